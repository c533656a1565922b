import { z } from "zod";

const share = z.number().min(0).max(1);
const both = z.strictObject({ a: share, b: share });

const law = z.strictObject({
  /** The file as it was named; `-` is standard input. */
  name: z.string(),
  kind: z.enum(["text", "markdown", "html"]),
  encoding: z.enum(["utf-8", "windows-1251"]),
  /** ISO 639-1; null: not clear. */
  language: z.enum(["ru", "ky", "kk", "uz", "tg", "en"]).nullable(),
  script: z.enum(["Cyrl", "Latn"]).nullable(),
  /** How its articles are marked; null: they are not, and the text is one article. */
  headings: z.string().nullable(),
  /** Preambles aside. */
  articles: z.int(),
  /** Words compared: those of the labels of articles and of a table of contents are not. */
  words: z.int(),
  /** Entries of a table of contents that were left out. */
  contents: z.int(),
});

const place = z.strictObject({
  article: z.string(),
  /** Place of the article in its law, from 0. */
  index: z.int(),
  /** First and last word, counted in the whole law from 0. */
  first: z.int(),
  last: z.int(),
  text: z.string(),
});

export const passage = z.strictObject({
  id: z.string(),
  a: place,
  b: place,
  /** Equal words, aligned. */
  words: z.int(),
  /** Most equal words in a row. */
  run: z.int(),
  /** Of its alignment: 2 a match, -1 a mismatch or a gap. */
  score: z.int(),
  /** Background laws that hold at least half of its words in passages shared with the first law. */
  alsoIn: z.array(z.string()),
  boilerplate: z.boolean(),
});

export const articlePair = z.strictObject({
  a: z.string(),
  b: z.string(),
  indexA: z.int(),
  indexB: z.int(),
  /** Equal words in shared passages, and the share of each article's words that they are. */
  words: z.int(),
  share: both,
  /** Jaccard's coefficient of the sets of three words in a row. */
  jaccard: share,
  passages: z.array(z.string()),
  boilerplate: z.boolean(),
});

export const similarity = z.strictObject({
  a: law,
  b: law,
  /** Share of the words of each law that stand, equal, in passages shared with the other. */
  coverage: both,
  /** Equal words in shared passages. */
  words: z.strictObject({ a: z.int(), b: z.int() }),
  /** Most equal words in a row. */
  longestRun: z.int(),
  articles: z.array(articlePair),
  passages: z.array(passage),
  /** null: no background law was given, so boilerplate cannot be told from copying. */
  background: z
    .strictObject({
      /** The first law beside each background law. */
      laws: z.array(law.extend({ coverage: share, sharedWords: z.int(), longestRun: z.int() })),
      /** Of the first law by background laws. */
      median: share,
      highest: share,
      /** Coverage of the first law, divided by the median; null where the median is 0. */
      times: z.number().nullable(),
      /** Without words that also stand in passages shared with a background law. */
      adjusted: z.strictObject({ coverage: both, longestRun: z.int() }),
    })
    .nullable(),
  method: z.strictObject({
    shingle: z.int(),
    hashes: z.int(),
    bands: z.int(),
    rows: z.int(),
    run: z.int(),
    match: z.int(),
    mismatch: z.int(),
    gap: z.int(),
    leastScore: z.int(),
    hole: z.int(),
    /** Pairs of articles, or of parts of long ones: aligned, of all. */
    aligned: z.int(),
    pairs: z.int(),
  }),
  /** `language-unclear`: not surely in the language of the first law; `no-headings`: not split into articles. */
  warnings: z.array(z.strictObject({ code: z.enum(["language-unclear", "no-headings"]), law: z.string() })),
});

export type Similarity = z.infer<typeof similarity>;
export type Passage = z.infer<typeof passage>;
export type ArticlePair = z.infer<typeof articlePair>;
