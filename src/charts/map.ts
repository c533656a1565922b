import { type GeoPermissibleObjects, geoDistance, geoPath } from "d3-geo";
import { atlas } from "./map/atlas.js";
import { mainland, projectionFor, type Size } from "./map/frame.js";
import { type Box, Ground, type Placed, placed, type Wanted } from "./map/places.js";
import { Rings } from "./map/rings.js";

/** Which ways the facets of a partner moved: no amount, and no sum. */
export type Pattern = "closer" | "farther" | "mixed" | "no-clear-change" | "unknown";

/** One of the partners. */
export interface Place {
  code: string;
  name: string;
  pattern: Pattern;
  /** What stands below its name where the map is wide: the facets that moved one way. `icon` is the id of a symbol of the page. */
  lines: readonly { icon: string; text: string }[];
}

export interface WorldMap {
  /** Unique in its document. */
  id: string;
  title: string;
  /** What it says, for readers who do not see it. */
  desc: string;
  hub: { codes: readonly string[]; name: string };
  partners: readonly Place[];
}

export interface RenderedMap {
  svg: string;
  /** Codes of those asked for that the atlas does not draw. */
  missing: string[];
}

const SIZE: Size = { width: 960, height: 600 };
const FRAME: Box = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
/** Coasts and borders may be off by this much. */
const OFF = 1;
/** Up to this far from the middle, as a share of the diagonal, they are drawn as closely as they are seen. */
const AROUND = 0.7;
/** Sizes of names, and of the lines below, where the map is wide; where it is narrow only names are shown, larger. */
const WIDE = { name: 18, line: 16 };
const NARROW = { name: 31, line: 0 };
/** Width of a letter as a share of its size, height of a line, and width of an icon with the room after it. */
const LETTER = 0.57;
const LEADING = 1.25;
const ICON = 1.2;
/** A partner with less area than this is too small to be seen: a ring marks it. */
const TINY = 90;
const RING = 9;
/** Islands with less are left out. */
const SPECK = 8;

