import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { say } from "../../words/words.js";
import { Head } from "./head.js";
import { LanguageSwitch } from "./languages.js";

/** A page around its sections: head, way past the mast, language switch, title, closing words. */
export function Frame({
  name,
  view: { lang, written },
  title,
  head = title,
  description,
  style,
  skip,
  kicker,
  mast,
  closing,
  children,
}: {
  /** Of the command: its pages are `name.lang.html`. */
  name: string;
  view: { lang: string; written?: readonly string[] | undefined };
  title: string;
  /** The heading, where it is another than the title. */
  head?: string;
  description?: string;
  style: string;
  skip: { to: string; text: string };
  /** Beside the name of the product, above the heading. */
  kicker: string;
  /** What stands below the heading. */
  mast: ComponentChildren;
  closing?: string;
  children: ComponentChildren;
}) {
  const versions = { lang, written, href: (each: string) => `${name}.${each}.html` };
  return (
    <html lang={lang}>
      <Head
        title={title}
        {...(description === undefined ? {} : { description })}
        style={style}
        versions={versions}
      />
      <body>
        <a class="skip" href={`#${skip.to}`}>
          {skip.text}
        </a>
        <main>
          <header class="mast">
            <p class="kicker">
              <b>{say(lang, "page.name")}</b> {kicker}
            </p>
            <LanguageSwitch {...versions} />
            <h1>{head}</h1>
            {mast}
          </header>
          {children}
        </main>
        {closing === undefined ? null : (
          <footer class="closing">
            <p>{closing}</p>
          </footer>
        )}
      </body>
    </html>
  );
}

/** A page as one HTML file. */
export const htmlOf = (page: VNode): string => `<!doctype html>\n${renderToString(page)}\n`;
