import type { Input, Row } from "../input.js";
import { partnerCode } from "../names.js";
import type { Reader } from "../source.js";

const COLUMNS = ["iso3", "country", "year", "score", "rank"];
const NEW_METHOD = "2022";

function method(year: string): string {
  return year < NEW_METHOD ? "method2013" : "method2022";
}

interface Place {
  row: Row;
  rank: number;
  score: number;
}

/** In each edition the score falls as the rank number rises: what proves that 100 is the freest in all of them. */
function checkDirection(file: Input, editions: ReadonlyMap<string, Place[]>): void {
  for (const places of editions.values()) {
    places.sort((a, b) => a.rank - b.rank);
    for (const [index, { row, rank, score }] of places.entries()) {
      const before = places[index - 1];
      if (before === undefined || score <= before.score) continue;
      file.fail(
        "RANK_CLASH",
        "a country has a higher score than one that ranks before it, so the scores may be counted the other way",
        `at most ${before.score}, the score of rank ${before.rank}`,
        `${score} at rank ${rank}`,
        row.line,
        "score",
      );
    }
  }
}

export const reader: Reader<"trait"> = {
  version: 1,
  *read(files, log, source) {
    for (const file of files) {
      const editions = new Map<string, Place[]>();
      for (const row of file.rows(COLUMNS)) {
        const about = partnerCode(row.some("iso3"), source, row, "iso3", log);
        const period = row.year("year");
        const named = partnerCode(row.some("country"), source, row, "country", log);
        if (about !== undefined && named !== about) row.fail("country", `a name of ${about}`);
        const score = row.decimal("score");
        if (score < 0 || score > 100) row.fail("score", "a score from 0 to 100 (the freest)");
        const rank = Number(row.match("rank", /^[1-9]\d{0,2}$/, "a rank")[0]);
        editions.set(period, [...(editions.get(period) ?? []), { row, rank, score }]);
        if (about === undefined) continue;
        const flags = [`method-${method(period).slice("method".length)}`, `edition-${period}`];
        const figure = { saidBy: "RSF", about, period, unit: "index", flags, at: row.at } as const;
        yield { ...figure, of: `score.${method(period)}`, value: score };
        yield { ...figure, of: `rank.${method(period)}`, value: rank };
      }
      checkDirection(file, editions);
    }
  },
};
