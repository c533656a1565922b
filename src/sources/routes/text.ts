import type { ParallaxError } from "../../errors.js";
import { type Commodity, type Flow, unitsOf } from "../../ledger/quantity.js";
import { halfDigit, shiftDecimal, type Unit } from "../../units.js";
import type { Input } from "../input.js";
import { type Broken, before, Once, Page, type Path, type Telling } from "../yaml/page.js";
import {
  type CorridorEntry,
  corridor,
  type MissingEntry,
  missing,
  type Printed,
  page,
  type RouteEntry,
  type SplitEntry,
  split,
} from "./schema.js";

/** A published figure in whole units, how far it may be from what was rounded to it, and its line. */
export interface Stated {
  value: number;
  within: number;
  unit: Unit;
  line: number;
}

interface Stands {
  file: string;
  line: number;
}
export type RouteText = RouteEntry & { stated: Stated[] };
export type SplitText = Omit<SplitEntry, "routes"> & Stands & { all: Stated[]; routes: RouteText[] };
export type CorridorText = CorridorEntry & Stands & { years: (Stated & { year: string })[] };

/** What some files of routes say, and every fault found in them. Faulty entries are left out of the lists. */
export interface RouteTexts {
  splits: SplitText[];
  corridors: CorridorText[];
  missing: MissingEntry[];
  faults: ParallaxError[];
}

const UNITS: Readonly<Record<Printed, readonly [unit: Unit, power: number]>> = {
  tonnes: ["tonnes", 0],
  "thousand tonnes": ["tonnes", 3],
  "million tonnes": ["tonnes", 6],
  "barrels a day": ["barrels a day", 0],
  "thousand barrels a day": ["barrels a day", 3],
  "million barrels a day": ["barrels a day", 6],
  "million cubic metres": ["cubic metres", 6],
  "billion cubic metres": ["cubic metres", 9],
};

const COUNTRY = ["ROUTE_COUNTRY", "write the code of ISO 3166, such as KAZ"] as const;
const FIGURE = [
  "ROUTE_FIGURE",
  "write the figure in quotes as it was published, with no digit more or less",
] as const;
const TELLING: Telling = {
  prefix: "ROUTE",
  folder: "routes",
  attribution: "report",
  todo: {
    report: [
      "ROUTE_UNATTRIBUTED",
      "name under `report` where it was read, with by, title, date and url, or leave the figure out and name it under `missing`",
    ],
    date: ["ROUTE_UNATTRIBUTED", "write the date of the report, with no more precision than it has"],
    country: COUNTRY,
    through: COUNTRY,
    around: COUNTRY,
    rest: COUNTRY,
    who: COUNTRY,
    whole: FIGURE,
    amount: FIGURE,
    percent: FIGURE,
    amounts: FIGURE,
    unit: ["ROUTE_UNIT", "write the unit as the publisher prints it"],
  },
  otherwise: ["ROUTE_UNREADABLE", "write the entry as docs/energy.md shows"],
};

/** A range that a rounded figure can stand for. */
type Span = readonly [low: number, high: number];
const spanOf = ({ value, within }: Pick<Stated, "value" | "within">): Span => [
  value - within,
  value + within,
];
const sumOf = (spans: readonly Span[]): Span =>
  spans.reduce<Span>(([low, high], [a, b]) => [low + a, high + b], [0, 0]);
const apart = ([a, b]: Span, [c, d]: Span) => b < c || d < a;
/** The share that a part is of a whole, both rounded. */
const ratioOf = ([low, high]: Span, [least, most]: Span): Span => [low / most, high / least];

const shown = ([low, high]: Span) => `${Number(low.toPrecision(4))} to ${Number(high.toPrecision(4))}`;

function unfit(commodity: Commodity, movement: Flow, printed: Printed): Broken[] {
  const [unit] = UNITS[printed];
  const units = unitsOf(commodity, movement);
  if (units.includes(unit)) return [];
  return [
    {
      field: "unit",
      expected: `${movement} of ${commodity} in ${units.join(" or ")}`,
      found: printed,
      code: "ROUTE_UNIT",
    },
  ];
}

/** A year is over before anybody can say how much it was. */
function early(year: number, date: string): Broken[] {
  if (!before(date, `${year}-12`)) return [];
  return [
    {
      field: "report",
      expected: `a report of December ${year} or later: one that is older expects the figure only`,
      found: date,
      code: "ROUTE_EXPECTED",
    },
  ];
}

function placed(
  { through = [], around = [] }: Pick<RouteEntry, "through" | "around">,
  own: string,
  at: Path = [],
): Broken[] {
  const out: Broken[] = [];
  if (through.includes(own)) out.push({ at, field: "through", expected: `states beyond ${own}`, found: own });
  const both = through.find((code) => around.includes(code));
  if (both !== undefined)
    out.push({ at, field: "around", expected: "no state that the route runs through", found: both });
  return out;
}

