import { speakerName } from "../../dossier/speaker.js";
import { placeName, titleOf } from "../../dossier/titles.js";
import { MEASURES } from "../../measures/all.js";
import { periodName } from "../../question/called.js";
import type { Check, Found } from "../../texts/check/schema.js";
import { decimal, formatValue } from "../../words/format.js";
import { list, say } from "../../words/words.js";
import { daysText } from "../events.js";
import { nameOf } from "../view.js";

/** A number in the unit of a statement. */
export function amount(
  { unit, kind }: Pick<Check["query"], "unit" | "kind">,
  value: number,
  lang: string,
): string {
  switch (unit) {
    case "USD":
    case "EUR":
      return formatValue(lang, value, unit);
    case "percent":
    case null:
      return say(lang, "unit.percent", {
        amount: decimal(lang, value, 1, kind === "change" || kind === "trend"),
      });
    case "points":
    case "gdp-points":
      return say(lang, "unit.points", { amount: decimal(lang, value, 1, true) });
    case "fold":
      return say(lang, "check.fold", { amount: decimal(lang, value, 2) });
    case "tonnes":
      return formatValue(lang, value, "tonnes");
    case "index":
      return decimal(lang, value, 2);
    default:
      return decimal(lang, value, 0);
  }
}

/** A code of why in words, with the names of what it speaks of. */
export function whyText(code: string, check: Check, lang: string): string {
  const [head = "", ...rest] = code.split(":");
  const [one = "", two = "", three = ""] = rest;
  switch (head) {
    case "period":
      return say(lang, "check.why.period", { period: periodName(one, lang) });
    case "latest":
      return say(lang, "check.why.latest", { period: periodName(one, lang) });
    case "partner":
      return say(lang, "check.why.partner", { partner: nameOf(one, lang) });
    case "measure":
      return say(lang, "check.why.measure", { measure: titleOf(MEASURES, one, lang) });
    case "decides":
      return say(lang, "check.why.decides", { who: say(lang, `check.why.decides-${one}`) });
    case "year-ahead":
    case "year-against":
    case "visited":
      return say(lang, `check.why.${head}`, { year: one });
    case "ahead":
    case "above":
    case "only-among":
    case "source-silent":
    case "absent":
    case "also":
      return say(lang, `check.why.${head}`, {
        partners: list(
          lang,
          one.split(",").map((each) => nameOf(each, lang)),
        ),
      });
    case "together":
      return say(lang, "check.why.together", { count: Number(one) });
    case "event":
      return say(lang, "check.why.event", {
        days: daysText(one, two === "" ? null : two, lang),
        place: three === "" ? "–" : placeName(three, lang),
      });
    case "beside": {
      const name = one === "trade.hub_exports" ? "from-hub" : two === "to-hub" ? "to-hub" : "turnover";
      return say(lang, "check.why.beside", {
        flow: say(lang, `check.why.flow-name-${name}`, { hub: nameOf(check.query.hub, lang) }),
        speaker: speakerName(three, lang),
        value: amount(check.query, Number(rest[3]), lang),
      });
    }
    case "within-range":
      return say(lang, "check.why.within-range", {
        low: amount(check.query, Number(one), lang),
        high: amount(check.query, Number(two), lang),
      });
    case "no-goods":
    case "major":
      return say(lang, `check.why.${head}`, { code: one });
    case "turning":
      return say(lang, "check.why.turning", {
        partner: nameOf(one, lang),
        before: decimal(lang, Number(two), 1),
        now: decimal(lang, Number(three), 1),
        level: decimal(lang, Number(rest[3]) * 100, 1, true),
      });
    case "rate":
      return say(lang, "check.why.rate", {
        low: decimal(lang, Number(one), 3),
        high: decimal(lang, Number(two), 3),
      });
    case "rate-of":
    case "rate-not":
      return say(lang, `check.why.${head}`, { year: one, rate: decimal(lang, Number(two), 3) });
    case "magnitude":
      return say(lang, "check.why.magnitude", {
        factor: decimal(lang, Number(one) < 1 ? 1 / Number(one) : Number(one), 0),
      });
    case "rank":
      return say(lang, `check.why.rank-${one}`, { now: two, most: three, year: rest[3] ?? "" });
    case "rank-open":
      return say(lang, "check.why.rank-open", { first: one, last: two });
    case "silent":
      return say(lang, "check.why.silent", {
        partners: list(
          lang,
          one.split(",").map((each) => nameOf(each, lang)),
        ),
      });
    case "part-of-year":
      return say(lang, "check.why.part-of-year", {
        speaker: speakerName(one, lang),
        year: two,
        share: decimal(lang, Number(three) * 100, 0),
      });
    case "flow":
      return say(
        lang,
        two === "to-hub"
          ? "check.why.flow-to-hub"
          : one === "trade.turnover"
            ? "check.why.flow-all"
            : "check.why.flow-from-hub",
        {
          hub: nameOf(check.query.hub, lang),
        },
      );
    default:
      return say(lang, `check.why.${head}`);
  }
}

/** Codes that say what a number that is wrong may have been meant as. */
const SLIPS = [
  "period",
  "partner",
  "measure",
  "flow",
  "magnitude",
  "sign",
  "points-not-percent",
  "percent-not-points",
  "level-not-change",
  "level-near",
  "eur-not-usd",
  "usd-not-eur",
];
const isSlip = (code: string) => SLIPS.includes(code.split(":")[0] ?? "");

/** Of a statement that is wrong: in one sentence how it may have come about, and what would be right. Null of others. */
export function rightText(check: Check, lang: string): string | null {
  const { verdict, why, better, query } = check;
  if (verdict === "supported" || verdict === "unverifiable") return null;
  const slip = why.find(isSlip);
  const reason = slip === undefined ? null : whyText(slip, check, lang).replace(/[.\s]+$/u, "");
  const value = better === null ? null : amount(query, better, lang);
  if (reason !== null && value !== null) return say(lang, "check.right", { reason, value });
  if (reason !== null) return `${reason}.`;
  return value === null ? null : say(lang, "check.better", { value });
}

/** What else is to be said of a verdict: reasons that are no slips, and further slips that would explain it. */
export function reasonsOf(check: Check, lang: string): string[] {
  const told = rightText(check, lang);
  const first = check.why.find(isSlip);
  return check.why
    .filter((code) => told === null || code !== first)
    .map((code) => whyText(code, check, lang));
}

/** One side's value, with what it is of where the statement is of something else. */
export function foundText(found: Found, check: Check, lang: string): string {
  const value =
    found.kind === "event"
      ? say(lang, found.agrees ? "check.present" : "check.not-present")
      : amount(found, found.value, lang);
  const { hub, period } = found;
  const others =
    check.query.than.length > 0 &&
    hub !== undefined &&
    check.query.than.some((code) => code.length !== 3 || code !== found.partner);
  const besides = [
    ...(others && hub !== undefined ? [nameOf(hub, lang)] : []),
    ...(period === undefined || period === check.query.period ? [] : [periodName(period, lang).plain]),
  ];
  return besides.length === 0 ? value : `${value} (${besides.join(", ")})`;
}
