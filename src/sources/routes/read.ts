import { ALL_ROUTES, type RouteFigure } from "../../ledger/tables.js";
import type { Reader } from "../source.js";
import { titleOf } from "../yaml/page.js";
import type { Report } from "../yaml/schema.js";
import { readRoutes, type Stated } from "./text.js";

type Shared = Pick<RouteFigure, "saidBy" | "about" | "of" | "movement" | "id" | "flags">;
type Way = Pick<RouteFigure, "route"> & {
  through?: readonly string[] | undefined;
  around?: readonly string[] | undefined;
};

function figure(
  shared: Shared,
  { route, through = [], around = [] }: Way,
  period: string,
  { value, within, unit, line }: Stated,
  { file, report }: { file: string; report: Report },
): RouteFigure {
  return {
    ...shared,
    route,
    through: through.join(" "),
    around: around.join(" "),
    period,
    since: "",
    value,
    unit,
    within,
    title: `${report.by}: ${titleOf(report)}`,
    dated: report.date,
    at: { file, line, origin: report.url },
  };
}

export const reader: Reader<"route"> = {
  version: 1,
  *read(files, log) {
    const { splits, corridors, missing, faults } = readRoutes(files);
    const [fault] = faults;
    if (fault !== undefined) throw fault;
    for (const text of splits) {
      const { id, country: about, commodity: of, movement, says: saidBy, year, rest, all, routes } = text;
      const flags = text.complete === true ? ["complete"] : [];
      const shared = { saidBy, about, of, movement, id, flags };
      for (const stated of all)
        yield figure(shared, { route: ALL_ROUTES, through: rest }, String(year), stated, text);
      for (const route of routes)
        for (const stated of route.stated) yield figure(shared, route, String(year), stated, text);
    }
    for (const text of corridors) {
      const { id, corridor, commodity: of, movement, says: saidBy } = text;
      const shared = { saidBy, about: `_${corridor}`, of, movement, id, flags: [] };
      for (const { year, ...stated } of text.years) yield figure(shared, text, year, stated, text);
    }
    for (const { commodity, movement, years } of missing)
      log.ignore(`known to be missing, ${movement} of ${commodity}`, years.length);
  },
};
