// `npm run generate`: writes every committed file that follows from others. With --check it writes nothing and fails
// where a file is not what it would write. Files that need the built library (schemas, docs) come after `tsc`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { parse } from "yaml";
import { z } from "zod";
import { countriesData } from "./countries.mjs";

const check = process.argv.includes("--check");
const root = process.cwd();
const HEAD = "// Written by `npm run generate`. Do not edit.\n";

/** @type {string[]} */
const stale = [];

/** @param {string} path @param {string} text */
function put(path, text) {
  const whole = join(root, path);
  const held = existsSync(whole) ? readFileSync(whole, "utf8") : undefined;
  if (held === text) return;
  if (check) stale.push(path);
  else {
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    console.error(`wrote ${path}`);
  }
}

/** @param {string} path */
const folders = (path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** @param {string} name */
const camel = (name) =>
  name
    .replace(/[-.](\w)/g, (_, letter) => letter.toUpperCase())
    .replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

const bound = z.strictObject({ min: z.number().optional(), max: z.number().optional() });
const sourceText = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  publisher: z.strictObject({
    name: z.string(),
    url: z.url(),
    country: z.string().regex(/^([A-Z]{3}|_[A-Z0-9]+|EU27)$/),
  }),
  terms: z.strictObject({
    licence: z.string(),
    url: z.url(),
    republish: z.enum(["yes", "shares-only", "no"]),
  }),
  table: z.enum(["flow", "trait", "tie", "vote", "text", "event", "route", "poll", "good"]),
  frequency: z.enum(["year", "month", "day", "once"]),
  coverage: z.strictObject({ from: z.string(), to: z.string().optional() }),
  bounds: z.strictObject({ rows: bound, sayers: bound.optional(), known: bound.optional() }),
  caveats: z.array(z.string()),
  names: z.record(z.string(), z.string().regex(/^([A-Z]{3}|_[A-Z0-9_]+|EU27|ignore .+)$/)).optional(),
  remarks: z
    .array(
      z.strictObject({
        about: z.string().regex(/^[A-Z]{3}$/),
        period: z.string().regex(/^\d{4}(-\d{2})?$/),
        flag: z.string().regex(/^[a-z0-9-]+$/),
      }),
    )
    .optional(),
});

function sources() {
  // A folder without a source.yaml is no source: layouts/ reads the tables of users.
  const ids = folders("src/sources").filter((id) => existsSync(join(root, "src/sources", id, "source.yaml")));
  const parts = ids.map((id) => {
    const path = `src/sources/${id}/source.yaml`;
    const result = sourceText.safeParse(parse(readFileSync(join(root, path), "utf8")));
    if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
    if (result.data.id !== id) throw new Error(`${path}: id is ${result.data.id}, its folder ${id}`);
    return result.data;
  });
  put(
    "src/sources/all.ts",
    [
      `${HEAD}import { type Source, source } from "./source.js";`,
      ...ids.map((id) => `import { reader as ${camel(id)} } from "./${id}/read.js";`),
      "",
      "export const SOURCES: readonly Source[] = [",
      ...parts.map((text) => `  source(${JSON.stringify(text)}, ${camel(text.id)}),`),
      "];",
      "",
    ].join("\n"),
  );
}

function measures() {
  const paths = folders("src/measures").flatMap((facet) =>
    readdirSync(join(root, "src/measures", facet))
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => `${facet}/${name.slice(0, -3)}`),
  );
  put(
    "src/measures/all.ts",
    [
      `${HEAD}import type { Measure } from "./measure.js";`,
      ...paths.map((path) => `import { measure as ${camel(path.replace("/", "-"))} } from "./${path}.js";`),
      "",
      `export const MEASURES: readonly Measure[] = [${paths.map((path) => camel(path.replace("/", "-"))).join(", ")}];`,
      "",
    ].join("\n"),
  );
}

const theme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  facet: z.string(),
  hub: z.string().optional(),
  among: z.string().optional(),
  filledBy: z.string().optional(),
});

/**
 * Writes a list in YAML as a module beside it.
 * @param {string} path without `.yaml`
 * @param {z.ZodType} row
 * @param {string} name of the list
 * @param {string} type of a row, exported by `from`
 * @param {string} from
 */
function listed(path, row, name, type, from) {
  const result = z.array(row).safeParse(parse(readFileSync(join(root, `${path}.yaml`), "utf8")));
  if (!result.success) throw new Error(`${path}.yaml\n${z.prettifyError(result.error)}`);
  put(
    `${path}.data.ts`,
    [
      `${HEAD}import type { ${type} } from "${from}";`,
      "",
      `export const ${name}: readonly ${type}[] = [`,
      ...result.data.map((each) => `  ${JSON.stringify(each)},`),
      "];",
      "",
    ].join("\n"),
  );
}

const publishedFinding = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  facet: z.string(),
  hub: z.string().regex(/^[A-Z0-9]+$/),
  partners: z.array(z.string().regex(/^[A-Z]{3}$/)),
  from: z.string(),
  to: z.string(),
  publisher: z.string(),
  url: z.url(),
  measure: z.string(),
  command: z.string(),
});

const fobReporter = z.strictObject({
  reporter: z.string().regex(/^[A-Z]{3}$/),
  comtrade: z.boolean(),
  publisher: z.string(),
  url: z.url(),
});

const texts = z.record(z.string().regex(/^[a-z0-9._-]+$/), z.string());
const names = z.strictObject({ forms: z.string(), names: z.record(z.string(), z.string()) });

