import { show } from "../../errors.js";
import type { TextFigure } from "../../ledger/tables.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import type { Reader } from "../source.js";

const ISSUES_COLUMNS = ["rcid", "short_name", "issue"];
const TITLES_COLUMNS = [
  "rcid",
  "session",
  "importantvote",
  "date",
  "unres",
  "amend",
  "para",
  "short",
  "descr",
];
const UNUSED_TITLES = ["session", "importantvote", "amend", "para"];

/** Issues in the order of the columns of the table of votes. */
const ISSUES: ReadonlyMap<string, string> = new Map([
  ["me", "Palestinian conflict"],
  ["nu", "Nuclear weapons and nuclear material"],
  ["di", "Arms control and disarmament"],
  ["hr", "Human rights"],
  ["co", "Colonialism"],
  ["ec", "Economic development"],
]);
/** Since session 74 these three are marked together or not at all, on the days when disarmament is voted on. */
const ALIKE = ["di", "co", "ec"];
const ALIKE_SINCE = "2019-09";
/** What the table of votes begins with; a column for each country follows. */
const VOTES_COLUMNS = ["rcid", "date", ...ISSUES.keys()];

const TEXTS: readonly { column: string; of: string; lang: string }[] = [
  { column: "short", of: "title", lang: "en" },
  { column: "descr", of: "description", lang: "en" },
  { column: "unres", of: "resolution", lang: "" },
];

/** UTF-8 that was read as Latin-1 and written again, once or more. */
const DAMAGED = /[ÂÃ]/;

interface RollCall {
  rcid: string;
  day: string;
  line: number;
  /** Issues that the table of votes marks. */
  marked: ReadonlySet<string>;
  /** Issues that the file of issues gives. */
  given: Set<string>;
}

function unreadable(file: Input, line: number, column: string, expected: string, found: string): never {
  file.fail(
    "VALUE_UNREADABLE",
    `the column ${column} holds what cannot be used`,
    expected,
    show(found),
    line,
    column,
  );
}

