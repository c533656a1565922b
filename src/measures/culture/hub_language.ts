import { languageParts, OF_LANGUAGES, spoken } from "../languages.js";
import type { Measure } from "../measure.js";

export const measure: Measure = {
  ...OF_LANGUAGES,
  id: "culture.hub_language",
  family: "culture.hub_language",
  title: "People who speak the hub's language",
  subject: "the share of the people of {partner} who speak the main language of {hub}",
  formula:
    "speakers: the share of the partner's people who can use the official language that most people of the hub speak (in_hub), from the larger of two scripts to both added. Not listed is not zero; of a group of many languages nothing is known. Context: the source has no dates",
  sql: `WITH member AS (SELECT code FROM q_hub WHERE role = 'member'),
    own AS (SELECT l.* FROM language l JOIN member m USING (code) WHERE l.official AND (SELECT count(*) FROM member) = 1 ORDER BY l.low DESC, l.language LIMIT 1),
    in_hub AS (SELECT p.code AS partner, o.low, o.low AS high, o.language, o.period, o.figures FROM own o, q_partner p WHERE p.code IN (SELECT code FROM language)),
    speakers AS (SELECT p.code AS partner, l.low, l.high, l.language, l.period, l.figures FROM own o, q_partner p JOIN language l ON l.code = p.code WHERE l.language = o.language),
    many AS (SELECT p.code AS partner, t.period, count(*) AS members FROM member, q_partner p, q_period t WHERE EXISTS (FROM language) GROUP BY p.code, t.period HAVING count(*) > 1)
    ${languageParts("in_hub", "in_hub")} UNION ALL ${languageParts("speakers", "speakers")}
    UNION ALL SELECT partner, period, 'CLDR', NULL, 'members', 'CLDR', members, 'count', NULL, NULL, [], '' FROM many
    ORDER BY partner, period, part`,
  compute(parts) {
    if (parts.members !== undefined) return { hole: "group-speaks-many" };
    return spoken(parts) ?? { hole: parts.in_hub === undefined ? "no-figure" : "language-not-listed" };
  },
};
