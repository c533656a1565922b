import { plainName } from "../../../question/countries.js";
import { periodAs } from "../mapping/period.js";
import type { MappingDraft } from "../mapping/schema.js";
import { type Column, codesOf, periodIn, share } from "./columns.js";
import {
  conceptsOf,
  countriesIn,
  directionIn,
  directionWord,
  groupOf,
  tieIn,
  unitIn,
  withoutUnit,
} from "./lexicon.js";
import { type Fields, type Look, named, type Remark } from "./look.js";

const open = (why: string) => ({ is: "?", confidence: 0, why });

function columnWhy(column: Column, what: string): Remark {
  const known = share(
    codesOf(column).map((code) => code ?? ""),
    (code) => code !== "",
  );
  return {
    confidence: Math.round((0.4 + 0.5 * known) * 100) / 100,
    why: `its name means ${what}; ${Math.round(known * column.distinct.length)} of ${column.distinct.length} names in it are known`,
  };
}

function placeField(column: Column | undefined, what: string, used: Column[], missing: string) {
  if (column === undefined) return open(missing);
  used.push(column);
  return { column: column.name, ...columnWhy(column, what) };
}

export function flowFields(fields: Fields, used: Column[], look: Look, values: readonly Column[]): void {
  const { places, title, direction, product, across } = look;
  const exporter = places.find((column) => named(column, "exporter"));
  const importer = places.find((column) => named(column, "importer") && column !== exporter);
  if (exporter !== undefined && importer !== undefined && direction === undefined) {
    fields.exporter = placeField(exporter, "who sends", used, "");
    fields.importer = placeField(importer, "who receives", used, "");
    fields.said_by = open(
      "who declares it? `exporter`, `importer`, or the letters of a publisher that is neither",
    );
  } else {
    const first = places.find((column) => named(column, "reporter"));
    const second = places.find((column) => named(column, "partner") && column !== first);
    const rest = places.filter((column) => column !== first && column !== second);
    const reporter = first ?? (places.length > 1 || across.length > 0 ? rest[0] : undefined);
    const partner = second ?? rest.find((column) => column !== reporter);
    // Nobody trades with himself: a country among the partners is not the one that reports.
    const partners = new Set(partner === undefined ? [] : codesOf(partner));
    const inTitle = countriesIn(title).filter((code) => !partners.has(code));
    if (reporter !== undefined) fields.reporter = placeField(reporter, "who reports", used, "");
    else if (inTitle.length === 1 || (inTitle.length === 2 && partner === undefined)) {
      fields.reporter = {
        is: inTitle[0] ?? "?",
        confidence: 0.7,
        why: "the country that the title or the name of the file names",
      };
    } else {
      fields.reporter = open(
        inTitle.length === 0
          ? "no column and no title says whose table it is: which country's office declares it?"
          : `the title names ${inTitle.join(", ")}: which of them declares it?`,
      );
    }
    if (partner === undefined && across.length > 0) {
      // Each column of values has its own partner.
    } else if (partner === undefined && reporter === undefined && inTitle.length === 2) {
      fields.partner = {
        is: inTitle[1] ?? "?",
        confidence: 0.5,
        why: "the second country that the title names",
      };
    } else
      fields.partner = placeField(
        partner,
        "a country",
        used,
        "no column names the partner: with which country?",
      );
    directionField(fields, direction, values, title, look.table.above);
  }
  fields.product = productField(product, title);
  const text = plainName(`${title} ${values.map(({ header }) => header).join(" ")}`);
  const [fob, cif] = [
    /(?<!\p{L})(?:fob|фоб)(?!\p{L})/u.test(text),
    /(?<!\p{L})(?:cif|сиф)(?!\p{L})/u.test(text),
  ];
  fields.basis =
    fob === cif
      ? {
          is: "by-direction",
          confidence: fob ? 0.9 : 0.6,
          why: "exports FOB and imports CIF, as most offices publish them",
        }
      : { is: fob ? "FOB" : "CIF", confidence: 0.8, why: "the table says so" };
}

