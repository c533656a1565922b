import {
  countryCode,
  countryNames,
  countryOfNumber,
  nearest,
  plainName,
} from "../../../question/countries.js";
import type { Grid } from "../grid/grid.js";
import { looksNumeric, notationOf } from "../mapping/notation.js";
import { monthOf, periodAs } from "../mapping/period.js";
import type { MappingDraft } from "../mapping/schema.js";
import {
  allOf,
  type Column,
  codesOf,
  isNumeric,
  isPeriod,
  isYear,
  missingIn,
  Parts,
  periodIn,
  placeColumns,
  share,
  type Table,
  tableOf,
} from "./columns.js";
import {
  type Concept,
  conceptsOf,
  countriesIn,
  directionIn,
  directionWord,
  groupOf,
  isContinentAmong,
  speaksOfTrade,
  tieIn,
  unitIn,
  withoutUnit,
} from "./lexicon.js";

type Fields = MappingDraft["fields"];
type Value = MappingDraft["values"][number];

/** A guess as a mapping states it. */
interface Remark {
  confidence: number;
  why: string;
}

const open = (why: string) => ({ is: "?", confidence: 0, why });

const named = (column: Column, ...concepts: Concept[]) =>
  column.concepts.some((each) => concepts.includes(each));

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

/** What a table looks like, column by column. */
interface Look {
  table: Table;
  /** Titles above it, the name of its sheet and of its file. */
  title: string;
  direction: Column | undefined;
  year: Column | undefined;
  month: Column | undefined;
  period: Column | undefined;
  places: readonly Column[];
  indicator: Column | undefined;
  unit: Column | undefined;
  product: Column | undefined;
  /** Columns of numbers that are none of these. */
  numeric: readonly Column[];
  /** Those that are named by a country each, where most are. */
  across: readonly Column[];
}

function lookAt(grid: Grid, file: string): Look {
  const table = tableOf(grid);
  const parts = new Parts(table.columns);
  const isDirection = allOf((text) => directionWord(text) !== undefined);
  const isWordy = allOf((text) => !/^\d$/.test(text));
  const direction =
    parts.find("direction", isDirection) ??
    parts.find(undefined, (each) => each.distinct.length > 1 && isWordy(each) && isDirection(each));
  const year = parts.find("year", allOf(isYear));
  const isMonth = allOf((text) => monthOf(text) !== undefined);
  const month = year === undefined ? undefined : parts.find("month", isMonth);
  const period =
    year !== undefined
      ? undefined
      : (parts.find("period", allOf(isPeriod)) ??
        parts.find("month", allOf(isPeriod)) ??
        parts.find(undefined, (each) => periodIn(each.header) === undefined && allOf(isPeriod)(each)));
  const places = placeColumns(parts, table.rows);
  const indicator = parts.find("indicator", ({ distinct }) => share(distinct, looksNumeric) < 0.2);
  const isUnit = (text: string) => unitIn(text) !== undefined;
  const unit = parts.find("unit", ({ distinct }) => share(distinct, isUnit) >= 0.5);
  const isCode = allOf((text) => /^(?:TOTAL|[\d. ]{1,13})$/.test(text));
  const ofTrade = speaksOfTrade(
    `${table.above} ${table.columns.map(({ header }) => header).join(" ")} ${file}`,
  );
  const product =
    parts.find("product", isCode) ??
    parts.find("product", ({ distinct }) => share(distinct, looksNumeric) < 0.5) ??
    (ofTrade
      ? parts.find(
          "code",
          allOf((text) => /^(?:TOTAL|(?:\d{2}){1,5})$/.test(text)),
        )
      : undefined);
  const numeric = parts.left.filter(isNumeric);
  const named = numeric.filter(({ header }) => placeIn(header) !== undefined);
  return {
    table,
    title: `${table.above}\n${(grid.sheets ?? [])[0] ?? ""}\n${file.replace(/[_-]+/g, " ").replace(/\.\w+$/, "")}`,
    direction,
    year,
    month,
    period,
    places,
    indicator,
    unit,
    product,
    numeric,
    across: named.length >= 3 && named.length >= 0.6 * numeric.length ? numeric : [],
  };
}

/** The country or group that a text is the name of. */
function placeIn(text: string): string | undefined {
  return countryCode(text) ?? groupOf(text);
}

const isSided = (column: Column) =>
  !named(column, "exporter", "importer") && /^(?:exports|imports)$/.test(directionIn(column.header) ?? "");
const isAmount = (column: Column) => !named(column, "quantity", "derived");

