import type { Derived } from "../../ledger/ledger.js";
import { share } from "../../units.js";
import { amount, type Measure } from "../measure.js";

/** The table `remittances`: what each partner received, its GDP, and where most of it came from in the latest bilateral estimate. */
export const REMITTANCES: Derived = {
  name: "remittances",
  sql: `WITH one AS (
      SELECT p.code AS partner, t.period, t.months, f.edition, f.of, f.value, f.unit, f.figure, f.last - f.first + 1 AS covers
      FROM trait_all f JOIN q_partner p ON p.code = f.about JOIN q_period t ON f.first >= t.first AND f.last <= t.last
      WHERE f.of IN ('BX.TRF.PWKR.CD.DT', 'NY.GDP.MKTP.CD', 'BX.TRF.PWKR.DT.GD.ZS') AND f.said_by = 'WB'),
    piece AS (
      SELECT partner, period, edition, CASE of WHEN 'BX.TRF.PWKR.CD.DT' THEN 'remittances' WHEN 'NY.GDP.MKTP.CD' THEN 'gdp' ELSE 'published_percent' END AS part,
        sum(value) AS value, min(unit) AS unit, list(figure ORDER BY figure) AS evidence
      FROM one GROUP BY partner, period, months, edition, of
      HAVING sum(covers) = months AND (of <> 'BX.TRF.PWKR.DT.GD.ZS' OR count(*) = 1)),
    sent AS (SELECT p.code AS partner, f.about, f.period, f.value, f.figure, h.code AS hub FROM tie f JOIN q_partner p ON p.code = f.toward
      LEFT JOIN q_hub h ON h.code = f.about AND h.role = 'member' WHERE f.of = 'remittances'),
    origin AS (
      SELECT partner, max(period) AS asof, coalesce(sum(value) FILTER (about = '_WORLD'), sum(value)) AS everyone, sum(value) FILTER (hub IS NOT NULL) AS hub,
        coalesce(list(figure ORDER BY figure) FILTER (about = '_WORLD'), list(figure ORDER BY figure)) AS evidence, list(figure ORDER BY figure) FILTER (hub IS NOT NULL) AS hub_evidence
      FROM sent GROUP BY partner)
    SELECT partner, period, 'WB' AS said_by, edition, part, 'WB' AS part_said_by, value, unit, NULL AS basis, NULL AS text, evidence, '' AS notes FROM piece
    UNION ALL
    SELECT k.partner, k.period, 'WB', k.edition, 'all_remittances', 'KNOMAD', o.everyone, 'USD', NULL, NULL, o.evidence, 'as-of:' || o.asof
    FROM (SELECT DISTINCT partner, period, edition FROM piece WHERE part <> 'gdp') k JOIN origin o ON o.partner = k.partner
    UNION ALL
    SELECT k.partner, k.period, 'WB', k.edition, 'hub_remittances', 'KNOMAD', o.hub, 'USD', NULL, NULL, o.hub_evidence, 'as-of:' || o.asof
    FROM (SELECT DISTINCT partner, period, edition FROM piece WHERE part <> 'gdp') k JOIN origin o ON o.partner = k.partner WHERE o.hub IS NOT NULL`,
};

export const measure: Measure = {
  id: "people.remittances_gdp",
  facet: "people",
  unit: "share",
  closer: "up",
  family: "people.remittances_gdp",
  title: "Remittances received, share of GDP",
  subject: "remittances to {partner} as a share of its GDP",
  formula:
    "remittances / gdp, both in current USD of one edition; an edition that publishes the percentage itself is read as it stands. From all origins: it votes only where the hub sent at least half of the partner's remittances in the latest bilateral estimate (hub_remittances / all_remittances)",
  method: {
    text: "World Bank, World Development Indicators, BX.TRF.PWKR.DT.GD.ZS; origins: KNOMAD, Bilateral Remittance Matrix 2017",
    url: "https://databank.worldbank.org/metadataglossary/world-development-indicators/series/BX.TRF.PWKR.DT.GD.ZS",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["WB"],
  allEditions: true,
  from: [REMITTANCES],
  sql: "SELECT * FROM remittances ORDER BY partner, period, edition, part",
  compute(parts) {
    const remittances = amount(parts, "remittances");
    const gdp = amount(parts, "gdp");
    const percent = amount(parts, "published_percent");
    const hub = amount(parts, "hub_remittances")?.value ?? 0;
    const everyone = amount(parts, "all_remittances")?.value ?? 0;
    const mainly = everyone > 0 && hub / everyone >= 0.5;
    const about = { notes: ["all-origins"], ...(mainly ? {} : { context: "hub-not-main-origin" }) };
    if (percent !== undefined) return { value: percent.value / 100, unit: "share", ...about };
    if (remittances === undefined) return { hole: "no-figure" };
    if (gdp === undefined) return { hole: "no-total" };
    return {
      value: share(remittances.value, remittances.unit, gdp.value, gdp.unit, "remittances in GDP"),
      unit: "share",
      ...about,
    };
  },
};
