import { ParallaxError, show } from "../../../errors.js";
import { countryCode, countryOfNumber, nearest } from "../../../question/countries.js";
import { isUnit, shiftDecimal, UNITS, type Unit } from "../../../units.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { Body, cleanHeader, type Placed } from "../body.js";
import { type HsLog, hsCode, listedIn, placeOf } from "../figures.js";
import type { Grid, GridRow } from "../grid/grid.js";
import { FORM, type MappingFile, type Path } from "./file.js";
import { plainNumber } from "./notation.js";
import { monthOf, type PeriodForm, periodAs } from "./period.js";
import type { Mapping } from "./schema.js";

/** `1000 USD` is thousands of dollars. */
interface Scaled {
  unit: Unit;
  /** Of ten. */
  power: number;
}

const SCALES: Readonly<Record<string, number>> = { "": 0, "1000 ": 3, "1000000 ": 6, "1000000000 ": 9 };

const FIELDS: Readonly<Record<Mapping["table"], readonly string[]>> = {
  flow: [
    "reporter",
    "partner",
    "direction",
    "exporter",
    "importer",
    "said_by",
    "period",
    "product",
    "basis",
    "unit",
  ],
  tie: ["about", "toward", "of", "said_by", "period", "unit"],
  trait: ["about", "of", "said_by", "period", "unit"],
};

type Place = "reporter" | "partner" | "exporter" | "importer" | "about" | "toward";

/** Places that a column of values may stand for. */
function isSaid(field: Place): field is "partner" | "about" | "toward" {
  return field === "partner" || field === "about" || field === "toward";
}

/** Codes of groups and rests. */
const GROUP = /^(?:_[A-Z0-9_]+|EU27)$/;

/** One table under one mapping. */
export class Mapped {
  readonly #file: MappingFile;
  readonly #log: Log;
  readonly #body: Body;
  readonly #used = new Set<string>();
  /** Names to codes, or to rules by which their rows are left out. */
  readonly #names: Readonly<Record<string, string>>;

