import { pack as de } from "./de.js";
import { pack as en } from "./en.js";
import { pack as fr } from "./fr.js";
import type { Pack } from "./pack.js";
import { pack as ru } from "./ru.js";

/** The languages that articles are read in. */
export const PACKS: Readonly<Record<"en" | "de" | "fr" | "ru", Pack>> = { en, de, fr, ru };
