/** All words of one language. */
export interface Table {
  /** ICU messages by their id. */
  texts: Readonly<Record<string, string>>;
  /** Forms that names have besides the first, which stands by itself in a sentence. */
  forms: readonly Form[];
  /** Names by the code of what they name: as a sentence has them, then in each of the forms. */
  names: Readonly<Record<string, readonly string[]>>;
}

/** A case, or a preposition with the name: `gen`, `with`. */
export interface Form {
  id: string;
  /** The form of further names in a list, where a preposition is said once for all of them. */
  repeat: string | null;
}
