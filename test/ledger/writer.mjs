// Writes one edition after another until it is killed. Started by kill.test.ts, from the built library.
import { writeEdition } from "../../dist/ledger/write.js";

const [home = "", round = "0"] = process.argv.slice(2);
process.stdout.write("ready\n");
for (let number = 0; number < 200; number++) {
  const id = `${round}${String(number).padStart(3, "0")}`.padStart(16, "0");
  const at = { file: "invented.csv", line: 1 };
  const figures = Array.from({ length: 500 }, (_, row) => ({
    saidBy: "WB",
    about: "KGZ",
    of: `X.${row}`,
    period: "2022",
    value: row,
    unit: /** @type {const} */ ("USD"),
    at,
  }));
  await writeEdition(
    home,
    {
      id,
      source: "invented",
      title: "Invented",
      publisher: { name: "Nobody", url: "https://example.org", country: "KGZ" },
      terms: { licence: "CC0", url: "https://example.org", republish: "yes" },
      table: "trait",
      published: null,
      asOf: "2026-01-01",
      read: "2026-01-01",
      reader: 1,
      scope: {},
      inputs: [],
      ignored: [],
      warnings: [],
    },
    figures,
    process.pid,
  );
}
