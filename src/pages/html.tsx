import { renderToString } from "preact-render-to-string";
import type { RenderedMap } from "../charts/map.js";
import { FACETS } from "../measures/measure.js";
import { say } from "../words/words.js";
import { drawCharts } from "./html/charts.js";
import { Explanations } from "./html/explanations.js";
import { FacetSection } from "./html/facet.js";
import { Findings } from "./html/findings.js";
import { Holes } from "./html/holes.js";
import { Shapes } from "./html/icons.js";
import { InPlace, Islands } from "./html/islands.js";
import { Alternates } from "./html/languages.js";
import { Lead } from "./html/lead.js";
import { Method } from "./html/method.js";
import { Overall } from "./html/overall.js";
import { type Island, policy } from "./html/policy.js";
import { Sources } from "./html/sources.js";
import { terse } from "./html/terse.js";
import { Verdicts } from "./html/verdicts.js";
import { Weigh } from "./html/weigh.js";
import { drawMap } from "./map.js";
import { STYLE } from "./style.js";
import { baselineOf, questionTitle, type View, versionsOf } from "./view.js";

const ISLANDS: readonly Island[] = ["explain", "weigh"];

function Page({
  view,
  charts,
  map,
}: {
  view: View;
  charts: ReadonlyMap<string, string>;
  map: RenderedMap | null;
}) {
  const { lang } = view;
  const { index } = view.dossier;
  const title = questionTitle(view);
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(ISLANDS)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <Alternates {...versionsOf(view)} />
        <meta
          name="description"
          content={say(lang, "page.description", { title, baseline: baselineOf(view) })}
        />
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <a class="skip" href="#answer">
          {say(lang, "page.skip")}
        </a>
        <Shapes />
        <main>
          <Lead view={view} />
          <Verdicts view={view} map={map} />
          {index === undefined ? <Weigh view={view} /> : <Overall view={view} index={index} />}
          <Findings view={view} />
          {FACETS.map((facet) => (
            <FacetSection key={facet} view={view} facet={facet} charts={charts} />
          ))}
          <Holes view={view} />
          <Method view={view} />
          <Sources sources={view.dossier.sources} lang={view.lang} />
          <Explanations view={view} />
        </main>
        <footer class="closing">
          <p>{say(lang, "page.closing")}</p>
        </footer>
        <InPlace view={view} />
        <Islands names={ISLANDS} />
      </body>
    </html>
  );
}

/** The dossier as one HTML file that needs nothing else: it makes no request, and its scripts stand in it. */
export async function renderHtml(view: View): Promise<string> {
  const [charts, map] = await Promise.all([drawCharts(view), drawMap(view)]);
  return `<!doctype html>\n${terse(renderToString(<Page view={view} charts={charts} map={map} />))}\n`;
}
