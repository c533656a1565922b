import { randomLcg, randomNormal } from "d3-random";
import type { Frame, Goods, Row } from "../../src/rerouting/panel.js";
import { periodsBetween } from "../../src/rerouting/time.js";

export const MONTHS = periodsBetween("month", "2020-01", "2022-11");
export const BREAK = MONTHS.indexOf("2022-03");

export function goods(product: string, more: Partial<Goods> = {}): Goods {
  return { product, listedFrom: "2022-03", family: null, bornIn: null, threshold: null, ...more };
}

export const LISTED = Array.from({ length: 40 }, (_, k) => goods(`8501${String(k).padStart(2, "0")}00`));
export const UNLISTED = Array.from({ length: 40 }, (_, k) =>
  goods(`6201${String(k).padStart(2, "0")}00`, { listedFrom: null }),
);

export function frame(more: Partial<Frame> = {}): Frame {
  return {
    frequency: "month",
    from: MONTHS[0] ?? "",
    to: MONTHS.at(-1) ?? "",
    currency: "EUR",
    goods: [...LISTED, ...UNLISTED],
    origins: [
      { code: "DEU", sanctioning: true },
      { code: "CHN", sanctioning: false },
    ],
    vias: ["KAZ", "KGZ"],
    hubs: ["RUS"],
    unexposed: ["MAR", "TUN", "CHL", "PER"],
    unexposedHubs: [],
    absent: "nothing-recorded",
    ...more,
  };
}

export interface Extra {
  product: string;
  exporter: string;
  importer: string;
  /** Added in each month. */
  value: (month: number) => number;
}

/** Noisy steady trade of all goods on all legs, as exporters say it, with something added. */
export function rowsOf(
  asked: Frame,
  seed: number,
  extra: readonly Extra[] = [],
  legs: readonly ("inflow" | "outflow" | "direct")[] = ["inflow", "outflow", "direct"],
): Row[] {
  const normal = randomNormal.source(randomLcg(seed / 1000))(0, 1);
  const partners = [...asked.vias, ...asked.unexposed];
  const pairs = [
    ...(legs.includes("inflow")
      ? asked.origins.flatMap(({ code }) => partners.map((to) => [code, to] as const))
      : []),
    ...(legs.includes("outflow")
      ? partners.flatMap((from) => asked.hubs.map((to) => [from, to] as const))
      : []),
    ...(legs.includes("direct")
      ? asked.origins.flatMap(({ code }) => asked.hubs.map((to) => [code, to] as const))
      : []),
  ];
  return asked.goods.flatMap(({ product, bornIn }) =>
    pairs.flatMap(([exporter, importer]) => {
      const level = 20_000 * Math.exp(0.8 * normal());
      const added = extra.filter(
        (one) => one.product === product && one.exporter === exporter && one.importer === importer,
      );
      return MONTHS.flatMap((period, month): Row[] => {
        const noise = level * Math.exp(0.5 * normal());
        if (bornIn !== null && period < bornIn) return [];
        const value = noise + added.reduce((sum, one) => sum + one.value(month), 0);
        return [{ product, exporter, importer, saidBy: exporter, period, value }];
      });
    }),
  );
}

export const from =
  (month: number, amount: number) =>
  (at: number): number =>
    at >= month ? amount : 0;
