import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";
import { simplified } from "../../src/charts/map/atlas.js";
import { Rings } from "../../src/charts/map/rings.js";
import { prepareMap, type RenderedMap, renderMap, type WorldMap } from "../../src/charts/map.js";
import { entityName, parseQuestion } from "../../src/question/question.js";
import { NOW } from "../effects.js";

const PATTERNS = ["closer", "farther", "mixed", "no-clear-change", "unknown"] as const;
const [WIDTH, HEIGHT] = [960, 600];

function mapOf(hub: string, partners: string, over: Partial<WorldMap> = {}): WorldMap {
  const question = parseQuestion({ hub, with: partners, period: "2022" }, new Date(NOW));
  return {
    id: "map",
    title: "A map",
    desc: "What it says.",
    hub: { codes: question.hub.members, name: entityName(question.hub.code, "en") },
    partners: question.partners.map((code, index) => ({
      code,
      name: entityName(code, "en"),
      pattern: PATTERNS[index % PATTERNS.length] ?? "unknown",
      lines: index % 2 === 0 ? [{ icon: "i-closer", text: "People, Politics" }] : [],
    })),
    ...over,
  };
}

function drawn(hub: string, partners: string, over: Partial<WorldMap> = {}): RenderedMap {
  const map = renderMap(mapOf(hub, partners, over));
  if (map === null) throw new Error("no map");
  return map;
}

const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;

/** Every point of a path of whole steps. */
function pointsOf(d: string): [number, number][] {
  return d.split("M").flatMap((ring) => {
    let [x, y] = [0, 0];
    const numbers = [...ring.matchAll(/-?\d+/g)].map(([number]) => Number(number));
    return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index): [number, number] => {
      x += numbers[index * 2] ?? 0;
      y += numbers[index * 2 + 1] ?? 0;
      return [x, y];
    });
  });
}

