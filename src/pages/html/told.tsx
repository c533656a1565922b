import type { Sentence } from "../../dossier/schema.js";
import { tell } from "../../dossier/told.js";
import { periodName } from "../../question/called.js";
import { baselineOf, periodAsked, type View } from "../view.js";
import { Linked, type Target, toPeriod, toReading } from "./link.js";

/** Years in the names of periods lead to how periods are chosen. */
function yearsOf(view: View, { terms }: Sentence): [string, Target][] {
  const codes = ["before", "period", "since", "last"].flatMap((name) => terms[name] ?? []);
  return [...codes.map((code) => periodName(code, view.lang)), periodAsked(view), baselineOf(view)]
    .flatMap(({ plain }) => plain.match(/\d{4}(?:[–-]\d{4})?/g) ?? [])
    .map((text) => [text, toPeriod]);
}

/** A sentence in which each number leads to the reading that it is of. */
export function Told({ view, sentence }: { view: View; sentence: Sentence }) {
  const { text, numbers } = tell(sentence, view);
  const [first = ""] = sentence.readings;
  const values = numbers.map(([value, id]): [string, Target] => [value, toReading({ id })]);
  return (
    <Linked text={text} to={toReading({ id: first })} phrases={[...values, ...yearsOf(view, sentence)]} />
  );
}
