import { languageParts, OF_LANGUAGES, spoken } from "../languages.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_LANGUAGES,
  id: "culture.own_language",
  family: "culture.own_language",
  title: "People who speak the partner's own state language",
  subject: "the share of the people of {partner} who speak its own state language",
  formula:
    "speakers: the share of the partner's people who can use its own state language, the official one that has more speakers there than in any other country where it is official; from the larger of two scripts to both added. Context: the source has no dates",
  sql: `WITH home AS (SELECT * FROM language WHERE official QUALIFY row_number() OVER (PARTITION BY language ORDER BY here DESC NULLS LAST, code) = 1),
    own AS (SELECT h.* FROM home h JOIN q_partner p USING (code) QUALIFY row_number() OVER (PARTITION BY h.code ORDER BY h.low DESC, h.language) = 1),
    speakers AS (SELECT code AS partner, low, high, language, period, list_append(figures, people_figure) AS figures FROM own),
    listed AS (SELECT p.code AS partner, t.period, count(*) AS languages FROM q_partner p JOIN language l USING (code), q_period t WHERE l.official AND p.code NOT IN (SELECT code FROM own) GROUP BY p.code, t.period)
    ${languageParts("speakers", "speakers")}
    UNION ALL SELECT partner, period, 'CLDR', NULL, 'official_languages', 'CLDR', languages, 'count', NULL, NULL, [], '' FROM listed
    ORDER BY partner, period, part`,
  compute(parts) {
    return (
      spoken(parts) ?? { hole: parts.official_languages === undefined ? "no-figure" : "no-own-language" }
    );
  },
};
