import type { NumberFound } from "../grammar/numbers.js";
import type { Subject } from "../grammar/subjects.js";
import type { Query } from "./schema.js";

export const MONEY: readonly Subject[] = ["turnover", "exports", "imports"];
/** Whether a subject is trade that goes one way. */
export const isWay = ({ subject }: { subject: Subject }) => subject === "exports" || subject === "imports";
/** What can be more or less, of one country than of another or than it was. */
export const COMPARED: readonly Subject[] = [
  ...MONEY,
  ...(["remittances", "migrants", "un-votes", "fuels", "arms", "freight", "press-freedom"] as const),
];
/** What has shares of its own: a share of exports that are oil is one of oil. */
export const WHOLES: readonly Subject[] = ["fuels", "oil-route", "gas-route", "arms", "remittances"];

/** "One in every four dollars" is no trade of four dollars. */
const LEAST_TRADE = 1e4;

/** Whether a number of this unit can be one of the subject. */
export function usableWith(subject: Subject, { unit, value }: NumberFound): boolean {
  if (subject === "visits" || subject === "meetings") return unit === "times";
  if (subject === "macro") return unit === "percent" || unit === "USD" || unit === "EUR";
  if (unit === "USD" || unit === "EUR") return MONEY.includes(subject) && Math.abs(value) >= LEAST_TRADE;
  if (unit === "none") return ["un-votes", "un-emergency", "press-freedom"].includes(subject);
  if (unit === "fold") return [...MONEY, "migrants", "remittances", "freight"].includes(subject);
  return true;
}

/** What a number says: a level, a change, a share or a count; null where it says none of them. */
export function kindOf(
  number: NumberFound,
  subject: Subject,
  shares: boolean,
  change: "by" | "to" | "from" | "change" | null,
): Query["kind"] | null {
  const { unit } = number;
  if (subject === "macro") return "level";
  if (subject === "not-recorded" && unit === "percent") return "share";
  if (unit === "times") return "count";
  if (unit === "points" || unit === "gdp-points")
    return change === "to" || change === "from" ? "share" : "change";
  if (unit === "fold") return "change";
  if (unit === "none") return "level";
  if (unit === "USD" || unit === "EUR" || unit === "persons" || unit === "tonnes")
    return change === "by" ? "change" : "level";
  if (shares) return change === "by" ? "change" : "share";
  if (["oil-route", "gas-route", "fuels", "arms", "not-recorded", "opinion", "un-votes"].includes(subject))
    return change === "by" ? "change" : "share";
  if (change === null) return null;
  return change === "to" || change === "from" ? "share" : "change";
}

type Target = Pick<Query, "measure" | "flow">;

/** What a subject is measured by where neither way nor whole matters. */
const MEASURED: Readonly<Partial<Record<Subject, string>>> = {
  migrants: "people.migrant_stock_hub",
  "un-votes": "politics.un_agreement",
  "un-emergency": "politics.es11",
  meetings: "diplomacy.meetings",
  "oil-route": "energy.hub_share_oil",
  "gas-route": "energy.hub_share_gas",
  fuels: "energy.fuel_share_exports",
  freight: "trade.freight_around_hub",
  arms: "security.hub_share_arms",
  "press-freedom": "politics.press_freedom",
  opinion: "culture.opinion",
};

const TO_HUB: Target = { measure: "trade.turnover", flow: "to-hub" };
const FROM_HUB: Target = { measure: "trade.hub_exports", flow: null };

/**
 * The measure that a statement asks.
 * @param number null: only a direction is told
 * @param spoken whether the text around speaks of a share, and of GDP
 */
export function targetOf(
  subject: Subject,
  number: NumberFound | null,
  kind: Query["kind"],
  { hub, flow }: { hub: string; flow: Query["flow"] },
  spoken: { share: boolean; gdp: boolean; sent?: boolean },
): Target | null {
  const of = (measure: string | null): Target => ({ measure, flow: null });
  const relative = number === null || number.unit === "percent" || number.unit === "fold";
  const asShare = kind === "share" || ((number?.unit === "points" || relative) && spoken.share);
  switch (subject) {
    case "turnover":
      return of(asShare ? "trade.hub_share_turnover" : "trade.turnover");
    case "exports":
      return asShare ? of("trade.hub_share_exports") : flow === "from-hub" ? FROM_HUB : TO_HUB;
    case "imports":
      return asShare ? of("trade.hub_share_imports") : flow === "to-hub" ? TO_HUB : FROM_HUB;
    case "remittances":
      if (spoken.gdp || number?.unit === "gdp-points")
        return of(
          spoken.sent === true && number?.unit !== "gdp-points"
            ? "people.remittance_dependence"
            : "people.remittances_gdp",
        );
      return kind === "share" ? of("people.hub_share_remittances") : null;
    case "visits":
      return of(flow === "to-hub" ? "diplomacy.visits_to_hub" : "diplomacy.visits_by_hub");
    case "macro":
      return of(null);
    case "not-recorded":
      return of(hub === "EU27" ? "trade.not_recorded" : "rerouting.not_recorded_eu27");
    default:
      return of(MEASURED[subject] ?? null);
  }
}
