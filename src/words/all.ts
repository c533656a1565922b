// Written by `npm run generate`. Do not edit.
import type { Table } from "./table.js";

export { table as ENGLISH } from "./tables/en.js";

/** The other languages, each loaded only where it is asked for. */
export const OTHERS: Readonly<Record<string, () => Promise<Table>>> = {
};
