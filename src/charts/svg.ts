// The same library in one file: it loads three times as fast as its many modules.
import { parseHTML } from "linkedom/worker";

let empty: Document | undefined;

/** A document in which charts are made. Nothing is ever put into it, so nothing of one chart leaks into the next. */
export function emptyDocument(): Document {
  empty ??= parseHTML("<!doctype html><html><body></body></html>").document;
  return empty;
}

/** Coordinates to a tenth: less would be seen, more would not. */
function rounded(text: string): string {
  return text.replace(/-?\d+\.\d\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))));
}

const NUMERIC = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy"];

/**
 * An SVG as text that can stand in a page: named for those who do not see it, coordinates rounded, and without the style
 * sheet and the labels that Plot adds for its own tools.
 */
export function serialise(
  svg: Element,
  { id, title, desc }: { id: string; title: string; desc: string },
): string {
  const make = (name: string, text: string, own: string) => {
    const element = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
    element.setAttribute("id", own);
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
  svg.setAttribute("fill", "currentColor");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-t ${id}-d`);
  svg.prepend(make("title", title, `${id}-t`), make("desc", desc, `${id}-d`));
  return svg.outerHTML;
}
