import type { Kind, Reconciliation, Step } from "../../dossier/reconcile/schema.js";
import { speakerName } from "../../dossier/speaker.js";
import { sourceTitle } from "../../dossier/titles.js";
import { periodName } from "../../question/called.js";
import type { Unit } from "../../units.js";
import { decimal, formatValue, millions } from "../../words/format.js";
import { clauses, say } from "../../words/words.js";
import { editionName } from "../view.js";
import { type ExplainedLook, facts } from "./explained.js";
import { ink, item, wrap } from "./ink.js";
import { renderTable, whole } from "./table.js";

/** How long the bar of the largest amount is. */
const BAR = 16;

/** Millions with a sign where it is a difference, so that small steps keep a digit. */
function signed(amount: number, lang: string): string {
  return decimal(lang, amount / 1e6, 1, true);
}

const inMillions = (amount: number, lang: string) => decimal(lang, amount / 1e6, 1);

function money(amount: number, unit: Unit, lang: string): string {
  return millions(lang, inMillions(amount, lang), unit);
}

/** What a number is of, in one kind, as a reader calls it. */
function called(kind: Kind, text: string, lang: string): string {
  if (kind === "side") return speakerName(text, lang);
  return kind === "months" ? periodName(text, lang).plain : text;
}

const kindName = (kind: Kind, lang: string) => say(lang, `reconcile.kind-${kind}`);

function bar(amount: number, most: number, look: ExplainedLook): string {
  const text = (amount < 0 ? "-" : "+").repeat(most === 0 ? 0 : Math.round((Math.abs(amount) / most) * BAR));
  return ink(look, amount < 0 ? "red" : "green", text);
}

function waterfallTable(told: Reconciliation, look: ExplainedLook): string {
  const { lang } = look;
  const { steps, rest } = told;
  const most = Math.max(...steps.map(({ amount }) => Math.abs(amount)), Math.abs(rest.amount));
  const share = (of: number | null) =>
    of === null
      ? say(lang, "value.none")
      : say(lang, "unit.percent", { amount: decimal(lang, of * 100, 1, true) });
  const rows = [
    [say(lang, "reconcile.row-theirs"), "", "", whole(money(told.theirs.value, told.theirsIn, lang)), ""],
    ...steps.map((step) => [
      say(lang, "reconcile.step", {
        kind: kindName(step.kind, lang),
        from: called(step.kind, step.from, lang),
        to: called(step.kind, step.to, lang),
      }),
      whole(signed(step.amount, lang)),
      whole(share(step.share)),
      whole(inMillions(step.reached, lang)),
      bar(step.amount, most, look),
    ]),
    [
      say(lang, "reconcile.row-rest"),
      whole(signed(rest.amount, lang)),
      whole(share(rest.share)),
      whole(inMillions(told.ours, lang)),
      bar(rest.amount, most, look),
    ],
    [say(lang, "reconcile.row-ours"), "", "", whole(money(told.ours, told.unit, lang)), ""],
  ];
  const headings = ["step", "amount", "share", "reached"].map((name) =>
    say(lang, `reconcile.column-${name}`),
  );
  return renderTable([...headings, ""], rows, { ...look, right: [1, 2, 3] }).trimEnd();
}

function howText(step: Step, told: Reconciliation, lang: string): string {
  const before = money(step.before, step.kind === "currency" ? told.theirsIn : told.unit, lang);
  const text = say(lang, `reconcile.how-${step.kind}`, {
    before,
    after: money(step.after, told.unit, lang),
    from: called(step.kind, step.from, lang),
    to: called(step.kind, step.to, lang),
    rate: step.rate === null ? "none" : decimal(lang, step.rate, 6),
    source: step.source ?? "",
  });
  const [figure, rate] = [step.figures[0], step.rates[0]];
  const stands = [
    say(lang, `reconcile.because-${step.because}`),
    ...(figure === undefined
      ? []
      : [say(lang, "reconcile.stands-on", { count: step.figures.length, first: figure })]),
    ...(rate === undefined ? [] : [say(lang, "reconcile.rates", { count: step.rates.length, first: rate })]),
  ];
  return say(lang, "item.of", {
    name: kindName(step.kind, lang),
    text: say(lang, "item.among", { name: text, items: clauses(lang, stands) }),
  });
}

function assumed(assumptions: Reconciliation["assumptions"], lang: string): string {
  if (assumptions.length === 0) return say(lang, "reconcile.next-none");
  return clauses(
    lang,
    assumptions.map(({ kind, is }) =>
      say(lang, "reconcile.assumption", { kind: kindName(kind, lang), is: called(kind, is, lang) }),
    ),
  );
}

/** Their number and ours, the waterfall between them, how each step is made, and what could not be taken. */
export function renderReconciled(told: Reconciliation, look: ExplainedLook): string {
  const { lang, width } = look;
  const { guess, unavailable } = told;
  const fits = told.fits ? "yes" : "no";
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", ink(look, "bold", say(lang, title)), ...lines];
  const gap = millions(lang, signed(told.gap, lang), told.unit);
  return [
    facts(
      [
        [say(lang, "reconcile.ours"), `${formatValue(lang, told.ours, told.unit)}, ${told.reading}`],
        [
          say(lang, "reconcile.theirs"),
          told.theirs.unit === null
            ? say(lang, "reconcile.theirs-in", { amount: told.theirs.text, currency: told.theirsIn })
            : told.theirs.text,
        ],
        [
          say(lang, "reconcile.gap"),
          told.unit === told.theirsIn ? gap : say(lang, "reconcile.gap-mixed", { gap }),
        ],
        [say(lang, "reconcile.taken"), assumed(told.assumptions, lang)],
      ],
      look,
    ),
    wrap(
      guess === null
        ? say(lang, "reconcile.said", { fits })
        : say(lang, "reconcile.guess", { tried: guess.tried, also: guess.alsoFit, fits }),
      width,
    ),
    "",
    waterfallTable(told, look),
    ...section(
      "reconcile.how",
      told.steps.map((step) => item(howText(step, told, lang), width)),
    ),
    ...section(
      "reconcile.next",
      (guess?.next ?? []).map((way) =>
        item(
          say(lang, "reconcile.next-way", {
            way: assumed(way.assumptions, lang),
            rest: millions(lang, signed(way.rest, lang), told.unit),
          }),
          width,
        ),
      ),
    ),
    ...section(
      "reconcile.unavailable",
      unavailable.map(({ kind, wanted, why }) =>
        item(
          say(lang, "reconcile.not", {
            kind: kindName(kind, lang),
            wanted: called(kind, wanted, lang),
            why: say(lang, `reconcile.why-${why.code}`, {
              ...why.detail,
              ...(why.detail.who === undefined ? {} : { who: speakerName(why.detail.who, lang) }),
              ...(why.detail.with === undefined ? {} : { with: speakerName(why.detail.with, lang) }),
            }),
          }),
          width,
        ),
      ),
    ),
    ...section(
      "page.sources",
      told.sources.map((source) =>
        item(
          `${sourceTitle(source, lang).text}, ${editionName(source, lang)} (${source.source}/${source.id})`,
          width,
        ),
      ),
    ),
    "",
  ].join("\n");
}
