import { number, text } from "../ledger/duckdb.js";
import type { Ledger } from "../ledger/ledger.js";
import { isCountry } from "../question/countries.js";
import type { Entity } from "../question/question.js";
import { basisOf, isBasis, toFob } from "./basis.js";
import { flowsHeld } from "./cells.js";
import { type Flow, judgeFlow, type Series, type Side } from "./gate.js";
import { IMF_CIF_FOB } from "./mirror.js";
import type { Discrepancy } from "./reliability.js";

/** One flow in one year as both sides record it, with what its freight depends on. */
export interface Mirrored {
  exporter: string;
  importer: string;
  /** The exporter's value, FOB, and the importer's, CIF; both above zero, in one unit. */
  sent: number;
  received: number;
  km: number;
  contiguous: boolean;
}

/** One total flow of one year as its two sides' own offices record it, in US dollars, both above zero. */
export interface TwoSided {
  exporter: string;
  importer: string;
  year: number;
  sent: number;
  received: number;
  /** Whether the importer's value is CIF, or FOB already. */
  basis: "CIF" | "FOB";
  /** Of both values. */
  sources: string[];
}

export interface Distance {
  km: number;
  contiguous: boolean;
}

/** Distances between countries, by `EXPORTER>IMPORTER`. */
export type Distances = ReadonlyMap<string, Distance>;

/** The first of a side's own series that has a year, by order of sources; without estimates, and without what was set aside. */
function ownOf(flow: Flow, side: Side, year: number, aside: ReadonlySet<string>): Series | undefined {
  return flow.series.find((series) => {
    const cell = series.cells.get(year);
    return (
      series.side === side &&
      series.saidBy === flow[side] &&
      cell !== undefined &&
      !cell.estimate &&
      cell.usd > 0 &&
      !aside.has([series.side, series.saidBy, series.source, year].join(" "))
    );
  });
}

function twoSidedOf(flow: Flow): TwoSided[] {
  const aside = new Set(
    judgeFlow(flow)
      .filter(({ verdict }) => verdict === "set-aside")
      .map(({ side, saidBy, source, year }) => [side, saidBy, source, year].join(" ")),
  );
  const years = [...new Set(flow.series.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  return years.flatMap((year): TwoSided[] => {
    const [sender, receiver] = [ownOf(flow, "exporter", year, aside), ownOf(flow, "importer", year, aside)];
    const [sent, received] = [sender?.cells.get(year)?.usd, receiver?.cells.get(year)?.usd];
    const stated = receiver?.bases?.get(year) ?? "unstated";
    if (sender === undefined || receiver === undefined || sent === undefined || received === undefined)
      return [];
    if (sender.bases?.get(year) !== "FOB") return [];
    const { basis } = basisOf("importer", flow.importer, isBasis(stated) ? stated : "unstated", false);
    if (basis !== "CIF" && basis !== "FOB") return [];
    const sources = [sender.source, receiver.source];
    return [{ exporter: flow.exporter, importer: flow.importer, year, sent, received, basis, sources }];
  });
}

/**
 * Every total flow that two offices record, by year to `to`: between countries, and those of the groups asked about whose own
 * office speaks, in place of their members'.
 */
export async function twoSidedHeld(
  ledger: Ledger,
  asked: readonly Entity[],
  to: number,
): Promise<{ countries: TwoSided[]; reporters: TwoSided[] }> {
  const { flows, groups } = await flowsHeld(ledger);
  const whole = groups.filter(({ code }) => asked.some((each) => each.code === code));
  const inside = new Set(whole.flatMap(({ members }) => members));
  const all = flows.flatMap(twoSidedOf).filter(({ year }) => year <= to);
  const ends = ({ exporter, importer }: TwoSided) => [exporter, importer];
  return {
    countries: all.filter((each) => ends(each).every(isCountry)),
    reporters: all.filter((each) =>
      ends(each).every(
        (code) => (isCountry(code) && !inside.has(code)) || whole.some((group) => group.code === code),
      ),
    ),
  };
}

/** Distances of CEPII between the largest cities of two countries, weighted by population, in kilometres, and whether they have a border. */
export async function distancesHeld(ledger: Ledger): Promise<Distances> {
  const rows = await ledger.rows(
    `SELECT d.about, d.toward, min(d.value) AS km, CASE WHEN count(c.about) > 0 THEN 1 ELSE 0 END AS contiguous
      FROM tie d LEFT JOIN tie c ON c.about = d.about AND c.toward = d.toward AND c.of = 'contiguity' AND c.source = d.source
      WHERE d.of = 'distance.weighted' AND d.source = 'cepii-distances' AND d.value > 0 AND d.about <> d.toward
      GROUP BY d.about, d.toward ORDER BY d.about, d.toward`,
    { about: text, toward: text, km: number, contiguous: number },
  );
  return new Map(
    rows.map(({ about, toward, km, contiguous }) => [
      `${about}>${toward}`,
      { km, contiguous: contiguous === 1 },
    ]),
  );
}

/** What a regression of the margin is estimated from: flows of which the importer's value is CIF and the distance known. */
export function mirroredOf(flows: readonly TwoSided[], distances: Distances): Mirrored[] {
  return flows.flatMap(({ exporter, importer, sent, received, basis }) => {
    const distance = distances.get(`${exporter}>${importer}`);
    return distance === undefined || basis !== "CIF"
      ? []
      : [{ exporter, importer, sent, received, ...distance }];
  });
}

/** By how much the two sides of each flow differ, the importer's value at FOB by the IMF's ratio. */
export function discrepanciesOf(flows: readonly TwoSided[]): Discrepancy[] {
  return flows.flatMap(({ exporter, importer, sent, received, basis }) => {
    const atFob = toFob(received, basis, IMF_CIF_FOB);
    return atFob === null ? [] : [{ exporter, importer, gap: Math.log(atFob / sent) }];
  });
}