/** Trade speaks of directions or products; what else stands between two countries is a tie, and about one a trait. */
function kindOf(
  { table, direction, product, indicator, numeric, places, across }: Look,
  file: string,
): MappingDraft["table"] {
  const said = `${table.above} ${table.columns.map(({ header }) => header).join(" ")} ${file}`;
  const trade =
    direction !== undefined ||
    numeric.some(isSided) ||
    (product !== undefined && indicator === undefined) ||
    (indicator === undefined && speaksOfTrade(said) && tieIn(said) === undefined);
  if (trade) return "flow";
  return places.length + (across.length > 0 ? 1 : 0) >= 2 ? "tie" : "trait";
}

/** Drafts how a table is to be read, from its headers and rows. What it cannot know stands as `?`. */
export function draft(grid: Grid, file: string): MappingDraft {
  const look = lookAt(grid, file);
  const { table, title, direction, year, month, period, places, indicator, unit, product, across } = look;
  const kind = kindOf(look, file);
  const chosen = valuesOf(kind, look);
  const values = chosen.columns;
  const timed = year !== undefined || period !== undefined;
  const byPeriod =
    !timed && values.length > 0 && values.every(({ header }) => periodIn(header) !== undefined);

  const fields: Fields = {};
  const used: Column[] = [];
  if (kind === "flow")
    flowFields(fields, used, { places, title, direction, values, product, above: table.above, across });
  else toldFields(fields, used, { kind, places, title, indicator, values, across });
  if (!byPeriod) fields.period = periodField(year, month, period, title);
  // Columns that name a unit each, and not the same.
  const units = unit === undefined ? new Set(values.flatMap(({ header }) => unitIn(header) ?? [])) : [];
  const apart = [...units].length > 1;
  if (!apart) fields.unit = unitField(unit ?? unitsOf(indicator), values, title, table.columns, table.below);

  const value = (column: Column): Value => {
    const when = byPeriod ? periodIn(column.header) : undefined;
    const way = kind === "flow" && direction === undefined ? directionIn(column.header) : undefined;
    const place = across.includes(column) ? (placeIn(column.header) ?? "?") : undefined;
    const told = when !== undefined ? `its name holds the period ${when}` : undefined;
    const sure = told !== undefined || way !== undefined || (place !== undefined && place !== "?");
    return {
      column: column.name,
      ...(when === undefined ? {} : { period: when }),
      ...(kind === "flow" && fields.direction === undefined && fields.exporter === undefined
        ? { direction: way === "exports" || way === "imports" ? way : "?" }
        : {}),
      ...(apart ? { unit: unitIn(column.header) ?? "?" } : {}),
      ...(kind !== "flow" && fields.of === undefined ? { of: withoutUnit(column.header) || "?" } : {}),
      ...(place === undefined ? {} : { [acrossField(kind, fields)]: place }),
      confidence: sure && chosen.confidence >= 0.5 ? 0.95 : chosen.confidence,
      why: told ?? chosen.why,
    };
  };
  return {
    mapping: 1,
    table: kind,
    read: readOf(grid, table, notationOf(numbersIn(values, table))),
    fields,
    values: values.length === 0 ? [{ column: "?", ...NO_VALUES }] : values.map(value),
    names: namesOf(used),
    missing: missingOf(values),
    notes: table.notes,
  };
}

const NO_VALUES: Remark = { confidence: 0, why: "no column holds numbers: which one are the values?" };

/** Which end the columns stand for where each is named by a country: the one that the rows do not. */
function acrossField(kind: MappingDraft["table"], fields: Fields): "partner" | "about" | "toward" {
  if (kind === "flow") return "partner";
  return fields.about === undefined ? "about" : "toward";
}

/** The texts of columns that are numbers, but for those that the file itself holds as numbers. */
function numbersIn(columns: readonly Column[], { rows }: Table): string[] {
  return columns.flatMap(({ index }) =>
    rows.flatMap(({ cells, typed }) => {
      const cell = cells[index] ?? "";
      return typed?.has(index) === true || !looksNumeric(cell) ? [] : [cell];
    }),
  );
}

