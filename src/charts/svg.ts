// The same library in one file: it loads three times as fast as its many modules.
import { parseHTML } from "linkedom/worker";

let empty: Document | undefined;

/** A document in which charts are made. Nothing is ever put into it, so nothing of one chart leaks into the next. */
export function emptyDocument(): Document {
  empty ??= parseHTML("<!doctype html><html><body></body></html>").document;
  return empty;
}

/** Coordinates to whole numbers: on a chart of 200 more would hardly be seen. */
function rounded(text: string): string {
  return text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number))));
}

const NUMERIC = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy"];
/** What all strokes have alike, and what is set on the whole. */
const COMMON = { "stroke-linejoin": "round", "stroke-linecap": "round" } as const;

const SHIFT = /^translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)$/;

/** How far an element is moved; null where it is moved in another way. */
function shiftOf(element: Element): readonly [number, number] | null {
  const transform = element.getAttribute("transform");
  if (transform === null) return [0, 0];
  const match = SHIFT.exec(transform);
  return match === null ? null : [Number(match[1]), Number(match[2] ?? 0)];
}

/** A text at its own place instead of moved there with its group: `em` in its height are of the size given. */
function settle(text: Element, [dx, dy]: readonly [number, number], size: number): void {
  const own = shiftOf(text);
  if (own === null) return;
  const at = (name: string) => {
    const value = text.getAttribute(name) ?? "0";
    return value.endsWith("em") ? Number.parseFloat(value) * size : Number(value);
  };
  const [x, y] = [own[0] + dx + at("x"), own[1] + dy + at("y")];
  text.removeAttribute("transform");
  text.setAttribute("x", String(Math.round(x)));
  text.setAttribute("y", String(Math.round(y)));
}

/** Lines of one group as one path. */
function join(group: Element): void {
  const d = [...group.children]
    .map((line) => {
      const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => line.getAttribute(name) ?? "0");
      return y1 === y2 ? `M${x1},${y1}H${x2}` : `M${x1},${y1}L${x2},${y2}`;
    })
    .join("");
  const path = group.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", d);
  group.replaceChildren(path);
}

/** The same picture in fewer bytes: a page holds dozens of charts. */
function compact(svg: Element, size: number): void {
  for (const group of [...svg.querySelectorAll("g")]) {
    const children = [...group.children];
    if (children.length > 1 && children.every(({ localName }) => localName === "line")) join(group);
    const shift = shiftOf(group);
    if (shift !== null && children.every(({ localName }) => localName === "text")) {
      for (const text of children) settle(text, shift, size);
      group.removeAttribute("transform");
    }
    for (const name of Object.keys(COMMON)) group.removeAttribute(name);
    const [only, ...others] = group.children;
    if (only === undefined || others.length > 0 || group.hasAttribute("transform")) continue;
    for (const { name, value } of [...group.attributes])
      if (!only.hasAttribute(name)) only.setAttribute(name, value);
    group.replaceWith(only);
  }
  for (const [name, value] of Object.entries(COMMON)) svg.setAttribute(name, value);
  for (const name of ["width", "height"]) svg.removeAttribute(name);
}

/**
 * An SVG as text that can stand in a page: named for those who do not see it, coordinates rounded, and without the style
 * sheet and the labels that Plot adds for its own tools.
 * @param size of its texts, in its own units
 */
export function serialise(
  svg: Element,
  { title, desc }: { title: string; desc: string },
  size: number,
): string {
  const make = (name: string, text: string) => {
    const element = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
    element.textContent = text;
    return element;
  };
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("*")) {
    element.removeAttribute("aria-label");
    element.removeAttribute("aria-hidden");
    for (const name of NUMERIC) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, rounded(value));
    }
  }
  for (const name of ["class", "font-family", "style"]) svg.removeAttribute(name);
  compact(svg, size);
  svg.setAttribute("font-size", String(size));
  svg.setAttribute("fill", "currentColor");
  svg.setAttribute("role", "img");
  svg.prepend(make("title", title), make("desc", desc));
  // Written as a letter, a no-break space takes less, and every reader of the page knows it.
  return svg.outerHTML.replaceAll("&#160;", "\u00a0");
}
