import type { ReadingExplained } from "../../src/dossier/explain.js";
import { findingsOf } from "../../src/dossier/findings.js";
import type { Dossier } from "../../src/dossier/schema.js";
import { sentencesOf } from "../../src/dossier/sentences.js";
import type { Figure } from "../../src/ledger/ledger.js";
import { MEASURES } from "../../src/measures/all.js";
import { directionOf, judge, longViewOf } from "../../src/measures/change.js";
import { FACETS } from "../../src/measures/measure.js";
import type { Coverage, Evidence, Reading, ReadingPart } from "../../src/measures/schema.js";
import type { View } from "../../src/pages/view.js";
import type { Unit } from "../../src/units.js";
import { verdictsOf } from "../../src/verdicts/verdict.js";

/**
 * Invented figures about real countries: two partners, three facets, two sides, two editions, measures shown in a line,
 * holes of one partner and of both, series that ended, an absence.
 */
export const NATIONAL = "00000000000000aa";
export const UN = "00000000000000bb";
export const NEWER = "00000000000000cc";
export const OLDER = "00000000000000dd";

function source(id: string, over: Partial<Dossier["sources"][number]>): Dossier["sources"][number] {
  return {
    id,
    source: "national-trade",
    title: "Trade of the offices",
    publisher: { name: "Statistical office", url: "https://example.org/office", country: "KGZ" },
    terms: { licence: "CC BY 4.0", url: "https://example.org/terms", republish: "yes" },
    table: "flow",
    published: null,
    asOf: "2023-05-01",
    read: "2023-06-02",
    reader: 1,
    scope: {},
    inputs: [],
    rows: 1234,
    files: [],
    ignored: [],
    warnings: [],
    ...over,
  };
}

function evidence(edition: string, rows: number[]): Evidence {
  return { edition, table: "flow", where: "period within 2022", rows };
}

function part(name: string, value: number | null, unit: Unit, over: Partial<ReadingPart> = {}): ReadingPart {
  return {
    name,
    saidBy: "KGZ",
    value,
    unit,
    basis: null,
    text: null,
    evidence: [evidence(NATIONAL, [1])],
    notes: [],
    ...over,
  };
}

interface Given {
  measure: string;
  partner: string;
  saidBy: string;
  unit: Unit;
  /** From 2012 to 2022. */
  values: (number | null)[];
  parts: ReadingPart[];
  edition?: string;
  notes?: string[];
  low?: number;
  high?: number;
}

export function reading({
  measure: id,
  partner,
  saidBy,
  unit,
  values,
  parts,
  edition,
  notes = [],
  low,
  high,
}: Given): Reading {
  const measure = MEASURES.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  const series = values.map((value, index) => ({ period: String(2012 + index), value }));
  const before = series.at(-2) ?? { period: "2021", value: null };
  const now = series.at(-1) ?? { period: "2022", value: null };
  const judged = judge(series.slice(0, -1), [before, now], unit, saidBy);
  const all = parts.flatMap((each) => each.evidence);
  return {
    id: `${id}:RUS:${partner}:2022@${saidBy}${edition === undefined ? "" : `/${edition}`}`,
    measure: id,
    facet: measure.facet,
    hub: "RUS",
    partner,
    period: "2022",
    saidBy,
    basis: null,
    editions: [...new Set(all.map((each) => each.edition))],
    value: now.value,
    unit,
    low: low ?? null,
    high: high ?? null,
    series,
    change: judged.change,
    longView: longViewOf(series.slice(0, -1)),
    direction: directionOf(judged.change, measure.closer),
    family: `${measure.family}@${saidBy}`,
    parts,
    evidence: all,
    notes: [...notes, ...judged.notes],
  };
}

const money = (...millions: (number | null)[]) =>
  millions.map((value) => (value === null ? null : value * 1e6));
const VOTES = ["ES-11/1", "ES-11/2"];
const votes = (words: string[]) =>
  VOTES.map((name, index) =>
    part(name, words[index] === "absent" ? null : 0.5, "index", {
      saidBy: "UN",
      text: words[index] ?? "absent",
      evidence: [evidence(UN, [index])],
      notes: ["hub:no"],
    }),
  );

