import { describe, expect, it } from "vitest";

import { parallax } from "../effects.js";
import { numbersIn } from "../pages/numbers.js";

const COMMANDS = [
  "measure trade.turnover --hub RUS --with KAZ,KGZ --from 2019 --to 2022",
  "measure trade.not_recorded --hub EU27 --with KGZ,TJK --from 2021 --to 2022",
  "events --hub RUS --with KGZ --year 2022",
  "explain trade.turnover:RUS:KGZ:2021@RUS",
  "explain energy.hub_share_oil:RUS:KAZ:2022@LKYSPP",
  "reconcile trade.hub_exports:EU27:KAZ:2022@EU27 --with 7624.5,million,USD",
  "rate 1.4bn,USD 1.3bn,EUR",
  "mirror EU27 UZB --from 2021 --to 2023",
  "mirror EU27 KGZ --goods chpl --from 2020 --to 2021",
  "mirror KAZ EU27 --from 2021",
  "dossier --hub RUS --with KGZ,TJK --year 2022",
];
/** An id of a message that stands where its text should, a value that was not put in, or a value that is none. */
const LEAKS =
  /\b(?:page|note|why|part|unit|short|column|table|state|facet|word|mirror)\.[a-z]+[a-z.-]*\b|\{\w+\}|undefined|NaN|\[object/;

describe.each(COMMANDS)("parallax %s", (command) => {
  const words = (lang: string) => [
    ...command
      .split(" ")
      .map((word) => word.replaceAll(",million,", " million ").replace(/n,(?=[A-Z])/, "n ")),
    "--lang",
    lang,
  ];

  it.each(["de", "fr", "ru"])("speaks %s, with the numbers of the English", async (lang) => {
    const [english, other] = [await parallax(words("en")), await parallax(words(lang))];
    expect(other.err).toBe("");
    expect(other.code).toBe(0);
    expect(other.out).not.toBe(english.out);
    expect(LEAKS.exec(other.out)?.[0]).toBeUndefined();
    const numbers = (text: string, of: string) =>
      numbersIn(text.replace(/(?<=[+−])[$€]/g, "").replace(/https?:\S+|\S+#\d+\S*/g, ""), of).sort();
    expect(numbers(other.out, lang)).toEqual(numbers(english.out, "en"));
  });
});
