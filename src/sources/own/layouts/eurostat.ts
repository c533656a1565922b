import { countryCode } from "../../../question/countries.js";
import type { Row } from "../../input.js";
import { Body } from "../body.js";
import { flowOf, type HsLog, hsCode, listedIn, money, SELF, warnPadded } from "../figures.js";
import type { LayoutOf } from "../layout.js";
import { COMEXT } from "./comext.js";

const COLUMNS = ["freq", "reporter", "partner", "product", "flow", "indicators", "TIME_PERIOD", "OBS_VALUE"];

/**
 * Codes of Eurostat's Geonomenclature that are no ISO 3166 letters, or mean another place than these.
 * Source: Eurostat, Countries and territories for the external trade statistics (Geonomenclature).
 */
const GEO: Readonly<Record<string, string>> = {
  EL: "GRC",
  UK: "GBR",
  XK: "XKX",
  XS: "SRB",
  XU: "_GBR_NOT_XI",
  XI: "_XI",
  XC: "_CEUTA",
  XL: "_MELILLA",
  AN: "_ANT",
  CS: "_SCG",
  YU: "_YUG",
  EU27_2020: "EU27",
  WORLD: "_WORLD",
  INT_EU27_2020: "_INTRA_EU27",
  EXT_EU27_2020: "_EXTRA_EU27",
  QP: "_OTHER_HIGH_SEAS",
  QQ: "_OTHER_STORES",
  QR: "_OTHER_STORES_INTRA",
  QS: "_OTHER_STORES_EXTRA",
  QU: "_UNKNOWN",
  QV: "_UNKNOWN_INTRA",
  QW: "_UNKNOWN_EXTRA",
  QX: "_UNKNOWN_SECRET",
  QY: "_UNKNOWN_SECRET_INTRA",
  QZ: "_UNKNOWN_SECRET_EXTRA",
};
/** Groups whose code says their members: of the EU, the euro area, and what is inside or outside of them. */
const GROUP = /^(?:(?:INT|EXT)_)?E[AU]\d{0,2}(?:_\d{4})?(?:_NEA|_OTH)?$/;

function place(row: Row, column: "reporter" | "partner"): string {
  const text = row.some(column, "a code of Eurostat's Geonomenclature");
  const code = /^([A-Z][A-Z0-9_]*): /.exec(text)?.[1] ?? text;
  const own = listedIn(GEO, code) ?? (GROUP.test(code) ? `_${code}` : undefined);
  const country = /^[A-Z]{2}$/.test(code) ? countryCode(code) : undefined;
  return (
    own ??
    country ??
    row.fail(
      column,
      "a code of Eurostat's Geonomenclature",
      "take the download with codes; for a code that is new, say so to Parallax's authors",
    )
  );
}

function period(row: Row): string {
  const frequency = row.text("freq").trim();
  const text = row.text("TIME_PERIOD").trim();
  if (/^A(?:: .*)?$/.test(frequency) && /^(?:19|20)\d{2}$/.test(text)) return text;
  if (/^M(?:: .*)?$/.test(frequency) && /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  if (!/^[AM](?:: .*)?$/.test(frequency)) row.fail("freq", "A (years) or M (months)");
  return row.fail(
    "TIME_PERIOD",
    frequency.startsWith("A") ? "a year, since freq is A" : "a month (2022-03), since freq is M",
  );
}

/** SDMX-CSV of Eurostat's dissemination API, of the trade databases by reporter, partner, product and flow (DS-045409 and its like). */
export const eurostat: LayoutOf<"flow"> = {
  id: "eurostat",
  table: "flow",
  name: "Eurostat (SDMX-CSV)",
  ...COMEXT,
  version: 1,
  codesOnly: true,
  recognises(grid) {
    const cells = (grid.head[0]?.cells ?? []).map((cell) => cell.trim());
    return COLUMNS.every((column) => cells.includes(column));
  },
  near(grid) {
    const cells = (grid.head[0]?.cells ?? []).map((cell) => cell.trim());
    const lacks = COLUMNS.filter((column) => !cells.includes(column));
    return { has: COLUMNS.length - lacks.length, lacks };
  },
  open(grid, log) {
    const body = new Body(grid, 0);
    const hs: HsLog = { padded: 0 };
    return {
      *row(each) {
        const placed = body.row(each);
        if (placed === undefined) return;
        const { row } = placed;
        const saidBy = place(row, "reporter");
        const other = place(row, "partner");
        const flow = row.text("flow").trim();
        if (!/^[12](?:: .*)?$/.test(flow)) row.fail("flow", "1 (imports) or 2 (exports)");
        const exports = flow.startsWith("2");
        const when = period(row);
        const product =
          hsCode(row.text("product").replace(/^(TOTAL|\d+): .*$/, "$1"), hs) ??
          row.fail("product", "TOTAL, or a code of the HS or the Combined Nomenclature");
        const indicator = row.text("indicators").trim();
        if (/^(?:QUANTITY|SUPPLEMENTARY|SUP_)/.test(indicator)) {
          log.ignore(`${indicator}: a quantity, not a value`);
          return;
        }
        if (!/^VALUE_(?:IN_)?EUR(?:OS)?(?:: .*)?$/.test(indicator))
          row.fail("indicators", "VALUE_IN_EUROS, or a quantity");
        if (saidBy === other) {
          log.ignore(SELF);
          return;
        }
        const flag = row.text("OBS_FLAG").trim();
        if (flag !== "" && !/^[a-z]{1,3}$/.test(flag))
          row.fail("OBS_FLAG", "letters, such as p (provisional) or c (confidential)");
        if (/^:?$/.test(row.text("OBS_VALUE").trim())) {
          log.ignore(flag === "" ? "no value published" : `no value published (${flag})`);
          return;
        }
        yield flowOf(placed, {
          saidBy,
          other,
          exports,
          product,
          period: when,
          value: money(row, "OBS_VALUE"),
          unit: "EUR",
          basis: exports ? "FOB" : "CIF",
          ...(flag === "" ? {} : { flags: [`obs-${flag}`] }),
        });
      },
      close() {
        body.close([...COLUMNS, "OBS_FLAG"], log);
        warnPadded(hs, log);
      },
    };
  },
};
