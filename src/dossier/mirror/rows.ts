import { editionsOf } from "../../ledger/edition.js";
import { toFob } from "../../mirror/basis.js";
import { addedNotRecorded, againstEarlier, IMF_CIF_FOB, shareNotRecorded } from "../../mirror/mirror.js";
import { linkedOf, moneyOf, type OneSided, oneSidedOf, type Part, partsOf } from "../../mirror/parts.js";
import { type BothSides, type FlowAsked, type Said, spoke } from "../../mirror/sides.js";
import { isCountry } from "../../question/countries.js";
import { likeBefore, type Period, shift, step } from "../../question/period.js";
import type { Currency } from "../../units.js";
import { type Margins, ratioOf } from "./margins.js";
import type { MirrorAnswer, MirrorHole, MirrorPeriod, MirrorTold } from "./schema.js";

/** A flow to be looked at from both sides, over periods of one length. */
export interface MirrorQuestion extends Omit<FlowAsked, "periods"> {
  from: Period;
  to: Period;
}

/** Years before the first period whose gaps are the earlier ones. */
const EARLIER_YEARS = 10;
/** The like periods before one, of the ten years before the first that is asked about. */
export function earlierThan(period: Period, from: Period): Period[] {
  return likeBefore(period, from.first - 12 * EARLIER_YEARS).filter(({ first }) => first < from.first);
}

function toldOf(said: Said | null, currency: Currency): MirrorTold | null {
  if (said === null) return null;
  const { saidBy, value, unit, basis, listed, figures, notes } = said;
  const rates = unit === currency ? [] : said.rates;
  return {
    saidBy,
    value,
    unit,
    money: moneyOf(said, currency),
    basis,
    listed: listed === null ? null : { publisher: listed.publisher, url: listed.url },
    editions: editionsOf(figures),
    figures,
    rates,
    notes: unit === currency ? notes.filter((note) => note !== "yearly-rate") : notes,
  };
}

/** CIF over FOB as the rows of a side themselves give both. */
function ownRatio(said: Said | null): number | null {
  if (said === null || said.basis !== "CIF" || said.value === null || said.ownFob === null) return null;
  return said.ownFob > 0 ? said.value / said.ownFob : null;
}

/** All that is known of one period. */
interface At {
  period: Period;
  sent: Said | null;
  received: Said | null;
}

/** What follows from both sides of a flow, period by period. */
export class Rows {
  readonly #asked: MirrorQuestion;
  readonly #sides: BothSides;
  readonly #currency: Currency;
  readonly #margins: Margins;
  readonly #parts: readonly Part[];

  constructor(asked: MirrorQuestion, sides: BothSides, currency: Currency, margins: Margins) {
    this.#asked = asked;
    this.#sides = sides;
    this.#currency = currency;
    this.#margins = margins;
    this.#parts = partsOf(sides.parts);
  }

  at(period: Period): At {
    const find = (side: Said["side"]) =>
      this.#sides.totals.find((each) => each.period === period.label && each.side === side) ?? null;
    return { period, sent: find("exporter"), received: find("importer") };
  }