const READINGS: Reading[] = [
  reading({
    measure: "trade.turnover",
    partner: "KGZ",
    saidBy: "KGZ",
    unit: "USD",
    values: money(2000, 2100, 2000, null, 2010, 2110, 2040, 2100, 2000, 2304.9, 3475.7),
    parts: [
      part("exports", 1069.7e6, "USD", { basis: "FOB" }),
      part("imports", 2406e6, "USD", { basis: "CIF", evidence: [evidence(NATIONAL, [2, 3, 4, 5, 6])] }),
    ],
  }),
  reading({
    measure: "trade.turnover",
    partner: "KGZ",
    saidBy: "RUS",
    unit: "USD",
    values: money(2300, 2200, 2310, 2250, 2330, 2200, 2300, 2250, 2310, 2504, 2600),
    parts: [
      part("exports", 2000e6, "USD", { saidBy: "RUS" }),
      part("imports", 600e6, "USD", { saidBy: "RUS" }),
    ],
  }),
  reading({
    measure: "trade.hub_share_imports",
    partner: "KGZ",
    saidBy: "KGZ",
    unit: "share",
    values: [0.34, 0.35, 0.34, 0.33, 0.34, 0.35, 0.34, 0.35, 0.34, 0.343, 0.245],
    parts: [part("hub", 2406e6, "USD"), part("total", 9803e6, "USD", { notes: ["total-summed"] })],
  }),
  reading({
    measure: "trade.not_recorded",
    partner: "KGZ",
    saidBy: "RUS+KGZ",
    unit: "share",
    values: [...Array<null>(8).fill(null), 0.05, 0.07, 0.573],
    low: 0.573,
    high: 0.597,
    parts: [part("sent", 2000e6, "USD"), part("received", 854e6, "USD")],
    notes: ["fob-against-cif"],
  }),
  ...[OLDER, NEWER].map((edition, index) =>
    reading({
      measure: "people.remittances_gdp",
      partner: "KGZ",
      saidBy: "WB",
      edition,
      unit: "share",
      values: [0.3, 0.31, 0.3, 0.25, 0.29, 0.31, 0.32, 0.28, 0.31, 0.326, index === 0 ? 0.2658 : 0.2692],
      parts: [
        part("remittances", 3266e6, "USD", { saidBy: "WB", evidence: [evidence(edition, [7])] }),
        part("all_remittances", 4972e6, "USD", {
          saidBy: "KNOMAD",
          evidence: [evidence(edition, [8])],
          notes: ["as-of:2017"],
        }),
      ],
      notes: ["all-origins"],
    }),
  ),
  ...(["KGZ", "TKM"] as const).map((partner) =>
    reading({
      measure: "politics.un_agreement",
      partner,
      saidBy: "UN",
      unit: "index",
      values: [0.8, 0.79, 0.8, 0.78, 0.77, 0.78, 0.77, 0.76, 0.77, 0.775, partner === "TKM" ? 0.82 : 0.77],
      parts: [
        part("same", 44, "count", { saidBy: "UN", evidence: [evidence(UN, [10, 11])] }),
        part("half", 12, "count", { saidBy: "UN", evidence: [evidence(UN, [12])] }),
      ],
    }),
  ),
  reading({
    measure: "politics.es11",
    partner: "KGZ",
    saidBy: "UN",
    unit: "index",
    values: [...Array<null>(10).fill(null), 0.667],
    parts: votes(["abstain", "no"]),
  }),
  reading({
    measure: "politics.es11",
    partner: "TKM",
    saidBy: "UN",
    unit: "index",
    values: Array<null>(11).fill(null),
    parts: votes(["absent", "absent"]),
    notes: ["absent"],
  }),
  reading({
    measure: "trade.share_china",
    partner: "KGZ",
    saidBy: "KGZ",
    unit: "share",
    values: [0.2, 0.21, 0.2, 0.22, 0.2, 0.21, 0.2, 0.22, 0.2, 0.183, 0.343],
    parts: [part("from", 4069e6, "USD"), part("exports", 2255e6, "USD")],
    notes: ["third-silent:CHN"],
  }),
  ...(["KGZ", "TKM"] as const).map((partner) =>
    reading({
      measure: "politics.un_s",
      partner,
      saidBy: "UN",
      unit: "index",
      values: [0.6, 0.59, 0.6, 0.58, 0.57, 0.58, 0.57, 0.56, 0.57, 0.575, partner === "TKM" ? 0.62 : 0.57],
      parts: [part("yes-yes", 44, "count", { saidBy: "UN", evidence: [evidence(UN, [10, 11])] })],
    }),
  ),
  ...(["VDEM", "WB"] as const).map((saidBy) =>
    reading({
      measure: "politics.system_distance",
      partner: "KGZ",
      saidBy,
      unit: "index",
      values: [...Array<null>(10).fill(null), saidBy === "WB" ? 0.106 : 0.172],
      parts: [part("hub", 0.2, "index", { saidBy, evidence: [evidence(NEWER, [20])] })],
    }),
  ),
];

/** From 2012 on, to the year in which it ended. */
function ended(measure: string, partner: string, saidBy: string, unit: Unit, values: number[]): Coverage {
  const last = String(2011 + values.length);
  const points = Array.from({ length: 11 }, (_, index) => ({
    period: String(2012 + index),
    value: values[index] ?? null,
  }));
  return {
    ...hole(measure, saidBy, "ends-earlier", "ends-earlier", partner),
    detail: { last },
    series: { reading: `${measure}:RUS:${partner}:${last}@${saidBy}`, unit, points },
  };
}

function hole(
  measure: string,
  saidBy: string,
  state: Coverage["state"],
  why: string,
  partner = "TKM",
): Coverage {
  const facet = MEASURES.find(({ id }) => id === measure)?.facet ?? "trade";
  return {
    partner,
    facet,
    measure,
    period: "2022",
    saidBy,
    state,
    why,
    detail: {},
    series: null,
  };
}

