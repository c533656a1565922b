import { type Period, shift } from "../../question/period.js";
import { countOf, countSource, type PeriodFound } from "../grammar/periods.js";
import { subjectNear } from "./numbers.js";
import type { Asked } from "./scene.js";
import { partnersOf, within } from "./sentence.js";
import { COMPARED } from "./target.js";
import { asked, sinceIn, spot, type Told, yearNamed, yearOf } from "./telling.js";
import { lastYear, latestOf, spanOf, yearBefore } from "./when.js";

/** No year in which it did not: every year. */
export const NO_YEAR =
  /no year|not (?:a|one) (?:single )?year|kein (?:einziges )?Jahr|ohne eine[nr]? einzige[nr]?|without (?:a|any) single|sans (?:un|une) seule?|aucune année|pas une (?:seule )?année|ни одного года/iu;
/** "Not one year of decline: it grew every year": the decline that was not is no direction, where another is told. */
function withoutNoYear(said: string): string {
  const none = NO_YEAR.exec(said);
  if (none === null) return said;
  const end = none.index + none[0].length + 14;
  return `${said.slice(0, none.index)}${" ".repeat(Math.min(end, said.length) - none.index)}${said.slice(end)}`;
}

/** "Since 2019 trade has grown": the year from which on it did, where it is the only one. */
function beganIn({ scene, clause }: Told, since: PeriodFound | undefined): Period | null {
  const [only, more] = scene.sentence.periods.filter(({ kind }) => kind === "period");
  if (since === undefined || more !== undefined || only !== since || since.period === null) return null;
  const over = lastYear(scene.times.date);
  return within([since], clause).length > 0 && over !== null && since.period.first < over.first
    ? since.period
    : null;
}

/** "Trade with Russia increased", "grew every year since 2020". */
export function trend(told: Told): Asked | null {
  const { scene, said, clause, pack } = told;
  const { patterns, sentence, times } = scene;
  const better = patterns.better.exec(said);
  const whole = withoutNoYear(said);
  const turned = [patterns.up.exec(whole), patterns.down.exec(whole)] as const;
  // "There was no year of decline" alone tells of growth.
  const [rise, down] =
    turned.some((each) => each !== null) || whole === said
      ? turned
      : ([patterns.down.exec(said), patterns.up.exec(said)] as const);
  const up = better ?? rise;
  const always = patterns.always.exec(said) ?? NO_YEAR.exec(said);
  const compared = always === null ? null : (patterns.mores.exec(said) ?? patterns.lesses.exec(said));
  const moved = up ?? down ?? compared;
  if (moved === null || (up !== null && down !== null && always === null)) return null;
  const at = spot(told, moved);
  const span = spanOf(sentence, clause, patterns);
  const near = subjectNear(sentence, clause, at, COMPARED);
  // What is only told afterwards is not what rose or fell here.
  if (near !== undefined && near.start >= clause.end) return null;
  if (near !== undefined && Math.min(Math.abs(near.start - at.end), Math.abs(at.start - near.end)) > 130)
    return null;
  const since = sinceIn(scene, 14);
  const began = always === null && span === null ? beganIn(told, since) : null;
  const period =
    span?.[1] ??
    (began === null ? null : lastYear(times.date)) ??
    (always !== null ? lastNamed(told) : better !== null ? yearOf(told, at) : yearNamed(told));
  const groups = within(sentence.groups, clause);
  const who = groups.some(({ entities }) => partnersOf(entities).length > 0);
  // Without a year of its own it needs a country or power of its own.
  if (period === null || (!who && scene.known.partners.length === 0)) return null;
  const query = asked(told, at, "trend", period, COMPARED);
  if (query === null) return null;
  const fewer = up === null && down === null && patterns.lesses.test(said);
  const direction = fewer
    ? "down"
    : up === null && down === null
      ? "up"
      : up !== null && (down === null || always === null || up.index < down.index)
        ? "up"
        : "down";
  if (query.query.measure === null) return null;
  const negation = said.slice(
    Math.max(0, moved.index - 24),
    moved.index + (pack.lang === "de" ? moved[0].length : 0),
  );
  const base = { ...query.query, direction: direction as "up" | "down" };
  if (always === null) {
    const negated = patterns.not.test(negation);
    return {
      start: better !== null ? at.start : Math.min(at.start, near?.start ?? at.start),
      end: better !== null ? at.end : Math.max(at.end, near?.end ?? at.end),
      subject: query.subject,
      query: {
        ...base,
        from: (span?.[0] ?? began ?? yearBefore(period)).label,
        negated,
        guessed: began !== null,
      },
    };
  }
  const counted =
    new RegExp(countSource(pack), "iu").exec(always[0])?.groups?.n ?? thirdOf(always[0], said, always.index);
  const count =
    counted === undefined ? null : (countOf(counted, pack) ?? ORDINALS[counted.toLowerCase()] ?? null);
  const until = period;
  const from = span?.[0] ?? since?.period ?? (count === null ? null : shift(until, -12 * count));
  if (from === null) return null;
  const last =
    span?.[1] ??
    (since?.period !== null && since !== undefined && since.period.label === until.label
      ? lastYear(times.date)
      : until);
  if (last === null || last.first <= from.first) return null;
  const place = spot(told, always);
  return {
    start: Math.min(at.start, place.start),
    end: Math.max(at.end, place.end),
    subject: query.subject,
    query: { ...base, period: last.label, from: from.label, every: true },
  };
}

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  zweite: 2,
  dritte: 3,
  vierte: 4,
  fünfte: 5,
  deuxième: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  второй: 2,
  третий: 3,
  четвертый: 4,
  четвёртый: 4,
  пятый: 5,
};

/** "For the third year in a row", with the word before what says so. */
function thirdOf(always: string, said: string, at: number): string | undefined {
  const around = `${said.slice(Math.max(0, at - 24), at)}${always}`.toLowerCase();
  return Object.keys(ORDINALS).find((each) => around.includes(each));
}

function lastNamed({ scene: { sentence, times } }: Told): Period | null {
  const named = sentence.periods.filter(({ kind }) => kind === "period").map(({ period }) => period);
  return latestOf(named) ?? lastYear(times.date);
}
