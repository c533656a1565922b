import { EVENTS } from "./all.js";
import { say } from "./words.js";

/** What happened, by the English text that it is told with in the files of events. */
export type EventTable = Readonly<Record<string, string>>;

const loaded = new Map<string, EventTable>();

/** Loads what happened in these languages, for a page that tells it. */
export async function loadEvents(wanted: readonly string[]): Promise<void> {
  await Promise.all(
    wanted.map(async (lang) => {
      const load = EVENTS[lang];
      if (load !== undefined && !loaded.has(lang)) loaded.set(lang, await load());
    }),
  );
}

/** Whose summit it is, and what happened. */
const OF_BODY = /^([^:]+): (.+)$/;

/** A text of an event in a language that was loaded; what nobody translated, such as an outsider's event, stays English. */
export function eventText(english: string, lang: string): { text: string; lang: string } {
  const find = (text: string) => {
    const table = loaded.get(lang);
    return table !== undefined && Object.hasOwn(table, text) ? table[text] : undefined;
  };
  const whole = find(english);
  if (whole !== undefined) return { text: whole, lang };
  const [, of, what] = OF_BODY.exec(english) ?? [];
  const [name, text] = [find(of ?? ""), find(what ?? "")];
  return name === undefined || text === undefined
    ? { text: english, lang: "en" }
    : { text: say(lang, "item.of", { name, text }), lang };
}
