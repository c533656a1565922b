import type { FlowFigure } from "../../ledger/tables.js";
import { countryCode, countryOfNumber, isCountry } from "../../question/countries.js";
import type { Input, Row } from "../input.js";
import type { Log } from "../log.js";
import { listed, partnerCode } from "../names.js";
import type { Reader, SourceText } from "../source.js";

const COLUMNS = [
  "source",
  "reporter",
  "partner_name",
  "partner_code",
  "flow",
  "year",
  "value_kusd",
  "origin_file",
];

/** How each office is named in the column `source`. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ["KAZ", "KAZ BNS"],
  ["KGZ", "KGZ NSC"],
  ["RUS", "RUS FTS"],
  ["UZB", "UZB Stat"],
]);

/** Russia's totals are named by their direction, which must be that of the row. */
const TOTALS: ReadonlyMap<string, string> = new Map([
  ["Экспорт", "X"],
  ["Импорт", "M"],
]);

/** Offices whose rows, groups left out, are meant to add up to the total that they publish. */
const WHOLE = new Set(["KAZ", "KGZ"]);
/** Codes that are no group of other rows: rests, and territories without a country code of their own. */
const PART = /^(?:[A-Z]{3}|_OTHER.*|_UNKNOWN.*|_EU_UNSPECIFIED|_ANT|_CHI)$/;

/** The code that a name means: by the list, as a country, or as two names of one country, "Куба / Cuba". */
function meant(name: string, source: SourceText): string | undefined {
  const whole = listed(name, source) ?? countryCode(name);
  if (whole !== undefined) return whole;
  const [first, second, ...more] = name.split(" / ");
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const one = listed(first, source) ?? countryCode(first);
  const other = listed(second, source) ?? countryCode(second);
  return one === other ? one : undefined;
}

/** The code that the column of codes means: ISO 3166 letters, or a number of M49 or of its past. */
function coded(row: Row, source: SourceText): string | undefined {
  const code = row.text("partner_code");
  if (code === "") return undefined;
  if (/^[A-Z]{3}$/.test(code) && isCountry(code)) return code;
  if (!/^\d{1,3}$/.test(code)) row.fail("partner_code", "an ISO 3166 code, a number of M49, or nothing");
  return (
    listed(code, source) ??
    countryOfNumber(code) ??
    row.fail(
      "partner_code",
      "a number of M49",
      "add the number to `names` of this source, if it is a past one",
    )
  );
}

function partner(file: Input, row: Row, log: Log, source: SourceText): string | undefined {
  const name = row.some("partner_name", "the name of a partner");
  const byCode = coded(row, source);
  const byName = meant(name, source);
  if (byName === undefined) return partnerCode(name, source, row, "partner_name", log);
  if (byCode !== undefined && byCode !== byName) {
    file.fail(
      "PARTNER_CLASH",
      "the partner's code and its name mean two partners",
      `a name of ${byCode}, which is what the code ${row.text("partner_code")} means`,
      `${name}, which is ${byName}`,
      row.line,
      "partner_code",
    );
  }
  return byName;
}

/** Says in the log where an office's partners fall short of its own total, or exceed it, by more than one per cent. */
class Sums {
  readonly #sums = new Map<string, { total: number | undefined; parts: number }>();

  add({ saidBy, exporter, importer, period, value }: FlowFigure): void {
    if (!WHOLE.has(saidBy)) return;
    const partner = exporter === saidBy ? importer : exporter;
    const key = `${saidBy} ${exporter === saidBy ? "exports" : "imports"} ${period}`;
    const held = this.#sums.get(key) ?? { total: undefined, parts: 0 };
    if (partner === "_WORLD") held.total = value;
    else if (PART.test(partner)) held.parts += value;
    this.#sums.set(key, held);
  }

  report(log: Log): void {
    for (const [key, { total, parts }] of this.#sums) {
      if (total === undefined) log.warn(`${key}: no total is published`);
      else if (Math.abs(parts - total) > total / 100)
        log.warn(
          `${key}: the partners add up to ${Math.round(parts)} USD, the published total is ${Math.round(total)}`,
        );
    }
  }
}

function figure(file: Input, row: Row, log: Log, source: SourceText): FlowFigure | undefined {
  const saidBy = row.some("reporter");
  const office = OFFICES.get(saidBy) ?? row.fail("reporter", `one of ${[...OFFICES.keys()].join(", ")}`);
  if (row.text("source") !== office) row.fail("source", `${office}, which is the office of ${saidBy}`);
  const flow = row.text("flow");
  if (flow !== "X" && flow !== "M") row.fail("flow", "X (exports) or M (imports)");
  const direction = TOTALS.get(row.text("partner_name"));
  if (direction !== undefined && direction !== flow)
    row.fail("flow", `${direction}, since the row is named ${row.text("partner_name")}`);
  const period = row.year("year");
  const other = partner(file, row, log, source);
  if (other === saidBy) row.fail("partner_name", "a partner other than the reporter itself");
  row.match("value_kusd", /^\d/, "a decimal number of thousand dollars, not below zero");
  const value = row.decimal("value_kusd", 3);
  const at = { ...row.at, origin: row.some("origin_file", "the publisher's own file") };
  if (other === undefined) return undefined;
  return {
    saidBy,
    ...(flow === "X"
      ? { exporter: saidBy, importer: other, basis: "FOB" }
      : { exporter: other, importer: saidBy, basis: "CIF" }),
    product: "TOTAL",
    period,
    value,
    unit: "USD",
    ...(value === 0 ? { flags: ["published-zero"] } : {}),
    at,
  };
}

export const reader: Reader<"flow"> = {
  version: 1,
  *read(files, log, source) {
    const sums = new Sums();
    const seen = new Map<string, FlowFigure>();
    for (const file of files) {
      for (const row of file.rows(COLUMNS)) {
        const each = figure(file, row, log, source);
        if (each === undefined) continue;
        const key = [each.saidBy, each.exporter, each.importer, each.period].join(" ");
        const before = seen.get(key);
        if (before !== undefined && before.value === each.value && before.at.origin !== each.at.origin) {
          log.ignore("the same figure again, in another table of the same office");
          continue;
        }
        seen.set(key, each);
        sums.add(each);
        yield each;
      }
    }
    sums.report(log);
  },
};
