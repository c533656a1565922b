import type { TraitFigure } from "../../ledger/tables.js";
import { isCountry } from "../../question/countries.js";
import type { Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = [
  "fh_full_country",
  "region",
  "country_or_territory",
  "edition",
  "year",
  "status",
  "pr",
  "cl",
  "A1",
  "A2",
  "A3",
  "A",
  "B1",
  "B2",
  "B3",
  "B4",
  "B",
  "C1",
  "C2",
  "C3",
  "C",
  "AddQ",
  "AddA",
  "pr_full",
  "D1",
  "D2",
  "D3",
  "D4",
  "D",
  "E1",
  "E2",
  "E3",
  "E",
  "F1",
  "F2",
  "F3",
  "F4",
  "F",
  "G1",
  "G2",
  "G3",
  "G4",
  "G",
  "cl_full",
  "total",
  "extended_country_name",
  "GWn",
  "cown",
  "in_GW_system",
];

/** Each score and the scores that it is the sum of; `-` marks the one that is subtracted. */
const SUMS: readonly [sum: string, parts: readonly string[]][] = [
  ["A", ["A1", "A2", "A3"]],
  ["B", ["B1", "B2", "B3", "B4"]],
  ["C", ["C1", "C2", "C3"]],
  ["pr_full", ["A", "B", "C", "-AddQ", "AddA"]],
  ["D", ["D1", "D2", "D3", "D4"]],
  ["E", ["E1", "E2", "E3"]],
  ["F", ["F1", "F2", "F3", "F4"]],
  ["G", ["G1", "G2", "G3", "G4"]],
  ["cl_full", ["D", "E", "F", "G"]],
  ["total", ["pr_full", "cl_full"]],
];
const SCORES = [...new Set(SUMS.flatMap(([sum, parts]) => [sum, ...parts]).map(bare))].filter(
  (column) => column !== "total",
);

/** The region, and what compilers of the table added: a name and codes of two lists of states. */
const UNUSED = ["region", "extended_country_name", "GWn", "cown", "in_GW_system"];

/** The word for the mean of the two ratings, and the highest mean that it stands for. */
const STATUS: readonly { word: string; to: number }[] = [
  { word: "F", to: 2.5 },
  { word: "PF", to: 5 },
  { word: "NF", to: 7 },
];

function bare(part: string): string {
  return part.replace("-", "");
}

/** A score of the report; the second additional question was dropped, and is "N/A" from then on. */
function score(row: Row, column: string): number {
  if (column === "AddA" && row.text(column) === "N/A") return 0;
  return Number(row.match(column, /^(?:-?[1-9]\d{0,2}|0)$/, "a whole number")[0]);
}

function rating(row: Row, column: string): number {
  return Number(row.match(column, /^[1-7]$/, "a rating from 1 (most free) to 7 (least free)")[0]);
}

function* place(row: Row, log: Log, source: SourceText): Generator<TraitFigure> {
  const about = partnerCode(row.some("fh_full_country"), source, row, "fh_full_country", log);
  const [kind] = row.match("country_or_territory", /^[ct]$/, "c (a country) or t (a territory)");
  const period = row.year("year");
  const edition = row.year("edition");
  if (Number(edition) !== Number(period) + 1)
    row.fail("edition", `${Number(period) + 1}, the year after the one that the row describes`);
  for (const [sum, parts] of SUMS) {
    const found = parts.reduce(
      (all, part) => all + (part.startsWith("-") ? -1 : 1) * score(row, bare(part)),
      0,
    );
    if (score(row, sum) !== found) row.fail(sum, `${found}, which is ${parts.join(" + ")}`);
  }
  const [pr, cl] = [rating(row, "pr"), rating(row, "cl")];
  const word = STATUS.find(({ to }) => (pr + cl) / 2 <= to)?.word;
  if (row.text("status") !== word) row.fail("status", `${word}, which the ratings ${pr} and ${cl} mean`);
  log.ignore("status (F, PF, NF), a word that follows from the two ratings");
  log.ignore(`scores that the total is the sum of: ${SCORES.join(", ")}`, SCORES.length);
  log.ignore(`other columns: ${UNUSED.join(", ")}`, UNUSED.length);
  if (about === undefined) return;
  if (kind === "c" && !isCountry(about))
    row.fail("country_or_territory", "t, for what ISO 3166 has no code of");
  const flags = [`edition-${edition}`, ...(kind === "t" ? ["territory"] : [])];
  const figure = { saidBy: "FH", about, period, unit: "index", flags, at: row.at } as const;
  yield { ...figure, of: "total", value: score(row, "total") };
  yield { ...figure, of: "pr", value: pr };
  yield { ...figure, of: "cl", value: cl };
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) for (const row of file.rows(COLUMNS)) yield* place(row, log, source);
  },
};
