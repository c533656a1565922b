import type { Measure } from "../measures/measure.js";
import { periodName } from "../question/called.js";
import { decimal, formatValue } from "../words/format.js";
import type { Name } from "../words/name.js";
import { listNames, say, type Values } from "../words/words.js";
import type { Dossier, NumberSaid, Sentence } from "./schema.js";
import { nameWithin, speakerWithin } from "./speaker.js";
import { subjectOf } from "./titles.js";

/** A sentence in one language, and which reading stands behind each number in it. */
export interface ToldSentence {
  text: string;
  numbers: readonly (readonly [text: string, reading: string])[];
}

/** What it takes to tell one. */
export interface Teller {
  dossier: Pick<Dossier, "question">;
  measures: readonly Pick<Measure, "id" | "subject">[];
  lang: string;
}

const PERIODS = new Set(["before", "period", "since", "last"]);
const SPEAKERS = new Set(["speaker", "a", "b"]);

/** How many times its noise, without a sign: the sentence says which way. */
function numberText({ is, value, unit }: NumberSaid, lang: string): string {
  return is === "score" ? decimal(lang, Math.abs(value), 1) : formatValue(lang, value, unit);
}

function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** A name with the form `cap`, in which it begins a sentence. */
function begun({ plain, forms }: Name, lang: string): Name {
  return { plain, forms: { ...forms, cap: capital(plain, lang) } };
}

function partnersText(codes: readonly string[], lang: string): Name {
  return listNames(
    lang,
    codes.map((code) => nameWithin(code, lang)),
  );
}

/** What a sentence is about: of one partner by its name, of several of each partner alike. */
function subjectsOf({ partners, terms: { measure } }: Sentence, teller: Teller): Values {
  if (measure === undefined) return {};
  const { dossier, measures, lang } = teller;
  const [partner, ...others] = partners.of ?? [];
  const subject = subjectOf(
    measures,
    { measure, hub: dossier.question.hub, partner: others.length > 0 ? null : (partner ?? null) },
    lang,
  );
  return { subject: begun({ plain: subject, forms: {} }, lang) };
}

/** A sentence as a language says it. */
export function tell(sentence: Sentence, teller: Teller): ToldSentence {
  const { rule, partners, numbers, terms } = sentence;
  const { dossier, lang } = teller;
  const said = Object.entries(numbers).map(
    ([name, number]) => [name, numberText(number, lang), number.reading] as const,
  );
  const term = (name: string, code: string): string | Name =>
    PERIODS.has(name)
      ? periodName(code, lang)
      : SPEAKERS.has(name)
        ? begun(speakerWithin(code, lang), lang)
        : code;
  const values: Values = {
    ...subjectsOf(sentence, teller),
    baseline: periodName(dossier.question.baseline, lang),
    ...Object.fromEntries(Object.entries(terms).map(([name, code]) => [name, term(name, code)])),
    ...Object.fromEntries(
      Object.entries(partners).map(([name, codes]) => [
        name === "of" ? "partners" : name,
        partnersText(codes, lang),
      ]),
    ),
    ...Object.fromEntries(said.map(([name, text]) => [name, text])),
  };
  return {
    text: say(lang, `sentence.${rule}`, values),
    numbers: said.map(([, text, reading]) => [text, reading]),
  };
}

/** The sentences that lead a dossier: the strongest signs. */
export function tellLead(sentences: readonly Sentence[], teller: Teller): string[] {
  return sentences.filter(({ facet }) => facet === null).map((each) => tell(each, teller).text);
}
