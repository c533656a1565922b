/** How a language speaks of shares, ways and comparisons: patterns of whole words. */
export interface Speech {
  /** A share is spoken of; of what stands in `whole`. */
  share: string;
  gdp: string;
  /** Before who receives, and before who sends. */
  toward: string;
  away: string;
  attributed: RegExp;
  clause: RegExp;
  /** The pipeline of the Caspian Pipeline Consortium. */
  cpc: string;
  /** More often than in so many years before. */
  rank: RegExp;
  /** Meetings that are avoided. */
  rare: RegExp;
  between: string;
  always: string;
  /** Before the value that a change leads to. */
  onto: string;
}

export const SPEECH: Readonly<Record<string, Speech>> = {
  en: {
    share:
      "share|weight|account(?:s|ed|ing) for|proportion|made up|of (?:its|their|the country['’]s|\\p{L}+['’]s?|all|total) (?:\\p{L}+ )?(?:exports?|imports?|trade|turnover|oil|gas|remittances|arms)|of (?:exports?|imports?|trade)",
    gdp: "GDP|gross domestic product|of (?:its|the) economy",
    toward: "to|into|for|towards",
    away: "from",
    attributed:
      /(?:according to|says|said|data (?:from|of)|figures (?:from|of)|reports?|by the count of) ([^,.;]{3,60})|(?:by|on|in) ((?:the )?\p{L}+(?:['’]s)?(?: \p{L}+)?) (?:figures|data|statistics|accounts?|count|books)/iu,
    clause: /[;:]|,? (?=while |whereas |but )/giu,
    cpc: "CPC|Caspian Pipeline Consortium",
    rank: /more (?:often|frequently)? ?than (?:in|at any time in|ever in) (?:the |any of the )?(?:last|past|previous) (?<years>\p{L}+|\d+) years/iu,
    rare: /to a minimum|as rarely as possible|(?:avoid|shun)(?:ed|s|ning|ing)? (?:meeting|meetings)/iu,
    between: "between",
    always: "every year|each year|year after year|steadily|in a row|consecutive|running",
    onto: "to",
  },
  de: {
    share:
      "Anteil\\p{L}*|Gewicht|entfiel(?:en)?|machte[n]? [^.;]{0,40} aus|(?:seiner|ihrer|aller|der) (?:\\p{L}*(?:exporte|ausfuhren|importe|einfuhren))",
    gdp: "BIP|Bruttoinlandsprodukts?|Wirtschaftsleistung",
    toward: "nach|an|in die|ins|in den",
    away: "aus|von",
    attributed:
      /(?:laut|nach Angaben|nach Daten|zufolge) ([^,.;]{3,60})|(?:nach|laut) (\p{L}+) (?:Angaben|Daten|Zahlen|Statistik)|(\p{L}+) Statistik/iu,
    clause: /[;:]|,? (?=während |aber |doch |wohingegen )/giu,
    cpc: "CPC|Kaspischen? Pipeline-?Konsortiums?",
    rank: /(?:öfter|häufiger) als in (?:den |jedem der )?(?:letzten|vergangenen|vorangegangenen) (?<years>\p{L}+|\d+) Jahren?/iu,
    rare: /auf ein Minimum|auf das Nötigste|so selten wie möglich|meiden/iu,
    between: "zwischen",
    always: "Jahr für Jahr|jedes Jahr|stetig|in Folge|hintereinander",
    onto: "auf",
  },
  fr: {
    share:
      "part|poids|représent\\p{L}+|compt\\p{L}+ pour|de (?:ses|leurs|toutes les) (?:exportations|importations)|des (?:exportations|importations)",
    gdp: "PIB|produit intérieur brut|économie",
    toward: "vers|à destination d(?:e|u)|à la|au|aux|en",
    away: "de|depuis|en provenance d(?:e|u)|d['’]",
    attributed: /(?:selon|d['’]après|indique|affirme) ([^,.;]{3,60})/iu,
    clause: /[;:]|,? (?=tandis qu|alors qu|mais )/giu,
    cpc: "CPC|Caspian Pipeline(?: Consortium)?|Consortium (?:du pipeline )?caspien\\p{L}*|oléoduc caspien",
    rank: /plus (?:souvent|fréquemment) (?:qu[’']au cours des|que (?:pendant|durant) les|que lors des) (?<years>\p{L}+|\d+) (?:dernières|précédentes) années/iu,
    rare: /au minimum|le moins possible|évite(?:nt)? (?:de rencontrer|les rencontres)/iu,
    between: "entre",
    always: "chaque année|année après année|sans cesse|cessé de|de suite|consécutive",
    onto: "à",
  },
  ru: {
    share:
      "дол[яиюей]+|вес|пришл[аио]сь|пришелся|приходил\\p{L}+|приходится|составля\\p{L}+ [^.;]{0,30}(?:экспорта|импорта)|(?:всего|её|его) (?:экспорта|импорта)",
    gdp: "ВВП|экономик[иеу]",
    toward: "в|во|на",
    away: "из|от",
    attributed: /(?:по данным|по подсчётам|согласно|сообщает|по сведениям|по информации) ([^,.;]{3,60})/iu,
    clause: /[;:]|,? (?=тогда как |в то время как |а |но )/giu,
    cpc: "КТК|Каспийск\\p{L}+ трубопроводн\\p{L}+",
    rank: /чаще,? чем (?:за|в) (?:последни[ех]|предыдущи[ех]) (?<years>\p{L}+|\d+) (?:лет|года)/iu,
    rare: /к минимуму|как можно реже|избегают встреч/iu,
    between: "между",
    always: "из года в год|каждый год|подряд|неуклонно|непрерывно",
    onto: "до",
  },
};
