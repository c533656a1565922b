import { Body } from "../body.js";
import { at, type HsLog, hsCode, money, SELF, warnPadded, zeroFlag } from "../figures.js";
import type { Grid } from "../grid/grid.js";
import type { LayoutOf } from "../layout.js";
import { ComtradeAreas } from "./areas.js";

/** Year, exporter, importer, product, value in thousand dollars, quantity in tonnes. */
const COLUMNS = ["t", "i", "j", "k", "v", "q"];

/** Years of BACI's files, and how UN Comtrade calls those editions of the HS. */
const EDITIONS: ReadonlyMap<string, string> = new Map([
  ["92", "H0"],
  ["96", "H1"],
  ["02", "H2"],
  ["07", "H3"],
  ["12", "H4"],
  ["17", "H5"],
  ["22", "H6"],
]);

const header = (grid: Grid) => (grid.head[0]?.cells ?? []).map((cell) => cell.trim());

/**
 * BACI makes one figure out of what both sides declare, so it is neither side's statement: `_BACI` says it, and it is flagged
 * `reconciled`. Values are FOB.
 * Source: Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23.
 */
export const baci: LayoutOf<"flow"> = {
  id: "baci",
  table: "flow",
  name: "CEPII BACI",
  publisher: {
    name: "CEPII",
    url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    country: "FRA",
  },
  terms: {
    licence: "As the publisher states beside the download; not read by Parallax",
    url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    republish: "no",
  },
  version: 1,
  codesOnly: true,
  recognises(grid) {
    const cells = header(grid);
    return COLUMNS.every((column) => cells.includes(column)) && cells.length === COLUMNS.length;
  },
  hs: (file) => EDITIONS.get(/_HS(\d\d)_/i.exec(file)?.[1] ?? ""),
  open(grid, log) {
    const body = new Body(grid, 0);
    const areas = new ComtradeAreas();
    const hs: HsLog = { padded: 0 };
    const edition = this.hs?.(grid.input.name);
    if (edition === undefined)
      log.warn("the file's name does not say which edition of the HS its codes are of (BACI_HS17_...)");
    const flags = ["reconciled", ...(edition === undefined ? [] : [edition])];
    return {
      *row(each) {
        const placed = body.row(each);
        if (placed === undefined) return;
        const { row } = placed;
        const period = row.year("t");
        const exporter = areas.code(row, "i", Number(period));
        const importer = areas.code(row, "j", Number(period));
        const code = hsCode(row.text("k"), hs);
        const product = code?.length === 6 ? code : row.fail("k", "an HS code of six digits");
        if (exporter === importer) {
          log.ignore(SELF);
          return;
        }
        const value = money(row, "v", 3);
        yield {
          saidBy: "_BACI",
          exporter,
          importer,
          product,
          period,
          value,
          unit: "USD",
          basis: "FOB",
          flags: [...flags, ...zeroFlag(value)],
          at: at(placed),
        };
      },
      close() {
        body.close(["t", "i", "j", "k", "v"], log);
        areas.report(log);
        warnPadded(hs, log);
      },
    };
  },
};
