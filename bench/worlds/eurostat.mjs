import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** The first row of Eurostat's months is January 2020. @param {string} month */
const place = (month) => (Number(month.slice(0, 4)) - 2020) * 12 + Number(month.slice(5)) - 1;

/**
 * Eurostat's months by CN8 code, member and partner, the heading rows left out: they hold the codes' rows again.
 * @param {string} file
 * @param {number} months how many of them, from January 2020
 * @returns {Promise<Map<string, Float64Array>>} by `code member partner`
 */
export async function eurostatSeries(file, months) {
  /** @type {Map<string, Float64Array>} */
  const out = new Map();
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const [code = "", member = "", partner = "", month = "", value = ""] = line.split(",");
    if (!/^\d{8}$/.test(code)) continue;
    const t = place(month);
    if (t >= months) continue;
    const key = `${code} ${member} ${partner}`;
    const held = out.get(key) ?? new Float64Array(months);
    held[t] = Number(value);
    out.set(key, held);
  }
  return out;
}
