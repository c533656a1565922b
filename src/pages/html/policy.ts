import { createHash } from "node:crypto";
import { ISLANDS } from "../islands.data.js";

/** A script of web/, which a page holds whole. */
export type Island = keyof typeof ISLANDS;

/** Nothing may be fetched, from anywhere, and nothing may run but these scripts, known by their hashes. */
export function policy(islands: readonly Island[]): string {
  const scripts = islands.map(
    (name) => `'sha256-${createHash("sha256").update(ISLANDS[name]).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(" ")}`]),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
