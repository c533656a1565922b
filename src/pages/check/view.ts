import type { Article } from "../../texts/article/article.js";
import type { CheckAnswer } from "../../texts/check/schema.js";

/** An article with its checks, for whoever shows them. */
export interface CheckView {
  answer: CheckAnswer;
  article: Article;
  lang: string;
  /** The languages that are written beside each other. */
  written?: readonly string[];
}

/** By what a verdict is shown beside its word: a sign and a colour. */
export const SIGNS = {
  supported: ["✓", "yes"],
  contradicted: ["✗", "no"],
  "unit-mismatch": ["≠", "no"],
  "denominator-mismatch": ["≠", "no"],
  "subject-mismatch": ["≠", "no"],
  "out-of-period": ["≠", "no"],
  partly: ["±", "part"],
  disputed: ["±", "part"],
  unverifiable: ["?", "open"],
} as const;

export const cardId = (place: number) => `c-${place + 1}`;
export const markId = (place: number) => `s-${place + 1}`;
