import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { run } from "../src/cli/program.js";
import { type Effects, files, type Sink } from "../src/effects.js";

/** Day on which the tests stand still. */
export const NOW = "2026-11-23T12:00:00Z";

export interface Ran {
  code: number;
  out: string;
  err: string;
}

function held(isTTY: boolean): Sink & { text: string } {
  const sink = {
    text: "",
    isTTY,
    columns: isTTY ? 100 : undefined,
    write: (text: string) => {
      sink.text += text;
    },
  };
  return sink;
}

/** Runs the command line in this process, with a home of its own, and keeps what it says. */
export async function parallax(
  words: string | readonly string[],
  options: { home?: string; cwd?: string; tty?: boolean; env?: Record<string, string>; stdin?: string } = {},
): Promise<Ran> {
  const stdout = held(options.tty === true);
  const stderr = held(options.tty === true);
  const cwd = options.cwd ?? process.cwd();
  const effects: Effects = {
    env: { PARALLAX_HOME: options.home ?? resolve("test/no-home"), ...options.env },
    cwd,
    pid: process.pid,
    stdout,
    stderr,
    now: () => new Date(NOW),
    ...files(cwd),
    readBytes: async (path) =>
      path === "-" ? Buffer.from(options.stdin ?? "") : await readFile(resolve(cwd, path)),
  };
  const code = await run(typeof words === "string" ? split(words) : words, effects);
  return { code, out: stdout.text, err: stderr.text };
}

/** Splits a line of words as a shell does, quotes included. */
export function split(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
}
