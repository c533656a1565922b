/** What a reader says beside its figures. */
export class Log {
  readonly #ignored = new Map<string, number>();
  readonly warnings: string[] = [];

  /** Counts a row or cell left out by a named rule. */
  ignore(rule: string, rows = 1): void {
    this.#ignored.set(rule, (this.#ignored.get(rule) ?? 0) + rows);
  }

  warn(sentence: string): void {
    this.warnings.push(sentence);
  }

  get ignored(): { rule: string; rows: number }[] {
    return [...this.#ignored]
      .map(([rule, rows]) => ({ rule, rows }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  }
}
