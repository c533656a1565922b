import { type Count, ERRORS_LEAST, type Trial, UNTOUCHED_MOST } from "../mirror/trial.js";
import { decimal, formatValue } from "../words/format.js";
import { has, say } from "../words/words.js";

/** A table for a terminal or for Markdown. `right` are the columns of numbers. */
export interface Sheet {
  headings: string[];
  rows: string[][];
  right: number[];
}

const rate = ({ tried, caught }: Count, lang: string) =>
  tried === 0
    ? ""
    : say(lang, "item.among", {
        name: decimal(lang, caught, 0),
        items: formatValue(lang, caught / tried, "share"),
      });

/** A round amount of dollars as people say it: `1 bn`. */
function money(usd: number, lang: string): string {
  if (usd >= 1e9) return say(lang, "gate.billions", { amount: decimal(lang, usd / 1e9, 0) });
  if (usd >= 1e6) return say(lang, "gate.millions", { amount: decimal(lang, usd / 1e6, 0) });
  return decimal(lang, usd, 0);
}
const millions = (usd: number, lang: string) => decimal(lang, usd / 1e6, 1);

function ofText(of: string, lang: string): string {
  const id = `gate.of-${of}`;
  return has("en", id) ? say(lang, id) : say(lang, "gate.of-size", { amount: money(Number(of), lang) });
}

/** What was tried on what, in sentences. */
export function trialText(
  { years, editions, flows, cells, notJudged, rates, currency, declarations }: Trial,
  lang: string,
): string[] {
  const number = (count: number) => decimal(lang, count, 0);
  const judged = rates.find(({ of }) => of === "all")?.untouched.tried ?? 0;
  const not = Object.entries(notJudged)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([why, count]) =>
      say(lang, "gate.not-judged", { count: number(count), why: say(lang, `gate.why-${why}`) }),
    )
    .join(", ");
  return [
    say(lang, not === "" ? "gate.cells" : "gate.cells-not", {
      flows: number(flows),
      cells: number(cells),
      from: String(years.from),
      to: String(years.to),
      judged: number(judged),
      not,
    }),
    say(lang, "gate.editions", {
      editions: editions.map(({ source, edition }) => `${source} ${edition}`).join(", "),
    }),
    ...(currency === null
      ? []
      : [
          say(lang, "gate.currency", {
            least: decimal(lang, currency.least, 2),
            most: decimal(lang, currency.most, 2),
            caught: number(currency.drowned.caught),
            tried: number(currency.drowned.tried),
          }),
        ]),
    say(lang, "gate.declarations", {
      caught: number(declarations.caught),
      tried: number(declarations.tried),
      suspected: number(declarations.suspected),
    }),
  ];
}

/** How many cells are set aside untouched, and with each error put into one after the other. */
export function ratesSheet({ rates }: Trial, lang: string): Sheet {
  const percent = (share: number) => say(lang, "unit.percent", { amount: decimal(lang, share * 100, 0) });
  return {
    headings: ["of", "judged", "untouched", "x10", "x1000", "currency"].map((name) =>
      say(lang, `gate.column-${name}`),
    ),
    rows: [
      ...rates.map(({ of, untouched, x10, x1000, currency }) => [
        ofText(of, lang),
        decimal(lang, untouched.tried, 0),
        ...[untouched, x10, x1000, currency].map((count) => rate(count, lang)),
      ]),
      [
        say(lang, "gate.demanded"),
        "",
        say(lang, "gate.at-most", { share: percent(UNTOUCHED_MOST) }),
        ...[1, 2].map(() => say(lang, "gate.at-least", { share: percent(ERRORS_LEAST) })),
        say(lang, "gate.out-of-reach"),
      ],
    ],
    right: [1, 2, 3, 4, 5],
  };
}

/** The largest changes of the gap between two sides, and from where on a change is a conflict. */
export function changesSheet({ changes, years }: Trial, lang: string): Sheet {
  const year = String(years.to);
  const change = (value: number | undefined) => (value === undefined ? "" : decimal(lang, value, 2));
  return {
    headings: [
      say(lang, "gate.column-size"),
      ...["odd", "even", "later"].flatMap((name) => [
        say(lang, `gate.column-${name}`, { year }),
        say(lang, "gate.column-largest"),
      ]),
      say(lang, "gate.column-limit"),
    ],
    rows: changes.map(({ from, limit, odd, even, later }) => [
      money(from, lang),
      ...[odd, even, later].flatMap(({ cells, largest }) => [
        decimal(lang, cells, 0),
        change(largest ?? undefined),
      ]),
      decimal(lang, limit, 0),
    ]),
    right: [0, 1, 2, 3, 4, 5, 6, 7],
  };
}

/** What was set aside, with both values in millions of US dollars. */
export function asideSheet({ setAside }: Trial, lang: string): Sheet {
  return {
    headings: ["flow", "year", "said-by", "value", "other", "other-value", "in", "why", "figures"].map(
      (name) => say(lang, `gate.column-${name}`),
    ),
    rows: setAside.map(({ exporter, importer, year, saidBy, source, cell, other, why, figures }) => [
      say(lang, "span.of", { from: exporter, to: importer }),
      String(year),
      say(lang, "item.among", { name: saidBy, items: source }),
      millions(cell.usd, lang),
      other === null ? "" : say(lang, "item.among", { name: other.saidBy, items: other.source }),
      other === null ? "" : millions(other.usd, lang),
      other === null ? "" : String(other.year),
      say(lang, `gate.why-${why}`),
      figures.length > 1
        ? say(lang, "gate.figures", { first: figures[0] ?? "", more: figures.length - 1 })
        : (figures[0] ?? ""),
    ]),
    right: [1, 3, 5, 6],
  };
}

function markdown({ headings, rows, right }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(headings),
    line(headings.map((_, index) => (right.includes(index) ? "--:" : "---"))),
    ...rows.map(line),
  ].join("\n");
}

function trialMarkdown(trial: Trial): string {
  return [
    trialText(trial, "en")
      .map((line) => `- ${line}`)
      .join("\n"),
    markdown(ratesSheet(trial, "en")),
    markdown(changesSheet(trial, "en")),
  ].join("\n\n");
}

const BLOCK = /(<!-- trial -->\n)[\s\S]*(\n<!-- end of trial -->)/;

/** The page about the gate with the results of a trial between its two marks. */
export function withTrial(page: string, trial: Trial): string {
  return page.replace(BLOCK, (_, start: string, end: string) => `${start}\n${trialMarkdown(trial)}\n${end}`);
}
