import type { Finding } from "../dossier/schema.js";
import type { Reading } from "../measures/schema.js";
import { periodName } from "../question/called.js";
import { decimal, formatChange, formatScore, formatValue } from "../words/format.js";
import { say } from "../words/words.js";
import { nameOf, speakerIn, subjectIn, type View, valueBefore } from "./view.js";

/** The kinds of findings in the order in which they are told, each with the id of its heading. */
export const FINDING_PARTS = [
  ["largest-change", "page.largest"],
  ["opposite-signals", "page.opposite"],
  ["sides-differ", "page.sides"],
  ["editions-differ", "page.editions"],
] as const;

/** A finding with the readings that it follows from. */
export interface Told {
  finding: Finding;
  readings: Reading[];
}

export function findingsOfKind({ dossier }: View, kind: Finding["kind"]): Told[] {
  return dossier.findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => ({
      finding,
      readings: finding.readings.flatMap((id) => dossier.readings.filter((reading) => reading.id === id)),
    }));
}

/** Relative difference of a pair, in percent. */
export function apart({ amount }: Finding, lang: string): string {
  return say(lang, "unit.percent", { amount: decimal(lang, (amount ?? 0) * 100, 1) });
}

/** A finding as one sentence. */
export function findingText(view: View, { finding, readings }: Told): string {
  const { lang } = view;
  const partner = nameOf(finding.partner, lang);
  const [first, second] = readings;
  if (finding.kind === "opposite-signals") {
    const families = view.dossier.verdicts.find(
      (each) => each.partner === finding.partner && each.facet === finding.facet,
    )?.basis.families;
    return say(lang, "finding.opposite-signals", {
      facet: say(lang, `facet.${finding.facet}`),
      partner,
      closer: families?.closer ?? 0,
      farther: families?.farther ?? 0,
    });
  }
  if (first === undefined) return "";
  const subject = subjectIn(view, first);
  if (finding.kind === "largest-change")
    return say(lang, "finding.largest-change", {
      subject,
      speaker: speakerIn(view, first),
      before: periodName(first.change?.from ?? "", lang),
      period: periodName(first.period, lang),
      from: formatValue(lang, valueBefore(first), first.unit),
      to: formatValue(lang, first.value, first.unit),
      change: first.change === null ? "" : formatChange(lang, first.change, first.unit),
      score: formatScore(lang, first.change?.score ?? null),
    });
  if (second === undefined) return "";
  return say(lang, `finding.${finding.kind}`, {
    subject,
    a: speakerIn(view, first),
    first: formatValue(lang, first.value, first.unit),
    b: speakerIn(view, second),
    second: formatValue(lang, second.value, second.unit),
    amount: apart(finding, lang),
  });
}