/** What a split must keep beyond its form: its figures must agree with each other within their rounding. */
function broken(text: SplitText): Broken[] {
  const out = [...unfit(text.commodity, text.movement, text.unit), ...early(text.year, text.report.date)];
  const amounts = text.routes.map(({ stated }) => stated.find(({ unit }) => unit !== "percent"));
  const percents = text.routes.map(({ stated }) => stated.find(({ unit }) => unit === "percent"));
  const known = (list: readonly (Stated | undefined)[]) =>
    list.flatMap((each) => (each === undefined ? [] : [spanOf(each)]));
  const [whole] = text.all.map(spanOf);
  for (const [index, route] of text.routes.entries())
    out.push(...placed(route, text.country, ["routes", index]));
  if (text.rest !== undefined && (whole === undefined || text.complete === true))
    out.push({
      field: "rest",
      expected: "a whole, and routes that are not all there are",
      found: text.rest.join(", "),
    });
  const most = whole ?? sumOf(known(amounts));
  if (amounts.some((amount) => amount !== undefined) && !(most[0] + most[1] > 0))
    out.push({ field: "routes", expected: "amounts above zero", found: shown(most), code: "ROUTE_SUM" });
  if (text.complete === true && text.routes.length < 2)
    out.push({ field: "complete", expected: "at least two routes", found: String(text.routes.length) });
  const totals: [string, Span, Span | undefined][] = [
    ["amounts", sumOf(known(amounts)), whole],
    ["percentages", sumOf(known(percents)), [100, 100]],
  ];
  for (const [what, sum, most] of totals) {
    if (most === undefined) continue;
    if (sum[0] > most[1])
      out.push({
        field: "routes",
        expected: `${what} of ${shown(most)} in all`,
        found: shown(sum),
        code: "ROUTE_SUM",
      });
    const whole = (what === "amounts" ? amounts : percents).every((each) => each !== undefined);
    if (text.complete === true && whole && sum[1] < most[0])
      out.push({
        field: "complete",
        expected: `${what} of ${shown(most)} in all`,
        found: shown(sum),
        code: "ROUTE_SUM",
      });
  }
  for (const [index, { route }] of text.routes.entries()) {
    const [amount, percent] = [amounts[index], percents[index]];
    if (amount === undefined || percent === undefined || whole === undefined) continue;
    const [low, high] = spanOf(percent);
    const ratio = ratioOf(spanOf(amount), whole);
    if (apart(ratio, [low / 100, high / 100]))
      out.push({
        at: ["routes", index],
        field: "percent",
        expected: `a percentage of ${route} that its amount gives, ${shown([ratio[0] * 100, ratio[1] * 100])}`,
        found: String(percent.value),
        code: "ROUTE_SUM",
      });
  }
  return out;
}

/**
 * Reads files of routes strictly, and gathers every fault instead of stopping at the first.
 * @throws ParallaxError where a file is empty, cut off or no UTF-8
 */
export function readRoutes(files: readonly Input[]): RouteTexts {
  const out: RouteTexts = { splits: [], corridors: [], missing: [], faults: [] };
  for (const file of files) readPage(file, out);
  refuseTwice(out);
  return out;
}

function readPage(file: Input, out: RouteTexts): void {
  const whole = new Page(file, page, TELLING, out.faults);
  const stands = (path: Path): Stands => ({ file: file.name, line: whole.line(path) });
  const stated = (text: string | undefined, [unit, power]: readonly [Unit, number], path: Path): Stated[] =>
    text === undefined
      ? []
      : [{ value: shiftDecimal(text, power), within: halfDigit(text, power), unit, line: whole.line(path) }];
  const keep = <T extends { id: string }>(list: T[], text: T, path: Path, faults: Broken[]) => {
    if (faults.length === 0) list.push(text);
    whole.refuse(text.id, path, faults);
  };
  for (const { value, path } of whole.entries("splits", split)) {
    const unit = UNITS[value.unit];
    const text: SplitText = {
      ...value,
      ...stands(path),
      all: stated(value.whole, unit, [...path, "whole"]),
      routes: value.routes.map((route, index) => {
        const at = [...path, "routes", index];
        return {
          ...route,
          stated: [
            ...stated(route.amount, unit, [...at, "amount"]),
            ...stated(route.percent, ["percent", 0], [...at, "percent"]),
          ],
        };
      }),
    };
    keep(out.splits, text, path, broken(text));
  }
  for (const { value, path } of whole.entries("corridors", corridor)) {
    const years = Object.entries(value.amounts).flatMap(([year, amount]) =>
      stated(amount, UNITS[value.unit], [...path, "amounts", year]).map((each) => ({ ...each, year })),
    );
    const last = Math.max(...years.map(({ year }) => Number(year)));
    keep(out.corridors, { ...value, ...stands(path), years }, path, [
      ...unfit(value.commodity, value.movement, value.unit),
      ...early(last, value.report.date),
      ...placed(value, ""),
    ]);
  }
  out.missing.push(...whole.entries("missing", missing).map(({ value }) => value));
}

/** Two entries with one id, or in which one speaker says the same thing twice. */
function refuseTwice({ splits, corridors, faults }: RouteTexts): void {
  const once = new Once();
  const refuse = (key: string, what: string, text: Stands & { id: string }) => {
    const fault = once.refuse(key, text, {
      code: "ROUTE_TWICE",
      what,
      expected: "each statement once",
      todo: "keep what the speaker said last",
    });
    if (fault !== undefined) faults.push(fault);
  };
  for (const text of [...splits, ...corridors]) refuse(`id ${text.id}`, "another entry has this id", text);
  for (const text of splits)
    refuse(
      ["split", text.country, text.commodity, text.movement, text.year, text.says].join(" "),
      "another entry has its country, commodity, movement, year and speaker",
      text,
    );
  for (const text of corridors)
    for (const { year } of text.years)
      refuse(
        ["corridor", text.corridor, text.commodity, text.movement, year, text.says].join(" "),
        `another entry has its corridor, commodity, movement and speaker for ${year}`,
        text,
      );
}
