import { SPARK, spark } from "../../charts/spark.js";
import type { Reading } from "../../measures/schema.js";
import { periodName } from "../../question/called.js";
import { formatValue } from "../../words/format.js";
import { say } from "../../words/words.js";
import type { View } from "../view.js";

/** The series of a reading as a line as small as a word, on a scale of its own: its course, and no value. */
export function Spark({ view: { lang }, reading }: { view: View; reading: Reading }) {
  const { series, unit } = reading;
  const line = spark(series.map(({ value }) => value));
  if (line === null) return null;
  const known = series.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const label = say(lang, "page.spark", {
    first: periodName(first?.period ?? "", lang),
    from: formatValue(lang, first?.value ?? null, unit),
    last: periodName(last?.period ?? "", lang),
    to: formatValue(lang, last?.value ?? null, unit),
  });
  return (
    <svg class="spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} role="img" aria-label={label}>
      <path d={line.d} />
      <circle cx={line.x} cy={line.y} r="2" />
    </svg>
  );
}
