import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

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
  /** The bytes of a file, or of standard input for `-`; stops reading once there are more than `most`. */
  readBytes(path: string, most: number): Promise<Uint8Array>;
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
    writeText: async (path, text) => {
      const whole = resolve(cwd, path);
      await mkdir(dirname(whole), { recursive: true });
      await writeFile(whole, text, "utf8");
      return whole;
    },
    readBytes: (path, most) =>
      bytesOf(path === "-" ? process.stdin : createReadStream(resolve(cwd, path)), most),
  };
}
