import { describe, expect, it } from "vitest";
import type { Dossier, Sentence } from "../../src/dossier/schema.js";
import { leadOf, sentencesOf } from "../../src/dossier/sentences.js";
import { tell } from "../../src/dossier/told.js";
import { MEASURES } from "../../src/measures/all.js";
import { FACETS } from "../../src/measures/measure.js";
import type { Reading } from "../../src/measures/schema.js";
import { verdictsOf } from "../../src/verdicts/verdict.js";
import { formatValue } from "../../src/words/format.js";
import { languages, loadLanguages } from "../../src/words/words.js";
import { parallax } from "../effects.js";
import { fixture, reading } from "../pages/fixture.js";

await loadLanguages(languages());

/** What a sentence says of a reading, from the reading itself. */
function aspectOf(reading: Reading, is: string): number | null | undefined {
  if (is === "value") return reading.value;
  if (is === "before") return reading.series.at(-2)?.value;
  return reading.change?.score;
}

describe.each([
  ["Russia and Central Asia", "--hub RUS --with central-asia --year 2022"],
  ["China and Central Asia", "--hub CHN --with central-asia --year 2022"],
  ["a group as the hub, and one partner", "--hub EU27 --with KGZ --year 2022"],
  ["Russia and the South Caucasus", "--hub RUS --with south-caucasus --year 2019"],
  ["a part of a year", "--hub RUS --with central-asia --period 2022-Q4"],
])("the sentences of %s", async (_, question) => {
  const { out } = await parallax(`dossier ${question} --json`);
  const dossier: Dossier = JSON.parse(out);
  const { sentences, readings, coverage } = dossier;

  it("have each a reading behind them, whose numbers they say", () => {
    const byId = new Map(readings.map((each) => [each.id, each]));
    const ended = new Set(coverage.flatMap(({ series }) => (series === null ? [] : [series.reading])));
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences) {
      expect(sentence.readings.length, sentence.rule).toBeGreaterThan(0);
      expect(sentence.readings.filter((id) => !byId.has(id) && !ended.has(id))).toEqual([]);
      for (const { reading: id, is, value } of Object.values(sentence.numbers)) {
        expect(sentence.readings).toContain(id);
        const found = byId.get(id);
        expect(found === undefined ? undefined : aspectOf(found, is), `${sentence.rule} ${is}`).toBe(value);
      }
    }
  });

  it("are two or three a facet that has readings shown in full, and none for any other", () => {
    const brief = new Set(MEASURES.filter((measure) => measure.brief === true).map(({ id }) => id));
    for (const facet of FACETS) {
      const told = sentences.filter((each) => each.facet === facet);
      const known = readings.some(
        (each) => each.facet === facet && each.value !== null && !brief.has(each.measure),
      );
      expect(told.length > 0, facet).toBe(known);
      expect(told.length).toBeLessThanOrEqual(3);
      expect(new Set(told.map(({ rule }) => rule)).size).toBe(told.length);
    }
  });

  it("lead with the strongest sign of each direction among those that may lead", () => {
    const brief = new Set(MEASURES.filter((measure) => measure.brief === true).map(({ id }) => id));
    for (const direction of ["closer", "farther"] as const) {
      const lead = sentences.find(({ facet, terms }) => facet === null && terms.direction === direction);
      const beyond = readings.filter((each) => each.direction === direction && !brief.has(each.measure));
      if (beyond.length === 0) expect(lead?.rule ?? "nearest").toBe("nearest");
      else {
        const most = Math.max(
          ...beyond.map(({ change }) => Math.abs(change?.score ?? Number.POSITIVE_INFINITY)),
        );
        const found = readings.find(({ id }) => id === lead?.readings[0]);
        expect([lead?.rule, Math.abs(found?.change?.score ?? Number.POSITIVE_INFINITY)]).toEqual([
          "strongest",
          most,
        ]);
      }
    }
  });

  it("say in every language what English says, each number and nothing left open", () => {
    for (const sentence of sentences)
      for (const lang of languages()) {
        const { text, numbers } = tell(sentence, { dossier, measures: MEASURES, lang });
        expect(text).not.toMatch(/[{}]|undefined|null|\bNaN/);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        for (const [number] of numbers) if (sentence.rule !== "alike") expect(text).toContain(number);
      }
  });
});

const steady = [0.34, 0.35, 0.34, 0.33, 0.34, 0.35, 0.34, 0.35, 0.34, 0.343];
function share(partner: string, last: number, over: Partial<Reading> = {}, values = steady): Reading {
  const made = reading({
    measure: "trade.hub_share_imports",
    partner,
    saidBy: partner,
    unit: "share",
    values: [...values, last],
    parts: [],
  });
  return { ...made, ...over };
}

function told(readings: Reading[]): Sentence[] {
  const partners = [...new Set(readings.map(({ partner }) => partner))];
  const verdicts = verdictsOf(partners, MEASURES, readings);
  return sentencesOf({ readings, verdicts, findings: [], coverage: [] }, FACETS, MEASURES);
}

