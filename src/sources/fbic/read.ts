import type { TieFigure } from "../../ledger/tables.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** Who has the influence, and how the columns name it. */
const INFLUENCERS: readonly { about: string; suffix: string }[] = [
  { about: "CHN", suffix: "chn" },
  { about: "RUS", suffix: "rus" },
];
const INDEX = "fbic";
const PARTS = ["econb", "econd", "polb", "secb", "secd"];
const COLUMNS = [
  "iso3",
  "receiver",
  "year",
  ...INFLUENCERS.flatMap(({ suffix }) => [...PARTS, INDEX].map((name) => `${name}_${suffix}`)),
];

/** Members of the Soviet Union other than Russia, under which it stands, and the last year of it. */
const REPUBLICS = new Set("ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA TJK TKM UKR UZB".split(" "));
const LAST_SOVIET_YEAR = "1991";
const SOVIET_UNION = "RUS";

const VALUES = COLUMNS.slice(3);
const values = (row: Row): string => VALUES.map((column) => row.text(column)).join();

function value(row: Row, name: string, column: string): number {
  const found = row.decimal(column);
  if (found < 0 || (name === INDEX && found > 1))
    row.fail(column, name === INDEX ? "an index between 0 and 1" : "a number not below zero");
  return found;
}

/** True where a row is about a republic in the years of the Soviet Union, which is no receiver of its own. */
function isSoviet(row: Row, toward: string, union: ReadonlyMap<string, Row>, log: Log): boolean {
  const period = row.year("year");
  if (!REPUBLICS.has(toward) || period > LAST_SOVIET_YEAR) return false;
  const whole = union.get(period);
  log.ignore(
    whole !== undefined && values(whole) === values(row)
      ? "the Soviet Union's values again, under one of its republics (until 1991)"
      : "values of unknown origin, under a republic of the Soviet Union (until 1991)",
    VALUES.length,
  );
  return true;
}

function* table(file: Input, log: Log, source: SourceText): Generator<TieFigure> {
  const rows = file.rows(COLUMNS);
  const union = new Map(
    rows.filter((row) => row.text("iso3") === SOVIET_UNION).map((row) => [row.text("year"), row]),
  );
  for (const row of rows) {
    const toward = partnerCode(row.some("iso3"), source, row, "iso3", log);
    const period = row.year("year");
    const named = partnerCode(row.some("receiver"), source, row, "receiver", log);
    if (toward === undefined) continue;
    if (named !== toward) row.fail("receiver", `a name of ${toward}`);
    if (isSoviet(row, toward, union, log)) continue;
    for (const { about, suffix } of INFLUENCERS) {
      for (const name of [INDEX, ...PARTS]) {
        const column = `${name}_${suffix}`;
        if (about === toward) {
          if (row.text(column) !== "") row.fail(column, `nothing, since it is ${about} over itself`);
          log.ignore("a state over itself");
        } else if (row.text(column) === "") log.ignore("no value published");
        else {
          yield {
            saidBy: "FBIC",
            about,
            toward,
            of: name === INDEX ? INDEX : `${INDEX}.${name}`,
            period,
            value: value(row, name, column),
            unit: "index",
            at: row.at,
          };
        }
      }
    }
  }
}

export const reader: Reader<"tie"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* table(file, log, source);
  },
};
