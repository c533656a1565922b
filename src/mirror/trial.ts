import { number, text } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import { isCountry } from "../question/countries.js";
import { type Aside, isTwoSided, withFigures } from "./aside.js";
import { flowsHeld } from "./cells.js";
import { type Declaration, declarationsOf, isWrongCurrency } from "./declaration.js";
import { type Flow, type Judged, judgeCell, judgeFlow, type Kept, LIMITS, type Series } from "./gate.js";

/** The years before the war, whose cells are tried. */
export const TRIED = { from: 2010, to: 2021 };
/** Of the untouched cells at most this share may be set aside, */
export const UNTOUCHED_MOST = 0.01;
/** and of cells ten or a thousand times too large at least this share must be. */
export const ERRORS_LEAST = 0.95;

export interface Count {
  tried: number;
  caught: number;
}

/** How many cells of one kind were set aside, untouched and with each error. */
export interface Rates {
  /** `all`, `odd-years`, `even-years`, `countries`, `group`, or the least size of the smaller side in US dollars. */
  of: string;
  untouched: Count;
  /** Every value ten times too large, one after the other. */
  x10: Count;
  x1000: Count;
  /** Euros called dollars, or dollars called euros, in this one cell. */
  currency: Count;
  /** Errors for which the other side was set aside instead. */
  mistaken: number;
}

/** By how much the gap between two sides changes from its past, for the flows from one size on. */
export interface Changes {
  from: number;
  limit: number;
  /** In the odd years to 2021, from which the limits are: how many cells, and the largest change as a factor; null of none. */
  odd: { cells: number; largest: number | null };
  even: Changes["odd"];
  /** After 2021. */
  later: Changes["odd"];
}

export interface Trial {
  years: typeof TRIED;
  editions: { source: string; edition: string }[];
  /** Flows with two sides, their cells in the years tried, and why some of these are not judged. */
  flows: number;
  cells: number;
  notJudged: Record<string, number>;
  rates: Rates[];
  changes: Changes[];
  /** The wrong currency changes a value by a factor from `least` to `most`; in how many untouched cells the gap differs by more from its
   * usual one. Null where nothing was tried. */
  currency: { least: number; most: number; drowned: Count } | null;
  /** Whole declarations in the wrong currency: how many are betrayed, and how many untouched ones are suspected. */
  declarations: { tried: number; caught: number; suspected: number };
  /** Untouched declarations of any year that look so. */
  suspects: Omit<Declaration, "moves">[];
  setAside: Aside[];
}

/** Euros per dollar by year. */
type EuroRates = ReadonlyMap<number, number>;

async function euroRates(ledger: Ledger): Promise<EuroRates> {
  const rows = await ledger.rows(
    "SELECT period, per_usd FROM rate WHERE currency = 'EUR' AND length(period) = 4 ORDER BY period",
    { period: text, per_usd: number },
  );
  return new Map(rows.map(({ period, per_usd }) => [Number(period), per_usd]));
}

/** What a value is multiplied by where its currency is taken for the other one. */
function wrongCurrency(unit: string, year: number, rates: EuroRates): number | undefined {
  const perUsd = rates.get(year);
  return perUsd === undefined ? undefined : unit === "EUR" ? 1 / perUsd : perUsd;
}

interface Tried {
  judged: Judged;
  /** What the wrong currency multiplies it by. */
  wrong: number | undefined;
  /** What became of it with each error: set aside, the other side set aside, or neither. */
  x10: Answer;
  x1000: Answer;
  currency: Answer | null;
}
type Answer = "caught" | "mistaken" | "missed";

const seriesKey = ({ side, saidBy, source }: Pick<Series, "side" | "saidBy" | "source">) =>
  [side, saidBy, source].join(" ");

/** Puts an error into one cell, and judges it and the cell it was held against. */
function tryError(flow: Flow, own: Series, { year, cell, other }: Judged, times: number, kept: Kept): Answer {
  const usd = cell.usd * times;
  if (judgeCell(own, usd, year, flow.series, kept).verdict === "set-aside") return "caught";
  const wrong = { ...own, cells: new Map(own.cells).set(year, { ...cell, usd }) };
  const all = flow.series.map((each) => (each === own ? wrong : each));
  const across = all.find(
    ({ side, saidBy, source }) => side !== own.side && saidBy === other?.saidBy && source === other.source,
  );
  const value = across?.cells.get(year)?.usd;
  if (across === undefined || value === undefined) return "missed";
  return judgeCell(across, value, year, all, kept).verdict === "set-aside" ? "mistaken" : "missed";
}

function tryFlow(flow: Flow, judged: readonly Judged[], rates: EuroRates): Tried[] {
  const aside = new Set(
    judged.filter(({ verdict }) => verdict === "set-aside").map((each) => `${seriesKey(each)} ${each.year}`),
  );
  const kept: Kept = (series, year) => !aside.has(`${seriesKey(series)} ${year}`);
  const byKey = new Map(flow.series.map((each) => [seriesKey(each), each]));
  return judged.flatMap((each): Tried[] => {
    const own = byKey.get(seriesKey(each));
    if (own === undefined || each.verdict === "not-judged") return [];
    const answer = (times: number) => tryError(flow, own, each, times, kept);
    const wrong = wrongCurrency(each.cell.unit, each.year, rates);
    return [
      {
        judged: each,
        wrong,
        x10: answer(10),
        x1000: answer(1000),
        currency: wrong === undefined ? null : answer(wrong),
      },
    ];
  });
}

