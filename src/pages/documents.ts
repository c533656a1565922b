import { z } from "zod";
import { goodsAnswer } from "../dossier/goods/schema.js";
import { growthAnswer } from "../dossier/growth/schema.js";
import { mirrorAnswer, mirrorsAnswer } from "../dossier/mirror/schema.js";
import { reconciliation } from "../dossier/reconcile/schema.js";
import { reroutesAnswer } from "../dossier/reroutes/schema.js";
import { dossier, rateAnswer } from "../dossier/schema.js";
import { MEASURES } from "../measures/all.js";
import type { Measure } from "../measures/measure.js";
import { coverage, eventsListed, reading } from "../measures/schema.js";
import { SOURCES } from "../sources/all.js";
import { EDITION_FILES, UNREAD_FILES } from "../sources/files.js";
import type { SourceText } from "../sources/source.js";
import { checkAnswer } from "../texts/check/schema.js";
import { similarity } from "../texts/laws/schema.js";
import { verdict } from "../verdicts/schema.js";
import { say } from "../words/words.js";

const HEAD = "<!-- Written by `npm run generate`. Do not edit. -->\n";

function measureSection({
  id,
  title,
  unit,
  closer,
  family,
  formula,
  method,
  speakers,
  publishers,
  allEditions,
}: Measure): string {
  const said = speakers
    .map(
      (speaker) =>
        ({
          hub: "the hub's office",
          partner: "the partner's office",
          both: "both, against each other",
          publisher: (publishers ?? []).join(", "),
        })[speaker],
    )
    .join("; ");
  const facts = [
    ["unit", unit === "money" ? "USD or EUR, as its publisher publishes" : unit],
    ["closer", closer === "context" ? "neither way: context, no vote" : closer],
    ["family", `\`${family}\`, one vote for each speaker`],
    ["said by", said],
    ...(allEditions === true ? [["editions", "every edition held, side by side"]] : []),
    ["method", method.url === undefined ? method.text : `[${method.text}](${method.url})`],
  ];
  return `### \`${id}\`: ${title}\n\n${formula}.\n\n${facts.map(([name, value]) => `- **${name}**: ${value}`).join("\n")}\n`;
}

function measuresPage(): string {
  const facets = [...new Set(MEASURES.map(({ facet }) => facet))];
  const sections = facets.map(
    (facet) =>
      `## ${say("en", `facet.${facet}`)}\n\n${MEASURES.filter((measure) => measure.facet === facet)
        .map(measureSection)
        .join("\n")}`,
  );
  return `${HEAD}
# Measures

How each aspect of a relationship is measured. A share is of 1, an index has no unit, money is in whole units. How a change is
judged and becomes a verdict stands in [verdicts.md](verdicts.md); how to add a measure in [add-a-measure.md](add-a-measure.md).

${sections.join("\n")}`;
}

function sourceSection(text: SourceText): string {
  const { id, title, publisher, terms, table, frequency, coverage, caveats, bounds, names } = text;
  const bound = Object.entries(bounds)
    .map(
      ([what, { min, max }]) =>
        `${what}: ${[min === undefined ? "" : `at least ${min}`, max === undefined ? "" : `at most ${max}`].filter((part) => part !== "").join(", ")}`,
    )
    .join("; ");
  const ruled = Object.keys(names ?? {}).length;
  return `## \`${id}\`: ${title}

- **publisher**: ${publisher.url.startsWith("http") ? `[${publisher.name}](${publisher.url})` : publisher.name}
- **terms**: [${terms.licence}](${terms.url}); figures may be published again: ${terms.republish}
- **table**: \`${table}\`, by ${frequency}, ${coverage.from} to ${coverage.to ?? "now"}
- **bounds**: ${bound}
${ruled === 0 ? "" : `- **names**: ${ruled} published names have a rule of their own in \`source.yaml\`\n`}
${caveats.map((caveat) => `- ${caveat}`).join("\n")}
`;
}

function sourcesPage(): string {
  return `${HEAD}
# Sources

Whose statistics Parallax reads. How to add one stands in [add-a-source.md](add-a-source.md); which editions are at hand is what
\`parallax sources\` prints.

${SOURCES.map(({ text }) => sourceSection(text)).join("\n")}
${filesSection()}`;
}

/** Which source reads each of the files that the project was built on, and why none reads the others. */
function filesSection(): string {
  const sources = new Map<string, Set<string>>();
  for (const { source, files } of EDITION_FILES)
    for (const file of files) sources.set(file, (sources.get(file) ?? new Set()).add(`\`${source}\``));
  const read = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (files: readonly string[]) => files.map((file) => `\`${file}\``).join("<br>");
  return `## Files

The publishers' files that Parallax was built on, which are no part of it, by their paths in the folder that \`PARALLAX_DATA\` names. Each
is read by the source beside it, or not read yet for the reason beside it.

| file | read by |
|---|---|
${read.map(([file, ids]) => `| \`${file}\` | ${[...ids].join(", ")} |`).join("\n")}

| file | what it is | why it is not read yet |
|---|---|---|
${UNREAD_FILES.map(({ files, what, why }) => `| ${list(files)} | ${what} | ${why} |`).join("\n")}
`;
}

function schema(name: string, type: z.ZodType): string {
  const json = { $id: `${name}.schema.json`, title: name, ...z.toJSONSchema(type, { target: "draft-7" }) };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Every committed document that follows from the code, by its path in the repository. */
export function documents(): Record<string, string> {
  return {
    "docs/measures.md": measuresPage(),
    "docs/sources.md": sourcesPage(),
    "schemas/dossier.schema.json": schema("dossier", dossier),
    "schemas/reading.schema.json": schema("reading", reading),
    "schemas/readings.schema.json": schema("readings", z.array(reading)),
    "schemas/verdict.schema.json": schema("verdict", verdict),
    "schemas/events.schema.json": schema("events", eventsListed),
    "schemas/similarity.schema.json": schema("similarity", similarity),
    "schemas/coverage.schema.json": schema("coverage", coverage),
    "schemas/goods.schema.json": schema("goods", goodsAnswer),
    "schemas/check.schema.json": schema("check", checkAnswer),
    "schemas/growth.schema.json": schema("growth", growthAnswer),
    "schemas/reroutes.schema.json": schema("reroutes", reroutesAnswer),
    "schemas/rate.schema.json": schema("rate", rateAnswer),
    "schemas/mirror.schema.json": schema("mirror", mirrorAnswer),
    "schemas/mirrors.schema.json": schema("mirrors", mirrorsAnswer),
    "schemas/reconciliation.schema.json": schema("reconciliation", reconciliation),
  };
}
