import { expect, test } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import { Input } from "../../../src/sources/input.js";
import { readGoodsFile } from "../../../src/sources/own/goods.js";

const file = (text: string) => new Input("mine.csv", new TextEncoder().encode(text));

test("codes with the date from which they are listed, and a value below which nothing is looked at", () => {
  expect(
    readGoodsFile(
      file("threshold,code,listed_from\n50000,hs2022:854231,2022-03\n,cn:85171300,2022-05-01\n,01012100,"),
    ),
  ).toEqual([
    {
      system: "HS2022",
      digits: "854231",
      tier: null,
      name: null,
      listedFrom: "2022-03",
      threshold: 50000,
      figure: null,
    },
    {
      system: "CN",
      digits: "85171300",
      tier: null,
      name: null,
      listedFrom: "2022-05-01",
      threshold: null,
      figure: null,
    },
    {
      system: "CN",
      digits: "01012100",
      tier: null,
      name: null,
      listedFrom: null,
      threshold: null,
      figure: null,
    },
  ]);
});

test.each([
  ["no column of codes", "product\n8542\n", "HEADER_UNKNOWN", 1, "1"],
  ["a column nobody knows", "code,date\n8542,2022\n", "HEADER_UNKNOWN", 1, "1"],
  ["a code that lost its zero", "code\n8542\n1012100\n", "VALUE_UNREADABLE", 3, "code"],
  ["no code", "code,name\n,chips\n", "VALUE_UNREADABLE", 2, "code"],
  ["a month that there is not", "code,listed_from\n8542,2022-13\n", "VALUE_UNREADABLE", 2, "listed_from"],
  ["a day that there is not", "code,listed_from\n8542,2022-02-30\n", "VALUE_UNREADABLE", 2, "listed_from"],
  ["a year for a date", "code,listed_from\n8542,2022\n", "VALUE_UNREADABLE", 2, "listed_from"],
  ["a negative amount", "code,threshold\n8542,-1\n", "VALUE_UNREADABLE", 2, "threshold"],
  ["a code twice", "code\n8542\n8471\n8542\n", "GOODS_TWICE", 4, "code"],
])("%s raises", (_, text, code, line, column) => {
  let raised: unknown;
  try {
    readGoodsFile(file(text));
  } catch (error) {
    raised = error;
  }
  expect(raised).toBeInstanceOf(ParallaxError);
  expect(raised).toMatchObject({ code, where: { file: "mine.csv", line, column } });
});
