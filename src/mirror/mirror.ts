/**
 * Ratio of CIF to FOB values that the IMF uses where no better one is known: 6 % for freight and insurance.
 * Source: IMF, Direction of Trade Statistics: Introductory Notes (since 2018; 10 % before).
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

/**
 * What one side sent and the other never recorded, as a share of what was sent: `1 - received / sent`.
 * @param sent exporter's value, FOB, above zero
 * @param received importer's value of the same flow, CIF, in the same unit
 */
export function notRecorded(sent: number, received: number): NotRecorded {
  return { raw: 1 - received / sent, atFob: 1 - received / IMF_CIF_FOB / sent };
}
