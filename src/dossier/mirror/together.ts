import { addedNotRecorded } from "../../mirror/mirror.js";
import type { MirrorAnswer, MirrorsAnswer } from "./schema.js";

/**
 * What was sent in addition to the first period over several flows of one exporter, and the share of it never recorded.
 * @param flows in one currency
 * @returns null where a flow has a hole in a period in which another has both sides: a sum over some of them would be of other flows
 */
export function togetherOf(flows: readonly MirrorAnswer[]): MirrorsAnswer["together"] {
  const both = flows.map(({ periods }) =>
    periods.flatMap(({ period, sent, received, hole }) =>
      hole === null && typeof sent?.money === "number" && typeof received?.money === "number"
        ? [{ period, sent: sent.money, received: received.money }]
        : [],
    ),
  );
  const [known = []] = both.map((each) => each.map(({ period }) => period));
  const since = flows[0]?.periods[0]?.period;
  if (since === undefined || since !== known[0]) return null;
  if (!both.every((each) => each.map(({ period }) => period).join() === known.join())) return null;
  const added = addedNotRecorded(
    both.flatMap(([first, ...later]) => (first === undefined ? [] : [{ first, later }])),
  );
  if (added === null) return null;
  const { sent, received, share } = added;
  return { since, periods: known.slice(1), sent, received, notRecorded: share };
}
