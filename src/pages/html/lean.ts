type Look = Readonly<Record<string, string>>;

const halo: Look = {
  stroke: "var(--paper, transparent)",
  "stroke-width": "3",
  "paint-order": "stroke",
  "font-weight": "600",
};
const line = (name: string): string => `var(--line-${name}, currentColor)`;
const end = { ...halo, "text-anchor": "end" };
const start = { ...halo, "text-anchor": "start" };

/** How parts of charts look, by the class that says so in a page. A chart that stands alone says it in each part. */
const LOOKS: Readonly<Record<string, Look>> = {
  c: {
    fill: "currentColor",
    "font-size": "11",
    "text-anchor": "middle",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  },
  la: { fill: "none", stroke: line("a"), "stroke-width": "2" },
  lb: { fill: "none", stroke: line("b"), "stroke-width": "1.8", "stroke-dasharray": "5 3" },
  lc: { fill: "none", stroke: line("c"), "stroke-width": "1.6", "stroke-dasharray": "1.5 3" },
  na: { ...start, fill: line("a") },
  nb: { ...start, fill: line("b") },
  nc: { ...start, fill: line("c") },
  e: end,
  s: start,
  gr: { stroke: "var(--grid, currentColor)", "stroke-width": "0.6" },
  nw: { fill: "var(--now, none)" },
  bd: { fill: "var(--band, none)" },
  da: { fill: line("a"), r: "3" },
  db: { fill: line("b"), r: "3" },
  dc: { fill: line("c"), r: "3" },
  ts: { "text-anchor": "start" },
  te: { "text-anchor": "end" },
};

/** The same as a style sheet. */
export const CHART_LOOKS = Object.entries(LOOKS)
  .map(([name, look]) => {
    const said = Object.entries(look).map(
      ([property, value]) =>
        `${property}:${value}${property === "font-size" || property === "r" ? "px" : ""}`,
    );
    return `.chart .${name}{${said.join(";")}}`;
  })
  .join("");

const TAG = /<([a-z]+)((?: [a-zA-Z-]+="[^"]*")+)/g;
const ATTRIBUTE = / ([a-zA-Z-]+)="([^"]*)"/g;

/** A chart for a page with that style sheet: dozens of them need not each say how lines look. */
export function lean(svg: string): string {
  return svg.replace(TAG, (tag: string, name: string, text: string) => {
    const held = new Map([...text.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, value]));
    const found = Object.entries(LOOKS).find(([, look]) =>
      Object.entries(look).every(([property, value]) => held.get(property) === value),
    );
    if (found === undefined) return tag;
    for (const property of Object.keys(found[1])) held.delete(property);
    const rest = [...held].map(([key, value]) => ` ${key}="${value}"`).join("");
    return `<${name} class="${found[0]}"${rest}`;
  });
}
