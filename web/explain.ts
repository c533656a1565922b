/**
 * Opens what explains a number in place, in a dialog beside it. Without this script the same link leads down the page to the
 * same explanation, so nothing is lost where it does not run. The dialog itself, with its words, stands in the page.
 */

/** What explains something by itself, as it stands in the page. */
const EXPLAINS = ".why,.reason,.lines>li,.explained,.method>div,.sources>article,.holes>article";
/** What stands beside it in a measure and is left out of the dialog. */
const OTHERS = ".why,.lines";
/** From here the dialog stands beside its number; below, at the foot of the window. In pixels. */
const WIDE = 704;
/** Room that it needs to stand below its number, and what it keeps from the edges. */
const ROOM = 360;
const EDGE = 12;

/** Where the explanation that a link within the page leads to stands, if it leads to one. */
function explanationOf(link: HTMLAnchorElement): Element | null {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target?.matches(EXPLAINS) === true ? target : null;
}

/** A copy without ids, which belong to what it is a copy of. */
function copyOf(element: Element): Element {
  const copy = document.importNode(element, true);
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  for (const each of copy.querySelectorAll("[aria-labelledby]")) each.removeAttribute("aria-labelledby");
  // Below the heading of the dialog comes the next level.
  for (const each of copy.querySelectorAll("h4")) {
    const heading = document.createElement("h3");
    heading.append(...each.childNodes);
    each.replaceWith(heading);
  }
  return copy;
}

/** The heading of an explanation, and its content: of a reading its own first, then the formula of its measure. */
function contentOf(target: Element): { heading: string; content: Element[] } {
  const measure = target.closest(".explained") ?? target;
  const title = measure.querySelector("h3,h4,dt");
  const whole = copyOf(measure);
  for (const each of whole.querySelectorAll(OTHERS)) each.remove();
  whole.querySelector("h3,h4,dt")?.remove();
  return {
    heading: title?.textContent ?? "",
    content: [...(measure === target ? [] : [copyOf(target)]), ...whole.children],
  };
}

/** Beside the number on a wide window, below it where there is room and else above. */
function place(dialog: HTMLDialogElement, link: Element): void {
  const { style } = dialog;
  style.cssText = "";
  if (innerWidth < WIDE) return;
  const { left, top, bottom } = link.getBoundingClientRect();
  const below = innerHeight - bottom;
  style.left = `${Math.max(EDGE, Math.min(left - EDGE, innerWidth - dialog.offsetWidth - EDGE))}px`;
  const under = below >= Math.min(ROOM, dialog.offsetHeight + EDGE) || below >= top;
  style[under ? "top" : "bottom"] = `${under ? bottom + 6 : innerHeight - top + 6}px`;
  style.maxHeight = `${(under ? below : top) - EDGE - 6}px`;
}

const dialog = document.querySelector<HTMLDialogElement>("#in-place");
const heading = dialog?.querySelector("h2");
const body = dialog?.querySelector<HTMLElement>("[data-body]");
const full = dialog?.querySelector<HTMLAnchorElement>("[data-full]");

if (dialog && heading && body && full) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    if (explanationOf(link) !== null) link.setAttribute("aria-haspopup", "dialog");

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.button !== 0 || !(target instanceof Element)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (target === dialog || target.closest("[data-close]")) {
      dialog.close();
      return;
    }
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link === null) return;
    const explanation = link === full ? null : explanationOf(link);
    if (explanation === null) {
      dialog.close();
      return;
    }
    event.preventDefault();
    const told = contentOf(explanation);
    heading.textContent = told.heading;
    body.replaceChildren(...told.content);
    full.setAttribute("href", link.hash);
    if (!dialog.open) {
      dialog.showModal();
      place(dialog, link);
    }
    dialog.scrollTop = 0;
    heading.focus();
  });
}
