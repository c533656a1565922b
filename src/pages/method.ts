import { BEYOND, LEAST_CHANGES, LENDS_WITHIN } from "../measures/change.js";
import { periodName } from "../question/called.js";
import { MAD_TO_SD } from "../statistics.js";
import { AGREES, WEIGHTINGS } from "../verdicts/verdict.js";
import { decimal } from "../words/format.js";
import { say } from "../words/words.js";
import { baselineOf, periodAsked, periodBefore, type View } from "./view.js";

export interface MethodEntry {
  id: "period" | "score" | "noise" | "verdict" | "long" | "sides" | "holes";
  title: string;
  text: string;
}

/** How a dossier is judged, in a few sentences each; the constants come from the code that applies them. */
export function methodEntries(view: View): MethodEntry[] {
  const { lang, dossier } = view;
  const percent = (share: number) => say(lang, "unit.percent", { amount: decimal(lang, share * 100, 0) });
  const values = {
    period: periodAsked(view),
    before: periodName(periodBefore(dossier.question.period), lang),
    baseline: baselineOf(view),
    factor: decimal(lang, MAD_TO_SD, 4),
    beyond: decimal(lang, BEYOND, 1),
    least: LEAST_CHANGES,
    within: percent(LENDS_WITHIN),
    agrees: percent(AGREES),
    weightings: decimal(lang, WEIGHTINGS, 0),
  };
  const ids = ["period", "score", "noise", "verdict", "long", "sides", "holes"] as const;
  return ids.map((id) => ({
    id,
    title: say(lang, `method.${id}.title`),
    text: say(lang, `method.${id}`, values),
  }));
}
