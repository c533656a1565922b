// `npm run bench:worlds`: how often the scan is right, in worlds whose answer is known and in real months with reroutings added. Prints
// the tables of docs/reroutings.md, and with --write puts them there. --from N takes seeds from N on, instead of those that were kept
// for this and never used while building.
import { readFileSync, writeFileSync } from "node:fs";
import { buildPanel } from "../../dist/rerouting/panel.js";
import { scan } from "../../dist/rerouting/scan.js";
import { calibration } from "./calibrate.mjs";
import { inject, realMonths } from "./injection.mjs";
import { CLEAR, judge, summary } from "./judge.mjs";
import { makeWorld } from "./world.mjs";

/** @typedef {import("../../src/rerouting/panel.js").Frame} Frame */
/** @typedef {import("../../src/rerouting/panel.js").Row} Row */
/** @typedef {import("./judge.mjs").Truth} Truth */
/** @typedef {import("./judge.mjs").Judged} Judged */

const WORLDS = 20;
const PAGE = "docs/reroutings.md";
const MARKS = ["<!-- errors: written by `npm run bench:worlds -- --write` -->", "<!-- end of errors -->"];

const option = (/** @type {string} */ name) => {
  const place = process.argv.indexOf(`--${name}`);
  return place === -1 ? undefined : (process.argv[place + 1] ?? "");
};
const first = Number(option("from") ?? 10001);
const count = Number(option("worlds") ?? WORLDS);
const seeds = (/** @type {number} */ from) => Array.from({ length: count }, (_, k) => from + k);

const percent = (/** @type {number} */ share) =>
  Number.isNaN(share) ? "none" : `${(100 * share).toFixed(1)} %`;

let seconds = 0;
/** @param {{ frame: Frame, rows: Row[], plants: Truth[] }} world */
function judged({ frame, rows, plants }) {
  const start = performance.now();
  const { reroutings } = scan(buildPanel(frame, rows), { break: "listed" });
  seconds += (performance.now() - start) / 1000;
  return judge(
    reroutings.filter(({ verdict }) => verdict === "found"),
    plants,
  );
}

const real = await realMonths();
/** @type {Judged[]} */
const worlds = [];
/** @type {Judged[]} */
const placebos = [];
for (const seed of seeds(first)) {
  worlds.push(judged(makeWorld(seed)));
  placebos.push(judged(makeWorld(seed + 100, { plants: 0 })));
  console.error(`${worlds.length} of ${count} worlds`);
}
const each = seconds / (2 * count);
const injected = real === null ? [] : seeds(first + 200).map((seed) => judged(inject(real, seed)));
const untouched = real === null ? [] : seeds(first + 200).map((seed) => judged(inject(real, seed, 0)));

const made = summary(worlds);
const none = summary(placebos);
const months = real === null ? null : summary(injected);
const bare = real === null ? null : summary(untouched);
const cell = (
  /** @type {ReturnType<typeof summary> | null} */ of,
  /** @type {(of: ReturnType<typeof summary>) => string} */ say,
) => (of === null ? "skipped: no file" : say(of));
const skipped = months === null;
const matched = await calibration();
const table = [
  MARKS[0],
  `Seeds ${first} to ${first + count - 1}, placebo worlds ${first + 100} to ${first + 99 + count}, injections ${first + 200} to ${first + 199 + count}.`,
  "",
  `| | to reach | ${count} worlds | ${count} injections into real months |`,
  "|---|---|---|---|",
  ...[
    [
      "planted",
      "",
      (/** @type {ReturnType<typeof summary>} */ of) => String(of.curve.reduce((sum, { n }) => sum + n, 0)),
    ],
    ["found", "", (/** @type {ReturnType<typeof summary>} */ of) => String(of.found)],
    [
      "of these not planted: false discovery rate at q = .05",
      "at most 7 %",
      (/** @type {ReturnType<typeof summary>} */ of) => `${of.wrong}: ${percent(of.rate)}`,
    ],
    [
      `found of those of ${CLEAR} standard deviations or more`,
      "at least 90 %",
      (/** @type {ReturnType<typeof summary>} */ of) => `${percent(of.recall)} of ${of.clear}`,
    ],
    [
      "true amount within low to high",
      "at least 80 %",
      (/** @type {ReturnType<typeof summary>} */ of) => percent(of.covered),
    ],
    [
      "median of (high - low) / true",
      "at most 1",
      (/** @type {ReturnType<typeof summary>} */ of) => of.width.toFixed(2),
    ],
  ].map(([name, reach, say]) =>
    typeof say === "function" ? `| ${name} | ${reach} | ${cell(made, say)} | ${cell(months, say)} |` : "",
  ),
  `| with nothing planted: how many have any finding | at most 3 of 20 | ${none.withAny} of ${count} | ${bare === null ? "skipped: no file" : `${bare.withAny} of ${count}`} |`,
  "",
  `Found, by size in standard deviations of the cell before the break:`,
  "",
  `| size | worlds | ${skipped ? "" : "injections |"}`,
  `|---|---|${skipped ? "" : "---|"}`,
  ...made.curve.map(({ from, to, n, recall }, k) => {
    const other = months?.curve[k];
    const size = to === Number.POSITIVE_INFINITY ? `${from} or more` : `${from} to ${to}`;
    return `| ${size} | ${percent(recall)} of ${n} |${other === undefined ? "" : ` ${percent(other.recall)} of ${other.n} |`}`;
  }),
  "",
  `Of the ${made.clear} in worlds of ${CLEAR} or more: ${made.kinds.map(({ kind, n, recall }) => `${kind} ${percent(recall)} of ${n}`).join(", ")}.`,
  ...(matched === null
    ? []
    : [
        "",
        "The noise of single flows (one exporter, partner and code), real (Eurostat, January 2020 to December 2021) and made:",
        "",
        "| mean a month, EUR | months without trade | step of the log | spread of the log | log, lag 1 | deviation / mean |",
        "|---|---|---|---|---|---|",
        ...matched.map(
          ({ size, real: one, made: other }) =>
            `| ${size.toLocaleString("en")} | ${["zero", "step", "spread", "lag1", "cv"]
              .map((name) =>
                [one, other]
                  .map((of) =>
                    Object.entries(of)
                      .find(([key]) => key === name)?.[1]
                      .toFixed(2),
                  )
                  .join(", "),
              )
              .join(" | ")} |`,
        ),
      ]),
  MARKS[1],
].join("\n");
console.log(table);
console.error(`a scan takes ${each.toFixed(1)} s on the mean`);
if (process.argv.includes("--write")) {
  const page = readFileSync(PAGE, "utf8");
  const [head = "", rest = ""] = page.split(MARKS[0] ?? "");
  writeFileSync(PAGE, head + table + (rest.split(MARKS[1] ?? "")[1] ?? "\n"));
}
