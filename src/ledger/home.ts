import { fileURLToPath } from "node:url";
import envPaths from "env-paths";

/** The edition that comes with the package. */
export function starterHome(): string {
  return fileURLToPath(new URL("../../starter", import.meta.url));
}

/** The files of events that come with the package, for people to edit. */
export function eventsFolder(): string {
  return fileURLToPath(new URL("../../events", import.meta.url));
}

/** The files of routes that come with the package, for people to edit. */
export function routesFolder(): string {
  return fileURLToPath(new URL("../../routes", import.meta.url));
}

/** Where the user's own editions lie: `PARALLAX_HOME`, else the data folder of the user's system. */
export function userHome(env: Readonly<Record<string, string | undefined>>): string {
  return env.PARALLAX_HOME ?? envPaths("parallax", { suffix: "" }).data;
}
