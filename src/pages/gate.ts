import { type Count, ERRORS_LEAST, type Trial, UNTOUCHED_MOST } from "../mirror/trial.js";

/** A table for a terminal or for Markdown. `right` are the columns of numbers. */
export interface Sheet {
  headings: string[];
  rows: string[][];
  right: number[];
}

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const rate = ({ tried, caught }: Count) => (tried === 0 ? "" : `${caught} (${percent(caught / tried)})`);

/** `1000000000` as people say it. */
function money(usd: number): string {
  if (usd >= 1e9) return `${usd / 1e9} bn`;
  return usd >= 1e6 ? `${usd / 1e6} m` : String(usd);
}
const millions = (usd: number) => (usd / 1e6).toFixed(1);

function named(of: string): string {
  const names: Record<string, string> = {
    all: "all",
    "odd-years": "odd years, which the limits are from",
    "even-years": "even years",
    countries: "between two countries",
    group: "of a group as one side",
  };
  return names[of] ?? `smaller side from USD ${money(Number(of))}`;
}

/** What was tried on what, in sentences. */
export function trialText({
  years,
  editions,
  flows,
  cells,
  notJudged,
  rates,
  currency,
  declarations,
}: Trial): string[] {
  const judged = rates.find(({ of }) => of === "all")?.untouched.tried ?? 0;
  const not = Object.entries(notJudged)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([why, count]) => `${count} ${why}`)
    .join(", ");
  return [
    `${flows} flows with two sides have ${cells} cells in ${years.from} to ${years.to}; ${judged} are judged${not === "" ? "" : `, not judged ${not}`}.`,
    `Editions: ${editions.map(({ source, edition }) => `${source} ${edition}`).join(", ")}.`,
    ...(currency === null
      ? []
      : [
          `Euros called dollars change a value by a factor of ${currency.least.toFixed(2)} to ${currency.most.toFixed(2)}; in ${currency.drowned.caught} of ${currency.drowned.tried} untouched cells the gap differs by more from its usual one.`,
        ]),
    `A whole declaration in the wrong currency: ${declarations.caught} of ${declarations.tried} betrayed, ${declarations.suspected} suspected as they are.`,
  ];
}

/** How many cells are set aside untouched, and with each error put into one after the other. */
export function ratesSheet({ rates }: Trial): Sheet {
  return {
    headings: ["set aside, of the cells judged", "judged", "untouched", "x10", "x1000", "EUR for USD"],
    rows: [
      ...rates.map(({ of, untouched, x10, x1000, currency }) => [
        named(of),
        String(untouched.tried),
        ...[untouched, x10, x1000, currency].map(rate),
      ]),
      [
        "demanded",
        "",
        `at most ${percent(UNTOUCHED_MOST, 0)}`,
        ...[1, 2].map(() => `at least ${percent(ERRORS_LEAST, 0)}`),
        "out of reach",
      ],
    ],
    right: [1, 2, 3, 4, 5],
  };
}

/** The largest changes of the gap between two sides, and from where on a change is a conflict. */
export function changesSheet({ changes, years }: Trial): Sheet {
  return {
    headings: [
      "smaller side from USD",
      ...[`odd years to ${years.to}`, "even years", `after ${years.to}`].flatMap((name) => [
        `cells, ${name}`,
        "largest change",
      ]),
      "limit",
    ],
    rows: changes.map(({ from, limit, odd, even, later }) => [
      money(from),
      ...[odd, even, later].flatMap(({ cells, largest }) => [String(cells), largest?.toFixed(2) ?? ""]),
      String(limit),
    ]),
    right: [0, 1, 2, 3, 4, 5, 6, 7],
  };
}

/** What was set aside, with both values in millions of US dollars. */
export function asideSheet({ setAside }: Trial): Sheet {
  return {
    headings: ["flow", "year", "said by", "USD m", "other side", "USD m", "in", "why", "figures"],
    rows: setAside.map(({ exporter, importer, year, saidBy, source, cell, other, why, figures }) => [
      `${exporter} to ${importer}`,
      String(year),
      `${saidBy} (${source})`,
      millions(cell.usd),
      other === null ? "" : `${other.saidBy} (${other.source})`,
      other === null ? "" : millions(other.usd),
      other === null ? "" : String(other.year),
      why,
      figures.length > 1 ? `${figures[0]} and ${figures.length - 1} more` : (figures[0] ?? ""),
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
    trialText(trial)
      .map((line) => `- ${line}`)
      .join("\n"),
    markdown(ratesSheet(trial)),
    markdown(changesSheet(trial)),
  ].join("\n\n");
}

const BLOCK = /(<!-- trial -->\n)[\s\S]*(\n<!-- end of trial -->)/;

/** The page about the gate with the results of a trial between its two marks. */
export function withTrial(page: string, trial: Trial): string {
  return page.replace(BLOCK, (_, start: string, end: string) => `${start}\n${trialMarkdown(trial)}\n${end}`);
}
