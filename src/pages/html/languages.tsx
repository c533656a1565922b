import type { ComponentChildren } from "preact";
import type { Told } from "../../dossier/titles.js";
import { say } from "../../words/words.js";

/** A text, marked where it stands in another language than the page. */
export function inLanguage({ text, lang }: Told, of: string): ComponentChildren {
  return lang === of ? text : <span lang={lang}>{text}</span>;
}

/** What it takes to lead from a page to itself in other languages. */
interface Versions {
  lang: string;
  written?: readonly string[] | undefined;
  /** The page in a language, beside this one. */
  href(lang: string): string;
}

/** For machines: where the page stands in each language that was written. */
export function Alternates({ written = [], href }: Versions) {
  if (written.length < 2) return null;
  return (
    <>
      {written.map((each) => (
        <link key={each} rel="alternate" hreflang={each} href={href(each)} />
      ))}
    </>
  );
}

/** For people: the languages that were written, each by its own name. */
export function LanguageSwitch({ lang, written = [], href }: Versions) {
  if (written.length < 2) return null;
  return (
    <nav class="languages" aria-label={say(lang, "page.languages")}>
      <ul>
        {written.map((each) => (
          <li key={each}>
            {each === lang ? (
              <b aria-current="page">{say(each, "language.name")}</b>
            ) : (
              <a href={href(each)} lang={each} hreflang={each} rel="alternate">
                {say(each, "language.name")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
