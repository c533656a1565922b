import { answerReroutes } from "../dossier/reroutes/answer.js";
import type { ReroutesAnswer } from "../dossier/reroutes/schema.js";
import type { Effects } from "../effects.js";
import { usageError } from "../errors.js";
import { parseGoods } from "../question/goods/asked.js";
import { parsePeriod } from "../question/period.js";
import { countriesIn } from "../question/question.js";
import {
  type Common,
  languagesOf,
  look,
  oneFormat,
  printJson,
  progressLine,
  withLedger,
  writePages,
} from "./context.js";
import { fileOf } from "./goods-file.js";

export interface ReroutesOptions extends Common {
  hub: string;
  via: string;
  goods: string;
  break: string;
  against?: string;
  againstHubs?: string;
  source?: string;
  out?: string;
}

/** The break as it was asked for: a month or year, `listed`, or `find`. */
function breakOf(text: string): { text: string; at: number | null } {
  if (text === "listed" || text === "find") return { text, at: null };
  const period = parsePeriod(text, "--break");
  const length = period.last - period.first + 1;
  if (length !== 1 && length !== 12)
    throw usageError({
      code: "BREAK_LENGTH",
      message: "--break is no single month or year",
      expected: "2022-03, 2022, listed where the list dates its codes, or find",
      found: text,
      todo: "name the first month or year in which the goods were under sanctions",
    });
  return { text, at: period.last };
}

/** A line for each good, via and hub that was tried. */
function rowsOf({ scanned, names }: ReroutesAnswer): (string | number | null)[][] {
  return scanned.reroutings.map((each) => [
    each.product,
    names[each.product] ?? null,
    each.via,
    each.hub,
    each.period,
    each.channel,
    each.verdict,
    each.because.join(" "),
    each.rerouted.low,
    each.rerouted.mid,
    each.rerouted.high,
    each.currency,
    each.score,
    each.qValue,
    each.leastDetectable,
    each.inflow.before,
    each.inflow.after,
    each.inflow.expected,
    each.outflow.before,
    each.outflow.after,
    each.outflow.expected,
    each.break.seen?.at ?? null,
    each.break.seen?.low ?? null,
    each.break.seen?.high ?? null,
    each.origins.map(({ origin, share }) => `${origin}:${share}`).join(" "),
    each.tests.map(({ name, state }) => `${name}:${state.replaceAll(" ", "-")}`).join(" "),
    each.rivals.join(" "),
  ]);
}

const COLUMNS = [
  "product",
  "name",
  "via",
  "hub",
  "period",
  "channel",
  "verdict",
  "because",
  "low",
  "mid",
  "high",
  "currency",
  "score",
  "q_value",
  "least_detectable",
  "inflow_before",
  "inflow_after",
  "inflow_expected",
  "outflow_before",
  "outflow_after",
  "outflow_expected",
  "break_seen",
  "break_low",
  "break_high",
  "origins",
  "tests",
  "rivals",
];

/** Which goods now travel to a hub through third countries. */
export async function reroutesCommand(options: ReroutesOptions, effects: Effects): Promise<number> {
  oneFormat(options);
  const languages = await languagesOf(options);
  const asked = parseGoods(options.goods);
  const { text, at } = breakOf(options.break);
  const today = effects.now();
  const members = at ?? today.getUTCFullYear() * 12 + today.getUTCMonth();
  const against = (list: string | undefined, option: string) =>
    list === undefined ? [] : countriesIn(list, members, option);
  const progress = progressLine(effects);
  progress.show(options.goods);
  const file = await fileOf(asked, effects);
  const answer = await withLedger(effects, (ledger) =>
    answerReroutes(ledger, {
      hubs: countriesIn(options.hub, members, "--hub"),
      vias: options.via === "auto" ? null : countriesIn(options.via, members, "--via"),
      unexposed: against(options.against, "--against"),
      unexposedHubs: options.againstHubs === "rest" ? "rest" : against(options.againstHubs, "--against-hubs"),
      goods: asked,
      file,
      break: text,
      at: members,
      source: options.source ?? null,
    }),
  );
  progress.end();
  if (options.out !== undefined) {
    const { renderReroutes } = await import("../pages/reroutes.js");
    await writePages(effects, options.out, "reroutes", answer, languages, (lang) =>
      renderReroutes({ answer, lang, written: languages }),
    );
  }
  if (options.json === true) printJson(effects, answer);
  else if (options.csv === true)
    effects.stdout.write((await import("./csv.js")).toCsv(COLUMNS, rowsOf(answer)));
  else {
    const { renderReroutes } = await import("../pages/terminal/reroutes.js");
    for (const lang of languages)
      effects.stdout.write(renderReroutes(answer, { ...look(effects, options), lang }));
  }
  return 0;
}
