import type { NumberFound } from "../grammar/numbers.js";
import type { Subject, SubjectFound } from "../grammar/subjects.js";
import type { Patterns } from "./patterns.js";
import type { Scene } from "./scene.js";
import { besides, far, nearest, type Sentence, type Span, within } from "./sentence.js";
import { isWay, MONEY, usableWith, WHOLES } from "./target.js";

/** What stands no farther behind a number is what it is of. */
const DIRECT = 14;

/** Whether GDP is the very whole of a share: "percent of GDP", with no other noun between. */
const nearGdp = ({ gdp }: Patterns, tail: string) => (gdp.exec(tail)?.index ?? 99) < 22;

/** What is told behind a number of prices or growth is another statement, unless it stands right there. */
export const toldNext = (sentence: Sentence, number: NumberFound, each: SubjectFound) =>
  each.subject === "macro" && each.start >= number.end && far(sentence, number, each) > DIRECT;

/** Right before the whole of a share. */
const PART_IN =
  /(?<!\p{L})(?:an|am|in|within|dans|в|во)(?: (?:all|total|its|their|the|allen|den|der|seinen|ihren|les|ses|leurs|toutes les|вс[её]м|общем|сво[её]м))?(?: \p{L}+)? $/iu;

export function subjectFor(scene: Scene, number: NumberFound, clause: Span): Subject | null {
  const { sentence, patterns, subject: carried } = scene;
  const here = within(sentence.subjects, clause);
  const aloud = besides(sentence, here, number);
  const own = here.filter((each) => each.subject === "macro" || aloud.includes(each));
  const earlier = sentence.subjects.filter(({ end }) => end <= clause.start);
  const subjects = own.length > 0 ? own : earlier.length > 0 ? earlier : sentence.subjects;
  const said = sentence.text.slice(clause.start, clause.end);
  const after = sentence.text.slice(number.end, clause.end);
  const tail = after.slice(0, 30);
  if (number.unit === "tonnes")
    return [...subjects.map(({ subject }) => subject), carried].includes("freight") ? "freight" : null;
  if (number.unit === "times")
    return (
      (["visits", "meetings"].find((each) => subjects.some(({ subject }) => subject === each)) as Subject) ??
      null
    );
  if (number.unit === "gdp-points") return "remittances";
  const sent = [...sentence.subjects.map(({ subject }) => subject), carried].includes("remittances");
  const behindIt = nearest(
    sentence,
    own.filter((each) => each.start >= number.end && !toldNext(sentence, number, each)),
    number,
  );
  const beforeIt = nearest(
    sentence,
    own.filter(({ end }) => end <= number.start),
    number,
  );
  const close =
    beforeIt !== undefined && (behindIt === undefined || far(sentence, number, behindIt) > DIRECT)
      ? beforeIt
      : behindIt;
  if (number.unit === "percent" && sent && nearGdp(patterns, tail)) return "remittances";
  if (close?.subject === "macro" && usableWith("macro", number)) return "macro";
  if (number.unit === "percent" && nearGdp(patterns, tail)) return null;
  if (number.unit === "persons")
    return subjects.some(({ subject }) => subject === "migrants") ? "migrants" : null;
  const usable = subjects.filter(
    (each) => usableWith(each.subject, number) && !toldNext(sentence, number, each),
  );
  const lost = own.find(({ subject }) => subject === "not-recorded");
  if (lost !== undefined && number.unit === "percent") return "not-recorded";
  const whole = usable.filter(
    (each) => number.unit === "percent" && WHOLES.includes(each.subject) && far(sentence, number, each) < 130,
  );
  const pool = whole.length > 0 ? whole : usable;
  const ahead = pool.filter(({ end }) => end <= number.start);
  const behind = nearest(
    sentence,
    pool.filter(({ start }) => start >= number.end),
    number,
  );
  const before = nearest(sentence, ahead, number);
  // "47.4 percent of the country's foreign trade" names its whole.
  const named = number.unit === "percent" ? patterns.wholeOf.exec(after) : null;
  if (named !== null) {
    const stretch = { start: number.end, end: number.end + named[0].length };
    const of = pool.find((each) => within([each], stretch).length > 0 && MONEY.includes(each.subject));
    if (of !== undefined && whole.length === 0) return of.subject;
  }
  // What stands behind the number is its subject only where it is much nearer: "3 percent of exports".
  const taken =
    before !== undefined && behind !== undefined && far(sentence, number, behind) > 26
      ? before
      : nearest(sentence, pool, number);
  const found = taken?.subject ?? (carried !== null && usableWith(carried, number) ? carried : null);
  if (
    found !== null &&
    isWay({ subject: found }) &&
    (number.unit === "points" || number.unit === "percent")
  ) {
    // "The share of deliveries from China in all imports" is one of imports.
    const of = pool.filter(isWay).find((each) => PART_IN.test(sentence.text.slice(clause.start, each.start)));
    if (of !== undefined && patterns.share.test(said)) return of.subject;
  }
  if (found === "oil-route" || found === "gas-route") {
    // Oil and gas that are not said to go anywhere are other trade.
    return /export|ausfuhr|экспорт|through|durch|über|par |via|через|pipeline|CPC|КТК|трансп|transport|transit|travers|abroad|cross|travel|ausland|étranger|зарубеж|рубеж|границ|трубопровод|oléoduc|vers l/iu.test(
      own.length === 0 ? sentence.text : said,
    )
      ? found
      : null;
  }
  return found;
}
