import { ParallaxError } from "../../errors.js";
import { type Article, splitArticles } from "./articles.js";
import { type Encoding, type Kind, textOf } from "./input.js";
import { type Detected, detectLanguage, type Language } from "./language.js";
import { foldedWords, wordsOf } from "./words.js";

/** An article with its words: `from` to `to` among the words of its law. */
export interface LawArticle extends Article {
  from: number;
  to: number;
}

/** A law as it is compared. Word `i` is `norms[i]` and stands at `starts[i]` to `ends[i]` of `text`. */
export interface Law {
  name: string;
  text: string;
  kind: Kind;
  encoding: Encoding;
  language: Detected["language"];
  script: Detected["script"];
  /** How its articles are marked; null: they are not. */
  headings: string | null;
  /** Entries of a table of contents that were left out. */
  contents: number;
  articles: LawArticle[];
  norms: string[];
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * A law from the bytes of its file: its text, language, articles and words.
 * @param name the file as it was named, or `-`
 * @throws ParallaxError `FILE_TOO_LARGE`, `FILE_EMPTY`, `FILE_KIND`, `FILE_ENCODING`
 */
export function readLaw(name: string, bytes: Uint8Array): Law {
  const { text, kind, encoding } = textOf(name, bytes);
  const { language, script } = detectLanguage(foldedWords(text).map(({ norm }) => norm));
  const { articles: split, headings, contents } = splitArticles(text);
  const words = split.map(({ body, end }) => wordsOf(text, language, body, end));
  const all = words.flat();
  let from = 0;
  const articles = split.map((article, index) => {
    const to = from + (words[index]?.length ?? 0);
    const placed = { ...article, from, to };
    from = to;
    return placed;
  });
  return {
    name,
    text,
    kind,
    encoding,
    language,
    script,
    headings,
    contents,
    articles,
    norms: all.map(({ norm }) => norm),
    starts: Int32Array.from(all, ({ start }) => start),
    ends: Int32Array.from(all, ({ end }) => end),
  };
}

const NAMES: Readonly<Record<Language, string>> = {
  ru: "Russian",
  ky: "Kyrgyz",
  kk: "Kazakh",
  uz: "Uzbek",
  tg: "Tajik",
  en: "English",
};

/** Where a law is published in Russian too, and by whom. */
const IN_RUSSIAN: Partial<Record<Language, string>> = {
  ky: "Kyrgyz laws are published officially in Russian too",
  kk: "Kazakh laws are published officially in Russian too",
  uz: "many Uzbek laws are published in Russian too, by the ministry of justice",
  tg: "many Tajik laws are published in Russian too",
};

function languageText({ language, script }: Law): string {
  if (language !== null) return NAMES[language];
  return script === null
    ? "no letters"
    : `${script === "Cyrl" ? "Cyrillic" : "Latin"} letters, language not clear`;
}

/**
 * Whether two laws can be compared by words. Uzbek in Cyrillic and in Latin letters can.
 * @returns true where both are surely in one language, false where one of them is not clear
 * @throws ParallaxError `LANGUAGES_DIFFER`
 */
export function sameLanguage(a: Law, b: Law): boolean {
  if (a.language !== null && a.language === b.language) return true;
  const unclear = a.language === null || b.language === null;
  if (unclear && a.script === b.script) return false;
  const own = [a.language, b.language].find(
    (language) => language !== null && IN_RUSSIAN[language] !== undefined,
  );
  const russian = own === undefined || own === null ? undefined : IN_RUSSIAN[own];
  throw new ParallaxError({
    code: "LANGUAGES_DIFFER",
    message: "texts in different languages cannot be compared by words",
    expected: "two texts in one language",
    found: `${a.name}: ${languageText(a)}; ${b.name}: ${languageText(b)}`,
    todo: `compare translations into one language${russian === undefined ? "" : `; ${russian}`}`,
  });
}
