import { amount, type Measure } from "../measure.js";

export const measure: Measure = {
  id: "people.migrant_stock_hub",
  facet: "people",
  unit: "persons",
  closer: "up",
  family: "people.migrant_stock",
  title: "People born in the partner who live in the hub",
  subject: "the number of people born in {partner} who live in {hub}",
  formula:
    "migrants, by country of birth, added over the members of the hub. Every five years, and 2019. By birthplace, so largely moves of the Soviet era",
  method: {
    text: "United Nations, Department of Economic and Social Affairs, International Migrant Stock 2019: Documentation",
    url: "https://www.un.org/en/development/desa/population/migration/data/estimates2/estimates19.asp",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["UN"],
  sql: `SELECT p.code AS partner, t.period, 'UN' AS said_by, NULL AS edition, 'migrants' AS part, 'UN' AS part_said_by, sum(f.value) AS value, 'persons' AS unit,
      NULL AS basis, NULL AS text, list(f.figure ORDER BY f.figure) AS evidence, '' AS notes
    FROM tie f JOIN q_partner p ON p.code = f.about JOIN q_hub h ON h.code = f.toward AND h.role = 'member'
    JOIN q_period t ON t.months = 12 AND f.first = t.first AND f.last = t.last
    WHERE f.of = 'migrant_stock' AND f.source = 'un-migrant-stock' GROUP BY p.code, t.period ORDER BY partner, period`,
  compute: (parts) => amount(parts, "migrants") ?? { hole: "no-figure" },
};
