import { ParallaxError, show } from "../errors.js";
import { isUnit, type Unit } from "../units.js";

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

export interface FigureOf {
  flow: FlowFigure;
  trait: TraitFigure;
  tie: TieFigure;
  vote: VoteFigure;
  text: TextFigure;
  event: EventFigure;
}
export type Table = keyof FigureOf;

export type ColumnType = "VARCHAR" | "DOUBLE" | "INTEGER";
export interface Column {
  name: string;
  type: ColumnType;
}

const text = (name: string): Column => ({ name, type: "VARCHAR" });
const AT: readonly Column[] = [
  text("flags"),
  text("at_file"),
  { name: "at_line", type: "INTEGER" },
  text("at_origin"),
];
const NUMBER: readonly Column[] = [{ name: "value", type: "DOUBLE" }, text("unit")];

/** The columns of each table in its Parquet files, and the columns that put its rows in a total order. */
export const TABLES: Readonly<Record<Table, { columns: readonly Column[]; order: readonly string[] }>> = {
  flow: {
    columns: [
      text("said_by"),
      text("exporter"),
      text("importer"),
      text("product"),
      text("period"),
      ...NUMBER,
      text("basis"),
      ...AT,
    ],
    order: ["product", "said_by", "exporter", "importer", "period", "at_file", "at_line"],
  },
  trait: {
    columns: [text("said_by"), text("about"), text("of"), text("period"), ...NUMBER, ...AT],
    order: ["of", "about", "period", "at_file", "at_line"],
  },
  tie: {
    columns: [text("said_by"), text("about"), text("toward"), text("of"), text("period"), ...NUMBER, ...AT],
    order: ["of", "about", "toward", "period", "at_file", "at_line"],
  },
  vote: {
    columns: [text("said_by"), text("about"), text("of"), text("period"), text("value"), ...AT],
    order: ["about", "period", "of", "at_file", "at_line"],
  },
  text: {
    columns: [text("said_by"), text("about"), text("of"), text("lang"), text("period"), text("value"), ...AT],
    order: ["of", "lang", "about", "period", "at_file", "at_line"],
  },
  event: {
    columns: [
      text("said_by"),
      text("about"),
      text("toward"),
      text("of"),
      text("id"),
      text("form"),
      text("period"),
      text("until"),
      text("actors"),
      text("concerns"),
      text("country"),
      text("place"),
      text("value"),
      text("clash"),
      text("title"),
      text("dated"),
      { name: "count", type: "INTEGER" },
      ...AT,
    ],
    order: ["period", "id", "said_by", "at_file", "at_line"],
  },
};

export function isTable(name: string): name is Table {
  return Object.hasOwn(TABLES, name);
}

const CODE = /^(?:[A-Z]{3}|_[A-Z0-9_]+|EU27)$/;
const ROLL_CALL = /^UNGA:\d+$/;
const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The values of one figure in the order of its table's columns. Throws `FIGURE_INVALID`: a reader let something through. */
export function figureRow<T extends Table>(table: T, figure: FigureOf[T]): (string | number)[] {
  const flat: Record<string, unknown> = { ...figure };
  return TABLES[table].columns.map(({ name, type }) => {
    const value = columnValue(name, flat, figure);
    if (
      type === "VARCHAR"
        ? typeof value === "string" &&
          (valid(name, value) || (table === "event" && name === "toward" && value === ""))
        : typeof value === "number" && Number.isFinite(value)
    ) {
      return value as string | number;
    }
    throw new ParallaxError({
      code: "FIGURE_INVALID",
      message: `a figure of table ${table} has no valid ${name}`,
      expected: type === "VARCHAR" ? `text fit for the column ${name}` : "a finite number",
      found: show(value),
      where: { file: figure.at.file, line: figure.at.line, column: name },
      todo: "mend the value in the input, or the rule of the reader that let it through",
    });
  });
}

function columnValue(name: string, flat: Record<string, unknown>, { at, flags, saidBy }: Stated): unknown {
  switch (name) {
    case "said_by":
      return saidBy;
    case "flags":
      return (flags ?? []).join(" ");
    case "at_file":
      return at.file;
    case "at_line":
      return at.line;
    case "at_origin":
      return at.origin ?? "";
    default:
      return flat[name];
  }
}

function valid(name: string, value: string): boolean {
  switch (name) {
    case "about":
      return CODE.test(value) || ROLL_CALL.test(value);
    case "toward":
    case "exporter":
    case "importer":
      return CODE.test(value);
    case "period":
      return PERIOD.test(value);
    case "unit":
      return isUnit(value);
    case "said_by":
    case "of":
    case "product":
    case "at_file":
    case "id":
    case "title":
      return value !== "";
    default:
      return true;
  }
}
