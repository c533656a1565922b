const locale = (lang: string) => (lang === "en" ? "en-GB" : lang);

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with a true minus sign. */
export function decimal(lang: string, value: number, digits: number, sign = false): string {
  const key = `${lang} ${digits} ${sign}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale(lang), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? "exceptZero" : "negative",
    });
    formats.set(key, format);
  }
  return format.format(value).replace("-", "\u2212");
}
