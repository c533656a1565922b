import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { starterHome } from "../../../src/ledger/home.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { type Article, articleOf } from "../../../src/texts/article/article.js";
import { checkArticle } from "../../../src/texts/check/check.js";
import type { Check } from "../../../src/texts/check/schema.js";
import { loadLanguages } from "../../../src/words/words.js";
import { type Mutant, mutantsOf } from "./mutants.js";
import { phrase, phrasingsOf } from "./phrase.js";
import { type Truth, Truths } from "./truths.js";

const LANGS = ["en", "de", "fr", "ru"] as const;
/** True sentences of each form, if the figures have as many. */
const EACH = 18;
/** The day of writing of all of them, and the year that a phrase speaks of if it names none. */
const WRITTEN = "2024-12-31";
const YEAR_BEFORE = 2023;

let ledger: Ledger;
let truths: Truths;
beforeAll(async () => {
  await loadLanguages([...LANGS]);
  ledger = await Ledger.open([starterHome()]);
  truths = new Truths(ledger);
});
afterAll(() => ledger.close());

const AGAINST = [
  "contradicted",
  "unit-mismatch",
  "denominator-mismatch",
  "subject-mismatch",
  "out-of-period",
];

/** What was understood of a sentence and how it was judged, on one line; shown where TRUTHS is set. */
const shown = (checks: readonly Check[]) =>
  checks
    .map(
      ({ verdict, query: q, found, why }) =>
        `${verdict} ${q.kind} ${q.measure}/${q.flow} ${q.hub}×${q.partners} ${q.from}→${q.period} ${q.value}${q.unit} than:${q.than} ${found
          .map((f) => `${f.partner}@${f.saidBy}=${f.value}`)
          .slice(0, 4)
          .join(" ")} ${why.slice(0, 3).join()}`,
    )
    .join(" || ");

interface Said {
  text: string;
  truth: Truth;
}

/** So many of a list, spread over all of it. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}

async function saidIn(lang: string, folder = "phrasings"): Promise<Said[]> {
  const phrasings = phrasingsOf(lang, folder);
  const out: Said[] = [];
  for (const [form, templates] of Object.entries(phrasings.forms)) {
    const facts = (await truths.of(form)).filter(
      ({ other }) => other === undefined || phrasings.names[other] !== undefined,
    );
    const some = spread(facts, EACH);
    const times = Math.ceil(EACH / Math.max(1, some.length));
    // Few facts are said in as many ways as there are.
    for (const [at, truth] of some.entries())
      for (let turn = 0; turn < Math.min(times, templates.length); turn++) {
        const template = templates[(at + turn) % templates.length] ?? "";
        // Without the year by which it was the last time, it is so up to now.
        if (truth.latest === false && !template.includes("{to}")) continue;
        const said = /\{(?:year|to)\}/.test(template)
          ? truth
          : some.find(({ partner, year }) => partner === truth.partner && year === YEAR_BEFORE);
        if (said === undefined) continue;
        out.push({ text: phrase(phrasings, lang, template, said, at + turn), truth: said });
      }
  }
  return out;
}

const isSupported = (checks: readonly Check[]) =>
  checks.length > 0 && checks.every(({ verdict }) => verdict === "supported");

/** Which of true sentences are supported whole, and which are held against. */
function judged(name: string, said: readonly Said[], checked: readonly Check[][]) {
  const right = checked.filter(isSupported);
  const against = said.filter((_, at) =>
    (checked[at] ?? []).some(({ verdict }) => AGAINST.includes(verdict)),
  );
  if (process.env.TRUTHS !== undefined) {
    console.log(name, said.length, right.length, against.length);
    for (const [at, { text, truth }] of said.entries())
      if (!isSupported(checked[at] ?? []))
        console.log(`${truth.form} | ${text} | ${shown(checked[at] ?? [])}`);
  }
  return { right, against };
}

