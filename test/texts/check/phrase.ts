import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Truth } from "./truths.js";

type Forms = Readonly<Record<string, string>>;

export interface Phrasings {
  names: Readonly<Record<string, Forms>>;
  leaders: Readonly<Record<string, Forms>>;
  forms: Readonly<Record<string, readonly string[]>>;
}

export function phrasingsOf(lang: string, folder = "phrasings"): Phrasings {
  return parse(readFileSync(new URL(`./${folder}/${lang}.yaml`, import.meta.url), "utf8"));
}

const TIMES: Readonly<Record<string, readonly string[]>> = {
  en: ["", "once", "twice", "three times", "four times"],
  de: ["", "einmal", "zweimal", "dreimal", "viermal"],
  fr: ["", "une fois", "deux fois", "trois fois", "quatre fois"],
  ru: ["", "один раз", "дважды", "трижды", "четыре раза"],
};

const SCALES: Readonly<Record<string, readonly [string, string]>> = {
  en: ["billion", "million"],
  de: ["Milliarden", "Millionen"],
  fr: ["milliards", "millions"],
  ru: ["млрд", "млн"],
};
const DOLLARS: Readonly<Record<string, readonly ((number: string, scale: string) => string)[]>> = {
  en: [(n, s) => `$${n} ${s}`, (n, s) => `${n} ${s} dollars`, (n, s) => `US$${n} ${s}`],
  de: [(n, s) => `${n} ${s} Dollar`, (n, s) => `${n} ${s} US-Dollar`],
  fr: [(n, s) => `${n} ${s} de dollars`, (n, s) => `${n} ${s} de dollars américains`],
  ru: [(n, s) => `${n} ${s} долларов`, (n, s) => `${n} ${s} долл.`],
};
const EUROS: Readonly<Record<string, (number: string, scale: string) => string>> = {
  en: (n, s) => `€${n} ${s}`,
  de: (n, s) => `${n} ${s} Euro`,
  fr: (n, s) => `${n} ${s} d’euros`,
  ru: (n, s) => `${n} ${s} евро`,
};
const UNITS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    percent: ["{n} percent", "{n} per cent", "{n}%"],
    points: ["{n} percentage points"],
    people: ["people"],
  },
  de: { percent: ["{n} Prozent", "{n} %"], points: ["{n} Prozentpunkte"], people: ["Menschen"] },
  fr: {
    percent: ["{n} %", "{n} pour cent"],
    points: ["{n} points de pourcentage", "{n} points"],
    people: ["personnes"],
  },
  ru: {
    percent: ["{n} %", "{n} процента"],
    points: ["{n} процентного пункта", "{n} п. п."],
    people: ["человек"],
  },
};

function decimal(lang: string, value: number, digits: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}

/** Three digits, as they are known. */
function scaled(lang: string, value: number): { number: string; scale: string } {
  const [billion = "", million = ""] = SCALES[lang] ?? [];
  const [of, scale] = value >= 1e9 ? [1e9, billion] : [1e6, million];
  const size = value / of;
  return { number: decimal(lang, size, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2), scale };
}

/** An amount as a text has it; `turn` chooses among the ways of writing it. */
export function amount(lang: string, value: number, unit: Truth["unit"] | "EUR", turn: number): string {
  const of = <T>(all: readonly T[]): T => all[turn % all.length] as T;
  switch (unit) {
    case "USD":
    case "EUR": {
      const { number, scale } = scaled(lang, value);
      const write = unit === "EUR" ? EUROS[lang] : of(DOLLARS[lang] ?? []);
      return write?.(number, scale) ?? "";
    }
    case "persons": {
      const people = UNITS[lang]?.people?.[0] ?? "";
      if (value < 1e6) return `${decimal(lang, value, 0)} ${people}`;
      const { number, scale } = scaled(lang, value);
      return `${number} ${scale} ${lang === "fr" ? "de " : ""}${people}`;
    }
    case "times":
      return TIMES[lang]?.[value] ?? String(value);
    case "score":
      return decimal(lang, value, 1);
    default:
      return of(UNITS[lang]?.[unit ?? "percent"] ?? []).replace("{n}", decimal(lang, value, 1));
  }
}

const FEMALE = ["RUS", "TUR", "KGZ", "ARM", "GEO", "BLR"];

/** A phrase with all that it says. */
export function phrase(
  { names, leaders }: Phrasings,
  lang: string,
  template: string,
  truth: Truth,
  turn: number,
): string {
  const slot = (who: string, key: string): string => {
    if (who === "leader") return leaders[truth.hub]?.[key] ?? leaders[truth.hub]?.nom ?? "";
    const code = who === "hub" ? truth.hub : who === "other" ? (truth.other ?? "") : truth.partner;
    return names[code]?.[key] ?? names[code]?.nom ?? "";
  };
  const actor = /\{(partner|hub|other)\}/.exec(template)?.[1] ?? "partner";
  const code = actor === "hub" ? truth.hub : actor === "other" ? truth.other : truth.partner;
  const text = template.replaceAll(/\{(\w+|а)(?:\.(\w+))?\}/gu, (_, who: string, key?: string) => {
    switch (who) {
      case "а":
        return FEMALE.includes(code ?? "") ? "а" : "";
      case "value":
        return amount(lang, truth.value ?? 0, truth.unit, turn);
      case "value0":
        return amount(lang, truth.value0 ?? 0, truth.unit, turn);
      case "times":
        return amount(lang, truth.value ?? 0, "times", 0);
      case "year":
      case "before":
      case "from":
      case "to":
        return String(truth[who]);
      default:
        return slot(who, key ?? "nom");
    }
  });
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`.replace("qu’avec", "qu’avec");
}
