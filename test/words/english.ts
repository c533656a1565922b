import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MEASURES } from "../../src/measures/all.js";
import { plainName } from "../../src/question/countries.js";
import { SOURCES } from "../../src/sources/all.js";
import { languages, tableOf } from "../../src/words/words.js";
import { routesText } from "./code.js";

/** Names of licences, which are the same everywhere. */
const LICENCE = /^(CC0 1\.0|CC BY(-SA)? 4\.0|ODC-PDDL-1\.0)$/;

/** Parts of an alliance, which its measure takes as the data set has them. */
const OBLIGATIONS = ["defense", "offense", "neutral", "nonagg", "consul"];

/** The words that stand in English with their measure or source, by the ids under which other languages have them. */
export function standing(): Record<string, string> {
  const measures = MEASURES.flatMap(({ id, title, subject, formula, method }): [string, string][] => [
    [`measure.${id}`, title],
    [`subject.${id}`, subject],
    [`formula.${id}`, formula],
    // A work that is cited keeps its title; what is said in our own words has no address.
    ...(method.url === undefined ? [[`reference.${id}`, method.text] satisfies [string, string]] : []),
  ]);
  const sources = SOURCES.flatMap(({ text: { id, title, publisher, terms } }): [string, string][] => [
    [`source.${id}`, title],
    [`publisher.${id}`, publisher.name],
    ...(LICENCE.test(terms.licence) ? [] : [[`terms.${id}`, terms.licence] satisfies [string, string]]),
  ]);
  return Object.fromEntries([...measures, ...sources, ...parts(), ...places(), ...routes()]);
}

/** Places where events are, as their files name them. */
function places(): [string, string][] {
  const files = readdirSync("events").map((name) => readFileSync(join("events", name), "utf8"));
  const named = files.flatMap((text) =>
    [...text.matchAll(/^ *place: (.+)$/gm)].map(([, place = ""]) => place),
  );
  return named
    .flatMap((place) => place.split(/, (?!the town)| and /))
    .filter((place) => !place.endsWith("the town not named"))
    .map((place) => [`place.${plainName(place).replaceAll(" ", "-")}`, place]);
}

/** Routes, as their files name them. */
function routes(): [string, string][] {
  const named = [...routesText().matchAll(/^ *(?:- )?route: (.+)$/gm)].map(([, route = ""]) => route);
  return [...named, "all routes"].map((route) => [`route.${plainName(route).replaceAll(" ", "-")}`, route]);
}

/** Parts of formulas have their English names from the code of their measures; a language may translate what that code names. */
function parts(): [string, string][] {
  const code = MEASURES.map(({ sql, formula, compute }) => [sql, formula, compute].join(" ")).join(" ");
  const words = new Set([...(code.match(/[a-z_]+/g) ?? []), ...OBLIGATIONS]);
  const told = languages()
    .filter((lang) => lang !== "en")
    .flatMap((lang) => Object.keys(tableOf(lang).texts))
    .flatMap((id) => (id.startsWith("part.") ? [id.slice("part.".length)] : []));
  return [...new Set(told)].filter((name) => words.has(name)).map((name) => [`part.${name}`, name]);
}
