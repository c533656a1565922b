import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Table } from "../../src/words/table.js";

/** What a message is made of, as far as languages must agree on it. */
interface Shape {
  /** Arguments without the forms of names; of a choice with its options. */
  arguments: Set<string>;
  /** The categories of each plural. */
  plurals: string[][];
}

/** @param forms ids of the forms that names and periods have in the language */
function shapeOf(text: string, forms: ReadonlySet<string>): Shape {
  const shape: Shape = { arguments: new Set(), plurals: [] };
  const bare = (name: string) => {
    const [, of = name, form = ""] = /^(.+)_([a-z]+)$/.exec(name) ?? [];
    return forms.has(form) ? of : name;
  };
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.argument) shape.arguments.add(bare(element.value));
      if (element.type === TYPE.plural) {
        shape.arguments.add(element.value);
        shape.plurals.push(Object.keys(element.options));
      }
      if (element.type === TYPE.select)
        shape.arguments.add(`${element.value}: ${Object.keys(element.options).sort().join(" ")}`);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(parse(text));
  return shape;
}

/** The categories that the language puts counts into. */
function categoriesOf(lang: string): string[] {
  const rules = new Intl.PluralRules(lang);
  return [...new Set(["other", ...Array.from({ length: 201 }, (_, count) => rules.select(count))])].sort();
}

/** Forms that code makes in every language: of periods, and of subjects that begin a sentence. */
const MADE = ["in", "of", "cap"];
const formsOf = ({ forms }: Table) => new Set([...forms.map(({ id }) => id), ...MADE]);

/** Categories of the language that a plural lacks; one that names exact numbers only lacks none of those. */
export function pluralFaults(lang: string, table: Table): string[] {
  const wanted = categoriesOf(lang);
  return Object.entries(table.texts).flatMap(([id, text]) =>
    shapeOf(text, formsOf(table)).plurals.flatMap((has) => {
      const lacking = wanted.filter((category) => !has.includes(category));
      const exact = has.every((option) => option === "other" || option.startsWith("="));
      return lacking.length === 0 || exact ? [] : [`${id}: no ${lacking.join(", ")}`];
    }),
  );
}

/**
 * What is wrong with the texts of a language, beside the English ones.
 * @param english the English texts, with those that stand with measures and sources
 * @param same texts that may be the same as in English
 */
export function faults(lang: string, table: Table, english: Table, same: ReadonlySet<string>): string[] {
  const all = Object.keys(english.texts);
  const listed = (set: ReadonlySet<string>) => [...set].sort().join(", ");
  return [
    ...all.filter((id) => table.texts[id] === undefined).map((id) => `${id}: missing`),
    ...Object.keys(table.texts)
      .filter((id) => english.texts[id] === undefined)
      .map((id) => `${id}: unused`),
    ...all
      .filter((id) => table.texts[id] === english.texts[id])
      .filter((id) => /\p{L}/u.test((english.texts[id] ?? "").replace(/\{\w+\}/g, "")))
      .filter((id) => !same.has(english.texts[id] ?? ""))
      .map((id) => `${id}: untranslated`),
    ...all.flatMap((id) => {
      const text = table.texts[id];
      if (text === undefined) return [];
      const theirs = listed(shapeOf(text, formsOf(table)).arguments);
      const ours = listed(shapeOf(english.texts[id] ?? "", formsOf(english)).arguments);
      return theirs === ours ? [] : [`${id}: has {${theirs}}, not {${ours}}`];
    }),
    ...pluralFaults(lang, table),
  ];
}
