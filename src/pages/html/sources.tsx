import { licenceOf, publisherName, sourceTitle } from "../../dossier/titles.js";
import { dayText } from "../../question/called.js";
import { decimal } from "../../words/format.js";
import { say } from "../../words/words.js";
import { editionName, type View } from "../view.js";
import { sourceAnchor } from "./ids.js";
import { inLanguage } from "./languages.js";
import { Outside } from "./link.js";

/** Whose figures these are, read when, and on which terms. */
export function Sources({ sources, lang }: { sources: View["dossier"]["sources"]; lang: string }) {
  return (
    <section id="sources" aria-labelledby="sources-h">
      <h2 id="sources-h">{say(lang, "page.sources")}</h2>
      <p class="intro">{say(lang, "page.sources-intro")}</p>
      <div class="sources">
        {sources.map((source) => (
          <article key={source.id} id={sourceAnchor(source.id)}>
            <h3>{inLanguage(sourceTitle(source, lang), lang)}</h3>
            <dl>
              <dt>{say(lang, "column.publisher")}</dt>
              <dd>
                <Outside href={source.publisher.url}>{inLanguage(publisherName(source, lang), lang)}</Outside>
              </dd>
              <dt>{say(lang, "column.edition")}</dt>
              <dd>
                {editionName(source, lang)} <code>{source.id}</code>
              </dd>
              <dt>{say(lang, "column.read")}</dt>
              <dd>
                <time dateTime={source.read}>{dayText(source.read, lang)}</time>
              </dd>
              <dt>{say(lang, "column.terms")}</dt>
              <dd>
                <Outside href={source.terms.url}>{inLanguage(licenceOf(source, lang), lang)}</Outside>;{" "}
                {say(lang, `page.republish-${source.terms.republish}`)}
              </dd>
              <dt>{say(lang, "explain.rows")}</dt>
              <dd>{decimal(lang, source.rows, 0)}</dd>
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}
