import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Scanned } from "./range.js";

/**
 * The ranges of products that are done, a line each, in a file named by the hash of edition and question. Whoever asks the same
 * again goes on after them.
 */
export class State {
  readonly #path: string;
  readonly done: ReadonlyMap<number, Scanned>;
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, done: ReadonlyMap<number, Scanned>) {
    this.#path = path;
    this.done = done;
  }

  static async open(path: string): Promise<State> {
    await mkdir(dirname(path), { recursive: true });
    const text = await readFile(path, "utf8").catch(() => "");
    const lines = text.split("\n").slice(0, -1);
    const done = new Map<number, Scanned>();
    for (const line of lines) {
      const held: { range: number; scanned: Scanned } = JSON.parse(line);
      done.set(held.range, held.scanned);
    }
    // A line that was cut off when its writer was killed would spoil the next one.
    if (!text.endsWith("\n") && text !== "") {
      const draft = `${path}.tmp`;
      await writeFile(draft, lines.map((line) => `${line}\n`).join(""));
      await rename(draft, path);
    }
    return new State(path, done);
  }

  /** Keeps what a range shows. */
  async add(range: number, scanned: Scanned): Promise<void> {
    this.#last = this.#last.then(() => appendFile(this.#path, `${JSON.stringify({ range, scanned })}\n`));
    return this.#last;
  }
}
