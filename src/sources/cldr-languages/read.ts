import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { TraitFigure } from "../../ledger/tables.js";
import { countryCode } from "../../question/countries.js";
import { shiftDecimal } from "../../units.js";
import type { Input } from "../input.js";
import type { Log } from "../log.js";
import { listed } from "../names.js";
import type { Reader, SourceText } from "../source.js";

/** The year in which each edition came out, which the file does not say. */
const RELEASED: Readonly<Record<string, string>> = {
  "44": "2023",
  "45": "2024",
  "46": "2024",
  "47": "2025",
  "48": "2025",
};

const STATUS: Readonly<Record<string, string>> = {
  official: "official",
  de_facto_official: "de-facto-official",
  official_regional: "official-regional",
};

/** What stands beside the shares and is of no use here. */
const UNUSED = ["_gdp", "_literacyPercent", "_writingPercent"];
const LANGUAGE = /^[a-z]{2,3}(?:_[A-Z][a-z]{3})?$/;

/** A part of the file, read strictly: every key is used, named as ignored, or raises with its line. */
class Node {
  readonly #file: Input;
  readonly #lines: LineCounter;
  readonly #map: YAMLMap;
  /** Its own key, for messages. */
  readonly name: string;
  readonly line: number;

  constructor(file: Input, lines: LineCounter, map: YAMLMap, name: string, line: number) {
    this.#file = file;
    this.#lines = lines;
    this.#map = map;
    this.name = name;
    this.line = line;
  }

  static read(file: Input): Node {
    const lines = new LineCounter();
    const document = parseDocument(file.content(), { lineCounter: lines, schema: "json" });
    const [error] = document.errors;
    if (error !== undefined || !isMap(document.contents))
      file.fail(
        "FILE_NOT_JSON",
        "the file is no JSON object",
        "territoryInfo.json of the package cldr-core",
        error?.message.split("\n")[0] ?? "something else",
        error?.linePos?.[0].line ?? 1,
      );
    return new Node(file, lines, document.contents, "", 1);
  }

  #lineOf({ key }: Pair): number {
    const at = isScalar(key) ? key.range?.[0] : undefined;
    return at === undefined ? this.line : this.#lines.linePos(at).line;
  }

  keys(): string[] {
    return this.#map.items.map((pair) =>
      isScalar(pair.key) ? String(pair.key.value) : this.fail("a name", pair),
    );
  }

  #pair(key: string): Pair | undefined {
    return this.#map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  }

  /** The object under a key; undefined where there is none. */
  maybe(key: string): Node | undefined {
    const pair = this.#pair(key);
    if (pair === undefined) return undefined;
    if (!isMap(pair.value)) this.fail(`an object under ${key}`, pair);
    return new Node(this.#file, this.#lines, pair.value, key, this.#lineOf(pair));
  }

  node(key: string): Node {
    return this.maybe(key) ?? this.fail(`an object ${key}`);
  }

  /** The text under a key; undefined where there is none. */
  text(key: string): string | undefined {
    const pair = this.#pair(key);
    if (pair === undefined) return undefined;
    if (!isScalar(pair.value) || typeof pair.value.value !== "string") this.fail(`a text under ${key}`, pair);
    return pair.value.value;
  }

  /** Refuses any key that is neither of these. */
  only(...keys: readonly string[]): void {
    const wrong = this.#map.items.find(
      (pair) => !isScalar(pair.key) || !keys.includes(String(pair.key.value)),
    );
    if (wrong !== undefined) this.fail(`no key but ${keys.join(", ")}`, wrong);
  }

  fail(expected: string, pair?: Pair): never {
    const found =
      pair === undefined ? `${this.name || "the file"}, ${this.#map.items.length} keys` : String(pair);
    return this.#file.fail(
      "VALUE_UNREADABLE",
      `${this.name || "the file"} holds what cannot be used`,
      expected,
      found.slice(0, 80),
      pair === undefined ? this.line : this.#lineOf(pair),
      this.name || "1",
    );
  }
}

function periodOf(version: Node): string {
  version.only("_unicodeVersion", "_cldrVersion");
  const edition = version.text("_cldrVersion") ?? "";
  const year = Object.hasOwn(RELEASED, edition) ? RELEASED[edition] : undefined;
  return (
    year ??
    version.fail(
      `an edition of CLDR from ${Object.keys(RELEASED).join(", ")}; add the year of a newer one to its reader`,
    )
  );
}

function codeOf(territory: Node, source: SourceText, log: Log): string | undefined {
  const own = listed(territory.name, source);
  if (own?.startsWith("ignore ") === true) {
    log.ignore(own.slice("ignore ".length), territory.maybe("languagePopulation")?.keys().length ?? 0);
    return undefined;
  }
  const code = /^[A-Z]{2}$/.test(territory.name) ? countryCode(territory.name) : undefined;
  return own ?? code ?? territory.fail("a country by ISO 3166 alpha-2, or a name in the list of source.yaml");
}

function figureOf(language: Node, about: string, period: string, file: Input): TraitFigure {
  language.only("_populationPercent", "_officialStatus", "_literacyPercent", "_writingPercent");
  if (!LANGUAGE.test(language.name)) language.fail("the code of a language, with a script or without");
  const value = shiftDecimal(language.text("_populationPercent") ?? "", 0);
  if (!(value >= 0 && value <= 100)) language.fail("a percentage from 0 to 100");
  const status = language.text("_officialStatus");
  const flag =
    status === undefined
      ? undefined
      : Object.hasOwn(STATUS, status)
        ? STATUS[status]
        : language.fail(`a status: ${Object.keys(STATUS).join(", ")}`);
  return {
    saidBy: "CLDR",
    about,
    of: `language.${language.name}`,
    period,
    value,
    unit: "percent",
    ...(flag === undefined ? {} : { flags: [flag] }),
    at: { file: file.name, line: language.line },
  };
}

function populationOf(territory: Node, about: string, period: string, file: Input): TraitFigure {
  const value = shiftDecimal(territory.text("_population") ?? "", 0);
  if (!Number.isSafeInteger(value) || value < 0) territory.fail("a whole number of people under _population");
  const at = { file: file.name, line: territory.line };
  return { saidBy: "CLDR", about, of: "population", period, value, unit: "persons", at };
}

function* languages(file: Input, log: Log, source: SourceText): Generator<TraitFigure> {
  const whole = Node.read(file);
  whole.only("supplemental");
  const supplemental = whole.node("supplemental");
  supplemental.only("version", "territoryInfo");
  const period = periodOf(supplemental.node("version"));
  const territories = supplemental.node("territoryInfo");
  for (const name of territories.keys()) {
    const territory = territories.node(name);
    territory.only("languagePopulation", "_population", ...UNUSED);
    const about = codeOf(territory, source, log);
    const spoken = territory.maybe("languagePopulation");
    if (spoken === undefined) log.ignore("a territory without languages");
    if (about === undefined || spoken === undefined) continue;
    yield populationOf(territory, about, period, file);
    for (const language of spoken.keys()) yield figureOf(spoken.node(language), about, period, file);
  }
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) yield* languages(file, log, source);
  },
};
