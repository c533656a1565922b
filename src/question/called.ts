import type { Name } from "../words/name.js";
import { unchanging } from "../words/name.js";
import { named, say, type Values } from "../words/words.js";
import { parsePeriod } from "./period.js";

const FORMS = ["in", "of"] as const;

/** A period in the words of a language, and in the forms `in` and `of`. */
function said(kind: string, values: Values, lang: string): Name {
  return {
    plain: say(lang, `period.${kind}`, values),
    forms: Object.fromEntries(FORMS.map((form) => [form, say(lang, `period.${kind}.${form}`, values)])),
  };
}

const monthName = (index: number, lang: string) => {
  const month = (index % 12) + 1;
  return named(lang, `month-${month}`, String(month));
};

const known = new Map<string, Name>();

/**
 * What a period is called: `2022`, `August 2022`, `January to August 2022`; in the forms `in` (`in August 2022`) and `of`.
 * A text that is no period, such as the name of a session, stays as it is.
 */
export function periodName(label: string, lang: string): Name {
  const key = `${lang} ${label}`;
  const held = known.get(key) ?? called(label, lang);
  known.set(key, held);
  return held;
}

function called(label: string, lang: string): Name {
  if (/^\d{4}$/.test(label)) return said("year", { year: label }, lang);
  if (!/^\d{4}-(\d{4}|\d{2}|Q\d)$|\.\./.test(label)) return unchanging(label);
  const { first, last } = parsePeriod(label);
  const year = String(Math.floor(first / 12));
  const end = String(Math.floor(last / 12));
  const months = last - first + 1;
  if (months % 12 === 0 && first % 12 === 0) return said("years", { first: year, last: end }, lang);
  if (months === 1) return said("month", { month: monthName(first, lang), year }, lang);
  if (/Q/.test(label)) return said("quarter", { quarter: (first % 12) / 3 + 1, year }, lang);
  const ends = { from: monthName(first, lang), to: monthName(last, lang) };
  if (year === end) return said("months", { ...ends, year }, lang);
  return said("span", { ...ends, year, end }, lang);
}

/** A day, `2023-06-02`, as the language writes it. What is no day, such as a month, is called as a period is. */
export function dayText(day: string, lang: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return periodName(day, lang).plain;
  const month = monthName(Number(match[2]) - 1, lang);
  return say(lang, "date.day", { day: String(Number(match[3])), month, year: match[1] ?? "" });
}
