import { ParallaxError } from "../../errors.js";
import { dayIn } from "../grammar/days.js";
import { PACKS } from "../grammar/packs.js";

export const ARTICLE_LANGUAGES = ["en", "de", "fr", "ru"] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** From and up to where in the text. */
interface Span {
  start: number;
  end: number;
}

/** An article as it is checked: its text as it was given, and where its sentences stand in it. */
export interface Article {
  /** The name of its file; null where it is none. */
  name: string | null;
  text: string;
  lang: ArticleLanguage;
  /** Day of writing, `2022-12-30`; null where it is not known. */
  date: string | null;
  /** Why this day: it was given, or the text names it; null where it is not known. */
  dateBy: "given" | "page" | "dateline" | "latest-year" | null;
  paragraphs: { start: number; end: number; sentences: Span[] }[];
}

/** Longer texts are refused: no article is so long, and one line of it would be searched over and over. */
export const MOST_BYTES = 2_000_000;

/** Small words that are frequent in one language and in none of the others. */
const SMALL: Readonly<Record<ArticleLanguage, RegExp>> = {
  en: /\b(?:the|and|of|to|with|was|were|from|its|has|that)\b/gi,
  de: /\b(?:der|die|das|und|mit|von|nicht|ist|wurde|auf|den|dem|im|sich)\b/gi,
  fr: /\b(?:le|la|les|et|des|du|une|est|dans|pour|que|aux|sur|par)\b/gi,
  ru: /(?<!\p{L})(?:и|в|на|с|по|не|что|из|за|до|году|года)(?!\p{L})/giu,
};

/** The language of a text among the four, by its small words. */
export function articleLanguage(text: string): ArticleLanguage {
  const counted = ARTICLE_LANGUAGES.map((lang) => ({ lang, count: text.match(SMALL[lang])?.length ?? 0 }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).lang;
}

/** After such a word a full stop does not end a sentence. */
const SHORT =
  /(?:^|[\s(])(?:Mrd|Mio|Tsd|ca|bzw|u\.a|z\.B|Nr|Dr|Mr|Mrs|St|vs|e\.g|i\.e|U\.S|approx|p|env|av|apr|тыс|долл|руб|млн|млрд|трлн|г|гг|т\.е|т\.д|им)\.\s*$/iu;

/** Of these, what may end a Russian sentence. */
const AMOUNT = /(?:^|[\s(])(?:тыс|долл|руб|млн|млрд|трлн)\.\s*$/iu;

/** No sentence is so long: what is, has no stops, and is read piece by piece. */
const MOST_SENTENCE = 4000;

/** A sentence, or pieces of one that is too long, cut at blanks. */
function cut(text: string, offset: number, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + MOST_SENTENCE);
    const blank = most === end ? -1 : text.lastIndexOf(" ", most - offset) + offset;
    const to = blank > from ? blank + 1 : most;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

function sentencesOf(text: string, offset: number, lang: string): Span[] {
  const out: Span[] = [];
  let joined = false;
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)) {
    const end = offset + index + segment.length;
    const last = out.at(-1);
    // After "16,8 млрд." a capital begins a sentence; a name does after "г." or "им.".
    const begins =
      last !== undefined &&
      AMOUNT.test(text.slice(last.start - offset, last.end - offset)) &&
      /^\p{Lu}\p{Ll}/u.test(segment);
    if (joined && last !== undefined && !begins) last.end = end;
    else if (segment.trim() !== "") out.push({ start: offset + index, end });
    joined = SHORT.test(segment);
  }
  return out
    .flatMap((each) => cut(text, offset, each))
    .map(({ start, end }) => ({
      start,
      end: start + text.slice(start - offset, end - offset).trimEnd().length,
    }));
}

/** The marks of Markdown as blanks, so that every letter stays where it is. */
function withoutMarks(text: string): string {
  const blank = (match: string) => " ".repeat(match.length);
  return text
    .replace(/^(?: {0,3}(?:#{1,6}|>|[-*+]|\d+\.(?! \p{L}+ (?:19|20)\d{2})) )/gmu, blank)
    .replace(/\]\([^)\n]*\)/g, blank)
    .replace(/[*_`[\]]/g, " ");
}

/** Lines of a text that may say when it was written: short ones at its beginning and its end. */
const FIRST_LINES = 6;
const LAST_LINES = 4;
const SHORT_LINE = 90;

/** The day of writing as a short line at the beginning or end has it; null where none has, or where the text speaks of a later year. */
function dateline(text: string, lang: ArticleLanguage, latest: string | null): string | null {
  const lines = text.split("\n").filter((each) => each.trim() !== "");
  const around = [...lines.slice(0, FIRST_LINES), ...lines.slice(-LAST_LINES)].filter(
    (each) => each.length <= SHORT_LINE,
  );
  const [day] = around.flatMap((each) => dayIn(each, PACKS[lang], null)?.day ?? []);
  return day === undefined || (latest !== null && latest.slice(0, 4) > day.slice(0, 4)) ? null : day;
}

/** The day of writing where the text only names years: none, since what it speaks of may be long before it. */
function latestYear(text: string): string | null {
  const years = (text.match(/(?<![\d.,])(?:19|20)\d{2}(?![.,]?\d|%)/g) ?? []).map(Number);
  return years.length === 0 ? null : `${Math.max(...years)}-12-31`;
}

/**
 * An article from plain text or Markdown.
 * @param date the day of writing; null: taken from the latest year that the text names
 * @throws ParallaxError `ARTICLE_TOO_LONG`, `ARTICLE_EMPTY`, `ARTICLE_BINARY`
 */
export function articleOf(text: string, date: string | null): Article {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    throw new ParallaxError({
      code: "ARTICLE_TOO_LONG",
      message: "the text is too long for an article",
      expected: `at most ${MOST_BYTES / 1e6} MB`,
      found: `${(bytes / 1e6).toFixed(1)} MB`,
      todo: "check one article at a time",
    });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  const control = /[\u0000-\u0008\u000e-\u001f]/.exec(text);
  if (control !== null)
    throw new ParallaxError({
      code: "ARTICLE_BINARY",
      message: "the text holds control characters",
      expected: "plain text, Markdown or HTML in UTF-8",
      found: `character ${control[0].charCodeAt(0)} at ${control.index}`,
      todo: "save the article as text",
    });
  if (text.trim() === "")
    throw new ParallaxError({
      code: "ARTICLE_EMPTY",
      message: "there is no text to check",
      expected: "an article",
      found: "nothing",
      todo: "name a file with text, or write it to the standard input",
    });
  const plain = withoutMarks(text);
  const lang = articleLanguage(plain);
  const paragraphs: Article["paragraphs"] = [];
  for (const match of plain.matchAll(/[^\n]+/g)) {
    const [paragraph] = match;
    if (paragraph.trim() === "") continue;
    paragraphs.push({
      start: match.index,
      end: match.index + paragraph.length,
      sentences: sentencesOf(paragraph, match.index, lang),
    });
  }
  const latest = date === null ? latestYear(plain) : null;
  const line = date === null ? dateline(plain, lang, latest) : null;
  return {
    name: null,
    text: plain,
    lang,
    date: date ?? line ?? latest,
    dateBy: date !== null ? "given" : line !== null ? "dateline" : latest === null ? null : "latest-year",
    paragraphs,
  };
}
