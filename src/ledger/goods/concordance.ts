import { HS_EDITIONS, type HsEdition } from "../../question/goods/code.js";

/** A link between codes of six digits of two successive editions of the HS, as it is published. */
export interface Link {
  /** Edition of the later code. */
  edition: HsEdition;
  after: string;
  before: string;
  figure: string;
}

/**
 * Why a link is followed or not. Followed: `itself` (the code keeps its number), `link`. Not followed, as spurious:
 * `draws-on-many` and `keeps-its-number`.
 */
export type Why = "itself" | "link" | "draws-on-many" | "keeps-its-number";

export interface Judged extends Link {
  why: Why;
}

/** A new code that draws on more codes than this was put together from small parts of them, and none is what it was before. */
export const MANY = 20;

const FOLLOWED: ReadonlySet<Why> = new Set(["itself", "link"]);

function degrees(links: readonly Link[], end: "after" | "before"): Map<string, number> {
  const count = new Map<string, number>();
  for (const link of links) count.set(link[end], (count.get(link[end]) ?? 0) + 1);
  return count;
}

/**
 * Which links of one step from edition to edition are followed. Correspondence tables list every code from which anything may have
 * come ("ex" codes); to follow all of them makes one family of a fifth of the codes of 2017 and 2022. That many-to-many links
 * overstate what moved is shown by Lukaszuk and Torun (Harmonizing the Harmonized System, 2022). Not followed, as spurious, are
 *
 * 1. all links of a new code that draws on more than 20 codes: scrap of electronics may have been any of a thousand goods;
 * 2. those between a code that keeps its number in both editions and another code, where, rule 1 applied, each has more links than this:
 *    a subheading whose scope changes substantially gets a new number, so what moved is the smaller part. In the same way the
 *    UN's conversion tables put one code in the place of a split correspondence (International Merchandise Trade Statistics:
 *    Compilers Manual, 27.30).
 */
export function judgeLinks(links: readonly Link[]): Judged[] {
  const kept = new Set(links.flatMap(({ after, before }) => (after === before ? [after] : [])));
  const drawnOn = degrees(links, "after");
  const many = (link: Link) => !kept.has(link.after) && (drawnOn.get(link.after) ?? 0) > MANY;
  const rest = links.filter((link) => !many(link));
  const [from, to] = [degrees(rest, "after"), degrees(rest, "before")];
  const why = (link: Link): Why => {
    if (link.after === link.before) return "itself";
    if (many(link)) return "draws-on-many";
    const alone = from.get(link.after) === 1 || to.get(link.before) === 1;
    return !alone && (kept.has(link.after) || kept.has(link.before)) ? "keeps-its-number" : "link";
  };
  return links.map((link) => ({ ...link, why: why(link) }));
}

type Ways = ReadonlyMap<string, readonly Judged[]>;

function group(links: readonly Judged[], end: "after" | "before"): Ways {
  const ways = new Map<string, Judged[]>();
  for (const link of links) {
    const held = ways.get(link[end]);
    if (held === undefined) ways.set(link[end], [link]);
    else held.push(link);
  }
  return ways;
}

/** Links between editions of the HS, and the way along them. Pure; codes are of six digits. */
export class Concordance {
  /** By the later edition of each step. */
  readonly #steps = new Map<HsEdition, { back: Ways; on: Ways; links: readonly Judged[] }>();
  readonly #codes = new Map<HsEdition, Set<string>>();

  constructor(links: readonly Link[]) {
    for (const [place, edition] of HS_EDITIONS.entries()) {
      const earlier = HS_EDITIONS[place - 1];
      const own = links.filter((link) => link.edition === edition);
      if (earlier === undefined || own.length === 0) continue;
      const judged = judgeLinks(own);
      this.#steps.set(edition, { back: group(judged, "after"), on: group(judged, "before"), links: judged });
      for (const { after, before } of own) {
        this.#of(edition).add(after);
        this.#of(earlier).add(before);
      }
    }
  }

  #of(edition: HsEdition): Set<string> {
    const held = this.#codes.get(edition) ?? new Set();
    this.#codes.set(edition, held);
    return held;
  }

  /** The editions whose codes are known, the earliest first. */
  get editions(): HsEdition[] {
    return HS_EDITIONS.filter((edition) => this.#codes.has(edition));
  }

  /** All links into an edition from the one before it, each with why it is followed or not. */
  links(edition: HsEdition): readonly Judged[] {
    return this.#steps.get(edition)?.links ?? [];
  }

  /** The codes of an edition that begin with some digits, in order. */
  codes(edition: HsEdition, digits = ""): string[] {
    return [...(this.#codes.get(edition) ?? [])].filter((code) => code.startsWith(digits)).sort();
  }

  has(edition: HsEdition, code: string): boolean {
    return this.#codes.get(edition)?.has(code) === true;
  }

  /** The codes of another edition that a code is followed to, each with the figures of the links on the way; empty where it has none there. */
  trace(from: HsEdition, code: string, to: HsEdition): ReadonlyMap<string, readonly string[]> {
    let reached = new Map<string, readonly string[]>(this.has(from, code) ? [[code, []]] : []);
    const [start, end] = [HS_EDITIONS.indexOf(from), HS_EDITIONS.indexOf(to)];
    const step = start > end ? -1 : 1;
    for (let place = start; place !== end; place += step) {
      const edition = HS_EDITIONS[step < 0 ? place : place + 1];
      const ways = edition === undefined ? undefined : this.#steps.get(edition);
      const next = new Map<string, readonly string[]>();
      for (const [each, links] of reached)
        for (const { after, before, why, figure } of (step < 0 ? ways?.back : ways?.on)?.get(each) ?? []) {
          if (!FOLLOWED.has(why)) continue;
          const reaches = step < 0 ? before : after;
          next.set(reaches, [...new Set([...(next.get(reaches) ?? []), ...links, figure])]);
        }
      reached = next;
    }
    return reached;
  }

  /** The codes of another edition that a code is followed to, in order. */
  follow(from: HsEdition, code: string, to: HsEdition): string[] {
    return [...this.trace(from, code, to).keys()].sort();
  }

  /** For each code of the editions named, as `HS2022:854231`, the least such name among those that links join it with. */
  families(editions: readonly HsEdition[]): ReadonlyMap<string, string> {
    const parent = new Map<string, string>();
    const root = (name: string): string => {
      let top = name;
      for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
      parent.set(name, top);
      return top;
    };
    const [first, last] = [editions[0], editions.at(-1)].map((each) =>
      each === undefined ? -1 : HS_EDITIONS.indexOf(each),
    );
    for (const [place, edition] of HS_EDITIONS.entries()) {
      const earlier = HS_EDITIONS[place - 1];
      if (earlier === undefined || place <= (first ?? -1) || place > (last ?? -1)) continue;
      for (const { after, before, why } of this.links(edition)) {
        if (!FOLLOWED.has(why)) continue;
        const [one, other] = [root(`${edition}:${after}`), root(`${earlier}:${before}`)];
        const least = one < other ? one : other;
        parent.set(one, least);
        parent.set(other, least);
      }
    }
    return new Map([...parent.keys()].map((name) => [name, root(name)]));
  }
}
