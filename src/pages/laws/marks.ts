import type { Law } from "../../texts/laws/law.js";
import type { LawsView, Side } from "./view.js";

/** A stretch of the text of an article: plain, or of one passage, where words that the other law has otherwise are not equal. */
export interface Stretch {
  /** Place of its passage in the list; null: plain. */
  passage: number | null;
  /** Passages that begin right here. */
  begins: number[];
  parts: { text: string; equal: boolean }[];
}

/** Lines shorter than this end on purpose; longer ones were broken to a width. */
const LEAST_WIDTH = 40;

/** The text with the line ends of its width as blanks, letter for letter as long, so that paragraphs flow in a narrow column. */
export function flowing(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const goesOn = line.length >= LEAST_WIDTH && !/[.:;!?]\s*$/.test(line) && /^\s*[\p{L}«"“(]/u.test(next);
      return line + (goesOn ? " " : "\n");
    })
    .join("");
}

/** Which passage each word of a law is shown in (-1: none), and whether it is equal on the other side. */
interface Marks {
  owner: Int32Array;
  equal: Uint8Array;
  begins: Map<number, number[]>;
}

function marksOf(side: Side, { shared }: Pick<LawsView, "shared">, words: number): Marks {
  const marks: Marks = {
    owner: new Int32Array(words).fill(-1),
    equal: new Uint8Array(words),
    begins: new Map(),
  };
  const { owner, equal, begins } = marks;
  const longestFirst = [...shared.keys()].sort(
    (one, other) => (shared[other]?.a.length ?? 0) - (shared[one]?.a.length ?? 0) || one - other,
  );
  for (const index of longestFirst) {
    const places = shared[index]?.[side] ?? [];
    const [first = 0, last = -1] = [places[0], places.at(-1)];
    begins.set(first, [...(begins.get(first) ?? []), index]);
    for (const at of places) if (owner[at] === -1 || equal[at] === 0) [owner[at], equal[at]] = [index, 1];
    for (let at = first; at <= last; at++) if (owner[at] === -1) owner[at] = index;
  }
  return marks;
}

/** What `stretches` gives for each article of a law, by its place. */
export function stretchesOf(side: Side, view: LawsView): (article: number) => Stretch[] {
  const law: Law = view[side];
  const text = flowing(law.text);
  const marks = marksOf(side, view, law.norms.length);
  return (article) => {
    const { from, to, end, body } = law.articles[article] ?? {
      from: 0,
      to: 0,
      end: 0,
      body: 0,
    };
    const out: Stretch[] = [];
    let at = body;
    const plain = (until: number) => {
      if (until > at)
        out.push({ passage: null, begins: [], parts: [{ text: text.slice(at, until), equal: false }] });
      at = Math.max(at, until);
    };
    for (let word = from; word < to; word++) {
      const passage = marks.owner[word] ?? -1;
      if (passage < 0) continue;
      const [wordStart, wordEnd] = [law.starts[word] ?? 0, law.ends[word] ?? 0];
      const equal = marks.equal[word] === 1;
      const begins = marks.begins.get(word) ?? [];
      const last = out.at(-1);
      const goesOn =
        word > from && last?.passage === passage && begins.length === 0 && marks.owner[word - 1] === passage;
      if (!goesOn) {
        plain(wordStart);
        out.push({ passage, begins, parts: [{ text: text.slice(wordStart, wordEnd), equal }] });
      } else {
        const gap = text.slice(at, wordStart);
        const part = last.parts.at(-1);
        if (part?.equal === equal) part.text += gap + text.slice(wordStart, wordEnd);
        else {
          last.parts.push({ text: gap, equal: false });
          last.parts.push({ text: text.slice(wordStart, wordEnd), equal });
        }
      }
      at = wordEnd;
    }
    plain(end);
    return out;
  };
}
