import type { GoodsAnswer, GoodsEntry, GoodsSource } from "../../dossier/goods/schema.js";
import { sourceTitle } from "../../dossier/titles.js";
import { SIGHTS } from "../../ledger/goods/sight.js";
import { dayText } from "../../question/called.js";
import { decimal } from "../../words/format.js";
import { clauses, say } from "../../words/words.js";
import type { ExplainedLook } from "./explained.js";
import { item, wrap } from "./ink.js";
import { sourceLines } from "./sources.js";
import { renderTable, whole } from "./table.js";

/** Letters of a good's name that are shown; the whole name stands in JSON and CSV. */
const NAME = 60;
/** Codes of the data that are named in a cell. */
const CODES = 3;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= NAME
    ? name
    : `${letters
        .slice(0, NAME - 1)
        .join("")
        .trimEnd()}…`;
}

function seesText({ source, from, to, visible, sights }: GoodsSource, codes: number, lang: string): string {
  const parts = SIGHTS.filter((sight) => sights[sight] > 0).map((sight) =>
    say(lang, `goods.part-${sight}`, { count: sights[sight] }),
  );
  return say(lang, "goods.sees", {
    source,
    from,
    to,
    visible: decimal(lang, visible, 0),
    codes: decimal(lang, codes, 0),
    parts: clauses(lang, parts),
  });
}

/** What a source sees of a line, with the codes where they are not those of the line itself. */
function sightText({ digits, sights }: GoodsEntry, source: string, lang: string): string {
  const here = sights.find((each) => each.source === source);
  if (here === undefined) return "";
  const { sight, products } = here;
  const name = say(lang, `goods.sight-${sight}`);
  const named = products.filter(({ by, product }) => by === "link" || product !== digits);
  const more = [...new Set(products.flatMap((each) => each.more))].sort();
  const codes = (all: readonly string[]) =>
    all.length <= CODES ? all.join(", ") : `${all.slice(0, CODES).join(", ")} …`;
  const parts = [
    ...(sight === "seen" || named.length === 0 ? [] : [codes(named.map(({ product }) => product))]),
    ...(more.length === 0 ? [] : [say(lang, "goods.more", { codes: codes(more) })]),
  ];
  return parts.length === 0 ? name : say(lang, "goods.sight-of", { sight: name, of: parts.join("; ") });
}

/** A list of goods: how much of it each source can see, its codes line by line, and the editions. */
export function renderGoods(answer: GoodsAnswer, look: ExplainedLook): string {
  const { lang, width } = look;
  const { goods, entries, sources, editions } = answer;
  const held = editions.find(({ id }) => id === goods.edition);
  const title = held === undefined ? goods.title : sourceTitle(held, lang).text;
  const optional = [
    { id: "tier", of: ({ tier }: GoodsEntry) => tier },
    {
      id: "listed",
      of: ({ listedFrom }: GoodsEntry) => (listedFrom === null ? null : dayText(listedFrom, lang)),
    },
    {
      id: "threshold",
      of: ({ threshold }: GoodsEntry) => (threshold === null ? null : decimal(lang, threshold, 0)),
    },
    { id: "name", of: ({ name }: GoodsEntry) => (name === null ? null : shortened(name)) },
  ].filter(({ of }) => entries.some((entry) => of(entry) !== null));
  const heads = [
    say(lang, "goods.column-code"),
    ...optional.map(({ id }) => say(lang, `goods.column-${id}`)),
    ...sources.map(({ source }) => whole(source)),
  ];
  const rows = entries.map((entry) => [
    whole(entry.code),
    ...optional.map(({ of }) => of(entry) ?? ""),
    ...sources.map(({ source }) => sightText(entry, source, lang)),
  ]);
  return [
    wrap(say(lang, "goods.title", { title, codes: goods.codes }), width),
    "",
    ...(sources.length === 0
      ? [wrap(say(lang, "goods.no-source"), width)]
      : sources.map((source) => item(seesText(source, goods.codes, lang), width))),
    "",
    renderTable(heads, rows, look).trimEnd(),
    "",
    ...sourceLines(editions, look),
    "",
  ].join("\n");
}
