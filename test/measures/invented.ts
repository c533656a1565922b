import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "../../src/ledger/ledger.js";
import type {
  FigureOf,
  FlowFigure,
  Table,
  TextFigure,
  TieFigure,
  TraitFigure,
  VoteFigure,
} from "../../src/ledger/tables.js";
import { writeEdition } from "../../src/ledger/write.js";
import type { Measure } from "../../src/measures/measure.js";
import { measureSeries, readingsAt } from "../../src/measures/reading.js";
import type { Coverage, Reading } from "../../src/measures/schema.js";
import { type Period, parsePeriod } from "../../src/question/period.js";
import { entityByCode } from "../../src/question/question.js";
import type { Currency, Unit } from "../../src/units.js";

const at = { file: "invented.csv", line: 1 };

/** `KGZ says KGZ>RUS 2022 100`: trade in all goods. */
export function flow(
  saidBy: string,
  pair: string,
  period: string,
  value: number,
  unit: "USD" | "EUR" = "USD",
): FlowFigure {
  const [exporter = "", importer = ""] = pair.split(">");
  return {
    saidBy,
    exporter,
    importer,
    product: "TOTAL",
    period,
    value,
    unit,
    basis: saidBy === exporter ? "FOB" : "CIF",
    at,
  };
}

export function trait(
  saidBy: string,
  about: string,
  of: string,
  period: string,
  value: number,
  unit: Unit = "index",
): TraitFigure {
  return { saidBy, about, of, period, value, unit, at };
}

export function tie(
  saidBy: string,
  pair: string,
  of: string,
  period: string,
  value: number,
  unit: Unit,
): TieFigure {
  const [about = "", toward = ""] = pair.split(">");
  return { saidBy, about, toward, of, period, value, unit, at };
}

export function vote(about: string, of: string, period: string, value: VoteFigure["value"]): VoteFigure {
  return { saidBy: "UN", about, of, period, value, at };
}

export function issue(about: string, period: string, code: string): TextFigure {
  return { saidBy: "VOETEN", about, of: `issue.${code}`, period, lang: "", value: code, at };
}

/** The figures of one table, or of several sources of one table as `SOURCE:TABLE`. */
export type Invented = Readonly<Record<string, readonly FigureOf[Table][]>>;

/** Works on a ledger of invented figures in a folder of its own. */
export async function invented<T>(figures: Invented, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "parallax-invented-"));
  for (const [index, [name, rows]] of Object.entries(figures).entries()) {
    const [source = "", table = source] = name.split(":");
    const edition = {
      id: String(index + 1).padStart(16, "0"),
      source,
      title: "Invented",
      publisher: { name: "Nobody", url: "https://example.org", country: "KGZ" },
      terms: { licence: "CC0", url: "https://example.org", republish: "yes" as const },
      published: null,
      asOf: "2026-01-01",
      read: "2026-01-01",
      reader: 1,
      scope: {},
      inputs: [],
      ignored: [],
      warnings: [],
      table: table as Table,
    };
    await writeEdition(home, edition, rows, process.pid);
  }
  const ledger = await Ledger.open([home]);
  try {
    return await work(ledger);
  } finally {
    ledger.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** Readings of one measure over some years, and what is known, by `PARTNER YEAR SPEAKER`. */
export async function readings(
  ledger: Ledger,
  measure: Measure,
  hub: string,
  partners: readonly string[],
  years: readonly [number, number],
  currency: Currency | null = null,
): Promise<{ of(key: string): Reading; coverage: Coverage[]; all: Reading[] }> {
  const periods: Period[] = [];
  for (let year = years[0]; year <= years[1]; year++) periods.push(parsePeriod(String(year)));
  const last = parsePeriod(String(years[1]));
  const measured = await measureSeries(ledger, measure, entityByCode(hub, last), partners, periods, currency);
  const baseline = parsePeriod(String(years[0]));
  const all: Reading[] = [];
  const coverage: Coverage[] = [];
  for (const period of periods.slice(1)) {
    const found = readingsAt(measured, period, baseline, ledger);
    all.push(...found.readings);
    coverage.push(...found.coverage);
  }
  const byKey = new Map(all.map((each) => [`${each.partner} ${each.period} ${each.saidBy}`, each]));
  return {
    all,
    coverage,
    of(key) {
      const reading = byKey.get(key);
      if (reading === undefined)
        throw new Error(`no reading ${key}; there are ${[...byKey.keys()].join(", ")}`);
      return reading;
    },
  };
}
