import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { ParallaxError, show } from "../../errors.js";
import type { Input } from "../input.js";
import type { Report } from "./schema.js";

export type Path = readonly PropertyKey[];

/** How faults in one kind of files are told. */
export interface Telling {
  /** What the codes of its faults begin with. */
  prefix: string;
  /** Its folder in the repository. */
  folder: string;
  /** The field that names publishers. */
  attribution: string;
  /** Code and advice for faults in a field, by its name. */
  todo: Readonly<Record<string, readonly [code: string, todo: string]>>;
  /** For faults in all others. */
  otherwise: readonly [code: string, todo: string];
}

export interface Parser<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: Path; message: string }[] } };
}

/** A rule that an entry breaks, and the field in which. */
export interface Broken {
  /** Where in the entry the field is; at its top where left out. */
  at?: Path;
  field: string;
  expected: string;
  found: string;
  code?: string;
}

/** The title of a report, or its first words. */
export function titleOf({ title, opens }: Report): string {
  return title ?? `${opens} …`;
}

/** Whether a date is certainly before another one, at the precision that both have. */
export function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** One file of lists that people write, with the line of everything in it. Faults are gathered, not thrown. */
export class Page {
  readonly #file: Input;
  readonly #telling: Telling;
  readonly #faults: ParallaxError[];
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #raw: object;
  /** Entries with a fault, as `LIST INDEX`. */
  readonly #bad: ReadonlySet<string>;

  /**
   * @param schema what the whole file must be
   * @param faults gets every fault
   * @throws ParallaxError where the file is empty, cut off or no UTF-8
   */
  constructor(file: Input, schema: Parser<unknown>, telling: Telling, faults: ParallaxError[]) {
    this.#file = file;
    this.#telling = telling;
    this.#faults = faults;
    this.#document = parseDocument(file.content(), { lineCounter: this.#lines, schema: "core" });
    for (const { message, linePos } of this.#document.errors)
      this.#unreadable(message, linePos?.[0].line ?? 1, linePos?.[0].col ?? 1);
    const raw = this.#document.errors.length > 0 ? undefined : this.#plain();
    this.#raw = typeof raw === "object" && raw !== null ? raw : {};
    const result = raw === undefined ? undefined : schema.safeParse(raw);
    const bad = new Set<string>();
    for (const issue of result?.success === false ? result.error.issues : []) {
      bad.add(issue.path.slice(0, 2).join(" "));
      this.#faults.push(this.#faultOf(issue));
    }
    this.#bad = bad;
  }

  #plain(): unknown {
    try {
      return this.#document.toJS() ?? null;
    } catch (error) {
      // An alias that names no anchor is found only now.
      this.#unreadable(String(error), 1, 1);
      return undefined;
    }
  }

  #unreadable(message: string, line: number, column: number): void {
    this.#faults.push(
      new ParallaxError({
        code: `${this.#telling.prefix}_UNREADABLE`,
        message: "the file is no YAML that can be used",
        expected: `YAML without anchors, as in the files of the folder ${this.#telling.folder}`,
        found: show(message.split("\n")[0] ?? ""),
        where: { file: this.#file.name, line, column: String(column) },
        todo: "mend the line; a text with a colon or a hash wants quotes",
      }),
    );
  }

  get name(): string {
    return this.#file.name;
  }

  /** The line of what stands at a path, or of the nearest thing around it. */
  line(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const parent = this.#document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = pair?.key ?? (isSeq(parent) ? parent.items[Number(key)] : undefined);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** The id of the entry that a path lies in, for messages. */
  #entryOf(path: Path): string {
    const found = this.#document.getIn([...path.slice(0, 2), "id"]);
    return typeof found === "string" ? found : path.length === 0 ? "the file" : path.slice(0, 2).join(" ");
  }

  #faultOf({ path, message }: { path: Path; message: string }): ParallaxError {
    const { attribution, todo: todos, otherwise } = this.#telling;
    const field = String(path.slice(2).findLast((key) => typeof key === "string") ?? "");
    const [code, todo] =
      (Object.hasOwn(todos, field) ? todos[field] : undefined) ??
      (path.includes(attribution) ? todos[attribution] : undefined) ??
      otherwise;
    const found = this.#document.getIn(path);
    return new ParallaxError({
      code,
      message: `${this.#entryOf(path)}: ${field === attribution && path.length === 3 ? "no publisher is named" : `${path.slice(2).join(".") || "the entry"} cannot be used`}`,
      expected: message,
      found: isNode(found) ? show(found.toString().trim()) : found === undefined ? "nothing" : show(found),
      where: { file: this.#file.name, line: this.line(path), column: field === "" ? "1" : field },
      todo,
    });
  }

  /** The entries of a list that have no fault so far, each with its path. */
  entries<T>(list: string, type: Parser<T>): { value: T; path: Path }[] {
    const found: unknown = Reflect.get(this.#raw, list);
    return (Array.isArray(found) ? found : []).flatMap((each: unknown, index) => {
      const parsed = this.#bad.has(`${list} ${index}`) ? undefined : type.safeParse(each);
      return parsed?.success === true ? [{ value: parsed.data, path: [list, index] }] : [];
    });
  }

  /** Tells which rules an entry breaks. */
  refuse(id: string, path: Path, broken: readonly Broken[]): void {
    const { todo, otherwise, prefix } = this.#telling;
    for (const { at = [], field, expected, found, code } of broken)
      this.#faults.push(
        new ParallaxError({
          code: code ?? `${prefix}_UNREADABLE`,
          message: `${id}: ${field} cannot be used`,
          expected,
          found,
          where: { file: this.#file.name, line: this.line([...path, ...at, field]), column: field },
          todo: (todo[field] ?? otherwise)[1],
        }),
      );
  }
}

interface Standing {
  id: string;
  file: string;
  line: number;
}

/** Finds entries that state again what an earlier one states. */
export class Once {
  readonly #seen = new Map<string, Standing>();

  /** @returns the fault, where an earlier entry has the same key */
  refuse(key: string, text: Standing, told: { code: string; what: string; expected: string; todo: string }) {
    const held = this.#seen.get(key);
    if (held === undefined) {
      this.#seen.set(key, text);
      return undefined;
    }
    return new ParallaxError({
      code: told.code,
      message: `${text.id}: ${told.what}`,
      expected: told.expected,
      found: `${held.id}, ${held.file}:${held.line}`,
      where: { file: text.file, line: text.line, column: "id" },
      todo: told.todo,
    });
  }
}
