import { anyOf, END, type Pack, START } from "./pack.js";

const YEAR = "(?:19|20)\\d{2}";

/** How a language writes a day; `{month}` stands for its months. */
const DAYS: Readonly<Record<string, string>> = {
  en: `(?:(?<m1>{month}) (?<d1>\\d{1,2})(?:st|nd|rd|th)?|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m2>{month}))(?:,? (?<y>${YEAR}))?`,
  de: `(?<d1>\\d{1,2})\\. (?<m1>{month})(?: (?<y>${YEAR}))?`,
  fr: `(?<d1>\\d{1,2})(?:er)? (?<m1>{month})(?: (?<y>${YEAR}))?`,
  ru: `(?<d1>\\d{1,2})(?:-го)? (?<m1>{month})(?: (?<y>${YEAR}))?`,
};
const compiled = new Map<string, RegExp>();

function dayPattern({ lang, months }: Pack): RegExp {
  const held = compiled.get(lang);
  if (held !== undefined) return held;
  const made = new RegExp(
    `${START}(?:${(DAYS[lang] ?? "(?!)").replaceAll("{month}", anyOf(months))})${END}`,
    "iu",
  );
  compiled.set(lang, made);
  return made;
}

/** A day that a sentence names, of the year that it names or that the text speaks of. */
export function dayIn(
  text: string,
  pack: Pack,
  year: number | null,
): { start: number; end: number; day: string } | null {
  const match = dayPattern(pack).exec(text);
  if (match?.groups === undefined) return null;
  const { m1, m2, d1, d2, y } = match.groups;
  const month = pack.months.findIndex((source) => new RegExp(`^(?:${source})$`, "iu").test(m1 ?? m2 ?? ""));
  const of = y === undefined ? year : Number(y);
  if (of === null || month < 0) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    start: match.index,
    end: match.index + match[0].length,
    day: `${of}-${two(month + 1)}-${two(Number(d1 ?? d2))}`,
  };
}
