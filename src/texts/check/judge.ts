import { groupMembers } from "../statements/members.js";
import type { Query } from "../statements/schema.js";
import type { Figures, SideSeries } from "./figures.js";
import type { Found, Verdict } from "./schema.js";

export interface Judged {
  verdict: Verdict;
  found: Found[];
  why: string[];
  better: number | null;
}

/** No verdict, since nothing is found: why. */
export const unverifiable = (...why: string[]): Judged => ({
  verdict: "unverifiable",
  found: [],
  why,
  better: null,
});

/** A bound such as "about" lets a number be off by this share of it, and by no more than so many halves of its last digit. */
const ABOUT = 0.06;
const ABOUT_HALVES = 4;
/** "Nearly": from this share of the number up to it. */
const NEARLY = 0.9;

/** Whether a value is what the text says of it, rounded as the text rounds. */
export function agrees(
  value: number,
  { value: said, rounding, bound }: Pick<Query, "value" | "rounding" | "bound">,
): boolean {
  if (said === null) return false;
  const half = rounding * (1 + 1e-6);
  const size = Math.abs(said);
  const sameSign = said === 0 || Math.sign(value) === Math.sign(said) || Math.abs(value) <= half;
  if (!sameSign) return false;
  const by = Math.abs(value);
  switch (bound) {
    case null:
      return Math.abs(by - size) <= half;
    case "about":
      return Math.abs(by - size) <= Math.max(half, Math.min(ABOUT * size, ABOUT_HALVES * half));
    case "more":
      return by > size - half;
    case "at-least":
      return by >= size - half;
    case "less":
      return by < size + half;
    case "nearly":
      return by >= NEARLY * size - half && by <= size + half;
  }
}

/** The value of a side in the unit of the statement; null where a period is not known. */
function valueIn(
  series: SideSeries,
  query: Pick<Query, "kind" | "measure" | "period" | "from" | "unit" | "direction">,
): number | null {
  const { period, from, unit } = query;
  const now = period === null ? undefined : series.values.get(period);
  if (now === undefined) return null;
  const ofOne = isShare(series, query.measure) ? 100 : 1;
  if (query.kind !== "change" && query.kind !== "trend")
    return now * (unit === "percent" || unit === "points" || unit === "gdp-points" ? ofOne : 1);
  const before = from === null ? undefined : series.values.get(from);
  if (before === undefined) return null;
  switch (unit) {
    case "points":
    case "gdp-points":
      // Money has no points.
      return series.unit === "USD" || series.unit === "EUR" ? null : (now - before) * ofOne;
    case "fold":
      return before === 0 ? null : query.direction === "down" ? before / now : now / before;
    case "percent":
    case null:
      return before === 0 ? null : (now / before - 1) * 100;
    default:
      return now - before;
  }
}

/** Shares of 1, one of them an index by its unit. */
const isShare = ({ unit }: SideSeries, measure: string | null) =>
  unit === "share" || measure === "politics.un_agreement";

export const currencyOf = (unit: Query["unit"]) => (unit === "USD" || unit === "EUR" ? unit : null);

/** A statement that could be meant instead, and the code of why. */
interface Other {
  verdict: Verdict;
  why: string;
  query: Query;
}

/** Shares and sums whose wholes are easily taken for each other. */
const DENOMINATORS: readonly (readonly string[])[] = [
  ["trade.hub_share_exports", "trade.hub_share_imports", "trade.hub_share_turnover"],
  ["people.remittances_gdp", "people.remittance_dependence", "people.hub_share_remittances"],
  ["energy.hub_share_oil", "energy.fuel_share_exports"],
];
const FLOWS: readonly Pick<Query, "measure" | "flow">[] = [
  { measure: "trade.turnover", flow: null },
  { measure: "trade.turnover", flow: "to-hub" },
  { measure: "trade.hub_exports", flow: null },
];

/** A point that was moved leaves three digits of a number. */
const DIGITS = 0.004;

