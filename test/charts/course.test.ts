import { parseHTML } from "linkedom/worker";
import { expect, it } from "vitest";
import { type Course, renderCourse } from "../../src/charts/course.js";

const course: Course = {
  id: "c1",
  title: "Inflow",
  desc: "5 before, 9 after",
  periods: ["2021-11", "2021-12", "2022-01", "2022-02", "2022-03"],
  lines: [
    { label: "EU27", stroke: 0, values: [5, 5, null, 8, 9] },
    { label: "expected", stroke: 1, values: [5, 5, 5, 5, 5] },
  ],
  breakAt: 3,
  format: (value) => value.toFixed(0),
};
const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;

it("breaks where nothing is published, marks the break, and begins each year with its name", () => {
  const document = parse(renderCourse(course));
  const [observed, expected] = [...document.querySelectorAll('path[fill="none"]')].map(
    (path) => path.getAttribute("d") ?? "",
  );
  expect(observed?.match(/M/g)).toHaveLength(2);
  expect(expected?.match(/M/g)).toHaveLength(1);
  expect(document.querySelectorAll("rect")).toHaveLength(1);
  expect([...document.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["2021", "2022", "0"]),
  );
  expect(parse(renderCourse({ ...course, breakAt: null })).querySelectorAll("rect")).toHaveLength(0);
  expect(renderCourse(course)).toBe(renderCourse(course));
});