  /** Why a side has no value: how many of those who speak for it declared their trade with the other side in the period. */
  #missing(side: Said["side"], { label }: Period): MirrorHole {
    const { exporter, importer } = this.#asked;
    const [own, other] = side === "exporter" ? [exporter, importer] : [importer, exporter];
    const told = (saidBy: string) =>
      [other.code, ...other.members].some((code) => spoke(this.#sides.declares, saidBy, side, label, code));
    const members = own.members.filter(told).length;
    if (told(own.code) || members === own.members.length) return `${side}-no-record`;
    return members === 0 ? `${side}-silent` : `${side}-incomplete`;
  }

  #hole({ period, sent, received }: At): MirrorHole | null {
    if (sent === null) return this.#missing("exporter", period);
    if (received === null) return this.#missing("importer", period);
    const [given, got] = [moneyOf(sent, this.#currency), moneyOf(received, this.#currency)];
    if (given !== null && got !== null) return given > 0 ? null : "nothing-sent";
    const aside = [sent, received].some(({ notes }) => notes.some((note) => note.startsWith("set-aside")));
    return aside ? "set-aside" : "no-rate";
  }

  /** Both amounts, where both are known and something was sent. */
  both(at: At): { sent: number; received: number } | null {
    const [sent, received] = [moneyOf(at.sent, this.#currency), moneyOf(at.received, this.#currency)];
    return sent === null || received === null || !(sent > 0) ? null : { sent, received };
  }

  #raw(period: Period): number | null {
    const both = this.both(this.at(period));
    return both === null ? null : shareNotRecorded(both.sent, both.received);
  }

  /** The regression's ratio of the importer's value: of each of its parts, or where it has none, weighted as the exporter's are. */
  #regressed({ label }: Period): number | null {
    const of = (side: "received" | "sent") =>
      this.#parts.flatMap((part) => {
        const value = part.period === label ? moneyOf(part[side], this.#currency) : null;
        return value === null ? [] : [{ exporter: part.exporter, importer: part.importer, value }];
      });
    const received = of("received");
    return ratioOf(this.#margins, received.length > 0 ? received : of("sent"));
  }

  #linked(period: Period): MirrorPeriod["linked"] {
    const before = shift(period, -step(period)).label;
    const linked = linkedOf(this.#parts, period.label, before, this.#currency);
    if (linked === null) return null;
    const whole = this.both(this.at(period));
    const { before: early, value, change, parts, sent } = linked;
    return {
      since: before,
      before: early,
      value,
      change,
      parts,
      covers: whole === null ? null : sent / whole.sent,
    };
  }

  row(period: Period): MirrorPeriod {
    const at = this.at(period);
    const both = this.both(at);
    const basis = at.received?.basis ?? "unstated";
    const own = ownRatio(at.received);
    const ratioFor = (ratio: number | null) =>
      basis === "FOB" ? 1 : basis === "CIF" ? (own ?? ratio) : null;
    const ratio = { own, imf: ratioFor(IMF_CIF_FOB), regression: ratioFor(this.#regressed(period)) };
    const raw = this.#raw(period);
    const moved = (by: number | null) => {
      const fob = both === null || at.sent?.basis !== "FOB" ? null : toFob(both.received, basis, by);
      return both === null || fob === null ? null : shareNotRecorded(both.sent, fob);
    };
    const before = shift(period, -step(period));
    const last = this.#raw(before);
    const earlier = earlierThan(period, this.#asked.from).flatMap((each) => this.#raw(each) ?? []);
    return {
      period: period.label,
      sent: toldOf(at.sent, this.#currency),
      received: toldOf(at.received, this.#currency),
      hole: this.#hole(at),
      ratio,
      notRecorded: raw === null ? null : { raw, imf: moved(ratio.imf), regression: moved(ratio.regression) },
      last: raw === null || last === null ? null : { period: before.label, value: last, change: raw - last },
      earlier: raw === null ? null : againstEarlier(raw, earlier),
      linked: this.#linked(period),
    };
  }

  added(periods: readonly Period[]): MirrorAnswer["added"] {
    const [first, ...others] = periods;
    const start = first === undefined ? null : this.both(this.at(first));
    if (first === undefined || start === null) return null;
    const later = others.flatMap((period) => {
      const both = this.both(this.at(period));
      return both === null ? [] : [{ period: period.label, both }];
    });
    const added = addedNotRecorded([{ first: start, later: later.map(({ both }) => both) }]);
    if (added === null) return null;
    const { sent, received, share } = added;
    return {
      since: first.label,
      periods: later.map(({ period }) => period),
      sent,
      received,
      notRecorded: share,
    };
  }

  oneSided(periods: readonly Period[]): MirrorAnswer["oneSided"] {
    const wanted = new Set(periods.map(({ label }) => label));
    return oneSidedOf(this.#parts, this.#sides.declares)
      .filter(({ period, side, other }) => wanted.has(period) && !this.#answeredAsOne(period, side, other))
      .map(({ said, ...each }) => ({
        ...each,
        saidBy: said.saidBy,
        value: said.value,
        unit: said.unit,
        money: moneyOf(said, this.#currency),
        basis: said.basis,
        figures: said.figures,
      }));
  }

  /** Where a group speaks as one, the silence of its members is none. */
  #answeredAsOne(label: string, side: OneSided["side"], other: OneSided["other"]): boolean {
    const { exporter, importer } = this.#asked;
    const answering = side === "exporter" ? importer : exporter;
    return (
      other === "silent" &&
      !isCountry(answering.code) &&
      this.#sides.totals.some((each) => each.period === label && each.side !== side)
    );
  }
}
