import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database, listBy, maybe, number, sumBy, texts } from "../../src/ledger/duckdb.js";

describe("sums and lists in the order of a key", () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open();
  });
  afterAll(() => database.close());

  /** A million beside thousandths: another order gives another last digit. */
  const amounts = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }))),
    { minLength: 1, maxLength: 40 },
  );

  it("are bit for bit what DuckDB's own ordered aggregates give, with gaps and with a filter", async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.infiniteStream(fc.integer()), async (rows, random) => {
        const order = rows.map((_, index) => ({ index, at: random.next().value ?? 0 }));
        order.sort((a, b) => a.at - b.at || a.index - b.index);
        const values = order.map(({ index }) => {
          const [group, value] = rows[index] ?? [0, null];
          return `(${group}, 'k${index}', ${value ?? "NULL"}::DOUBLE)`;
        });
        const found = await database.rows(
          `SELECT sum(value ORDER BY key) AS theirs, ${sumBy("value", "key")} AS ours,
              sum(value ORDER BY key) FILTER (value > 0) AS their_part, ${sumBy("value", "key", "value > 0")} AS our_part,
              list(key || 'x' ORDER BY key) AS their_list, ${listBy("key || 'x'", "key")} AS our_list
            FROM (VALUES ${values.join(", ")}) AS t(grp, key, value) GROUP BY grp ORDER BY grp`,
          {
            theirs: maybe(number),
            ours: maybe(number),
            their_part: maybe(number),
            our_part: maybe(number),
            their_list: texts,
            our_list: texts,
          },
        );
        for (const row of found) {
          expect(row.ours).toBe(row.theirs);
          expect(row.our_part).toBe(row.their_part);
          expect(row.our_list).toEqual(row.their_list);
        }
      }),
      { numRuns: 60 },
    );
  });
});