const HOLES: Coverage[] = [
  hole("trade.turnover", "TKM", "no-figure", "partner-silent"),
  ended(
    "trade.turnover",
    "TKM",
    "RUS",
    "USD",
    [9, 10, 11, 10, 9, 8, 9, 10, 11, 12].map((each) => each * 1e8),
  ),
  hole("trade.share_china", "TKM", "no-figure", "partner-silent"),
  hole("people.remittances_gdp", "WB", "no-figure", "publisher-silent"),
  hole("politics.es11", "UN", "absent", "absent"),
  hole("politics.press_freedom", "RSF", "no-figure", "publisher-silent", "KGZ"),
  hole("politics.press_freedom", "RSF", "no-figure", "publisher-silent", "TKM"),
  ended("politics.un_agreement_co", "KGZ", "UN", "index", [0.7, 0.7, 0.6, 0.7, 0.6, 0.6, 0.667]),
  ended("politics.un_agreement_co", "TKM", "UN", "index", [0.7, 0.7, 0.6, 0.7, 0.6, 0.6, 0.778]),
];

function figure(id: string): Figure {
  const [edition = "", row = ""] = id.split("#");
  const vote = edition === UN;
  return {
    id,
    edition,
    at: { file: "totals.csv.gz", line: 2400 + Number(row), origin: vote ? null : "table 4.03.xlsx" },
    table: vote ? "vote" : "flow",
    saidBy: vote ? "UN" : "KGZ",
    about: vote ? "KGZ" : "KGZ>RUS",
    of: vote ? "ES-11/1" : "TOTAL",
    period: "2022",
    value: vote ? "abstain" : 1069691913.5,
    unit: vote ? null : "USD",
    basis: vote ? null : "FOB",
    flags: [],
  };
}

export function explainedOf(given: Reading, sources: Dossier["sources"]): ReadingExplained {
  const measure = MEASURES.find(({ id }) => id === given.measure);
  if (measure === undefined) throw new Error(`no measure ${given.measure}`);
  const { id, title, subject, formula, method, closer } = measure;
  const ids = given.parts.flatMap((each) =>
    each.evidence.flatMap(({ edition, rows }) => rows.slice(0, 4).map((row) => `${edition}#${row}`)),
  );
  return {
    kind: "reading",
    reading: given,
    baseline: "2012-2021",
    measure: { id, title, subject, formula, method, closer },
    figures: Object.fromEntries(ids.map((each) => [each, figure(each)])),
    selected: [],
    sources: sources.flatMap((each) =>
      given.editions.includes(each.id) ? [{ ...each, table: "flow" as const }] : [],
    ),
  };
}

/** Measures that pages show in a line. */
export const BRIEF = new Set(MEASURES.filter(({ brief }) => brief === true).map(({ id }) => id));

/** The measures that the invented dossier was made with. */
export const OWN = MEASURES.filter(({ id }) => [...READINGS, ...HOLES].some(({ measure }) => measure === id));

/** A view of the invented dossier, the same each time. `over` changes the dossier, such as a hostile title. */
export function fixture(over: Partial<Dossier> = {}): View {
  const partners = ["KGZ", "TKM"];
  const verdicts = verdictsOf(partners, OWN, READINGS);
  const dossier: Dossier = {
    question: {
      hub: "RUS",
      hubMembers: ["RUS"],
      with: partners,
      partners,
      period: "2022",
      baseline: "2012-2021",
      currency: null,
    },
    answer: {
      en: "In 2022, judged against 2012–2021, the 6 cells read: 1 closer. The largest change is from USD 2,305 m in 2021 to USD 3,476 m in 2022.",
    },
    verdicts,
    readings: READINGS,
    findings: findingsOf(READINGS, verdicts, [], BRIEF),
    sentences: [],
    events: [],
    coverage: HOLES,
    unmeasured: ["diplomacy", "culture"],
    published: [],
    unseen: [
      {
        id: "soviet",
        facet: "culture",
        partners: ["KGZ"],
        theme: { en: "How <b>school books</b> tell it" },
        why: { en: "Nobody counts it." },
        who: { en: "a reader of school books" },
      },
    ],
    sources: [
      source(NATIONAL, {}),
      source(UN, { source: "un-votes", title: "Votes of 2 assemblies", table: "vote" }),
      source(NEWER, { source: "worldbank-wdi", title: "Indicators", published: "2026-07" }),
      source(OLDER, { source: "worldbank-wdi", title: "Indicators", published: "earlier" }),
    ],
    ...over,
  };
  if (over.sentences === undefined) dossier.sentences = sentencesOf(dossier, FACETS, OWN);
  return {
    dossier,
    explained: dossier.readings
      .filter(({ measure }) => !BRIEF.has(measure))
      .map((each) => explainedOf(each, dossier.sources)),
    measures: OWN,
    lang: "en",
  };
}