/** What else the number could be, the likeliest slip first. */
function others(query: Query, neighbours: readonly string[]): Other[] {
  const out: Other[] = [];
  const add = (verdict: Verdict, why: string, change: Partial<Query>) =>
    out.push({ verdict, why, query: { ...query, ...change } });
  const { unit, kind, value, rounding } = query;
  // Of votes that were all alike there is nothing that they could be mistaken for.
  if (value === null || query.measure === "politics.es11") return out;
  if (unit === "percent" && kind === "change") add("unit-mismatch", "points-not-percent", { unit: "points" });
  if (unit === "points" && kind === "change") add("unit-mismatch", "percent-not-points", { unit: "percent" });
  if ((unit === "points" || unit === "gdp-points" || unit === "percent") && kind === "change")
    add("unit-mismatch", "level-not-change", { kind: "share", unit: "percent", value: Math.abs(value) });
  if ((unit === "USD" || unit === "EUR") && kind === "change")
    add("unit-mismatch", "level-not-change", {
      kind: "level",
      value: Math.abs(value),
      from: null,
      direction: null,
    });
  if (unit === "USD") add("unit-mismatch", "eur-not-usd", { unit: "EUR" });
  if (unit === "EUR") add("unit-mismatch", "usd-not-eur", { unit: "USD" });
  for (const factor of [10, 1000, 0.1, 0.001])
    if (unit !== "times" && unit !== "fold")
      add("unit-mismatch", `magnitude:${factor}`, {
        value: value * factor,
        rounding: Math.max(rounding * factor, Math.abs(value * factor) * DIGITS),
      });
  for (const set of DENOMINATORS)
    if (query.measure !== null && set.includes(query.measure) && kind === "share")
      for (const measure of set)
        if (measure !== query.measure)
          add("denominator-mismatch", `measure:${measure}`, { measure, flow: null });
  if (query.period !== null && /^\d{4}$/.test(query.period))
    for (const by of [-1, 1, -2, 2, -3, 3]) {
      const moved = (label: string | null) => (label === null ? null : String(Number(label) + by));
      add("out-of-period", `period:${moved(query.period)}`, {
        period: moved(query.period),
        from: moved(query.from),
      });
    }
  for (const flow of FLOWS)
    if (
      FLOWS.some(({ measure, flow: own }) => measure === query.measure && own === query.flow) &&
      (flow.measure !== query.measure || flow.flow !== query.flow)
    )
      add("subject-mismatch", `flow:${flow.measure}:${flow.flow ?? "all"}`, flow);
  if (query.measure === "energy.hub_share_gas")
    add("subject-mismatch", "measure:energy.hub_share_oil", { measure: "energy.hub_share_oil" });
  if (query.measure === "energy.hub_share_oil")
    add("subject-mismatch", "measure:energy.hub_share_gas", { measure: "energy.hub_share_gas" });
  if (query.partners.length === 1)
    for (const partner of neighbours)
      if (!query.partners.includes(partner))
        add("subject-mismatch", `partner:${partner}`, { partners: [partner] });
  return out;
}

/** A number with fewer digits than this fits something by chance. */
const precise = ({ value, rounding }: Query) =>
  value !== null && value !== 0 && rounding / Math.abs(value) < 0.025;
/** What a share changed by can only be points or percent: there are two, so that fewer digits do. */
const few = ({ why }: Other) => why === "points-not-percent" || why === "percent-not-points";
/** The year before or after is likelier meant than chance would have it. */
const beside = ({ why, query }: Other, { period }: Query) =>
  why.startsWith("period:") &&
  Math.abs(Number(query.period) - Number(period)) === 1 &&
  query.value !== null &&
  query.rounding / Math.abs(query.value) <= 0.05;

/** A range of a method that is no wider than this part of the value is as good as the value. */
const NARROW = 0.1;

const isWithin = ({ value, rounding }: Query, [low, high]: readonly [number, number]) =>
  value !== null && value >= low - rounding && value <= high + rounding;

/** Slips that are named at most: of more, one fits by chance. */
const MOST_REASONS = 4;

async function foundOf(figures: Figures, query: Query, besides: readonly string[] = []): Promise<Found[]> {
  const { measure, flow, hub, period, from, unit } = query;
  if (measure === null || period === null) return [];
  const labels = [period, ...(from === null ? [] : [from]), ...besides];
  const all = await Promise.all(
    groupMembers(query.partners).map((partner) =>
      figures.of(measure, flow, hub, partner, currencyOf(unit), labels, query.route),
    ),
  );
  return all.flat().flatMap((series) => {
    const value = valueIn(series, query);
    if (value === null) return [];
    const range = query.kind === "change" || query.kind === "trend" ? undefined : series.ranges.get(period);
    const scale = isShare(series, measure) && unit === "percent" ? 100 : 1;
    const ends = range === undefined ? [] : range.map((each) => each * scale);
    const [low, high] = ends;
    const known = low !== undefined && high !== undefined;
    // A wide range bears nothing out: what is only within it is left open.
    const inside = known && high - low <= NARROW * Math.abs(value) && isWithin(query, [low, high]);
    const fits =
      query.kind === "trend"
        ? query.direction === "down"
          ? value < 0
          : value > 0
        : agrees(value, query) || inside;
    return [
      {
        reading: series.id(period),
        partner: series.partner,
        saidBy: series.saidBy,
        editions: series.editions(period),
        value,
        unit: query.unit,
        kind: query.kind,
        agrees: query.negated ? !fits : fits,
        ...(known && high > low ? { range: [low, high] as [number, number] } : {}),
      },
    ];
  });
}

