import type { Pattern, RenderedMap, WorldMap } from "../charts/map.js";
import { nameWithin } from "../dossier/speaker.js";
import type { Verdict } from "../verdicts/schema.js";
import { clauses, list, listNames, say } from "../words/words.js";
import { nameOf, type View } from "./view.js";

/** Facets that moved, or whose series moved in both directions, in the order in which they are told. */
const MOVED = ["closer", "farther", "mixed"] as const;
/** Names of facets beside each other on the map. */
const ACROSS = 2;

function verdictsOf({ dossier }: View, partner: string): Verdict[] {
  return dossier.verdicts.filter((verdict) => verdict.partner === partner);
}

/** Which ways the facets of a partner moved. */
export function patternOf(verdicts: readonly Pick<Verdict, "verdict">[]): Pattern {
  const some = (name: Verdict["verdict"]) => verdicts.some(({ verdict }) => verdict === name);
  if (some("mixed") || (some("closer") && some("farther"))) return "mixed";
  if (some("closer")) return "closer";
  if (some("farther")) return "farther";
  return some("no-clear-change") ? "no-clear-change" : "unknown";
}

function facetsThat(view: View, partner: string, name: Verdict["verdict"]): string[] {
  return verdictsOf(view, partner)
    .filter(({ verdict }) => verdict === name)
    .map(({ facet }) => say(view.lang, `facet.${facet}`));
}

function linesOf(view: View, partner: string): { icon: string; text: string }[] {
  return MOVED.flatMap((name) => {
    const facets = facetsThat(view, partner, name);
    const rows = Array.from({ length: Math.ceil(facets.length / ACROSS) }, (_, row) =>
      facets.slice(row * ACROSS, (row + 1) * ACROSS),
    );
    return rows.map((each) => ({ icon: `i-${name}`, text: each.join(", ") }));
  });
}

/** What the map says of a partner, as a sentence. */
function sentenceOf(view: View, partner: string): string {
  const { lang } = view;
  const signs = MOVED.flatMap((name) => {
    const facets = facetsThat(view, partner, name);
    return facets.length === 0 ? [] : [say(lang, `map.${name}`, { facets: list(lang, facets) })];
  });
  const pattern = patternOf(verdictsOf(view, partner));
  const text = signs.length > 0 ? clauses(lang, signs) : say(lang, `pattern.${pattern}`);
  return say(lang, "map.said", { name: nameOf(partner, lang), text });
}

/** The map of a dossier: hub and partners, and which ways their facets moved. */
export function mapOf(view: View): WorldMap {
  const { lang, dossier } = view;
  const { hub, hubMembers, partners } = dossier.question;
  const names = partners.map((code) => nameWithin(code, lang));
  return {
    id: "map",
    title: say(lang, "map.title", { hub: nameWithin(hub, lang), partners: listNames(lang, names) }),
    desc: partners.map((partner) => sentenceOf(view, partner)).join(" "),
    // Without how many members a group has, which its name says elsewhere.
    hub: { codes: hubMembers, name: nameOf(hub, lang).replace(/ \(\d+\)$/, "") },
    partners: partners.map((code) => ({
      code,
      name: nameOf(code, lang),
      pattern: patternOf(verdictsOf(view, code)),
      lines: linesOf(view, code),
    })),
  };
}

/** The map as SVG; null where the atlas draws none of the partners. The atlas is loaded only here. */
export async function drawMap(view: View): Promise<RenderedMap | null> {
  const { renderMap } = await import("../charts/map.js");
  return renderMap(mapOf(view));
}
