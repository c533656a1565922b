import type { Held } from "./held.js";
import type { Product } from "./match.js";

/**
 * What the data of one source can see of one line of a list, over the years it covers.
 * `seen`: in every year, under its own code. `linked`: in every year, in some under a code that links or a family of codes lead to.
 * `new`: not in the first years, in which no code is known that held it. `ended`: not in the last years. `gaps`: in neither the first
 * nor the last, or not in years between. `unseen`: never.
 */
export const SIGHTS = ["seen", "linked", "new", "ended", "gaps", "unseen"] as const;
export type Sight = (typeof SIGHTS)[number];

export interface Seen {
  sight: Sight;
  /** Codes of the data that are of it, in order. */
  products: readonly Product[];
  /** Codes that hold more than what is listed are among them. */
  wider: boolean;
}

/** Years of each code of the data, and all years. */
export function yearsOf(held: readonly Held[]): {
  all: readonly string[];
  of: ReadonlyMap<string, readonly string[]>;
} {
  const of = new Map(held.map(({ product, years }) => [product, years.map(({ year }) => year)]));
  return { all: [...new Set([...of.values()].flat())].sort(), of };
}

/** What a source sees of each of `entries` lines of a list. */
export function seenOf(entries: number, products: readonly Product[], held: readonly Held[]): Seen[] {
  const { all, of } = yearsOf(held);
  const byEntry = Array.from({ length: entries }, (): Product[] => []);
  const byFamily = new Map<string, string[]>();
  for (const each of products) {
    for (const place of each.listed?.entries ?? []) byEntry[place]?.push(each);
    if (each.family !== null) byFamily.set(each.family, [...(byFamily.get(each.family) ?? []), each.product]);
  }
  return byEntry.map((own) => {
    const covered = (codes: readonly string[]) => new Set(codes.flatMap((code) => of.get(code) ?? []));
    const byCode = covered(own.filter(({ listed }) => listed?.by === "code").map(({ product }) => product));
    const linked = covered(
      own.flatMap(({ product, family }) => [
        product,
        ...(family === null ? [] : (byFamily.get(family) ?? [])),
      ]),
    );
    return {
      sight: sightOf(all, byCode, linked),
      products: own,
      wider: own.some(({ listed }) => (listed?.more.length ?? 0) > 0),
    };
  });
}

function sightOf(all: readonly string[], byCode: ReadonlySet<string>, linked: ReadonlySet<string>): Sight {
  if (linked.size === 0) return "unseen";
  if (all.every((year) => byCode.has(year))) return "seen";
  if (all.every((year) => linked.has(year))) return "linked";
  const places = all.flatMap((year, place) => (linked.has(year) ? [place] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (places.length < last - first + 1) return "gaps";
  if (last === all.length - 1) return "new";
  return first === 0 ? "ended" : "gaps";
}
