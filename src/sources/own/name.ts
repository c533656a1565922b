import { basename } from "node:path";
import { usageError } from "../../errors.js";
import { plainName } from "../../question/countries.js";

/** A name as the id of a source may hold it. */
function slug(text: string): string {
  return plainName(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Whether a source is a table of the user's own. */
export function isOwn(source: string): boolean {
  return source.startsWith("own-");
}

/** The id of the source that a table becomes. @throws ParallaxError `NAME_UNFIT` */
export function ownSource(path: string, name: string | undefined): string {
  const fit = name ?? slug(basename(path).replace(/(?:\.(?:csv|tsv|txt|json|xlsx|parquet|gz))+$/i, ""));
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(fit) && fit.length <= 60) return `own-${fit}`;
  throw usageError({
    code: "NAME_UNFIT",
    message:
      name === undefined
        ? "the name of the file gives no name for the source"
        : "--as is no name for a source",
    expected: "at most 60 small letters, digits and hyphens between them",
    found: JSON.stringify(name ?? basename(path)),
    todo: slug(name ?? "") === "" ? "give it a name: --as kyrgyz-exports" : `write --as ${slug(name ?? "")}`,
  });
}
