import { show } from "../../errors.js";
import type { TraitFigure } from "../../ledger/tables.js";
import type { Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** All columns of the table, as the publisher writes them: 17 criteria (Q1 to Q17), their questions, indices, ranks. */
const COLUMNS = [
  "bti_country",
  "year",
  "bti_region",
  "Ranking_Status_Index",
  "S_Status_Index",
  "SI_Democracy_Status",
  "Q1_Stateness",
  "Q1.1_Monopoly_on_the_use_of_force",
  "Q1.2_State_identity",
  "Q1.3_No_interference_of_religious_dogmas",
  "Q1.4_Basic_administration",
  "Q2_Political_Participation",
  "Q2.1_Free_and_fair_elections",
  "Q2.2_Effective_power_to_govern",
  "Q2.3_Association_/_assembly_rights",
  "Q2.4_Freedom_of_expression",
  "Q3_Rule_of_Law",
  "Q3.1_Separation_of_powers",
  "Q3.2_Independent_judiciary",
  "Q3.3_Prosecution_of_office_abuse",
  "Q3.4_Civil_rights",
  "Q4_Stability_of_Democratic_Institutions",
  "Q4.1_Performance_of_democratic_institutions",
  "Q4.2_Commitment_to_democratic_institutions",
  "Q5_Political_and_Social_Integration",
  "Q5.1_Party_system",
  "Q5.2_Interest_groups",
  "Q5.3_Approval_of_democracy",
  "Q5.4_Social_capital",
  "SII_Economy_Status",
  "Q6_Level_of_Socioeconomic_Development",
  "Q6.1_Socioeconomic_barriers",
  "Q7_Organization_of_the_Market_and_Competition",
  "Q7.1_Market_organization",
  "Q7.2_Competition_policy",
  "Q7.3_Liberalization_of_foreign_trade",
  "Q7.4_Banking_system",
  "Q8_Monetary_and_Fiscal_Stability",
  "Q8.1_Monetary_stability",
  "Q8.2_Fiscal_stability",
  "Q9_Private_Property",
  "Q9.1_Property_rights",
  "Q9.2_Private_enterprise",
  "Q10_Welfare_Regime",
  "Q10.1_Social_safety_nets",
  "Q10.2_Equal_opportunity",
  "Q11_Economic_Performance",
  "Q11.1_Output_strength",
  "Q12_Sustainability",
  "Q12.1_Environmental_policy",
  "Q12.2_Education_/_R&D_policy",
  "Ranking_Governance_Index",
  "G_Governance_Index",
  "Q13_Level_of_Difficulty",
  "Q13.1_Structural_constraints",
  "Q13.2_Civil_society_traditions",
  "Q13.3_Conflict_intensity",
  "Q13.4_GNI_p.c._Atlas_method_rescaled",
  "Q13.5_UN_Educ._Index_rescaled",
  "Q13.6_BTI_Stateness_&_Rule_of_Law",
  "GII_Governance_Performance",
  "Q14_Steering_Capability",
  "Q14.1_Prioritization",
  "Q14.2_Implementation",
  "Q14.3_Policy_learning",
  "Q15_Resource_Efficiency",
  "Q15.1_Efficient_use_of_assets",
  "Q15.2_Policy_coordination",
  "Q15.3_Anti-corruption_policy",
  "Q16_Consensus-Building",
  "Q16.1_Consensus_on_goals",
  "Q16.2_Anti-democratic_actors",
  "Q16.3_Cleavage_/_conflict_management",
  "Q16.4_Public_consultation",
  "Q16.5_Reconciliation",
  "Q17_International_Cooperation",
  "Q17.1_Effective_use_of_support",
  "Q17.2_Credibility",
  "Q17.3_Regional_cooperation",
  "pol_sys",
  "cat_dem_stat",
  "cat_dem_stat_label",
  "report_year",
  "extended_country_name",
  "GWn",
  "cown",
  "in_GW_system",
];

const STATUS = "S_Status_Index";
const HALVES = ["SI_Democracy_Status", "SII_Economy_Status"];
const GOVERNANCE = ["G_Governance_Index", "GII_Governance_Performance"];
const INDICES = [STATUS, ...HALVES, ...GOVERNANCE];
const KEYS = ["bti_country", "year", "report_year"];
const UNUSED = COLUMNS.filter((column) => !INDICES.includes(column) && !KEYS.includes(column));

/** Years from the one that a row is about to the year of its edition. */
const LAG = 2;

function index(row: Row, column: string): number {
  const value = row.decimal(column);
  return value >= 1 && value <= 10 ? value : row.fail(column, "an index from 1 to 10");
}

function* country(row: Row, log: Log, source: SourceText): Generator<TraitFigure> {
  const about = partnerCode(row.some("bti_country"), source, row, "bti_country", log);
  const period = row.year("year");
  const edition = row.year("report_year");
  if (Number(edition) !== Number(period) + LAG || Number(edition) % 2 !== 0)
    row.fail("report_year", `an edition of an even year, ${LAG} years after the year of the row`);
  log.ignore(`other columns: ${UNUSED.join(", ")}`, UNUSED.length);
  const stated = INDICES.filter((column) => row.text(column) !== "");
  if (stated.length === 0) log.ignore("not covered in this edition", INDICES.length);
  else {
    const missing = [STATUS, ...HALVES].find((column) => !stated.includes(column));
    if (missing !== undefined) row.fail(missing, "an index, since the row has others");
    const holes = INDICES.length - stated.length;
    if (holes > 0) log.ignore("no value published", holes);
    const [democracy = 0, economy = 0] = HALVES.map((column) => index(row, column));
    if (Math.abs(index(row, STATUS) - (democracy + economy) / 2) > 1e-6)
      row.fail(STATUS, `the mean of democracy and economy, ${show((democracy + economy) / 2)}`);
  }
  if (about === undefined) return;
  for (const of of stated) {
    yield {
      saidBy: "BTI",
      about,
      of,
      period,
      value: index(row, of),
      unit: "index",
      flags: [`edition-${edition}`],
      at: row.at,
    };
  }
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) for (const row of file.rows(COLUMNS)) yield* country(row, log, source);
  },
};
