// How the time of checking articles grows with their number: 25, 50, 100 and 200 invented articles of some 700 words, one after the other in
// one process, as ratios to what as many of the first 25 would take. Linear is 1; more than 1.25 is not. Then one article of 3,700 words, as
// the command, against printing its help.
// npm run bench:check
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomLcg } from "d3-random";

/** @param {string} name @returns {Promise<any>} */
const built = (name) => import(new URL(`../dist/${name}.js`, import.meta.url).href);
const { Ledger } = await built("ledger/ledger");
const { starterHome } = await built("ledger/home");
const { articleOf } = await built("texts/article/article");
const { checkArticle } = await built("texts/check/check");
const { loadLanguages } = await built("words/words");

const next = randomLcg(2022);
/** @template T @param {readonly T[]} all @returns {T} */
const one = (all) => /** @type {T} */ (all[Math.floor(next() * all.length)]);
const COUNTRIES = ["Kazakhstan", "Kyrgyzstan", "Uzbekistan", "Tajikistan", "Armenia", "Georgia"];
const POWERS = ["Russia", "China"];
const PLAIN = [
  "The minister spoke at length about patience, and nobody in the hall of 300 seats interrupted him.",
  "It rained on the day of the parade, which 12,000 people watched all the same.",
  "What the neighbours think of it is a question that no table answers.",
];
const sentence = () => {
  const [country, power, year] = [one(COUNTRIES), one(POWERS), 2013 + Math.floor(next() * 10)];
  const number = (next() * 30).toFixed(1);
  return one([
    `${country}'s trade with ${power} grew by ${number} percent in ${year}, to $${number} billion.`,
    `In ${year}, ${country} sold more to ${power} than it bought, and ${power}'s share of its exports was ${number} percent.`,
    `Remittances came to ${number} percent of ${country}'s GDP in ${year}, the World Bank said.`,
    ...PLAIN,
  ]);
};
const article = () =>
  Array.from({ length: 12 }, () => Array.from({ length: 4 }, sentence).join(" ")).join("\n\n");

await loadLanguages(["en"]);
const ledger = await Ledger.open([starterHome()]);
/** @param {number} count */
async function seconds(count) {
  const all = Array.from({ length: count }, article);
  const start = performance.now();
  let checks = 0;
  for (const text of all)
    checks += (await checkArticle(ledger, articleOf(text, "2024-12-31"), 2024)).checks.length;
  return { took: (performance.now() - start) / 1000, checks };
}
await seconds(5);
const first = await seconds(25);
console.log(`25 articles: ${first.took.toFixed(2)} s, ${first.checks} statements`);
let worst = 0;
for (const count of [50, 100, 200]) {
  const { took, checks } = await seconds(count);
  const ratio = took / ((first.took * count) / 25);
  worst = Math.max(worst, ratio);
  console.log(
    `${count} articles: ${took.toFixed(2)} s, ${checks} statements, ${ratio.toFixed(2)} times linear`,
  );
}
ledger.close();

const folder = mkdtempSync(join(tmpdir(), "parallax-bench-check-"));
const path = join(folder, "long.txt");
writeFileSync(path, Array.from({ length: 5 }, article).join("\n\n"));
/** @param {string[]} words */
const timed = (words) => {
  const start = performance.now();
  spawnSync(process.execPath, [new URL("../dist/cli/parallax.js", import.meta.url).pathname, ...words]);
  return (performance.now() - start) / 1000;
};
const runs = Array.from({ length: 3 }, () => [timed(["check", path, "--json"]), timed(["check", "--help"])]);
const median = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const [check, help] = [median(runs.map(([a = 0]) => a)), median(runs.map(([, b = 0]) => b))];
console.log(
  `one article of 3,700 words: ${check.toFixed(2)} s, ${(check / help).toFixed(1)} times its help (${help.toFixed(2)} s)`,
);
rmSync(folder, { recursive: true, force: true });
if (worst > 1.25 || check > 3) process.exitCode = 1;
