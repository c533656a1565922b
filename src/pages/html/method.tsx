import { say } from "../../words/words.js";
import { methodEntries } from "../method.js";
import type { View } from "../view.js";
import { methodAnchor } from "./ids.js";

/** How the dossier is judged. It explains its own numbers. */
export function Method({ view }: { view: View }) {
  return (
    <section id="method" aria-labelledby="method-h" data-explanation>
      <h2 id="method-h">{say(view.lang, "page.method")}</h2>
      <dl class="method">
        {methodEntries(view).map(({ id, title, text }) => (
          <div key={id} id={methodAnchor(id)}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
