import { show } from "../../errors.js";
import type { TraitFigure } from "../../ledger/tables.js";
import type { Unit } from "../../units.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** The first column has no name. `QO%All` is written with the letter O. */
const COLUMNS = [
  "",
  "ccode",
  "session",
  "NVotesAll",
  "IdealPointAll",
  "QO%All",
  "Q5%All",
  "Q10%All",
  "Q50%All",
  "Q90%All",
  "Q95%All",
  "Q100%All",
  "iso3c",
  "Countryname",
  "USAgree",
  "RUSSAgree",
  "BrazilAgree",
  "ChinaAgree",
  "IndiaAgree",
  "IsraelAgree",
];

/** Columns of agreement, and with whom. */
const AGREEMENTS: readonly [column: string, power: string][] = [
  ["USAgree", "USA"],
  ["RUSSAgree", "RUS"],
  ["BrazilAgree", "BRA"],
  ["ChinaAgree", "CHN"],
  ["IndiaAgree", "IND"],
  ["IsraelAgree", "ISR"],
];

const UNUSED = ["QO%All", "Q10%All", "Q50%All", "Q90%All", "Q100%All"];
const BEFORE_FIRST_SESSION = 1945;

/** Codes that ISO 3166 no longer has, and what they stand for. Two Yemens share one, so the name decides. */
const PAST: ReadonlyMap<string, readonly string[]> = new Map([
  ["CSK", ["_CSK"]],
  ["DDR", ["_DDR"]],
  ["YAR", ["_YAR", "_YMD"]],
  ["YUG", ["SRB"]],
]);

function about(row: Row, log: Log, source: SourceText): string | undefined {
  const code = partnerCode(row.some("Countryname"), source, row, "Countryname", log);
  const iso = row.text("iso3c");
  if (code !== undefined && !(PAST.get(iso) ?? [iso]).includes(code))
    row.fail("iso3c", `${code}, the code of ${row.text("Countryname")}`);
  return code;
}

function share(row: Row, column: string): number {
  const value = row.decimal(column);
  return value >= 0 && value <= 1 ? value : row.fail(column, "a share between 0 and 1");
}

function* state(row: Row, log: Log, source: SourceText): Generator<TraitFigure> {
  const code = about(row, log, source);
  const [session] = row.match("session", /^[1-9]\d?$/, "the number of a session");
  const [votes] = row.match("NVotesAll", /^[1-9]\d*$/, "a number of votes");
  const [low, point, high] = ["Q5%All", "IdealPointAll", "Q95%All"].map((column) => row.decimal(column));
  if (low === undefined || point === undefined || high === undefined || low > point || point > high)
    row.fail("IdealPointAll", "a point between its bounds Q5%All and Q95%All");
  log.ignore(`other columns: ${UNUSED.join(", ")}, and the number of the row`, UNUSED.length + 1);
  if (code === undefined) return;
  const figure = (of: string, value: number, unit: Unit = "index"): TraitFigure => ({
    saidBy: "BSV",
    about: code,
    of,
    period: `${BEFORE_FIRST_SESSION + Number(session)}-09`,
    value,
    unit,
    flags: [`session-${session}`],
    at: row.at,
  });
  yield figure("ideal_point.all", point);
  yield figure("ideal_point.q5", low);
  yield figure("ideal_point.q95", high);
  yield figure("votes", Number(votes), "count");
  for (const [column, power] of AGREEMENTS) {
    if (row.text(column) === "NA") log.ignore("no value published (NA)");
    else if (code === power) {
      if (share(row, column) !== 1) row.fail(column, `1, the agreement of ${power} with itself`);
      log.ignore("agreement of a state with itself");
    } else yield figure(`agreement.${power}`, share(row, column));
  }
}

function* sessions(file: Input, log: Log, source: SourceText): Generator<TraitFigure> {
  /** A number of the Correlates of War means one country throughout. */
  const numbers = new Map<string, string>();
  for (const row of file.rows(COLUMNS)) {
    if (!/^[1-9]\d*$/.test(row.text("")))
      file.fail(
        "VALUE_UNREADABLE",
        "the first column, which has no name, holds what cannot be used",
        "the number of the row",
        show(row.text("")),
        row.line,
        "1",
      );
    const [number] = row.match("ccode", /^[1-9]\d{0,2}$/, "a number of the Correlates of War");
    for (const figure of state(row, log, source)) {
      const held = numbers.get(number) ?? figure.about;
      if (held !== figure.about) row.fail("ccode", `a number of ${figure.about}; this one is of ${held}`);
      numbers.set(number, held);
      yield figure;
    }
  }
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* sessions(file, log, source);
  },
};