/** Of trade that is told wrong: what the other flows would be, so that a reader sees whether one was meant. */
async function besideOf(figures: Figures, query: Query): Promise<string[]> {
  const { measure, flow, kind } = query;
  if (!FLOWS.some((each) => each.measure === measure && each.flow === flow)) return [];
  if (kind !== "change" && kind !== "level") return [];
  const others = FLOWS.filter((each) => each.measure !== measure || each.flow !== flow);
  const all = await Promise.all(
    others.map(async (other) => {
      const sides = await foundOf(figures, { ...query, ...other });
      return sides.map(
        ({ saidBy, value }) => `beside:${other.measure}:${other.flow ?? "all"}:${saidBy}:${value}`,
      );
    }),
  );
  return all.flat();
}

/** Of an amount for some months: which share of each side's whole year it would be, where the year is known. */
async function partOfYear(figures: Figures, query: Query): Promise<string[]> {
  const { period, kind, value } = query;
  if (kind !== "level" || value === null || period === null || /^\d{4}$/.test(period)) return [];
  const year = period.slice(0, 4);
  // The same periods as before, so that nothing is read once more.
  const sides = await foundOf(figures, { ...query, period: year }, [period]);
  return sides.flatMap(({ saidBy, value: whole }) =>
    whole === 0 ? [] : [`part-of-year:${saidBy}:${year}:${(value / whole).toFixed(3)}`],
  );
}

/** So many years back a text without a year may still be spoken of. */
const MOST_BACK = 3;

/** Of a statement whose year is only guessed: the same in the last year before that has figures. */
async function latestBefore(figures: Figures, query: Query): Promise<Query | null> {
  const { period, from, guessed } = query;
  if (!guessed || period === null || !/^\d{4}$/.test(period)) return null;
  for (let back = 1; back <= MOST_BACK; back++) {
    const moved = (label: string) => String(Number(label) - back);
    const earlier = { ...query, period: moved(period), from: from === null ? null : moved(from) };
    if ((await foundOf(figures, earlier)).length > 0) return earlier;
  }
  return null;
}

/** "Five times in Central Asia": what is counted of a whole region, added. What is not known of one of them can only make it more. */
function together(query: Query, every: readonly Found[], members: readonly string[]): Judged {
  const missing = members.filter((code) => !every.some(({ partner }) => partner === code));
  const total = every.reduce((sum, { value }) => sum + value, 0);
  const right = agrees(total, query);
  const found = every.map((each) => ({ ...each, agrees: right }));
  const why = [`together:${total}`, ...(missing.length === 0 ? [] : [`silent:${missing.join(",")}`])];
  const over = query.value !== null && total > query.value;
  if (every.length === 0 || (missing.length > 0 && !over))
    return { ...unverifiable("no-figure", ...why), found };
  return { verdict: right ? "supported" : "contradicted", found, why, better: right ? null : total };
}

/**
 * Holds a statement against every side and edition that has figures of it. What is wrong is held against what could be meant instead:
 * another unit, whole, period, flow or country; numbers of few digits are not, since they fit something by chance.
 */
