import { describe, expect, it } from "vitest";
import { PUBLISHED } from "../../src/dossier/published.data.js";
import { publishedOf } from "../../src/dossier/published.js";
import { MEASURES } from "../../src/measures/all.js";
import { FACETS } from "../../src/measures/measure.js";
import type { Reading } from "../../src/measures/schema.js";
import { parsePeriod } from "../../src/question/period.js";
import { parallax } from "../effects.js";

const readings = ["KAZ", "KGZ", "UZB"].map(
  (partner) =>
    ({ id: `m@${partner}`, measure: "rerouting.not_recorded_eu27", partner, value: 0.3 }) as Reading,
);
const asked = (hub: string, period: string) => ({
  hub: { code: hub, members: [hub] },
  partners: ["KAZ", "KGZ", "UZB"],
  period: parsePeriod(period),
});
const [roundabout] = PUBLISHED;

describe("published findings", () => {
  it("are of facets and measures that there are", () => {
    for (const { facet, measure, url } of PUBLISHED) {
      expect(FACETS).toContain(facet);
      expect(MEASURES.map(({ id }) => id)).toContain(measure);
      expect(url).toMatch(/^https:/);
    }
  });

  it("stand beside the readings of the partners and the period of which they speak, and of no others", () => {
    const of = (hub: string, period: string, all = readings) =>
      publishedOf(asked(hub, period), all, ["en"], roundabout === undefined ? [] : [roundabout]).map(
        (each) => [each.partners, each.readings],
      );
    expect(of("RUS", "2022")).toEqual([
      [
        ["KAZ", "KGZ"],
        ["m@KAZ", "m@KGZ"],
      ],
    ]);
    expect(of("RUS", "2021")).toEqual([]);
    expect(of("CHN", "2022")).toEqual([]);
    expect(of("RUS", "2023", [])).toEqual([]);
  });

  it("have a command that tells it in full, with the number that can be compared", async () => {
    const told: Record<string, RegExp> = {
      "eurasian-roundabout": /45\.4 % not\s+recorded/,
      "trade-anomalies": /Together .*\+93\.6/,
    };
    for (const { id, command } of PUBLISHED) {
      const { out, code } = await parallax(command.replace(/^parallax /, ""));
      expect([id, code]).toEqual([id, 0]);
      expect(out).toMatch(told[id] ?? /never/);
    }
  }, 60_000);

  it("are told in the dossier in each language with what is measured here, on the page, in Markdown and at the terminal", async () => {
    const { out } = await parallax("dossier --hub RUS --with central-asia --year 2022 --lang en");
    const plain = out.replace(/\s+/g, " ");
    expect(plain).toContain("CEPR Discussion Paper 20097");
    expect(plain).toMatch(/Here, EU exports never recorded: Kazakhstan 30\.0 % .*Kyrgyzstan 57\.3 %/);
  }, 60_000);
});
