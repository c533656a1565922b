import type { ComponentChildren } from "preact";
import type { Facet } from "../../measures/measure.js";
import type { Coverage, Reading } from "../../measures/schema.js";
import { placeOf, placeOfUnknown } from "../holes.js";
import type { View } from "../view.js";
import { holeAnchor, methodAnchor, readingAnchor, verdictAnchor } from "./ids.js";

/** Where a number leads. */
export interface Target {
  /** Id of the element that explains it. */
  anchor: string;
}

export function toReading({ id }: Pick<Reading, "id">): Target {
  return { anchor: readingAnchor(id) };
}

/** A hole leads to where the list of holes says why. */
export function toHole(view: View, hole: Coverage): Target {
  return { anchor: holeAnchor(placeOf(view, hole)) };
}

/** A cell of the verdict table leads to how it was reached; an unknown one to what is missing. */
export function toCell(view: View, partner: string, facet: Facet): Target {
  const known = view.dossier.verdicts.some(
    (each) => each.partner === partner && each.facet === facet && each.verdict !== "unknown",
  );
  return {
    anchor: known ? verdictAnchor(partner, facet) : holeAnchor(placeOfUnknown(view, { partner, facet })),
  };
}

/** Years and other periods lead to how the period was chosen. */
export const toPeriod: Target = { anchor: methodAnchor("period") };
/** Counts of cells lead to the table of cells. */
export const toVerdicts: Target = { anchor: "verdicts" };

export function To({ to, children }: { to: Target; children: ComponentChildren }) {
  return (
    <a class="n" href={`#${to.anchor}`}>
      {children}
    </a>
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A number as languages write it, with a sign and a percent sign that belong to it. */
const NUMBER = "[+\\-−]?\\d(?:[\\d.,\u00a0\u202f–-]*\\d)?(?:[ \u00a0\u202f]%)?";

const patternOf = (pieces: readonly string[]) => new RegExp(`(${pieces.join("|")})`, "u");
const NUMBERS = patternOf([NUMBER]);

/**
 * Text in which every number leads somewhere: the phrases given to their own target, any other number to `to`.
 * Phrases are texts as they stand in the text, such as a formatted value.
 */
export function Linked({
  text,
  to,
  phrases = [],
}: {
  text: string;
  to: Target;
  phrases?: readonly (readonly [string, Target])[];
}) {
  const known = phrases.filter(([phrase]) => /\d/.test(phrase)).sort(([a], [b]) => b.length - a.length);
  const pattern =
    known.length === 0 ? NUMBERS : patternOf([...known.map(([phrase]) => escaped(phrase)), NUMBER]);
  return (
    <>
      {text.split(pattern).map((piece, index) => {
        if (index % 2 === 0) return piece;
        const found = known.find(([phrase]) => phrase === piece);
        return (
          <To key={index} to={found === undefined ? to : found[1]}>
            {piece}
          </To>
        );
      })}
    </>
  );
}

/** A link to another site; the text alone where the address is not one of the web. */
export function Outside({ href, children }: { href: string; children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a class="out" href={href}>
      {children}
    </a>
  );
}
