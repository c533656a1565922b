import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "energy.fuel_share_exports",
  facet: "energy",
  unit: "share",
  brief: true,
  closer: "context",
  family: "energy.fuel_share_exports",
  title: "Share of fuels in the partner's exports of goods",
  subject: "the share of fuels in {partner}'s exports of goods",
  formula:
    "percent / 100: oil, gas, coal and electricity (SITC section 3) in the value of all goods exported. Context: how much hangs on the routes",
  method: {
    text: "World Bank, World Development Indicators, TX.VAL.FUEL.ZS.UN",
    url: "https://databank.worldbank.org/metadataglossary/world-development-indicators/series/TX.VAL.FUEL.ZS.UN",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["WB"],
  sql: `SELECT p.code AS partner, t.period, 'WB' AS said_by, NULL AS edition, 'percent' AS part, 'WB' AS part_said_by, f.value, f.unit,
      NULL AS basis, NULL AS text, [f.figure] AS evidence, '' AS notes
    FROM trait f JOIN q_partner p ON p.code = f.about JOIN q_period t ON f.first = t.first AND f.last = t.last
    WHERE f.of = 'TX.VAL.FUEL.ZS.UN' AND f.said_by = 'WB' ORDER BY partner, period, part`,
  compute(parts) {
    const percent = amount(parts, "percent");
    return percent === undefined ? { hole: "no-figure" } : { value: percent.value / 100, unit: "share" };
  },
};
