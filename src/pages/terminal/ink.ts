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

/** How many places text takes, colour codes aside. */
export function lengthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...stripVTControlCharacters(text)].length;
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
