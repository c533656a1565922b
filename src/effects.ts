import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Somewhere that text goes. */
export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; undefined where it is no terminal. */
  readonly columns: number | undefined;
}

/** Every touch of the world outside goes through here, so that a test can pass its own. */
export interface Effects {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly pid: number;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The clock. Only refuses periods that have not ended; no output holds it. */
  now(): Date;
  /** Writes a text file, its folders included, and gives back its absolute path. */
  writeText(path: string, text: string): Promise<string>;
  /** The same with bytes. */
  writeBytes(path: string, bytes: Uint8Array): Promise<string>;
  /** The bytes of a file, or of standard input for `-`; stops reading once there are more than `most`. */
  readBytes(path: string, most: number): Promise<Uint8Array>;
  /** Whether there is a file. */
  exists(path: string): Promise<boolean>;
  /** Whether this process may do everything. */
  readonly root: boolean;
  /** Runs a program to its end. `code` null: it could not be started, or was stopped for taking too long. */
  run(program: string, words: readonly string[]): Promise<{ code: number | null; stderr: string }>;
  /** Works in a folder that is there only for that long. */
  inFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
}

/** A program that takes longer has hung. */
const PATIENCE = 120_000;

function execute(
  program: string,
  words: readonly string[],
): Promise<{ code: number | null; stderr: string }> {
  return new Promise((done) => {
    execFile(program, words, { timeout: PATIENCE, maxBuffer: 1e8 }, (error, _stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      done({ code, stderr: stderr === "" && error !== null ? error.message : stderr });
    });
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function put(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Those that touch files and programs, in a folder that paths are relative to. */
export function files(
  cwd: string,
): Pick<Effects, "writeText" | "writeBytes" | "exists" | "root" | "run" | "inFolder"> {
  return {
    writeText: (path, text) => put(resolve(cwd, path), text),
    writeBytes: (path, bytes) => put(resolve(cwd, path), bytes),
    exists: (path) =>
      access(resolve(cwd, path)).then(
        () => true,
        () => false,
      ),
    root: process.getuid?.() === 0,
    run: execute,
    inFolder,
  };
}

async function bytesOf(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

export function realEffects(): Effects {
  const cwd = process.cwd();
  return {
    env: process.env,
    cwd,
    pid: process.pid,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    now: () => new Date(),
    ...files(cwd),
    readBytes: (path, most) =>
      bytesOf(path === "-" ? process.stdin : createReadStream(resolve(cwd, path)), most),
  };
}
