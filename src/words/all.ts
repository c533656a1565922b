// Written by `npm run generate`. Do not edit.
import type { EventTable } from "./events.js";
import type { Table } from "./table.js";

export { table as ENGLISH } from "./tables/en.js";

/** The other languages, each loaded only where it is asked for. */
export const OTHERS: Readonly<Record<string, () => Promise<Table>>> = {
  de: async () => (await import("./tables/de.js")).table,
  fr: async () => (await import("./tables/fr.js")).table,
  ru: async () => (await import("./tables/ru.js")).table,
};

/** What happened in the other languages, each loaded only where events are told. */
export const EVENTS: Readonly<Record<string, () => Promise<EventTable>>> = {
  de: async () => (await import("./tables/events/de.js")).events,
  fr: async () => (await import("./tables/events/fr.js")).events,
  ru: async () => (await import("./tables/events/ru.js")).events,
};