function directionField(
  fields: Fields,
  direction: Column | undefined,
  values: readonly Column[],
  title: string,
  above: string,
): void {
  if (direction !== undefined) {
    fields.direction = {
      column: direction.name,
      words: Object.fromEntries(direction.distinct.map((word) => [word, directionWord(word) ?? "?"])),
      confidence: 0.95,
      why: "all its words are words for exports and imports",
    };
    return;
  }
  if (values.every(({ header }) => /^(?:exports|imports)$/.test(directionIn(header) ?? ""))) return;
  const way = directionIn(above) ?? directionIn(title);
  fields.direction =
    way === "exports" || way === "imports"
      ? { is: way, confidence: 0.8, why: "the title says so" }
      : open("nothing says which way the goods go: exports or imports?");
}

function productField(product: Column | undefined, title: string): NonNullable<Fields["product"]> {
  const code = /(?<![\p{L}\d])(?:HS|CN|ТН ?ВЭД)[ -]?((?:\d{2}){1,4})(?!\d)/iu.exec(title)?.[1];
  if (product === undefined && code !== undefined)
    return { is: code, confidence: 0.7, why: "the code that the title or the name of the file names" };
  if (product === undefined)
    return { is: "TOTAL", confidence: 0.6, why: "no column names a product, so it is taken to be all goods" };
  const codes = product.distinct
    .filter((text) => /^[\d. ]+$/.test(text))
    .map((text) => text.replace(/[. ]/g, ""));
  const odd = codes.some((code) => code.length % 2 === 1);
  const width = Math.max(0, ...codes.map(({ length }) => length + (length % 2)));
  const words = product.distinct.filter((text) => !/^[\d. ]+$/.test(text) && text !== "TOTAL");
  return {
    column: product.name,
    ...(odd ? { width } : {}),
    ...(words.length === 0
      ? {}
      : {
          words: Object.fromEntries(
            words
              .slice(0, 200)
              .map((word) => [
                word,
                groupOf(word) === "_WORLD" ||
                /all (?:products|goods|commodities)|alle waren|все товары|tous produits/i.test(word)
                  ? "TOTAL"
                  : "?",
              ]),
          ),
        }),
    confidence: odd ? 0.6 : words.length > 0 ? 0.5 : 0.9,
    why: odd
      ? "some codes have an odd number of digits: their leading zero seems lost, and is put back up to this width"
      : words.length > 0
        ? "its name means a product, but not all of it are codes of the HS"
        : "its name means a product, and all of it are codes",
  };
}

export function toldFields(
  fields: Fields,
  used: Column[],
  look: Look,
  kind: MappingDraft["table"],
  values: readonly Column[],
): void {
  const { places, title, indicator, across } = look;
  const [first] = places;
  const from = places.find((column) => named(column, "exporter", "reporter")) ?? first;
  const to = places.find((column) => named(column, "importer", "partner"));
  const other = to === from ? undefined : to;
  if (kind === "tie" && across.length > 0) {
    if (first !== undefined && first === to) fields.toward = placeField(first, "where it goes", used, "");
    else fields.about = placeField(first, "where it comes from", used, "");
  } else if (kind === "tie") {
    const second = other ?? places.find((column) => column !== from);
    fields.about = placeField(from, "where it comes from", used, "");
    fields.toward = placeField(second, "where it goes", used, "");
  } else if (across.length === 0) {
    const countries = countriesIn(title);
    const [only] = countries;
    fields.about =
      from === undefined && only !== undefined && countries.length === 1
        ? { is: only, confidence: 0.6, why: "the country that the title or the name of the file names" }
        : placeField(from, "a country", used, "no column names a country: about which one is it?");
  }
  fields.said_by = open(
    "who publishes it? Its letters (WB, IMF, KNOMAD) or a country; measures look for these",
  );
  if (indicator !== undefined) {
    fields.of = { column: indicator.name, confidence: 0.9, why: "its name means an indicator" };
    return;
  }
  const tie = kind === "tie" ? tieIn(`${values.map(({ header }) => header).join(" ")} ${title}`) : undefined;
  if (tie !== undefined)
    fields.of = { is: tie, confidence: 0.8, why: "the word stands in a name or title; measures look for it" };
  else if (
    across.length > 0 ||
    values.every(
      ({ header }) =>
        periodIn(header) !== undefined ||
        withoutUnit(header) === "" ||
        conceptsOf(withoutUnit(header)).includes("value"),
    )
  )
    fields.of = open(
      "nothing says what is measured: a word or code of your own, or one that a measure looks for",
    );
}

