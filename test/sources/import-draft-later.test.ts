import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftMapping } from "../../src/sources/import.js";
import { bare } from "../../src/sources/layouts/mapping-file.js";

/** Tables made up after the drafter, to see that it did not learn the first five by heart. */
const RIGHT: Readonly<Record<string, object>> = {
  "sides-french.csv": {
    table: "flow",
    read: { separator: ";", decimal: ",", header: 1 },
    fields: {
      exporter: { column: "Pays exportateur" },
      importer: { column: "Pays importateur" },
      said_by: { is: "?" },
      period: { column: "Année", form: "year" },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000 USD" },
    },
    values: [{ column: "Valeur (milliers de dollars)" }],
    names: {},
  },
  "months-english.csv": {
    table: "flow",
    read: { separator: ",", decimal: ".", header: 2 },
    fields: {
      reporter: { is: "GEO" },
      partner: { column: "Country" },
      direction: { is: "imports" },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000000 EUR" },
    },
    values: [
      { column: "2022-01", period: "2022-01" },
      { column: "2022-02", period: "2022-02" },
      { column: "2022-03", period: "2022-03" },
    ],
    names: { World: "_WORLD", "Rest of the world": "_OTHER" },
    missing: ["n/a"],
  },
  "years-and-directions.csv": {
    table: "flow",
    read: { separator: ";", decimal: ",", header: 1 },
    fields: {
      reporter: { is: "?" },
      partner: { column: "Land" },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000000 EUR" },
    },
    values: [
      { column: "Exporte 2021 (Mio. EUR)", period: "2021", direction: "exports" },
      { column: "Importe 2021 (Mio. EUR)", period: "2021", direction: "imports" },
      { column: "Exporte 2022 (Mio. EUR)", period: "2022", direction: "exports" },
      { column: "Importe 2022 (Mio. EUR)", period: "2022", direction: "imports" },
    ],
    names: {},
  },
  "pair-by-year.csv": {
    table: "flow",
    read: { separator: ",", decimal: ".", header: 3 },
    fields: {
      reporter: { is: "UZB" },
      partner: { is: "CHN" },
      period: { column: "Year", form: "year" },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000000 USD" },
    },
    values: [
      { column: "Exports", direction: "exports" },
      { column: "Imports", direction: "imports" },
    ],
    names: {},
  },
  "numbers-and-lost-zeros.csv": {
    table: "flow",
    read: { separator: ",", decimal: ".", header: 1 },
    fields: {
      reporter: { column: "reporter_code" },
      partner: { column: "partner_code" },
      direction: { column: "flow", words: { X: "exports", M: "imports" } },
      period: { column: "period", form: "month" },
      product: { column: "hs6", width: 6 },
      basis: { is: "by-direction" },
      unit: { is: "USD" },
    },
    values: [{ column: "value_usd" }],
    names: {},
  },
  "windows-1251.csv": {
    table: "flow",
    read: { separator: ";", decimal: ",", encoding: "windows-1251", header: 2 },
    fields: {
      reporter: { is: "KAZ" },
      partner: { column: "Страна" },
      direction: { column: "Направление", words: { экспорт: "exports", импорт: "imports" } },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000000 USD" },
    },
    values: [
      { column: "Январь 2022", period: "2022-01" },
      { column: "Февраль 2022", period: "2022-02" },
    ],
    names: {},
    notes: ["единица измерения: млн"],
  },
};

describe("the mapping drafted for tables made up after the drafter", () => {
  for (const [name, right] of Object.entries(RIGHT)) {
    it(name, async () => {
      const { mapping } = await draftMapping(name, await readFile(join("test/sources/import/later", name)));
      expect(bare(mapping)).toMatchObject(right);
      expect(Object.keys(mapping.fields).sort()).toEqual(
        Object.keys("fields" in right ? (right.fields ?? {}) : {}).sort(),
      );
    });
  }
});
