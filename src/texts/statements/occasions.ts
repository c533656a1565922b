import { dayIn } from "../grammar/days.js";
import type { Pack } from "../grammar/pack.js";
import { plainQuery } from "./numbers.js";
import { flowOf, partiesOf } from "./parties.js";
import type { Asked, Scene } from "./scene.js";
import { isPower, partnersOf, powerIn, type Sentence } from "./sentence.js";

/** "Met on December 26", "visited Dushanbe on 28 June": who was where on a day. */
export function occasionIn(scene: Scene, pack: Pack, year: number | null): Asked | null {
  const { sentence, known, patterns } = scene;
  const contact = sentence.subjects.find(({ subject }) => subject === "visits" || subject === "meetings");
  const day = contact === undefined ? null : dayIn(sentence.text, pack, year);
  if (contact === undefined || day === null || sentence.numbers.some(({ unit }) => unit === "times"))
    return null;
  const clause = { start: 0, end: sentence.text.length };
  const parties = partiesOf(sentence, day, [], clause, { ...known, partners: [] }, patterns);
  if (parties === null || parties.partners.length === 0) return null;
  const travels = contact.subject === "visits";
  const flow = travels ? flowOf(sentence, clause, parties, "visits", pack.lang, patterns) : null;
  const measure = !travels
    ? "diplomacy.meetings"
    : flow === "to-hub"
      ? "diplomacy.visits_to_hub"
      : "diplomacy.visits_by_hub";
  return {
    start: Math.min(contact.start, day.start),
    end: Math.max(contact.end, day.end),
    subject: contact.subject,
    query: plainQuery({ kind: "event", measure, flow: null, ...parties, period: day.day }),
  };
}

/** "He presented rings to the presidents of ...": who took part in what the sentence before told of a day. */
export function takingPart(scene: Scene, last: Asked | null): Asked | null {
  const { sentence, patterns } = scene;
  if (last === null || last.query.kind !== "event") return null;
  const head = patterns.president.exec(sentence.text);
  const list = sentence.groups.find(({ entities }) => partnersOf(entities).length >= 3);
  if (head === null || list === undefined || list.start < head.index) return null;
  return {
    ...last,
    start: list.start,
    end: list.end,
    query: { ...last.query, partners: partnersOf(list.entities) },
  };
}

/** "His first trip abroad after his re-election was to Russia." */
export function firstAbroadIn(scene: Scene, year: number | null): Asked | null {
  const { sentence, patterns, known, times } = scene;
  const first = patterns.first.exec(sentence.text);
  const office = patterns.newOffice.exec(sentence.text);
  const trip = sentence.subjects.find(({ subject }) => subject === "visits");
  if (first === null || office === null || trip === undefined) return null;
  const who = sentence.entities.find((each) => each.by === "leader" && !isPower(each));
  const named = partnersOf(sentence.entities);
  const partner = who?.code ?? (named.length === 1 ? named : known.partners)[0];
  const hub = powerIn(sentence.entities.filter(({ by }) => by !== "leader"));
  if (partner === undefined || hub === undefined) return null;
  const period =
    sentence.periods.find((each) => each.period !== null)?.period?.label ??
    times.carried?.label ??
    (year === null ? null : String(year));
  return {
    start: Math.min(first.index, trip.start),
    end: Math.max(first.index + first[0].length, office.index + office[0].length),
    subject: "visits",
    query: plainQuery({
      ...{ kind: "first", measure: "diplomacy.visits_to_hub", flow: null, hub, partners: [partner] },
      period: period === null ? null : period.slice(0, 4),
    }),
  };
}

/** Goods that texts speak of by a common name, by the heading of the Harmonized System that is meant. */
export function goodsIn(scene: Scene, year: number | null): Asked | null {
  const { sentence, times, known, patterns } = scene;
  const good = patterns.electronics.exec(sentence.text);
  const great = patterns.major.exec(sentence.text);
  if (good === null || great === null) return null;
  const clause = { start: 0, end: sentence.text.length };
  if (!sentence.entities.some(isPower) || partnersOf(sentence.entities).length === 0) return null;
  const parties = partiesOf(
    sentence,
    { start: good.index, end: good.index + good[0].length },
    [],
    clause,
    known,
    patterns,
  );
  if (parties === null) return null;
  const named = sentence.periods.find((each) => each.period !== null)?.period ?? times.carried;
  const label = named?.label.slice(0, 4) ?? (year === null ? null : String(year));
  return {
    start: Math.min(good.index, great.index),
    end: Math.max(good.index + good[0].length, great.index + great[0].length),
    subject: "exports",
    query: {
      ...plainQuery({ kind: "trend", measure: null, flow: "to-hub", ...parties, period: label }),
      from: label === null ? null : String(Number(label) - 1),
      product: "8542",
      direction: "up",
    },
  };
}

/** "This tendency can be seen in exports to Europe, Turkey and China": whether a larger part goes there. */
export function turningIn(scene: Scene, year: number | null): Asked | null {
  const { sentence, patterns, known, times } = scene;
  const turn = patterns.tendency.exec(sentence.text);
  const exports = sentence.subjects.find(({ subject }) => subject === "exports");
  const list = sentence.groups.find(({ entities }) => entities.filter(isPower).length >= 2);
  if (turn === null || exports === undefined || list === undefined || list.start < exports.start) return null;
  const [hub, ...than] = [...new Set(list.entities.filter(isPower).map(({ code }) => code))];
  const named = partnersOf(sentence.entities);
  const partners = named.length > 0 ? named : [...known.partners];
  if (hub === undefined || partners.length === 0) return null;
  const period = times.carried?.label.slice(0, 4) ?? (year === null ? null : String(year));
  return {
    start: exports.start,
    end: list.end,
    subject: "exports",
    query: {
      ...plainQuery({ kind: "trend", measure: "trade.hub_share_exports", flow: null, hub, partners, period }),
      from: period === null ? null : String(Number(period) - 1),
      direction: "up",
      than,
    },
  };
}

/** The year that a text names most often, the earlier one of two; null where it names none. */
export function mainYear(sentences: readonly Sentence[]): number | null {
  const count = new Map<number, number>();
  for (const { periods } of sentences)
    for (const { period } of periods)
      if (period !== null) {
        const year = Math.floor(period.last / 12);
        count.set(year, (count.get(year) ?? 0) + 1);
      }
  return [...count].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? null;
}
