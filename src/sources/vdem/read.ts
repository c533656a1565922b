import { partnerCode } from "../names.js";
import type { Reader } from "../source.js";

const INDICES = ["v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem", "v2x_egaldem"];
const COLUMNS = ["vdem_country_name", "country_text_id", "year", ...INDICES];

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) {
      for (const row of file.rows(COLUMNS)) {
        const about = partnerCode(row.some("country_text_id"), source, row, "country_text_id", log);
        const period = row.year("year");
        const named = partnerCode(row.some("vdem_country_name"), source, row, "vdem_country_name", log);
        if (about === undefined) continue;
        if (named !== about) row.fail("vdem_country_name", `a name of ${about}`);
        for (const of of INDICES) {
          if (row.text(of) === "") {
            log.ignore("no value published");
            continue;
          }
          const value = row.decimal(of);
          if (value < 0 || value > 1) row.fail(of, "an index between 0 and 1");
          yield { saidBy: "VDEM", about, of, period, value, unit: "index", at: row.at };
        }
      }
    }
  },
};
