// Known reroutings added to Eurostat's real months before 2022, in which there were none: the noise is real, the answer is known.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { eurostatSeries } from "./eurostat.mjs";
import { randomOf } from "./random.mjs";
import { periodAt } from "./world.mjs";

/** @typedef {import("../../src/rerouting/panel.js").Frame} Frame */
/** @typedef {import("../../src/rerouting/panel.js").Row} Row */
/** @typedef {import("./judge.mjs").Truth} Truth */

/** January 2020 to December 2021. */
const MONTHS = 24;
/** The reroutings begin from April 2021 on. */
const BREAK = 15;
const CODES = 300;
const UNLISTED = 300;
const PLANTS = 100;
/** Members that are taken for origins; the others stand in for the countries on the way. */
const ORIGINS = ["Germany", "Italy", "France", "Netherlands", "Belgium", "Austria", "Spain", "Sweden"];
const VIAS = ["Poland", "Czechia", "Lithuania"];
const PEERS = ["Latvia", "Finland", "Hungary", "Slovenia", "Bulgaria"];
/** Where the real months of each leg are taken from: exports of origins to neighbours, and of the members that stand in to Russia. */
const NEIGHBOURS = ["KAZ", "UZB", "BLR", "ARM", "GEO", "KGZ"];

const code = (/** @type {string} */ letter, /** @type {number} */ k) =>
  `${letter}${letter}${String.fromCharCode(65 + k)}`;

/** Eurostat's months, or null where the file is missing. */
export async function realMonths() {
  const file = join(
    process.env.PARALLAX_DATA ?? "../shared/data",
    "eurostat/comext_cn8_monthly_2020-2022.csv.gz",
  );
  return existsSync(file) ? eurostatSeries(file, MONTHS) : null;
}

/**
 * A panel of real months with reroutings added. No public file has the second leg by product and month, so exports of eight members to
 * a neighbour are the way in, and those of one other member to Russia, in the same code, the way out: both are real series of one
 * exporter and partner, and before 2022 neither was a rerouting.
 * @param {Map<string, Float64Array>} real @param {number} seed @param {number} [planted]
 * @returns {{ frame: Frame, rows: Row[], plants: Truth[] }}
 */
export function inject(real, seed, planted = PLANTS) {
  const random = randomOf(seed);
  const { between, below, pick, normal, chance } = random;
  const at = (/** @type {string} */ product, /** @type {string} */ member, /** @type {string} */ partner) =>
    real.get(`${product} ${member} ${partner}`) ?? new Float64Array(MONTHS);
  const traded = [...new Set([...real.keys()].map((key) => key.slice(0, 8)))].filter(
    (product) =>
      ORIGINS.filter((member) => NEIGHBOURS.some((partner) => real.has(`${product} ${member} ${partner}`)))
        .length >= 3,
  );
  const codes = random.shuffle(traded.sort()).slice(0, CODES + UNLISTED);
  // Each stand-in gets the way in of a neighbour and the way out of a member.
  const ways = random.shuffle(NEIGHBOURS);
  const members = [...VIAS, ...PEERS];
  const partners = members.map((member, k) => ({
    code: code(k < VIAS.length ? "V" : "W", k),
    member,
    neighbour: ways[k % ways.length] ?? "KAZ",
    // Two stand-ins never share a series: the second one of a neighbour takes its months from the other half of the origins.
    from: k < ways.length ? ORIGINS.slice(0, 4) : ORIGINS.slice(4),
  }));
  const legs = codes.flatMap((product) =>
    partners.flatMap((partner) => [
      ...partner.from.map((member, k) => ({
        product,
        exporter: code("O", k),
        importer: partner.code,
        values: Float64Array.from(at(product, member, partner.neighbour)),
      })),
      {
        product,
        exporter: partner.code,
        importer: "HUB",
        values: Float64Array.from(at(product, partner.member, "RUS")),
      },
    ]),
  );
  const find = (
    /** @type {string} */ product,
    /** @type {string} */ exporter,
    /** @type {string} */ importer,
  ) =>
    legs.find((leg) => leg.product === product && leg.exporter === exporter && leg.importer === importer)
      ?.values ?? new Float64Array(MONTHS);
  const spread = (/** @type {Float64Array[]} */ parts) => {
    const values = Array.from({ length: BREAK }, (_, t) =>
      parts.reduce((sum, part) => sum + (part[t] ?? 0), 0),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / BREAK;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (BREAK - 1));
  };
  const listed = codes.slice(0, CODES);
  /** @type {Truth[]} */
  const plants = [];
  const taken = new Set();
  while (plants.length < planted) {
    const product = pick(listed);
    const via = pick(partners.slice(0, VIAS.length));
    if (taken.has(`${product} ${via.code}`)) continue;
    taken.add(`${product} ${via.code}`);
    const into = via.from.map((_, k) => find(product, code("O", k), via.code));
    const out = find(product, via.code, "HUB");
    const deviation = Math.max(spread(into), spread([out]), 500);
    const monthly = deviation * Math.exp(between(Math.log(0.5), Math.log(40)));
    const from = BREAK + below(3);
    const later = below(2);
    const ramp = 1 + below(3);
    let sent = 0;
    let arrived = 0;
    let running = 0;
    const origin = pick(into);
    for (let t = from; t < MONTHS; t++) {
      const value = chance(0.1)
        ? 0
        : monthly * Math.min(1, (t - from + 1) / ramp) * Math.exp(0.4 * normal() - 0.08);
      origin[t] = (origin[t] ?? 0) + value;
      sent += value;
      if (value > 0) running++;
      if (t + later >= MONTHS) continue;
      out[t + later] = (out[t + later] ?? 0) + value;
      arrived += value;
    }
    plants.push({
      kind: "re-export",
      declared: product,
      arriving: product,
      family: product,
      via: via.code,
      size: sent / Math.max(1, running) / deviation,
      amount: arrived,
    });
  }
  return {
    frame: {
      frequency: "month",
      from: periodAt(0),
      to: periodAt(MONTHS - 1),
      currency: "EUR",
      goods: codes.map((product, k) => ({
        product,
        family: null,
        listedFrom: k < CODES ? periodAt(BREAK) : null,
        bornIn: null,
        threshold: null,
      })),
      origins: ORIGINS.slice(0, 4).map((_, k) => ({ code: code("O", k), sanctioning: false })),
      vias: partners.slice(0, VIAS.length).map((partner) => partner.code),
      hubs: ["HUB"],
      unexposed: partners.slice(VIAS.length).map((partner) => partner.code),
      unexposedHubs: [],
      absent: "nothing-recorded",
    },
    rows: legs.flatMap(({ product, exporter, importer, values }) =>
      Array.from(values, (value, t) => ({
        product,
        exporter,
        importer,
        saidBy: exporter,
        period: periodAt(t),
        value,
      })).filter(({ value }) => value > 0),
    ),
    plants,
  };
}
