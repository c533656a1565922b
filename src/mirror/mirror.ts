import { MAD_TO_SD, mad, median } from "../statistics.js";

/**
 * Ratio of CIF to FOB values that the IMF uses where no better one is known: 6 % for freight and insurance.
 * Source: IMF, Direction of Trade Statistics: Introductory Notes (since 2018; 10 % before); Marini, Dippelsman and Stanger, New
 * Estimates for Direction of Trade Statistics, IMF Working Paper 18/16 (2018).
 */
export const IMF_CIF_FOB = 1.06;
export const IMF_CIF_FOB_SOURCE =
  "IMF, Direction of Trade Statistics: Introductory Notes (2018): CIF is 1.06 times FOB";

export interface NotRecorded {
  /** Share of what the exporter says it sent that the importer did not record; negative: more recorded than sent. Raw, FOB against CIF. */
  raw: number;
  /** The same after the importer's CIF value is moved to FOB. */
  atFob: number;
}

/** `1 - received / sent`: of what was sent, the share that the other side did not record; negative where it recorded more. */
export function shareNotRecorded(sent: number, received: number): number {
  return 1 - received / sent;
}

/**
 * What one side sent and the other never recorded, as a share of what was sent.
 * @param sent exporter's value, FOB, above zero
 * @param received importer's value of the same flow, CIF, in the same unit
 */
export function notRecorded(sent: number, received: number): NotRecorded {
  return {
    raw: shareNotRecorded(sent, received),
    atFob: shareNotRecorded(sent, received / IMF_CIF_FOB),
  };
}

/** Both sides of one flow in one period, in one unit. */
export interface Both {
  sent: number;
  received: number;
}

/**
 * Of what was sent in addition to a first period, the share that was never recorded: 1 - (received - received at first) / (sent -
 * sent at first), summed over the later periods and over all flows. A gap that was there before does not count.
 * @param flows for each flow its first period, and the later ones
 * @returns null where no more was sent than at first
 */
export function addedNotRecorded(
  flows: readonly { first: Both; later: readonly Both[] }[],
): (Both & { share: number }) | null {
  const added = (side: keyof Both) =>
    flows.reduce(
      (sum, { first, later }) => later.reduce((inner, each) => inner + each[side] - first[side], sum),
      0,
    );
  const [sent, received] = [added("sent"), added("received")];
  return sent > 0 ? { sent, received, share: shareNotRecorded(sent, received) } : null;
}

/** Earlier gaps that must be known before a gap can be called new. */
export const LEAST_EARLIER = 3;
/** As for changes of readings, docs/verdicts.md. */
const NOISES = 2.5;

/** A gap against those before it; all shares, of which differences are in points of 1. */
export interface AgainstEarlier {
  /** The median of the earlier gaps, and of how many. */
  usual: number;
  known: number;
  change: number;
  /** 1.4826 x MAD of the earlier gaps. */
  noise: number;
  /** Whether it left the earlier gaps by more than 2.5 times their noise, and to which side; null with fewer than three of them. */
  news: "wider" | "narrower" | "as-before" | null;
}

/**
 * A share not recorded against the earlier ones: a gap that was always there is no news.
 * @returns null where no earlier gap is known
 */
export function againstEarlier(share: number, earlier: readonly number[]): AgainstEarlier | null {
  if (earlier.length === 0) return null;
  const usual = median(earlier);
  const change = share - usual;
  const noise = MAD_TO_SD * mad(earlier);
  const moved = change > 0 ? "wider" : "narrower";
  const news = Math.abs(change) > NOISES * noise ? moved : "as-before";
  return { usual, known: earlier.length, change, noise, news: earlier.length < LEAST_EARLIER ? null : news };
}
