import { expect, it } from "vitest";
import { buildPanel } from "../../src/rerouting/panel.js";
import { targetsOf } from "../../src/rerouting/unit.js";
import { Watcher } from "../../src/rerouting/watch.js";
import { frame, rowsOf } from "./small.js";

it("a control that is kept for one break is not handed to another", () => {
  const asked = frame();
  const panel = buildPanel(asked, rowsOf(asked, 7));
  const [target] = targetsOf(panel, () => 0);
  if (target === undefined) throw new Error("the panel lists goods");
  const [early, late] = [
    { ...target, breakAt: 12 },
    { ...target, breakAt: 26 },
  ];
  const watcher = new Watcher(panel);
  expect(watcher.of(early, 0)).not.toEqual(watcher.of(late, 0));
  // Whatever was asked before, the same question has the same answer.
  expect(watcher.of(late, 0)).toEqual(new Watcher(panel).of(late, 0));
  const halves = (of: Watcher) => of.halves("inflow", "byExporter", late, 0, 0, [[26, 9]]);
  watcher.halves("inflow", "byExporter", early, 0, 0, [[12, 7]]);
  expect(halves(watcher)).toEqual(halves(new Watcher(panel)));
});
