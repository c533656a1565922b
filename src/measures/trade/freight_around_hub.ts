import { added, quantity } from "../../ledger/quantity.js";
import { REPORTS } from "../events.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  id: "trade.freight_around_hub",
  facet: "trade",
  unit: "tonnes",
  brief: true,
  closer: "context",
  family: "trade.freight_around_hub",
  title: "Freight on corridors that lead through the partner and past the hub",
  subject: "the freight on corridors through {partner} that pass {hub} by",
  formula:
    "tonnes on each corridor that runs through the partner and past the hub, added, whoever sent them. Context: it says nothing of what goes through the hub",
  method: { text: "Compiled by this project from reports; docs/energy.md" },
  frequency: "year",
  speakers: ["publisher"],
  publishers: [REPORTS],
  gathered: true,
  sql: `SELECT p.code AS partner, t.period, r.said_by, NULL AS edition, r.route AS part, r.said_by AS part_said_by, r.value, r.unit,
      NULL AS basis, NULL AS text, [r.figure] AS evidence, '' AS notes
    FROM route r JOIN q_partner p ON list_contains(string_split(r.through, ' '), p.code)
    JOIN q_period t ON t.months = 12 AND r.first = t.first AND r.last = t.last
    WHERE r.of = 'goods' AND r.movement = 'freight' AND EXISTS (FROM q_hub h WHERE h.role = 'member' AND list_contains(string_split(r.around, ' '), h.code))
    ORDER BY partner, period, said_by, part`,
  compute(parts) {
    const freight = Object.values(parts).flatMap((part) =>
      part === undefined || part.value === null ? [] : [quantity("goods", "freight", part.value, part.unit)],
    );
    const sum = added(freight, "the freight of several corridors");
    return sum === undefined ? { hole: "no-figure" } : { value: sum.value, unit: sum.unit };
  },
};
