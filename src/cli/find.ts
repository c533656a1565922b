import { usageError } from "../errors.js";
import { nearest } from "../question/countries.js";

/**
 * The one thing with this id; the error lists them and names the near one.
 * @param what names it in the error: `measure`, with the command `parallax measures` that lists them
 */
export function findById<T>(
  all: readonly T[],
  idOf: (each: T) => string,
  id: string,
  what: "measure" | "source",
): T {
  const found = all.find((each) => idOf(each) === id);
  if (found !== undefined) return found;
  const ids = all.map(idOf);
  const [near] = nearest(id, ids);
  throw usageError({
    code: `${what.toUpperCase()}_UNKNOWN`,
    message: `there is no such ${what}`,
    expected: ids.join(", "),
    found: JSON.stringify(id),
    todo: near === undefined ? `see them with: parallax ${what}s` : `did you mean ${near}?`,
  });
}
