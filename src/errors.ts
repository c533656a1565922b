/** Where an input went wrong: any part may be missing, none is guessed. */
export interface Where {
  file?: string;
  /** 1-based line of the file. */
  line?: number;
  /** Name of the column, or its 1-based number where it has no name. */
  column?: string;
}

export interface ErrorParts {
  /** Stable, in capitals: scripts may match on it. */
  code: string;
  /** One sentence: what is wrong. */
  message: string;
  expected?: string;
  found?: string;
  where?: Where;
  /** What the reader of the message can do now. */
  todo?: string;
  /** 1: it failed; 2: it was called wrongly. */
  exit?: 1 | 2;
  cause?: unknown;
}

/** The only error that Parallax raises on purpose. Anything else that escapes is a bug and is shown as one. */
export class ParallaxError extends Error {
  readonly code: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
  readonly where: Where | undefined;
  readonly todo: string | undefined;
  readonly exit: 1 | 2;
  readonly #parts: ErrorParts;

  constructor(parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.#parts = parts;
    this.name = "ParallaxError";
    this.code = parts.code;
    this.expected = parts.expected;
    this.found = parts.found;
    this.where = parts.where;
    this.todo = parts.todo;
    this.exit = parts.exit ?? 1;
  }

  /** The same error, with some of its parts said otherwise. */
  with(parts: Partial<ErrorParts>): ParallaxError {
    return new ParallaxError({ ...this.#parts, cause: this, ...parts });
  }

  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      message: this.message,
      expected: this.expected,
      found: this.found,
      where: this.where,
      todo: this.todo,
    };
  }
}

/** `ParallaxError` for a call that was wrong (exit code 2). */
export function usageError(parts: Omit<ErrorParts, "exit">): ParallaxError {
  return new ParallaxError({ ...parts, exit: 2 });
}

export function formatWhere(where: Where): string {
  const place = [where.file, where.line].filter((part) => part !== undefined).join(":");
  if (where.column === undefined) return place;
  return place === "" ? `column ${where.column}` : `${place}, column ${where.column}`;
}

/** An error as lines of text for a terminal: what, where, expected, found, what to do. */
export function formatError(error: unknown, debug = false): string {
  if (!(error instanceof ParallaxError)) {
    const bug = error instanceof Error ? error : new Error(String(error));
    const lines = [
      `error UNEXPECTED: ${bug.message}`,
      "  to do: this is a fault of Parallax; run again with --debug and report what it prints",
    ];
    if (debug && bug.stack !== undefined) lines.push(bug.stack);
    return lines.join("\n");
  }
  const lines = [`error ${error.code}: ${error.message}`];
  if (error.where !== undefined) lines.push(`  where: ${formatWhere(error.where)}`);
  if (error.expected !== undefined) lines.push(`  expected: ${error.expected}`);
  if (error.found !== undefined) lines.push(`  found: ${error.found}`);
  if (error.todo !== undefined) lines.push(`  to do: ${error.todo}`);
  if (debug && error.stack !== undefined) lines.push(error.stack);
  if (debug && error.cause !== undefined) lines.push(`caused by: ${String(error.cause)}`);
  return lines.join("\n");
}

/** A value from outside, made short and printable for a message. */
export function show(value: unknown, most = 60): string {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
