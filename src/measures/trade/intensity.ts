import { sumBy } from "../../ledger/duckdb.js";
import { WORLD } from "../../mirror/world.js";
import { share } from "../../units.js";
import { amount, type Measure } from "../measure.js";
import { ownTrade } from "../share.js";

export const measure: Measure = {
  id: "trade.intensity",
  facet: "trade",
  unit: "index",
  brief: true,
  closer: "context",
  family: "trade.intensity",
  title: "Intensity of exports to the hub",
  subject: "the intensity of {partner}'s exports to {hub}",
  formula:
    "(to_hub / exports) / (hub_imports / (world_imports - own_imports)): how much larger the hub's part in the partner's exports is than its part in the imports of the rest of the world; 1 is as expected. world_imports are the sum of all countries that have a figure",
  method: {
    text: "Kojima, The Pattern of International Trade among Advanced Countries, Hitotsubashi Journal of Economics 5 (1964); Brown (1949)",
    url: "https://wits.worldbank.org/wits/wits/witshelp/Content/Utilities/e1.trade_indicators.htm",
  },
  frequency: "year",
  speakers: ["partner"],
  from: WORLD,
  sql: `WITH imports AS (SELECT t.period, f.about, f.value, f.figure FROM trait f JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last
      WHERE f.of = 'TM.VAL.MRCH.CD.WT' AND NOT starts_with(f.about, '_')),
    market AS (
      SELECT p.code AS partner, i.period, 'hub_imports' AS part, ${sumBy("i.value", "i.figure")} AS value, list(i.figure ORDER BY i.figure) AS evidence, '' AS notes FROM imports i JOIN q_hub h ON h.role = 'member' AND h.code = i.about, q_partner p
        GROUP BY p.code, i.period HAVING count(*) = (SELECT count(*) FROM q_hub WHERE role = 'member')
      UNION ALL SELECT p.code, i.period, 'own_imports', i.value, [i.figure], '' FROM imports i JOIN q_partner p ON p.code = i.about
      UNION ALL SELECT p.code, i.period, 'world_imports', ${sumBy("i.value", "i.figure")}, list(i.figure ORDER BY i.figure), 'countries:' || count(*) FROM imports i, q_partner p GROUP BY p.code, i.period)
    ${ownTrade(["exports"])}
    UNION ALL SELECT partner, period, partner, NULL, part, 'WB', value, 'USD', NULL, NULL, evidence, notes FROM market m
    WHERE EXISTS (FROM world w WHERE w.partner = m.partner AND w.period = m.period) ORDER BY partner, period, part`,
  compute(parts) {
    const [toHub, exports, hub, own, world] = [
      "to_hub",
      "exports",
      "hub_imports",
      "own_imports",
      "world_imports",
    ].map((part) => amount(parts, part));
    if (toHub === undefined) return { hole: "hub-not-listed" };
    if (exports === undefined || hub === undefined || own === undefined || world === undefined)
      return { hole: "no-total" };
    const part = share(toHub.value, toHub.unit, exports.value, exports.unit, "the hub's share of exports");
    const expected = share(
      hub.value,
      hub.unit,
      world.value - own.value,
      world.unit,
      "the hub's share of world imports",
    );
    return { value: part / expected, unit: "index" };
  },
};
