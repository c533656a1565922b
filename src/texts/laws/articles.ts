import { foldedWords } from "./words.js";

/** An article as it stands in its text: offsets in UTF-16 units. */
export interface Article {
  /** As its heading writes it: `Статья 12-1`, `12-бап`, `§ 12`. Empty for a text without headings, `preamble` for what stands before the first. */
  label: string;
  /** Where the heading begins. */
  start: number;
  /** Where what is compared begins: after the label, so that numbers do not count. */
  body: number;
  end: number;
}

export interface Split {
  articles: Article[];
  /** How the articles are marked; null: they are not. */
  headings: string | null;
  /** Entries of a table of contents that were left out. */
  contents: number;
}

/** Label of what stands before the first heading. */
export const PREAMBLE = "preamble";

const NUMBER = "(?:\\d+(?:[⁰¹²³⁴-⁹]+|(?:[-–.]\\d+)+|\\(\\d+\\))?|[IVXLC]+)";
const AFTER = '(?=[.:)\\]]|[ \\t]*$|[ \\t]+[\\p{Lu}\\d«“"„(–—-])';
const ENDING = "(?![\\p{L}\\p{N}])";

/** Headings at the start of a line. A small letter after them, or at their start, makes them a reference in running text. */
const HEADINGS: readonly { name: string; pattern: RegExp }[] = [
  { name: "Статья 12", pattern: new RegExp(`^(?:Статья|СТАТЬЯ)[ \\t]+(?:№[ \\t]*)?${NUMBER}${AFTER}`, "u") },
  { name: "12-берене", pattern: new RegExp(`^${NUMBER}[ \\t]?[-–][ \\t]?(?:берене|БЕРЕНЕ)${ENDING}`, "u") },
  { name: "12-бап", pattern: new RegExp(`^${NUMBER}[ \\t]?[-–][ \\t]?(?:бап|БАП)${ENDING}`, "u") },
  {
    name: "12-modda",
    pattern: new RegExp(`^${NUMBER}[ \\t]?[-–][ \\t]?(?:modda|MODDA|модда|МОДДА)${ENDING}`, "u"),
  },
  { name: "Моддаи 12", pattern: new RegExp(`^(?:Моддаи|МОДДАИ)[ \\t]+${NUMBER}${AFTER}`, "u") },
  { name: "Article 12", pattern: new RegExp(`^(?:Article|ARTICLE|Art\\.)[ \\t]+${NUMBER}${AFTER}`, "u") },
  {
    name: "Section 12",
    pattern: new RegExp(`^(?:Section|SECTION|Sec\\.|SEC\\.)[ \\t]+${NUMBER}${AFTER}`, "u"),
  },
  { name: "§ 12", pattern: new RegExp(`^§[ \\t]*${NUMBER}${AFTER}`, "u") },
];
/** Only where no heading of another kind stands: `12. Text`, in ascending order. */
const NUMBERED = /^(\d+)\.(?=[ \t]+\S)/u;
/** A numbered paragraph may skip this many numbers (repealed ones). */
const MOST_SKIPPED = 10;
const LEAST_NUMBERED = 3;

/** Fewer headings in a row are no table of contents, and more words after a heading are no entry of one. */
const LEAST_ENTRIES = 3;
const MOST_ENTRY_WORDS = 40;
const LEADERS = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d*\s*$/;

interface Heading {
  label: string;
  start: number;
  body: number;
  line: string;
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const blank = /^[\s*_]*/.exec(line)?.[0].length ?? 0;
    yield { line: line.slice(blank).trimEnd(), start: start + blank };
    start = end + 1;
  }
}

/** The kind of heading that is most frequent. */
function marked(text: string): { name: string; headings: Heading[] } | undefined {
  const found = HEADINGS.map(({ name }): { name: string; headings: Heading[] } => ({ name, headings: [] }));
  for (const { line, start } of linesOf(text)) {
    HEADINGS.forEach(({ pattern }, kind) => {
      const match = pattern.exec(line);
      if (match === null) return;
      const [label] = match;
      found[kind]?.headings.push({ label, start, body: start + label.length, line });
    });
  }
  const most = Math.max(...found.map(({ headings }) => headings.length));
  return most === 0 ? undefined : found.find(({ headings }) => headings.length === most);
}

function numbered(text: string): Heading[] {
  const headings: Heading[] = [];
  let last = 0;
  for (const { line, start } of linesOf(text)) {
    const match = NUMBERED.exec(line);
    const number = Number(match?.[1]);
    if (match === null || number <= last || number > last + 1 + MOST_SKIPPED) continue;
    headings.push({ label: match[0].slice(0, -1), start, body: start + match[0].length, line });
    last = number;
  }
  return headings.length < LEAST_NUMBERED ? [] : headings;
}

const key = (label: string) => label.toLowerCase().replace(/[\s–-]+/g, "-");

/**
 * Which headings are entries of a table of contents: those that end in dots and a page, and runs of at least three with next to nothing
 * after them whose labels stand again elsewhere with more.
 */
function contentsOf(text: string, headings: readonly Heading[]): Set<number> {
  const sizes = headings.map(
    ({ body }, index) => foldedWords(text, body, headings[index + 1]?.start ?? text.length).length,
  );
  const largest = new Map<string, number>();
  headings.forEach(({ label }, index) => {
    largest.set(key(label), Math.max(largest.get(key(label)) ?? 0, sizes[index] ?? 0));
  });
  const entries = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= LEAST_ENTRIES) for (const index of run) entries.add(index);
    run = [];
  };
  headings.forEach(({ label, line }, index) => {
    const size = sizes[index] ?? 0;
    if (LEADERS.test(line)) entries.add(index);
    if (size <= MOST_ENTRY_WORDS && size < (largest.get(key(label)) ?? 0)) run.push(index);
    else {
      // The last entry is followed by whatever comes before the first article.
      const again = headings.slice(index + 1).some((later) => key(later.label) === key(label));
      if (again && run.length >= LEAST_ENTRIES - 1) run.push(index);
      close();
    }
  });
  close();
  return entries;
}

/** What stands before the first article: before the table of contents, and between it and the first article. */
function preambles(text: string, headings: readonly Heading[], first: number): Article[] {
  const last = headings.filter(({ start }) => start < first).at(-1);
  const parts: [number, number][] = [[0, headings[0]?.start ?? first]];
  if (last !== undefined) parts.push([last.start + last.line.length, first]);
  return parts
    .filter(([from, to]) => foldedWords(text, from, to).length > 0)
    .map(([from, to]) => ({ label: PREAMBLE, start: from, body: from, end: to }));
}

/** Splits a text at the headings of its articles, of six languages. A text without any is one article. */
export function splitArticles(text: string): Split {
  const explicit = marked(text);
  const headings = explicit?.headings ?? numbered(text);
  const contents = contentsOf(text, headings);
  // An entry of a table of contents ends the article before it, as any heading does.
  const articles = headings
    .map(({ label, start, body }, index) => ({
      label,
      start,
      body,
      end: headings[index + 1]?.start ?? text.length,
    }))
    .filter((_, index) => !contents.has(index));
  const [first] = articles;
  if (first === undefined)
    return {
      articles: [{ label: "", start: 0, body: 0, end: text.length }],
      headings: null,
      contents: 0,
    };
  return {
    articles: [...preambles(text, headings, first.start), ...articles],
    headings: explicit?.name ?? "12.",
    contents: contents.size,
  };
}
