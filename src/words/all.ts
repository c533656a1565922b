// Written by `npm run generate`. Do not edit.
import type { Table } from "./table.js";

export { table as ENGLISH } from "./tables/en.js";

/** The other languages, each loaded only where it is asked for. */
export const OTHERS: Readonly<Record<string, () => Promise<Table>>> = {
  de: async () => (await import("./tables/de.js")).table,
  fr: async () => (await import("./tables/fr.js")).table,
  ru: async () => (await import("./tables/ru.js")).table,
};
