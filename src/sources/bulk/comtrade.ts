import { ParallaxError, show } from "../../errors.js";
import { BASES, flagsNumber, productNumber } from "../../ledger/packed/packed.js";
import type { Spill } from "../../ledger/packed/record.js";
import { cellsOf } from "../csv.js";
import { Log } from "../log.js";
import { Body, type Placed } from "../own/body.js";
import { comtradeColumns, Table } from "../own/layouts/comtrade.js";
import type { TotalKey } from "../own/parts.js";
import type { Areas } from "./areas.js";
import type { Counted, Lines, Place, Reads } from "./lines.js";

/**
 * Lines of a table of UN Comtrade, by the rules of the layout that `parallax import` has, as packed rows. A part of a breakdown
 * leaves a mark, which is checked against the totals of all files when they are sorted.
 */
export class ComtradeLines implements Lines {
  lines = 0;
  readonly #spill: Spill;
  readonly #areas: Areas;
  readonly #place: Place;
  readonly #separator: string;
  readonly #counted: Counted;
  readonly #body: Body;
  readonly #table: Table;
  readonly #weight: string | undefined;
  readonly #log = new Log();

  constructor(
    spill: Spill,
    areas: Areas,
    place: Place,
    { header, separator }: Extract<Reads, { layout: "comtrade" }>,
    counted: Counted,
  ) {
    const { columns, weight } = comtradeColumns(header);
    this.#spill = spill;
    this.#areas = areas;
    this.#place = place;
    this.#separator = separator;
    this.#counted = counted;
    this.#weight = weight;
    const head = [{ line: 1, cells: header }];
    const input = { name: place.file, sha256: "", bytes: 0 };
    this.#body = new Body({ input, kind: "csv", head, blocks: async function* () {} }, 0, { from: 0 });
    this.#table = new Table(columns, {
      part: (key) => this.#mark("part", key),
      empty: (key) => this.#mark("empty", key),
    });
  }

  async take(bytes: Uint8Array): Promise<void> {
    for (const line of textOf(bytes).split("\n").slice(0, -1)) {
      this.lines += 1;
      if (this.lines === 1 && this.#place.first) continue;
      try {
        this.#line(line.endsWith("\r") ? line.slice(0, -1) : line);
      } catch (error) {
        if (!(error instanceof ParallaxError)) throw error;
        throw error.with({ where: { ...error.where, line: (await this.#place.before()) + this.lines } });
      }
    }
  }

  close(): void {
    for (const { rule, rows } of this.#log.ignored)
      this.#counted.ignored[rule] = (this.#counted.ignored[rule] ?? 0) + rows;
    const { unused } = comtradeColumns(this.#body.columns);
    if (unused.length > 0 && this.#body.count > 0)
      this.#counted.ignored[`columns not kept: ${unused.join(", ")}`] = this.#body.count;
    const { padded, late } = this.#table.counted;
    this.#counted.padded += padded;
    for (const [code, rows] of late) this.#counted.late[code] = (this.#counted.late[code] ?? 0) + rows;
  }

  #line(line: string): void {
    const cells = cellsOf(line, this.#separator);
    const placed =
      cells === undefined ? irregular(this.#place.file, line) : this.#body.row({ line: 1, cells });
    const figure = placed === undefined ? undefined : this.#table.figure(placed, this.#log);
    if (placed === undefined || figure === undefined) return;
    const { saidBy, exporter, importer, period, value, basis, flags = [] } = figure;
    this.#spill.add({
      kind: "figure",
      product: this.#product(figure.product, placed),
      exporter: this.#areas.place(exporter),
      importer: this.#areas.place(importer),
      period: periodNumber(period),
      said: saidBy === exporter ? "exporter" : "importer",
      basis: BASES.indexOf(basis),
      value,
      weight: this.#weight === undefined ? Number.NaN : this.#table.weight(placed, this.#weight),
      // A packed figure holds one value: the FOB value that some importers give beside their CIF one is left to `parallax import`.
      flags: flagsNumber(flags.filter((flag) => !flag.startsWith("fob:"))),
      line: this.lines - 1,
    });
  }

  #product(code: string, { row }: Placed): number {
    return (
      productNumber(code) ??
      row.fail(
        comtradeColumns(this.#body.columns).columns.product ?? "product",
        "TOTAL or an HS code of two, four or six digits",
      )
    );
  }

  #mark(kind: "part" | "empty", [code, saidBy, exporter, importer, period]: TotalKey): void {
    const product = productNumber(code);
    // What cannot be a figure cannot be the total of one.
    if (product === undefined) return;
    this.#spill.add({
      kind,
      product,
      exporter: this.#areas.place(exporter),
      importer: this.#areas.place(importer),
      period: periodNumber(period),
      said: saidBy === exporter ? "exporter" : "importer",
      basis: 0,
      value: 0,
      weight: Number.NaN,
      flags: 0,
      line: this.lines - 1,
    });
  }
}

function periodNumber(period: string): number {
  const [year = "", month = "0"] = period.split("-");
  return Number(year) * 100 + Number(month);
}

/** Codes and numbers are the same in UTF-8 and in Western letters, so a name in other letters changes nothing. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function irregular(file: string, line: string): never {
  throw new ParallaxError({
    code: "ROW_IRREGULAR",
    message: "the row cannot be cut into cells",
    expected: "quotes around whole cells only, and one row a line",
    found: show(line),
    where: { file, line: 1, column: "1" },
    todo: "look at this line: a cell may be unquoted or cut off",
  });
}
