import type { Reading } from "../../measures/schema.js";
import { formatChange, formatScore, formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import { speakerIn, subjectIn, type View, valueBefore } from "../view.js";
import { Icon } from "./icons.js";
import { tableAnchor } from "./ids.js";
import { Linked, To, toReading } from "./link.js";

/** A change as large as it deserves: what changed, from what to what, how unusual that is, and who says so. */
export function BigChange({
  view,
  reading,
  level: Heading,
}: {
  view: View;
  reading: Reading;
  level: "h3" | "h4";
}) {
  const { lang } = view;
  const { change, unit } = reading;
  if (change === null) return null;
  const to = toReading(reading);
  return (
    <>
      <Heading>
        <a href={`#${tableAnchor(reading.measure)}`}>{subjectIn(view, reading)}</a>
      </Heading>
      <p class="big-values">
        <To to={to}>
          <small>{say(lang, "finding.from", { from: formatValue(lang, valueBefore(reading), unit) })}</small>{" "}
          {formatValue(lang, reading.value, unit)}
        </To>
      </p>
      <p class="big-score">
        <To to={to}>{formatChange(lang, change, unit)}</To>
        {change.score === null ? null : (
          <span>
            <Linked
              text={say(lang, "page.times-noise", { score: formatScore(lang, change.score) })}
              to={to}
            />
          </span>
        )}
        <span>
          <Linked text={say(lang, "page.chart-said-by", { speaker: speakerIn(view, reading) })} to={to} />
        </span>
      </p>
    </>
  );
}

/** The strongest sign of each direction: beyond noise, or, said to be within it, the one that comes nearest to it. */
export function Signs({ view }: { view: View }) {
  const { dossier, lang } = view;
  return (
    <div class="signs">
      {(["closer", "farther"] as const).map((direction) => {
        const sentence = dossier.sentences.find(
          (each) => each.facet === null && each.terms.direction === direction,
        );
        const reading = dossier.readings.find(({ id }) => id === sentence?.readings[0]);
        const within = sentence?.rule === "nearest";
        return (
          <section
            key={direction}
            class={`big v-${within || reading === undefined ? "unknown" : direction}`}
            aria-labelledby={`sign-${direction}`}
          >
            <h2 id={`sign-${direction}`}>
              <Icon name={direction} />
              {say(lang, `page.sign-${direction}`)}
              {within ? <small>{say(lang, "page.sign-within")}</small> : null}
            </h2>
            {reading === undefined ? (
              <p>{say(lang, "page.sign-none")}</p>
            ) : (
              <BigChange view={view} reading={reading} level="h3" />
            )}
          </section>
        );
      })}
    </div>
  );
}
