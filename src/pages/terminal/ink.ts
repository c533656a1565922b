import { stripVTControlCharacters, styleText } from "node:util";

/** How wide text may be, and whether it may be coloured. Nothing else about a format depends on the terminal. */
export interface Look {
  color: boolean;
  width: number;
}

export type Style = Parameters<typeof styleText>[0];

/** Styles text where colour is wished; whether the stream is a terminal was settled before. */
export function ink(look: Look, style: Style, text: string): string {
  return look.color ? styleText(style, text, { validateStream: false }) : text;
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Letters of two places: of Chinese, Japanese and Korean, their full-width signs, and what is drawn as a picture. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/gu;
/** Signs that stand on the letter before them. */
const NONE = /\p{Mn}/gu;

/** How many places text takes, colour codes aside. */
export function lengthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const letters = stripVTControlCharacters(text).replace(NONE, "").replace(WIDE, "  ");
  return [...letters].length;
}

/** Breaks text between words; a word longer than the width, such as an id, stays whole. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lengthOf(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line].join("\n");
}

/** A wrapped item whose later lines stand under its text. */
export function item(text: string, width: number, bullet = "- ", indent = ""): string {
  const hanging = indent + " ".repeat(lengthOf(bullet));
  return indent + bullet + wrap(text, width, hanging).slice(hanging.length);
}
