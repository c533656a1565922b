import type { Ledger } from "../../../src/ledger/ledger.js";
import { Figures, type SideSeries } from "../../../src/texts/check/figures.js";

/** What a phrase is filled with, and what would be asked of the figures by who reads it rightly. */
export interface Truth {
  form: string;
  hub: string;
  partner: string;
  other?: string;
  year: number;
  before?: number;
  from?: number;
  /** Of a last time: whether there was none after it up to the day of writing. */
  latest?: boolean;
  to?: number;
  /** In the unit of the form; a fall as a positive number in a form that falls. */
  value?: number;
  value0?: number;
  unit?: "USD" | "percent" | "points" | "persons" | "score" | "times";
}

export const PARTNERS = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "ARM", "GEO", "AZE", "BLR"];
const ASIA = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
const YEARS = Array.from({ length: 12 }, (_, at) => 2012 + at);

type Flow = "to-hub" | "from-hub" | null;

/** Digits that a journalist would write: three, of shares and points one decimal. */
export function rounded(value: number, unit: Truth["unit"]): number {
  if (unit === "percent" || unit === "points" || unit === "score") return Math.round(value * 10) / 10;
  if (unit === "times") return value;
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / scale) * scale;
}

/** Sides of one series that say the same to the digits that are written; else null, and nothing is said of it. */
function agreed(all: readonly (number | undefined)[], unit: Truth["unit"]): number | null {
  const known = all.filter((value) => value !== undefined && Number.isFinite(value));
  const [first] = known;
  if (first === undefined) return null;
  const same = known.every((value) => rounded(value as number, unit) === rounded(first, unit));
  return same ? rounded(first, unit) : null;
}

/** Facts of one form, as many as the figures have; every side must agree to the digits that are written. */
export class Truths {
  readonly #figures: Figures;

  constructor(ledger: Ledger) {
    this.#figures = new Figures(ledger, PARTNERS, 2024);
  }

  series(measure: string, flow: Flow, hub: string, partner: string): Promise<SideSeries[]> {
    return this.#figures.of(measure, flow, hub, partner, measure.startsWith("trade") ? null : null, []);
  }

