import type { ReroutesAnswer } from "../../dossier/reroutes/schema.js";
import { publisherName, sourceTitle } from "../../dossier/titles.js";
import { dayText } from "../../question/called.js";
import type { Rerouting } from "../../rerouting/schema.js";
import { decimal } from "../../words/number.js";
import { say } from "../../words/words.js";
import {
  amountText,
  originsText,
  type ReroutesView,
  resultTexts,
  titleText,
  toldIn,
  unseenTexts,
  verdictText,
} from "../reroutes/view.js";
import { editionName, nameOf } from "../view.js";
import type { ExplainedLook } from "./explained.js";
import { ink, item, wrap } from "./ink.js";
import { renderTable, whole } from "./table.js";

/** Lines of the table; the rest stands in JSON and CSV. */
const SHOWN = 25;
/** Lines on where it came from. */
const WITH_ORIGINS = 8;
/** Letters of a good's name. */
const NAME = 34;

function rowOf(each: Rerouting, { names, scanned }: ReroutesAnswer, lang: string): string[] {
  const name = names[each.product] ?? "";
  return [
    whole(each.product),
    name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name,
    scanned.hubs.length > 1
      ? `${nameOf(each.via, lang)} → ${nameOf(each.hub, lang)}`
      : nameOf(each.via, lang),
    verdictText(each, lang),
    whole(amountText(each, lang)),
    decimal(lang, each.qValue, 3),
    each.break.seen === null ? say(lang, "value.none") : dayText(each.break.seen.at, lang),
  ];
}

/** Reroutings for a terminal: what came out, a line each for what is above the noise, and what cannot be seen. */
export function renderReroutes(answer: ReroutesAnswer, look: ExplainedLook): string {
  const { lang, width } = look;
  const view: ReroutesView = { answer, lang };
  const open = toldIn(answer);
  const heads = ["product", "name", "via", "verdict", "amount", "q", "break"];
  return [
    ink(look, "bold", wrap(titleText(view), width)),
    "",
    ...resultTexts(view).map((text) => wrap(text, width)),
    wrap(say(lang, "reroutes.intro"), width),
    "",
    ...(open.length === 0
      ? []
      : [
          renderTable(
            heads.map((name) => say(lang, `reroutes.column.${name}`)),
            open.slice(0, SHOWN).map((each) => rowOf(each, answer, lang)),
            { ...look, right: [5] },
          ).trimEnd(),
          ...(open.length > SHOWN
            ? [wrap(say(lang, "reroutes.more", { count: open.length - SHOWN }), width)]
            : []),
          "",
          ...open
            .slice(0, WITH_ORIGINS)
            .filter(({ origins }) => origins.length > 0)
            .map((each) =>
              item(
                say(lang, "reroutes.origins-of", {
                  product: each.product,
                  via: nameOf(each.via, lang),
                  hub: nameOf(each.hub, lang),
                  origins: originsText(each, lang),
                }),
                width,
              ),
            ),
          "",
        ]),
    ink(look, "bold", say(lang, "reroutes.cannot-see")),
    ...unseenTexts(view).map((text) => item(text, width)),
    "",
    ink(look, "bold", say(lang, "reroutes.sources")),
    ...answer.editions.map((source) =>
      item(
        say(lang, "item.of", {
          name: publisherName(source, lang).text,
          text: `${sourceTitle(source, lang).text}, ${editionName(source, lang)} (${source.source}/${source.id})`,
        }),
        width,
      ),
    ),
    "",
  ].join("\n");
}
