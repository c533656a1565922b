import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Box } from "./places.js";

export interface Size {
  width: number;
  height: number;
}

/** Partners take at least this share of the map's width or height, where the hub is so large that it cannot be shown whole. */
const PARTNERS = 0.5;
/** And the hub at least this share of its area. */
const SEEN = 0.02;
/** Margin around what is shown, as a share of it. */
const MARGIN = 0.06;
/** Parts of a country this far from its largest one, in radians, do not widen the map: overseas territories, far islands. */
const NEAR = 0.3;
/** From this distance on, in radians, a part of a whole world is better than a disc, on which north would be anywhere. */
const FAR = 0.95;

/** The largest part of a country, and those near it. */
export function mainland({ coordinates }: MultiPolygon): MultiPolygon {
  const parts = coordinates.map((rings) => {
    const part: Polygon = { type: "Polygon", coordinates: rings };
    return { rings, area: geoArea(part), centre: geoCentroid(part) };
  });
  const largest = parts.reduce((best, each) => (each.area > best.area ? each : best));
  return {
    type: "MultiPolygon",
    coordinates: parts
      .filter(({ centre }) => geoDistance(centre, largest.centre) < NEAR)
      .map(({ rings }) => rings),
  };
}

function together(shapes: readonly MultiPolygon[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: shapes.flatMap(({ coordinates }) => coordinates) };
}

/** A point of a ring, to measure distances to. */
function cornerOf([corner]: readonly Position[] = []): [number, number] {
  return [corner?.[0] ?? 0, corner?.[1] ?? 0];
}

function boxOf(projection: GeoProjection, shape: GeoPermissibleObjects): Box {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  return { left, top, right, bottom };
}

const middle = ({ left, top, right, bottom }: Box): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A box with the proportions of the map around another one. */
function around(box: Box, { width, height }: Size, margin: number): Box {
  const [x, y] = middle(box);
  const w = Math.max(
    (box.right - box.left) * (1 + 2 * margin),
    (box.bottom - box.top) * (1 + 2 * margin) * (width / height),
    1e-6,
  );
  const h = w * (height / width);
  return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
}

/** Where a span of a length lies that holds [low, high] with a margin and goes half of what is left towards [from, to]. */
function slid([low, high]: [number, number], [from, to]: [number, number], length: number): number {
  const slack = length - (high - low);
  const edge = Math.min(slack / 2, (high - low) * MARGIN * 2);
  const towards = (from + to) / 2 - (low + high) / 2;
  const start = (low + high) / 2 - length / 2 + Math.max(-slack / 4, Math.min(slack / 4, towards / 2));
  return Math.max(high + edge - length, Math.min(low - edge, start));
}

/**
 * What the map shows, in the plane of a projection: partners and hub whole, or, where the partners would be too small beside it,
 * the partners and what of the hub lies around them. A hub that lies elsewhere is shown whole all the same.
 */
function frameOf(projection: GeoProjection, partners: MultiPolygon, hub: MultiPolygon, size: Size): Box {
  const own = boxOf(projection, partners);
  const all = union(own, boxOf(projection, hub));
  const whole = around(all, size, MARGIN);
  const close = around(own, size, MARGIN);
  const width = (close.right - close.left) / PARTNERS;
  if (whole.right - whole.left <= width) return whole;
  const height = width * (size.height / size.width);
  const left = slid([own.left, own.right], [all.left, all.right], width);
  const top = slid([own.top, own.bottom], [all.top, all.bottom], height);
  projection.clipExtent([
    [left, top],
    [left + width, top + height],
  ]);
  const seen = geoPath(projection).area(hub) / (width * height);
  projection.clipExtent(null);
  return seen > SEEN ? { left, top, right: left + width, bottom: top + height } : whole;
}

/** A frame moved up or down to where there is a world to show. */
function within(frame: Box, world: Box): Box {
  const down = Math.max(0, world.top - frame.top) - Math.max(0, frame.bottom - world.bottom);
  return { ...frame, top: frame.top + down, bottom: frame.bottom + down };
}

/** Scaled and moved so that a box of its plane fills the map. */
function fitted(projection: GeoProjection, box: Box, { width, height }: Size): GeoProjection {
  const k = width / (box.right - box.left);
  return projection
    .scale(projection.scale() * k)
    .translate([-box.left * k, -box.top * k])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

function plane(centre: [number, number], far: boolean): GeoProjection {
  const [x, y] = centre;
  return (far ? geoEqualEarth().rotate([-x, 0]) : geoAzimuthalEqualArea().rotate([-x, -y]).clipAngle(179))
    .scale(1000)
    .translate([0, 0])
    .precision(2);
}

/**
 * A projection that keeps areas, fitted to hub and partners: Lambert's azimuthal one about the middle of what is shown, so that
 * neither the antimeridian nor a pole is an edge; Equal Earth about their meridian where they lie too far apart.
 */
export function projectionFor(
  partners: readonly MultiPolygon[],
  hub: readonly MultiPolygon[],
  size: Size,
): GeoProjection {
  const own = together(partners.map(mainland));
  const theirs = together(hub.map(mainland));
  let centre = geoCentroid(together([own, theirs]));
  const reach = (at: [number, number]) =>
    Math.max(...[...own.coordinates, ...theirs.coordinates].map(([ring]) => geoDistance(at, cornerOf(ring))));
  const far = reach(centre) > FAR;
  let projection = plane(centre, far);
  // About the middle of what is shown, which is known only once it is shown: the second time is near enough.
  for (let time = 0; time < 2; time++) {
    const frame = frameOf(projection, own, theirs, size);
    centre = projection.invert?.(middle(frame)) ?? centre;
    projection = plane(centre, far);
  }
  const frame = frameOf(projection, own, theirs, size);
  return fitted(projection, far ? within(frame, boxOf(projection, { type: "Sphere" })) : frame, size);
}
