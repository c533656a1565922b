export interface CsvRecord {
  /** 1-based line on which it ends. */
  line: number;
  cells: string[];
}

/** The cells of a line; undefined where a quote stands elsewhere than around a whole cell. */
export function cellsOf(line: string, separator = ","): string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
      if (end < 0 || (line[end + 1] ?? separator) !== separator) return undefined;
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      const comma = line.indexOf(separator, at);
      const cell = line.slice(at, comma < 0 ? undefined : comma);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      at = comma < 0 ? line.length + 1 : comma + 1;
    }
  }
  return cells;
}

/** The table is not regular from some line on. */
export const IRREGULAR = Symbol("irregular");

/**
 * The records of a regular table one after the other, several times as fast as csv-parse; where one is not regular, `IRREGULAR` instead
 * of it, and csv-parse then reads or refuses the table. Regular: one kind of line end, as many cells in each line, and no line end inside a cell.
 */
export class RegularTable {
  readonly #content: string;
  readonly #quote: '"' | null;
  readonly #lineEnd: string;
  #start = 0;
  #line = 0;
  #many: number | undefined;

  constructor(content: string, { quote = '"' }: { quote?: '"' | null } = {}) {
    this.#content = content;
    this.#quote = quote;
    this.#lineEnd = content[content.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  }

  /** The next record; undefined after the last. */
  next(): CsvRecord | typeof IRREGULAR | undefined {
    if (this.#content.startsWith("\uFEFF")) return IRREGULAR;
    while (this.#start < this.#content.length) {
      const found = this.#content.indexOf(this.#lineEnd, this.#start);
      const line = this.#content.slice(this.#start, found < 0 ? undefined : found);
      this.#start += line.length + this.#lineEnd.length;
      this.#line += 1;
      if (line === "") continue;
      const cells = this.#quote === null ? line.split(",") : cellsOf(line);
      this.#many ??= cells?.length;
      if (cells === undefined || cells.length !== this.#many || /[\r\n]/.test(line)) return IRREGULAR;
      return { line: this.#line, cells };
    }
    return undefined;
  }
}

/** All records of a regular table, or as many as are wanted; undefined for any other. */
export function regularRecords(
  content: string,
  { quote = '"', most = Number.POSITIVE_INFINITY }: { quote?: '"' | null; most?: number },
): CsvRecord[] | undefined {
  const table = new RegularTable(content, { quote });
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = table.next();
    if (record === IRREGULAR) return undefined;
    if (record === undefined) break;
    records.push(record);
  }
  return records;
}
