import { usageError } from "../errors.js";
import { parsePeriod } from "../question/period.js";

export type Frequency = "month" | "year";

const MONTHS = { month: 1, year: 12 } as const;

/** A period as a count of months or years since year 0. Throws `PERIOD_UNKNOWN` or `PERIOD_LENGTH`. */
export function periodNumber(frequency: Frequency, text: string): number {
  const { first, last } = parsePeriod(text);
  const length = MONTHS[frequency];
  if (last - first + 1 !== length || first % length !== 0)
    throw usageError({
      code: "PERIOD_LENGTH",
      message: `${text} is no single ${frequency}`,
      expected: frequency === "month" ? "2022-03" : "2022",
      found: text,
      todo: `name one ${frequency}`,
    });
  return first / length;
}

export function periodAt(frequency: Frequency, number: number): string {
  if (frequency === "year") return String(number);
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** All periods from the first to the last, both inside. Throws `PERIOD_ORDER` where there is none. */
export function periodsBetween(frequency: Frequency, from: string, to: string): string[] {
  const first = periodNumber(frequency, from);
  const last = periodNumber(frequency, to);
  if (last < first)
    throw usageError({
      code: "PERIOD_ORDER",
      message: "the last period stands before the first",
      expected: `a period from ${from} on`,
      found: to,
      todo: "turn them round",
    });
  return Array.from({ length: last - first + 1 }, (_, place) => periodAt(frequency, first + place));
}

/** Which part of a year is treated where the break is in a month of it: of 2022 with the break in 2022-03 it is 10/12. */
export function treatedPart(year: string, breakMonth: string): number {
  const months = (periodNumber("year", year) + 1) * 12 - periodNumber("month", breakMonth);
  return Math.min(1, Math.max(0, months / 12));
}
