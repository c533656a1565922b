import type { Dossier } from "../../dossier/schema.js";
import { publisherName, sourceTitle } from "../../dossier/titles.js";
import { say } from "../../words/words.js";
import { editionName } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item } from "./ink.js";

/** The editions that an answer stands on, a line each below their heading. */
export function sourceLines(editions: Dossier["sources"], look: ExplainedLook): string[] {
  const { lang, width } = look;
  return [
    ink(look, "bold", say(lang, "page.sources")),
    ...editions.map((source) =>
      item(
        `${publisherName(source, lang).text}: ${sourceTitle(source, lang).text}, ${editionName(source, lang)} (${source.source}/${source.id})`,
        width,
      ),
    ),
  ];
}
