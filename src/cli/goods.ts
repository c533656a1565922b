import { answerGoods } from "../dossier/goods/answer.js";
import type { GoodsAnswer } from "../dossier/goods/schema.js";
import type { Effects } from "../effects.js";
import { parseGoods } from "../question/goods/asked.js";
import { type Common, languageOf, look, oneFormat, printJson, withLedger } from "./context.js";
import { fileOf } from "./goods-file.js";

/** A row for each code of the list and each source. */
function rowsOf({ entries, sources }: GoodsAnswer): (string | number | null)[][] {
  return entries.flatMap(({ code, tier, name, listedFrom, threshold, figure, sights }) => {
    const facts = [code, tier, name, listedFrom, threshold, figure];
    if (sources.length === 0) return [[...facts, null, null, null, null]];
    return sights.map(({ source, sight, products }) => [
      ...facts,
      source,
      sight,
      products.map(({ product }) => product).join(" "),
      [...new Set(products.flatMap(({ more }) => more))].sort().join(" "),
    ]);
  });
}

/** What goods a list names, and what each source at hand can see of them. */
export async function goodsCommand(text: string, options: Common, effects: Effects): Promise<number> {
  oneFormat(options);
  const lang = await languageOf(options);
  const asked = parseGoods(text);
  const file = await fileOf(asked, effects);
  const answer = await withLedger(effects, (ledger) => answerGoods(ledger, asked, file));
  if (options.json === true) printJson(effects, answer);
  else if (options.csv === true) {
    const columns = [
      "code",
      "tier",
      "name",
      "listed_from",
      "threshold",
      "figure",
      "source",
      "sight",
      "codes",
      "more",
    ];
    effects.stdout.write((await import("./csv.js")).toCsv(columns, rowsOf(answer)));
  } else {
    const { renderGoods } = await import("../pages/terminal.js");
    effects.stdout.write(renderGoods(answer, { ...look(effects, options), lang }));
  }
  return 0;
}
