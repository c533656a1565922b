// A seeded world of monthly trade in which the reroutings are known. What is chosen, and why, stands in docs/reroutings.md.
import { LEVELS, noisy } from "./noise.mjs";
import { randomOf } from "./random.mjs";

/** @typedef {import("../../src/rerouting/panel.js").Frame} Frame */
/** @typedef {import("../../src/rerouting/panel.js").Row} Row */
/** @typedef {import("./random.mjs").Random} Random */

/**
 * A planted rerouting through one via: what went of it in each month, as sent by origins, and what came on to the hub.
 * @typedef {{ id: number, kind: "re-export" | "relabelled" | "lost", declared: string, arriving: string, family: string, via: string, split: number,
 *   amount: number, size: number, sent: Float64Array, from: number, later: number, origins: Record<string, number> }} Plant
 */
/** @typedef {{ frame: Frame, rows: Row[], plants: Plant[], booms: { kind: string, product: string, via: string }[] }} World */

export const MONTHS = 48;
const START = { year: 2020, month: 0 };
const FIRST_BREAK = 26;
const ORIGINS = 15;
const SANCTIONING = 10;
const VIAS = 6;
const UNEXPOSED = 6;
const CHAPTERS = 4;
const HEADINGS = 5;
const CODES = 5;
/** Sizes of planted reroutings in standard deviations of the cell, drawn evenly on a log scale. */
const SIZES = { least: 0.5, most: 40 };
const THRESHOLD = 200;

const codeOf = (/** @type {number} */ k) => String(k).padStart(2, "0");
export const periodAt = (/** @type {number} */ t) =>
  `${START.year + Math.floor(t / 12)}-${codeOf((t % 12) + 1)}`;

const country = (/** @type {string} */ letter, /** @type {number} */ k) =>
  `${letter}${String.fromCharCode(65 + Math.floor(k / 26))}${String.fromCharCode(65 + (k % 26))}`;

