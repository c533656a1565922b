import { speakerName } from "../../dossier/speaker.js";
import { placeName, titleOf } from "../../dossier/titles.js";
import { MEASURES } from "../../measures/all.js";
import { periodName } from "../../question/called.js";
import { entityName } from "../../question/question.js";
import type { Check, CheckAnswer } from "../../texts/check/schema.js";
import { decimal, formatValue } from "../../words/format.js";
import { list, say } from "../../words/words.js";
import { daysText } from "../events.js";
import { nameOf } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";

/** Values of sides that are named; the rest are in JSON. */
const MOST_FOUND = 6;

const COLOURS = { supported: "green", contradicted: "red", unverifiable: "dim" } as const;

/** A number in the unit of a statement. */
function amount({ unit, kind }: Pick<Check["query"], "unit" | "kind">, value: number, lang: string): string {
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
    case "absent":
    case "also":
      return say(lang, `check.why.${head}`, {
        partners: list(
          lang,
          one.split(",").map((each) => nameOf(each, lang)),
        ),
      });
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
        then: decimal(lang, Number(two), 1),
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

function queryText({ query }: Check): string {
  const { kind, measure, hub, partners, period, from } = query;
  const parts = [
    kind,
    measure ?? "?",
    `${hub} × ${partners.map((each) => (each.length > 3 ? entityName(each, "en") : each)).join(",")}`,
    from === null ? (period ?? "?") : `${from} → ${period ?? "?"}`,
    query.value === null ? (query.direction ?? "") : `${query.value} ${query.unit ?? ""}`,
  ];
  return parts.join(" · ");
}

function checkLines(
  check: Check,
  place: number,
  text: string,
  typed: boolean,
  look: ExplainedLook,
): string[] {
  const { lang, width } = look;
  const { statement, verdict, found, why, better, query, conflictsWith } = check;
  const { sentence, start, end } = statement;
  const marked = `${text.slice(sentence.start, start)}${ink(look, "bold", text.slice(start, end))}${text.slice(end, sentence.end)}`;
  const all = found.map((each) =>
    say(lang, "check.side", {
      partner: nameOf(each.partner, lang),
      speaker: speakerName(each.saidBy, lang),
      value: amount(each, each.value, lang),
    }),
  );
  const sides = [...new Set(all)].slice(0, MOST_FOUND);
  const colour = verdict in COLOURS ? COLOURS[verdict as keyof typeof COLOURS] : "yellow";
  return [
    wrap(`${place + 1}. ${marked.replace(/\s+/g, " ").trim()}`, width),
    item(
      `${ink(look, colour, say(lang, `check.verdict.${verdict}`))}: ${statement.text}`,
      width,
      "   ",
      "   ",
    ),
    ...(typed ? [item(queryText(check), width, "   ", "   ")] : []),
    ...(sides.length === 0
      ? []
      : [item(say(lang, "check.figures", { sides: sides.join("; ") }), width, "   ", "   ")]),
    ...why.map((code) => item(whyText(code, check, lang), width, "   ", "   ")),
    ...(conflictsWith.length === 0
      ? []
      : [
          item(
            say(lang, "check.conflicts", {
              places: list(
                lang,
                conflictsWith.map((at) => String(at + 1)),
              ),
            }),
            width,
            "   ",
            "   ",
          ),
        ]),
    ...(better === null
      ? []
      : [item(say(lang, "check.better", { value: amount(query, better, lang) }), width, "   ", "   ")]),
    "",
  ];
}

/** An article statement by statement: what it says, what the figures say, and why. */
export function renderCheck(answer: CheckAnswer, text: string, typed: boolean, look: ExplainedLook): string {
  const { lang, width } = look;
  const { article, checks } = answer;
  const count = (verdict: string) => checks.filter((each) => each.verdict === verdict).length;
  const verdicts = [...new Set(checks.map(({ verdict }) => verdict))];
  return [
    wrap(
      say(lang, "check.title", {
        count: checks.length,
        lang: article.lang,
        date: article.date ?? say(lang, "check.date-unknown"),
        by: say(lang, article.dateBy === null ? "check.date-none" : `check.date-${article.dateBy}`),
      }),
      width,
    ),
    ...(checks.length === 0
      ? []
      : [verdicts.map((each) => `${say(lang, `check.verdict.${each}`)} ${count(each)}`).join(" · ")]),
    "",
    ...checks.flatMap((check, place) => checkLines(check, place, text, typed, look)),
    wrap(say(lang, "check.limits"), width),
    "",
  ].join("\n");
}
