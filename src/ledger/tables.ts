import { ParallaxError, show } from "../errors.js";
import { isUnit, type Unit } from "../units.js";
import type { Commodity, Movement } from "./quantity.js";

/** Where a figure stands at its publisher: the file as it was read, its line, and the publisher's own file where the copy names it. */
export interface At {
  file: string;
  /** 1-based. */
  line: number;
  origin?: string;
}

interface Stated {
  /** Who publishes it: ISO 3166 alpha-3 for a state's office, else a code of the source (`EU27`, `UN`, `WB`). */
  saidBy: string;
  /** `2022`, `2022-03` or `2022-04-07`. */
  period: string;
  /** Codes of what is peculiar about this figure, from its source's list. */
  flags?: readonly string[];
  at: At;
}

/**
 * Trade from `exporter` to `importer` as `saidBy` declares it. Countries are ISO 3166 alpha-3; a publisher's own group or
 * rest is a code that begins with `_` (`_WORLD`, `_CIS`, `_OTHER`) and is never taken for a country.
 */
export interface FlowFigure extends Stated {
  exporter: string;
  importer: string;
  /** HS code as text, or `TOTAL`. */
  product: string;
  value: number;
  unit: Unit;
  /** FOB is not CIF; `unstated` is neither. */
  basis: "FOB" | "CIF" | "unstated";
}

/** A property of one country. */
export interface TraitFigure extends Stated {
  about: string;
  /** The publisher's own code of the indicator. */
  of: string;
  value: number;
  unit: Unit;
}

/** Something between two countries that is not trade: from `about` to `toward`. */
export interface TieFigure extends Stated {
  about: string;
  toward: string;
  of: string;
  value: number;
  unit: Unit;
}

export const VOTES = ["yes", "no", "abstain", "absent"] as const;
export type Vote = (typeof VOTES)[number];

/** How one country voted on one resolution or roll call. Absent is not abstain. */
export interface VoteFigure extends Stated {
  about: string;
  of: string;
  value: Vote;
}

/** A short text about a country, such as its name in one language, or about a roll call (`UNGA:9437`), such as its title. */
export interface TextFigure extends Stated {
  about: string;
  of: string;
  lang: string;
  value: string;
}

