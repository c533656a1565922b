/** How a table writes its numbers. */
export interface Notation {
  decimal: "." | ",";
  group?: " " | "." | "," | "'" | "’";
  confidence: number;
  why: string;
}

const NUMBER = /^[-+\u2212]?[\d.,'’\u00a0\u2009\u202f ]*\d[\d.,'’\u00a0\u2009\u202f ]*(?:e[-+]?\d+)?\s*%?$/i;
const BLANK = /[\u00a0\u2009\u202f ]/;

/** A text that is a number in some notation. */
export function looksNumeric(text: string): boolean {
  return NUMBER.test(text.trim());
}

/** The notation in which all these texts are numbers, told by those that can be read in one way only. */
export function notationOf(texts: readonly string[]): Notation {
  let blank = false;
  let apostrophe: "'" | "’" | undefined;
  /** How often each sign must be the decimal one, or must part groups, or could do either. */
  const votes = { ".": { decimal: 0, group: 0, either: 0 }, ",": { decimal: 0, group: 0, either: 0 } };
  for (const text of texts) {
    const body = text.trim().replace(/^[-+\u2212]|\s*%$|e[-+]?\d+$/gi, "");
    if (/\d[\u00a0\u2009\u202f ]\d{3}/.test(body)) blank = true;
    const quote = /['’]/.exec(body)?.[0];
    if (quote === "'" || quote === "’") apostrophe = quote;
    const signs = body.replace(/[^.,]/g, "");
    if (signs === "") continue;
    const last = signs.at(-1);
    const one = last === "." || last === "," ? last : ".";
    const other = one === "." ? "," : ".";
    if (signs.includes(other)) {
      votes[one].decimal += 1;
      votes[other].group += 1;
    } else if (signs.length > 1) votes[one].group += 1;
    else if (BLANK.test(body) || /['’]/.test(body)) votes[one].decimal += 1;
    else if (/^0\D/.test(body) || !/\d{1,3}[.,]\d{3}$/.test(body) || /\d{4,}[.,]/.test(body))
      votes[one].decimal += 1;
    else votes[one].either += 1;
  }
  const [point, comma] = [votes["."], votes[","]];
  const byGroup =
    comma.group > 0 && comma.decimal === 0 ? "." : point.group > 0 && point.decimal === 0 ? "," : undefined;
  const clear = comma.decimal > point.decimal ? "," : point.decimal > comma.decimal ? "." : byGroup;
  const group = (sign: "." | ",") =>
    votes[sign].group > 0 || (votes[sign].either > 0 && clear !== undefined && clear !== sign)
      ? sign
      : undefined;
  if (clear !== undefined) {
    const parts = group(clear === "." ? "," : ".") ?? (blank ? " " : apostrophe);
    return {
      decimal: clear,
      ...(parts === undefined ? {} : { group: parts }),
      confidence: 0.95,
      why: "the numbers can be read in one way only",
    };
  }
  const parts = blank ? " " : apostrophe;
  if (comma.either + point.either > 0) {
    const sign = comma.either >= point.either ? "," : ".";
    return {
      decimal: sign === "," ? "." : ",",
      group: sign,
      confidence: 0.4,
      why: `every number with ${sign} has three digits after it, so it may part thousands or decimals: look at one that you know`,
    };
  }
  return {
    decimal: ".",
    ...(parts === undefined ? {} : { group: parts }),
    confidence: 0.8,
    why: "no number has decimals",
  };
}

/** A number in the notation of a table, as digits with a point; undefined where it is none in that notation. */
export function plainNumber(text: string, decimal: string, group: string | undefined): string | undefined {
  const literally = (each: string) => (each === " " ? "[ \\u00a0\\u2009\\u202f]" : `\\${each}`);
  if (group === decimal) return undefined;
  const whole = group === undefined ? "\\d+" : `(?:\\d{1,3}(?:${literally(group)}\\d{3})+|\\d+)`;
  const match = new RegExp(
    `^([-+\\u2212]?)(${whole})?(?:${literally(decimal)}(\\d*))?(e[-+]?\\d+)?$`,
    "i",
  ).exec(text);
  if (match === null || ((match[2] ?? "") === "" && (match[3] ?? "") === "")) return undefined;
  const sign = match[1] === "\u2212" ? "-" : (match[1] ?? "");
  return `${sign}${(match[2] ?? "0").replace(/\D/g, "")}.${match[3] ?? ""}${match[4] ?? ""}`
    .replace(/\.$/, ".0")
    .replace(/\.e/i, ".0e");
}
