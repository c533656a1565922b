/** A number in a page: what it leads to or stands in, and its value as shown, with a point and all its decimals. */
export interface Shown {
  behind: string;
  value: string;
}

/** What languages put between thousands; a comma is a decimal sign everywhere but in English. */
const THOUSANDS: Readonly<Record<string, string>> = { en: ",", de: "\\.", fr: "\u202f", ru: "\u00a0" };

function patternOf(lang: string): RegExp {
  const group = THOUSANDS[lang] ?? ",";
  const decimal = lang === "en" ? "\\." : "[.,]";
  // In German `4.0` is a version and `4.000` a number; a sign belongs to a number where nothing stands before it.
  return new RegExp(`(?<!\\d)[+−]?(?:\\d{1,3}(?:${group}\\d{3})+(?!\\d)|\\d+)(?:${decimal}\\d+)?`, "gu");
}

/** The numbers of a text as its language writes them. */
export function numbersIn(text: string, lang: string): string[] {
  const group = new RegExp(`(?<=\\d)${THOUSANDS[lang] ?? ","}(?=\\d{3}(?!\\d))`, "g");
  return [...text.matchAll(patternOf(lang))].map(([number]) => {
    const [, sign = "", rest = ""] = /^([+−]?)(.*)$/.exec(number) ?? [];
    const point = lang === "en" ? rest.replace(group, "") : rest.replace(group, "").replace(",", ".");
    return `${sign.replace("−", "-").replace("+", "+")}${point}`;
  });
}

/** Every number that a page shows, in order of what is behind it and of its value: those that repeat are there as often. */
export function shownIn(document: Document): Shown[] {
  const lang = document.documentElement.getAttribute("lang") ?? "";
  const found: Shown[] = [];
  const visit = (element: Element, behind: string, spoken: string) => {
    if (element.matches("code, style, script, meta, link, .languages")) return;
    const href = element.localName === "a" ? (element.getAttribute("href") ?? "") : "";
    const own = element.getAttribute("id");
    const here = href.startsWith("#") ? href : own === null || behind.startsWith("#") ? behind : own;
    const language = element.getAttribute("lang") ?? spoken;
    for (const node of element.childNodes)
      if (node.nodeType === 3)
        for (const value of numbersIn(node.textContent ?? "", language)) found.push({ behind: here, value });
    for (const child of element.children) visit(child, here, language);
  };
  visit(document.documentElement, "", lang);
  return found.sort((a, b) => compare(a.behind, b.behind) || compare(a.value, b.value));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What one page shows more often than the other, each way. */
export function differing(ours: readonly Shown[], theirs: readonly Shown[]): string[] {
  const counts = new Map<string, number>();
  for (const [list, by] of [
    [ours, 1],
    [theirs, -1],
  ] as const)
    for (const { behind, value } of list) {
      const key = `${value} behind ${behind}`;
      counts.set(key, (counts.get(key) ?? 0) + by);
    }
  return [...counts].flatMap(([key, count]) =>
    count === 0 ? [] : [`${count > 0 ? "only here" : "only there"}: ${key} (${Math.abs(count)})`],
  );
}
