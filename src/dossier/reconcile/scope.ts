import { usageError } from "../../errors.js";
import { countryCode } from "../../question/countries.js";
import { parsePeriod, periodOf } from "../../question/period.js";
import { CURRENCIES } from "../../units.js";
import type { Kind } from "./schema.js";
import type { Variant } from "./totals.js";

/** What the words of `--scope` are read against. */
export interface ScopeOf {
  hub: string;
  members: readonly string[];
  partner: string;
  ours: Variant;
  /** From an edition's or a source's id to the edition's. */
  edition(id: string): string | undefined;
}

const EXPECTED =
  "side=partner, scope=EU27+GBR, months=1-11, basis=CIF, currency=USD, edition=ID or product=CODE, separated by commas";

function fail(found: string, expected = EXPECTED): never {
  throw usageError({
    code: "SCOPE_UNKNOWN",
    message: "--scope says something of the other number that cannot be read",
    expected,
    found: JSON.stringify(found),
    todo: "write KEY=VALUE for what you know of the number, and leave out the rest",
  });
}

function sideOf(value: string, { hub, partner }: ScopeOf): Partial<Variant> {
  if (value === "hub" || value === hub) return { side: "hub" };
  if (value === "partner" || value === partner) return { side: "partner" };
  return fail(value, `side=hub (${hub}) or side=partner (${partner})`);
}

function plusOf(value: string, { hub, members }: ScopeOf): Partial<Variant> {
  const [first, ...rest] = value.split("+").map((part) => part.trim());
  const expected = `scope=${hub} or scope=${hub}+GBR, the hub and countries that are no members of it`;
  if (first !== hub) fail(value, expected);
  const plus = rest.map((part) => countryCode(part) ?? fail(value, expected));
  if (plus.some((code) => members.includes(code))) fail(value, expected);
  return { plus: [...new Set(plus)].sort() };
}

function monthsOf(value: string, ours: Variant): Partial<Variant> {
  const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(value);
  if (match === null) {
    const { first, last } = parsePeriod(value, "months of --scope");
    return { first, last };
  }
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  const year = Math.floor(ours.first / 12) * 12;
  if (from < 1 || to > 12 || from > to || ours.last > year + 11)
    fail(value, "months=1-11 of one year, or a period such as months=2022-01..2022-11");
  return { first: year + from - 1, last: year + to - 1 };
}

function change(key: string, value: string, of: ScopeOf): { kind: Kind; change: Partial<Variant> } {
  switch (key) {
    case "side":
      return { kind: key, change: sideOf(value, of) };
    case "scope":
      return { kind: key, change: plusOf(value, of) };
    case "months":
      return { kind: key, change: monthsOf(value, of.ours) };
    case "basis":
      if (value !== "FOB" && value !== "CIF") return fail(value, "basis=FOB or basis=CIF");
      return { kind: key, change: { basis: value } };
    case "currency": {
      const currency =
        CURRENCIES.find((each) => each === value) ??
        fail(value, CURRENCIES.map((each) => `currency=${each}`).join(" or "));
      return { kind: key, change: { currency } };
    }
    case "edition":
      return {
        kind: key,
        change: {
          edition:
            of.edition(value) ??
            fail(value, "the id of an edition or a source that `parallax sources` lists"),
        },
      };
    case "product":
      return { kind: key, change: { product: value } };
    default:
      return fail(key);
  }
}

/**
 * What a user says of the other number, as `--scope` writes it.
 * @throws ParallaxError `SCOPE_UNKNOWN`, `PERIOD_*`
 */
export function parseScope(text: string, of: ScopeOf): { said: Kind[]; variant: Variant } {
  const parts = text.split(",").map((part) => part.trim());
  const said: Kind[] = [];
  let variant = of.ours;
  for (const part of parts) {
    const [, key = "", value = ""] = /^(\w+)=(.+)$/.exec(part) ?? fail(part);
    const each = change(key, value.trim(), of);
    if (said.includes(each.kind)) fail(text, `${key}= once`);
    said.push(each.kind);
    variant = { ...variant, ...each.change };
  }
  return { said, variant };
}

/** A variant by kind, as `--scope` writes it. */
export function describe(
  variant: Variant,
  of: Pick<ScopeOf, "hub" | "partner">,
  editions: string,
  bases: readonly string[],
): Record<Kind, string> {
  return {
    side: variant.side === "hub" ? of.hub : of.partner,
    scope: [of.hub, ...variant.plus].join("+"),
    months: periodOf(variant.first, variant.last).label,
    basis: bases.join("+"),
    currency: variant.currency,
    edition: editions,
    product: variant.product,
  };
}
