import { POLL_SIDES, type PollFigure, type PollSide } from "../../../ledger/tables.js";
import { plainName } from "../../../question/countries.js";
import { shiftDecimal } from "../../../units.js";
import type { Row } from "../../input.js";
import type { Log } from "../../log.js";
import { Body, failAt, type Placed } from "../body.js";
import { at, CORRECT_NAME, listedIn, placeOf } from "../figures.js";
import type { Grid } from "../grid/grid.js";
import type { LayoutOf } from "../layout.js";
import { periodAs } from "../mapping/period.js";

/** What each row must say. */
const NEEDED = ["pollster", "country", "about", "question", "answer", "side", "share", "from", "until"];
/** What it may say. */
const OPTIONAL = ["id", "sample", "margin", "population", "mode", "address"];

/** Pollsters by their letters. */
const POLLSTERS: Readonly<Record<string, string>> = { "Central Asia Barometer": "CAB" };

/** Words for the sides of an answer, as people write them. */
const SIDES: Readonly<Record<string, PollSide>> = {
  ...Object.fromEntries(POLL_SIDES.map((side) => [side, side])),
  favorable: "favourable",
  unfavorable: "unfavourable",
  "no answer": "none",
};

/** Within how many points the answers to one question must come to a hundred, since each is rounded. */
const ROUNDED = 3;

