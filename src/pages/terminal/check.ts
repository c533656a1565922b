import { speakerName } from "../../dossier/speaker.js";
import { entityName } from "../../question/question.js";
import type { Check, CheckAnswer } from "../../texts/check/schema.js";
import { list, say } from "../../words/words.js";
import { foundText, reasonsOf, rightText } from "../check/told.js";
import { nameOf } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";

/** Values of sides that are named; the rest are in JSON. */
const MOST_FOUND = 6;

const COLOURS = { supported: "green", contradicted: "red", unverifiable: "dim" } as const;

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
  const { statement, verdict, found, conflictsWith } = check;
  const right = rightText(check, lang);
  const { sentence, start, end } = statement;
  const marked = `${text.slice(sentence.start, start)}${ink(look, "bold", text.slice(start, end))}${text.slice(end, sentence.end)}`;
  const all = found.map((each) =>
    say(lang, "check.side", {
      partner: nameOf(each.partner, lang),
      speaker: speakerName(each.saidBy, lang),
      value: foundText(each, check, lang),
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
    ...(right === null ? [] : [item(right, width, "   ", "   ")]),
    ...reasonsOf(check, lang).map((text) => item(text, width, "   ", "   ")),
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
        lang: say(lang, `check.language.${article.lang}`),
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
