import { periodOf } from "../../question/period.js";
import type { Currency } from "../../units.js";
import type { Kind, Missing } from "./schema.js";
import { type Books, isMissing, type Money, type Side, type Variant } from "./totals.js";
import { waterfall } from "./waterfall.js";

/** The most kinds in which a guess takes two numbers to differ. */
export const MOST_ASSUMPTIONS = 3;

/** The order in which guesses are tried, which settles ties. */
const GUESSED: readonly Kind[] = ["side", "currency", "scope", "months", "basis", "edition"];

/** Who once was a member of the hub under its common name, so that a number may still count it. */
const ONCE_MEMBERS: Readonly<Record<string, readonly string[]>> = { EU27: ["GBR"], EU: ["GBR"] };

/** What a way from their number to ours starts from and is measured by. */
export interface Start {
  hub: string;
  members: readonly string[];
  ours: Variant;
  value: number;
  theirs: number;
  /** Half of the last digit of their number. */
  half: number;
}

/** A step between two variants, with what the ledger's figures of each come to. */
export interface Taken {
  kind: Kind;
  from: { variant: Variant; money: Money };
  to: { variant: Variant; money: Money };
  before: number;
  after: number;
}

/** One reading of what their number is, carried through to ours. */
export interface Way {
  of: Variant;
  kinds: Kind[];
  steps: Taken[];
  rest: number;
  /** How far the rest is beyond the rounding of their number; zero: it fits. */
  miss: number;
}

export function onceMembers(hub: string, members: readonly string[]): string[] {
  return (ONCE_MEMBERS[hub] ?? []).filter((code) => !members.includes(code));
}

export const otherSide = (side: Side): Side => (side === "hub" ? "partner" : "hub");
const otherCurrency = (currency: Currency): Currency => (currency === "EUR" ? "USD" : "EUR");
const sameMonths = (a: Variant, b: Variant) => a.first === b.first && a.last === b.last;
const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** An edition that states both the months of a variant and ours, so that their difference is one of months alone. */
function bridge(books: Books, variant: Variant, ours: Variant): string | undefined {
  const both = books
    .editions(variant.side)
    .filter((edition) =>
      [variant, { ...variant, first: ours.first, last: ours.last, plus: [] }].every(
        (each) => !isMissing(books.money({ ...each, edition })),
      ),
    );
  const used = books.money(variant);
  return both.find((edition) => !isMissing(used) && used.editions.includes(edition)) ?? both[0];
}

/** The variants that lead from one to ours, each with the kind of step that leads to it. */
function stations(
  books: Books,
  of: Variant,
  ours: Variant,
): { kind: Kind; variant: Variant }[] | { missing: Missing } {
  const out: { kind: Kind; variant: Variant }[] = [];
  let now = of;
  const go = (kind: Kind, change: Partial<Variant>) => {
    now = { ...now, ...change };
    out.push({ kind, variant: now });
  };
  if (now.currency !== ours.currency) go("currency", { currency: ours.currency });
  if (now.product !== ours.product) go("product", { product: ours.product });
  if (now.plus.length > 0) go("scope", { plus: [] });
  if (!sameMonths(now, ours)) {
    const edition = bridge(books, now, ours);
    if (edition === undefined)
      return {
        missing: {
          code: "no-months",
          detail: {
            months: periodOf(now.first, now.last).label,
            period: periodOf(ours.first, ours.last).label,
          },
        },
      };
    if (edition !== now.edition) {
      const [used, wanted] = [books.money(now), books.money({ ...now, edition })];
      if (!isMissing(used) && !isMissing(wanted) && !same(used.editions, wanted.editions))
        go("edition", { edition });
      else now = { ...now, edition };
    }
    go("months", { first: ours.first, last: ours.last });
  }
  if (now.edition !== null) {
    const [used, ruled] = [books.money(now), books.money({ ...now, edition: null })];
    if (!isMissing(used) && !isMissing(ruled) && same(used.editions, ruled.editions))
      now = { ...now, edition: null };
    else go("edition", { edition: null });
  }
  const [used, moved] = [books.money(now), books.money({ ...now, basis: "ours" })];
  if (!isMissing(used) && !isMissing(moved) && same(used.bases, moved.bases)) now = { ...now, basis: "ours" };
  else go("basis", { basis: "ours" });
  if (now.side !== ours.side) go("side", { side: ours.side });
  return out;
}

/** Takes their number to be of a variant, and carries it to ours. */
export function wayOf(books: Books, start: Start, of: Variant): Way | { missing: Missing } {
  const { ours } = start;
  const first = books.money(of);
  if (isMissing(first)) return first;
  const route = stations(books, of, ours);
  if (!Array.isArray(route)) return route;
  const steps: Taken[] = [];
  let from = { variant: of, money: first };
  let [theirs, half] = [start.theirs, start.half];
  for (const { kind, variant } of route) {
    const money = books.money(variant);
    if (isMissing(money)) return money;
    const to = { variant, money };
    if (kind === "currency") {
      // Their own number is converted, not the ledger's, at the rates at which the ledger's figures of it are.
      const ratio = from.money.value === 0 ? 1 : money.value / from.money.value;
      steps.push({ kind, from, to, before: theirs, after: theirs * ratio });
      [theirs, half] = [theirs * ratio, half * ratio];
    } else if (
      kind !== "edition" ||
      of.edition !== null ||
      Math.round(money.value) !== Math.round(from.money.value)
    )
      steps.push({ kind, from, to, before: from.money.value, after: money.value });
    from = to;
  }
  const { rest } = waterfall(start.theirs, start.value, steps);
  return {
    of,
    kinds: differences(of, ours),
    steps,
    rest: rest.amount,
    miss: Math.max(0, Math.abs(rest.amount) - Math.max(1, half)),
  };
}