function ratesOf(of: string, tried: readonly Tried[]): Rates {
  const kept = tried.filter(({ judged }) => judged.verdict === "kept");
  const count = (answers: readonly (Answer | null)[]): Count => ({
    tried: answers.filter((answer) => answer !== null).length,
    caught: answers.filter((answer) => answer === "caught").length,
  });
  return {
    of,
    untouched: { tried: tried.length, caught: tried.length - kept.length },
    x10: count(kept.map(({ x10 }) => x10)),
    x1000: count(kept.map(({ x1000 }) => x1000)),
    currency: count(kept.map(({ currency }) => currency)),
    mistaken: kept
      .flatMap(({ x10, x1000, currency }) => [x10, x1000, currency])
      .filter((answer) => answer === "mistaken").length,
  };
}

const sizeOf = ({ numbers }: Judged) => LIMITS.find(({ from }) => (numbers?.size ?? 0) >= from)?.from ?? 0;

function allRates(tried: readonly Tried[]): Rates[] {
  const where = (of: string, test: (judged: Judged) => boolean) =>
    ratesOf(
      of,
      tried.filter(({ judged }) => test(judged)),
    );
  const betweenCountries = ({ exporter, importer }: Judged) => isCountry(exporter) && isCountry(importer);
  return [
    where("all", () => true),
    where("odd-years", ({ year }) => year % 2 === 1),
    where("even-years", ({ year }) => year % 2 === 0),
    where("countries", betweenCountries),
    where("group", (judged) => !betweenCountries(judged)),
    ...LIMITS.map(({ from }) => where(String(from), (judged) => sizeOf(judged) === from)),
  ].filter(({ untouched }) => untouched.tried > 0);
}

const away = (factor: number) => Math.max(factor, 1 / factor);

function currencyOf(tried: readonly Tried[]): Trial["currency"] {
  const errors = tried.flatMap(({ judged: { numbers }, wrong }) =>
    wrong === undefined || numbers === null
      ? []
      : [{ error: away(wrong), usual: away(numbers.gap / numbers.usual) }],
  );
  if (errors.length === 0) return null;
  const sizes = errors.map(({ error }) => error);
  return {
    least: Math.min(...sizes),
    most: Math.max(...sizes),
    drowned: {
      tried: errors.length,
      caught: errors.filter(({ error, usual }) => usual > error).length,
    },
  };
}

/** Both sides of a flow show one change of the gap, so the exporter's cells are counted. */
function changesOf(judged: readonly Judged[]): Changes[] {
  const seen = judged.filter(
    ({ side, verdict, numbers }) => side === "exporter" && verdict !== "set-aside" && numbers !== null,
  );
  return LIMITS.map(({ from, factor }) => {
    const of = (test: (year: number) => boolean) => {
      const factors = seen
        .filter((each) => sizeOf(each) === from && test(each.year))
        .map(({ numbers }) => numbers?.changed ?? 1);
      return { cells: factors.length, largest: factors.length === 0 ? null : Math.max(...factors) };
    };
    return {
      from,
      limit: factor,
      odd: of((year) => year <= TRIED.to && year % 2 === 1),
      even: of((year) => year <= TRIED.to && year % 2 === 0),
      later: of((year) => year > TRIED.to),
    };
  });
}

const inYears = (year: number) => year >= TRIED.from && year <= TRIED.to;

function tryDeclarations(all: readonly Declaration[], rates: EuroRates) {
  const rated = all.flatMap((each) => {
    const times = wrongCurrency(each.unit, each.year, rates);
    return times === undefined ? [] : [{ ...each, rate: Math.log(times) }];
  });
  const suspected = rated.filter(({ moves, rate }) => isWrongCurrency(moves, rate));
  const tried = rated.filter(({ year }) => inYears(year));
  return {
    declarations: {
      tried: tried.length,
      caught: tried.filter(({ moves, rate }) =>
        isWrongCurrency(
          moves.map((move) => move + rate),
          rate,
        ),
      ).length,
      suspected: suspected.filter(({ year }) => inYears(year)).length,
    },
    suspects: suspected.map(({ saidBy, source, side, year, unit }) => ({ saidBy, source, side, year, unit })),
  };
}

/**
 * Tries the gate on every flow with two sides in the newest editions: which cells of 2010 to 2021 it sets aside as they are, and
 * which where the value is ten or a thousand times too large or in the wrong currency. Every cell takes its turn, against the past
 * as it is, so nothing is drawn at random.
 */
export async function trial(ledger: Ledger): Promise<Trial> {
  const rates = await euroRates(ledger);
  const { flows, groups } = await flowsHeld(ledger);
  const twoSided = flows.filter(isTwoSided);
  const each = twoSided.map((flow) => ({ flow, judged: judgeFlow(flow) }));
  const judged = each.flatMap((one) => one.judged);
  const both = judged.filter(({ year, other }) => inYears(year) && other !== null);
  const notJudged: Record<string, number> = {};
  for (const { verdict, why } of both)
    if (verdict === "not-judged") notJudged[why] = (notJudged[why] ?? 0) + 1;
  const tried = each.flatMap(({ flow, judged }) =>
    tryFlow(flow, judged, rates).filter(({ judged: { year, other } }) => inYears(year) && other !== null),
  );
  return {
    years: TRIED,
    editions: await ledger.rows(
      "SELECT DISTINCT source, edition FROM flow WHERE product = 'TOTAL' ORDER BY source, edition",
      { source: text, edition: text },
    ),
    flows: twoSided.length,
    cells: both.length,
    notJudged,
    rates: allRates(tried),
    changes: changesOf(judged),
    currency: currencyOf(tried),
    ...tryDeclarations(declarationsOf(judged), rates),
    setAside: await withFigures(
      ledger,
      judged.filter(({ verdict }) => verdict === "set-aside"),
      groups,
    ),
  };
}
