import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftMapping } from "../../src/sources/import.js";

/** What is right for each table, written down before there was a drafter. `?` is what no table says of itself. */
const RIGHT: Readonly<Record<string, unknown>> = {
  "long-codes.csv": {
    mapping: 1,
    table: "flow",
    read: { separator: ",", decimal: ".", header: 1 },
    fields: {
      reporter: { column: "Reporter ISO3" },
      partner: { column: "Partner ISO3" },
      direction: { column: "Trade flow", words: { Export: "exports", Import: "imports" } },
      period: { year: "Year", month: "Month" },
      product: { column: "HS code" },
      basis: { is: "by-direction" },
      unit: { is: "1000000 USD" },
    },
    values: [{ column: "Trade value (USD million)" }],
    names: {},
    missing: [],
    notes: [],
  },
  "wide-german.csv": {
    mapping: 1,
    table: "flow",
    read: { separator: ";", decimal: ",", group: ".", header: 4 },
    fields: {
      reporter: { is: "KGZ" },
      partner: { column: "Partnerland" },
      direction: { column: "Verkehrsrichtung", words: { Ausfuhr: "exports", Einfuhr: "imports" } },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000 EUR" },
    },
    values: [
      { column: "2019", period: "2019" },
      { column: "2020", period: "2020" },
      { column: "2021", period: "2021" },
      { column: "2022", period: "2022" },
    ],
    names: { Insgesamt: "_WORLD" },
    missing: ["-"],
    notes: ["Quelle"],
  },
  "directions-russian.csv": {
    mapping: 1,
    table: "flow",
    read: { separator: ";", decimal: ",", group: " ", header: 1 },
    fields: {
      reporter: { is: "?" },
      partner: { column: "Страна-партнёр" },
      period: { column: "Год", form: "year" },
      product: { is: "TOTAL" },
      basis: { is: "by-direction" },
      unit: { is: "1000 USD" },
    },
    values: [
      { column: "Экспорт, тыс. долл. США", direction: "exports" },
      { column: "Импорт, тыс. долл. США", direction: "imports" },
    ],
    names: { Всего: "_WORLD", "Страны СНГ": "_CIS" },
    missing: [],
    notes: [],
  },
  "trait-units.csv": {
    mapping: 1,
    table: "trait",
    read: { separator: "\t", decimal: ".", header: 1 },
    fields: {
      about: { column: "Code" },
      of: { column: "Indicator" },
      said_by: { is: "?" },
      unit: { column: "Unit", words: { "USD million": "1000000 USD", "percent of GDP": "percent" } },
    },
    values: [
      { column: "2019", period: "2019" },
      { column: "2020", period: "2020" },
      { column: "2021", period: "2021" },
    ],
    names: {},
    missing: [".."],
    notes: [],
  },
  "ties-monthly.csv": {
    mapping: 1,
    table: "tie",
    read: { separator: ",", decimal: ",", header: 1 },
    fields: {
      about: { column: "Страна отправления" },
      toward: { column: "Страна получения" },
      period: { column: "Период", form: "month" },
      of: { is: "remittances" },
      said_by: { is: "?" },
      unit: { is: "1000000 USD" },
    },
    values: [{ column: "Денежные переводы, млн долларов США" }],
    names: {},
    missing: [],
    notes: [],
  },
};

/** The mapping without what the drafter says about its guesses. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "confidence" && key !== "why")
      .map(([key, each]) => [key, bare(each)]),
  );
}

describe("the mapping drafted for a table that it has not seen", () => {
  for (const [name, right] of Object.entries(RIGHT)) {
    it(name, async () => {
      const { mapping } = await draftMapping(name, await readFile(join("test/sources/import", name)));
      expect(bare(mapping)).toEqual(right);
    });
  }
});
