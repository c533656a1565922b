/** Text on one line, as a reader sees it. */
export const flat = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** Texts with a digit that lead nowhere, outside of what explains itself. */
export function unexplained(document: Document): string[] {
  const found: string[] = [];
  const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
  const visit = (element: Element) => {
    if (element.matches("[data-explanation], #sources, code, style, script, head")) return;
    if (element.matches('a[href^="#"]') && ids.has((element.getAttribute("href") ?? "").slice(1))) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 3 && /\d/.test(node.textContent ?? "")) found.push(flat(node.textContent));
    }
    for (const child of element.children) visit(child);
  };
  visit(document.documentElement);
  return found;
}

/** Addresses within the page that lead to nothing in it. */
export function broken(document: Document): string[] {
  const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
  return [...document.querySelectorAll('a[href^="#"], use')]
    .map((element) => element.getAttribute("href") ?? "")
    .filter((href) => !ids.has(href.slice(1)));
}

/** Ids that more than one element has. */
export function doubled(document: Document): string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