export function periodField(
  year: Column | undefined,
  month: Column | undefined,
  period: Column | undefined,
  title: string,
): NonNullable<Fields["period"]> {
  if (year !== undefined && month !== undefined)
    return {
      year: year.name,
      month: month.name,
      confidence: 0.95,
      why: "one column holds years, the other months",
    };
  if (year !== undefined)
    return { column: year.name, form: "year", confidence: 0.95, why: "all of it are years" };
  if (period === undefined) {
    const [only, ...more] = new Set(title.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,])/g));
    return only === undefined || more.length > 0
      ? open("nothing says the year: 2022, or 2022-03")
      : { is: only, confidence: 0.6, why: "the only year that the title or the name of the file names" };
  }
  const months = period.distinct.every((text) => periodAs(text, "month") !== undefined);
  const years = period.distinct.every((text) => periodAs(text, "year") !== undefined);
  return {
    column: period.name,
    form: years ? "year" : months ? "month" : "day",
    confidence: 0.9,
    why: `all of it can be read as ${years ? "years" : months ? "months" : "days"}`,
  };
}

/** The column of indicators, where most of them name their unit. */
function _unitsOf(indicator: Column | undefined): Column | undefined {
  return indicator !== undefined && share(indicator.distinct, (text) => unitIn(text) !== undefined) >= 0.5
    ? indicator
    : undefined;
}

/** The column of indicators, where most of them name their unit. */
export function unitsOf(indicator: Column | undefined): Column | undefined {
  return indicator !== undefined && share(indicator.distinct, (text) => unitIn(text) !== undefined) >= 0.5
    ? indicator
    : undefined;
}

export function unitField(
  unit: Column | undefined,
  values: readonly Column[],
  title: string,
  columns: readonly Column[],
  below: string,
): NonNullable<Fields["unit"]> {
  if (unit !== undefined) {
    const words = Object.fromEntries(unit.distinct.map((word) => [word, unitIn(word) ?? "?"]));
    const [only, ...more] = new Set(Object.values(words));
    if (!named(unit, "unit") && only !== undefined && more.length === 0)
      return { is: only, confidence: 0.8, why: `each text of ${unit.name} names it` };
    return {
      column: unit.name,
      words,
      confidence: Object.values(words).includes("?") ? 0.5 : 0.9,
      why: "its name means a unit",
    };
  }
  const places: readonly (readonly [string, string])[] = [
    [values.map(({ header }) => header).join("; "), "the name of the column"],
    [title, "the title or the name of the file"],
    [columns.map(({ header }) => header).join("; "), "the names of the columns"],
    [below, "a line below the table"],
  ];
  for (const [text, where] of places) {
    const found = unitIn(text);
    if (found === "?")
      return open(
        `${where} names a scale without a currency, or a currency that is neither USD nor EUR: convert it first`,
      );
    if (found !== undefined) return { is: found, confidence: 0.9, why: `${where} says so` };
  }
  return open("nothing says the unit: USD, 1000 USD, 1000000 EUR, percent, persons");
}
