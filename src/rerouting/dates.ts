import type { Frequency } from "./time.js";

/** How a target is judged: periods from `at` on, `window` of them, and earlier dates at which nothing can have happened. */
export interface Dates {
  at: number;
  window: number;
  placebos: readonly number[];
}

const RULES = {
  month: { window: 16, least: 3, past: 8, of: 0.62, placebos: 6 },
  year: { window: 2, least: 1, past: 3, of: 0.34, placebos: 6 },
} as const;

/**
 * The window after a break, and placebo dates whose windows end before it. Null: the past or what follows is too short.
 * @param length how many periods there are
 * @param born first period in which the goods exist
 */
export function datesOf(frequency: Frequency, at: number, length: number, born: number): Dates | null {
  const rule = RULES[frequency];
  const window = Math.min(rule.window, length - at, Math.floor((at - born) * rule.of));
  if (window < rule.least || at - born < rule.past) return null;
  const step = Math.max(1, Math.ceil(window / 6));
  const placebos: number[] = [];
  for (let date = at - window; date - born >= rule.past && placebos.length < rule.placebos; date -= step)
    placebos.push(date);
  return { at, window, placebos };
}
