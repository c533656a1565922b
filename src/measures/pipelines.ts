import { type Commodity, gasCapacity, type Quantity, quantity } from "../ledger/quantity.js";
import type { Measure, Part } from "./measure.js";

/** What a line could carry, in the unit in which lines of its commodity are added. */
const CAPACITIES = {
  oil: {
    unit: "barrels a day",
    of: (part: Part): Quantity => quantity("oil", "capacity", part.value ?? 0, part.unit),
  },
  gas: { unit: "cubic metres a year", of: (part: Part): Quantity => gasCapacity(part.value ?? 0, part.unit) },
} as const satisfies Partial<Record<Commodity, unknown>>;

/** Name of a part that says only that the line is there. */
const LINE = " (line)";

/**
 * How much could pass from a partner through or into the hub by pipelines that cross borders. A line that names the hub
 * before the partner runs the other way.
 */
export function pipelines(commodity: "oil" | "gas"): Measure {
  const { unit, of } = CAPACITIES[commodity];
  return {
    id: `energy.pipelines_${commodity}`,
    facet: "energy",
    unit,
    brief: true,
    closer: "context",
    family: `energy.pipelines_${commodity}`,
    title: `Capacity of ${commodity} pipelines from the partner into the hub`,
    subject: `the capacity of ${commodity} pipelines from {partner} into {hub}`,
    formula: `the capacities added of lines that operated in the year of the table (as of), had begun by the period, and name the hub after the partner${commodity === "gas" ? "; a year has 365 days" : ""}. What could pass, and no flow. Lines whose beginning is not known are in the upper end of the range`,
    method: {
      text: "Global Energy Monitor, methodology of the Global Oil Infrastructure Tracker and the Global Gas Infrastructure Tracker",
      url: "https://globalenergymonitor.org/projects/global-oil-infrastructure-tracker/methodology/",
    },
    frequency: "year",
    speakers: ["publisher"],
    publishers: ["GEM"],
    sql: `WITH line AS (
        SELECT r.*, string_split(trim(r.about || ' ' || r.through), ' ') AS chain FROM route r WHERE r.movement = 'capacity' AND r.of = '${commodity}' AND r.said_by = 'GEM'),
      crossing AS (SELECT l.*, p.code AS partner, t.period AS asked, l.since = '' AND t.first < l.first AS undated FROM line l JOIN q_partner p ON list_contains(l.chain, p.code)
        JOIN q_period t ON t.months = 12 AND t.first <= l.first AND (l.since = '' OR first_month(l.since) <= t.first)
        WHERE EXISTS (FROM q_hub h WHERE h.role = 'member' AND list_position(l.chain, h.code) > list_position(l.chain, p.code)))
      SELECT partner, asked AS period, said_by, NULL AS edition, CASE unit WHEN 'count' THEN route || '${LINE}' ELSE route END AS part, said_by AS part_said_by,
        value, unit, NULL AS basis, NULL AS text, [figure] AS evidence, concat_ws(' ', 'as-of:' || period, CASE WHEN undated THEN 'undated' END) AS notes
      FROM crossing ORDER BY partner, asked, part, figure`,
    compute(parts) {
      const all = Object.values(parts).flatMap((part) =>
        part === undefined || part.value === null ? [] : [part],
      );
      const undated = all.filter(({ notes }) => notes.includes("undated"));
      const lines = all.filter((part) => !undated.includes(part));
      const carrying = lines.filter(isCapacity);
      if (all.length === 0) return { hole: "no-figure" };
      if (carrying.length === 0)
        return { hole: lines.length > 0 ? "capacity-not-given" : "beginning-not-given" };
      const sum = (some: readonly Part[]) => some.map(of).reduce((total, { value }) => total + value, 0);
      const without = lines.length - 2 * carrying.length;
      const value = sum(carrying);
      return {
        value,
        unit,
        notes: without > 0 ? [`no-capacity:${without}`] : [],
        // The year of the table has lines that may or may not have been there before: no change leads up to it.
        ...(undated.length === 0
          ? {}
          : { low: value, high: value + sum(undated.filter(isCapacity)), method: "dated-lines" }),
      };
    },
  };
}

const isCapacity = ({ unit }: Part) => unit !== "count";