/** A country as it is drawn, and where its label belongs. */
interface Drawn {
  rings: Rings;
  spot: readonly [number, number];
  tiny: boolean;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A label of some lines as it is to be put. */
function wanted(
  { name, lines }: Pick<Place, "name" | "lines">,
  { spot, tiny }: Drawn,
  type: typeof WIDE,
): Wanted {
  const shown = type.line === 0 ? [] : lines;
  const widths = [
    name.length * LETTER * type.name,
    ...shown.map(({ text }) => (text.length * LETTER + ICON) * type.line),
  ];
  return {
    width: Math.max(...widths),
    height: (type.name + shown.length * type.line) * LEADING,
    spot,
    tiny,
  };
}

/** A line from the edge of a label to its place. */
function leader(box: Box, [x, y]: readonly [number, number]): string {
  const fromX = Math.round(Math.max(box.left, Math.min(box.right, x)));
  const fromY = Math.round(Math.max(box.top, Math.min(box.bottom, y)));
  return `<path class="lead" d="M${fromX},${fromY}L${Math.round(x)},${Math.round(y)}"/><circle class="lead" cx="${Math.round(x)}" cy="${Math.round(y)}" r="2.5"/>`;
}

function labelOf(
  place: Pick<Place, "name" | "lines">,
  { box, leads }: Placed,
  type: typeof WIDE,
  name: string,
): string {
  const x = Math.round(box.left);
  const first = Math.round(box.top + type.name);
  const lines = type.line === 0 ? [] : place.lines;
  const below = lines.map(({ icon, text }, index) => {
    const y = Math.round(first + (index + 1) * type.line * LEADING);
    const size = type.line - 2;
    return `<use href="#${icon}" x="${x}" y="${y - size + 2}" width="${size}" height="${size}"/><text x="${Math.round(x + type.line * ICON)}" y="${y}">${escaped(text)}</text>`;
  });
  return `${leads === null ? "" : leader(box, leads)}<text class="${name}" x="${x}" y="${first}">${escaped(place.name)}</text>${below.join("")}`;
}

/** All of a map that neither names nor verdicts change. */
interface Geometry {
  partners: (Drawn & { code: string })[];
  hub: Drawn[];
  ground: Ground;
  /** Those asked for that the atlas does not draw. */
  missing: string[];
  land: string;
  borders: string;
  hubPath: string;
}

/** Works the geometry out in steps, between which other things may be done. */
function* steps(hub: readonly string[], partners: readonly string[]): Generator<void, Geometry | null> {
  const world = atlas();
  const shapes = (codes: readonly string[]) => codes.flatMap((code) => world.shape(code) ?? []);
  const own = shapes(partners);
  if (own.length === 0) return null;
  yield;
  const projection = projectionFor(own, shapes(hub), SIZE);
  yield;
  const [width, height] = [SIZE.width / projection.scale(), SIZE.height / projection.scale()];
  const centre = projection.invert?.([SIZE.width / 2, SIZE.height / 2]) ?? [0, 0];
  const simple = world.simpler(
    (OFF / projection.scale()) * (180 / Math.PI),
    (point) => geoDistance(point, centre) < Math.hypot(width, height) * AROUND,
  );
  yield;
  const ringsOf = (object: GeoPermissibleObjects) => {
    const rings = new Rings();
    geoPath(projection, rings)(object);
    return rings;
  };
  const path = geoPath(projection);
  const drawn = partners.flatMap((code) => {
    const shape = simple.shape(code);
    if (shape === undefined) return [];
    const rings = ringsOf(shape);
    return [{ code, rings, spot: path.centroid(mainland(shape)), tiny: rings.area() < TINY }];
  });
  const members = hub.flatMap((code) => simple.shape(code) ?? []);
  const hubRings = members.map(ringsOf);
  const spot = spotOf(members.map((each) => path.centroid(mainland(each))));
  const hubDrawn = hubRings.length === 0 ? [] : [{ rings: largestOf(hubRings), spot, tiny: false }];
  const others = new Set([...hub, ...drawn.map(({ code }) => code)]);
  const land = ringsOf(simple.landWithout(others)).text(SPECK);
  yield;
  return {
    partners: drawn,
    hub: hubDrawn,
    ground: new Ground(
      FRAME,
      [...drawn, ...hubDrawn].map(({ rings, tiny }) => (tiny ? new Rings() : rings)),
    ),
    missing: [...partners, ...hub].filter((code) => world.shape(code) === undefined),
    land,
    borders: ringsOf(simple.bordersWithout(others)).text(),
    hubPath: hubRings.map((rings) => rings.text(SPECK)).join(""),
  };
}

/** The geometry worked out last, which is the same in all languages. */
let held: { of: string; geometry: Geometry | null } | undefined;
const keyOf = (hub: readonly string[], partners: readonly string[]) => `${hub.join()} ${partners.join()}`;

function geometryOf(hub: readonly string[], partners: readonly string[]): Geometry | null {
  const of = keyOf(hub, partners);
  if (held?.of === of) return held.geometry;
  const working = steps(hub, partners);
  let step = working.next();
  while (step.done !== true) step = working.next();
  held = { of, geometry: step.value };
  return step.value;
}

/** Works out what of a map can be known before its verdicts are, giving way to whatever waits. */
export async function prepareMap(hub: readonly string[], partners: readonly string[]): Promise<void> {
  const working = steps(hub, partners);
  let step = working.next();
  while (step.done !== true) {
    await new Promise((resolve) => setImmediate(resolve));
    step = working.next();
  }
  held = { of: keyOf(hub, partners), geometry: step.value };
}

/**
 * Draws hub and partners among their neighbours as an SVG string, and all that lies beyond the frame not at all. Colours come
 * from the page: classes `land`, `borders`, `hub`, `p-PATTERN`, `lead`, `name`; labels for a wide map in `wide`, for a narrow
 * one in `narrow`. The same map gives the same bytes. Null where the atlas draws none of the partners.
 */
export function renderMap({ id, title, desc, hub, partners }: WorldMap): RenderedMap | null {
  const geometry = geometryOf(
    hub.codes,
    partners.map(({ code }) => code),
  );
  if (geometry === null) return null;
  const places = geometry.partners.flatMap((drawn) =>
    partners.filter(({ code }) => code === drawn.code).map((place) => ({ ...place, drawn })),
  );
  const all: Drawn[] = [...places.map(({ drawn }) => drawn), ...geometry.hub];
  const labels = [...places, ...geometry.hub.map(() => ({ name: hub.name, lines: [] }))];
  const texts = (type: typeof WIDE) => {
    const spots = placed(
      all.map((each, index) => wanted(labels[index] ?? { name: "", lines: [] }, each, type)),
      FRAME,
      geometry.ground,
      places.length,
    );
    return all
      .map((_, index) => {
        const [label, at] = [labels[index], spots[index]];
        if (label === undefined || at === undefined) return "";
        return labelOf(label, at, type, index < places.length ? "name" : "name of-hub");
      })
      .join("");
  };
  return {
    missing: geometry.missing,
    svg: [
      `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${SIZE.width} ${SIZE.height}">`,
      `<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(desc)}</desc>`,
      `<path class="land" d="${geometry.land}"/>`,
      `<path class="borders" d="${geometry.borders}"/>`,
      `<path class="hub" d="${geometry.hubPath}"/>`,
      ...places.map(({ pattern, drawn: { rings, spot, tiny } }) => {
        const [x, y] = spot;
        const ring = tiny
          ? `<circle class="p-${pattern}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="${RING}"/>`
          : "";
        return `<path class="p-${pattern}" d="${rings.text(tiny ? 0 : SPECK)}"/>${ring}`;
      }),
      `<g class="wide" font-size="${WIDE.line}">${texts(WIDE)}</g><g class="narrow">${texts(NARROW)}</g></svg>`,
    ].join(""),
  };
}

function largestOf(all: readonly Rings[]): Rings {
  return all.reduce((best, each) => (each.area() > best.area() ? each : best));
}

/** The middle of several spots. */
function spotOf(spots: readonly (readonly [number, number])[]): [number, number] {
  const seen = spots.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const mean = (axis: 0 | 1) => seen.reduce((sum, spot) => sum + spot[axis], 0) / Math.max(1, seen.length);
  return [mean(0), mean(1)];
}
