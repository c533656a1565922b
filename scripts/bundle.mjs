// After `tsc`: puts packages that consist of many small files into the few files of dist/ that import them, since finding and
// reading hundreds of files takes longer than running them. Without this step everything works alike, only later.
// node scripts/bundle.mjs [dist]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Packages that go in, and the binary that one of them looks for, which stays where it is. */
const PACKAGES = ["@duckdb/node-api", "@observablehq/plot"];
const OUTSIDE = ["@duckdb/node-bindings"];

const dist = resolve(process.argv[2] ?? "dist");

/** @param {string} id */
const bundled = (id) => PACKAGES.some((name) => id === name || id.includes(`node_modules/${name}/`));
/** @param {string} id */
const packaged = (id) => id.includes("node_modules/");

const users = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .filter((name) => {
    const text = readFileSync(join(dist, name), "utf8");
    return PACKAGES.some((each) => text.includes(`from "${each}";`));
  })
  .sort();

/** The licence of each package that these modules are from. @param {Iterable<string>} modules */
function licences(modules) {
  const folders = new Set();
  for (const id of modules) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `${license}\n` : readFileSync(join(folder, file), "utf8");
    return `${name} ${version}\n\n${text}`;
  });
}

async function bundle() {
  const { build } = await import("vite");
  const [built] = [
    await build({
      configFile: false,
      envFile: false,
      logLevel: "error",
      ssr: { noExternal: true, external: OUTSIDE },
      build: {
        ssr: true,
        write: false,
        minify: true,
        target: "node20",
        rolldownOptions: {
          input: Object.fromEntries(users.map((name) => [name.slice(0, -3), join(dist, name)])),
          // The files of dist/ go on importing each other, and every other package, by the words they use now: they stay
          // where they are, however few of them were written anew.
          makeAbsoluteExternalsRelative: false,
          external: (id, importer) =>
            OUTSIDE.includes(id) || (importer !== undefined && !packaged(importer) && !bundled(id)),
          output: { entryFileNames: "[name].js", chunkFileNames: "vendor/[name].js" },
        },
      },
    }),
  ].flat();
  if (built === undefined || !("output" in built)) throw new Error("nothing was bundled");
  const modules = new Set();
  for (const file of built.output) {
    if (file.type !== "chunk") continue;
    for (const id of Object.keys(file.modules)) modules.add(id);
    const path = join(dist, file.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.code);
  }
  writeFileSync(join(dist, "vendor", "LICENCES.txt"), licences(modules).join(`\n${"-".repeat(80)}\n\n`));
}

if (users.length > 0) await bundle();
