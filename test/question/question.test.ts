import { describe, expect, it } from "vitest";
import { COUNTRY_ROWS } from "../../src/question/countries.data.js";
import {
  countryCode,
  countryName,
  countryOfNumber,
  LANGUAGES,
  nearest,
} from "../../src/question/countries.js";
import { GROUPS } from "../../src/question/groups.js";
import { entityName, findGroup, membersAt, parseQuestion } from "../../src/question/question.js";

const ask = (hub: string, partners: string, period = "2022", baseline?: string, now?: Date) =>
  parseQuestion({ hub, with: partners, period, baseline }, now);

describe("countries", () => {
  it("are understood by code and by name in four languages", () => {
    for (const name of [
      "KGZ",
      "kgz",
      "KG",
      "Kyrgyzstan",
      "Kirgisistan",
      "Kirghizistan",
      "Kirghizstan",
      "Кыргызстан",
      "Киргизия",
      "Kyrgyz Republic",
    ])
      expect(countryCode(name), name).toBe("KGZ");
    for (const name of ["Russia", "Russland", "Russie", "Россия", "Moscow", "Russian Federation"])
      expect(countryCode(name), name).toBe("RUS");
    expect(countryCode("Kosovo")).toBe("XKX");
    expect(countryCode("O‘zbekiston")).toBe("UZB");
  });

  it("each read back from every one of its names", () => {
    const wrong = COUNTRY_ROWS.flatMap((row) =>
      LANGUAGES.filter(
        (lang) => !["COD", "COG"].includes(row.code) && countryCode(row[lang]) !== row.code,
      ).map((lang) => `${row.code} ${lang} ${row[lang]}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are not guessed where two bear a name", () => {
    expect(countryCode("Congo")).toBeUndefined();
  });

  it("have numbers with or without leading zeros", () => {
    expect(countryOfNumber("4")).toBe("AFG");
    expect(countryOfNumber("004")).toBe("AFG");
    expect(countryOfNumber("417")).toBe("KGZ");
    expect(countryName("TUR", "ru")).toBe("Турция");
  });

  it("unknown ones have a near one, or none", () => {
    expect(nearest("Kasachstn", ["Kasachstan", "Tadschikistan"])).toEqual(["Kasachstan"]);
    expect(nearest("zzzzzzzz", ["Kasachstan"])).toEqual([]);
  });
});

describe("groups", () => {
  it("have only countries as members, each once, and a name in four languages", () => {
    for (const group of GROUPS) {
      expect(group.members.filter(({ code }) => countryCode(code) !== code)).toEqual([]);
      for (const lang of LANGUAGES) expect(entityName(group.id, lang)).not.toBe("");
    }
  });

  it("change with the date", () => {
    const eaeu = findGroup("ЕАЭС");
    const sco = findGroup("SCO");
    if (eaeu === undefined || sco === undefined) throw new Error("groups are missing");
    expect(membersAt(eaeu, 2015 * 12)).toEqual(["ARM", "BLR", "KAZ", "RUS"]);
    expect(membersAt(eaeu, 2016 * 12)).toContain("KGZ");
    expect(membersAt(sco, 2016 * 12)).not.toContain("IND");
    expect(membersAt(sco, 2018 * 12)).toContain("IND");
    expect(() => membersAt(eaeu, 2014 * 12)).toThrowError(expect.objectContaining({ code: "GROUP_EMPTY" }));
    expect(findGroup("EU27")?.members).toHaveLength(27);
  });
});

describe("a question", () => {
  it("is read with its group, period and default baseline", () => {
    expect(ask("Russland", "central-asia")).toMatchObject({
      hub: { code: "RUS", members: ["RUS"] },
      partners: ["KAZ", "KGZ", "TJK", "TKM", "UZB"],
      with: ["central-asia"],
      period: { label: "2022" },
      baseline: { label: "2012-2021" },
    });
  });

  it("may have a group as its hub", () => {
    const { hub } = ask("EU27", "KGZ,KAZ");
    expect(hub.code).toBe("EU27");
    expect(hub.members).toHaveLength(27);
  });

  it.each([
    ["Rusia", "KAZ", "COUNTRY_UNKNOWN", "did you mean Russia?"],
    ["RUS", "central-asya", "COUNTRY_UNKNOWN", "did you mean Central Asia?"],
    ["RUS", "EAEU", "HUB_AMONG_PARTNERS", "leave RUS out of --with"],
    ["EU27", "DEU,KAZ", "HUB_AMONG_PARTNERS", "leave DEU out of --with"],
    ["RUS", " , ", "PARTNERS_NONE", "name at least one partner"],
  ])("hub %s with %s is refused: %s", (hub, partners, code, todo) => {
    expect(() => ask(hub, partners)).toThrowError(expect.objectContaining({ code, todo, exit: 2 }));
  });

  it("refuses a group that did not exist yet, a future period and a baseline that overlaps", () => {
    expect(() => ask("USA", "EAEU", "2010")).toThrowError(expect.objectContaining({ code: "GROUP_EMPTY" }));
    expect(() => ask("RUS", "KAZ", "2026", undefined, new Date("2026-11-23"))).toThrowError(
      expect.objectContaining({ code: "PERIOD_FUTURE" }),
    );
    expect(() => ask("RUS", "KAZ", "2022", "2015-2022")).toThrowError(
      expect.objectContaining({ code: "BASELINE_OVERLAPS" }),
    );
  });
});
