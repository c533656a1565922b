import { expect, test } from "vitest";
import { Concordance, judgeLinks, type Link } from "../../../src/ledger/goods/concordance.js";
import type { HsEdition } from "../../../src/question/goods/code.js";

/** Links of one step, written `after<before`. */
const links = (edition: HsEdition, text: string): Link[] =>
  text
    .split(" ")
    .map((each) => each.split("<"))
    .map(([after = "", before = ""], row) => ({ edition, after, before, figure: `e#${row}` }));

const why = (text: string) => judgeLinks(links("HS2022", text)).map((link) => link.why);

test("a code that keeps its number is followed to itself, and one that was divided to its parts", () => {
  expect(why("100001<100001")).toEqual(["itself"]);
  expect(why("851713<851712 851714<851712")).toEqual(["link", "link"]);
  // Carved out of a code that lives on, and of no other.
  expect(why("200001<200001 200002<200001")).toEqual(["itself", "link"]);
  // Put together from two codes that are no more.
  expect(why("300003<300001 300003<300002")).toEqual(["link", "link"]);
});

test("a link between a code that keeps its number and one with other links is spurious", () => {
  expect(why("100001<100001 100003<100001 100003<100002 100004<100002")).toEqual([
    "itself",
    "keeps-its-number",
    "link",
    "link",
  ]);
});

test("a new code that draws on more than twenty has no past; its links keep nothing else together", () => {
  const many = Array.from({ length: 21 }, (_, at) => `900000<${String(100000 + at)}`);
  expect(new Set(why(many.join(" ")))).toEqual(new Set(["draws-on-many"]));
  expect(new Set(why(many.slice(1).join(" ")))).toEqual(new Set(["link"]));
  // 100000 is divided into 100001 and scrap: without the scrap there is one way only.
  expect(why(`${many.join(" ")} 200000<100000`).at(-1)).toBe("link");
});

const chain = new Concordance([
  ...links("HS2022", "851713<851712 851714<851712 854149<854140 854231<854231 880730<880330"),
  ...links("HS2017", "851712<851712 854140<854140 854231<854231 880330<880330 870380<870390 870390<870390"),
]);

test("codes are followed over editions, in both directions", () => {
  expect(chain.follow("HS2022", "851713", "HS2012")).toEqual(["851712"]);
  expect(chain.follow("HS2012", "851712", "HS2022")).toEqual(["851713", "851714"]);
  expect(chain.follow("HS2022", "854231", "HS2022")).toEqual(["854231"]);
  expect(chain.follow("HS2022", "999999", "HS2017")).toEqual([]);
  expect(chain.follow("HS2022", "854231", "HS2007")).toEqual([]);
  expect(chain.editions).toEqual(["HS2012", "HS2017", "HS2022"]);
  expect(chain.codes("HS2022", "8541")).toEqual(["854149"]);
});

test("a family joins the codes of its editions only", () => {
  const families = chain.families(["HS2017", "HS2022"]);
  expect(families.get("HS2022:851714")).toBe("HS2017:851712");
  expect(families.get("HS2022:851713")).toBe("HS2017:851712");
  expect(families.get("HS2022:854231")).toBe("HS2017:854231");
  expect(families.has("HS2012:870390")).toBe(false);
  expect(chain.families(["HS2012", "HS2017"]).get("HS2017:870380")).toBe("HS2012:870390");
  expect(chain.families(["HS2022"]).size).toBe(0);
});
