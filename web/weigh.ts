/**
 * Weighs the facets as the sliders of the page say: from the same votes, and by the same function, as `--weights`. Sliders, table
 * and words stand in the page. Where this script does not run, the page says what to type instead.
 */
import { type Cell, nearly, signName, type Weighed, weigh } from "../src/verdicts/weighting.js";
import { decimal } from "../src/words/number.js";

interface Slider {
  facet: string;
  name: string;
  input: HTMLInputElement;
}

/** A row of the table with the votes behind it. */
interface Line {
  name: string;
  row: Element;
  cells: Cell<string>[];
}

/** `trade 3 2 1;energy`: source series known, closer and farther; no numbers where none is known. */
function cellsOf(votes: string): Cell<string>[] {
  return votes.split(";").map((each) => {
    const [facet = "", known = 0, closer = 0, farther = 0] = each.split(" ");
    return { facet, known: Number(known), closer: Number(closer), farther: Number(farther) };
  });
}

const textOf = (element: Element | null | undefined) => element?.textContent ?? "";

function put(within: ParentNode, part: string, text: string): void {
  const element = within.querySelector(`[data-${part}]`);
  if (element !== null) element.textContent = text;
}

/** What to give `--weights`, in the smallest whole numbers; null where it would be refused. */
function optionOf(weights: readonly [string, number][]): string | null {
  const above = weights.filter(([, weight]) => weight > 0);
  if (above.length < 2) return null;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = above.reduce((sofar, [, weight]) => divisor(sofar, weight), 0);
  const equal = weights.every(([, weight]) => weight === common);
  return `--weights ${equal ? "equal" : above.map(([facet, weight]) => `${facet}=${weight / common}`).join(",")}`;
}

function start(root: HTMLElement): void {
  const { lang } = document.documentElement;
  /** A text that the page holds, with its values filled in. */
  const fill = (text: string | undefined, values: Record<string, string>) =>
    (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const { percent, item, none = "", said, less, more, equal = "" } = root.dataset;
  const percentOf = (share: number) => fill(percent, { amount: decimal(lang, share * 100, 1) });
  const shareText = (share: number) => {
    const near = nearly(share);
    if (near === null) return percentOf(share);
    return fill(near.word === "less" ? less : more, { share: percentOf(near.than) });
  };

  const sliders = [...root.querySelectorAll<HTMLInputElement>("input[type=range]")].map(
    (input): Slider => ({ facet: input.name, name: textOf(input.labels?.item(0)), input }),
  );
  const lineOf = (row: Element, cells: Cell<string>[]): Line => ({
    name: textOf(row.querySelector("th")),
    row,
    cells,
  });
  const lines = [...root.querySelectorAll<HTMLElement>("[data-votes]")].map((row) =>
    lineOf(row, cellsOf(row.dataset.votes ?? "")),
  );
  const all = root.querySelector("[data-all]");
  if (all !== null)
    lines.push(
      lineOf(
        all,
        lines.flatMap(({ cells }) => cells),
      ),
    );

  const leftOut = (out: Weighed<string>["leftOut"]) => {
    const share = percentOf(out.reduce((sum, each) => sum + each.share, 0));
    const names = out.map(({ facet }) => sliders.find((each) => each.facet === facet)?.name ?? facet);
    return fill(item, { name: share, text: names.join(", ") });
  };
  /** Shows one index in its row. Returns it as a sentence. */
  const show = ({ name, row, cells }: Line, weights: Record<string, number>): string => {
    const weighed = weigh(cells, weights);
    const { value, weightings, signChanges } = weighed;
    const sign = signName(value);
    const cell = row.querySelector<HTMLTableCellElement>("[data-sign]");
    if (cell !== null) {
      cell.className = `r v-${sign}`;
      cell.colSpan = value === null ? 3 : 1;
    }
    row.querySelector("use")?.setAttribute("href", `#i-${sign}`);
    const shown = {
      value: value === null ? none : decimal(lang, value, 2, true),
      changes: signChanges === null ? "" : shareText(signChanges),
      zero: weightings === null ? "" : shareText(weightings.zero),
    };
    for (const [part, text] of Object.entries(shown)) put(row, part, text);
    for (const each of row.querySelectorAll<HTMLElement>("[data-changes],[data-zero]"))
      each.hidden = value === null;
    put(row, "out", leftOut(weighed.leftOut));
    const out = row.querySelector<HTMLElement>("[data-left]");
    if (out !== null) out.hidden = weighed.leftOut.length === 0;
    return value === null ? fill(item, { name, text: none }) : fill(said, { name, ...shown });
  };
  const update = () => {
    const weights = sliders.map(({ facet, input }): [string, number] => [facet, input.valueAsNumber]);
    for (const { input } of sliders)
      put(input.parentElement ?? root, "weight", decimal(lang, input.valueAsNumber, 0));
    const told = lines.map((line) => show(line, Object.fromEntries(weights)));
    put(root, "line", told.at(-1) ?? "");
    const option = optionOf(weights);
    const command = root.querySelector<HTMLElement>("[data-command]");
    const same = root.querySelector<HTMLElement>("[data-same]");
    if (command !== null) command.textContent = fill(command.dataset.command, { option: option ?? "" });
    if (same !== null) same.hidden = option === null;
  };

  root.addEventListener("input", update);
  root.querySelector("[data-even]")?.addEventListener("click", () => {
    for (const { input } of sliders) input.value = equal;
    update();
  });
  for (const each of root.querySelectorAll<HTMLElement>("[data-still],[data-live]"))
    each.hidden = each.dataset.still !== undefined;
  update();
}

const root = document.querySelector<HTMLElement>("#weigh");
if (root !== null) start(root);