  constructor(grid: Grid, file: MappingFile, log: Log) {
    this.#file = file;
    this.#log = log;
    const { header } = file.mapping.read;
    const strange = Object.keys(file.mapping.fields).find(
      (field) => !FIELDS[file.mapping.table].includes(field),
    );
    if (strange !== undefined)
      this.#bad(
        ["fields", strange],
        `fields of a ${file.mapping.table}: ${FIELDS[file.mapping.table].join(", ")}`,
        strange,
      );
    this.#names = this.#checked(file.mapping.names);
    const head =
      grid.kind === "parquet" || grid.kind === "json"
        ? 0
        : grid.head.findIndex(({ line }) => line === header);
    if (head < 0) this.#bad(["read", "header"], "a line of the table that is not empty", String(header));
    this.#body = new Body(grid, head, { notes: file.mapping.notes, log, twice: "by number" });
  }

  /** An error in the mapping itself. */
  #bad(path: Path, expected: string, found: string, todo = FORM): never {
    throw new ParallaxError({
      code: "MAPPING_WRONG",
      message: `the mapping does not fit the table, or itself, at ${path.join(".")}`,
      expected,
      found,
      where: { file: this.#file.name, line: this.#file.lineOf(path), column: path.join(".") },
      todo,
    });
  }

  #checked(names: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(names).map(([name, meant]) => {
        if (/^ignore \S/.test(meant) || GROUP.test(meant)) return [name, meant];
        const expected = 'a country, a group such as _WORLD, or "ignore WHY"';
        return [name, countryCode(meant) ?? this.#bad(["names", name], expected, show(meant))];
      }),
    );
  }

  /** A row of the table; undefined for what is none. */
  row(row: GridRow): Placed | undefined {
    return this.#body.row(row);
  }

  /** A column that the mapping names, which the table must have. */
  #column(name: string, path: Path): string {
    const clean = cleanHeader(name);
    const { columns } = this.#body;
    const number = /^#(\d+)$/.exec(clean)?.[1];
    const times = columns.filter((column) => column === clean).length;
    if (times === 1 || (number !== undefined && Number(number) >= 1 && Number(number) <= columns.length)) {
      this.#used.add(number === undefined ? clean : (columns[Number(number) - 1] ?? clean));
      return clean;
    }
    const [near] = nearest(clean, columns);
    return this.#bad(
      path,
      `one of the columns ${columns.map((column) => show(column)).join(", ")}`,
      times > 1 ? `${show(clean)}, which is the name of ${times} columns` : show(clean),
      times > 1
        ? "name it by its number: #1 is the first column"
        : near === undefined
          ? FORM
          : `did you mean ${near}?`,
    );
  }

  /** The code of a country or group that the mapping itself names. */
  #named(text: string, path: Path): string {
    const own = listedIn(this.#names, text);
    const code = own ?? countryCode(text) ?? (GROUP.test(text) ? text : undefined);
    return code === undefined || code.startsWith("ignore ")
      ? this.#bad(path, "a country, or a group such as _WORLD", show(text))
      : code;
  }

  /**
   * A country or group: said of a column of values, by a constant, or by the cell of a column. Undefined: a row to leave out,
   * by a rule of `names`.
   */
  place(field: Place, index?: number): (row: Row) => string | undefined {
    const spec = this.#file.mapping.fields[field];
    const { values } = this.#file.mapping;
    const names = this.#names;
    const path = ["fields", field];
    const said = index === undefined || !isSaid(field) ? undefined : values[index]?.[field];
    if (said !== undefined && index !== undefined) {
      const at = ["values", index, field];
      if (spec !== undefined) this.#bad(at, `the ${field} said once`, "by a field and by a column of values");
      const code = this.#named(said, at);
      return () => code;
    }
    if (spec === undefined)
      return this.#bad(["fields"], `a field \`${field}\` in a table of this kind`, "none");
    if ("is" in spec) {
      const code = this.#named(spec.is, [...path, "is"]);
      return () => code;
    }
    const column = this.#column(spec.column, [...path, "column"]);
    const decode = (name: string, row: Row): string | undefined => {
      if (listedIn(names, name) === undefined) {
        if (GROUP.test(name)) return name;
        const numbered = /^\d{1,3}$/.test(name) ? countryOfNumber(name) : undefined;
        if (numbered !== undefined) return numbered;
      }
      return placeOf(
        name,
        names,
        row,
        column,
        this.#log,
        `correct the cell, or list the name in ${this.#file.name} under \`names\`, as a country, a group (_WORLD) or "ignore WHY"`,
      );
    };
    const known = new Map<string, string>();
    return (row) => {
      const name = row.some(column, "the name or code of a country");
      const code = known.get(name) ?? decode(name, row);
      if (code !== undefined) known.set(name, code);
      return code;
    };
  }

  /** Who says it. */
  speaker(): (row: Row) => string {
    const spec = this.#file.mapping.fields.said_by;
    const names = this.#names;
    const expected = "a country, or a publisher by its letters (WB, IMF)";
    const code = (text: string) => {
      const own = listedIn(names, text);
      if (own !== undefined) return own.startsWith("ignore ") ? undefined : own;
      return countryCode(text) ?? (/^_?[A-Z][A-Z0-9_]*$/.test(text) ? text : undefined);
    };
    if (spec === undefined) return this.#bad(["fields"], `a field \`said_by\`: ${expected}`, "none");
    if ("is" in spec) {
      const found = code(spec.is) ?? this.#bad(["fields", "said_by", "is"], expected, show(spec.is));
      return () => found;
    }
    const column = this.#column(spec.column, ["fields", "said_by", "column"]);
    return (row) => code(row.some(column, expected)) ?? row.fail(column, expected);
  }

  /** A word of a column by the list of the mapping. Undefined: a row to leave out, by a rule of that list. */
  #word(row: Row, column: string, words: Readonly<Record<string, string>>, path: Path): string | undefined {
    const text = row.text(column).trim();
    const meant = listedIn(words, text);
    if (meant === undefined) {
      return row.fail(
        column,
        Object.keys(words)
          .map((word) => show(word))
          .join(", "),
        `correct the cell, or say what the word means in ${this.#file.name} at ${path.join(".")}`,
      );
    }
    if (!meant.startsWith("ignore ")) return meant;
    this.#log.ignore(meant.slice("ignore ".length));
    return undefined;
  }

  /** Whether the reporter exports. */
  direction(of: string | undefined, path: Path): (row: Row) => boolean | undefined {
    const spec = this.#file.mapping.fields.direction;
    const decode = (text: string, where: Path) =>
      text === "exports"
        ? true
        : text === "imports"
          ? false
          : this.#bad(where, "exports or imports", show(text));
    if (of !== undefined) {
      if (spec !== undefined)
        this.#bad(path, "the direction said once", "by a field and by a column of values");
      const found = decode(of, path);
      return () => found;
    }
    const at = ["fields", "direction"];
    if (spec === undefined)
      return this.#bad(["fields"], "a field `direction`, or a `direction` for each column of values", "none");
    if ("is" in spec) {
      const found = decode(spec.is, [...at, "is"]);
      return () => found;
    }
    const column = this.#column(spec.column, [...at, "column"]);
    for (const [word, meant] of Object.entries(spec.words))
      if (!meant.startsWith("ignore ")) decode(meant, [...at, "words", word]);
    return (row) => {
      const word = this.#word(row, column, spec.words, [...at, "words"]);
      return word === undefined ? undefined : word === "exports";
    };
  }

  period(of: string | undefined, path: Path): (row: Row) => string {
    const spec = this.#file.mapping.fields.period;
    const valid = (text: string, where: Path) =>
      /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)
        ? text
        : this.#bad(where, "a year (2022) or a month (2022-03)", show(text));
    if (of !== undefined) {
      if (spec !== undefined) this.#bad(path, "the period said once", "by a field and by a column of values");
      const found = valid(of, path);
      return () => found;
    }
    const at = ["fields", "period"];
    if (spec === undefined)
      return this.#bad(["fields"], "a field `period`, or a `period` for each column of values", "none");
    if ("is" in spec) {
      const found = valid(spec.is, [...at, "is"]);
      return () => found;
    }
    if ("form" in spec) {
      const column = this.#column(spec.column, [...at, "column"]);
      return (row) =>
        periodAs(row.text(column), spec.form) ??
        row.fail(
          column,
          EXPECTED_PERIOD[spec.form],
          "correct the cell or `form` in the mapping; a quarter, or a part of a year, cannot be kept",
        );
    }
    const year = this.#column(spec.year, [...at, "year"]);
    const month = this.#column(spec.month, [...at, "month"]);
    return (row) =>
      `${periodAs(row.text(year), "year") ?? row.fail(year, "a year")}-${monthOf(row.text(month)) ?? row.fail(month, "a month, by number or name")}`;
  }

  product(hs: HsLog): (row: Row) => string | undefined {
    const spec = this.#file.mapping.fields.product;
    const at = ["fields", "product"];
    const expected = "TOTAL or an HS code";
    if (spec === undefined) return this.#bad(["fields"], `a field \`product\`: ${expected}`, "none");
    if ("is" in spec) {
      const found = /^(?:TOTAL|(?:\d{2}){1,5})$/.test(spec.is)
        ? spec.is
        : this.#bad([...at, "is"], expected, show(spec.is));
      return () => found;
    }
    const column = this.#column(spec.column, [...at, "column"]);
    const { words = {}, width } = spec;
    return (row) => {
      const text = row.some(column, expected);
      const meant = listedIn(words, text);
      if (meant !== undefined) {
        const word = this.#word(row, column, words, [...at, "words"]);
        if (word === undefined || /^(?:TOTAL|(?:\d{2}){1,5})$/.test(word)) return word;
        return this.#bad([...at, "words", text], `${expected}, or "ignore WHY"`, show(word));
      }
      const digits = text.replace(/[.\s]/g, "");
      const padded = width !== undefined && /^\d+$/.test(digits) ? digits.padStart(width, "0") : digits;
      if (/^\d+$/.test(padded) && padded.length % 2 === 1) {
        row.fail(
          column,
          "an HS code, which has an even number of digits",
          "its leading zero may be lost: say in the mapping how many digits the codes have (`width: 6` under `product`)",
        );
      }
      return (
        hsCode(padded, hs) ??
        row.fail(
          column,
          expected,
          "correct the cell, or say what the word means in the mapping (`words` under `product`)",
        )
      );
    };
  }

  /** What is told about a country or a pair. */
  of(said: string | undefined, path: Path): (row: Row) => string | undefined {
    const spec = this.#file.mapping.fields.of;
    if (said !== undefined) {
      if (spec !== undefined)
        this.#bad(path, "the indicator said once", "by a field and by a column of values");
      return () => said;
    }
    if (spec === undefined)
      return this.#bad(["fields"], "a field `of`, or an `of` for each column of values", "none");
    if ("is" in spec) return () => spec.is;
    const column = this.#column(spec.column, ["fields", "of", "column"]);
    const { words } = spec;
    return words === undefined
      ? (row) => row.some(column, "the name or code of an indicator")
      : (row) => this.#word(row, column, words, ["fields", "of", "words"]);
  }

  #scaled(text: string, path: Path, money: boolean): Scaled {
    const match = /^(\d+ )?(.+)$/.exec(text);
    const unit = match?.[2] ?? "";
    const power = SCALES[match?.[1] ?? ""];
    const allowed = money ? ["USD", "EUR"] : UNITS;
    if (power === undefined || !isUnit(unit) || !allowed.some((each) => each === unit)) {
      return this.#bad(
        path,
        `a unit (${allowed.join(", ")}), with 1000, 1000000 or 1000000000 before it where the table is in thousands or more`,
        show(text),
      );
    }
    return { unit, power };
  }

  unit(said: string | undefined, path: Path, money: boolean): (row: Row) => Scaled | undefined {
    const spec = this.#file.mapping.fields.unit;
    const at = ["fields", "unit"];
    if (said !== undefined) {
      const found = this.#scaled(said, path, money);
      return () => found;
    }
    if (spec === undefined)
      return this.#bad(["fields"], "a field `unit`, or a `unit` for each column of values", "none");
    if ("is" in spec) {
      const found = this.#scaled(spec.is, [...at, "is"], money);
      return () => found;
    }
    const column = this.#column(spec.column, [...at, "column"]);
    const known = new Map(
      Object.entries(spec.words).flatMap(([word, meant]) =>
        meant.startsWith("ignore ")
          ? []
          : [[word, this.#scaled(meant, [...at, "words", word], money)] as const],
      ),
    );
    return (row) => {
      const word = this.#word(row, column, spec.words, [...at, "words"]);
      return word === undefined ? undefined : known.get(row.text(column).trim());
    };
  }

  valueColumn(index: number): string {
    const name = this.#file.mapping.values[index]?.column ?? "";
    return this.#column(name, ["values", index, "column"]);
  }

  /** The value of a cell; undefined where the cell says that there is none, which is counted. */
  value(
    { row, isNumber }: Placed,
    column: string,
    { unit, power }: Scaled,
    least: number,
  ): number | undefined {
    const { read, missing, zero } = this.#file.mapping;
    const text = row.text(column).trim();
    if (text === "" || missing.includes(text)) {
      this.#log.ignore(text === "" ? "no value: an empty cell" : `no value: ${text}`);
      return undefined;
    }
    if (zero.includes(text)) return 0;
    const bare = unit === "percent" ? text.replace(/\s*%$/, "") : text;
    const plain = isNumber(column) ? bare : plainNumber(bare, read.decimal, read.group);
    const value = plain === undefined ? Number.NaN : shiftDecimal(plain, power);
    if (!Number.isFinite(value) || value < least) {
      row.fail(
        column,
        `a number${least === 0 ? ", not below zero," : ""} with ${read.decimal} before its decimals${read.group === undefined ? "" : ` and ${show(read.group)} between groups of three digits`}`,
        "correct the cell; or list it in the mapping under `missing` (no value) or `zero`, or mend `decimal` and `group` there",
      );
    }
    return value;
  }

  close(): void {
    this.#body.close([...this.#used], this.#log);
  }
}

const EXPECTED_PERIOD: Readonly<Record<PeriodForm, string>> = {
  year: "a year",
  month: "a month: 2022-03, 03.2022, March 2022",
  day: "a day: 2022-03-07, 07.03.2022",
};