/** The texts and names of one language. @param {string} lang */
function words(lang) {
  const read = (/** @type {string} */ path, /** @type {z.ZodType} */ shape) => {
    const result = shape.safeParse(parse(readFileSync(join(root, path), "utf8")));
    if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
    return result.data;
  };
  const path = `src/words/names/${lang}.yaml`;
  const held = existsSync(join(root, path)) ? read(path, names) : { forms: "", names: {} };
  const forms = held.forms.split(" ").filter((/** @type {string} */ word) => word !== "");
  const rows = Object.entries(held.names).map(([code, text]) => {
    const row = text.split("; ");
    if (row.length > 1 && row.length !== forms.length + 1)
      throw new Error(`${path}: ${code} has ${row.length} forms, not ${forms.length + 1}`);
    return [code, row];
  });
  return {
    texts: read(`src/words/${lang}.yaml`, texts),
    forms: forms.map((/** @type {string} */ word) => {
      const [id, repeat = null] = word.split("+");
      return { id, repeat };
    }),
    names: Object.fromEntries(rows),
  };
}

/** What happened in one language, by the English text of each event. @param {string} lang */
function eventWords(lang) {
  const path = `src/words/events/${lang}.yaml`;
  const shape = z.array(z.strictObject({ en: z.string(), [lang]: z.string() }));
  const result = shape.safeParse(parse(readFileSync(join(root, path), "utf8")));
  if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
  /** @type {Record<string, string>} */
  const told = {};
  for (const { en = "", [lang]: text = "" } of result.data) {
    if (en in told) throw new Error(`${path}: twice ${JSON.stringify(en)}`);
    told[en] = text;
  }
  return told;
}

function languages() {
  const langs = readdirSync(join(root, "src/words"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -5))
    .sort();
  for (const lang of langs)
    put(
      `src/words/tables/${lang}.ts`,
      `${HEAD}import type { Table } from "../table.js";\n\nexport const table: Table = ${JSON.stringify(words(lang), null, 1)};\n`,
    );
  const told = langs.filter((lang) => existsSync(join(root, `src/words/events/${lang}.yaml`)));
  for (const lang of told)
    put(
      `src/words/tables/events/${lang}.ts`,
      `${HEAD}import type { EventTable } from "../../events.js";\n\nexport const events: EventTable = ${JSON.stringify(eventWords(lang), null, 1)};\n`,
    );
  put(
    "src/words/all.ts",
    [
      `${HEAD}import type { EventTable } from "./events.js";`,
      'import type { Table } from "./table.js";',
      "",
      'export { table as ENGLISH } from "./tables/en.js";',
      "",
      "/** The other languages, each loaded only where it is asked for. */",
      "export const OTHERS: Readonly<Record<string, () => Promise<Table>>> = {",
      ...langs
        .filter((lang) => lang !== "en")
        .map((lang) => `  ${lang}: async () => (await import("./tables/${lang}.js")).table,`),
      "};",
      "",
      "/** What happened in the other languages, each loaded only where events are told. */",
      "export const EVENTS: Readonly<Record<string, () => Promise<EventTable>>> = {",
      ...told.map((lang) => `  ${lang}: async () => (await import("./tables/events/${lang}.js")).events,`),
      "};",
      "",
    ].join("\n"),
  );
}

/** Each file of web/ as one short script that a page can hold. */
async function islands() {
  const names = readdirSync(join(root, "web"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .sort();
  const scripts = [];
  for (const name of names) {
    const [output] = [
      await build({
        root,
        configFile: false,
        envFile: false,
        logLevel: "error",
        build: {
          write: false,
          target: "es2022",
          lib: { entry: join(root, `web/${name}.ts`), formats: ["iife"], name },
        },
      }),
    ].flat();
    if (output === undefined || !("output" in output)) throw new Error(`web/${name}.ts: nothing was built`);
    const [script, ...others] = output.output;
    if (others.length > 0 || script.imports.length > 0)
      throw new Error(`web/${name}.ts: a page holds one script and fetches nothing`);
    if (/<\/script|<!--/i.test(script.code))
      throw new Error(`web/${name}.ts: its code would end the element that holds it`);
    scripts.push(`  ${name}: ${JSON.stringify(script.code.trim())},`);
  }
  put(
    "src/pages/islands.data.ts",
    [`${HEAD}export const ISLANDS = {`, ...scripts, "} as const;", ""].join("\n"),
  );
}

async function derived() {
  execFileSync(
    process.execPath,
    [
      fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url)),
      "-p",
      "tsconfig.build.json",
    ],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  const { documents } = await import(pathToFileURL(join(root, "dist/pages/documents.js")).href);
  for (const [path, text] of Object.entries(await documents())) put(path, text);
  const { Ledger, starterHome, trial } = await import(pathToFileURL(join(root, "dist/index.js")).href);
  const { withTrial } = await import(pathToFileURL(join(root, "dist/pages/gate.js")).href);
  const ledger = await Ledger.open([starterHome()]);
  put("docs/gate.md", withTrial(readFileSync(join(root, "docs/gate.md"), "utf8"), await trial(ledger)));
  ledger.close();
}

put("src/question/countries.data.ts", countriesData());
sources();
measures();
listed("src/dossier/unseen", theme, "THEMES", "Theme", "./unseen.js");
listed("src/dossier/published", publishedFinding, "PUBLISHED", "PublishedFinding", "./published.js");
listed("src/mirror/fob-imports", fobReporter, "FOB_REPORTERS", "FobReporter", "./basis.js");
languages();
await islands();
if (!process.argv.includes("--only-code")) await derived();
if (stale.length > 0) {
  console.error(`not as \`npm run generate\` would write them: ${stale.join(", ")}`);
  process.exitCode = 1;
}
