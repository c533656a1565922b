import { ParallaxError, usageError } from "../errors.js";
import { type Currency, parseCurrency } from "../units.js";
import {
  countryCode,
  countryName,
  countryNames,
  isCountry,
  type Language,
  nearest,
  plainName,
} from "./countries.js";
import { GROUPS, type Group } from "./groups.js";
import { assertEnded, monthIndex, type Period, parsePeriod, tenYearsBefore } from "./period.js";

/** A country, or a group taken as one side. */
export interface Entity {
  /** ISO 3166 alpha-3, or the id of a group. */
  code: string;
  /** The country itself, or the group's members in the last month of the period, sorted. */
  members: string[];
}

/** How has the relationship between `hub` and each partner changed in `period`, against `baseline`? */
export interface Question {
  hub: Entity;
  /** Sorted ISO 3166 alpha-3 codes. */
  partners: string[];
  /** What was asked for, as codes and group ids: `["central-asia"]`. */
  with: string[];
  period: Period;
  baseline: Period;
  /** The currency in which money is shown; null: as it was published. */
  currency: Currency | null;
}

export interface QuestionText {
  hub: string;
  with: string;
  period: string;
  /** The ten years before the period where it is not given. */
  baseline?: string | undefined;
  /** As published where it is not given. */
  currency?: string | undefined;
}

export function findGroup(text: string): Group | undefined {
  const plain = plainName(text);
  return GROUPS.find((group) =>
    [group.id, ...Object.values(group.names), ...(group.also ?? [])].some(
      (name) => plainName(name) === plain,
    ),
  );
}

export function groupName(id: string, lang: Language): string {
  return GROUPS.find((group) => group.id === id)?.names[lang] ?? id;
}

/** Name of a country or a group. */
export function entityName(code: string, lang: Language): string {
  return isCountry(code) ? countryName(code, lang) : groupName(code, lang);
}

function month(text: string): number {
  return monthIndex(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * Members in one month, sorted.
 * @throws ParallaxError `GROUP_EMPTY` before the group began
 */
export function membersAt(group: Group, at: number): string[] {
  const began = group.since === undefined ? Number.NEGATIVE_INFINITY : month(group.since);
  const inside = group.members
    .filter(
      ({ from, to }) =>
        at >= began && (from === undefined || month(from) <= at) && (to === undefined || at <= month(to)),
    )
    .map(({ code }) => code)
    .sort();
  if (inside.length > 0) return inside;
  throw usageError({
    code: "GROUP_EMPTY",
    message: `${group.id} had no members in the period asked about`,
    expected: `a period from ${group.since ?? "any time"} on`,
    found: `a period that ends in ${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
    todo: "name the countries one by one, or ask about a later period",
  });
}

/**
 * The one country or group that a text names.
 * @param at the month, counted from year 0, whose members a group has
 * @param option what the text was given for, in the error
 * @throws ParallaxError `COUNTRY_UNKNOWN`, `GROUP_EMPTY`
 */
export function parseEntity(text: string, at: number, option: string): Entity {
  const code = countryCode(text);
  if (code !== undefined) return { code, members: [code] };
  const group = findGroup(text);
  if (group !== undefined) return { code: group.id, members: membersAt(group, at) };
  const all = [...countryNames(), ...GROUPS.flatMap((each) => [each.id, ...Object.values(each.names)])];
  const [near] = nearest(text, all);
  throw usageError({
    code: "COUNTRY_UNKNOWN",
    message: `${option} names no country or group that Parallax knows`,
    expected:
      "an ISO 3166 code (KGZ), a name in English, German, French or Russian, or a group (central-asia)",
    found: JSON.stringify(text),
    todo: near === undefined ? "see the groups with: parallax groups" : `did you mean ${near}?`,
  });
}

/**
 * Reads a question. The members of groups are those of the last month of the period, for every year compared, so that
 * a change is a change of the relationship and not of the list.
 * @param now refuses periods that have not ended; leave it out to ask about any
 * @throws ParallaxError `COUNTRY_UNKNOWN`, `GROUP_EMPTY`, `HUB_AMONG_PARTNERS`, `PERIOD_*`, `BASELINE_OVERLAPS`, `PARTNERS_NONE`, `CURRENCY_UNKNOWN`
 */
export function parseQuestion(text: QuestionText, now?: Date): Question {
  const period = parsePeriod(text.period);
  if (now !== undefined) assertEnded(period, now);
  const baseline =
    text.baseline === undefined ? tenYearsBefore(period) : parsePeriod(text.baseline, "baseline");
  if (baseline.last >= period.first) {
    throw usageError({
      code: "BASELINE_OVERLAPS",
      message: "the baseline must end before the period begins",
      expected: `a baseline that ends before ${period.label}, such as ${tenYearsBefore(period).label}`,
      found: baseline.label,
      todo: "leave --baseline out to compare with the ten years before",
    });
  }
  const hub = parseEntity(text.hub, period.last, "--hub");
  const asked = wordsIn(text.with);
  if (asked.length === 0) {
    throw usageError({
      code: "PARTNERS_NONE",
      message: "--with names no partner",
      expected: "countries or groups, separated by commas: KAZ,KGZ or central-asia",
      found: JSON.stringify(text.with),
      todo: "name at least one partner",
    });
  }
  const entities = asked.map((part) => parseEntity(part, period.last, "--with"));
  const partners = [...new Set(entities.flatMap((each) => each.members))].sort();
  const shared = partners.filter((code) => hub.members.includes(code));
  if (shared.length > 0) {
    throw usageError({
      code: "HUB_AMONG_PARTNERS",
      message: `the hub ${hub.code} is among its own partners`,
      expected: "partners other than the hub and its members",
      found: shared.join(", "),
      todo: `leave ${shared.join(", ")} out of --with`,
    });
  }
  const currency = text.currency === undefined ? null : parseCurrency(text.currency);
  return { hub, partners, with: entities.map(({ code }) => code), period, baseline, currency };
}

/** What a list separated by commas names. */
export function wordsIn(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The countries that a list of countries and groups names, each once. */
export function countriesIn(text: string, at: number, option: string): string[] {
  return [...new Set(wordsIn(text).flatMap((word) => parseEntity(word, at, option).members))];
}

/** The one hub or partner that an id names by its code, at the end of a period. */
export function entityByCode(code: string, period: Period): Entity {
  if (isCountry(code)) return { code, members: [code] };
  const group = GROUPS.find((each) => each.id === code);
  if (group !== undefined) return { code, members: membersAt(group, period.last) };
  throw new ParallaxError({
    code: "COUNTRY_UNKNOWN",
    message: "the id names no country or group",
    expected: "an ISO 3166 code or the id of a group",
    found: JSON.stringify(code),
    todo: "copy the id from the output of dossier or measure",
    exit: 2,
  });
}
