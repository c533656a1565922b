import type { NumberFound } from "../grammar/numbers.js";
import { endOf, startOf } from "../grammar/pack.js";
import { lastMatch } from "./patterns.js";
import type { Scene } from "./scene.js";
import { type Span, within } from "./sentence.js";
import type { Led } from "./when.js";

/** Letters around a number in which a word belongs to it. */
const NEAR = 45;

/** What lies between the neighbours of a number in its clause. */
export function between({ sentence }: Scene, number: NumberFound, clause: Span): Span {
  const numbers = within(sentence.numbers, clause);
  const at = numbers.findIndex(({ start }) => start === number.start);
  return {
    start: Math.max(clause.start, numbers[at - 1]?.end ?? 0),
    end: Math.min(clause.end, numbers[at + 1]?.start ?? clause.end),
  };
}

/** The text around a number up to its neighbours: before and behind it. */
export function around(scene: Scene, number: NumberFound, clause: Span): [string, string] {
  const { start, end } = between(scene, number, clause);
  const { text } = scene.sentence;
  return [text.slice(start, number.start), text.slice(number.end, end)];
}

/** What stands between a number and the next, with what leads to that. */
const upToNext = (after: string) => /^(?:(?:19|20)\d{2}(?!\d)|[^\d.;])*/u.exec(after)?.[0] ?? "";

/** What stands right before a number: that something changed by, to or from it. */
export function ledBy({ sentence, patterns }: Scene, number: NumberFound, clause: Span): Led {
  const before = sentence.text.slice(clause.start, number.start);
  const after = sentence.text.slice(number.end, clause.end);
  const { from, by, onto, to, noun } = patterns.before;
  const next = sentence.numbers.find((each) => each.start >= number.end && each.start < clause.end);
  const pair =
    next === undefined || next.unit === number.unit || number.unit === "none" || next.unit === "none";
  if (from.test(before) && pair && patterns.leads.test(after) && !/^[^\d]*(?<!\p{L})pour /u.test(after))
    return "from";
  // "De 1,28 milliard en 2012, le commerce est monté à": what begins so is where it came from.
  if (pair && from.test(before) && /^[ ,]*[\p{L}'’]+ ?$/u.test(before) && onto.test(` ${upToNext(after)}`))
    return "from";
  if (noun.test(before)) return "by";
  if (by.test(before) && !onto.test(before)) return "by";
  if (to.test(before)) return "to";
  return from.test(before) ? "from" : null;
}

export const near = (before: string, after: string) => `${endOf(before, NEAR)} ${startOf(after, NEAR)}`;

/** Whether a noun of change is what a number is said of, and nothing else that has a level. */
const growsHere = ({ patterns: { growth, share } }: Scene, before: string): boolean => {
  const found = growth.exec(before);
  return found !== null && !share.test(before);
};

/** Whether a word of change stands by the number, and whether what stands right before it makes a level of it. */
export function changeNear(
  scene: Scene,
  number: NumberFound,
  clause: Span,
): "by" | "to" | "from" | "change" | null {
  const { more, less, up, down } = scene.patterns;
  const { text } = scene.sentence;
  const after = text.slice(number.end, clause.end);
  const how = ledBy(scene, number, clause);
  if (number.unit === "percent" && /^[+−]/.test(text.slice(number.start, number.end))) return "by";
  // "The growth of exports came to 31.6 percent" is no level.
  const relative = number.unit === "percent" || number.unit === "points";
  const [grown] = around(scene, number, clause);
  if (relative && how !== "from" && growsHere(scene, grown)) return "by";
  // "Nahm von 4 auf 5 Milliarden zu": a level, though "zu" follows.
  const level = how === "to" && (number.unit === "USD" || number.unit === "EUR");
  if ((more.test(after) || less.test(after)) && !level) return "by";
  const close = near(text.slice(clause.start, number.start), after);
  if (up.test(close) || down.test(close)) return how ?? "change";
  // "Um 50 Prozent ist der Handel ... gewachsen": the verb may stand at the end.
  const said = text.slice(clause.start, clause.end);
  return relative && how === "by" && (up.test(said) || down.test(said)) ? "by" : null;
}

/** Whether a number is of a fall; null where no word that is known says which way it went. */
export function falls(scene: Scene, number: NumberFound, clause: Span): boolean | null {
  const { up, down, more, less } = scene.patterns;
  const { text } = scene.sentence;
  const after = text.slice(number.end, clause.end);
  if (less.test(after)) return true;
  if (more.test(after)) return false;
  const [ahead, behind] = around(scene, number, clause);
  const close = near(ahead, behind);
  const before = text.slice(0, number.start);
  const said = [
    endOf(ahead, NEAR),
    close,
    text.slice(number.end, clause.end).split(/,(?!\d)/u)[0] ?? "",
    endOf(before, 90),
    before,
    behind,
  ].find((each) => up.test(each) || down.test(each));
  if (said === undefined) return null;
  const [fell, rose] = [lastMatch(down, said), lastMatch(up, said)];
  return fell !== null && (rose === null || fell.index > rose.index);
}
