/** A start or end tag with its attributes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"]*")?)*)( \/)?>/g;
/** What is no markup. */
const RAW = /(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/;
/** Elements that end by themselves where the next one begins, or the one that holds them ends (HTML, 13.1.2.4). */
const ENDS_ITSELF = new Set(["li", "dt", "dd", "td", "th"]);
/** End tags that may be left out before what follows here: of paragraphs, of rows, and of what ends with its table. */
const OVER = [
  /<\/p>(?=<(?:article|div|dl|figure|footer|h\d|header|nav|ol|p|section|table|ul)\b|<\/(?:article|dd|div|figure|footer|header|li|main|section|td)>)/g,
  /<\/tr>(?=<tr\b|<\/(?:thead|tbody|table)>)/g,
  /<\/tbody>(?=<\/table>)/g,
];

/** The end of a shape that holds nothing, which within a drawing may end as it begins. */
const EMPTY = /><\/(?:circle|line|path|rect|use)>/g;

/** The same document in fewer bytes: without quotes and end tags that HTML does not ask for. */
export function terse(html: string): string {
  return html
    .split(RAW)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : OVER.reduce((text, tag) => text.replace(tag, ""), piece)
            .replace(EMPTY, " />")
            .replace(TAG, (_, end: string, name: string, attributes: string, closed: string = "") => {
              if (end === "/") return ENDS_ITSELF.has(name) ? "" : `</${name}>`;
              return `<${name}${attributes.replace(/="([A-Za-z0-9_#.:,%-]+)"/g, "=$1")}${closed}>`;
            }),
    )
    .join("");
}