export const EVENT_KINDS = [
  "visit",
  "summit",
  "meeting",
  "call",
  "law-passed",
  "law-proposed",
  "demonstration",
  "concert-cancelled",
  "border-closed",
  "transit-interrupted",
  "humanitarian-aid",
  "statement",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * What one publisher reports of one event: an event with two reports is two figures with one `id`. `saidBy` is the publisher's
 * name. Beside the kinds there are two statements about the list itself: `complete` (a publisher states all events of the kind
 * `form` from `period` to `until`) and `total` (a publisher states how many country visits a leader made in a year, `count`).
 */
export interface EventFigure extends Stated {
  /** Who acts: of a visit the state whose leader travels, of a summit the host, else the first of the actors. */
  about: string;
  /** Of a visit the host, else the second actor; empty where there is none. */
  toward: string;
  of: EventKind | "complete" | "total";
  /** Id of the event, the same for all its reports. */
  id: string;
  /** `bilateral`, `summit`, `stopped`, `ordered`, or empty; of `complete` what it is complete for. */
  form: string;
  /** Last day, empty where it is `period`. */
  until: string;
  /** ISO 3166 alpha-3 of all states that take part, separated by blanks. */
  actors: string;
  /** States that it is about though they take no part, in the same way. */
  concerns: string;
  /** ISO 3166 alpha-3 of the country where it happened, empty where it has no place. */
  country: string;
  place: string;
  /** What happened, in our own words. */
  value: string;
  /** In what its reports differ; empty where they do not. */
  clash: string;
  /** Title of the report, or how it begins, with an ellipsis. */
  title: string;
  /** Date of the report. */
  dated: string;
  count: number;
}

/** The route of a figure on all routes together. */
export const ALL_ROUTES = "_ALL";

/**
 * What one speaker says of a route, or of all of them (`ALL_ROUTES`), for one commodity: an amount, or in `percent` the share
 * that it published itself, or in `count` that a line is there.
 */
export interface RouteFigure extends Stated {
  /** Whose exports, or the country in which a line begins; `_NAME` where it is a corridor through several. */
  about: string;
  of: Commodity;
  movement: Movement;
  /** Id of the statement, the same for all routes of one split. */
  id: string;
  route: string;
  /** ISO 3166 alpha-3 of the states that it runs through or ends in, in order, separated by blanks. Of all routes: of what no route names. */
  through: string;
  /** States that it is known to pass by. A state in neither list: not known. */
  around: string;
  /** Of a capacity the year from which it is there; empty where that is not known. */
  since: string;
  value: number;
  unit: Unit;
  /** How far the value may be from what was rounded to it: half of its last digit's place, in its unit. */
  within: number;
  /** Title of the report, or how it begins. Empty where the publisher's own table was read. */
  title: string;
  /** Date of the report. */
  dated: string;
}

/** Which way an answer counts toward the country that the question is about; `none`: no answer. */
export const POLL_SIDES = ["favourable", "unfavourable", "neither", "none"] as const;
export type PollSide = (typeof POLL_SIDES)[number];

/** How many of those asked gave one answer to one question of an opinion poll. */
export interface PollFigure extends Stated {
  /** The country in which people were asked. `saidBy` is the pollster, `period` the first day of the fieldwork. */
  about: string;
  /** The country, or group of countries, that the question is about. */
  toward: string;
  /** Short name of the question, the same in each wave in which it is asked. */
  of: string;
  /** The question as it was asked. */
  question: string;
  answer: string;
  side: PollSide;
  /** Last day of the fieldwork. */
  until: string;
  /** Percent of those asked. */
  value: number;
  unit: "percent";
  /** How many were asked, and the margin of error in points at 95 %, each as published; empty where it is not. */
  sample: string;
  margin: string;
  /** Who was asked, such as adults; and how, such as by telephone: two ways give two series. */
  population: string;
  mode: string;
}

/**
 * What one publisher says of a good: that it stands on a list of theirs (`of` is the id of the list, `value` its tier or part, and
 * `title` what it is called there), or that it corresponds to one of an earlier edition of the HS (`of` is `link`, `value` the
 * published relationship).
 */
export interface GoodFigure extends Stated {
  /** Edition of the classification and code: `HS2022:854231`, `CN:85423111` where the edition is that of the year of the trade. */
  about: string;
  of: string;
  /** Of a link the good of the earlier edition; else empty. */
  toward: string;
  value: string;
  title: string;
}

export interface FigureOf {
  flow: FlowFigure;
  trait: TraitFigure;
  tie: TieFigure;
  vote: VoteFigure;
  text: TextFigure;
  event: EventFigure;
  route: RouteFigure;
  poll: PollFigure;
  good: GoodFigure;
}
export type Table = keyof FigureOf;

export type NumberType = "DOUBLE" | "INTEGER";
export type ColumnType = "VARCHAR" | NumberType;
export interface Column {
  name: string;
  type: ColumnType;
  /** Whether its text may be empty though the columns of its name in other tables may not. */
  empty?: true | undefined;
}

/** A column of a table, and where a figure of that table has what stands in it. */
export type ColumnOf<F> =
  | { name: string; type: "VARCHAR"; empty?: true; of: (figure: F) => string }
  | { name: string; type: NumberType; of: (figure: F) => number };

const text = <F>(name: string, of: (figure: F) => string): ColumnOf<F> => ({ name, type: "VARCHAR", of });
const amount = <F>(name: string, of: (figure: F) => number): ColumnOf<F> => ({ name, type: "DOUBLE", of });

const SAID_BY = text("said_by", (figure: Stated) => figure.saidBy);
const PERIOD = text("period", (figure: Stated) => figure.period);
const ABOUT = text("about", (figure: { about: string }) => figure.about);
const OF = text("of", (figure: { of: string }) => figure.of);
const NUMBER: readonly ColumnOf<{ value: number; unit: Unit }>[] = [
  amount("value", ({ value }) => value),
  text("unit", ({ unit }) => unit),
];
const WORD = text("value", (figure: { value: string }) => figure.value);
const AT: readonly ColumnOf<Stated>[] = [
  text("flags", ({ flags }) => (flags === undefined ? "" : flags.join(" "))),
  text("at_file", ({ at }) => at.file),
  { name: "at_line", type: "INTEGER", of: ({ at }) => at.line },
  text("at_origin", ({ at }) => at.origin ?? ""),
];

interface Shape<F> {
  columns: readonly ColumnOf<F>[];
  /** The columns that put its rows in a total order. */
  order: readonly string[];
}

/** The columns of each table in its Parquet files, and their order. */
export const TABLES: { readonly [T in Table]: Shape<FigureOf[T]> } = {
  flow: {
    columns: [
      SAID_BY,
      text("exporter", ({ exporter }) => exporter),
      text("importer", ({ importer }) => importer),
      text("product", ({ product }) => product),
      PERIOD,
      ...NUMBER,
      text("basis", ({ basis }) => basis),
      ...AT,
    ],
    order: ["product", "said_by", "exporter", "importer", "period", "at_file", "at_line"],
  },
  trait: {
    columns: [SAID_BY, ABOUT, OF, PERIOD, ...NUMBER, ...AT],
    order: ["of", "about", "period", "at_file", "at_line"],
  },
  tie: {
    columns: [SAID_BY, ABOUT, text("toward", ({ toward }) => toward), OF, PERIOD, ...NUMBER, ...AT],
    order: ["of", "about", "toward", "period", "at_file", "at_line"],
  },
  vote: {
    columns: [SAID_BY, ABOUT, OF, PERIOD, WORD, ...AT],
    order: ["about", "period", "of", "at_file", "at_line"],
  },
  text: {
    columns: [SAID_BY, ABOUT, OF, text("lang", ({ lang }) => lang), PERIOD, WORD, ...AT],
    order: ["of", "lang", "about", "period", "at_file", "at_line"],
  },
  event: {
    columns: [
      SAID_BY,
      ABOUT,
      { name: "toward", type: "VARCHAR", empty: true, of: ({ toward }) => toward },
      OF,
      text("id", ({ id }) => id),
      text("form", ({ form }) => form),
      PERIOD,
      text("until", ({ until }) => until),
      text("actors", ({ actors }) => actors),
      text("concerns", ({ concerns }) => concerns),
      text("country", ({ country }) => country),
      text("place", ({ place }) => place),
      WORD,
      text("clash", ({ clash }) => clash),
      text("title", ({ title }) => title),
      text("dated", ({ dated }) => dated),
      { name: "count", type: "INTEGER", of: ({ count }) => count },
      ...AT,
    ],
    order: ["period", "id", "said_by", "at_file", "at_line"],
  },
  route: {
    columns: [
      SAID_BY,
      ABOUT,
      OF,
      text("movement", ({ movement }) => movement),
      text("id", ({ id }) => id),
      text("route", ({ route }) => route),
      text("through", ({ through }) => through),
      text("around", ({ around }) => around),
      PERIOD,
      text("since", ({ since }) => since),
      ...NUMBER,
      amount("within", ({ within }) => within),
      { name: "title", type: "VARCHAR", empty: true, of: ({ title }) => title },
      text("dated", ({ dated }) => dated),
      ...AT,
    ],
    order: ["of", "movement", "about", "period", "id", "route", "unit", "at_file", "at_line"],
  },
  poll: {
    columns: [
      SAID_BY,
      ABOUT,
      text("toward", ({ toward }) => toward),
      OF,
      text("question", ({ question }) => question),
      text("answer", ({ answer }) => answer),
      text("side", ({ side }) => side),
      PERIOD,
      text("until", ({ until }) => until),
      ...NUMBER,
      text("sample", ({ sample }) => sample),
      text("margin", ({ margin }) => margin),
      text("population", ({ population }) => population),
      text("mode", ({ mode }) => mode),
      ...AT,
    ],
    order: [
      "of",
      "about",
      "toward",
      "said_by",
      "period",
      "population",
      "mode",
      "answer",
      "at_file",
      "at_line",
    ],
  },
  good: {
    columns: [
      SAID_BY,
      ABOUT,
      { name: "toward", type: "VARCHAR", empty: true, of: ({ toward }) => toward },
      OF,
      PERIOD,
      WORD,
      { name: "title", type: "VARCHAR", empty: true, of: ({ title }) => title },
      ...AT,
    ],
    order: ["of", "about", "toward", "period", "at_file", "at_line"],
  },
};

/** What makes two figures of one table the same statement. */
export function keyOf(table: Table): string[] {
  return TABLES[table].order.filter((name) => !name.startsWith("at_"));
}

export function isTable(name: string): name is Table {
  return Object.hasOwn(TABLES, name);
}

const CODE = /^(?:[A-Z]{3}|_[A-Z0-9_]+|EU27)$/;
const ROLL_CALL = /^UNGA:\d+$/;
const GOOD = /^(?:HS\d{4}:\d{6}|CN:\d{4}(?:\d\d){0,2})$/;
const PERIODS = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The values of one figure in the order of its table's columns. Throws `FIGURE_INVALID`: a reader let something through. */
export function figureRow<T extends Table>(table: T, figure: FigureOf[T]): (string | number)[] {
  const columns: readonly ColumnOf<FigureOf[T]>[] = TABLES[table].columns;
  return columns.map((column) => {
    const value = column.of(figure);
    if (typeof value === "string" ? isText(column, value) : Number.isFinite(value)) return value;
    throw invalidFigure(table, column, value, figure.at);
  });
}

export function invalidFigure(table: Table, { name, type }: Column, value: unknown, at: At): ParallaxError {
  return new ParallaxError({
    code: "FIGURE_INVALID",
    message: `a figure of table ${table} has no valid ${name}`,
    expected: type === "VARCHAR" ? `text fit for the column ${name}` : "a finite number",
    found: show(value),
    where: { file: at.file, line: at.line, column: name },
    todo: "mend the value in the input, or the rule of the reader that let it through",
  });
}

/** Whether a text may stand in a column. */
export function isText({ name, empty }: { name: string; empty?: true | undefined }, value: string): boolean {
  if (value === "" && empty === true) return true;
  switch (name) {
    case "about":
      return CODE.test(value) || ROLL_CALL.test(value) || GOOD.test(value);
    case "toward":
      return CODE.test(value) || GOOD.test(value);
    case "exporter":
    case "importer":
      return CODE.test(value);
    case "period":
      return PERIODS.test(value);
    case "side":
      return POLL_SIDES.some((side) => side === value);
    case "unit":
      return isUnit(value);
    case "said_by":
    case "of":
    case "product":
    case "at_file":
    case "id":
    case "title":
    case "movement":
    case "route":
    case "question":
    case "answer":
      return value !== "";
    default:
      return true;
  }
}