export async function judge(
  figures: Figures,
  query: Query,
  neighbours: readonly string[],
  named: readonly string[] = [],
): Promise<Judged> {
  if (query.measure === null) return unverifiable("no-measure");
  if (query.period === null) return unverifiable("no-period");
  const every = await foundOf(figures, query);
  if (query.kind === "change" && query.direction === null && query.value !== null) {
    // "Changed by 5 percent" in words that are not known: which way it went is not read.
    if (every.some((each) => each.agrees || agrees(-each.value, query) !== query.negated))
      return { ...unverifiable("direction-unread"), found: every };
  }
  // Only shares of oil are known by route: a share of all exports that fits them has another whole.
  if (query.of !== null) {
    const fits = every.some((each) => each.agrees);
    return fits
      ? { verdict: "denominator-mismatch", found: every, why: [`measure:${query.measure}`], better: null }
      : unverifiable("no-measure");
  }
  const partners = groupMembers(query.partners);
  if (query.kind === "count" && !query.every && partners.length > query.partners.length)
    return together(query, every, partners);
  // Whom the text names as its source speaks for it; where it has no figures, all do.
  const own = every.filter(({ saidBy }) => named.includes(saidBy));
  const found = own.length > 0 ? own : every;
  if (found.length === 0) {
    const latest = await latestBefore(figures, query);
    if (latest !== null) {
      const judged = await judge(figures, { ...latest, guessed: false }, neighbours, named);
      return { ...judged, why: [...judged.why, `latest:${latest.period}`] };
    }
    // A pipeline that carries oil carries no gas, whatever the number.
    if (query.route !== null && query.measure === "energy.hub_share_gas") {
      const instead = await foundOf(figures, { ...query, measure: "energy.hub_share_oil" });
      if (instead.length > 0)
        return {
          verdict: "subject-mismatch",
          found: instead,
          why: ["measure:energy.hub_share_oil"],
          better: instead[0]?.value ?? null,
        };
    }
    const asPercent =
      query.unit === "points" && query.kind === "change"
        ? await foundOf(figures, { ...query, unit: "percent" })
        : [];
    if (asPercent.some((each) => each.agrees))
      return { verdict: "unit-mismatch", found: asPercent, why: ["percent-not-points"], better: null };
    // Gas that no figure is held of may be oil that is.
    for (const other of others(query, []).filter(({ why }) => why.startsWith("measure:"))) {
      const instead = await foundOf(figures, other.query);
      if (instead.some((each) => each.agrees))
        return { verdict: other.verdict, found: instead, why: [other.why], better: null };
    }
    return unverifiable("no-figure", ...(await partOfYear(figures, query)));
  }
  const byPartner = partners.map((partner) => found.filter((each) => each.partner === partner));
  const known = byPartner.filter((each) => each.length > 0);
  const right = known.filter((each) => each.some((one) => one.agrees));
  const all = known.filter((each) => each.every((one) => one.agrees));
  const missing = partners.filter((_, place) => byPartner[place]?.length === 0);
  const silent = missing.length === 0 ? [] : [`silent:${missing.join(",")}`];
  if (right.length > 0) {
    if (right.length < known.length || missing.length > 0)
      return { verdict: "partly", found, why: ["some", ...silent], better: null };
    if (all.length === known.length) return { verdict: "supported", found, why: [], better: null };
    const editions = new Set(found.map(({ saidBy }) => saidBy)).size === 1;
    return editions
      ? { verdict: "supported", found, why: ["one-edition"], better: null }
      : { verdict: "disputed", found, why: ["sides"], better: null };
  }
  const open = found.find(({ range }) => range !== undefined && isWithin(query, range));
  if (open?.range !== undefined)
    return { verdict: "unverifiable", found, why: [`within-range:${open.range.join(":")}`], better: null };
  const nearestTo = query.value;
  const better =
    nearestTo === null
      ? null
      : found.reduce(
          (best, { value }) => (Math.abs(value - nearestTo) < Math.abs(best - nearestTo) ? value : best),
          found[0]?.value ?? 0,
        );
  const signed = query.value !== null && found.some(({ value }) => agrees(-value, query));
  // The other sign is the nearest slip of all.
  const fits: { other: Other; instead: Found[] }[] = [];
  for (const other of signed || query.negated ? [] : others(query, neighbours)) {
    if (!precise(query) && !few(other) && !beside(other, query)) continue;
    // "More than 35" that is meant of another whole is near 35 there.
    const bound = query.bound === null ? null : "about";
    const instead = await foundOf(figures, { ...other.query, bound });
    if (instead.some((each) => each.agrees)) fits.push({ other, instead });
  }
  const [likeliest] = fits;
  if (likeliest !== undefined) {
    const why = fits.slice(0, MOST_REASONS).map(({ other }) => other.why);
    return { verdict: likeliest.other.verdict, found: [...found, ...likeliest.instead], why, better };
  }
  // "Increased by 34 points of GDP" where the level is 32.7: near enough to have been taken for a change.
  if (
    query.kind === "change" &&
    (query.unit === "gdp-points" || query.unit === "points") &&
    query.value !== null
  ) {
    const level: Query = {
      ...query,
      kind: "share",
      unit: "percent",
      value: Math.abs(query.value),
      bound: "about",
    };
    const instead = await foundOf(figures, level);
    if (instead.some((each) => each.agrees))
      return { verdict: "unit-mismatch", found: [...found, ...instead], why: ["level-near"], better };
  }
  // What one side is said to publish, and is not held of it, another side's figures do not refute.
  const silentSource = named.filter((code) => code === query.hub || partners.includes(code));
  if (own.length === 0 && silentSource.length > 0 && !signed)
    return { verdict: "unverifiable", found, why: [`source-silent:${silentSource.join(",")}`], better };
  const near = await besideOf(figures, query);
  return { verdict: "contradicted", found, why: [...(signed ? ["sign"] : []), ...near], better };
}
