import { parse, stringify } from "yaml";
import { ParallaxError, usageError } from "../../errors.js";
import { plainQuery } from "../statements/numbers.js";
import { type Query, query as querySchema } from "../statements/schema.js";
import type { Stated } from "../statements/statements.js";
import { type Check, type Review, review as reviewSchema } from "./schema.js";

/** Keys of a query that a person may change. */
const KEYS = [
  "kind",
  "measure",
  "flow",
  "route",
  "of",
  "product",
  "hub",
  "partners",
  "period",
  "from",
  "until",
  "value",
  "unit",
  "rounding",
  "bound",
  "direction",
  "than",
  "every",
  "negated",
] as const satisfies readonly (keyof Query)[];
type Key = (typeof KEYS)[number];

const plain = plainQuery({
  kind: "level",
  measure: null,
  flow: null,
  hub: "RUS",
  partners: [],
  period: null,
});

/** What of a query is not as it is where nothing is said. */
function told(query: Query): Partial<Query> {
  const own = KEYS.filter((key) => JSON.stringify(query[key]) !== JSON.stringify(plain[key]));
  return Object.fromEntries(
    [...new Set<Key>(["kind", "measure", "hub", "partners", "period", ...own])].map((key) => [
      key,
      query[key],
    ]),
  );
}

function wordOf(key: string, text: string): unknown {
  if (key === "partners" || key === "than") return text === "" ? [] : text.split(",");
  if (text === "none") return null;
  if (key === "value" || key === "rounding") return Number(text);
  if (key === "every" || key === "negated") return text === "yes" || text === "true";
  return text;
}

/** A change that a person asks goes where its sign says. */
const withDirection = (query: Query): Query =>
  query.kind === "change" && query.direction === null && query.value !== null
    ? { ...query, direction: query.value < 0 ? "down" : "up" }
    : query;

/** A query with changes, as its schema allows. @throws ParallaxError `QUERY_INVALID` */
function changed(query: Query, changes: Record<string, unknown>, where: string): Query {
  const unknown = Object.keys(changes).filter((key) => !KEYS.includes(key as Key));
  const parsed = querySchema.safeParse({ ...query, ...changes });
  if (unknown.length === 0 && parsed.success) return withDirection(parsed.data);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  throw usageError({
    code: "QUERY_INVALID",
    message: `the query of ${where} cannot be changed so`,
    expected: unknown.length > 0 ? KEYS.join(", ") : `${issue?.path.join(".")}: ${issue?.message}`,
    found: unknown.length > 0 ? unknown.join(", ") : JSON.stringify(changes),
    todo: "see what --query prints for the keys and their values",
  });
}

/**
 * Changes of queries as a command has them: `3: period=2021 partners=KAZ; 5: measure=trade.turnover`, by the number of the statement.
 * @throws ParallaxError `QUERY_INVALID`
 */
export function withChanges(stated: readonly Stated[], text: string): Stated[] {
  const out = [...stated];
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const [, place = "", rest = ""] = /^(\d+):\s*(.*)$/.exec(part) ?? [];
    const at = Number(place) - 1;
    const one = out[at];
    if (one === undefined || rest === "")
      throw usageError({
        code: "QUERY_INVALID",
        message: "this names no statement and what to change of its query",
        expected: `"3: period=2021 partners=KAZ", of statements 1 to ${out.length}`,
        found: part,
        todo: "run it with --query alone first, to see the statements and their numbers",
      });
    const changes = Object.fromEntries(
      rest.split(/\s+/).map((each) => {
        const [key = "", ...value] = each.split("=");
        return [key, wordOf(key, value.join("="))];
      }),
    );
    out[at] = { ...one, query: changed(one.query, changes, `statement ${place}`) };
  }
  return out;
}

