import type { Facet } from "../measures/measure.js";
import type { Reading } from "../measures/schema.js";
import { GROUPS } from "../question/groups.js";
import type { Question } from "../question/question.js";
import { say } from "../words/words.js";
import type { Unseen } from "./schema.js";
import { nameWithin } from "./speaker.js";
import { THEMES } from "./unseen.data.js";

/** A theme that a reader would ask about and no measure answers. */
export interface Theme {
  id: string;
  facet: Facet;
  /** Only for this hub. */
  hub?: string;
  /** Only for partners in this group. */
  among?: string;
  /** The measure that answers it for a partner of which it has a value. */
  filledBy?: string;
}

function concerns(theme: Theme, partner: string, readings: readonly Reading[]): boolean {
  const group = GROUPS.find(({ id }) => id === theme.among);
  if (theme.among !== undefined && group?.members.some(({ code }) => code === partner) !== true) return false;
  return !readings.some(
    (each) => each.measure === theme.filledBy && each.partner === partner && each.value !== null,
  );
}

/** The themes that nothing here answers, each with the partners of which that is so, why, and who could fill it, in each language. */
export function unseenOf(
  { hub, partners }: Pick<Question, "hub" | "partners">,
  readings: readonly Reading[],
  languages: readonly string[],
  themes: readonly Theme[] = THEMES,
): Unseen[] {
  return themes.flatMap((theme) => {
    const told = (what: "theme" | "why" | "who") =>
      Object.fromEntries(
        languages.map((lang) => [
          lang,
          say(lang, `unseen.${theme.id}.${what}`, { hub: nameWithin(hub.code, lang) }),
        ]),
      );
    const blind = partners.filter((partner) => concerns(theme, partner, readings));
    if (blind.length === 0 || (theme.hub !== undefined && theme.hub !== hub.code)) return [];
    const { id, facet } = theme;
    return [{ id, facet, partners: blind, theme: told("theme"), why: told("why"), who: told("who") }];
  });
}
