import type { MirrorAnswer } from "../dossier/mirror/schema.js";
import { toCsv } from "./csv.js";

/** Both sides of flows as a table: one row a flow and period, numbers in whole units, shares of 1, an empty cell where nothing is known. */
export function mirrorCsv(flows: readonly MirrorAnswer[]): string {
  const side = (name: string) => [
    name,
    `${name}_said_by`,
    `${name}_published`,
    `${name}_unit`,
    `${name}_basis`,
  ];
  const columns = [
    "exporter",
    "importer",
    "goods",
    "period",
    "currency",
    ...side("sent"),
    ...side("received"),
    "hole",
    "not_recorded",
    "not_recorded_imf",
    "not_recorded_regression",
    "ratio_own",
    "ratio_imf",
    "ratio_regression",
    "change_last",
    "earlier_usual",
    "earlier_known",
    "change_earlier",
    "news",
    "linked",
    "linked_change",
    "linked_parts",
    "editions",
  ];
  return toCsv(
    columns,
    flows.flatMap(({ exporter, importer, goods, currency, periods }) =>
      periods.map((row) => [
        exporter.code,
        importer.code,
        goods === null ? "TOTAL" : goods.asked,
        row.period,
        currency,
        ...[row.sent, row.received].flatMap((told) => [
          told?.money,
          told?.saidBy,
          told?.value,
          told?.unit,
          told?.basis,
        ]),
        row.hole,
        row.notRecorded?.raw,
        row.notRecorded?.imf,
        row.notRecorded?.regression,
        row.ratio.own,
        row.ratio.imf,
        row.ratio.regression,
        row.last?.change,
        row.earlier?.usual,
        row.earlier?.known,
        row.earlier?.change,
        row.earlier?.news,
        row.linked?.value,
        row.linked?.change,
        row.linked?.parts,
        [...new Set([row.sent, row.received].flatMap((told) => told?.editions ?? []))].join(" "),
      ]),
    ),
  );
}
