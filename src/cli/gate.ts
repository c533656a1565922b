import type { Effects } from "../effects.js";
import { type Count, ERRORS_LEAST, type Trial, UNTOUCHED_MOST } from "../mirror/trial.js";
import { say } from "../words/words.js";
import { type Common, look } from "./context.js";
import type { Finding } from "./validate.js";

/** The gate's three demands. Rates of nothing tried are not held against it. */
export function missed({ rates, suspects }: Trial): Finding[] {
  const all = rates.find(({ of }) => of === "all");
  if (all === undefined) return [];
  const share = ({ tried, caught }: Count) => caught / tried;
  const error = (message: string): Finding => ({ level: "error", code: "GATE", message, where: "gate" });
  const findings: Finding[] = suspects.map(({ saidBy, source, side, year }) => ({
    level: "warning",
    code: "CURRENCY_SUSPECT",
    message: `against all partners at once, what ${saidBy} says as ${side} moved by the rate of exchange: euros may stand for dollars`,
    where: `${source} ${year}`,
  }));
  if (share(all.untouched) > UNTOUCHED_MOST)
    findings.push(
      error(
        `${all.untouched.caught} of ${all.untouched.tried} untouched cells are set aside; at most ${UNTOUCHED_MOST * 100} % may be`,
      ),
    );
  for (const [name, count] of [
    ["ten", all.x10],
    ["a thousand", all.x1000],
  ] as const)
    if (share(count) < ERRORS_LEAST)
      findings.push(
        error(
          `${count.caught} of ${count.tried} cells ${name} times too large are set aside; at least ${ERRORS_LEAST * 100} % must be`,
        ),
      );
  return findings;
}

export async function printTrial(
  tried: Trial,
  options: Common,
  lang: string,
  effects: Effects,
): Promise<void> {
  const { renderTable } = await import("../pages/terminal.js");
  const { asideSheet, changesSheet, ratesSheet, trialText } = await import("../pages/gate.js");
  const table = ({ headings, rows, right }: ReturnType<typeof ratesSheet>) =>
    renderTable(headings, rows, { ...look(effects, options), right });
  const aside =
    tried.setAside.length === 0 ? `${say(lang, "gate.nothing")}\n` : table(asideSheet(tried, lang));
  const parts = [
    `${trialText(tried, lang).join("\n")}\n`,
    table(ratesSheet(tried, lang)),
    table(changesSheet(tried, lang)),
    aside,
  ];
  effects.stdout.write(parts.join("\n"));
}
