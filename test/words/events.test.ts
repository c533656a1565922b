import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { eventText, loadEvents } from "../../src/words/events.js";
import { languages, loadLanguages } from "../../src/words/words.js";

const events = z.object({
  events: z
    .array(z.object({ what: z.string(), clash: z.string().optional(), body: z.string().optional() }))
    .default([]),
});

/** Every text of the files of events, once. */
const english = [
  ...new Set(
    readdirSync("events").flatMap((name) =>
      events
        .parse(parse(readFileSync(`events/${name}`, "utf8")))
        .events.flatMap(({ what, clash, body }) => [what, clash ?? [], body ?? []].flat()),
    ),
  ),
];

/** The numbers of a text: `28.2`, `28,2` and `2,000`, `2 000` alike in every language. */
const numbers = (text: string) =>
  [...text.matchAll(/\d+(?:[.,\u00a0\u202f]\d+)*/g)].map(([number]) => number.replace(/\D/g, "")).sort();

/** A name that may be the same in another language. */
const ACRONYM = /^[A-Z]+$/;

/** What is wrong with the texts of a language, by their English. */
function faults(rows: readonly Readonly<Record<string, string>>[], lang: string, all: readonly string[]) {
  const told = new Map(rows.map((row) => [row.en ?? "", row[lang] ?? ""]));
  return [
    ...all.filter((text) => !told.has(text)).map((text) => `missing: ${text}`),
    ...[...told].flatMap(([en, text]) => [
      ...(all.includes(en) ? [] : [`unused: ${en}`]),
      ...((text === en && !ACRONYM.test(en)) || text.trim() === "" ? [`untranslated: ${en}`] : []),
      ...(numbers(text).join(" ") === numbers(en).join(" ") ? [] : [`other numbers: ${en}`]),
      ...(lang === "fr" && /[^\u00a0\u202f][:;!?](?:\s|$)/.test(text) ? [`a space that breaks: ${en}`] : []),
    ]),
  ];
}

describe("what happened", () => {
  const others = languages().filter((lang) => lang !== "en");

  it.each(others)("is told in %s as the files of events tell it now", (lang) => {
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(`src/words/events/${lang}.yaml`, "utf8")));
    expect(english.length).toBeGreaterThan(100);
    expect(faults(rows, lang, english)).toEqual([]);
  });

  it("is found wanting where it is missing, unused, untranslated, of other numbers, or older than its English", () => {
    const rows = [
      { en: "Two of 3.", fr: "Deux sur 4." },
      { en: "Talks.", fr: "Talks." },
      { en: "A summit in May.", fr: "Un sommet : en mai." },
      { en: "Over 2,000 people, 28.2 tonnes.", fr: "Plus de 2\u202f000 personnes, 28,2 tonnes." },
    ];
    const now = ["Two of 3.", "Talks.", "A summit in June.", "Over 2,000 people, 28.2 tonnes."];
    expect(faults(rows, "fr", now)).toEqual([
      "missing: A summit in June.",
      "other numbers: Two of 3.",
      "untranslated: Talks.",
      "unused: A summit in May.",
      "a space that breaks: A summit in May.",
    ]);
  });

  it("is loaded only where events are told, and stays English where nobody translated it", async () => {
    const [first = ""] = english;
    expect(eventText(first, "de")).toEqual({ text: first, lang: "en" });
    await Promise.all([loadLanguages(["de"]), loadEvents(["de"])]);
    expect(eventText(first, "de").lang).toBe("de");
    expect(eventText("SCO: Summit of the Shanghai Cooperation Organization.", "de")).toEqual({
      text: "SOZ: Gipfel der Schanghaier Organisation für Zusammenarbeit.",
      lang: "de",
    });
    expect(eventText("An outsider's event.", "de")).toEqual({ text: "An outsider's event.", lang: "en" });
    expect(eventText("toString", "de").lang).toBe("en");
  });
});
