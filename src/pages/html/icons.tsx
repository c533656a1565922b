import type { Direction } from "../../measures/schema.js";
import type { VerdictName } from "../../verdicts/schema.js";

type Name = VerdictName | Direction;

/** Strokes on a square of 16: told apart by shape, so that colour only helps. */
const PATHS: Readonly<Record<Name, string>> = {
  closer: "M3 13 12.5 3.5M6 3.5h6.5V10",
  farther: "M3 3 12.5 12.5M6 12.5h6.5V6",
  mixed: "M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3",
  "no-clear-change": "M2 8h11.5M9.5 4l4 4-4 4",
  unknown: "M5 5.5C5 2 11 2 11 5.5 11 8 8 8 8 10.5M8 13.4v.2",
  context: "M8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4",
};

/** The shapes, once in a page. */
export function Shapes() {
  return (
    <svg width="0" height="0" class="shapes" aria-hidden="true">
      {Object.entries(PATHS).map(([name, d]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
          <path d={d} fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" />
        </symbol>
      ))}
    </svg>
  );
}

export function Icon({ name }: { name: Name }) {
  return (
    <svg class="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
