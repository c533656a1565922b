// Speed of the MinHash shortlist against aligning every pair of articles, in one run on one input: 100 invented laws of 200 articles.
//   one pair of laws, both ways in full                      (the shortlist and what it aligns, against all 40,000 alignments)
//   all 4,950 pairs of laws: the shortlist in full; alignments by the cells per second of a sample of each kind
// Both must be at least 10 times faster. Recall: which of the planted passages the shortlist met.
// npm run bench:laws [laws] [articles]
import { randomLcg } from "d3-random";

/** @param {string} name @returns {Promise<any>} */
const built = (name) => import(new URL(`../dist/texts/laws/${name}.js`, import.meta.url).href);
const { align } = await built("align");
const { LEAST_SCORE, prepare } = await built("passages");
const { shortlist } = await built("minhash");
const { readLaw } = await built("law");

const laws = Number(process.argv[2] ?? 100);
const articles = Number(process.argv[3] ?? 200);
const LEAST = 10;
const SAMPLE = 20_000;
const next = randomLcg(1850);
const below = (/** @type {number} */ most) => Math.floor(next() * most);

/** Words drawn as Zipf's law has them, from 20,000. */
const WORDS = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36)}`);
const LOG = Math.log(WORDS.length + 1);
const word = () => WORDS[Math.floor(Math.exp(next() * LOG)) - 1] ?? "w0";
const draw = (/** @type {number} */ count) => Array.from({ length: count }, word);

/** Formulas of the tradition: each stands in a twentieth of all articles. */
const FORMULAS = Array.from({ length: 20 }, () => draw(8));

/** @type {{from: [number, number], to: [number, number], words: number}[]} */
const planted = [];
const texts = Array.from({ length: laws }, () =>
  Array.from({ length: articles }, () => [...draw(80 + below(140)), ...(FORMULAS[below(20)] ?? [])]),
);
// One article in twenty takes a passage of 30 to 100 words from an earlier law, one word in ten of it changed.
for (let law = 1; law < laws; law++) {
  for (let article = 0; article < articles; article++) {
    if (below(20) > 0) continue;
    const from = /** @type {[number, number]} */ ([below(law), below(articles)]);
    const source = texts[from[0]]?.[from[1]] ?? [];
    const length = Math.min(source.length, 30 + below(71));
    const start = below(source.length - length + 1);
    const passage = source.slice(start, start + length).map((each) => (below(10) === 0 ? word() : each));
    texts[law]?.[article]?.splice(below(60), 0, ...passage);
    planted.push({ from, to: [law, article], words: length });
  }
}

/** @template T @param {() => T} work @returns {[number, T]} */
function timed(work) {
  const start = performance.now();
  const result = work();
  return [(performance.now() - start) / 1000, result];
}

const read = texts.map((own, index) =>
  readLaw(
    `law-${index}.txt`,
    Buffer.from(own.map((words, article) => `Article ${article + 1}. ${words.join(" ")}`).join("\n")),
  ),
);
/** @type {Map<string, number>} */
const numbers = new Map();
const ids = read.map(({ norms }) =>
  Int32Array.from(norms, (/** @type {string} */ norm) => {
    const number = numbers.get(norm) ?? numbers.size;
    numbers.set(norm, number);
    return number;
  }),
);

/** @param {number} law @param {number} unit */
function words(law, unit) {
  const { from, to } = prepared[law].units[unit];
  return (ids[law] ?? new Int32Array()).subarray(from, to);
}
/** Aligns units of two laws. @param {number} a @param {number} b @param {Iterable<[number, number]>} pairs */
function alignAll(a, b, pairs) {
  let found = 0;
  let cells = 0;
  for (const [one, other] of pairs) {
    const [first, second] = [words(a, one), words(b, other)];
    cells += first.length * second.length;
    found += align(first, second, LEAST_SCORE).length > 0 ? 1 : 0;
  }
  return { found, cells };
}
function* every(/** @type {number} */ a, /** @type {number} */ b) {
  for (let one = 0; one < prepared[a].units.length; one++)
    for (let other = 0; other < prepared[b].units.length; other++)
      yield/** @type {[number, number]} */ ([one, other]);
}

const [signing, prepared] = timed(() => read.map(prepare));
const total = prepared.reduce((sum, { units }) => sum + units.length, 0);
console.log(
  `${laws} laws, ${total} articles, ${ids.reduce((sum, { length }) => sum + length, 0)} words; signatures in ${signing.toFixed(1)} s`,
);

/** @param {string} name @param {number} ours @param {number} theirs */
function verdict(name, ours, theirs) {
  const times = theirs / ours;
  console.log(
    `${name}: ${times.toFixed(0)} times faster (${ours.toFixed(2)} s against ${theirs.toFixed(2)} s), at least ${LEAST}${times >= LEAST ? "" : "  TOO SLOW"}`,
  );
  if (!(times >= LEAST)) process.exitCode = 1;
}

// The two laws with most passages in common.
/** @type {Map<string, number>} */
const shared = new Map();
for (const { from, to } of planted) {
  const key = `${from[0]} ${to[0]}`;
  shared.set(key, (shared.get(key) ?? 0) + 1);
}
const [most = "0 1"] = [...shared].sort(([, one], [, other]) => other - one)[0] ?? [];
const [a = 0, b = 1] = most.split(" ").map(Number);
alignAll(a, b, [...every(a, b)].slice(0, 500)); // so that both ways meet compiled code
const [short, few] = timed(() => {
  const [one, other] = [prepare(read[a]), prepare(read[b])];
  return alignAll(a, b, shortlist(one.index, other.keys));
});
const [whole, all] = timed(() => alignAll(a, b, every(a, b)));
verdict(`one pair of laws, in full, finding ${few.found} and ${all.found} pairs of articles`, short, whole);

/** @type {[number, number, number, number][]} */
const listed = [];
const met = new Set();
const [listing] = timed(() => {
  for (let one = 0; one < laws; one++) {
    for (let other = one + 1; other < laws; other++) {
      for (const [x, y] of shortlist(prepared[one].index, prepared[other].keys))
        listed.push([one, x, other, y]);
    }
  }
});
for (const [one, x, other, y] of listed) met.add(((one * articles + x) * laws + other) * articles + y);
/** Seconds that aligning pairs takes, by a sample of them. @param {() => [number, number, number, number]} pick @param {number} count */
function estimate(pick, count) {
  const sample = Array.from({ length: Math.min(SAMPLE, count) }, pick);
  const [seconds] = timed(() => {
    for (const [one, x, other, y] of sample) align(words(one, x), words(other, y), LEAST_SCORE);
  });
  return (seconds / sample.length) * count;
}
const pairs = ((laws * (laws - 1)) / 2) * articles * articles;
const aligning = estimate(() => listed[below(listed.length)] ?? [0, 0, 1, 0], listed.length);
const brute = estimate(() => {
  const one = below(laws - 1);
  return [one, below(articles), one + 1 + below(laws - one - 1), below(articles)];
}, pairs);
console.log(
  `shortlisted ${listed.length} of ${pairs} pairs of articles (${((100 * listed.length) / pairs).toFixed(2)} %) in ${listing.toFixed(1)} s`,
);
verdict("all pairs of laws, alignments estimated from a sample", signing + listing + aligning, brute);
for (const [least = 0, longest = 0] of [
  [30, 49],
  [50, 100],
]) {
  const own = planted.filter(({ words: count }) => count >= least && count <= longest);
  const hit = own.filter(({ from, to }) =>
    met.has(((from[0] * articles + from[1]) * laws + to[0]) * articles + to[1]),
  );
  console.log(
    `planted passages of ${least} to ${longest} words, a tenth changed: ${hit.length} of ${own.length} met (${((100 * hit.length) / own.length).toFixed(1)} %)`,
  );
}