/** A file of a review as it was read. @throws ParallaxError `REVIEW_INVALID` */
export function readReview(text: string, file: string): Review {
  let held: unknown;
  try {
    held = parse(text);
  } catch (cause) {
    throw new ParallaxError({
      code: "REVIEW_INVALID",
      message: "the review cannot be read as YAML",
      found: cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause),
      where: { file },
      todo: "mend the file, or move it away and let a new one be written",
      cause,
    });
  }
  const parsed = reviewSchema.safeParse(held);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ParallaxError({
    code: "REVIEW_INVALID",
    message: "the review is not as it must be",
    expected: "statements, each with text, at, accept (open, yes or no), verdict and query",
    found: `${issue?.path.join(".")}: ${issue?.message}`,
    where: { file },
    todo: "mend the file, or move it away and let a new one be written",
  });
}

const same = (line: Review["statements"][number], { start }: { start: number }, text: string) =>
  line.text === text && line.at === start;

/** Where in the article a line of the review stands: where it says, or else where its text is found once. */
function placeOf(line: Review["statements"][number], article: string): number | null {
  if (article.startsWith(line.text, line.at)) return line.at;
  const first = article.indexOf(line.text);
  return first >= 0 && article.indexOf(line.text, first + 1) < 0 ? first : null;
}

/**
 * Statements as a person left them: what is no statement is dropped, a query that was accepted stands in for the one that was read, and
 * what was added comes in.
 */
export function withReview(stated: readonly Stated[], review: Review, article: string): Stated[] {
  const out: Stated[] = [];
  const lines = review.statements.map((line) => ({ line, at: placeOf(line, article) }));
  for (const one of stated) {
    const text = article.slice(one.start, one.end);
    const line = lines.find((each) => each.at === one.start && each.line.text === text)?.line;
    if (line?.accept === "no") continue;
    out.push(
      line?.accept === "yes"
        ? { ...one, query: changed({ ...plain, guessed: false }, line.query, `"${text}"`) }
        : one,
    );
  }
  for (const { line, at } of lines) {
    if (line.accept !== "yes" || at === null || out.some(({ start }) => start === at)) continue;
    const end = at + line.text.length;
    out.push({
      start: at,
      end,
      sentence: { start: at, end },
      query: changed({ ...plain, guessed: false }, line.query, `"${line.text}"`),
      attribution: null,
      subject: "macro",
      converted: false,
      above: false,
    });
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What became of a review: how many lines are of which kind, and of which accepted ones the verdict is another now. */
export interface Reviewed {
  text: string;
  open: number;
  accepted: number;
  refused: number;
  changed: { text: string; was: string; is: string | null }[];
}

const HEAD = `# What a person says of the statements that were found, a line for each.
# accept: open (nobody has looked yet), yes (query and verdict are right: from now on they must stay so), no (it is no statement).
# What is missed is added with its text, accept: yes, the verdict that is right, and the query.
`;

/** The review with what is new, and with what is no longer as it was accepted. */
export function reviewed(checks: readonly Check[], held: Review | null, name: string | null): Reviewed {
  const lines: Review["statements"] = checks.map(({ statement, verdict, query }) => {
    const line = held?.statements.find(
      (each) =>
        same(each, statement, statement.text) || (each.text === statement.text && each.accept !== "open"),
    );
    return {
      text: statement.text,
      at: statement.start,
      accept: line?.accept ?? "open",
      verdict: line?.accept === "yes" ? line.verdict : verdict,
      query: told(query),
    };
  });
  const gone = (held?.statements ?? []).filter(
    (line) => line.accept !== "open" && !lines.some((each) => each.text === line.text),
  );
  const all = [...lines, ...gone].sort((a, b) => a.at - b.at);
  const changedLines = all.flatMap((line) => {
    if (line.accept !== "yes") return [];
    const is =
      checks.find(
        ({ statement }) => statement.text === line.text && (statement.start === line.at || gone.length === 0),
      )?.verdict ?? null;
    return is === line.verdict ? [] : [{ text: line.text, was: line.verdict, is }];
  });
  const count = (accept: string) => all.filter((line) => line.accept === accept).length;
  return {
    text: `${HEAD}${stringify({ article: name, statements: all }, { lineWidth: 0 })}`,
    open: count("open"),
    accepted: count("yes"),
    refused: count("no"),
    changed: changedLines,
  };
}
