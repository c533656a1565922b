import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { starterHome } from "../../../src/ledger/home.js";
import { Ledger } from "../../../src/ledger/ledger.js";
import { type Article, articleOf } from "../../../src/texts/article/article.js";
import { checkArticle } from "../../../src/texts/check/check.js";
import type { Check } from "../../../src/texts/check/schema.js";
import { groupMembers } from "../../../src/texts/statements/members.js";
import { loadLanguages } from "../../../src/words/words.js";

interface Expected {
  quote: string;
  kind: string;
  measure: string | null;
  hub: string | null;
  partners: string[] | string;
  period: string;
  from?: string;
  than?: string | string[];
  value?: number | null;
  unit?: string | null;
  verdict: Check["verdict"];
}

interface Row {
  text: string;
  date: string;
  statements: Expected[];
}

/** Written before the grammar, and in the manner of news agencies: long, nested, with several figures. */
const FOLDERS = ["golden", "agency"];
let ledger: Ledger;
beforeAll(async () => {
  await loadLanguages(["en", "de", "fr", "ru"]);
  ledger = await Ledger.open([starterHome()]);
});
afterAll(() => ledger.close());

async function checksOf(text: string, date: string, lang: string): Promise<Check[]> {
  const article: Article = { ...articleOf(text, date), lang: lang as Article["lang"] };
  return (await checkArticle(ledger, article, 2025)).checks;
}

/** The set names some measures by another name than a query has for the same figures. */
const SHARES: Readonly<Record<string, string>> = {
  "trade.share_china": "CHN",
  "trade.share_eu27": "EU27",
  "trade.share_turkiye": "TUR",
};
const UNITS: Readonly<Record<string, string>> = { "share-percent": "percent", events: "times" };

/** What a query is held to: the words of the set in those of the schema. */
function wanted(row: Expected): Record<string, unknown> {
  const power = SHARES[row.measure ?? ""];
  const five = row.measure === "security.hub_share_arms" ? row.period.replace(/^\d{4}\.\./, "") : row.period;
  const without = row.value === null || row.value === undefined;
  const measure =
    power !== undefined
      ? "trade.hub_share_turnover"
      : row.measure === "trade.partner_exports"
        ? "trade.turnover"
        : row.measure === "rerouting.not_recorded_eu27"
          ? "trade.not_recorded"
          : row.measure;
  return {
    kind: row.kind === "change" && without ? "trend" : row.kind,
    measure,
    flow: row.measure === "trade.partner_exports" ? "to-hub" : null,
    hub: power ?? (measure === "trade.not_recorded" ? "EU27" : row.hub),
    partners: groupMembers([row.partners].flat()).sort(),
    period: five,
    than: groupMembers([row.than ?? []].flat()).sort(),
    ...(row.from === undefined ? {} : { from: row.from }),
    ...(without || ["rank", "trend"].includes(row.kind) ? {} : { unit: UNITS[row.unit ?? ""] ?? row.unit }),
  };
}

const middle = ({ start, end }: { start: number; end: number }) => (start + end) / 2;

/** The check that stands where a quote does, and is of its kind if several do. */
function checkAt(left: Check[], { text, expected }: { text: string; expected: Expected }): Check | undefined {
  const start = text.indexOf(expected.quote);
  const quote = { start, end: start + expected.quote.length };
  const away = ({ statement, query }: Check) =>
    Math.abs(middle(statement) - middle(quote)) + (query.kind === expected.kind ? 0 : 500);
  const over = left.filter(({ statement }) => statement.start < quote.end && statement.end > quote.start);
  const [best] = over.sort((one, other) => away(one) - away(other));
  if (best !== undefined) left.splice(left.indexOf(best), 1);
  return best;
}

describe.each(FOLDERS)("sentences with a known answer: %s", (name) => {
  const folder = new URL(`./${name}/`, import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const lang = file.replace(".yaml", "");
    const rows: Row[] = parse(readFileSync(new URL(file, folder), "utf8"));
    it(`${lang}: every statement of ${rows.length} sentences has its query and its verdict, and there are no others`, async () => {
      const seen: unknown[] = [];
      const expected: unknown[] = [];
      for (const { text, date, statements } of rows) {
        const left = [...(await checksOf(text, date, lang))];
        for (const row of statements) {
          const found = checkAt(left, { text, expected: row });
          const want = row.measure === null ? { measure: null } : wanted(row);
          const query: Record<string, unknown> = { ...found?.query };
          for (const list of ["partners", "than"] as const)
            query[list] = groupMembers(found?.query[list] ?? []).sort();
          const told = Object.fromEntries(Object.keys(want).map((key) => [key, query[key]]));
          seen.push({ quote: row.quote, verdict: found?.verdict, ...told });
          expected.push({ quote: row.quote, verdict: row.verdict, ...want });
          if (row.measure !== null && typeof row.value === "number" && !["rank", "trend"].includes(row.kind))
            expect(Math.abs((found?.query.value ?? Number.NaN) - row.value), row.quote).toBeLessThanOrEqual(
              Math.max(found?.query.rounding ?? 0, Math.abs(row.value) * 0.02),
            );
        }
        seen.push(...left.map(({ statement }) => statement.text));
      }
      expect(seen).toEqual(expected);
    }, 120_000);
  }
});

