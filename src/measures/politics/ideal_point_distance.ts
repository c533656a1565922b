import { amount, type Measure } from "../measure.js";

/**
 * Splits the change of a distance |partner - hub| between the two who moved: the mean over both orders of moving one and
 * then the other (Shapley value), so that the two add up to the change.
 */
export function splitMove(before: { partner: number; hub: number }, now: { partner: number; hub: number }) {
  const distance = (partner: number, hub: number) => Math.abs(partner - hub);
  const byPartner =
    (distance(now.partner, before.hub) -
      distance(before.partner, before.hub) +
      distance(now.partner, now.hub) -
      distance(before.partner, now.hub)) /
    2;
  const change = distance(now.partner, now.hub) - distance(before.partner, before.hub);
  return { byPartner, byHub: change - byPartner };
}

export const measure: Measure = {
  id: "politics.ideal_point_distance",
  facet: "politics",
  unit: "index",
  closer: "down",
  family: "politics.ideal_points",
  title: "Distance of ideal points in the UN General Assembly",
  subject: "the distance of {partner}'s ideal point from {hub}'s",
  formula:
    "|partner - hub|, the countries' ideal points of the session that opens in September of the period. The note splits its change since the session before (partner_before, hub_before) into what the partner's own move makes of it and what the hub's does: the mean over both orders of moving one and then the other (Shapley). Where the hub's own move makes more of it, which alters its distance to everybody at once, the reading is context. A session is not a year",
  method: {
    text: "Bailey, Strezhnev and Voeten, Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61 (2017)",
    url: "https://doi.org/10.1177/0022002715595700",
  },
  frequency: "year",
  speakers: ["publisher"],
  publishers: ["BSV"],
  sql: `WITH point AS (
      SELECT t.period, t.first AS opens, f.about, f.value, f.figure, f.flags FROM trait f JOIN q_period t ON f.first >= t.first AND f.last <= t.last
      WHERE f.of = 'ideal_point.all' AND t.months = 12),
    who AS (
      SELECT p.code AS partner, p.code AS about, 'partner' AS part FROM q_partner p
      UNION ALL SELECT p.code, h.code, 'hub' FROM q_partner p, q_hub h WHERE h.role = 'member' AND (SELECT count(*) FROM q_hub WHERE role = 'member') = 1),
    piece AS (
      SELECT w.partner, i.period, w.part, i.value, i.figure, i.flags FROM who w JOIN point i ON i.about = w.about
      UNION ALL SELECT w.partner, now.period, w.part || '_before', i.value, i.figure, i.flags FROM who w JOIN point i ON i.about = w.about
      JOIN (SELECT DISTINCT period, opens FROM point) now ON now.opens = i.opens + 12)
    SELECT partner, period, 'BSV' AS said_by, NULL AS edition, part, 'BSV' AS part_said_by, value, 'index' AS unit, NULL AS basis, NULL AS text, [figure] AS evidence, replace(flags, '-', ':') AS notes
    FROM piece ORDER BY partner, period, part`,
  compute(parts) {
    const [partner, hub, partnerBefore, hubBefore] = ["partner", "hub", "partner_before", "hub_before"].map(
      (part) => amount(parts, part)?.value,
    );
    if (partner === undefined || hub === undefined) return { hole: "no-figure" };
    const value = Math.abs(partner - hub);
    if (partnerBefore === undefined || hubBefore === undefined) return { value, unit: "index" };
    const { byPartner, byHub } = splitMove({ partner: partnerBefore, hub: hubBefore }, { partner, hub });
    const notes = [`moved:${byPartner}:${byHub}`];
    return Math.abs(byHub) > Math.abs(byPartner)
      ? { value, unit: "index", notes, context: "hub-moved" }
      : { value, unit: "index", notes };
  },
};
