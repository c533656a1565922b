/** Publishers as texts name them, by the code that readings give them. */
const PUBLISHERS: readonly (readonly [string, RegExp])[] = [
  ["EU27", /Eurostat|Евростат/iu],
  ["WB", /World Bank|Weltbank|Banque mondiale|Всемирн\p{L}+ банк/iu],
  ["UN", /United Nations|\bUN\b|Vereinte[nr]? Nationen|Nations unies|\bONU\b|ООН/u],
  ["SIPRI", /SIPRI|СИПРИ/u],
  [
    "RSF",
    /Reporters Without Borders|Reporter ohne Grenzen|Reporters sans frontières|Репорт[её]р\p{L}+ без границ|\bRSF\b/iu,
  ],
  ["RUS", /Rosstat|Росстат|Federal Customs Service|ФТС/u],
];

/** The publishers that a text names as its source. */
export function publishersIn(text: string): string[] {
  return PUBLISHERS.flatMap(([code, pattern]) => (pattern.test(text) ? [code] : []));
}
