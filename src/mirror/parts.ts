import type { Currency } from "../units.js";
import type { Side } from "./gate.js";
import { shareNotRecorded } from "./mirror.js";
import { type Declares, type Said, type SaidOfPart, spoke, together } from "./sides.js";

/** A part of a flow in one period: a pair of countries, and of goods one code; either side may be missing, and none is filled in. */
export interface Part {
  exporter: string;
  importer: string;
  /** Null of all goods together. Codes that are one good over the years stand under one of them. */
  product: string | null;
  period: string;
  sent: Said | null;
  received: Said | null;
}

/** A record that only one side has. */
export interface OneSided {
  exporter: string;
  importer: string;
  product: string | null;
  period: string;
  /** Who has it. */
  side: Side;
  said: Said;
  /** What is known of the other side: it declared its trade of the period but not this, or it is silent on the period altogether. */
  other: "no-record" | "silent";
}

/** A part of which both sides are known in two periods. */
export interface Linked {
  /** Share not recorded, over these parts only, in the earlier period and in this one. */
  before: number;
  value: number;
  change: number;
  parts: number;
  /** What was sent in these parts, in the currency asked for. */
  sent: number;
}

export function moneyOf(said: Said | null, currency: Currency): number | null {
  if (said === null) return null;
  if (said.unit === currency) return said.value;
  return currency === "EUR" ? said.eur : said.usd;
}

/** Digits of the codes of each side, by code asked: where the sides differ in them, their parts meet only at the code asked. */
function finest(parts: readonly SaidOfPart[]): Map<string, boolean> {
  const digits = new Map<string, Set<number>>();
  for (const { code, product } of parts)
    if (code !== null && product !== null)
      digits.set(code, (digits.get(code) ?? new Set()).add(product.length));
  return new Map([...digits].map(([code, lengths]) => [code, lengths.size === 1]));
}

/** What either side says of each part, side by side, in order of pairs, goods and periods. */
export function partsOf(said: readonly SaidOfPart[]): Part[] {
  const fine = finest(said);
  const groups = new Map<string, { product: string | null; of: SaidOfPart[] }>();
  for (const each of said) {
    const product =
      each.code !== null && fine.get(each.code) !== true ? each.code : (each.family ?? each.product);
    const key = JSON.stringify([each.exporter, each.importer, product, each.period]);
    const group = groups.get(key) ?? { product, of: [] };
    groups.set(key, group);
    group.of.push(each);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { product, of }]) => {
      const [first] = of;
      if (first === undefined) return [];
      const { exporter, importer, period } = first;
      const side = (wanted: Side) => together(of.filter((each) => each.side === wanted)) ?? null;
      return [{ exporter, importer, product, period, sent: side("exporter"), received: side("importer") }];
    });
}

const keyOf = ({ exporter, importer, product }: Part) => `${exporter}>${importer} ${product ?? ""}`;

/**
 * The share not recorded over the parts of which both sides are known in both periods: then neither a member that begins to report nor a
 * code that is new makes a change.
 * @returns null where there is no such part, or nothing was sent in them
 */
export function linkedOf(
  parts: readonly Part[],
  period: string,
  before: string,
  currency: Currency,
): Linked | null {
  const at = (wanted: string) => {
    const known = new Map<string, { sent: number; received: number }>();
    for (const part of parts) {
      const [sent, received] = [moneyOf(part.sent, currency), moneyOf(part.received, currency)];
      if (part.period === wanted && sent !== null && received !== null)
        known.set(keyOf(part), { sent, received });
    }
    return known;
  };
  const [now, then] = [at(period), at(before)];
  const keys = [...now.keys()].filter((key) => then.has(key));
  const share = (known: typeof now) => {
    const sum = (side: "sent" | "received") =>
      keys.reduce((total, key) => total + (known.get(key)?.[side] ?? 0), 0);
    return sum("sent") > 0
      ? { sent: sum("sent"), value: shareNotRecorded(sum("sent"), sum("received")) }
      : null;
  };
  const [late, early] = [share(now), share(then)];
  if (late === null || early === null) return null;
  return { before: early.value, ...late, change: late.value - early.value, parts: keys.length };
}

/** The records that only one side has. A published zero is a record. */
export function oneSidedOf(parts: readonly Part[], declares: readonly Declares[]): OneSided[] {
  return parts.flatMap((part): OneSided[] => {
    const { exporter, importer, product, period, sent, received } = part;
    const said = sent ?? received;
    if (said === null || (sent !== null && received !== null)) return [];
    const answers =
      sent === null
        ? spoke(declares, exporter, "exporter", period, importer)
        : spoke(declares, importer, "importer", period, exporter);
    const side = sent === null ? "importer" : "exporter";
    return [{ exporter, importer, product, period, side, said, other: answers ? "no-record" : "silent" }];
  });
}
