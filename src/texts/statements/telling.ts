import type { Period } from "../../question/period.js";
import type { Pack } from "../grammar/pack.js";
import type { PeriodFound } from "../grammar/periods.js";
import { ofGoods, type Subject } from "../grammar/subjects.js";
import { plainQuery, subjectNear } from "./numbers.js";
import { flowOf, partiesOf } from "./parties.js";
import type { Asked, Scene } from "./scene.js";
import type { Query } from "./schema.js";
import { isPower, nearest, partnersOf, type Span, segmentOf, within } from "./sentence.js";
import { MONEY, targetOf } from "./target.js";
import { lastYear, resolved, wholeYearOf } from "./when.js";

/** What is told of a clause in words, without a number that says it. */
export interface Told {
  scene: Scene;
  pack: Pack;
  clause: Span;
  said: string;
  /** What was told before in the sentence. */
  last: Asked | null;
}

export const spot = ({ clause }: Told, match: RegExpExecArray): Span => ({
  start: clause.start + match.index,
  end: clause.start + match.index + match[0].length,
});

/** The year of which a word is told. */
export function yearOf(
  { scene: { sentence, times }, clause }: Told,
  at: Span,
  kinds: readonly string[] = ["period", "years", "same"],
): Period | null {
  const fits = (all: typeof sentence.periods) => all.filter(({ kind }) => kinds.includes(kind));
  // "A year earlier" is not the year of what is told beside a year of its own.
  const main = (all: typeof sentence.periods) =>
    all.filter(({ kind, years, reference }) => (kind !== "years" || years > 0) && reference !== true);
  const own = fits(within(sentence.periods, clause));
  const every = fits(sentence.periods);
  const pool = [main(own), main(every), own, every].find((each) => each.length > 0) ?? [];
  const close = nearest(sentence, pool, at);
  return (
    (close === undefined ? null : resolved(close, sentence, times.carried)) ??
    times.carried ??
    lastYear(times.date)
  );
}

/** The measure of what a word speaks of, with who and which way. */
export function asked(
  told: Told,
  at: Span,
  kind: Query["kind"],
  period: Period | null,
  among: readonly Subject[],
  who?: { hub?: string | undefined; partners?: string[] | undefined },
): (Asked & { query: Query }) | null {
  const { scene, clause } = told;
  const { sentence, known, patterns, lang } = scene;
  const { last } = told;
  const same = last !== null && among.includes(last.subject) && last.query.measure !== null;
  if (same && !within(sentence.subjects, clause).some((each) => among.includes(each.subject))) {
    const { measure, flow, hub, partners } = last.query;
    const found = partiesOf(sentence, at, [], clause, { ...known, hub, partners }, patterns);
    const query = plainQuery({
      ...{ kind, measure, flow, period: period?.label ?? null },
      ...{ hub: who?.hub ?? found?.hub ?? hub, partners: who?.partners ?? found?.partners ?? partners },
    });
    return { ...at, subject: last.subject, query };
  }
  const near = subjectNear(sentence, clause, at, among);
  const subject =
    near?.subject ?? (scene.subject !== null && among.includes(scene.subject) ? scene.subject : undefined);
  if (subject === undefined) return null;
  if (near !== undefined && MONEY.includes(subject) && ofGoods(sentence.text, near, lang)) return null;
  const found = partiesOf(sentence, at, [], clause, known, patterns);
  const parties = {
    hub: who?.hub ?? found?.hub ?? known.main,
    partners: who?.partners ?? found?.partners ?? [],
  };
  if (parties.partners.length === 0) return null;
  const flow = flowOf(sentence, clause, parties, subject, lang, patterns);
  const said = sentence.text.slice(clause.start, clause.end);
  const segment = segmentOf(sentence, clause, at);
  const share = patterns.share.test(sentence.text.slice(segment.start, segment.end));
  const target = targetOf(
    subject,
    null,
    share ? "share" : kind,
    { hub: parties.hub, flow },
    {
      share,
      gdp: subject === "remittances" || patterns.gdp.test(said),
    },
  );
  if (target === null) return null;
  return {
    ...at,
    subject,
    query: plainQuery({ kind, ...target, ...parties, period: period?.label ?? null }),
  };
}

/** The year before which a text says "since". */
export function sinceIn(
  { sentence: { periods, text }, patterns }: Scene,
  letters: number,
): PeriodFound | undefined {
  return periods.find(
    ({ period, start }) =>
      period !== null && patterns.since.test(text.slice(Math.max(0, start - letters), start)),
  );
}

/** The one period that is named near a word; null where there are several. */
export function yearNamed({ scene: { sentence, times }, clause }: Told): Period | null {
  const both = within(sentence.groups, clause);
  const whole =
    both.some(({ entities }) => entities.some(isPower)) &&
    both.some(({ entities }) => partnersOf(entities).length > 0);
  // Where who and whom are told, the year may be the one that the text speaks of.
  if (whole && sentence.periods.length === 0 && times.carried !== null) return wholeYearOf(times.carried);
  const own = within(sentence.periods, clause).filter(({ kind }) => kind === "period" || kind === "years");
  if (own.length > 1) return null;
  const [one] = own;
  if (one !== undefined) return resolved(one, sentence, times.carried);
  const elsewhere = sentence.periods.filter(({ kind }) => kind === "period");
  return elsewhere.length === 1 ? (elsewhere[0]?.period ?? null) : null;
}
