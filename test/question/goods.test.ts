import { describe, expect, it } from "vitest";
import { parseGoods } from "../../src/question/goods/asked.js";
import { hsInForce, hsOfComtrade, parseCode, writeCode } from "../../src/question/goods/code.js";

describe("a code of goods", () => {
  it.each([
    ["8542", "HS", "8542"],
    ["hs2017:8542.31", "HS2017", "854231"],
    ["HS2022: 854231", "HS2022", "854231"],
    ["85423111", "CN", "85423111"],
    ["cn:8542 31", "CN", "854231"],
    ["01", "HS", "01"],
  ])("%s is of %s", (text, system, digits) => {
    expect(parseCode(text)).toEqual({ system, digits });
  });

  it.each([
    ["101210", undefined],
    ["1012100", "has lost a leading zero: write 01012100"],
    ["hs2018:8542", "write the code"],
    ["hs2017:85423111", "write the code"],
    ["cn:85", "write the code"],
    ["85x2", "write the code"],
    ["", "write the code"],
  ])("%s is none, unless its digits are even", (text, todo) => {
    if (todo === undefined) expect(parseCode(text).digits).toBe(text);
    else
      expect(() => parseCode(text)).toThrow(
        expect.objectContaining({ code: "GOODS_CODE", exit: 2, todo: expect.stringContaining(todo) }),
      );
  });

  it("is written so that it is read again", () => {
    for (const text of ["8542", "hs2017:8542", "cn:85423111"]) expect(writeCode(parseCode(text))).toBe(text);
  });

  it("is of the edition in force, or of the one that UN Comtrade names", () => {
    expect(["2016", "2017", "2021", "2022", "2024"].map(hsInForce)).toEqual([
      "HS2012",
      "HS2017",
      "HS2017",
      "HS2022",
      "HS2022",
    ]);
    expect([hsOfComtrade("H0"), hsOfComtrade("H5"), hsOfComtrade("H6"), hsOfComtrade("S4")]).toEqual([
      "HS1992",
      "HS2017",
      "HS2022",
      undefined,
    ]);
  });
});

describe("which goods are asked about", () => {
  it("a list with tiers, codes, or a file", () => {
    expect(parseGoods("chpl")).toEqual({ kind: "list", text: "chpl", list: "chpl", tiers: [] });
    expect(parseGoods(" CHPL:1,3a ")).toMatchObject({ list: "chpl", tiers: ["1", "3A"] });
    expect(parseGoods("eu-ban")).toMatchObject({ kind: "list", list: "eu-ban" });
    expect(parseGoods("hs2017:8542,8471")).toMatchObject({
      kind: "codes",
      codes: [
        { system: "HS2017", digits: "8542" },
        { system: "HS", digits: "8471" },
      ],
    });
    expect(parseGoods("lists/mine.csv")).toMatchObject({ kind: "file", path: "lists/mine.csv" });
  });

  it("or it is not clear", () => {
    expect(() => parseGoods("?")).toThrow(expect.objectContaining({ code: "GOODS_UNKNOWN", exit: 2 }));
    expect(() => parseGoods("hs2016:8542")).toThrow(
      expect.objectContaining({ code: "GOODS_CODE", expected: expect.stringContaining("hs2017") }),
    );
  });
});
