// Draws the noise of single flows, real (Eurostat's file, PARALLAX_DATA, else ../shared/data) and made, as docs/noise.svg. After a build:
// `node bench/worlds/figure.mjs`. No world is run for it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Plot from "@observablehq/plot";
import { emptyDocument, serialise } from "../../dist/charts/svg.js";
import { calibration } from "./calibrate.mjs";

const PANELS = /** @type {const} */ ([
  ["zero", "months without trade"],
  ["step", "step of the log"],
  ["spread", "spread of the log"],
  ["lag1", "log, lag 1"],
  ["cv", "deviation / mean"],
]);
const [REAL, MADE] = ["#1f5a99", "#b3471d"];

const rows = await calibration();
if (rows === null) console.log("skipped: Eurostat's months are not here (PARALLAX_DATA)");
else {
  const points = PANELS.flatMap(([name, panel]) =>
    rows.flatMap(({ size, real, made }) => [
      { panel, size, of: "real", value: real[name] },
      { panel, size, of: "made", value: made[name] },
    ]),
  );
  const of = (/** @type {string} */ name) => points.filter((point) => point.of === name);
  const at = { fx: "panel", x: "size", y: "value" };
  const label = (/** @type {string} */ text, /** @type {0 | 2} */ panel, /** @type {object} */ rest) =>
    Plot.text([text], { ...rest, fx: [PANELS[panel][1]], text: (words) => words });
  const above = { frameAnchor: "top-left", dy: -46, textAnchor: "start" };
  const svg = Plot.plot({
    document: emptyDocument(),
    width: 1000,
    height: 300,
    marginTop: 50,
    marginBottom: 45,
    fx: { domain: PANELS.map(([, panel]) => panel), label: null, padding: 0.08 },
    x: { type: "log", label: null, ticks: [1e3, 1e5], tickFormat: (size) => size.toLocaleString("en") },
    y: { type: "linear", label: null, ticks: 5, grid: true },
    marks: [
      Plot.ruleY([0], { stroke: "#888" }),
      Plot.line(of("real"), { ...at, stroke: REAL, strokeWidth: 2 }),
      Plot.line(of("made"), { ...at, stroke: MADE, strokeWidth: 2, strokeDasharray: "5 3" }),
      Plot.dot(of("real"), { ...at, r: 3, fill: REAL }),
      Plot.dot(of("made"), { ...at, r: 3, fill: "#fff", stroke: MADE }),
      label("real: Eurostat, January 2020 to December 2021", 0, { ...above, fill: REAL }),
      label("made: the generated series", 2, { ...above, fill: MADE }),
      label("mean of the flow a month, EUR", 2, { frameAnchor: "bottom", dy: 38 }),
    ],
  });
  const desc = rows
    .map(
      ({ size, real, made }) =>
        `EUR ${size.toLocaleString("en")}: ${PANELS.map(([name, panel]) => `${panel} ${real[name].toFixed(2)}, ${made[name].toFixed(2)}`).join("; ")}`,
    )
    .join(". ");
  const title = "Noise of single flows by size, real and made";
  const picture = serialise(svg, { title, desc: `${title}. ${desc}.` }, 12).replace(
    "<svg ",
    '<svg xmlns="http://www.w3.org/2000/svg" style="background:#fff;color:#222" font-family="sans-serif" ',
  );
  writeFileSync(fileURLToPath(new URL("../../docs/noise.svg", import.meta.url)), `${picture}\n`);
}
