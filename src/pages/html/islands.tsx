import { say } from "../../words/words.js";
import { ISLANDS } from "../islands.data.js";
import type { View } from "../view.js";
import type { Island } from "./policy.js";

/** Scripts at the end of a page: each does without the others, and the page does without all of them. */
export function Islands({ names }: { names: readonly Island[] }) {
  return (
    <>
      {names.map((name) => (
        <script key={name} dangerouslySetInnerHTML={{ __html: ISLANDS[name] }} />
      ))}
    </>
  );
}

/** Where web/explain.ts shows what explains a number; without it, it stays closed and empty. */
export function InPlace({ view: { lang } }: { view: View }) {
  return (
    <dialog id="in-place" aria-labelledby="in-place-h">
      <header>
        <h2 id="in-place-h" tabIndex={-1}>
          {say(lang, "page.explanations")}
        </h2>
        <button type="button" data-close>
          {say(lang, "page.close")}
        </button>
      </header>
      <div data-body />
      <footer>
        <a href="#explanations" data-full>
          {say(lang, "page.in-full")}
        </a>
      </footer>
    </dialog>
  );
}
