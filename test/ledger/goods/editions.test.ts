import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { GoodsAnswer } from "../../../src/dossier/goods/schema.js";
import { parallax } from "../../effects.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-editions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the sources of a fresh home see of some goods, after a command that makes an edition there. */
async function sights(name: string, make: string, goods: string, source: string) {
  const home = join(folder, name);
  const made = await parallax(make, { home, cwd: folder });
  expect(made.code, made.err).toBe(0);
  const { out } = await parallax(`goods ${goods} --json`, { home, cwd: folder });
  const answer: GoodsAnswer = JSON.parse(out);
  return Object.fromEntries(
    answer.entries.flatMap(({ code, sights: all }) =>
      all
        .filter((each) => each.source === source)
        .map(({ sight, products }) => [
          code,
          [sight, ...products.map(({ product, by, more }) => [product, by, ...more])],
        ]),
    ),
  );
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const COLUMNS =
  "period,reporterCode,partnerCode,flowCode,classificationCode,cmdCode,primaryValue,cifvalue,fobvalue";

describe("a list of the HS of 2022 on data of other editions", () => {
  it("is found in BACI's of 2017 through links, each split named, and never where no link leads", async () => {
    const rows = ["854140", "854231", "880330", "852580"].flatMap((code) =>
      [2021, 2022].map((year) => `${year},842,496,${code},10.5,1`),
    );
    put("BACI_HS17_Y2022_V202401b.csv", `t,i,j,k,v,q\n${rows.join("\n")}\n`);
    const codes = "hs2022:854231,hs2022:854149,hs2022:854151,hs2022:880730,hs2022:852589";
    expect(
      await sights("import", "import BACI_HS17_Y2022_V202401b.csv --as baci", codes, "own-baci"),
    ).toEqual({
      "hs2022:854231": ["seen", ["854231", "code"]],
      "hs2022:854149": ["linked", ["854140", "link", "854141", "854142", "854143"]],
      "hs2022:854151": ["unseen"],
      "hs2022:880730": ["linked", ["880330", "link"]],
      "hs2022:852589": [
        "linked",
        [
          "852580",
          "link",
          ...["852581", "852582", "852583"],
          ...[
            "880621",
            "880622",
            "880623",
            "880624",
            "880629",
            "880691",
            "880692",
            "880693",
            "880694",
            "880699",
          ],
        ],
      ],
    });
  });

  it("also where the edition is cut into ranges of products", async () => {
    put(
      "BACI_HS17_Y2021_V202401b.csv",
      "t,i,j,k,v,q\n2021,842,496,854140,10.5,1\n2021,842,496,854231,10.5,1\n",
    );
    expect(
      await sights(
        "packed",
        "read baci BACI_HS17_Y2021_V202401b.csv --published 202401b",
        "hs2022:8541,hs2022:854231",
        "baci",
      ),
    ).toEqual({
      "hs2022:8541": ["linked", ["854140", "link"]],
      "hs2022:854231": ["seen", ["854231", "code"]],
    });
  });

  it("in UN Comtrade's by the edition that each row names, or by the one in force in its year", async () => {
    put(
      "comtrade.csv",
      `${COLUMNS}\n202112,268,398,X,H5,854140,5,,5\n202201,268,398,X,H6,854149,5,,5\n202201,268,398,X,H6,854143,7,,7\n`,
    );
    expect(await sights("named", "import comtrade.csv --as georgia", "hs2022:854149", "own-georgia")).toEqual(
      {
        "hs2022:854149": ["linked", ["854140", "link", "854141", "854142", "854143"], ["854149", "code"]],
      },
    );
    put("as-reported.csv", `${COLUMNS}\n202112,268,398,X,HS,8541,5,,5\n202201,268,398,X,HS,8541,5,,5\n`);
    expect(
      await sights("short", "import as-reported.csv --as georgia", "hs2022:854149", "own-georgia"),
    ).toEqual({
      "hs2022:854149": ["seen", ["8541", "code", ...["8541", "854141", "854142", "854143"]]],
    });
  });
});
