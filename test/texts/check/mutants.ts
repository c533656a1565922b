import { amount, type Phrasings, phrase } from "./phrase.js";
import { PARTNERS, rounded, type Truth, type Truths } from "./truths.js";

/** A true sentence with one thing changed, and the reason that should be found. */
export interface Mutant {
  kind: string;
  text: string;
  /** Begins the code of the reason. */
  reason: string;
  truth: Truth;
}

type Flow = "to-hub" | "from-hub" | null;
const ASKED: Readonly<Record<string, readonly [string, Flow]>> = {
  turnover: ["trade.turnover", null],
  "to-hub": ["trade.turnover", "to-hub"],
  "from-hub": ["trade.hub_exports", null],
  "share-exports": ["trade.hub_share_exports", null],
  "share-imports": ["trade.hub_share_imports", null],
  "share-turnover": ["trade.hub_share_turnover", null],
  remittances: ["people.remittances_gdp", null],
  "fuels-share": ["energy.fuel_share_exports", null],
  "oil-share": ["energy.hub_share_oil", null],
};
/** Gas instead of oil. */
const GAS: Readonly<Record<string, readonly [string, string]>> = {
  en: ["oil", "gas"],
  de: ["Öl", "Gas"],
  fr: ["pétrole", "gaz"],
  ru: ["нефти", "газа"],
};
const baseOf = (form: string) => form.replace(/-(?:up|down|level)$/, "");
const moves = (form: string) => /-(?:up|down)$/.test(form);

/** What any side has of a mutated sentence: whether one agrees with it, and whether one is held at all. */
async function heldOf(
  truths: Truths,
  truth: Truth,
  value: number,
  unit: Truth["unit"],
): Promise<{ held: boolean; true: boolean }> {
  const asked = ASKED[baseOf(truth.form)];
  if (asked === undefined) return { held: false, true: false };
  const [measure, flow] = asked;
  const values = (await truths.series(measure, flow, truth.hub, truth.partner)).flatMap((side) => {
    const now = side.values.get(String(truth.year));
    const then = side.values.get(String(truth.year - 1));
    const scale = side.unit === "share" ? 100 : 1;
    if (now === undefined) return [];
    if (!moves(truth.form)) return [now * scale];
    if (then === undefined || then === 0) return [];
    const sign = truth.form.endsWith("-down") ? -1 : 1;
    return [(truth.unit === "points" ? (now - then) * scale : (now / then - 1) * 100) * sign];
  });
  const near = (each: number) =>
    Math.abs(each - value) <= Math.max(0.06, Math.abs(value) * 0.006) || rounded(each, unit) === value;
  return { held: values.length > 0, true: values.some(near) };
}

/** Mutants of facts of one form, in one language; those that are true of some side are left out. */
export async function mutantsOf(
  truths: Truths,
  phrasings: Phrasings,
  lang: string,
  form: string,
  facts: readonly Truth[],
): Promise<Mutant[]> {
  const out: Mutant[] = [];
  const add = async (kind: string, reason: string, at: number, changed: Truth, other = changed.form) => {
    const templates = phrasings.forms[other] ?? [];
    const template = templates[at % Math.max(1, templates.length)];
    if (template === undefined) return;
    // A phrase that names no year cannot name a wrong one.
    if (!template.includes("{year}")) return;
    const { held, true: right } = await heldOf(
      truths,
      { ...changed, form: other },
      changed.value ?? 0,
      changed.unit,
    );
    if (!held || right) return;
    out.push({
      kind,
      reason,
      text: phrase(phrasings, lang, template, changed, at),
      truth: { ...changed, form: other },
    });
  };
  const precise = facts.filter(({ value = 0, unit }) =>
    unit === "percent" || unit === "points" ? value >= 4 : unit === "USD",
  );
  for (const [at, truth] of precise.entries()) {
    const base = baseOf(form);
    const { value = 0 } = truth;
    if (moves(form))
      await add("sign", "sign", at, truth, form.endsWith("-up") ? `${base}-down` : `${base}-up`);
    for (const by of at % 2 === 0 ? [1] : [-1])
      await add("year", `period:${truth.year}`, at, {
        ...truth,
        year: truth.year + by,
        before: truth.year + by - 1,
      });
    if (value >= 1 && (truth.unit !== "percent" || moves(form) ? true : value * 10 < 1000))
      await add("magnitude", "magnitude:0.1", at, { ...truth, value: rounded(value * 10, truth.unit) });
    const partner = PARTNERS[(PARTNERS.indexOf(truth.partner) + 1 + (at % 4)) % PARTNERS.length] ?? "";
    if (phrasings.names[partner] !== undefined)
      await add("country", `partner:${truth.partner}`, at, { ...truth, partner });
    if (moves(form) && truth.unit === "percent")
      await unitMutant(out, phrasings, lang, truth, at, "points", "percent-not-points");
    if (moves(form) && truth.unit === "points" && value >= 2)
      await unitMutant(out, phrasings, lang, truth, at, "percent", "points-not-percent");
    if (truth.unit === "USD") {
      const templates = phrasings.forms[form] ?? [];
      const template = templates[at % templates.length] ?? "";
      const dollars = amount(lang, value, "USD", at);
      const text = phrase(phrasings, lang, template, truth, at).replace(
        dollars,
        amount(lang, value, "EUR", at),
      );
      out.push({ kind: "unit", reason: "usd-not-eur", text, truth });
    }
    if (form === "oil-share") {
      const template = phrasings.forms[form]?.[at % (phrasings.forms[form]?.length ?? 1)] ?? "";
      const text = phrase(phrasings, lang, template, truth, at);
      const [oil = "", gas = ""] = GAS[lang] ?? [];
      const said = text.replace(new RegExp(oil, "u"), gas);
      if (said !== text)
        out.push({ kind: "commodity", reason: "measure:energy.hub_share_oil", text: said, truth });
    }
    const instead: Readonly<Record<string, readonly [string, string]>> = {
      "share-exports-level": ["share-imports-level", "measure:trade.hub_share_exports"],
      "share-imports-level": ["share-exports-level", "measure:trade.hub_share_imports"],
      "to-hub-level": ["from-hub-level", "flow:trade.turnover:to-hub"],
      "from-hub-level": ["to-hub-level", "flow:trade.hub_exports"],
      "fuels-share": ["oil-share", "measure:energy.fuel_share_exports"],
    };
    const other = instead[form];
    if (other !== undefined)
      await add(
        form.startsWith("share") ? "denominator" : form === "fuels-share" ? "commodity" : "direction",
        other[1],
        at,
        truth,
        other[0],
      );
  }
  return out;
}

async function unitMutant(
  out: Mutant[],
  phrasings: Phrasings,
  lang: string,
  truth: Truth,
  at: number,
  unit: "percent" | "points",
  reason: string,
): Promise<void> {
  const templates = phrasings.forms[truth.form] ?? [];
  const template = templates[at % Math.max(1, templates.length)];
  if (template === undefined) return;
  out.push({ kind: "unit", reason, text: phrase(phrasings, lang, template, { ...truth, unit }, at), truth });
}