const sum = (/** @type {ArrayLike<number>} */ values, from = 0, until = values.length) => {
  let total = 0;
  for (let t = from; t < until; t++) total += values[t] ?? 0;
  return total;
};
const spread = (/** @type {Float64Array} */ values, /** @type {number} */ until) => {
  const mean = sum(values, 0, until) / until;
  let squares = 0;
  for (let t = 0; t < until; t++) squares += ((values[t] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / (until - 1));
};

/** A path of factors: a trend, a random walk, and a rise from the first break on that has nothing to do with sanctions. */
function path(/** @type {Random} */ { normal }, { trend = 0, walk = 0, rise = 0 }) {
  const out = new Float64Array(MONTHS);
  let log = 0;
  const yearly = trend * normal();
  for (let t = 0; t < MONTHS; t++) {
    log += yearly / 12 + walk * normal();
    out[t] = Math.exp(log + rise * Math.min(1, Math.max(0, (t - FIRST_BREAK) / 6)));
  }
  return out;
}

/** Months of the year of one product, about 1. */
function season(/** @type {Random} */ { between, uniform }) {
  const height = between(0.05, 0.4);
  const turn = uniform() * 12;
  return Float64Array.from({ length: MONTHS }, (_, t) =>
    Math.exp(height * Math.cos((2 * Math.PI * (t - turn)) / 12)),
  );
}

const times = (/** @type {Float64Array[]} */ ...paths) =>
  Float64Array.from({ length: MONTHS }, (_, t) =>
    paths.reduce((product, each) => product * (each[t] ?? 1), 1),
  );

function goodsOf(/** @type {Random} */ random) {
  const goods = [];
  for (let chapter = 0; chapter < CHAPTERS; chapter++)
    for (let heading = 0; heading < HEADINGS; heading++) {
      // Of a heading all codes are listed, some are, or none is.
      const listed = heading < 2 ? CODES : heading === 2 ? 3 : 0;
      const wave = random.pick([0, 0, 0, 3, 6]);
      for (let code = 0; code < CODES; code++)
        goods.push({
          product: `${84 + chapter}${codeOf(heading + 1)}${codeOf(code + 1)}00`,
          family: `${84 + chapter}${codeOf(heading + 1)}`,
          listed: code < listed,
          breakAt: FIRST_BREAK + (random.chance(0.2) ? random.pick([0, 3, 6]) : wave),
          size: 0.5 * random.normal(),
          season: season(random),
          growth: path(random, { trend: 0.12, walk: 0.03 }),
          /** Month in which the code is born, taking over from the code before it in its heading. */
          born: 0,
          dies: MONTHS,
        });
    }
  // Codes are revised each January: a few listed ones take over from another.
  for (const good of random.shuffle(goods.filter(({ listed }) => listed)).slice(0, 2)) {
    const other = goods.find(
      ({ family, product, listed, dies, born }) =>
        listed && family === good.family && product !== good.product && dies === MONTHS && born === 0,
    );
    if (other === undefined) continue;
    good.born = 24;
    other.dies = 24;
  }
  return goods;
}

/**
 * @param {number} seed
 * @param {{ plants?: number, booms?: number }} [options] `plants` 0 makes a placebo world
 * @returns {World}
 */
export function makeWorld(seed, { plants: planted = 30, booms: boomed = 30 } = {}) {
  const random = randomOf(seed);
  const { normal, uniform, between, pick, chance, below } = random;
  const goods = goodsOf(random);
  const origins = Array.from({ length: ORIGINS }, (_, k) => ({
    code: country("O", k),
    sanctioning: k < SANCTIONING,
    size: 0.5 * normal(),
    growth: path(random, { trend: 0.04, walk: 0.01 }),
  }));
  // Vias and their peers: after the break trade of all goods rises by up to a half to double in the vias, by less elsewhere.
  const partners = Array.from({ length: VIAS + UNEXPOSED }, (_, k) => ({
    code: country(k < VIAS ? "V" : "W", k),
    size: 0.3 * normal(),
    arrivals: path(random, {
      trend: 0.08,
      walk: 0.02,
      rise: k < VIAS ? between(0.1, 0.7) : between(-0.1, 0.3),
    }),
    departures: path(random, {
      trend: 0.08,
      walk: 0.02,
      rise: k < VIAS ? between(0, 0.5) : between(-0.1, 0.3),
    }),
  }));
  const hub = "HUB";
  const hubDemand = path(random, { trend: 0.05, walk: 0.02, rise: between(-0.4, 0.1) });
  const seasonOf = (/** @type {Float64Array} */ values) => values;

  /** @type {Map<string, Float64Array>} what truly went, FOB, by `product exporter importer` */
  const flows = new Map();
  const key = (/** @type {string} */ product, /** @type {string} */ from, /** @type {string} */ to) =>
    `${product} ${from} ${to}`;
  const draw = (/** @type {number} */ shift, /** @type {number} */ own) =>
    Math.min(3e7, 10 ** (LEVELS.mean + shift + own * normal()));
  const flow = (/** @type {string} */ product, /** @type {string} */ from, /** @type {string} */ to) => {
    const held = flows.get(key(product, from, to)) ?? new Float64Array(MONTHS);
    flows.set(key(product, from, to), held);
    return held;
  };
  const add = (/** @type {Float64Array} */ to, /** @type {Float64Array} */ what) => {
    for (let t = 0; t < MONTHS; t++) to[t] = (to[t] ?? 0) + (what[t] ?? 0);
  };
  const alive = (/** @type {(typeof goods)[number]} */ good, /** @type {Float64Array} */ values) => {
    for (let t = 0; t < MONTHS; t++) if (t < good.born || t >= good.dies) values[t] = 0;
    return values;
  };

  for (const good of goods) {
    const shape = times(good.growth, seasonOf(good.season));
    for (const origin of origins) {
      for (const partner of partners) {
        if (!chance(Math.min(0.9, LEVELS.trading * 10 ** (0.4 * (good.size + origin.size))))) continue;
        const level = draw(good.size + origin.size + partner.size, 1);
        const noise = noisy(level, MONTHS, random);
        add(
          flow(good.product, origin.code, partner.code),
          alive(good, times(noise, shape, origin.growth, partner.arrivals)),
        );
      }
      if (!chance(0.7)) continue;
      const level = draw(good.size + origin.size + 1.2, 0.8);
      const direct = times(noisy(level, MONTHS, random), shape, origin.growth, hubDemand);
      if (good.listed && origin.sanctioning) {
        const left = between(0.02, 0.3);
        for (let t = good.breakAt; t < MONTHS; t++)
          direct[t] = (direct[t] ?? 0) * Math.max(left, 1 - (t - good.breakAt + 1) / 3);
      }
      add(flow(good.product, origin.code, hub), alive(good, direct));
    }
    for (const partner of partners) {
      if (chance(0.5)) {
        const level = draw(good.size + partner.size + 0.3, 1.1);
        add(
          flow(good.product, partner.code, hub),
          alive(good, times(noisy(level, MONTHS, random), shape, partner.departures, hubDemand)),
        );
      }
      // Old entrepots: a share of what arrives has always gone on to the hub, a month or two later.
      if (chance(0.15)) {
        const share = between(0.05, 0.35);
        const later = below(3);
        const on = flow(good.product, partner.code, hub);
        for (const origin of origins) {
          const arrived = flows.get(key(good.product, origin.code, partner.code));
          for (let t = later; t < MONTHS; t++) on[t] = (on[t] ?? 0) + share * (arrived?.[t - later] ?? 0);
        }
        alive(good, on);
      }
      if (chance(0.5))
        add(
          flow(good.product, partner.code, "REST"),
          alive(good, times(noisy(draw(good.size + partner.size + 0.5, 1.1), MONTHS, random), shape)),
        );
      if (chance(0.4)) {
        const back = times(
          noisy(draw(good.size + partner.size + 0.3, 1.1), MONTHS, random),
          shape,
          partner.arrivals,
        );
        if (good.listed) for (let t = good.breakAt; t < MONTHS; t++) back[t] = (back[t] ?? 0) * 0.5;
        add(flow(good.product, hub, partner.code), alive(good, back));
      }
    }
  }

  const inflow = (/** @type {string} */ product, /** @type {string} */ via) => {
    const total = new Float64Array(MONTHS);
    for (const { code } of origins) {
      const one = flows.get(key(product, code, via));
      if (one !== undefined) add(total, one);
    }
    return total;
  };
  const outflow = (/** @type {string} */ product, /** @type {string} */ via) =>
    flows.get(key(product, via, hub)) ?? new Float64Array(MONTHS);
  /** A run of months about 1 that begins late and grows, with its own noise and empty months. */
  const run = (/** @type {number} */ from) => {
    const ramp = 1 + below(6);
    const ends = chance(0.15) ? from + 8 + below(6) : MONTHS;
    return Float64Array.from({ length: MONTHS }, (_, t) =>
      t < from || t >= ends || chance(0.1)
        ? 0
        : Math.min(1, (t - from + 1) / ramp) * Math.exp(0.4 * normal() - 0.08),
    );
  };
  const size = () => Math.exp(between(Math.log(SIZES.least), Math.log(SIZES.most)));

  /** @type {Plant[]} */
  const plants = [];
  const taken = new Set();
  const listed = goods.filter((good) => good.listed && good.dies === MONTHS && good.born === 0);
  const cell = (/** @type {{ family: string }} */ good, /** @type {string} */ via) => `${good.family} ${via}`;

  let id = 0;
  while (plants.length < planted) {
    id++;
    const good = pick(listed);
    const split = chance(0.7) ? 1 : 2 + below(2);
    const vias = random.shuffle(partners.slice(0, VIAS)).slice(0, split);
    if (vias.some(({ code }) => taken.has(cell(good, code)))) continue;
    const neighbours = goods.filter(
      ({ family, product }) => family === good.family && product !== good.product,
    );
    const fate = uniform();
    const kind = fate < 0.8 ? "re-export" : fate < 0.9 ? "relabelled" : "lost";
    const atOrigin = kind === "relabelled" && chance(0.4);
    const arriving = kind === "relabelled" ? pick(neighbours) : good;
    const declared = atOrigin ? arriving : good;
    if (declared.dies < MONTHS || arriving.dies < MONTHS || declared.born > 0 || arriving.born > 0) continue;
    const from = good.breakAt + below(7);
    const later = below(3);
    const margin = 1 + 0.15 * uniform();
    const senders = random.shuffle(origins).slice(0, 1 + below(4));
    for (const via of vias) {
      taken.add(cell(good, via.code));
      // Where the legs bear two codes, the cell in which they meet is that of their family.
      const met = declared === arriving ? [declared] : goods.filter(({ family }) => family === good.family);
      const whole = (/** @type {(product: string, via: string) => Float64Array} */ leg) => {
        const total = new Float64Array(MONTHS);
        for (const { product } of met) add(total, leg(product, via.code));
        return total;
      };
      const before = {
        in: spread(whole(inflow), good.breakAt),
        out: spread(whole(outflow), good.breakAt),
      };
      const deviation = Math.max(before.in, before.out, 500);
      const monthly = size() * deviation;
      const shape = run(from);
      const sent = shape.map((value) => value * monthly);
      const running = shape.filter((value) => value > 0).length;
      const parts = senders.map(() => 0.2 + uniform());
      const parted = parts.reduce((all, part) => all + part, 0);
      /** @type {Record<string, number>} */
      const shares = {};
      for (const [k, origin] of senders.entries()) {
        const share = (parts[k] ?? 0) / parted;
        shares[origin.code] = share;
        add(
          flow(declared.product, origin.code, via.code),
          sent.map((value) => value * share),
        );
        // What is rerouted was sold directly before: where too little was, more was.
        const direct = flow(good.product, origin.code, hub);
        const had = sum(direct, 0, good.breakAt) / good.breakAt;
        const needed = (1.2 * share * sum(sent)) / (MONTHS - good.breakAt);
        if (origin.sanctioning && had < needed)
          for (let t = 0; t < good.breakAt; t++)
            direct[t] = (direct[t] ?? 0) + (needed - had) * Math.exp(0.4 * normal() - 0.08);
      }
      if (kind !== "lost")
        add(
          flow(arriving.product, via.code, hub),
          Float64Array.from({ length: MONTHS }, (_, t) => margin * (sent[t - later] ?? 0)),
        );
      plants.push({
        id,
        kind,
        declared: declared.product,
        arriving: arriving.product,
        family: good.family,
        via: via.code,
        split,
        amount: 0,
        later,
        size: sum(sent) / Math.max(1, running) / deviation,
        sent,
        from,
        origins: shares,
      });
    }
  }

  // Honest booms near the break: V's own demand (nothing goes on), and V's own output (nothing comes in, and others buy it too).
  const booms = [];
  for (let tries = 0; booms.length < boomed && tries < 10 * boomed; tries++) {
    const good = pick(listed);
    const via = pick(partners.slice(0, VIAS));
    if (taken.has(cell(good, via.code))) continue;
    taken.add(cell(good, via.code));
    const from = good.breakAt - 2 + below(8);
    const demand = chance(0.65);
    const before = demand ? inflow(good.product, via.code) : outflow(good.product, via.code);
    const more = run(from).map((value) => value * size() * Math.max(spread(before, good.breakAt), 500));
    if (demand) add(flow(good.product, pick(origins).code, via.code), more);
    else {
      add(flow(good.product, via.code, hub), more);
      add(flow(good.product, via.code, "REST"), more);
    }
    booms.push({ kind: demand ? "own-demand" : "own-output", product: good.product, via: via.code });
  }

  // What each side publishes of it.
  const lateOrigins = new Map(
    random
      .shuffle(origins)
      .slice(0, 3)
      .map(({ code }) => [code, MONTHS - 1 - below(4)]),
  );
  const lateVia = new Map([[pick(partners.slice(0, VIAS)).code, MONTHS - 1 - below(3)]]);
  const hubEnds = 25;
  // What is to be found is what came on to the hub in the months that V published; of goods lost in transit, what was sent.
  for (const plant of plants)
    plant.amount =
      plant.kind === "lost"
        ? sum(plant.sent)
        : sum(plant.sent, 0, (lateVia.get(plant.via) ?? MONTHS) - plant.later);
  const lost = new Map(
    plants
      .filter(({ kind }) => kind === "lost")
      .map(({ declared, via, sent, origins: shares }) => [`${declared} ${via}`, { sent, shares }]),
  );
  /** @type {Row[]} */
  const rows = [];
  const say = (
    /** @type {string} */ product,
    /** @type {string} */ from,
    /** @type {string} */ to,
    /** @type {string} */ by,
    /** @type {Float64Array} */ values,
  ) => {
    const until = by === hub ? hubEnds : (lateOrigins.get(by) ?? lateVia.get(by) ?? MONTHS);
    const said = Float64Array.from(values);
    for (let t = 0; t < MONTHS; t++) {
      const value = said[t] ?? 0;
      // A month's goods are booked in the next one; a figure is off by a factor of ten, or of a thousand.
      if (value > 0 && chance(0.02) && t + 1 < MONTHS) {
        said[t] = 0;
        said[t + 1] = (said[t + 1] ?? 0) + value;
      } else if (value > 0 && chance(0.001)) said[t] = value * (chance(0.2) ? 1000 : chance(0.5) ? 10 : 0.1);
    }
    for (let t = 0; t < until; t++) {
      const value = said[t] ?? 0;
      if (value < THRESHOLD) continue;
      rows.push({
        product,
        exporter: from,
        importer: to,
        saidBy: by,
        period: periodAt(t),
        value: Math.round(value),
      });
    }
  };
  const freight = new Map(goods.map(({ product }) => [product, between(1.03, 1.12)]));
  for (const [name, values] of flows) {
    const [product = "", from = "", to = ""] = name.split(" ");
    say(product, from, to, from, values);
    if (to === "REST") continue;
    const gone = lost.get(`${product} ${to}`);
    const level = Math.exp(0.15 * normal());
    const recorded = Float64Array.from(values, (value, t) => {
      const away = (gone?.sent[t] ?? 0) * (gone?.shares[from] ?? 0);
      return Math.max(0, value - away) * (freight.get(product) ?? 1) * level * Math.exp(0.15 * normal());
    });
    say(product, from, to, to, recorded);
  }
  return {
    frame: {
      frequency: "month",
      from: periodAt(0),
      to: periodAt(MONTHS - 1),
      currency: "EUR",
      goods: goods.map(({ product, family, listed: isListed, breakAt, born }) => ({
        product,
        family,
        listedFrom: isListed ? periodAt(breakAt) : null,
        bornIn: born > 0 ? periodAt(born) : null,
        threshold: THRESHOLD,
      })),
      origins: origins.map(({ code, sanctioning }) => ({ code, sanctioning })),
      vias: partners.slice(0, VIAS).map(({ code }) => code),
      hubs: [hub],
      unexposed: partners.slice(VIAS).map(({ code }) => code),
      unexposedHubs: [],
      absent: "nothing-recorded",
    },
    rows,
    plants,
    booms,
  };
}
