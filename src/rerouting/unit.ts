import { untouched } from "./controls.js";
import type { Panel } from "./panel.js";

/** What is tested: a listed code, or the family of one, on its way through a partner to a hub. */
export interface Unit {
  /** The code, or the family. */
  product: string;
  kind: "code" | "family";
  /** Whether it is under sanctions; goods that are not serve as placebos. */
  listed: boolean;
  /** Places of its codes in the panel. */
  goods: readonly number[];
  /** Place of the partner; those from `vias.length` on are unexposed. */
  partner: number;
  /** Whether goods may be rerouted through this partner, and to this destination. */
  exposed: { partner: boolean; hub: boolean };
  /** Place of the destination; those from `hubs.length` on are unexposed. */
  hub: number;
  /** Place of the period from which it is under sanctions. */
  breakAt: number;
}

export interface Target {
  product: string;
  kind: Unit["kind"];
  listed: boolean;
  goods: readonly number[];
  breakAt: number;
}

/**
 * The listed codes, the families of several codes that have a listed one, treated from the first listing in it, and untouched codes
 * as placebos.
 */
export function targetsOf(panel: Panel, breakAt: (product: number) => number): Target[] {
  const codes = panel.goods.flatMap(({ product, listedFrom }, place): Target[] =>
    listedFrom === null
      ? []
      : [{ product, kind: "code", listed: true, goods: [place], breakAt: breakAt(place) }],
  );
  const members = new Map<string, number[]>();
  for (const [place, { family }] of panel.goods.entries()) {
    if (family === null) continue;
    const held = members.get(family) ?? [];
    held.push(place);
    members.set(family, held);
  }
  const families = [...members].flatMap(([product, goods]): Target[] => {
    const listed = goods.filter((place) => panel.goods[place]?.listedFrom !== null);
    if (listed.length === 0 || goods.length < 2) return [];
    return [{ product, kind: "family", listed: true, goods, breakAt: Math.min(...listed.map(breakAt)) }];
  });
  // Placebo goods are judged at the date at which most codes were listed.
  const dates = codes.map((code) => code.breakAt).sort((one, other) => one - other);
  const middle = dates[Math.floor(dates.length / 2)];
  const placebos =
    middle === undefined
      ? []
      : untouched(panel).map((place): Target => {
          const product = panel.goods[place]?.product ?? "";
          return { product, kind: "code", listed: false, goods: [place], breakAt: middle };
        });
  return [...codes, ...families, ...placebos];
}

export function unitsOf(panel: Panel, targets: readonly Target[]): Unit[] {
  return targets.flatMap((target) =>
    panel.destinations.flatMap((_, hub) =>
      panel.partners.map((_, partner) => ({
        ...target,
        partner,
        exposed: { partner: partner < panel.vias.length, hub: hub < panel.hubs.length },
        hub,
      })),
    ),
  );
}