function isDay(text: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Days and issues of all roll calls, from the table of votes. It has no quotes, and its votes are not looked at. */
function readVotes(file: Input, log: Log): Map<string, RollCall[]> {
  const calls = new Map<string, RollCall[]>();
  const [head = "", ...rest] = file.content().split(/\r?\n/);
  const columns = head.split(",");
  const wrong = VOTES_COLUMNS.findIndex((column, index) => columns[index] !== column);
  if (wrong >= 0)
    file.fail(
      "HEADER_UNKNOWN",
      "the header is not the one that this reader knows",
      VOTES_COLUMNS.join(","),
      show(head, 200),
      1,
      String(wrong + 1),
    );
  rest.pop();
  for (const [index, text] of rest.entries()) {
    const line = index + 2;
    const cells = text.split(",");
    if (cells.length !== columns.length)
      file.fail(
        "FILE_NOT_CSV",
        "a row has not as many cells as the header",
        `${columns.length} cells`,
        String(cells.length),
        line,
      );
    const [rcid = "", day = ""] = cells;
    if (!/^\d+$/.test(rcid)) unreadable(file, line, "rcid", "a number", rcid);
    if (!isDay(day)) unreadable(file, line, "date", "a day, YYYY-MM-DD", day);
    const marked = [...ISSUES.keys()].filter((issue, at) => {
      const cell = cells[at + 2] ?? "";
      if (cell !== "TRUE" && cell !== "FALSE") unreadable(file, line, issue, "TRUE or FALSE", cell);
      return cell === "TRUE";
    });
    const held = calls.get(rcid) ?? [];
    if (held.some((call) => call.day === day))
      unreadable(file, line, "rcid", "a number that no other roll call of that day has", rcid);
    held.push({ rcid, day, line, marked: new Set(marked), given: new Set() });
    calls.set(rcid, held);
    log.ignore("votes of countries, which another source gives", columns.length - VOTES_COLUMNS.length);
  }
  return calls;
}

/** One issue of a roll call. Of three that are marked alike by mistake only the first, disarmament, is believed. */
function* issueFigure(
  call: RollCall,
  issue: string,
  at: TextFigure["at"],
  flags: readonly string[],
  log: Log,
): Generator<TextFigure> {
  const alike = call.day >= ALIKE_SINCE && ALIKE.every((each) => call.marked.has(each));
  const place = alike ? ALIKE.indexOf(issue) : -1;
  if (place > 0) {
    log.ignore("co and ec of a roll call since session 74 that is marked di too, whose copies they are");
    return;
  }
  const all = place === 0 ? [...flags, "di-co-ec-alike"] : flags;
  yield {
    saidBy: "VOETEN",
    about: `UNGA:${call.rcid}`,
    of: `issue.${issue}`,
    lang: "en",
    period: call.day,
    value: ISSUES.get(issue) ?? issue,
    ...(all.length === 0 ? {} : { flags: all }),
    at,
  };
}

function* readTitles(
  file: Input,
  calls: ReadonlyMap<string, RollCall[]>,
  log: Log,
): Generator<TextFigure, string> {
  let last = "";
  for (const row of file.rows(TITLES_COLUMNS)) {
    const [rcid] = row.match("rcid", /^\d+$/, "a number");
    const same = calls.get(rcid) ?? row.fail("rcid", "a roll call of the table of votes");
    const day = row.text("date");
    if (!same.some((call) => call.day === day))
      row.fail("date", `the day in the table of votes, ${same.map((call) => call.day).join(" or ")}`);
    if (day > last) last = day;
    log.ignore(`other columns: ${UNUSED_TITLES.join(", ")}`, UNUSED_TITLES.length);
    for (const { column, of, lang } of TEXTS) {
      const value = row.text(column).trim();
      if (value === "") {
        log.ignore(`no ${of} for a roll call (empty cell)`);
        continue;
      }
      yield {
        saidBy: "VOETEN",
        about: `UNGA:${rcid}`,
        of,
        lang,
        period: day,
        value,
        ...(DAMAGED.test(value) ? { flags: ["damaged-letters"] } : {}),
        at: row.at,
      };
    }
  }
  return last;
}

function* readIssues(file: Input, calls: ReadonlyMap<string, RollCall[]>, log: Log): Generator<TextFigure> {
  for (const row of file.rows(ISSUES_COLUMNS)) {
    const [rcid] = row.match("rcid", /^\d+$/, "a number");
    const issue = row.text("short_name");
    const name = ISSUES.get(issue) ?? row.fail("short_name", `one of ${[...ISSUES.keys()].join(", ")}`);
    if (row.text("issue") !== name) row.fail("issue", `${name}, which ${issue} stands for`);
    const same = calls.get(rcid) ?? row.fail("rcid", "a roll call of the table of votes");
    const [first, second] = same.filter(({ marked }) => marked.has(issue));
    const call = first ?? row.fail("short_name", "an issue that the table of votes marks too");
    if (second !== undefined)
      row.fail("rcid", `a number of one roll call; those of ${call.day} and ${second.day} have this issue`);
    call.given.add(issue);
    yield* issueFigure(call, issue, row.at, [], log);
  }
}

/** Issues of roll calls later than the files of issues and titles, from the table of votes. */
function* laterIssues(
  file: Input,
  calls: readonly RollCall[],
  last: string,
  log: Log,
): Generator<TextFigure> {
  const isLater = ({ day, given }: RollCall) => day > last && given.size === 0;
  const later = calls.filter(isLater);
  for (const { line, marked, given } of calls.filter((call) => !isLater(call))) {
    const missing = [...marked].find((issue) => !given.has(issue));
    if (missing !== undefined)
      file.fail(
        "ISSUE_MISSING",
        "the table of votes marks an issue that the file of issues does not give",
        `no mark for ${missing}, or a row in the file of issues`,
        "TRUE",
        line,
        missing,
      );
  }
  for (const call of later) {
    const at = { file: file.name, line: call.line };
    for (const issue of call.marked) yield* issueFigure(call, issue, at, ["from-votes-table"], log);
  }
}

/** Which of the three files it is, by the beginning of its header. */
function kind(file: Input): "issues" | "titles" | "votes" {
  const [head = ""] = file.content().split(/\r?\n/, 1);
  const [first, second] = head.replaceAll('"', "").split(",");
  if (first === "rcid" && second === "short_name") return "issues";
  if (first === "rcid" && second === "session") return "titles";
  if (first === "rcid" && second === "date") return "votes";
  return file.fail(
    "HEADER_UNKNOWN",
    "the header is of none of the three files of this source",
    `${ISSUES_COLUMNS.join(",")}, ${TITLES_COLUMNS.join(",")} or ${VOTES_COLUMNS.join(",")}`,
    show(head, 200),
  );
}

export const reader: Reader<"text"> = {
  version: 1,
  *read(files, log) {
    const of = (wanted: ReturnType<typeof kind>) => files.find((file) => kind(file) === wanted);
    const [issues, titles, votes] = [of("issues"), of("titles"), of("votes")];
    if (issues === undefined || titles === undefined || votes === undefined || files.length !== 3) {
      files[0]?.fail(
        "FILES_WRONG",
        "this source is read from three files together",
        "the issues of roll calls, the titles of roll calls, and the table of votes",
        files.map((file) => `${file.name} (${kind(file)})`).join(", "),
      );
      return;
    }
    const calls = readVotes(votes, log);
    const last = yield* readTitles(titles, calls, log);
    yield* readIssues(issues, calls, log);
    yield* laterIssues(votes, [...calls.values()].flat(), last, log);
  },
};