  async #value(
    measure: string,
    flow: Flow,
    hub: string,
    partner: string,
    year: number,
    unit: Truth["unit"],
  ): Promise<number | null> {
    const sides = await this.series(measure, flow, hub, partner);
    const scale = unit === "percent" ? 100 : 1;
    return agreed(
      sides.map((side) => {
        const value = side.values.get(String(year));
        return value === undefined ? undefined : value * scale;
      }),
      unit,
    );
  }

  async #change(
    measure: string,
    flow: Flow,
    hub: string,
    partner: string,
    year: number,
    unit: "percent" | "points",
  ): Promise<number | null> {
    const sides = await this.series(measure, flow, hub, partner);
    return agreed(
      sides.map((side) => {
        const [now, then] = [side.values.get(String(year)), side.values.get(String(year - 1))];
        if (now === undefined || then === undefined || then === 0) return undefined;
        return unit === "percent" ? (now / then - 1) * 100 : (now - then) * 100;
      }),
      unit,
    );
  }

  /** All facts of a form. */
  async of(form: string): Promise<Truth[]> {
    const out: Truth[] = [];
    const each = async (
      use: (hub: string, partner: string, year: number) => Promise<void>,
      hubs = ["RUS", "CHN"],
    ) => {
      for (const year of YEARS)
        for (const partner of PARTNERS) for (const hub of hubs) await use(hub, partner, year);
    };
    const level = (measure: string, flow: Flow, unit: Truth["unit"], hubs?: string[]) =>
      each(async (hub, partner, year) => {
        const value = await this.#value(measure, flow, hub, partner, year, unit);
        if (value !== null && value !== 0)
          out.push({ form, hub, partner, year, value, ...(unit === undefined ? {} : { unit }) });
      }, hubs);
    const change = (measure: string, flow: Flow, unit: "percent" | "points", sign: 1 | -1, hubs?: string[]) =>
      each(async (hub, partner, year) => {
        const value = await this.#change(measure, flow, hub, partner, year, unit);
        if (value !== null && value * sign >= (unit === "points" ? 0.3 : 1.5) && Math.abs(value) < 300)
          out.push({ form, hub, partner, year, before: year - 1, value: Math.abs(value), unit });
      }, hubs);
    const [base, way] = [form.replace(/-(?:up|down|level)$/, ""), form.endsWith("-down") ? -1 : 1] as [
      string,
      1 | -1,
    ];
    const moves = /-(?:up|down)$/.test(form);
    switch (base) {
      case "turnover":
        await (moves ? change("trade.turnover", null, "percent", way) : level("trade.turnover", null, "USD"));
        break;
      case "to-hub":
        await (moves
          ? change("trade.turnover", "to-hub", "percent", way)
          : level("trade.turnover", "to-hub", "USD"));
        break;
      case "from-hub":
        await (moves
          ? change("trade.hub_exports", null, "percent", way)
          : level("trade.hub_exports", null, "USD"));
        break;
      case "share-exports":
      case "share-imports":
      case "share-turnover": {
        const measure = `trade.hub_${base.replace("-", "_")}`;
        await (moves ? change(measure, null, "points", way) : level(measure, null, "percent"));
        break;
      }
      case "remittances":
        await (moves
          ? change("people.remittances_gdp", null, "points", way, ["RUS"])
          : level("people.remittances_gdp", null, "percent", ["RUS"]));
        break;
      case "migrants":
        await level("people.migrant_stock_hub", null, "persons", ["RUS"]);
        break;
      case "un":
        await level("politics.un_agreement", null, "percent", ["RUS", "CHN"]);
        break;
      case "visits-count":
        await level("diplomacy.visits_by_hub", null, "times", ["RUS"]);
        break;
      case "oil-share":
        await level("energy.hub_share_oil", null, "percent", ["RUS"]);
        break;
      case "fuels-share":
        await level("energy.fuel_share_exports", null, "percent", ["RUS"]);
        break;
      case "press":
        await level("politics.press_freedom", null, "score", ["RUS"]);
        break;
      case "two-year":
        await each(async (hub, partner, year) => {
          const value = await this.#value("trade.turnover", null, hub, partner, year, "USD");
          const value0 = await this.#value("trade.turnover", null, hub, partner, year - 1, "USD");
          if (value !== null && value0 !== null && (value - value0) * way > value0 * 0.02)
            out.push({ form, hub, partner, year, before: year - 1, value, value0, unit: "USD" });
        });
        break;
      case "more-with":
        await each(async (hub, partner, year) => {
          for (const other of ["RUS", "CHN", "TUR"])
            if (other !== hub && (await this.#larger([hub, partner], [other, partner], year)) === true)
              out.push({ form, hub, partner, other, year });
        });
        break;
      case "more-than-partner":
        await each(async (hub, partner, year) => {
          for (const other of PARTNERS.slice(0, 5))
            if (other !== partner && (await this.#larger([hub, partner], [hub, other], year)) === true)
              out.push({ form, hub, partner, other, year });
        });
        break;
      case "surpassed":
        await each(async (hub, partner, year) => {
          for (const other of ["RUS", "CHN"])
            if (
              other !== hub &&
              (await this.#larger([other, partner], [hub, partner], year)) === true &&
              (await this.#larger([other, partner], [hub, partner], year - 1)) === false
            )
              out.push({ form, hub, partner, other, year });
        });
        break;
      case "highest-turnover":
      case "highest-remittances":
      case "lowest-un": {
        const measure = {
          "highest-turnover": "trade.turnover",
          "highest-remittances": "people.remittances_gdp",
          "lowest-un": "politics.un_agreement",
        }[base];
        for (const hub of base === "highest-remittances" ? ["RUS"] : ["RUS", "CHN"])
          for (const year of YEARS) {
            const values = await Promise.all(
              ASIA.map((partner) => this.#sole(measure ?? "", hub, partner, year)),
            );
            if (values.some((value) => value === null)) continue;
            const best = (base === "lowest-un" ? Math.min : Math.max)(...(values as number[]));
            if (values.filter((value) => value === best).length !== 1) continue;
            out.push({ form, hub, partner: ASIA[values.indexOf(best)] ?? "", year });
          }
        break;
      }
      case "every-year":
        for (const hub of ["RUS", "CHN"])
          for (const partner of PARTNERS)
            for (const from of YEARS)
              for (const to of [from + 2, from + 3, from + 4]) {
                const sides = await this.series("trade.turnover", null, hub, partner);
                const told = sides.filter(({ values }) =>
                  range(from, to).every((year) => values.has(String(year))),
                );
                const all = told.every(({ values }) =>
                  range(from + 1, to).every(
                    (year) =>
                      ((values.get(String(year)) ?? 0) - (values.get(String(year - 1)) ?? 0)) * way > 0,
                  ),
                );
                if (told.length > 0 && all) out.push({ form, hub, partner, year: to, from, to });
              }
        break;
      case "first-since":
      case "last-visit":
        for (const partner of PARTNERS) {
          const [list] = await this.series("diplomacy.visits_by_hub", null, "RUS", partner);
          for (const year of YEARS) {
            if ((list?.values.get(String(year)) ?? 0) === 0) continue;
            let from = year - 1;
            while (list?.values.get(String(from)) === 0) from--;
            const before = list?.values.get(String(from));
            if (base === "first-since" && before !== undefined && from < year - 1)
              out.push({ form, hub: "RUS", partner, year, from });
            const later = list?.values.get(String(year + 1)) === 0;
            const latest = range(year + 1, 2024).every((each) => list?.values.get(String(each)) === 0);
            if (base === "last-visit" && later)
              out.push({ form, hub: "RUS", partner, year, to: year + 1, latest });
          }
        }
        break;
      default:
        throw new Error(`no facts are known of the form ${form}`);
    }
    return out;
  }

  /** The one value of a measure where all sides that have one agree, unrounded. */
  async #sole(measure: string, hub: string, partner: string, year: number): Promise<number | null> {
    const values = (await this.series(measure, null, hub, partner)).flatMap(
      ({ values: each }) => each.get(String(year)) ?? [],
    );
    const [first] = values;
    return first === undefined || values.some((value) => Math.abs(value - first) > 0.02 * first)
      ? null
      : first;
  }

  /** Whether trade is larger by every side; null where it is not known, or sides differ. */
  async #larger(
    [hub, partner]: [string, string],
    [hub2, partner2]: [string, string],
    year: number,
  ): Promise<boolean | null> {
    const one = await this.series("trade.turnover", null, hub, partner);
    const other = await this.series("trade.turnover", null, hub2, partner2);
    const told = one.flatMap((a) => {
      const side = a.saidBy === partner ? partner2 : a.saidBy === hub ? hub2 : a.saidBy;
      const b = other.find(({ saidBy }) => saidBy === side);
      const [x, y] = [a.values.get(String(year)), b?.values.get(String(year))];
      return x === undefined || y === undefined ? [] : [x > y];
    });
    const [first] = told;
    return first === undefined || told.some((each) => each !== first) ? null : first;
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
