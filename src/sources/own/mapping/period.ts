/** Months by their first letters in English, German, French and Russian, without accents. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|janner|янв)/,
  /^(?:feb|fev|фев)/,
  /^(?:mar|maerz|мар)/,
  /^(?:apr|avr|апр)/,
  /^(?:ma[iy]|маи|мая|май)/,
  /^(?:jun|juin|июн)/,
  /^(?:jul|juil|июл)/,
  /^(?:aug|aou|авг)/,
  /^(?:sep|сен)/,
  /^(?:oct|okt|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|dez|дек)/,
];

export const PERIOD_FORMS = ["year", "month", "day"] as const;
export type PeriodForm = (typeof PERIOD_FORMS)[number];

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

const two = (digits: string) => digits.padStart(2, "0");

/** The number of a month, `01` to `12`, from its number or its name. */
export function monthOf(text: string): string | undefined {
  const word = plain(text).replace(/\.$/, "");
  const digits = /^(?:m)?(0?[1-9]|1[0-2])$/.exec(word)?.[1];
  if (digits !== undefined) return two(digits);
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const index = MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? undefined : two(String(index + 1));
}

/** The year, month or day that a text names, as `2022`, `2022-03` or `2022-03-07`; undefined where it names none, or a quarter. */
export function readPeriod(text: string): string | undefined {
  const word = plain(text);
  const year = /^((?:1[89]|20)\d{2})(?:\s*(?:г|г\.|год|года))?$/.exec(word);
  if (year !== null) return year[1];
  const date =
    /^((?:1[89]|20)\d{2})-(\d{2})-(\d{2})(?:[t ][\d:.+z-]*)?$/.exec(word) ??
    reversed(/^(\d{1,2})\.(\d{1,2})\.((?:1[89]|20)\d{2})$/.exec(word));
  if (date !== null) {
    const [, y = "", m = "", d = ""] = date;
    return isDay(y, m, d) ? `${y}-${two(m)}-${two(d)}` : undefined;
  }
  const first = /^((?:1[89]|20)\d{2})[-/.\s]?m?[-/.\s]?(0[1-9]|1[0-2])$/.exec(word);
  if (first !== null) return `${first[1]}-${first[2]}`;
  const last = /^(0?[1-9]|1[0-2])[-/.]((?:1[89]|20)\d{2})$/.exec(word);
  if (last !== null) return `${last[2]}-${two(last[1] ?? "")}`;
  const named = /^(\p{L}{3,})(?:\.|\.?[\s-]+)((?:1[89]|20)\d{2})(?:\s*(?:г|г\.|год|года))?$/u.exec(word);
  const turned = /^((?:1[89]|20)\d{2})[\s,-]+(\p{L}{3,})\.?$/u.exec(word);
  const month = monthOf(named?.[1] ?? turned?.[2] ?? "");
  return month === undefined ? undefined : `${named?.[2] ?? turned?.[1]}-${month}`;
}

function reversed(match: RegExpExecArray | null): string[] | null {
  return match === null ? null : [match[0], match[3] ?? "", match[2] ?? "", match[1] ?? ""];
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The same as a year, a month or a day: the first day of a month stands for the month, and of a year for the year. */
export function periodAs(text: string, form: PeriodForm): string | undefined {
  const found = readPeriod(text);
  if (found === undefined) return undefined;
  if (form === "day") return found.length === 10 ? found : undefined;
  if (form === "month") {
    if (found.length === 7) return found;
    return found.length === 10 && found.endsWith("-01") ? found.slice(0, 7) : undefined;
  }
  if (found.length === 4) return found;
  return found.endsWith("-01-01") ? found.slice(0, 4) : undefined;
}
