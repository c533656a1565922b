import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dated } from "../../src/cli/pdf.js";
import { parallax } from "../effects.js";
import { CHROMIUM, executablePath } from "../pages/chromium.js";

const folder = mkdtempSync(join(tmpdir(), "parallax-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ASK = "dossier --hub RUS --with KGZ --year 2022 --json";
const out = (name: string) => join(folder, name);

describe("--pdf", () => {
  it.skipIf(!CHROMIUM)("prints each page, the same bytes twice (needs Chromium)", async () => {
    const env = { PARALLAX_CHROMIUM: executablePath ?? "" };
    for (const name of ["a", "b"]) {
      const { code, err } = await parallax(`${ASK} --out ${out(name)} --pdf`, { env });
      expect(err).toContain("dossier.en.pdf");
      expect(code).toBe(0);
    }
    const [a, b] = ["a", "b"].map((name) => readFileSync(join(out(name), "dossier.en.pdf")));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    const text = a?.toString("latin1") ?? "";
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toContain("/StructTreeRoot");
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5);
    expect(text).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]/);
    const days = [...text.matchAll(/Date \(D:(\d{8})(\d{6})/g)].map(([, day, time]) => [day, time]);
    expect(days).toHaveLength(2);
    for (const [day, time] of days) {
      expect(time).toBe("000000");
      const reads = JSON.parse(readFileSync(join(out("a"), "dossier.json"), "utf8")).sources.map(
        ({ read }: { read: string }) => read.replaceAll("-", ""),
      );
      expect(reads).toContain(day);
    }
  });

  it("says what to do where no Chromium is found, before anything is written", async () => {
    const { code, err } = await parallax(`${ASK} --out ${out("none")} --pdf`, { env: { PATH: "" } });
    expect(code).toBe(1);
    expect(err).toContain("CHROMIUM_MISSING");
    expect(err).toContain("PARALLAX_CHROMIUM");
    expect(existsSync(out("none"))).toBe(false);
    const named = await parallax(`${ASK} --out ${out("none")} --pdf`, {
      env: { PARALLAX_CHROMIUM: "/nowhere/chromium" },
    });
    expect(named.err).toContain("/nowhere/chromium");
  });

  it("says what a Chromium that fails said", async () => {
    const program = out("fails");
    writeFileSync(program, "#!/bin/sh\necho no display >&2\nexit 3\n");
    chmodSync(program, 0o755);
    const { code, err } = await parallax(`${ASK} --out ${out("failed")} --pdf`, {
      env: { PARALLAX_CHROMIUM: program },
    });
    expect(code).toBe(1);
    expect(err).toContain("PDF_FAILED");
    expect(err).toContain("no display");
  });

  it("needs a folder", async () => {
    const { code, err } = await parallax(`${ASK} --pdf`);
    expect(code).toBe(2);
    expect(err).toContain("--out");
  });

  it("puts a day in place of the time and moves nothing", () => {
    const pdf = Buffer.from(
      "x\xff/CreationDate (D:20261126025707+00'00')\n/ModDate (D:20261126025707-05'00')",
      "latin1",
    );
    const once = dated(pdf, "2023-06-02");
    expect(once.length).toBe(pdf.length);
    expect(Buffer.from(once).toString("latin1")).toBe(
      "x\xff/CreationDate (D:20230602000000+00'00')\n/ModDate (D:20230602000000-05'00')",
    );
  });
});
