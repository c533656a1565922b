import type { NumberUnit } from "../grammar/numbers.js";
import type { Pack } from "../grammar/pack.js";
import type { Subject } from "../grammar/subjects.js";
import { comparison, largestPartner, ranked, rankedYears, surpassed } from "./compared.js";
import { NO_YEAR, trend } from "./moved.js";
import type { Asked, Scene } from "./scene.js";
import { isPower, nearest, partnersOf, type Span, within } from "./sentence.js";
import { asked, spot, type Told, yearOf } from "./telling.js";
import { everywhere, firstTime, lastTime, never } from "./trips.js";
import { spanOf } from "./when.js";

/** "Voted with Russia on every resolution of the emergency session." */
function everyVote(told: Told): Asked | null {
  const { scene, said } = told;
  const { patterns, sentence } = scene;
  const word = patterns.everyVote.exec(said);
  if (word === null || !sentence.subjects.some(({ subject }) => subject === "un-emergency")) return null;
  const at = spot(told, word);
  const query = asked(told, at, "level", yearOf(told, at), ["un-emergency"]);
  return query === null
    ? null
    : { ...query, query: { ...query.query, value: 1, unit: "index", rounding: 0.001 } };
}

/** Units of how much something rose or fell. */
const SIZES: readonly NumberUnit[] = ["percent", "points", "gdp-points", "USD", "EUR", "fold"];

const WHOLE: readonly Subject[] = ["arms", "oil-route", "gas-route"];

/** "All its imported arms came from Russia": the whole of them. */
function whole100(told: Told): Asked | null {
  const { scene, clause } = told;
  const { sentence, patterns } = scene;
  const subject = within(sentence.subjects, clause).find(
    (each) =>
      WHOLE.includes(each.subject) && patterns.before.all.test(sentence.text.slice(clause.start, each.start)),
  );
  if (subject === undefined || !within(sentence.entities, clause).some(isPower)) return null;
  const span = spanOf(sentence, clause, patterns);
  const query = asked(told, subject, "share", span?.[1] ?? yearOf(told, subject), WHOLE);
  return query === null
    ? null
    : { ...query, query: { ...query.query, value: 100, unit: "percent", rounding: 0.5 } };
}

/** "And Georgia did just the same": what was told before, of another country. */
function likewise(told: Told, last: Asked | null): Asked | null {
  const { scene, said, clause } = told;
  const word = scene.patterns.likewise.exec(said);
  if (word === null || last === null) return null;
  const at = spot(told, word);
  const close = nearest(
    scene.sentence,
    within(scene.sentence.groups, { start: last.end, end: clause.end }),
    at,
  );
  const partners = close === undefined ? [] : partnersOf(close.entities);
  if (partners.length === 0 || partners.join() === last.query.partners.join()) return null;
  return { ...last, ...at, query: { ...last.query, partners } };
}

/** What a clause tells in words; numbers that say something are told apart, by place. */
export function toldIn(
  scene: Scene,
  pack: Pack,
  clause: Span,
  taken: readonly Asked[],
  last: Asked | null,
): Asked[] {
  const said = scene.sentence.text.slice(clause.start, clause.end);
  const told: Told = { scene, pack, clause, said, last };
  const out: Asked[] = [];
  const add = (found: Asked | null) => {
    if (found !== null) out.push(found);
  };
  add(firstTime(told));
  add(lastTime(told));
  add(surpassed(told));
  add(rankedYears(told));
  if (out.length === 0) add(largestPartner(told));
  if (out.length === 0) add(ranked(told));
  if (out.length === 0) add(comparison(told));
  add(everyVote(told));
  if (out.length === 0) add(never(told));
  if (out.length === 0) add(everywhere(told));
  const always = scene.patterns.always.test(said) || NO_YEAR.test(said);
  const better = scene.patterns.better.test(said);
  // A number that is not read may say more than the direction.
  const unread = within(scene.sentence.numbers, clause).some(({ unit }) => SIZES.includes(unit));
  if (always || better || (out.length === 0 && taken.length === 0 && !unread)) add(trend(told));
  add(whole100(told));
  add(likewise(told, out.at(-1) ?? taken.at(-1) ?? null));
  return out;
}
