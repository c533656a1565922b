import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { emptyDocument, serialise } from "./svg.js";

/** Whether a publisher recorded it, or it follows from what was not recorded elsewhere. */
export type FlowState = "recorded" | "unseen";

export interface FlowNode {
  id: string;
  label: string;
  /** Beneath its name, smaller. */
  note?: string;
  /** From left to right: 0 origins, 1 vias, 2 the hub. */
  column: number;
}

export interface FlowLink {
  from: string;
  to: string;
  value: number;
  state: FlowState;
}

/** Flows from columns of nodes to the next, as wide as they are large. */
export interface Flows {
  /** Unique in its document. */
  id: string;
  /** What it shows, and what it says: for readers who do not see it. */
  title: string;
  desc: string;
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
}

const WIDTH = 720;
const FONT = 13;
const BAR = 10;
/** Room for the names at the right of the last column. */
const RIGHT = 130;
/** Between nodes of a column: two lines of text fit. */
const GAP = 34;
const ROW = 46;

type Laid = { id: string; column: number; label: string; note?: string | undefined };

/**
 * Draws flows as an SVG string, in columns; nodes stand in the order given. What is unseen is dashed at its edges and pale. The same flows
 * give the same bytes. Colours come from the page: `--flow`, `--ink`, `--soft`.
 */
export function renderFlows({ nodes, links, ...named }: Flows): string {
  const columns = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length);
  const height = Math.max(160, Math.max(...columns) * ROW + 40);
  const layout = sankey<Laid, { state: FlowState }>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort(null)
    .nodeWidth(BAR)
    .nodePadding(GAP)
    .extent([
      [1, 12],
      [WIDTH - RIGHT, height - 12],
    ]);
  const graph = layout({
    nodes: nodes.map(({ id, column, label, note }) => ({ id, column, label, note })),
    links: links
      .filter(({ value }) => value > 0)
      .map(({ from, to, value, state }) => ({ source: from, target: to, value, state })),
  });
  const document = emptyDocument();
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const svg = make("svg", { viewBox: `0 0 ${WIDTH} ${height}` });
  const path = sankeyLinkHorizontal<Laid, { state: FlowState }>();
  for (const link of graph.links) {
    const width = Math.max(1, link.width ?? 1);
    svg.append(
      make("path", {
        d: path(link) ?? "",
        fill: "none",
        class: link.state,
        stroke: "var(--flow, currentColor)",
        "stroke-linecap": "butt",
        "stroke-width": width.toFixed(1),
        "stroke-opacity": link.state === "recorded" ? 0.45 : 0.22,
        ...(link.state === "unseen" ? { "stroke-dasharray": "5 3" } : {}),
      }),
    );
  }
  for (const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, label, note } of graph.nodes) {
    svg.append(
      make("rect", {
        x: x0,
        y: y0,
        width: x1 - x0,
        height: Math.max(1, y1 - y0),
        fill: "var(--ink, currentColor)",
      }),
    );
    const middle = (y0 + y1) / 2;
    const up = note === undefined ? 4 : -2;
    svg.append(
      make("text", { x: x1 + 6, y: middle + up, "font-weight": 600, class: "halo" }, label),
      ...(note === undefined
        ? []
        : [make("text", { x: x1 + 6, y: middle + up + 14, "font-size": 11, class: "halo" }, note)]),
    );
  }
  return serialise(svg, named, FONT);
}
