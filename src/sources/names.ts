import { ParallaxError } from "../errors.js";
import { countryCode, countryNames, nearest } from "../question/countries.js";
import type { Row } from "./input.js";
import type { Log } from "./log.js";
import type { SourceText } from "./source.js";

/** What the source's own list says of a name or code; never what every object inherits (`constructor`). */
export function listed(name: string, source: SourceText): string | undefined {
  return source.names !== undefined && Object.hasOwn(source.names, name) ? source.names[name] : undefined;
}

/**
 * The code of a partner as a publisher writes it: by the source's own list first, then by the names of countries.
 * Undefined where the list says `ignore RULE`, which is counted. An unknown name never vanishes: it raises.
 * @param column named in the error
 * @throws ParallaxError `NAME_UNKNOWN`
 */
export function partnerCode(
  name: string,
  source: SourceText,
  row: Row,
  column: string,
  log: Log,
): string | undefined {
  const own = listed(name, source);
  if (own?.startsWith("ignore ") === true) {
    log.ignore(own.slice("ignore ".length));
    return undefined;
  }
  const code = own ?? countryCode(name);
  if (code !== undefined) return code;
  const [near] = nearest(name, [...Object.keys(source.names ?? {}), ...countryNames()]);
  throw new ParallaxError({
    code: "NAME_UNKNOWN",
    message: `${source.id} does not know this partner`,
    expected: "a country, or a name in the list `names` of its source.yaml",
    found: JSON.stringify(name),
    where: { file: row.at.file, line: row.line, column },
    todo: `add the name to \`names\` of sources/${source.id}/source.yaml${near === undefined ? "" : ` (is it ${near}?)`}`,
  });
}

/** The flags that the source's own list of remarks has for a period, by country. */
export function remarksOn(
  { remarks = [] }: SourceText,
  period: string,
): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>();
  for (const { about, flag } of remarks.filter((remark) => remark.period === period))
    flags.set(about, [...(flags.get(about) ?? []), flag]);
  return flags;
}