function boundsOf(paths: readonly string[]) {
  const points = paths.flatMap(pointsOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

const partnerPaths = (svg: string) =>
  [...parse(svg).querySelectorAll('path[class^="p-"]')].map((path) => path.getAttribute("d") ?? "");

/** Boxes of the labels of one kind, as large as letters of their size are. */
function labelsOf(svg: string, kind: "wide" | "narrow", size: number) {
  return [...parse(svg).querySelectorAll(`g.${kind} text.name`)].map((text) => {
    const [x, y] = ["x", "y"].map((name) => Number(text.getAttribute(name)));
    return {
      name: text.textContent ?? "",
      left: x ?? 0,
      right: (x ?? 0) + (text.textContent ?? "").length * size * 0.5,
      top: (y ?? 0) - size * 0.75,
      bottom: y ?? 0,
    };
  });
}

const QUESTIONS = [
  ["RUS", "central-asia"],
  ["CHN", "central-asia"],
  ["EU27", "central-asia"],
  ["USA", "central-asia"],
  ["RUS", "south-caucasus"],
  ["CHN", "JPN,KOR,VNM,PHL"],
  ["USA", "MHL,FSM,PLW"],
  ["AUS", "FJI,TUV,KIR,TON"],
  ["RUS", "USA"],
  ["USA", "MEX,CAN"],
  ["RUS", "SRB,MNE,XKX"],
  ["DEU", "POL,CZE,AUT,CHE,FRA,LUX,BEL,NLD,DNK"],
] as const;

describe.each(QUESTIONS)("the map of %s with %s", (hub, partners) => {
  const map = drawn(hub, partners);
  const asked = mapOf(hub, partners).partners;

  it("is small: what lies beyond its frame is not in it", () => {
    expect(map.svg.length).toBeLessThan(30_000);
    expect(map.missing).toEqual([]);
    for (const [x, y] of pointsOf(parse(map.svg).querySelector(".land")?.getAttribute("d") ?? "")) {
      expect(Math.abs(x - WIDTH / 2)).toBeLessThanOrEqual(WIDTH / 2 + 3);
      expect(Math.abs(y - HEIGHT / 2)).toBeLessThanOrEqual(HEIGHT / 2 + 3);
    }
  });

  it("shows each partner, of what colour its pattern is, and the hub", () => {
    const page = parse(map.svg);
    for (const { pattern } of asked) {
      const shapes = [...page.querySelectorAll(`.p-${pattern}`)];
      expect(
        shapes.some((shape) => shape.localName === "circle" || (shape.getAttribute("d") ?? "") !== ""),
      ).toBe(true);
    }
    expect(page.querySelector(".hub")?.getAttribute("d")).not.toBe("");
  });

  it.each([
    ["wide", 18],
    ["narrow", 31],
  ] as const)("names all of them on a %s window, inside the frame, and none over another", (kind, size) => {
    const labels = labelsOf(map.svg, kind, size);
    expect(labels.map(({ name }) => name)).toEqual([
      ...asked.map(({ name }) => name),
      mapOf(hub, partners).hub.name,
    ]);
    for (const { left, right, top, bottom } of labels) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(WIDTH);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(HEIGHT);
    }
    const over = labels.flatMap((a, index) =>
      labels
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.name} over ${b.name}`),
    );
    expect(over).toEqual([]);
  });
});

describe("a map", () => {
  it("keeps the partners legible beside a hub that is many times larger", () => {
    const { width } = boundsOf(partnerPaths(drawn("RUS", "central-asia").svg));
    expect(width / WIDTH).toBeGreaterThan(0.33);
    const caucasus = boundsOf(partnerPaths(drawn("RUS", "south-caucasus").svg));
    expect(caucasus.height / HEIGHT).toBeGreaterThan(0.3);
  });

  it("is not torn at the antimeridian", () => {
    const fiji = drawn("AUS", "FJI,NZL").svg;
    const [first = ""] = partnerPaths(fiji);
    expect(boundsOf([first]).width).toBeLessThan(120);
    // Chukotka lies beyond 180 degrees and still beside Kamchatka.
    const hub = parse(drawn("RUS", "JPN,USA").svg).querySelector(".hub")?.getAttribute("d") ?? "";
    expect(boundsOf([hub]).width).toBeLessThan(WIDTH * 0.8);
  });

  it("draws a ring where a partner is too small to be seen", () => {
    const page = parse(drawn("CHN", "MDV,LKA").svg);
    expect([...page.querySelectorAll('circle[class^="p-"]')].length).toBe(1);
  });

  it("says whom the atlas does not draw, and is none where it draws no partner", () => {
    expect(drawn("GBR", "GIB,ESP").missing).toEqual(["GIB"]);
    expect(renderMap(mapOf("GBR", "GIB"))).toBeNull();
  });

  it("is the same whether worked out ahead, while others wait, or when it is drawn", async () => {
    const whole = drawn("RUS", "south-caucasus");
    expect(drawn("CHN", "south-caucasus")).not.toEqual(whole);
    const { hub, partners } = mapOf("RUS", "south-caucasus");
    let turns = 0;
    const waiting = setInterval(() => turns++, 0);
    await prepareMap(
      hub.codes,
      partners.map(({ code }) => code),
    );
    clearInterval(waiting);
    expect(turns).toBeGreaterThan(1);
    expect(drawn("RUS", "south-caucasus")).toEqual(whole);
  });

  it("has a name and a description, escapes what it is given, and gives the same bytes twice", () => {
    const evil = `<script>"&`;
    const over = { title: evil, desc: evil };
    const { svg } = drawn("RUS", "central-asia", over);
    drawn("CHN", "central-asia");
    expect(drawn("RUS", "central-asia", over).svg).toBe(svg);
    expect(svg).not.toContain("<script");
    const root = parse(svg).querySelector("svg");
    const ids = (root?.getAttribute("aria-labelledby") ?? "").split(" ");
    expect(ids.map((id) => root?.querySelector(`#${id}`)?.textContent)).toEqual([evil, evil]);
    expect(svg).not.toMatch(/style=|fill="|#[0-9a-f]{3,6}\b/);
  });
});

describe("lines made simple", () => {
  it("lose no point that lies farther off than the tolerance", () => {
    const line: [number, number][] = Array.from({ length: 50 }, (_, index) => [
      index / 10,
      Math.sin(index / 4) + (index % 2) / 1000,
    ]);
    const simple = simplified(line, 0.05);
    expect(simple.length).toBeLessThan(line.length / 2);
    expect(simple.at(0)).toEqual(line.at(0));
    expect(simple.at(-1)).toEqual(line.at(-1));
    for (const [x, y] of line) {
      const index = simple.findIndex(([next]) => next >= x);
      const [ax = 0, ay = 0] = simple[Math.max(0, index - 1)] ?? [];
      const [bx = 0, by = 0] = simple[index] ?? [];
      const on = bx === ax ? by : ay + ((by - ay) * (x - ax)) / (bx - ax);
      expect(Math.abs(on - y)).toBeLessThan(0.12);
    }
  });

  it("keep all where the tolerance is none, and become steps of whole numbers", () => {
    const line: [number, number][] = [
      [0, 0],
      [1, 2],
      [2, 0],
    ];
    expect(simplified(line, 0)).toEqual(line);
    const rings = new Rings();
    rings.moveTo(0.2, 0.4);
    for (const [x, y] of [
      [10, 0],
      [10.2, 0.1],
      [20, 0],
      [20, 10],
    ] as const)
      rings.lineTo(x, y);
    rings.closePath();
    expect(rings.text()).toBe("M0,0l20,0 0,10z");
    expect(rings.area()).toBe(100);
    expect(rings.spans([5])).toEqual([[[10, 20]]]);
    expect(rings.text(100)).toBe("");
  });
});
