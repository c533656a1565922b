import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ParallaxError } from "../errors.js";
import type { Period } from "../question/period.js";
import type { Entity } from "../question/question.js";
import type { Currency } from "../units.js";
import { Database, type Long, literal, maybe, number, type Shape, text } from "./duckdb.js";
import { type HeldEdition, listEditions } from "./edition.js";
import { isPacked } from "./packed/packed.js";
import { unpacked } from "./packed/sql.js";
import { ALL_ROUTES, TABLES, type Table } from "./tables.js";

/** One published number or word, as `explain` and the API show it. */
export interface Figure {
  /** `EDITION#ROW`. */
  id: string;
  edition: string;
  at: { file: string; line: number; origin: string | null };
  table: Table;
  saidBy: string;
  /** The country, or `EXPORTER>IMPORTER`, or `FROM>TOWARD`, or of a route the states that it runs through in order. */
  about: string;
  /** Product, indicator or resolution. */
  of: string;
  period: string;
  value: number | string;
  unit: string | null;
  basis: string | null;
  flags: string[];
}

/** What the question tables hold while the measures run. */
export interface Asked {
  hub: Entity;
  partners: readonly string[];
  periods: readonly Period[];
  /** The currency in which money is wanted; null: as it was published. */
  currency?: Currency | null;
}

/** A table that several measures read, made once for each question from the views and the question's tables. */
export interface Derived {
  name: string;
  /** Tables that must be there before it. */
  from?: readonly Derived[];
  /** A query, without an end; or what writes one from other queries over the same question. */
  sql: string | ((ledger: Ledger) => Promise<string>);
}

const FIGURE_ID = /^([0-9a-f]{16})#(\d+)$/;

function select(edition: HeldEdition): string {
  if (isPacked(edition))
    return `SELECT ${literal(edition.source)} AS source, ${literal(edition.id)} AS edition, row, ${columnsOf("flow")} FROM (${unpacked(edition)})`;
  const files = edition.files.map(({ name }) => literal(join(edition.folder, name))).join(", ");
  // The row of a figure counts through all files of its edition, so each file starts where the one before it ended.
  let start = 0;
  const starts = edition.files.map(({ name, rows }) => {
    const from = start;
    start += rows;
    return `WHEN ends_with(filename, ${literal(name)}) THEN ${from}`;
  });
  const row =
    edition.files.length === 1 ? "file_row_number" : `file_row_number + CASE ${starts.join(" ")} END`;
  return `SELECT ${literal(edition.source)} AS source, ${literal(edition.id)} AS edition, ${row} AS row, ${columnsOf(edition.table)}
    FROM read_parquet([${files}], file_row_number = true${edition.files.length === 1 ? "" : ", filename = true"})`;
}

function columnsOf(table: Table): string {
  return TABLES[table].columns.map(({ name }) => `"${name}"`).join(", ");
}

/** Editions of one table as one. What is derived is derived above all of them, since each mention of a view is planned anew. */
function together(table: Table, editions: readonly HeldEdition[]): string {
  if (editions.length === 0) return empty(table);
  return `SELECT source, edition, edition || '#' || row AS figure, first_month(period) AS first, last_month(period) AS last, ${columnsOf(table)}
    FROM (${editions.map(select).join(" UNION ALL ")})`;
}

function empty(table: Table): string {
  const columns = TABLES[table].columns.map(({ name, type }) => `NULL::${type} AS "${name}"`).join(", ");
  return `SELECT NULL::VARCHAR AS source, NULL::VARCHAR AS edition, NULL::VARCHAR AS figure, NULL::INTEGER AS first, NULL::INTEGER AS last, ${columns} WHERE false`;
}

/**
 * All figures of all editions, as views: for each table `TABLE` (the newest edition of each source) and `TABLE_all`
 * (every edition), with `source`, `edition`, `figure` (its id) and the months `first` and `last` of its period; and
 * `flow_money`, which adds each flow in USD and EUR at the rate of its own period, and the rate with its figure and note.
 * Rates stand in the table `rate` (euro for a dollar, by year and month).
 */
