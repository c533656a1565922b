import { inCurrency, TOTAL } from "../../mirror/totals.js";
import { sameUnit } from "../../units.js";
import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "trade.turnover",
  facet: "trade",
  unit: "money",
  closer: "up",
  family: "trade.turnover",
  title: "Trade turnover",
  subject: "{partner}'s trade with {hub}",
  formula:
    "exports + imports, both as one side declares them (exports FOB, imports CIF); the two sides are never added or averaged",
  method: {
    text: "United Nations Statistics Division, International Merchandise Trade Statistics: Concepts and Definitions 2010, chapters 4 and 6",
    url: "https://unstats.un.org/unsd/trade/eg-imts/IMTS%202010%20(English).pdf",
  },
  frequency: "year",
  speakers: ["partner", "hub"],
  from: [TOTAL],
  sql: `SELECT partner, period, said_by, NULL AS edition, CASE WHEN (direction = 'to-hub') = (side = 'partner') THEN 'exports' ELSE 'imports' END AS part,
      said_by AS part_said_by, basis, NULL AS text, ${inCurrency("t", "coalesce(currency, unit)")}
    FROM total t, q_money ORDER BY partner, period, said_by, part`,
  compute(parts) {
    const exports = amount(parts, "exports");
    const imports = amount(parts, "imports");
    if (exports === undefined || imports === undefined)
      return {
        hole: parts.exports === undefined || parts.imports === undefined ? "one-leg-only" : "no-rate",
      };
    sameUnit(exports.unit, imports.unit, "turnover");
    return { value: exports.value + imports.value, unit: exports.unit };
  },
};
