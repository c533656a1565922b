import type { ComponentChildren } from "preact";

/** A table in a box of its own that scrolls where the page is narrow, and can be scrolled with the keyboard. */
export function Scrolling({
  id,
  heading,
  caption,
  class: name,
  columns,
  children,
}: {
  id: string;
  /** Id of the heading that it stands under: with the caption it names the box. */
  heading: string;
  caption: ComponentChildren;
  class?: string;
  /** How many columns of equal width, where the style asks. */
  columns?: number;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or it needs a mouse
    <section class="scroll" aria-labelledby={`${heading} ${id}-c`} tabIndex={0}>
      <table id={id} class={name} style={columns === undefined ? undefined : `--n:${columns}`}>
        <caption id={`${id}-c`}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