export class Ledger {
  readonly editions: readonly HeldEdition[];
  readonly #database: Database;
  /** The question whose tables are there, and the names of the tables derived for it. */
  #asked = "";
  #countries: readonly string[] = [];
  readonly #derived = new Map<string, Promise<void>>();

  private constructor(database: Database, editions: readonly HeldEdition[]) {
    this.#database = database;
    this.editions = editions;
  }

  /**
   * @param homes folders that hold editions, such as the starter's and the user's
   * @throws ParallaxError `LEDGER_EMPTY`, `EDITION_DAMAGED`
   */
  static async open(homes: readonly string[]): Promise<Ledger> {
    const [editions, database] = await Promise.all([listEditions(homes), Database.openWide()]);
    if (editions.length === 0) {
      database.close();
      throw new ParallaxError({
        code: "LEDGER_EMPTY",
        message: "no edition of any source was found",
        expected: "at least the starter edition that comes with Parallax",
        found: "nothing",
        where: { file: homes.join(", ") },
        todo: "install Parallax again, or set PARALLAX_HOME to a folder that holds editions",
      });
    }
    await refuseCut(editions);
    const ledger = new Ledger(database, editions);
    await ledger.#views();
    return ledger;
  }

  async #views(): Promise<void> {
    const sql = [
      "CREATE MACRO first_month(p) AS CAST(substr(p, 1, 4) AS INTEGER) * 12 + CASE WHEN length(p) >= 7 THEN CAST(substr(p, 6, 2) AS INTEGER) - 1 ELSE 0 END",
      "CREATE MACRO last_month(p) AS CAST(substr(p, 1, 4) AS INTEGER) * 12 + CASE WHEN length(p) >= 7 THEN CAST(substr(p, 6, 2) AS INTEGER) - 1 ELSE 11 END",
    ];
    for (const table of Object.keys(TABLES) as Table[]) {
      const all = this.editions.filter((edition) => edition.table === table && !isPacked(edition));
      const newest = all.filter((edition) => this.newest(edition.source)?.id === edition.id);
      sql.push(`CREATE VIEW ${table}_all AS ${together(table, all)}`);
      sql.push(`CREATE VIEW ${table} AS ${together(table, newest)}`);
    }
    sql.push(
      // A month has its own rate where one is held, else that of its year, and the note says so.
      `CREATE TABLE rate AS
        WITH held AS MATERIALIZED (SELECT of, period, value, figure FROM trait WHERE about = '_EMU' AND of IN ('PA.NUS.FCRF', 'EXUSEU')),
        yearly AS (SELECT period, value AS per_usd, figure FROM held WHERE of = 'PA.NUS.FCRF'),
        monthly AS (SELECT period, 1 / value AS per_usd, figure FROM held WHERE of = 'EXUSEU')
        SELECT 'EUR' AS currency, period, per_usd, figure, '' AS note FROM yearly
        UNION ALL SELECT 'EUR', period, per_usd, figure, '' FROM monthly
        UNION ALL SELECT 'EUR', y.period || '-' || lpad(m.month::VARCHAR, 2, '0') AS period, y.per_usd, y.figure, 'yearly-rate'
        FROM yearly y, range(1, 13) AS m(month) WHERE NOT EXISTS (FROM monthly WHERE monthly.period = y.period || '-' || lpad(m.month::VARCHAR, 2, '0'))`,
    );
    const order = [
      ...new Map(this.editions.map((edition) => [edition.source, this.newest(edition.source)?.asOf ?? ""])),
    ];
    sql.push(
      `CREATE TABLE source_order AS SELECT * FROM (VALUES ${order.map(([source, asOf]) => `(${literal(source)}, ${literal(asOf)})`).join(", ")}) AS t(source, as_of)`,
    );
    sql.push(`CREATE VIEW flow_money AS SELECT f.*,
      CASE f.unit WHEN 'USD' THEN f.value WHEN 'EUR' THEN f.value / r.per_usd END AS usd,
      CASE f.unit WHEN 'EUR' THEN f.value WHEN 'USD' THEN f.value * r.per_usd END AS eur,
      r.per_usd AS rate, r.figure AS rate_figure, r.note AS rate_note
      FROM flow f LEFT JOIN rate r ON r.period = f.period`);
    await this.#database.run(sql.join(";\n"));
  }

  close(): void {
    this.#database.close();
  }

  /** The newest edition of a source. */
  newest(source: string): HeldEdition | undefined {
    return this.editions.find((edition) => edition.source === source);
  }

  edition(id: string): HeldEdition | undefined {
    return this.editions.find((edition) => edition.id === id);
  }

  /** Rows of a query over the views. The SQL must end in a total ORDER BY. */
  rows<T>(sql: string, shape: Shape<T>, long?: Long<T>): Promise<T[]> {
    return this.#database.rows(sql, shape, long);
  }

  /**
   * Puts a question before the measures, as tables: `q_hub` (code, role: each `member` of the hub, the `reporter` that
   * speaks for it, and, of a group, each member again as a `speaker` that may speak in its place), `q_partner` (code),
   * `q_period` (period, first, last, months) and `q_money` (currency: one row, null where money stays as published).
   * Asked the same again, nothing happens; another question drops what was derived for the last one.
   */
  async ask({ hub, partners, periods, currency = null }: Asked): Promise<void> {
    const asked = JSON.stringify([hub.code, hub.members, partners, periods, currency]);
    if (asked === this.#asked) return;
    const group = hub.members.length > 1 ? hub.members.map((code) => [code, "speaker"]) : [];
    const hubs = [...hub.members.map((code) => [code, "member"]), [hub.code, "reporter"], ...group];
    const values = (rows: readonly (readonly (string | number)[])[]) =>
      rows
        .map((row) => `(${row.map((cell) => (typeof cell === "number" ? cell : literal(cell))).join(", ")})`)
        .join(", ");
    await this.#database.run(`
      CREATE OR REPLACE TABLE q_hub AS SELECT * FROM (VALUES ${values(hubs)}) AS t(code, role);
      CREATE OR REPLACE TABLE q_partner AS SELECT * FROM (VALUES ${values(partners.map((code) => [code]))}) AS t(code);
      CREATE OR REPLACE TABLE q_period AS SELECT * FROM (VALUES ${values(
        periods.map(({ label, first, last }) => [label, first, last, last - first + 1]),
      )}) AS t(period, first, last, months);
      CREATE OR REPLACE TABLE q_money AS SELECT ${currency === null ? "NULL" : literal(currency)}::VARCHAR AS currency;
      ${[...this.#derived.keys()].map((name) => `DROP TABLE IF EXISTS ${name};`).join("")}`);
    this.#derived.clear();
    this.#countries = [...new Set([...hub.members, hub.code, ...partners])].sort();
    this.#asked = asked;
  }

  /** Codes of all that the question asked last is about: the hub and its members, and the partners. */
  get countries(): readonly string[] {
    return this.#countries;
  }

  /** Makes a table for the question that was asked last, unless it is there already or being made. */
  derive(derived: Derived): Promise<void> {
    const made = this.#derived.get(derived.name) ?? this.#make(derived);
    this.#derived.set(derived.name, made);
    return made;
  }

  async #make({ name, from = [], sql }: Derived): Promise<void> {
    for (const each of from) await this.derive(each);
    const query = typeof sql === "string" ? sql : await sql(this);
    await this.#database.run(`CREATE TABLE ${name} AS ${query}`);
  }

  /**
   * Ids of the first figures of an edition that a rule selects, as evidence of a sum over many gives it.
   * @param where SQL over the columns of the edition's table
   */
  async selected(edition: string, where: string, most: number): Promise<string[]> {
    const held = this.edition(edition);
    if (held === undefined) return [];
    const rows = await this.rows(
      `SELECT edition || '#' || row AS id FROM (${select(held)}) WHERE ${where} ORDER BY row LIMIT ${most}`,
      { id: text },
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Figures by their ids, in the order of the ids.
   * @throws ParallaxError `FIGURE_UNKNOWN`
   */
  async figures(ids: readonly string[]): Promise<Figure[]> {
    const found = new Map<string, Figure>();
    const wanted = new Map<HeldEdition, number[]>();
    for (const id of ids) {
      const [, name = "", row] = FIGURE_ID.exec(id) ?? [];
      const edition = this.edition(name);
      if (edition !== undefined) wanted.set(edition, [...(wanted.get(edition) ?? []), Number(row)]);
    }
    const read = await Promise.all([...wanted].map(([edition, rows]) => this.#figuresOf(edition, rows)));
    for (const figure of read.flat()) found.set(figure.id, figure);
    return ids.map((id) => {
      const figure = found.get(id);
      if (figure !== undefined) return figure;
      throw new ParallaxError({
        code: "FIGURE_UNKNOWN",
        message: "no edition in the ledger holds this figure",
        expected: "EDITION#ROW of an edition that `parallax sources` lists",
        found: JSON.stringify(id),
        todo: "copy the id from the evidence of a reading, and keep the edition that it names",
        exit: 2,
      });
    });
  }

  async #figuresOf(edition: HeldEdition, numbers: readonly number[]): Promise<Figure[]> {
    const { table } = edition;
    const columns = TABLES[table].columns.map(({ name }) => name);
    const has = (name: string, sql = `"${name}"`) => (columns.includes(name) ? sql : "NULL");
    const about =
      table === "flow"
        ? "exporter || '>' || importer"
        : table === "tie" || table === "poll"
          ? "about || '>' || toward"
          : table === "event" || table === "good"
            ? "about || CASE toward WHEN '' THEN '' ELSE '>' || toward END"
            : table === "route"
              ? "about || CASE through WHEN '' THEN '' ELSE '>' || replace(through, ' ', '>') END"
              : "about";
    const of =
      table === "flow"
        ? "product"
        : table === "text"
          ? "CASE lang WHEN '' THEN of ELSE of || '.' || lang END"
          : table === "event"
            ? "of || ' ' || id"
            : table === "route"
              ? `of || ' ' || movement || ', ' || CASE route WHEN '${ALL_ROUTES}' THEN 'all routes' ELSE route END`
              : table === "poll"
                ? "of || ': ' || answer"
                : "of";
    const numeric = TABLES[table].columns.some(({ name, type }) => name === "value" && type === "DOUBLE");
    const rows = await this.rows(
      `SELECT edition || '#' || row AS id, said_by, ${about} AS about, ${of} AS of, period, ${numeric ? "value" : "NULL::DOUBLE"} AS amount, ${numeric ? "NULL" : "value"} AS word,
        ${has("unit")} AS unit, ${has("basis")} AS basis, flags, at_file, at_line, at_origin
        FROM (${select(edition)}) WHERE row IN (${numbers.join(", ")}) ORDER BY row`,
      {
        id: text,
        said_by: text,
        about: text,
        of: text,
        period: text,
        amount: maybe(number),
        word: maybe(text),
        unit: maybe(text),
        basis: maybe(text),
        flags: text,
        at_file: text,
        at_line: number,
        at_origin: text,
      },
    );
    return rows.map((row) => ({
      id: row.id,
      edition: edition.id,
      at: { file: row.at_file, line: row.at_line, origin: row.at_origin === "" ? null : row.at_origin },
      table,
      saidBy: row.said_by,
      about: row.about,
      of: row.of,
      period: row.period,
      value: row.amount ?? row.word ?? "",
      unit: row.unit,
      basis: row.basis,
      flags: row.flags === "" ? [] : row.flags.split(" "),
    }));
  }
}

/** A Parquet file of another size than its edition says has been cut or changed; better said before a query fails. */
async function refuseCut(editions: readonly HeldEdition[]): Promise<void> {
  for (const { folder, files } of editions) {
    for (const { name, bytes } of files) {
      const file = join(folder, name);
      const size = await stat(file).then(
        (found) => found.size,
        () => undefined,
      );
      if (size === bytes) continue;
      throw new ParallaxError({
        code: "EDITION_DAMAGED",
        message: "a file of an edition is missing, cut off or changed",
        expected: `${bytes} bytes`,
        found: size === undefined ? "no file" : `${size} bytes`,
        where: { file },
        todo: "delete the folder of this edition and read the source again",
      });
    }
  }
}
