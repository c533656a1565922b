import { describe, expect, it } from "vitest";
import { ParallaxError } from "../../../src/errors.js";
import { MOST_BYTES } from "../../../src/texts/laws/input.js";
import { readLaw, sameLanguage } from "../../../src/texts/laws/law.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const law = (text: string, name = "law.txt") => readLaw(name, utf8(text));

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ParallaxError) return error.code;
    throw error;
  }
  return "nothing";
}

/** Invented sentences, each in its own language. */
const TEXTS = {
  ru: "Настоящий Закон определяет правовые основы деятельности иностранных представителей и порядок их учета в реестре, если иное не установлено договором.",
  ky: "Бул Мыйзам чет өлкөлүк өкүлдөрдүн ишинин укуктук негиздерин жана алардын каттоого алынышын аныктайт, эгерде келишимде башкача каралбаса, ушул мыйзам үчүн.",
  kk: "Осы Заң шетелдік өкілдердің қызметінің құқықтық негіздерін және оларды тізілімде есепке алу тәртібін айқындайды, егер шартта өзгеше белгіленбесе.",
  uz: "Ushbu Qonun chet el vakillari faoliyatining huquqiy asoslarini va ularni reyestrda hisobga olish tartibini belgilaydi, agar shartnomada boshqacha bo‘lmasa, qonun bo‘yicha.",
  tg: "Қонуни мазкур асосҳои ҳуқуқии фаъолияти намояндагони хориҷӣ ва тартиби баҳисобгирии онҳоро дар феҳрист муайян мекунад, ки барои онҳо аз рӯи шартнома аст.",
  en: "This Act lays down the legal basis of the work of foreign agents and the order of their entry in the register, unless a treaty says otherwise.",
};
const UZBEK_CYRILLIC =
  "Ушбу Қонун чет эл вакиллари фаолиятининг ҳуқуқий асосларини ва уларни реестрда ҳисобга олиш тартибини белгилайди, агар шартномада бошқача бўлмаса, қонун бўйича.";

describe("languages", () => {
  it.each(Object.entries(TEXTS))("knows %s", (language, text) => expect(law(text).language).toBe(language));

  it("knows Uzbek in both scripts, and compares them", () => {
    const [latin, cyrillic] = [law(TEXTS.uz), law(UZBEK_CYRILLIC)];
    expect([latin.script, cyrillic.script, cyrillic.language]).toEqual(["Latn", "Cyrl", "uz"]);
    expect(sameLanguage(latin, cyrillic)).toBe(true);
    expect(cyrillic.norms.filter((word, index) => word === latin.norms[index]).length).toBeGreaterThan(15);
  });

  it("refuses two languages, and names the text that would do", () => {
    try {
      sameLanguage(law(TEXTS.ru, "russian.txt"), law(TEXTS.ky, "kyrgyz.txt"));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: "LANGUAGES_DIFFER",
        found: "russian.txt: Russian; kyrgyz.txt: Kyrgyz",
        todo: expect.stringContaining("officially in Russian"),
      });
    }
    expect(codeOf(() => sameLanguage(law(TEXTS.en), law(TEXTS.uz)))).toBe("LANGUAGES_DIFFER");
    expect(codeOf(() => sameLanguage(law("Some short words"), law(TEXTS.ru)))).toBe("LANGUAGES_DIFFER");
  });

  it("goes on where a language is not clear, and says so", () => {
    expect(law("Some short words").language).toBeNull();
    expect(sameLanguage(law("Some short words"), law(TEXTS.en))).toBe(false);
  });
});

/** Text as windows-1251, for letters from А to я and ASCII. */
const windows1251 = (text: string) =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe("files", () => {
  it("are UTF-8, with or without a mark, or windows-1251", () => {
    const text = "Статья 1. Цель\r\nЗакон определяет порядок";
    expect(law(text).text).toBe("Статья 1. Цель\nЗакон определяет порядок");
    expect(law(`\uFEFF${text}`).text).toBe(law(text).text);
    const old = readLaw("law.txt", windows1251(text));
    expect([old.encoding, old.text]).toEqual(["windows-1251", law(text).text]);
  });

  it("of other encodings are refused: KOI8-R, CP866, UTF-16", () => {
    const text = "Закон определяет порядок учета";
    const koi8 = Uint8Array.from([...text], (letter) => {
      const place = "юабцдефгхийклмнопярстужвьызшэщчъ".indexOf(letter.toLowerCase());
      if (place < 0) return letter.charCodeAt(0);
      return place + (letter === letter.toLowerCase() ? 0xc0 : 0xe0);
    });
    const cp866 = Uint8Array.from([...text], (letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x410) return code;
      return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
    });
    expect(codeOf(() => readLaw("law.txt", koi8))).toBe("FILE_ENCODING");
    expect(codeOf(() => readLaw("law.txt", cp866))).toBe("FILE_ENCODING");
    expect(codeOf(() => readLaw("law.txt", Buffer.from(`\uFEFF${text}`, "utf16le")))).toBe("FILE_KIND");
  });

  it.each([
    ["law.pdf", "%PDF-1.7 and more", "FILE_KIND"],
    ["law.docx", "PK\u0003\u0004 and more", "FILE_KIND"],
    ["law.csv", "Article 1. Aim", "FILE_KIND"],
    ["law", "Article 1. Aim", "FILE_KIND"],
    ["law.txt", " \n ", "FILE_EMPTY"],
    ["law.html", "<script>only()</script>", "FILE_EMPTY"],
  ])("%s with %j is refused as %s", (name, text, code) => expect(codeOf(() => law(text, name))).toBe(code));

  it("have a largest size", () => {
    expect(codeOf(() => readLaw("law.txt", new Uint8Array(MOST_BYTES + 1).fill(65)))).toBe("FILE_TOO_LARGE");
  });

  it("as HTML give what a reader sees, block by block, raised numbers raised", () => {
    const html =
      "<html><head><title>T</title><style>p{}</style></head><body><h1>Law</h1><p>Статья 1<sup>2</sup>. The <b>aim</b>\nof&nbsp;it</p><table><tr><td>a</td><td>b</td></tr></table></body></html>";
    const read = law(html, "law.html");
    expect(read.text).toBe("Law\n\nСтатья 1². The aim of\u00A0it\n\na\n\nb");
    expect(law(html, "-").kind).toBe("html");
    expect(law("plain words", "-").kind).toBe("text");
    expect(law("<p>Part of a page</p>", "law.htm").text).toBe("Part of a page");
  });

  it("as Markdown give words without marks and addresses", () => {
    const read = law("## Article 1\n\nThe **aim** of [it](https://example.org/law)\n> said", "law.md");
    expect(read.text).toBe("Article 1\n\nThe aim of it\nsaid");
  });
});
