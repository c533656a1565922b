import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/ledger/ledger.js";
import type { EventFigure } from "../../src/ledger/tables.js";
import { MEASURES } from "../../src/measures/all.js";
import { eventsOf, visitCounts } from "../../src/measures/events.js";
import type { Measure } from "../../src/measures/measure.js";
import { yearsBetween } from "../../src/measures/reading.js";
import { parsePeriod } from "../../src/question/period.js";
import { entityByCode } from "../../src/question/question.js";
import { readFigures } from "../../src/sources/read.js";
import { inputs, sample, sourceOf } from "../sources/samples.js";
import { invented, readings } from "./invented.js";

function measure(id: string): Measure {
  const found = MEASURES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

const { figures } = readFigures(sourceOf("events", "event"), inputs(sample("events")));
const at = { file: "invented.yaml", line: 1, origin: "https://example.org" };

/** `visit CHE>AUT 2001-03-04`: an invented event with one report. */
function event(id: string, pair: string, period: string, more: Partial<EventFigure> = {}): EventFigure {
  const [about = "", toward = ""] = pair.split(">");
  return {
    saidBy: "Alpha News",
    about,
    toward,
    of: "visit",
    id,
    form: "bilateral",
    period,
    until: "",
    actors: `${about} ${toward}`,
    concerns: "",
    country: toward,
    place: "Somewhere",
    value: "A visit.",
    clash: "",
    title: "A visit",
    dated: period,
    count: 1,
    at,
    ...more,
  };
}

/** That a list is complete for some years. */
function complete(pair: string, from: string, until: string, form = "visits"): EventFigure {
  return event(`complete-${pair.toLowerCase().replace(">", "-")}-${form}-${from}`, pair, from, {
    of: "complete",
    form,
    until,
    country: "",
    place: "",
  });
}

const years = (from: string, to: string) => yearsBetween(parsePeriod(from), parsePeriod(to));
const of = (code: string) => entityByCode(code, parsePeriod("2001"));

describe("the counting rule", () => {
  it("days that follow each other in one country are one stay, whatever happened in it", async () => {
    await invented({ event: figures }, async (ledger) => {
      const { of: reading } = await readings(
        ledger,
        measure("diplomacy.visits_by_hub"),
        "CHE",
        ["AUT"],
        [2000, 2001],
      );
      const found = reading("AUT 2001 _PRESS");
      expect(found.value).toBe(1);
      expect(found.unit).toBe("events");
      expect(found.parts.map(({ name, text }) => [name, text])).toEqual([
        ["visit 2001-03-04/2001-03-06 Vienna", "bilateral: alpha-in-beta-2001, summit-vienna-2001"],
        ["visit list", "complete"],
      ]);
      // The two reports of the visit, the one of the summit, and the statement that the list is complete.
      expect(found.evidence.flatMap(({ rows }) => rows)).toHaveLength(4);
    });
  });

  it("a day between is two stays, a month is a stay by itself, two countries on two days are one trip", async () => {
    const list = [
      event("a", "CHE>AUT", "2001-03-04"),
      event("b", "CHE>AUT", "2001-03-06", { form: "summit" }),
      event("c", "CHE>LIE", "2001-03-07"),
      event("d", "CHE>AUT", "2001-03"),
      event("e", "CHE>AUT", "2001-03", {
        id: "e",
        of: "summit",
        form: "summit",
        about: "AUT",
        toward: "",
        actors: "AUT CHE",
      }),
    ];
    await invented({ event: list }, async (ledger) => {
      const [found] = await visitCounts(ledger, of("CHE"), ["AUT", "LIE"], years("2001", "2001"));
      expect(found).toMatchObject({
        trips: 3,
        countryVisits: 4,
        bilateral: 3,
        summitOnly: 1,
        states: 2,
        meetings: 4,
      });
      expect(found?.incomplete).toEqual(["AUT", "LIE"]);
      expect(found?.stays.map(({ from, events }) => `${from} ${events.join("+")}`)).toEqual([
        "2001-03 d+e",
        "2001-03-04 a",
        "2001-03-06 b",
        "2001-03-07 c",
      ]);
    });
  });

  it("two reports of one event are one visit", async () => {
    const list = [
      event("a", "CHE>AUT", "2001-03-04"),
      event("a", "CHE>AUT", "2001-03-04", { saidBy: "Beta Wire" }),
      complete("CHE>AUT", "2001-01-01", "2001-12-31"),
    ];
    await invented({ event: list }, async (ledger) => {
      const { of: reading } = await readings(
        ledger,
        measure("diplomacy.visits_by_hub"),
        "CHE",
        ["AUT"],
        [2000, 2001],
      );
      expect(reading("AUT 2001 _PRESS").value).toBe(1);
    });
  });
});

describe("a year is counted only where its list is complete", () => {
  const list = [
    event("a", "CHE>AUT", "2002-03-04"),
    complete("CHE>AUT", "2000-06-01", "2001-07-31"),
    complete("CHE>AUT", "2001-08-01", "2001-12-30"),
    complete("CHE>AUT", "2002-01-01", "2002-12-31"),
    complete("CHE>AUT", "2003-01-01", "2003-12-31"),
  ];

  it("a day that no statement covers makes the year a hole; a covered year without a visit is a zero", async () => {
    await invented({ event: list }, async (ledger) => {
      const found = await readings(ledger, measure("diplomacy.visits_by_hub"), "CHE", ["AUT"], [1999, 2003]);
      expect(found.all.map(({ period, value }) => [period, value])).toEqual([
        ["2002", 1],
        ["2003", 0],
      ]);
      expect(
        found.coverage.filter(({ period }) => period < "2002").map(({ state, why }) => [state, why]),
      ).toEqual([
        ["incomplete", "list-incomplete"],
        ["incomplete", "list-incomplete"],
      ]);
    });
  });

  it("a whole group is complete only where each of its members is", async () => {
    await invented({ event: list }, async (ledger) => {
      const hub = { code: "EU27", members: ["CHE", "LIE"] };
      const [, found] = await visitCounts(ledger, hub, ["AUT"], years("2002", "2003"));
      expect(found?.incomplete).toEqual(["AUT"]);
    });
  });

  it("no list, no number: not for visits the other way, meetings, interruptions or concerts", async () => {
    await invented({ event: figures }, async (ledger) => {
      for (const id of [
        "diplomacy.visits_to_hub",
        "diplomacy.meetings",
        "diplomacy.contact_balance",
        "energy.interruptions",
        "culture.events",
      ]) {
        const { all, coverage } = await readings(ledger, measure(id), "CHE", ["AUT"], [2000, 2001]);
        expect([id, all]).toEqual([id, []]);
        expect([id, coverage.find(({ period }) => period === "2001")?.why]).toEqual([id, "list-incomplete"]);
      }
    });
  });
});

describe("the other measures", () => {
  it("share of the leader's visits abroad: those to the partner of all, where the total is known", async () => {
    await invented({ event: figures }, async (ledger) => {
      const { of: reading } = await readings(
        ledger,
        measure("diplomacy.share_of_trips"),
        "CHE",
        ["AUT"],
        [2000, 2001],
      );
      expect(reading("AUT 2001 _PRESS").value).toBe(0.25);
    });
  });

  it("who travels to whom is the share of the partner's journeys; with no journey it is a hole", async () => {
    const list = [
      event("a", "CHE>AUT", "2001-03-04"),
      event("b", "AUT>CHE", "2001-05-04"),
      event("c", "AUT>CHE", "2001-06-04"),
      ...["CHE>AUT", "AUT>CHE"].map((pair) => complete(pair, "2001-01-01", "2002-12-31")),
    ];
    await invented({ event: list }, async (ledger) => {
      const { of: reading, coverage } = await readings(
        ledger,
        measure("diplomacy.contact_balance"),
        "CHE",
        ["AUT"],
        [2000, 2002],
      );
      expect(reading("AUT 2001 _PRESS").value).toBeCloseTo(2 / 3, 12);
      expect(coverage.find(({ period }) => period === "2002")?.why).toBe("no-visit");
    });
  });

  it("events of culture are protest, concerts that are called off, and of laws only those on language", async () => {
    const own = (id: string, day: string, of: EventFigure["of"], form = "") =>
      event(id, "AUT>", day, { of, form, actors: "AUT", concerns: "CHE", toward: "" });
    const list = [
      own("a", "2001-03-04", "demonstration"),
      own("b", "2001-04-04", "concert-cancelled"),
      own("c", "2001-05-04", "law-passed", "language"),
      own("d", "2001-06-04", "law-passed"),
      own("e", "2001-07-04", "law-proposed", "language"),
    ];
    const whole = ["demonstration", "concert-cancelled", "law-passed"].map((kind) =>
      complete("CHE>AUT", "2001-01-01", "2001-12-31", kind),
    );
    const one = (events: readonly EventFigure[]) =>
      invented({ event: events }, (ledger) =>
        readings(ledger, measure("culture.events"), "CHE", ["AUT"], [2000, 2001]),
      );
    const reading = (await one([...list, ...whole])).of("AUT 2001 _PRESS");
    expect(reading).toMatchObject({ value: 3, direction: "context" });
    expect(reading.parts.map(({ name }) => name)).toContain("law-passed 2001-05-04 c");
    // One of three lists that nobody calls complete leaves a hole.
    const { coverage } = await one([...list, ...whole.slice(1)]);
    expect(coverage.find(({ period }) => period === "2001")?.why).toBe("list-incomplete");
  });

  it("an order that was not carried out interrupts nothing", async () => {
    const transit = { of: "transit-interrupted", country: "CHE", form: "stopped" } as const;
    const list = [
      event("a", "CHE>AUT", "2001-03-04", transit),
      event("b", "CHE>AUT", "2001-05-04", { ...transit, form: "ordered" }),
      complete("CHE>AUT", "2001-01-01", "2001-12-31", "transit-interrupted"),
    ];
    await invented({ event: list }, async (ledger) => {
      const { of: reading } = await readings(
        ledger,
        measure("energy.interruptions"),
        "CHE",
        ["AUT"],
        [2000, 2001],
      );
      expect(reading("AUT 2001 _PRESS")).toMatchObject({ value: 1, direction: "context" });
    });
  });
});

describe("the starter's events", () => {
  it("tell laws on language from others", async () => {
    const ledger = await Ledger.open(["starter"]);
    const laws = await eventsOf(ledger, of("RUS"), ["KAZ", "KGZ"], years("2021", "2024"), "law-passed");
    ledger.close();
    expect(laws.filter(({ form }) => form === "language").map(({ id }) => id)).toEqual([
      "kgz-state-language-2023-07",
      "kaz-media-2024",
    ]);
    expect(laws.length).toBeGreaterThan(2);
  });

  const partners = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
  const work = async <T>(run: (ledger: Ledger) => Promise<T>): Promise<T> => {
    const ledger = await Ledger.open(["starter"]);
    try {
      return await run(ledger);
    } finally {
      ledger.close();
    }
  };

  it("count Putin's visits of 2022 by each rule, with their list", () =>
    work(async (ledger) => {
      const [found] = await visitCounts(ledger, of("RUS"), partners, years("2022", "2022"));
      expect(found).toMatchObject({
        incomplete: [],
        trips: 4,
        countryVisits: 5,
        bilateral: 1,
        summitOnly: 4,
        states: 5,
      });
      expect(
        found?.stays.map(({ from, until, partner, place, form }) => [from, until, partner, place, form]),
      ).toEqual([
        ["2022-06-28", "2022-06-29", "TJK", "Dushanbe", "bilateral"],
        ["2022-06-29", "2022-06-29", "TKM", "Ashgabat", "summit"],
        ["2022-09-15", "2022-09-16", "UZB", "Samarkand", "summit"],
        ["2022-10-13", "2022-10-14", "KAZ", "Astana", "summit"],
        ["2022-12-09", "2022-12-09", "KGZ", "Bishkek", "summit"],
      ]);
      expect(found?.stays[3]?.events).toEqual([
        "cica-astana-2022-10",
        "putin-astana-2022-10",
        "central-asia-russia-astana-2022-10",
        "cis-astana-2022-10",
      ]);
    }));

  it("show that 2022 was not more often than in the ten years before: a tie by states, fewer by visits", () =>
    work(async (ledger) => {
      const counts = await visitCounts(ledger, of("RUS"), partners, years("2012", "2022"));
      const now = counts.at(-1);
      const before = counts.slice(0, -1);
      expect(now?.year).toBe("2022");
      // An incomplete year is at least this much, so that it can refute the claim though it is no count.
      expect(Math.max(...before.map(({ states }) => states))).toBe(now?.states);
      expect(before.filter(({ states }) => states === now?.states).map(({ year }) => year)).toEqual(["2012"]);
      expect(
        before
          .filter(({ countryVisits }) => countryVisits > (now?.countryVisits ?? 0))
          .map(({ year, countryVisits }) => [year, countryVisits]),
      ).toEqual([
        ["2017", 6],
        ["2019", 6],
      ]);
      expect(counts.filter(({ incomplete }) => incomplete.length === 0).map(({ year }) => year)).toEqual([
        "2019",
        "2020",
        "2021",
        "2022",
      ]);
    }));

  it("give a reading only for years whose list is complete, with each report as evidence", () =>
    work(async (ledger) => {
      const { all, of: reading } = await readings(
        ledger,
        measure("diplomacy.visits_by_hub"),
        "RUS",
        partners,
        [2011, 2022],
      );
      const known = (code: string) =>
        all.filter(({ partner }) => partner === code).map(({ period, value }) => `${period}:${value}`);
      // Counted by hand from the reports. Kyrgyzstan 2013: May and September; 2017: February and April; 2019: March, June, November.
      const byHand = {
        KAZ: "2019:1 2020:0 2021:0 2022:1",
        KGZ: "2013:2 2014:0 2015:0 2016:1 2017:2 2018:0 2019:3 2020:0 2021:0 2022:1",
        TJK: "2012:1 2013:0 2014:1 2015:1 2016:0 2017:1 2018:1 2019:1 2020:0 2021:0 2022:1",
        TKM: "2013:0 2014:0 2015:0 2016:0 2019:1 2020:0 2021:0 2022:1",
        UZB: "2017:0 2019:0 2020:0 2021:0 2022:1",
      };
      for (const [code, counts] of Object.entries(byHand))
        expect([code, known(code).join(" ")]).toEqual([code, counts]);
      const kgz = reading("KGZ 2022 _PRESS");
      const part = kgz.parts.find(({ name }) => name === "visit 2022-12-09 Bishkek");
      const found = await ledger.figures(
        (part?.evidence ?? []).flatMap(({ edition, rows }) => rows.map((row) => `${edition}#${row}`)),
      );
      expect(found.map(({ saidBy }) => saidBy).sort()).toEqual([
        "Agenzia Nova",
        "Central Asia & South Caucasus Bulletin",
        "TASS",
        "TASS",
      ]);
      expect(
        found.every(
          (figure) => figure.at.origin?.startsWith("http") === true && figure.at.file.endsWith(".yaml"),
        ),
      ).toBe(true);
    }));

  it("hold the first journeys after an election, and who came to Saint Petersburg in December 2022", () =>
    work(async (ledger) => {
      const events = await eventsOf(ledger, of("RUS"), partners, years("2012", "2022"));
      expect(events.filter(({ firstAbroad }) => firstAbroad).map(({ id }) => id)).toEqual([
        "jeenbekov-russia-2017-11",
        "tokayev-moscow-2019-04",
        "japarov-moscow-2021-02",
        "mirziyoyev-moscow-2021-11",
        "berdimuhamedov-moscow-2022-06",
        "tokayev-moscow-2022-11",
      ]);
      const last = events.find(({ id }) => id === "cis-informal-petersburg-2022-12");
      expect(last?.actors).toEqual(["RUS", "AZE", "ARM", "BLR", "KAZ", "KGZ", "TJK", "TKM", "UZB"]);
      expect(last?.clash).toContain("Kyrgyzstan");
      expect(last?.reports.map(({ by }) => by)).toEqual(["Darakchi", "IRIA", "RIA Novosti", "Warsaw Point"]);
    }));
});