/**
 * Sentences in the manner of news agencies by somebody who did not know the grammar: how many verdicts are right at least. None may be called
 * supported that is not.
 */
const APART: Readonly<Record<string, number>> = { de: 41, en: 44, fr: 41, ru: 44 };

describe("agency sentences by somebody apart", () => {
  const folder = new URL("./agency-apart/", import.meta.url);
  it.each(Object.entries(APART))(
    "%s: at least %i are right, and none is wrongly supported",
    async (lang, least) => {
      const rows: Row[] = parse(readFileSync(new URL(`${lang}.yaml`, folder), "utf8"));
      let right = 0;
      const wronglySupported: string[] = [];
      for (const { text, date, statements } of rows) {
        const left = [...(await checksOf(text, date, lang))];
        for (const row of statements) {
          const found = checkAt(left, { text, expected: row });
          const verdict = found?.verdict;
          if (verdict !== row.verdict && process.env.TRUTHS !== undefined)
            console.log(
              `${text}\n  ${JSON.stringify(row)}\n  ${verdict} ${JSON.stringify(found?.query)} ${found?.why}`,
            );
          if (verdict === row.verdict) right++;
          else if (verdict === "supported") wronglySupported.push(row.quote);
        }
      }
      if (process.env.TRUTHS !== undefined)
        console.log("agency apart", lang, right, "of", rows.flatMap(({ statements }) => statements).length);
      expect(wronglySupported).toEqual([]);
      expect(right).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});

describe("a statement and its mutants", () => {
  const TRUE = "Kazakhstan's trade with Russia grew by 9.5 percent in 2022, to $27.0 billion.";
  it("is supported by the side whose figures are held", async () => {
    const checks = await checksOf(TRUE, "2023-02-10", "en");
    expect(checks.map(({ statement, verdict }) => [statement.text, verdict])).toEqual([
      ["9.5 percent", "supported"],
      ["$27.0 billion", "supported"],
    ]);
  });

  it.each([
    ["fell by 9.5 percent", "contradicted", "sign"],
    ["grew by 9.5 percent", "out-of-period", "period:2022", "in 2021"],
    ["grew by 95 percent", "unit-mismatch", "magnitude:0.1"],
  ])("%s: %s", async (words, verdict, why, when = "in 2022") => {
    const [first] = await checksOf(`Kazakhstan's trade with Russia ${words} ${when}.`, "2023-02-10", "en");
    expect([first?.verdict, first?.why[0]]).toEqual([verdict, why]);
  });

  it("is true of another country, or in another currency, and said to be", async () => {
    const other = await checksOf(
      "Trade between Uzbekistan and Russia reached $26.97 billion in 2022.",
      "2023-02-10",
      "en",
    );
    expect([other[0]?.verdict, other[0]?.why]).toEqual(["subject-mismatch", ["partner:KAZ"]]);
    const euro = await checksOf(
      "Kazakhstan's trade with Russia reached $25.61 billion in 2022.",
      "2023-02-10",
      "en",
    );
    expect([euro[0]?.verdict, euro[0]?.why]).toEqual(["unit-mismatch", ["eur-not-usd"]]);
  });
});

describe("more often than before", () => {
  const VISITS = "Putin visited every Central Asian republic at least once in 2022.";
  it.each([
    ["en", `${VISITS} That is more often than in the last ten years.`, "contradicted"],
    ["en", `${VISITS} That is more often than in the last two years.`, "supported"],
    [
      "de",
      "Putin besuchte 2022 jede Republik Zentralasiens mindestens einmal. Das ist öfter als in den letzten zwei Jahren.",
      "supported",
    ],
    [
      "fr",
      "Poutine a visité chaque république d’Asie centrale au moins une fois en 2022. C’est plus souvent qu’au cours des deux dernières années.",
      "supported",
    ],
    [
      "ru",
      "В 2022 году Путин посетил Казахстан, Киргизию, Таджикистан, Туркмению и Узбекистан. Это чаще, чем за последние два года.",
      "supported",
    ],
    [
      "ru",
      "В 2022 году Путин посетил Казахстан, Киргизию, Таджикистан, Туркмению и Узбекистан. Это чаще, чем за последние пять лет.",
      "disputed",
    ],
  ] as const)("%s: %s", async (lang, text, verdict) => {
    const ranked = (await checksOf(text, "2023-01-05", lang)).filter(({ query }) => query.kind === "rank");
    expect(ranked.map((each) => each.verdict)).toEqual([verdict]);
  });

  it("names each rule with its count, a tie and the years that are open", async () => {
    const [, rank] = await checksOf(
      `${VISITS} That is more often than in the last ten years.`,
      "2023-01-05",
      "en",
    );
    expect(rank?.why).toEqual([
      "rank:country-visits:5:6:2017",
      "rank:states:5:5:2012",
      "rank-open:2012:2018",
    ]);
  });
});
