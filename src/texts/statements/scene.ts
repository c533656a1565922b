import type { Speech } from "../grammar/speech.js";
import type { Subject } from "../grammar/subjects.js";
import type { Known } from "./parties.js";
import type { Patterns } from "./patterns.js";
import type { Query } from "./schema.js";
import type { Sentence, Span } from "./sentence.js";
import type { Times } from "./when.js";

/** What a reader of a sentence knows: the words of its language and what was said before. */
export interface Scene {
  sentence: Sentence;
  words: Speech;
  patterns: Patterns;
  lang: string;
  known: Known;
  times: Times;
  /** Of what was spoken last. */
  subject: Subject | null;
  /** What was asked last of trade in the sentences before. */
  trade: Asked | null;
}

export interface Asked extends Span {
  query: Query;
  subject: Subject;
  /** Whether it is the amount before it in another currency. */
  converted?: true;
}
