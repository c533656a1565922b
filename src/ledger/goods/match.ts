import { HS_EDITIONS, type HsEdition, isHsEdition } from "../../question/goods/code.js";
import type { Entry } from "../../question/goods/list.js";
import type { Concordance } from "./concordance.js";
import type { Held } from "./held.js";

/** How a code of the data stands to a list. */
export interface Listed {
  /** Places of the entries of the list that it is of. */
  entries: readonly number[];
  /** `code`: under the code of the list; `link`: under another, which links lead to. */
  by: "code" | "link";
  /** Codes that it holds as well and that are not on the list: of the list's edition, or the code of the data itself where it is wider. */
  more: readonly string[];
  /** Figures of the links that lead from the list to it, in order. */
  links: readonly string[];
}

/** A code of the data, whether it is listed, and when it lives. */
export interface Product {
  product: string;
  /** First and last year with a row. */
  from: string;
  to: string;
  /** Not alive in the first year of the data, or not in the last. */
  born: boolean;
  ended: boolean;
  /** Codes that are one good over the years: the least name among them; null where the code stands alone. */
  family: string | null;
  listed: Listed | null;
}

interface Found {
  entries: Set<number>;
  by: "code" | "link";
  more: Set<string>;
  links: Set<string>;
}

/** For each code of an edition that holds goods of the list: of which entries, how found, and what else it holds. */
function targets(
  entries: readonly Entry[],
  concordance: Concordance,
  to: HsEdition,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const wanted = new Map<HsEdition, Set<string>>();
  const codesOf = ({ system, digits }: Entry) =>
    isHsEdition(system) ? concordance.codes(system, digits) : [];
  for (const entry of entries)
    if (isHsEdition(entry.system)) {
      const held = wanted.get(entry.system) ?? new Set();
      for (const code of codesOf(entry)) held.add(code);
      wanted.set(entry.system, held);
    }
  for (const [place, entry] of entries.entries()) {
    const { system } = entry;
    if (!isHsEdition(system)) continue;
    for (const code of codesOf(entry))
      for (const [target, links] of concordance.trace(system, code, to)) {
        const held = found.get(target) ?? {
          entries: new Set(),
          by: "link",
          more: new Set(),
          links: new Set(),
        };
        held.entries.add(place);
        if (target === code) held.by = "code";
        else for (const link of links) held.links.add(link);
        for (const back of concordance.follow(to, target, system))
          if (wanted.get(system)?.has(back) !== true) held.more.add(back);
        found.set(target, held);
      }
  }
  return found;
}

function joined(one: Found | undefined, other: Found | undefined): Found | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    entries: new Set([...one.entries, ...other.entries]),
    by: one.by === "code" || other.by === "code" ? "code" : "link",
    more: new Set([...one.more, ...other.more]),
    links: new Set([...one.links, ...other.links]),
  };
}

/** Codes and the beginnings of codes, to find those that a code of the data is within, or that are within it. */
class Prefixes {
  readonly #at = new Map<string, Found>();
  readonly #below = new Map<string, Found[]>();

  constructor(codes: readonly (readonly [string, Found])[]) {
    for (const [digits, found] of codes) {
      const held = joined(this.#at.get(digits), found);
      if (held !== undefined) this.#at.set(digits, held);
      for (let length = 2; length < digits.length; length += 2) {
        const key = digits.slice(0, length);
        const below = this.#below.get(key);
        if (below === undefined) this.#below.set(key, [found]);
        else below.push(found);
      }
    }
  }

  find(product: string): Found | undefined {
    let found: Found | undefined;
    for (const below of this.#below.get(product) ?? [])
      found = joined(found, { ...below, more: new Set([...below.more, product]) });
    for (let length = 2; length <= product.length; length += 2)
      found = joined(found, this.#at.get(product.slice(0, length)));
    return found;
  }
}

/** Which codes of a source's data are of which entries of a list, and which codes are one good over the years. */
export function matchGoods(
  entries: readonly Entry[],
  products: readonly Held[],
  concordance: Concordance,
): Product[] {
  const editions = HS_EDITIONS.filter((edition) =>
    products.some(({ years }) => years.some(({ hs }) => hs === edition)),
  );
  const plain = entries.flatMap((entry, place): [string, Found][] =>
    isHsEdition(entry.system)
      ? []
      : [[entry.digits, { entries: new Set([place]), by: "code", more: new Set(), links: new Set() }]],
  );
  const byCode = new Prefixes(plain);
  const byEdition = new Map(
    editions.map((edition) => [edition, new Prefixes([...targets(entries, concordance, edition)])]),
  );
  const first = products.reduce(
    (least, { years }) => (years[0] && years[0].year < least ? years[0].year : least),
    "9999",
  );
  const last = products.reduce((most, { years }) => {
    const year = years.at(-1)?.year ?? "";
    return year > most ? year : most;
  }, "");
  const families = familiesOf(products, concordance, editions, first, last);
  return products.map(({ product, years }) => {
    let found = byCode.find(product);
    for (const edition of new Set(years.map(({ hs }) => hs)))
      found = joined(found, byEdition.get(edition)?.find(product));
    const [from, to] = [years[0]?.year ?? "", years.at(-1)?.year ?? ""];
    return {
      product,
      from,
      to,
      born: from > first,
      ended: to < last,
      family: families.get(product) ?? null,
      listed:
        found === undefined
          ? null
          : {
              entries: [...found.entries].sort((a, b) => a - b),
              by: found.by,
              more: [...found.more].sort(),
              links: [...found.links].sort(),
            },
    };
  });
}

/**
 * Codes that are one good over the years. Codes whose first six digits are joined by links that are followed belong together, but only
 * where one of them is born or ends within the data: where all live in every year, each goes on as itself (families of codes
 * after Pierce and Schott, Concording U.S. Harmonized System Codes over Time, 2012).
 */
function familiesOf(
  products: readonly Held[],
  concordance: Concordance,
  editions: readonly HsEdition[],
  first: string,
  last: string,
): ReadonlyMap<string, string> {
  const joins = concordance.families(editions);
  const members = new Map<string, { product: string; changes: boolean }[]>();
  for (const { product, years } of products) {
    const [start, end] = [years[0], years.at(-1)];
    if (start === undefined || end === undefined || product.length < 6) continue;
    const name = `${start.hs}:${product.slice(0, 6)}`;
    const key = joins.get(name) ?? name;
    const held = members.get(key) ?? [];
    held.push({ product, changes: start.year > first || end.year < last });
    members.set(key, held);
  }
  const families = new Map<string, string>();
  for (const codes of members.values()) {
    const [least] = codes.map(({ product }) => product).sort();
    if (codes.length < 2 || least === undefined || !codes.some(({ changes }) => changes)) continue;
    for (const { product } of codes) families.set(product, least);
  }
  return families;
}