const header = (grid: Grid) => (grid.head[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());

/** One question asked in one country in one wave. */
interface Wave {
  /** Lines of its first and its last row. */
  first: number;
  last: number;
  sum: number;
  sides: Set<PollSide>;
  /** What all its rows must say alike, by column. */
  same: Map<string, string>;
}

/** `CAB`, or the letters of a name: `LEVADA_CENTER`. */
function pollster(row: Row): string {
  const name = row.some("pollster", "who asked");
  const letters = plainName(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_");
  const code = listedIn(POLLSTERS, name) ?? letters;
  return /^[A-Z][A-Z0-9_]*$/.test(code) ? code : row.fail("pollster", "a name in Latin letters, such as CAB");
}

function side(row: Row): PollSide {
  const word = row.text("side").trim().toLowerCase();
  return listedIn(SIDES, word) === undefined
    ? row.fail("side", POLL_SIDES.join(", "))
    : (SIDES[word] ?? "none");
}

/** A number that may have a sign of percent after it, or plus-minus before it, with a point or a comma. */
function percent(row: Row, column: string, least: number): number {
  const text = row.text(column).trim().replace(/^±\s*/, "").replace(/\s*%$/, "");
  const value = /^\d{1,3}(?:[.,]\d+)?$/.test(text) ? shiftDecimal(text.replace(",", "."), 0) : Number.NaN;
  return value >= least && value <= 100
    ? value
    : row.fail(column, "a percentage from 0 to 100, such as 12.5");
}

function day(row: Row, column: string): string {
  return periodAs(row.text(column), "day") ?? row.fail(column, "a day: 2022-06-03 or 03.06.2022");
}

function sample(row: Row): string {
  const text = row.text("sample").trim();
  return /^(?:|[1-9]\d{0,6})$/.test(text) ? text : row.fail("sample", "how many were asked, a whole number");
}

/** Opinion polls: a row for each answer to each question, country and wave, in the columns that docs/import.md shows. */
export const polls: LayoutOf<"poll"> = {
  id: "polls",
  table: "poll",
  name: "opinion polls",
  publisher: { name: "The pollster that each row names", url: "", country: "_OWN" },
  terms: { licence: "Your own: the terms of whoever gave you the table", url: "", republish: "no" },
  version: 1,
  codesOnly: false,
  recognises(grid) {
    const cells = header(grid);
    return NEEDED.every((column) => cells.includes(column));
  },
  near(grid) {
    const cells = header(grid);
    const lacks = NEEDED.filter((column) => !cells.includes(column));
    return { has: NEEDED.length - lacks.length, lacks };
  },
  open(grid, log) {
    const lower = (grid.head[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
    const body = new Body(titled(grid, lower), 0);
    const waves = new Map<string, Wave>();
    return {
      *row(each) {
        const placed = body.row(each);
        if (placed === undefined) return;
        const figure = figureOf(placed, log);
        if (figure === undefined) return;
        addTo(waves, placed.row, figure);
        yield figure;
      },
      close() {
        for (const [key, wave] of waves) whole(grid, key, wave);
        body.close([...NEEDED, ...OPTIONAL], log);
      },
    };
  },
};

/** The grid with its header in small letters. */
function titled(grid: Grid, cells: string[]): Grid {
  const [head, ...rest] = grid.head;
  return head === undefined ? grid : { ...grid, head: [{ ...head, cells }, ...rest] };
}

function figureOf(placed: Placed, log: Log): PollFigure | undefined {
  const { row } = placed;
  const about = placeOf(row.some("country", "the country"), {}, row, "country", log, CORRECT_NAME);
  const toward = placeOf(row.some("about", "the country"), {}, row, "about", log, CORRECT_NAME);
  if (about === undefined || toward === undefined) return undefined;
  if (about === toward) row.fail("about", "a country other than the one in which people were asked");
  const [period, until] = [day(row, "from"), day(row, "until")];
  if (until < period) row.fail("until", `a day from ${period} on`);
  const margin = row.text("margin").trim() === "" ? "" : String(percent(row, "margin", 0));
  const question = row.some("question", "the question as it was asked");
  const id = row.text("id").trim();
  const address = row.text("address").trim();
  return {
    saidBy: pollster(row),
    about,
    toward,
    of: id === "" ? plainName(question).replaceAll(" ", "-") : id,
    question,
    answer: row.some("answer", "an answer"),
    side: side(row),
    period,
    until,
    value: percent(row, "share", 0),
    unit: "percent",
    sample: sample(row),
    margin,
    population: row.text("population").trim(),
    mode: row.text("mode").trim(),
    at: address === "" ? at(placed) : { ...at(placed), origin: address },
  };
}

/** Adds an answer to its wave. Rows of one wave must agree on what is said of the wave. */
function addTo(waves: Map<string, Wave>, row: Row, figure: PollFigure): void {
  const { saidBy, about, toward, of, period, population, mode } = figure;
  const key = [saidBy, about, toward, of, period, population, mode].join(" | ");
  const said = {
    question: figure.question,
    until: figure.until,
    sample: figure.sample,
    margin: figure.margin,
  };
  const wave = waves.get(key) ?? {
    first: row.line,
    last: row.line,
    sum: 0,
    sides: new Set(),
    same: new Map(Object.entries(said)),
  };
  waves.set(key, wave);
  for (const [column, text] of Object.entries(said))
    if (wave.same.get(column) !== text)
      row.fail(
        column,
        `${wave.same.get(column) || "nothing"}, as in the first row of this wave, on line ${wave.first}`,
      );
  wave.sum += figure.value;
  wave.sides.add(figure.side);
  wave.last = row.line;
}

/** A question whose answers do not come to a hundred lacks some, or has its shares on another scale. */
function whole(grid: Grid, key: string, { last, sum, sides }: Wave): void {
  if (Math.abs(sum - 100) > ROUNDED)
    failAt(
      grid,
      "TOTAL_WRONG",
      `the answers of one wave do not come to 100 percent: ${key}`,
      `${100 - ROUNDED} to ${100 + ROUNDED}`,
      String(Number(sum.toFixed(3))),
      "add the answers that are missing, those who gave none among them (side: none); shares are percent, not parts of 1",
      last,
      "share",
    );
  if (!sides.has("favourable") || !sides.has("unfavourable"))
    failAt(
      grid,
      "VALUE_UNREADABLE",
      `no answer of one wave is favourable, or none is unfavourable: ${key}`,
      "at least one of each under side",
      [...sides].join(", "),
      "say under side which way each answer counts toward the country that the question is about",
      last,
      "side",
    );
}