/** All sentences as paragraphs of one text, and what is found in each. */
async function checkedIn(lang: string, said: readonly { text: string }[]): Promise<Check[][]> {
  const article: Article = {
    ...articleOf(said.map(({ text }) => text).join("\n"), WRITTEN),
    lang: lang as Article["lang"],
  };
  const { checks } = await checkArticle(ledger, article, 2024);
  return article.paragraphs.map(({ start, end }) =>
    checks.filter(({ statement }) => statement.start >= start && statement.end <= end),
  );
}

describe("true statements in other words than the grammar's", () => {
  let total = 0;
  it.each(LANGS)(
    "%s: at least 95 percent are supported, and none is contradicted",
    async (lang) => {
      const said = await saidIn(lang);
      const checked = await checkedIn(lang, said);
      total += said.length;
      const { right, against } = judged(lang, said, checked);
      expect(against.map(({ text }) => text)).toEqual([]);
      expect(right.length / said.length).toBeGreaterThanOrEqual(0.95);
    },
    300_000,
  );

  it("they are at least 2,000", () => {
    expect(total).toBeGreaterThanOrEqual(2000);
  });
});

/** Tables by people who did not know the grammar; docs/check.md says how much of each was read at first try. */
const APART = [
  ["phrasings-apart", "en"],
  ["phrasings-apart", "de"],
  ["phrasings-apart", "fr"],
  ["phrasings-apart", "ru"],
  ["phrasings-second", "en"],
  ["phrasings-second", "de"],
] as const;

describe("true statements in words of somebody apart", () => {
  it.each(APART)(
    "%s, %s: at least 95 percent are supported, and none is held against",
    async (folder, lang) => {
      const said = await saidIn(lang, folder);
      const { right, against } = judged(`${folder} ${lang}`, said, await checkedIn(lang, said));
      expect(against.map(({ text }) => text)).toEqual([]);
      expect(right.length / said.length).toBeGreaterThanOrEqual(0.95);
    },
    300_000,
  );
});

const MUTATED = [
  "turnover-level",
  "turnover-up",
  "turnover-down",
  "to-hub-level",
  "to-hub-up",
  "from-hub-level",
  "from-hub-down",
  "share-exports-level",
  "share-imports-level",
  "share-imports-down",
  "share-turnover-up",
  "remittances-level",
  "fuels-share",
  "oil-share",
];

describe("mutants of true statements", () => {
  it.each([...LANGS.map((lang) => ["phrasings", lang] as const), ...APART])(
    "%s, %s: at least 95 percent are held against with the right reason, and none is supported",
    async (folder, lang) => {
      const phrasings = phrasingsOf(lang, folder);
      const mutants: Mutant[] = [];
      for (const form of MUTATED)
        mutants.push(...(await mutantsOf(truths, phrasings, lang, form, spread(await truths.of(form), 14))));
      const checked = await checkedIn(lang, mutants);
      const told = mutants.map(({ reason }, at) =>
        (checked[at] ?? []).some(
          ({ verdict, why }) => AGAINST.includes(verdict) && why.some((code) => code.startsWith(reason)),
        ),
      );
      const supported = mutants.filter((_, at) =>
        // "A year of growth: it rose by 105 percent" is right in its first half.
        (checked[at] ?? []).some(({ verdict, query }) => verdict === "supported" && query.value !== null),
      );
      if (process.env.TRUTHS !== undefined) {
        console.log(
          "mutants",
          folder,
          lang,
          mutants.length,
          told.filter((each) => each).length,
          supported.length,
        );
        for (const [at, { kind, reason, text }] of mutants.entries())
          if (told[at] !== true) console.log(`${kind} ${reason} | ${text} | ${shown(checked[at] ?? [])}`);
      }
      expect(supported.map(({ text }) => text)).toEqual([]);
      expect(told.filter((each) => each).length / mutants.length).toBeGreaterThanOrEqual(0.95);
    },
    300_000,
  );
});
