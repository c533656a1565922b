import type { Measure } from "../measures/measure.js";
import type { Reading } from "../measures/schema.js";
import { periodName } from "../question/called.js";
import type { VerdictName } from "../verdicts/schema.js";
import { formatScore, formatValue } from "../words/format.js";
import type { Name } from "../words/name.js";
import { clauses, fill, has, listNames, named, say } from "../words/words.js";
import type { Dossier } from "./schema.js";
import { nameWithin, speakerWithin } from "./speaker.js";

/** Title of a measure: in English as it stands with the measure, in another language where its words have it. */
export function titleOf(
  measures: readonly Pick<Measure, "id" | "title">[],
  id: string,
  lang: string,
): string {
  if (has(lang, `measure.${id}`)) return say(lang, `measure.${id}`);
  return measures.find((measure) => measure.id === id)?.title ?? id;
}

/** What a reading is called in a sentence, with the names of hub and partner; `partner` null: of each partner alike. */
export function subjectOf(
  measures: readonly Pick<Measure, "id" | "subject">[],
  reading: Pick<Reading, "measure" | "hub"> & { partner: string | null },
  lang: string,
): string {
  const names = (language: string) => ({
    hub: nameWithin(reading.hub, language),
    partner:
      reading.partner === null
        ? named(language, "partner", "partner")
        : nameWithin(reading.partner, language),
  });
  const id = `subject.${reading.measure}`;
  if (has(lang, id)) return say(lang, id, names(lang));
  const measure = measures.find((each) => each.id === reading.measure);
  return measure === undefined ? reading.measure : fill("en", measure.subject, names("en"));
}

export function partnersName(dossier: Pick<Dossier, "question">, lang: string): Name {
  return listNames(
    lang,
    dossier.question.with.map((code) => nameWithin(code, lang)),
  );
}

/**
 * The cells with one verdict, gathered by facet: `trade with Kazakhstan and Uzbekistan; politics with Central Asia` where
 * that is all that was asked about.
 */
function cells(dossier: Pick<Dossier, "verdicts" | "question">, name: VerdictName, lang: string): string {
  const { verdicts, question } = dossier;
  const facets = [...new Set(verdicts.map(({ facet }) => facet))];
  return clauses(
    lang,
    facets.flatMap((facet) => {
      const partners = verdicts
        .filter((each) => each.facet === facet && each.verdict === name)
        .map(({ partner }) => nameWithin(partner, lang));
      const all = partners.length === question.partners.length;
      const each = all ? partnersName(dossier, lang) : listNames(lang, partners);
      return partners.length === 0 ? [] : [say(lang, `cell.${facet}`, { partners: each })];
    }),
  );
}

/** The answer in three to six sentences, each of which follows from verdicts and readings. */
export function answer(dossier: Omit<Dossier, "answer">, measures: readonly Measure[], lang: string): string {
  const { verdicts, question, findings, readings } = dossier;
  const count = (name: VerdictName) => verdicts.filter(({ verdict }) => verdict === name).length;
  const items = (name: VerdictName) => cells(dossier, name, lang);
  const sentences = [
    say(lang, "dossier.lead", {
      period: periodName(question.period, lang),
      baseline: periodName(question.baseline, lang),
      hub: nameWithin(question.hub, lang),
      partners: partnersName(dossier, lang),
      count: verdicts.length,
      closer: count("closer"),
      farther: count("farther"),
      mixed: count("mixed"),
      same: count("no-clear-change"),
      unknown: count("unknown"),
    }),
  ];
  for (const name of ["closer", "farther", "mixed"] as const)
    if (count(name) > 0) sentences.push(say(lang, `dossier.${name}`, { items: items(name) }));
  if (sentences.length === 1) sentences.push(say(lang, "dossier.none-moved"));
  const strongest = readings.find(
    ({ id }) => id === findings.find(({ kind }) => kind === "largest-change")?.readings[0],
  );
  if (strongest?.change !== null && strongest !== undefined) {
    const { change, unit } = strongest;
    sentences.push(
      say(lang, "dossier.strongest", {
        subject: subjectOf(measures, strongest, lang),
        speaker: speakerWithin(strongest.saidBy, lang),
        from: formatValue(
          lang,
          strongest.series.find(({ period }) => period === change.from)?.value ?? null,
          unit,
        ),
        before: periodName(change.from, lang),
        to: formatValue(lang, strongest.value, unit),
        period: periodName(change.to, lang),
        score: formatScore(lang, change.score),
      }),
    );
  }
  if (count("unknown") > 0) sentences.push(say(lang, "dossier.unknown", { items: items("unknown") }));
  else if (count("no-clear-change") > 0)
    sentences.push(say(lang, "dossier.same", { items: items("no-clear-change") }));
  return sentences.join(" ");
}
