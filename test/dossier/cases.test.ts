import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/schema.js";
import { parallax } from "../effects.js";

/** What of a dossier a reader would notice if it changed: without the ids of editions, and with six digits of each value. */
function gist({ answer, verdicts, readings, findings, sentences, events, coverage }: Dossier) {
  const bare = (id: string) => id.replace(/\/[0-9a-f]{16}$/, "");
  const digits = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Number(value.toPrecision(6));
  return {
    answer: answer.en,
    verdicts: verdicts.map(
      ({ partner, facet, verdict, certainty }) => `${partner} ${facet}: ${verdict} (${certainty})`,
    ),
    readings: readings.map(
      (reading) =>
        `${bare(reading.id)} ${digits(reading.value)} ${reading.unit} score ${digits(reading.change?.score)} ${reading.direction}`,
    ),
    findings: findings.map(
      ({ kind, readings: ids, amount }) => `${kind} ${ids.map(bare).join(" ")} ${digits(amount)}`,
    ),
    sentences: sentences.map(
      ({ facet, rule, readings: ids }) => `${facet ?? "lead"}: ${rule} of ${ids.map(bare).join(" ")}`,
    ),
    events: events.map(({ id }) => id),
    holes: coverage
      .filter(({ state }) => state !== "known")
      .map(({ partner, measure, saidBy, state, why, detail }) =>
        `${partner} ${measure} @${saidBy}: ${state}, ${why} ${Object.values(detail).join(" ")}`.trim(),
      ),
  };
}

describe("question in, dossier out", () => {
  for (const name of readdirSync("test/cases").sort()) {
    it(name, async () => {
      const question = readFileSync(join("test/cases", name, "question.txt"), "utf8").trim();
      const { code, out, err } = await parallax(`dossier ${question} --json`);
      expect(err).toBe("");
      expect(code).toBe(0);
      const found = gist(JSON.parse(out));
      const path = join("test/cases", name, "expected.json");
      if (process.env.UPDATE_CASES === "1") writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
      expect(found).toEqual(JSON.parse(readFileSync(path, "utf8")));
    });
  }
});
