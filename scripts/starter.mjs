// `npm run starter`: compiles the starter edition from ../shared/data (or the folder in PARALLAX_DATA) into starter/, or into
// the folder given as the first word. What goes in, and under which dates, stands in starter/recipe.yaml.
// With --here only the editions are compiled again whose files all lie in this repository (from `./` on); the others stay.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { listEditions } from "../dist/ledger/edition.js";
import { SOURCES } from "../dist/sources/all.js";
import { named } from "../dist/sources/files.js";
import { readSources } from "../dist/sources/read.js";

const recipeText = z.strictObject({
  read: z.iso.date(),
  editions: z.array(
    z.strictObject({
      source: z.string(),
      files: z.array(z.string()).min(1),
      published: z.string().nullable(),
      asOf: z.iso.date().optional(),
      since: z.string().optional(),
      ties: z.string().optional(),
    }),
  ),
});

const data = resolve(process.env.PARALLAX_DATA ?? "../shared/data");
const here = process.argv.includes("--here");
const target = resolve(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "starter");
if (!here && !existsSync(data)) {
  console.error(
    `the starter is compiled from the publishers' files, which are not there: ${data}\nset PARALLAX_DATA to the folder that holds them`,
  );
  process.exit(1);
}

/** Whether a pattern is about files of this repository, and not of the data folder. @param {string} pattern */
const isHere = (pattern) => pattern.startsWith("./");

/** Files that a pattern with * names, sorted. @param {string} pattern */
function files(pattern) {
  const root = isHere(pattern) ? "." : data;
  const wanted = isHere(pattern) ? pattern.slice(2) : pattern;
  const folder = wanted.split("/").slice(0, -1).join("/");
  const paths = readdirSync(join(root, folder)).map((name) => (folder === "" ? name : `${folder}/${name}`));
  const found = named(wanted, paths).map((path) => join(root, path));
  if (found.length === 0) throw new Error(`no file for ${pattern}`);
  return found;
}

const recipe = recipeText.parse(parse(readFileSync("starter/recipe.yaml", "utf8")));
mkdirSync(target, { recursive: true });
const draft = mkdtempSync(join(target, ".draft-"));
/** @type {Awaited<ReturnType<typeof readSources>>} */
let editions;
try {
  const wanted = recipe.editions.filter(({ files: patterns }) => !here || patterns.every(isHere));
  const jobs = wanted.map(({ source: id, files: patterns, published, asOf, since, ties }) => {
    const source = SOURCES.find(({ text }) => text.id === id);
    if (source === undefined) throw new Error(`starter/recipe.yaml names no source of this version: ${id}`);
    if (source.text.terms.republish === "no")
      throw new Error(`${id}: its terms forbid to republish its figures`);
    return {
      source,
      paths: patterns.flatMap(files),
      provenance: { published, read: recipe.read, ...(asOf === undefined ? {} : { asOf }) },
      scope: { ...(since === undefined ? {} : { since }), ...(ties === undefined ? {} : { ties }) },
    };
  });
  editions = await readSources(jobs, { home: draft, pid: process.pid });
  for (const { source, id, rows } of editions) console.error(`${source}/${id}: ${rows} rows`);
  for (const name of readdirSync(target, { withFileTypes: true }))
    if (
      name.isDirectory() &&
      !name.name.startsWith(".draft-") &&
      (!here || editions.some(({ source }) => source === name.name))
    )
      rmSync(join(target, name.name), { recursive: true });
  for (const name of readdirSync(draft)) renameSync(join(draft, name), join(target, name));
} finally {
  rmSync(draft, { recursive: true, force: true });
}

const table = (here ? await listed() : editions).map(
  ({ source, id, title, publisher, terms, published, read, rows }) =>
    `| ${title} | ${publisher.url.startsWith("http") ? `[${publisher.name}](${publisher.url})` : publisher.name} | ${published ?? "not named by the publisher"}; read ${read} | [${terms.licence}](${terms.url}) | \`${source}/${id}\` | ${rows} |`,
);
writeFileSync(
  join(target, "README.md"),
  `# The starter edition

Written by \`npm run starter\`. Figures compiled by this project's own readers into its own tables; the terms are those of each publisher.

| statistic | publisher | edition | terms | folder | figures |
|---|---|---|---|---|---|
${table.join("\n")}
`,
);

// Whoever passes figures of Unicode on must pass on its notice too.
writeFileSync(join(target, "UNICODE-LICENSE"), readFileSync("node_modules/cldr-core/LICENSE"));

/** All editions of the target in the order of the recipe. */
async function listed() {
  const held = await listEditions([target]);
  return recipe.editions.flatMap(({ source: id, asOf }) =>
    held.filter((edition) => edition.source === id && edition.asOf === (asOf ?? recipe.read)),
  );
}

/** @param {string} folder @returns {number} */
const size = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, each) =>
      sum + (each.isDirectory() ? size(join(folder, each.name)) : statSync(join(folder, each.name)).size),
    0,
  );
console.error(`${(size(target) / 1e6).toFixed(2)} MB`);
