/** Languages that are told apart, by ISO 639-1. */
export type Language = "ru" | "ky" | "kk" | "uz" | "tg" | "en";
export type Script = "Cyrl" | "Latn";

export interface Detected {
  /** null: none of them clearly. */
  language: Language | null;
  script: Script | null;
}

const words = (text: string) => new Set(text.split(" "));

/** Words without which no law is written, after case folding. The lists are ours, from grammars; they only have to tell six languages apart. */
const FREQUENT: readonly {
  language: Language;
  script: Script;
  words: ReadonlySet<string>;
  letters?: RegExp;
}[] = [
  {
    language: "ru",
    script: "Cyrl",
    words: words("и в на с по не или для от при об о его их что если настоящего настоящий закона является"),
  },
  {
    language: "ky",
    script: "Cyrl",
    words: words("жана менен үчүн боюнча же болуп ушул эмес тарабынан анын мыйзам мыйзамдын катары берене"),
    letters: /^[^әғқұһі]*[өүң][^әғқұһі]*$/,
  },
  {
    language: "kk",
    script: "Cyrl",
    words: words("және мен үшін бойынша немесе осы емес болып туралы заң заңның тарапынан бап"),
    letters: /[әұһі]/,
  },
  {
    language: "uz",
    script: "Cyrl",
    words: words("ва билан учун бўйича ёки ушбу томонидан қонун эмас бўлган модда"),
    letters: /ў/,
  },
  {
    language: "uz",
    script: "Latn",
    words: words("va bilan uchun bo'yicha yoki ushbu tomonidan qonun emas bo'lgan modda"),
    letters: /[og]'/,
  },
  {
    language: "tg",
    script: "Cyrl",
    words: words("ва дар аз ба бо барои ё ки мазкур қонун тибқи аст моддаи"),
    letters: /[ҷӣӯ]/,
  },
  { language: "en", script: "Latn", words: words("the of and to in or shall for by any be such") },
];

/** Fewer words than these tell nothing. */
const LEAST_WORDS = 12;
/** Share of words that must speak for a language, and how many times the share of the next. */
const LEAST_SHARE = 0.06;
const TIMES_THE_NEXT = 2;

function scriptOf(sample: string): Script | null {
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0) return null;
  return cyrillic >= latin ? "Cyrl" : "Latn";
}

/**
 * Roughly which language a text is in: the share of its words that are frequent words of a language or hold letters that only it has.
 * @param folded words after case folding, before any transliteration
 */
export function detectLanguage(folded: readonly string[]): Detected {
  const script = scriptOf(folded.join(" "));
  const shares = new Map<Language, number>();
  for (const { language, script: own, words: frequent, letters } of FREQUENT) {
    if (own !== script) continue;
    const hits = folded.filter((word) => frequent.has(word) || letters?.test(word) === true).length;
    shares.set(language, hits / folded.length);
  }
  const [first, next] = [...shares].sort(([, a], [, b]) => b - a);
  const clear =
    folded.length >= LEAST_WORDS &&
    first !== undefined &&
    first[1] >= LEAST_SHARE &&
    first[1] >= TIMES_THE_NEXT * (next?.[1] ?? 0);
  return { language: clear ? first[0] : null, script };
}
