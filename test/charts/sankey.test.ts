import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { type Flows, renderFlows } from "../../src/charts/sankey.js";

const flows: Flows = {
  id: "f1",
  title: "Machine tools",
  desc: "Germany to Kazakhstan 30",
  nodes: [
    { id: "o:DEU", label: "Germany", column: 0 },
    { id: "o:ITA", label: "Italy <b>", note: "EUR 10 m", column: 0 },
    { id: "v:KAZ", label: "Kazakhstan", column: 1 },
    { id: "h:RUS", label: "Russia", column: 2 },
  ],
  links: [
    { from: "o:DEU", to: "v:KAZ", value: 30, state: "recorded" },
    { from: "o:ITA", to: "v:KAZ", value: 10, state: "recorded" },
    { from: "v:KAZ", to: "h:RUS", value: 40, state: "unseen" },
  ],
};
const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;

describe("flows", () => {
  it("are as wide as they are large, and dashed where nobody recorded them", () => {
    const paths = [...parse(renderFlows(flows)).querySelectorAll("path")];
    const [first, second, third] = paths.map((path) => Number(path.getAttribute("stroke-width")));
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(3, 0);
    expect(third ?? 0).toBeCloseTo((first ?? 0) + (second ?? 0), 0);
    expect(paths.map((path) => path.getAttribute("class"))).toEqual(["recorded", "recorded", "unseen"]);
    expect(paths.map((path) => path.hasAttribute("stroke-dasharray"))).toEqual([false, false, true]);
  });

  it("keep the order of the nodes and the columns, name themselves and escape what they are given", () => {
    const svg = renderFlows(flows);
    const document = parse(svg);
    const texts = [...document.querySelectorAll("text")];
    expect(texts.map(({ textContent }) => textContent)).toEqual([
      "Germany",
      "Italy <b>",
      "EUR 10 m",
      "Kazakhstan",
      "Russia",
    ]);
    const at = (index: number, name: string) => Number(texts[index]?.getAttribute(name));
    expect(at(0, "y")).toBeLessThan(at(1, "y"));
    expect(at(0, "x")).toBeLessThan(at(3, "x"));
    expect(at(3, "x")).toBeLessThan(at(4, "x"));
    expect(svg).toContain("<title>Machine tools</title>");
    expect(svg).not.toContain("<b>");
    expect(renderFlows(flows)).toBe(svg);
  });

  it("leave out what is nothing", () => {
    const none = renderFlows({
      ...flows,
      links: flows.links.map((link, index) => ({ ...link, value: index === 1 ? 0 : link.value })),
    });
    expect(parse(none).querySelectorAll("path")).toHaveLength(2);
  });
});
