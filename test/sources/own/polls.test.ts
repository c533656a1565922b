import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import { Spool } from "../../../src/ledger/spool.js";
import type { PollFigure } from "../../../src/ledger/tables.js";
import { Log } from "../../../src/sources/log.js";
import { openGrid } from "../../../src/sources/own/grid/open.js";
import { layoutOf, readInto } from "../../../src/sources/own/import.js";
import { encode, file, xlsx } from "./made.js";

/** Invented. */
const WAVE = {
  pollster: "Central Asia Barometer",
  country: "Kyrgyzstan",
  about: "Russia",
  question: "What do you think of Russia?",
  from: "2022-06-02",
  until: "2022-06-18",
  sample: "1510",
  margin: "±3.25 %",
  population: "adults",
  mode: "telephone",
};
const ANSWERS = [
  { answer: "very good", side: "favourable", share: "40" },
  { answer: "good", side: "favorable", share: "25.5 %" },
  { answer: "bad", side: "Unfavourable", share: "24,5" },
  { answer: "no answer", side: "none", share: "10" },
];
type Cells = Record<string, string>;
const wave = (cells: Cells = {}, answers: readonly Cells[] = ANSWERS): Cells[] =>
  answers.map((answer) => ({ ...WAVE, ...answer, ...cells }));

function table(rows: readonly Cells[]): string[][] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}
const csv = (rows: readonly Cells[]) =>
  encode(
    `${table(rows)
      .map((cells) => cells.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(","))
      .join("\n")}\n`,
  );

async function made(name: string, bytes: Uint8Array) {
  const grid = await openGrid(file(name, bytes), {});
  const layout = layoutOf(grid);
  if (layout?.table !== "poll") throw new Error(`read as ${layout?.id}`);
  const log = new Log();
  const figures: PollFigure[] = [];
  const reading = layout.open(grid, log);
  const spool = new Spool("poll");
  try {
    const watched = {
      ...reading,
      *row(row: Parameters<typeof reading.row>[0]) {
        for (const figure of reading.row(row)) {
          figures.push(figure);
          yield figure;
        }
      },
    };
    await readInto(grid, watched, spool);
  } finally {
    await spool.close();
  }
  return { figures, log };
}

async function refused(rows: readonly Cells[]): Promise<ParallaxError> {
  const error = await made("bad.csv", csv(rows)).catch((reason: unknown) => reason);
  if (error instanceof ParallaxError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe("a table of polls", () => {
  it("gives a figure for each answer, with the wave it belongs to", async () => {
    const { figures } = await made("polls.csv", csv(wave()));
    expect(figures[1]).toEqual({
      saidBy: "CAB",
      about: "KGZ",
      toward: "RUS",
      of: "what-do-you-think-of-russia",
      question: "What do you think of Russia?",
      answer: "good",
      side: "favourable",
      period: "2022-06-02",
      until: "2022-06-18",
      value: 25.5,
      unit: "percent",
      sample: "1510",
      margin: "3.25",
      population: "adults",
      mode: "telephone",
      at: { file: "polls.csv", line: 3 },
    });
    expect(figures.map(({ side, value }) => [side, value])).toEqual([
      ["favourable", 40],
      ["favourable", 25.5],
      ["unfavourable", 24.5],
      ["none", 10],
    ]);
  });

  it("may be a workbook, with its columns in any order, other letters and more columns, which are named", async () => {
    const rows = table(wave({ Remark: "invented" }));
    const turned = rows.map((cells, index) =>
      [...cells].reverse().map((cell) => ({ value: index === 0 ? cell.toUpperCase() : cell, type: String })),
    );
    const { figures, log } = await made("polls.xlsx", await xlsx(turned));
    expect(figures).toHaveLength(4);
    expect(log.ignored).toEqual([{ rule: "columns not kept: remark", rows: 4 }]);
  });

  it("keeps an address, a name of its own for the question, and a pollster by letters", async () => {
    const { figures } = await made(
      "polls.csv",
      csv(wave({ id: "view-rus", address: "https://example.org/w11", pollster: "Levada-Center" })),
    );
    expect(figures[0]).toMatchObject({
      saidBy: "LEVADA_CENTER",
      of: "view-rus",
      at: { origin: "https://example.org/w11" },
    });
  });

  it("does not take what is not stated for anything", async () => {
    const { figures } = await made("polls.csv", csv(wave({ sample: "", margin: "" })));
    expect(figures.map(({ sample, margin }) => [sample, margin])).toEqual(Array(4).fill(["", ""]));
  });

  it.each([
    ["country", "Atlantis", "NAME_UNKNOWN"],
    ["about", "Kyrgyzstan", "VALUE_UNREADABLE"],
    ["pollster", "Опрос", "VALUE_UNREADABLE"],
    ["question", "", "VALUE_UNREADABLE"],
    ["side", "friendly", "VALUE_UNREADABLE"],
    ["side", "constructor", "VALUE_UNREADABLE"],
    ["share", "140", "VALUE_UNREADABLE"],
    ["share", "", "VALUE_UNREADABLE"],
    ["from", "06/02/2022", "VALUE_UNREADABLE"],
    ["until", "2022-06-01", "VALUE_UNREADABLE"],
    ["sample", "some", "VALUE_UNREADABLE"],
    ["margin", "3 or so", "VALUE_UNREADABLE"],
  ])("refuses %s %j, with its line", async (column, cell, code) => {
    const error = await refused(wave().map((row, index) => (index === 0 ? { ...row, [column]: cell } : row)));
    expect(error).toMatchObject({ code, where: { file: "bad.csv", line: 2, column } });
    expect(error.todo?.length).toBeGreaterThan(10);
  });

  it("refuses rows of one wave that do not agree on it", async () => {
    const error = await refused(wave().map((row, index) => (index === 2 ? { ...row, margin: "2" } : row)));
    expect(error).toMatchObject({ code: "VALUE_UNREADABLE", where: { line: 4, column: "margin" } });
    expect(error.expected).toContain("on line 2");
  });

  it("refuses answers that do not come to a hundred: some are missing, or shares are parts of one", async () => {
    expect(await refused(wave({}, ANSWERS.slice(0, 3)))).toMatchObject({
      code: "TOTAL_WRONG",
      found: "90",
      where: { line: 4 },
    });
    const parts = ANSWERS.map((answer) => ({ ...answer, share: "0.25" }));
    expect(await refused(wave({}, parts))).toMatchObject({ code: "TOTAL_WRONG", found: "1" });
    // Two waves do not make up for each other.
    const less = wave({}, [...ANSWERS.slice(0, 3), { answer: "no answer", side: "none", share: "4" }]);
    const more = wave({ from: "2022-06-03" }, [
      ...ANSWERS.slice(0, 3),
      { answer: "no answer", side: "none", share: "16" },
    ]);
    expect((await refused([...less, ...more])).code).toBe("TOTAL_WRONG");
  });

  it("refuses a question of which no answer is favourable, or none unfavourable", async () => {
    const error = await refused(
      wave().map((row) => ({ ...row, side: row.side === "none" ? "none" : "favourable" })),
    );
    expect(error).toMatchObject({ code: "VALUE_UNREADABLE", where: { column: "side" } });
  });
});