/** In which kinds a variant was said or assumed to differ from ours. */
export function differences(of: Variant, ours: Variant): Kind[] {
  const differs: Record<Kind, boolean> = {
    side: of.side !== ours.side,
    currency: of.currency !== ours.currency,
    scope: of.plus.length > 0,
    months: !sameMonths(of, ours),
    basis: of.basis !== "declared",
    edition: of.edition !== null,
    product: of.product !== ours.product,
  };
  return [...GUESSED, "product" as const].filter((kind) => differs[kind]);
}

/** The other things that a number could be, kind by kind, in a fixed order. */
function changes(books: Books, start: Start, kind: Kind, side: Side): Partial<Variant>[] {
  const { ours } = start;
  switch (kind) {
    case "side":
      return [{ side: otherSide(ours.side) }];
    case "currency":
      return [{ currency: otherCurrency(ours.currency) }];
    case "scope": {
      const plus = onceMembers(start.hub, start.members);
      return plus.length === 0 ? [] : [{ plus }];
    }
    case "months":
      return Array.from({ length: ours.last - ours.first }, (_, index) => ({ last: ours.last - index - 1 }));
    case "basis":
      return [{ basis: "FOB" }, { basis: "CIF" }];
    case "edition":
      return books.editions(side).map((edition) => ({ edition }));
    case "product":
      return [];
  }
}

/**
 * Every variant within three assumptions of ours, the fewest first, then in the order of kinds.
 * @param fixed what is known of their number, which no guess changes
 */
function* guesses(books: Books, start: Start, fixed: ReadonlySet<Kind>, base: Variant): Generator<Variant> {
  let level: { variant: Variant; after: number }[] = [{ variant: base, after: -1 }];
  yield base;
  for (let count = 1; count <= MOST_ASSUMPTIONS; count += 1) {
    const next: typeof level = [];
    for (const { variant, after } of level) {
      for (const [index, kind] of GUESSED.entries()) {
        if (index <= after || fixed.has(kind)) continue;
        for (const change of changes(books, start, kind, variant.side))
          next.push({ variant: { ...variant, ...change }, after: index });
      }
    }
    for (const { variant } of next) yield variant;
    level = next;
  }
}

/** Whether a variant is what another, shorter way says already: its edition or its basis changes nothing. */
function idle(books: Books, of: Variant): boolean {
  const here = books.money(of);
  if (isMissing(here)) return false;
  const without = (change: Partial<Variant>) => {
    const there = books.money({ ...of, ...change });
    return !isMissing(there) && same(here.editions, there.editions) && same(here.bases, there.bases);
  };
  return (
    (of.edition !== null && without({ edition: null })) ||
    (of.basis !== "declared" && without({ basis: "declared" }))
  );
}

/**
 * Every way that the ledger has figures for, the nearest first: by how far beyond the rounding of their number, then by
 * the fewest assumptions, then by the rest, then in a fixed order.
 */
export function guessWays(books: Books, start: Start, fixed: ReadonlySet<Kind>, base: Variant): Way[] {
  const ways: Way[] = [];
  for (const of of guesses(books, start, fixed, base)) {
    if (idle(books, of)) continue;
    const way = wayOf(books, start, of);
    if (!("missing" in way)) ways.push(way);
  }
  return ways
    .map((way, index) => ({ way, index }))
    .sort(
      (a, b) =>
        a.way.miss - b.way.miss ||
        a.way.kinds.length - b.way.kinds.length ||
        Math.abs(a.way.rest) - Math.abs(b.way.rest) ||
        a.index - b.index,
    )
    .map(({ way }) => way);
}

/** For each kind that no way could take on their side: the first reason why. */
export function unavailable(
  books: Books,
  start: Start,
  fixed: ReadonlySet<Kind>,
  base: Variant,
): { kind: Kind; of: Variant; missing: Missing }[] {
  return GUESSED.flatMap((kind) => {
    if (fixed.has(kind)) return [];
    const options = changes(books, start, kind, base.side).map((change) => ({ ...base, ...change }));
    const tried = options.map((of) => ({ of, way: wayOf(books, start, of) }));
    if (kind === "edition" && tried.every(({ of }) => idle(books, of)))
      return [{ kind, of: base, missing: { code: "one-edition", detail: {} } }];
    const failed = tried.flatMap(({ of, way }) =>
      "missing" in way ? [{ kind, of, missing: way.missing }] : [],
    );
    const [first] = failed;
    return first !== undefined && failed.length === tried.length ? [first] : [];
  });
}

/** A variant that is ours again in one kind. */
export function withoutKind(of: Variant, ours: Variant, kind: Kind): Variant {
  switch (kind) {
    case "side":
      return { ...of, side: ours.side };
    case "currency":
      return { ...of, currency: ours.currency };
    case "scope":
      return { ...of, plus: ours.plus };
    case "months":
      return { ...of, first: ours.first, last: ours.last };
    case "basis":
      return { ...of, basis: ours.basis };
    case "edition":
      return { ...of, edition: ours.edition };
    case "product":
      return { ...of, product: ours.product };
  }
}