/** Which columns hold the values, and why. */
function valuesOf(kind: MappingDraft["table"], look: Look): { columns: readonly Column[] } & Remark {
  const { numeric, across, direction } = look;
  const of = (columns: readonly Column[], confidence: number, why: string) => ({ columns, confidence, why });
  const amounts = numeric.filter(isAmount);
  const timed = look.year !== undefined || look.period !== undefined;
  const wide = numeric.filter(({ header }) => periodIn(header) !== undefined);
  const sided = direction === undefined ? amounts.filter(isSided) : [];
  if (across.length > 0) return of(across, 0.8, "its name is a country, as those of the others are");
  if (!timed && wide.length > 0) {
    const both = wide.filter((column) => sided.includes(column));
    const kept = wide.filter(isAmount);
    return of([both, kept, wide].find(({ length }) => length > 0) ?? wide, 0.95, "its name is a period");
  }
  if (kind === "flow" && sided.length > 0) return of(sided, 0.95, "its name says the direction");
  const clear = amounts.filter(
    (column) => named(column, "value") || !["percent", "?", undefined].includes(unitIn(column.header)),
  );
  const [first] = amounts;
  if (first === undefined)
    return of(
      numeric.slice(0, 1),
      0.2,
      "the only column of numbers, though its name says that it is no value",
    );
  if (amounts.length === 1) {
    const why = "the only column of numbers that is no code, period, quantity or share";
    return of(amounts, clear.length === 1 ? 0.95 : 0.8, why);
  }
  if (clear.length === 1) return of(clear, 0.85, "the only column of numbers whose name says value or money");
  if (kind !== "flow")
    return of(amounts, 0.6, "one of several columns of numbers, each taken as what it is named");
  return of([clear[0] ?? first], 0.3, "one of several columns of numbers: is it this one?");
}

function placeField(column: Column | undefined, what: string, used: Column[], missing: string) {
  if (column === undefined) return open(missing);
  used.push(column);
  return { column: column.name, ...columnWhy(column, what) };
}

function flowFields(
  fields: Fields,
  used: Column[],
  {
    places,
    title,
    direction,
    values,
    product,
    above,
    across,
  }: {
    places: readonly Column[];
    title: string;
    direction: Column | undefined;
    values: readonly Column[];
    product: Column | undefined;
    above: string;
    across: readonly Column[];
  },
): void {
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
    directionField(fields, direction, values, title, above);
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

function toldFields(
  fields: Fields,
  used: Column[],
  {
    kind,
    places,
    title,
    indicator,
    values,
    across,
  }: {
    kind: MappingDraft["table"];
    places: readonly Column[];
    title: string;
    indicator: Column | undefined;
    values: readonly Column[];
    across: readonly Column[];
  },
): void {
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

function periodField(
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
function unitsOf(indicator: Column | undefined): Column | undefined {
  return indicator !== undefined && share(indicator.distinct, (text) => unitIn(text) !== undefined) >= 0.5
    ? indicator
    : undefined;
}

function unitField(
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

function readOf(grid: Grid, { head }: Table, numbers: ReturnType<typeof notationOf>): MappingDraft["read"] {
  const { confidence, why, ...notation } = numbers;
  return {
    ...(grid.separator === undefined ? {} : { separator: grid.separator }),
    ...notation,
    ...(grid.encoding === undefined ? {} : { encoding: grid.encoding }),
    ...((grid.sheets?.length ?? 0) > 1 ? { sheet: grid.sheets?.[0] ?? "" } : {}),
    header: head.line,
    confidence,
    why,
  };
}

/** Names that are no country: totals and groups by their codes, and `?` for those that nobody knows. */
function namesOf(columns: readonly Column[]): Record<string, string> {
  const names: [string, string][] = [];
  const all = columns.flatMap(({ distinct }) => distinct);
  for (const name of all) {
    if (isContinentAmong(name, all)) names.push([name, "_AMERICA"]);
    else if (countryCode(name) === undefined && !/^(?:_[A-Z0-9_]+|EU27)$/.test(name)) {
      const numbered = /^\d{1,3}$/.test(name) ? countryOfNumber(name) : undefined;
      if (numbered === undefined) names.push([name, groupOf(name) ?? otherwise(name) ?? "?"]);
    }
  }
  return Object.fromEntries(names);
}

/** A name given in two languages, "Австрия / Austria", or turned round, "Молдова, Республика". */
function otherwise(name: string): string | undefined {
  const [one, two, ...more] = name.split(" / ");
  if (one !== undefined && two !== undefined && more.length === 0) {
    const code = placeIn(one);
    return code === placeIn(two) ? code : undefined;
  }
  const turned = /^([^,]+), ([^,]+)$/.exec(name);
  return turned === null ? undefined : countryCode(`${turned[2]} ${turned[1]}`);
}

/** The country that an unknown name comes nearest to, to be looked at. */
export function nearName(name: string): string | undefined {
  return nearest(name, countryNames())[0];
}

function missingOf(values: readonly Column[]): string[] {
  return [...new Set(values.flatMap(missingIn))];
}
