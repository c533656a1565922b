import { ComtradeAreas } from "./areas.js";
import type { Grid } from "./grid.js";
import { bodyOf, type HsLog, hsCode, ignoreColumns, type Layout, money, SELF, warnPadded } from "./layout.js";

/** Year, exporter, importer, product, value in thousand dollars, quantity in tonnes. */
const COLUMNS = ["t", "i", "j", "k", "v", "q"];

const header = (grid: Grid) => (grid.rows[0]?.cells ?? []).map((cell) => cell.trim());

/**
 * BACI makes one figure out of what both sides declare, so it is neither side's statement: `_BACI` says it, and it is flagged
 * `reconciled`. Values are FOB.
 * Source: Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23.
 */
export const baci: Layout = {
  id: "baci",
  name: "CEPII BACI",
  version: 1,
  codesOnly: true,
  recognises(grid) {
    const cells = header(grid);
    return COLUMNS.every((column) => cells.includes(column)) && cells.length === COLUMNS.length;
  },
  *read(grid, log) {
    const body = bodyOf(grid, 0);
    ignoreColumns(body, ["t", "i", "j", "k", "v"], log);
    const areas = new ComtradeAreas();
    const hs: HsLog = { padded: 0 };
    for (const { row, origin } of body.rows) {
      const period = row.year("t");
      const exporter = areas.code(row, "i", Number(period));
      const importer = areas.code(row, "j", Number(period));
      const code = hsCode(row.text("k"), hs);
      const product = code?.length === 6 ? code : row.fail("k", "an HS code of six digits");
      if (exporter === importer) {
        log.ignore(SELF);
        continue;
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
        flags: ["reconciled", ...(value === 0 ? ["published-zero"] : [])],
        at: { ...row.at, ...(origin === undefined ? {} : { origin }) },
      };
    }
    areas.report(log);
    warnPadded(hs, log);
  },
};
