import type { FlowLink, FlowNode, Flows } from "../../charts/sankey.js";
import type { Rerouting } from "../../rerouting/schema.js";
import { clauses, say } from "../../words/words.js";
import { nameOf } from "../view.js";
import { money, openOf, type ReroutesView, titleText } from "./view.js";

/** Origins that have a node of their own; the rest stand together. */
const ORIGINS = 8;
const REST = "_REST";

function addTo(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

const byValue = ([one, a]: [string, number], [other, b]: [string, number]) =>
  b - a || (one < other ? -1 : one > other ? 1 : 0);

/** Upper ends of what is above the noise, from origins through vias to hubs; null where there is nothing. */
export function flowsOf(view: ReroutesView): Flows | null {
  const { answer, lang } = view;
  const open = openOf(answer).filter(({ rerouted }) => rerouted.high > 0);
  if (open.length === 0) return null;
  const { currency } = answer.scanned;
  const origins = new Map<string, number>();
  for (const each of open) for (const { origin, amount } of each.origins) addTo(origins, origin, amount.high);
  const named = new Set(
    [...origins]
      .sort(byValue)
      .slice(0, ORIGINS)
      .map(([origin]) => origin),
  );
  const first = new Map<string, number>();
  const second = new Map<string, { value: number; seen: boolean }>();
  for (const each of open) {
    for (const { origin, amount } of each.origins)
      addTo(first, `${named.has(origin) ? origin : REST} ${each.via}`, amount.high);
    const key = `${each.via} ${each.hub}`;
    const held = second.get(key) ?? { value: 0, seen: false };
    second.set(key, {
      value: held.value + each.rerouted.high,
      seen: held.seen || each.channel === "re-export",
    });
  }
  return {
    id: "flows-svg",
    title: titleText(view),
    desc: describe(open, currency, lang),
    nodes: nodesOf(first, second, currency, lang),
    links: linksOf(first, second),
  };
}

type Second = ReadonlyMap<string, { value: number; seen: boolean }>;

function linksOf(first: ReadonlyMap<string, number>, second: Second): FlowLink[] {
  return [
    ...[...first].sort(byValue).map(([key, value]): FlowLink => {
      const [origin = "", via = ""] = key.split(" ");
      return { from: `o:${origin}`, to: `v:${via}`, value, state: "recorded" };
    }),
    ...[...second].map(([key, { value, seen }]): FlowLink => {
      const [via = "", hub = ""] = key.split(" ");
      return { from: `v:${via}`, to: `h:${hub}`, value, state: seen ? "recorded" : "unseen" };
    }),
  ];
}

function nodesOf(
  first: ReadonlyMap<string, number>,
  second: Second,
  currency: string,
  lang: string,
): FlowNode[] {
  const [origins, vias, hubs] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  for (const [key, value] of first) addTo(origins, key.split(" ")[0] ?? "", value);
  for (const [key, { value }] of second) {
    const [via = "", hub = ""] = key.split(" ");
    addTo(vias, via, value);
    addTo(hubs, hub, value);
  }
  const last = ([code]: [string, number]) => Number(code === REST);
  const column = (sums: Map<string, number>, letter: string, at: number) =>
    [...sums]
      .sort((a, b) => last(a) - last(b) || byValue(a, b))
      .map(
        ([code, value]): FlowNode => ({
          id: `${letter}:${code}`,
          label: code === REST ? say(lang, "reroutes.others") : nameOf(code, lang),
          note: money(value, currency, lang),
          column: at,
        }),
      );
  return [...column(origins, "o", 0), ...column(vias, "v", 1), ...column(hubs, "h", 2)];
}

/** The largest in words, for readers who do not see them. */
function describe(open: readonly Rerouting[], currency: string, lang: string): string {
  const largest = [...open].sort((a, b) => b.rerouted.high - a.rerouted.high).slice(0, 5);
  return clauses(
    lang,
    largest.map((each) =>
      say(lang, "item.of", {
        name: `${each.product}, ${nameOf(each.via, lang)}`,
        text: say(lang, "reroutes.up-to", { high: money(each.rerouted.high, currency, lang) }),
      }),
    ),
  );
}
