import { decimal } from "../../words/number.js";

/** A share as whole percent, not broken from its sign. */
export const percentText = (share: number, lang: string): string => `${decimal(lang, share * 100, 0)}\u00a0%`;