const rulesOf = (sentences: Sentence[]) =>
  sentences.filter(({ facet }) => facet === "trade").map(({ rule }) => rule);

describe("the rules of sentences", () => {
  it("tell first what moved most, then what speaks against it, then who did not move", () => {
    const sentences = told([share("KGZ", 0.2), share("KAZ", 0.6), share("UZB", 0.345)]);
    expect(rulesOf(sentences)).toEqual(["moved", "against", "others"]);
    const [moved, against, others] = sentences.filter(({ facet }) => facet === "trade");
    expect([moved?.partners.of, moved?.terms.way, moved?.terms.extreme]).toEqual([["KAZ"], "up", "highest"]);
    expect([against?.partners.of, against?.terms.way]).toEqual([["KGZ"], "down"]);
    expect(others?.partners).toEqual({ within: ["UZB"], unknown: [] });
    expect(leadOf(sentences, "trade")).toBe("trade.hub_share_imports");
    expect(leadOf(sentences, "energy")).toBeUndefined();
  });

  it("name a second partner that moved the same way, where nothing speaks against it", () => {
    expect(rulesOf(told([share("KGZ", 0.6), share("KAZ", 0.7)]))).toEqual(["moved", "also"]);
  });

  it("say that nothing moved, with the largest step, and what lies off its usual level", () => {
    const drifting = [0.3, 0.31, 0.32, 0.33, 0.34, 0.35, 0.36, 0.37, 0.38, 0.39];
    const sentences = told([share("KGZ", 0.4, {}, drifting), share("KAZ", 0.341)]);
    expect(rulesOf(sentences)).toEqual(["still", "level"]);
    const level = sentences.find(({ rule }) => rule === "level");
    expect([level?.partners.of, level?.terms.side]).toEqual([["KGZ"], "above"]);
    const lead = sentences.filter(({ facet }) => facet === null).map(({ rule }) => rule);
    expect(new Set(lead)).toEqual(new Set(["nearest"]));
  });

  it("give the span of what cannot be judged, or the one value that all have", () => {
    const short = (partner: string, last: number) => share(partner, last, {}, Array(10).fill(null));
    const [span] = told([short("KGZ", 0.2), short("KAZ", 0.6)]);
    expect([span?.rule, span?.partners.lowest, span?.partners.highest, span?.terms.judged]).toEqual([
      ...["span", ["KGZ"], ["KAZ"], "few"],
    ]);
    expect(rulesOf(told([short("KGZ", 0.2), short("KAZ", 0.2), short("UZB", 0.2)]))).toEqual(["alike"]);
    expect(rulesOf(told([short("KGZ", 0.2)]))).toEqual(["only"]);
  });

  it("say of the strongest change without a vote why it casts none", () => {
    const hub = share("KGZ", 0.7, { direction: "context", notes: ["hub-moved"] });
    const sentences = told([hub, share("KAZ", 0.341)]);
    expect(rulesOf(sentences)).toEqual(["still", "others", "background"]);
    expect(sentences.find(({ rule }) => rule === "background")?.terms.why).toBe("hub");
  });

  it("say where two sides or two editions differ, and where the hub's own figures end", () => {
    const view = fixture();
    const { readings, coverage } = view.dossier;
    const only = (over: Partial<Dossier>) => fixture({ findings: view.dossier.findings, ...over }).dossier;
    const rules = (dossier: Dossier, facet: string) =>
      dossier.sentences.filter((each) => each.facet === facet).map(({ rule }) => rule);
    const editions = readings.filter(({ facet }) => facet === "people");
    const flat = editions.map((each) => ({ ...each, longView: null }));
    expect(rules(only({ readings: flat, verdicts: [] }), "people")).toEqual(["still", "editions-differ"]);
    const sides = readings
      .filter(({ measure }) => measure === "trade.turnover")
      .map((each) => ({ ...each, direction: "no-clear-change" as const, longView: null }));
    expect(rules(only({ readings: sides, verdicts: [] }), "trade")).toEqual([
      "still",
      "sides-differ",
      "ended",
    ]);
    const ended = only({ readings: sides, verdicts: [] }).sentences.find(({ rule }) => rule === "ended");
    expect(coverage.map(({ series }) => series?.reading)).toContain(ended?.readings[0]);
    expect(ended?.terms.last).toBe("2021");
  });

  it("say a rule that comes again in other words", () => {
    const own = told([share("KGZ", 0.2), share("UZB", 0.345)]);
    const [moved] = own.filter(({ rule }) => rule === "moved");
    if (moved === undefined) throw new Error("nothing moved");
    const say = (variant: string) =>
      tell(
        { ...moved, terms: { ...moved.terms, variant } },
        { dossier: fixture().dossier, measures: MEASURES, lang: "en" },
      ).text;
    expect(say("a")).not.toBe(say("b"));
    expect(say("b")).toContain(formatValue("en", 0.2, "share"));
  });
});
