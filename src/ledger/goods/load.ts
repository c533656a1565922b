import { ParallaxError, usageError } from "../../errors.js";
import { nearest } from "../../question/countries.js";
import type { GoodsAsked } from "../../question/goods/asked.js";
import { type Code, isHsEdition, parseCode, writeCode } from "../../question/goods/code.js";
import type { Entry, GoodsList } from "../../question/goods/list.js";
import { literal, text } from "../duckdb.js";
import type { Ledger } from "../ledger.js";
import { Concordance } from "./concordance.js";

/** The links between editions of the HS that the newest edition of them in the ledger holds. */
export async function concordanceOf(ledger: Ledger): Promise<Concordance> {
  // One text an edition: to hand over each cell by itself takes ten times as long.
  const rows = await ledger.rows(
    `SELECT substr(about, 1, 6) AS edition, string_agg(substr(about, 8) || ' ' || substr(toward, 8) || ' ' || figure, ',' ORDER BY about, toward) AS links
      FROM good WHERE of = 'link' GROUP BY ALL ORDER BY edition`,
    { edition: text, links: text },
  );
  return new Concordance(
    rows.flatMap(({ edition, links }) => {
      if (!isHsEdition(edition))
        throw new ParallaxError({
          code: "EDITION_DAMAGED",
          message: "a link between codes names no edition of the HS",
          expected: "HS2022:854231",
          found: edition,
          todo: "read un-hs-links again",
        });
      return links.split(",").map((link) => {
        const [after = "", before = "", figure = ""] = link.split(" ");
        return { edition, after, before, figure };
      });
    }),
  );
}

function entryOf(code: Code, more: Partial<Entry> = {}): Entry {
  return { ...code, tier: null, name: null, listedFrom: null, threshold: null, figure: null, ...more };
}

async function heldList(ledger: Ledger, asked: GoodsAsked & { kind: "list" }): Promise<GoodsList> {
  const lists = await ledger.rows("SELECT DISTINCT of FROM good WHERE of <> 'link' ORDER BY of", {
    of: text,
  });
  const ids = lists.map(({ of }) => of);
  if (!ids.includes(asked.list)) {
    const [near] = nearest(asked.list, ids);
    throw usageError({
      code: "GOODS_UNKNOWN",
      message: "no list of goods has this name",
      expected: `${ids.join(", ")}; codes such as 8542 or hs2017:8542; or a file of your own, goods.csv`,
      found: JSON.stringify(asked.text),
      todo: near === undefined ? "see parallax goods --help" : `did you mean ${near}?`,
    });
  }
  const rows = await ledger.rows(
    `SELECT about, value, title, figure, edition FROM good WHERE of = ${literal(asked.list)} ORDER BY value, about`,
    { about: text, value: text, title: text, figure: text, edition: text },
  );
  const tiers = [...new Set(rows.map(({ value }) => value))].sort();
  const strange = asked.tiers.find((tier) => !tiers.some((each) => each.startsWith(tier)));
  if (strange !== undefined)
    throw usageError({
      code: "GOODS_TIER",
      message: `the list ${asked.list} has no tier of this name`,
      expected: tiers.join(", "),
      found: strange,
      todo: "name tiers of the list, or leave them out",
    });
  const wanted = (tier: string) =>
    asked.tiers.length === 0 || asked.tiers.some((each) => tier.startsWith(each));
  const edition = rows[0]?.edition ?? null;
  return {
    id: asked.text,
    title: ledger.editions.find(({ id }) => id === edition)?.title ?? asked.list,
    edition,
    namedBy: edition === null ? [] : [edition],
    entries: rows
      .filter(({ value }) => wanted(value))
      .map(({ about, value, title, figure }) =>
        entryOf(parseCode(about), {
          tier: tiers.length === 1 ? null : value,
          name: title === "" ? null : title,
          figure,
        }),
      ),
  };
}

/**
 * The list that was asked for. A file is read by its caller, who gives its entries.
 * @throws ParallaxError `GOODS_UNKNOWN`, `GOODS_TIER`
 */
export async function goodsOf(
  ledger: Ledger,
  asked: GoodsAsked,
  file: readonly Entry[] = [],
): Promise<GoodsList> {
  if (asked.kind === "list") return heldList(ledger, asked);
  const entries = asked.kind === "file" ? file : asked.codes.map((code) => entryOf(code));
  const names = await goodsNames(ledger);
  const namedBy = new Set<string>();
  const named = entries.map((entry) => {
    const held = entry.name === null ? names.get(entry.digits) : undefined;
    if (held === undefined) return entry;
    namedBy.add(held.edition);
    return { ...entry, name: held.name };
  });
  return { id: asked.text, title: asked.text, edition: null, namedBy: [...namedBy].sort(), entries: named };
}

/** What codes of the HS and CN are called by the lists that name them, by their digits; the CN's name where both have one. */
export async function goodsNames(
  ledger: Ledger,
): Promise<ReadonlyMap<string, { name: string; edition: string }>> {
  const rows = await ledger.rows(
    "SELECT about, title, edition FROM good WHERE title <> '' ORDER BY starts_with(about, 'CN:'), about, of, period, edition",
    { about: text, title: text, edition: text },
  );
  return new Map(
    rows.map(({ about, title, edition }) => [about.slice(about.indexOf(":") + 1), { name: title, edition }]),
  );
}

/**
 * Every code of a list must be one: of an edition whose codes are known, or, where none is stated, of any of them or of the data.
 * @param products codes of the data at hand
 * @throws ParallaxError `GOODS_CODE_UNKNOWN`, `GOODS_EDITION`
 */
export function checkCodes(
  { entries }: GoodsList,
  concordance: Concordance,
  products: ReadonlySet<string>,
): void {
  const { editions } = concordance;
  for (const entry of entries) {
    const { system, digits } = entry;
    const stated = isHsEdition(system) ? [system] : editions;
    if (isHsEdition(system) && !editions.includes(system))
      throw usageError({
        code: "GOODS_EDITION",
        message: `the codes of ${system} are not in the ledger`,
        expected: editions.map((each) => each.toLowerCase()).join(", "),
        found: writeCode(entry),
        todo: "read the publisher's table of links whole: parallax read un-hs-links FILE",
      });
    const short = digits.slice(0, 6);
    if (stated.some((edition) => concordance.codes(edition, short).length > 0)) continue;
    if (!isHsEdition(system) && [...products].some((product) => product.startsWith(digits))) continue;
    const elsewhere = editions.findLast((edition) => concordance.codes(edition, short).length > 0);
    const near = alike(
      short,
      stated.flatMap((edition) => concordance.codes(edition)),
    );
    throw usageError({
      code: "GOODS_CODE_UNKNOWN",
      message: isHsEdition(system)
        ? `no code of ${system} begins with this`
        : "no edition of the HS has a code that begins with this",
      expected: near.length === 0 ? "a code of the HS or CN" : `such as ${near.join(", ")}`,
      found: writeCode(entry),
      todo:
        elsewhere === undefined
          ? "correct the code"
          : `it is a code of ${elsewhere}: write ${writeCode({ system: elsewhere, digits })}, or correct it`,
    });
  }
}

/** Codes that begin as another does, as far as any of them do; at most three. */
function alike(digits: string, codes: readonly string[]): string[] {
  for (let length = digits.length - 1; length >= 2; length--) {
    const found = codes.filter((code) => code.startsWith(digits.slice(0, length)));
    if (found.length > 0)
      return [...new Set(found.map((code) => code.slice(0, digits.length)))].sort().slice(0, 3);
  }
  return [];
}
