// The same library in one file: it loads three times as fast as its many modules.
import { parseHTML } from "linkedom/worker";
import { ParallaxError, show } from "../../errors.js";

/** The largest file that is read: about four times the civil code of a large country in UTF-8. */
export const MOST_BYTES = 8 * 1024 * 1024;

export type Kind = "text" | "markdown" | "html";
export type Encoding = "utf-8" | "windows-1251";

const KINDS: Readonly<Record<string, Kind>> = {
  txt: "text",
  md: "markdown",
  html: "html",
  htm: "html",
};

/** Bytes by which formats that are no text give themselves away. */
const FORMATS: readonly [magic: string, name: string, todo: string][] = [
  ["%PDF", "a PDF", "take its text out first, for instance with: pdftotext -layout LAW.pdf LAW.txt"],
  ["PK\x03\x04", "a Word document or an archive", "save it as plain text (UTF-8) in a word processor"],
  ["\xd0\xcf\x11\xe0", "an old Word document", "save it as plain text (UTF-8) in a word processor"],
  ["{\\rtf", "rich text (RTF)", "save it as plain text (UTF-8) in a word processor"],
  ["\xff\xfe", "UTF-16", "save it as UTF-8, for instance with: iconv -f UTF-16 -t UTF-8"],
  ["\xfe\xff", "UTF-16", "save it as UTF-8, for instance with: iconv -f UTF-16 -t UTF-8"],
];

function fail(name: string, code: string, message: string, expected: string, found: string, todo: string) {
  return new ParallaxError({ code, message, expected, found, where: { file: name }, todo });
}

/** Letters, quotes, dashes and signs of Russian legal prose in windows-1251, above ASCII. */
const SIGNS = new Set([
  0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa7, 0xa8, 0xab, 0xb8, 0xb9, 0xbb,
]);

/**
 * Whether bytes read as windows-1251: of those above ASCII at least 95 % are letters or signs of Russian prose, and most letters
 * are small ones. KOI8-R swaps large and small, and CP866 puts letters among the signs, so neither passes.
 */
function isWindows1251(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  let small = 0;
  let signs = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0) {
      letters++;
      if (byte >= 0xe0) small++;
    } else if (SIGNS.has(byte)) signs++;
  }
  return letters + signs >= 0.95 * high && small >= 0.6 * letters && letters >= 0.8 * high;
}

function decode(name: string, bytes: Uint8Array): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch (cause) {
    if (isWindows1251(bytes))
      return { text: new TextDecoder("windows-1251").decode(bytes), encoding: "windows-1251" };
    throw new ParallaxError({
      code: "FILE_ENCODING",
      message: "the encoding of the text is not known",
      expected: "UTF-8 or windows-1251",
      found: "bytes that are neither",
      where: { file: name },
      todo: "save it as UTF-8, for instance with: iconv -f KOI8-R -t UTF-8",
      cause,
    });
  }
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const UNSEEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "NAV"]);
const INLINE = new Set(
  "A ABBR B BDI BDO BIG CITE CODE DEL EM FONT I INS LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG SUB SUP TT U VAR WBR".split(
    " ",
  ),
);

/** What a reader of the page sees, one line for each block; a raised number stays raised, since article 12¹ is not article 121. */
function textOfHtml(html: string): string {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      parts.push((node.textContent ?? "").replace(/[ \t\r\n]+/g, " "));
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || UNSEEN.has(name)) return;
    if (name === "SUP" && /^\s*\d+\s*$/.test(node.textContent ?? "")) {
      parts.push(
        (node.textContent ?? "").trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? ""),
      );
      return;
    }
    const block = !INLINE.has(name);
    if (block) parts.push("\n");
    for (const child of node.childNodes) visit(child);
    if (block) parts.push("\n");
  };
  visit(document.documentElement);
  return parts
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Markdown without what is not read aloud: addresses of links, and the marks of headings and emphasis. */
function textOfMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|>)[ \t]*/gm, "")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2");
}

function kindOf(name: string, text: string): Kind {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const kind = extension === undefined ? undefined : KINDS[extension];
  if (kind !== undefined) return kind;
  if (name === "-") return /^\s*(?:<!doctype html|<html[\s>])/i.test(text) ? "html" : "text";
  throw fail(
    name,
    "FILE_KIND",
    "this kind of file is not read",
    ".txt, .md, .html, or - for standard input",
    show(extension === undefined ? "no extension" : `.${extension}`),
    "save the law as plain text (.txt, UTF-8)",
  );
}

/**
 * The text of a law from the bytes of its file, with line ends as `\n`.
 * @param name the file as it was named, or `-`
 * @param body the part of a page in HTML that is read
 * @throws ParallaxError `FILE_TOO_LARGE`, `FILE_EMPTY`, `FILE_KIND`, `FILE_ENCODING`
 */
export function textOf(
  name: string,
  bytes: Uint8Array,
  body: (html: string) => string = (html) => html,
): { text: string; kind: Kind; encoding: Encoding } {
  if (bytes.length > MOST_BYTES) {
    throw fail(
      name,
      "FILE_TOO_LARGE",
      "the text is too large",
      `at most ${MOST_BYTES / 1024 / 1024} MiB`,
      "more",
      "compare it part by part",
    );
  }
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const format = FORMATS.find(([magic]) => head.startsWith(magic));
  if (format !== undefined || bytes.includes(0)) {
    const [, found, todo] = format ?? ["", "zero bytes", "save the law as plain text (.txt, UTF-8)"];
    throw fail(name, "FILE_KIND", "the file is no text", "text in UTF-8 or windows-1251", found, todo);
  }
  const { text: raw, encoding } = decode(name, bytes);
  const kind = kindOf(name, raw);
  const lines = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const text =
    kind === "html" ? textOfHtml(body(lines)) : kind === "markdown" ? textOfMarkdown(lines) : lines;
  if (text.trim() === "") {
    throw fail(
      name,
      "FILE_EMPTY",
      "there is no text in it",
      "the text of a law",
      "nothing",
      "check the file",
    );
  }
  return { text, kind, encoding };
}
