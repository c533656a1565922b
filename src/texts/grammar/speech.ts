/** How a language speaks of shares, ways and comparisons: patterns of whole words. */
export interface Speech {
  /** A share is spoken of; of what stands in `whole`. */
  share: string;
  /** Of what only a share has points, where no share is named: a part, a role as buyer or seller. */
  portion: string;
  gdp: string;
  /** Before who receives, and before who sends. */
  toward: string;
  away: string;
  /** Before the country from which money is sent. */
  sender: string;
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
  /** Before a number: what it had been. */
  previously: string;
  /** Between two numbers: the second one is of another country, power or year. */
  contrast: string;
  /** More, and less, before what something is compared with. */
  mores: string;
  lesses: string;
  /** Before who comes second. */
  ahead: string;
  /** Verbs of being more, whose object is what it is compared with. */
  beats: string;
  /** Of being less, behind or before what it is compared with. */
  trails: string;
  /** Verbs of becoming more; those whose object does; and what shows that the object does. */
  overtakes: string;
  yields: string;
  passive: string;
  /** Of what has happened before the time that is spoken of. */
  already: string;
  most: string;
  least: string;
  /** Before who is more than all others: no country ... as rarely as. */
  nobody: string;
  /** Being the largest partner in trade, and what before it makes it the second. */
  mainPartner: string;
  /** Of each one and not of all together. */
  each: string;
  /** All others, who are more or less than the one that is meant. */
  others: string;
  as: string;
  first: string;
  /** Of coming again only then, where both years are named. */
  again: string;
  last: string;
  /** Right before the year by whose end nobody had come again. */
  byThen: string;
  since: string;
  /** Votes that were all alike, and who did as was told before. */
  always100: string;
  likewise: string;
  /** Before a whole: all its exports. */
  all: string;
  /** More than in any other year. */
  anyYear: string;
  /** After a comma: what is told of a noun by the way. */
  aside: string;
  /** What is only wished, planned, expected or supposed, and what is told to be denied. */
  unreal: string;
  denied: string;
  /** Of being more than an amount, behind or before it. */
  exceeds: string;
  /** Right before a year that something is only held against. */
  reference: string;
  /** Between a percentage and its whole. */
  of: string;
  /** Right before a year from which on something changed. */
  sinceYear: string;
  /** Who leads a country. */
  president: string;
  /** After an election or a beginning in office. */
  newOffice: string;
  electronics: string;
  major: string;
  /** A turning of trade, told before what it turns to. */
  tendency: string;
  /** A rise or fall of something, whose size is told behind it: "the growth of exports came to". */
  growth: string;
  /** A rise or fall, before its size. */
  noun: string;
  /** By way of the power's territory. */
  through: string;
  /** Between a number of times and what it is compared with. */
  equal: string;
  /** Growing, where nothing says what. */
  better: string;
}

export const SPEECH: Readonly<Record<string, Speech>> = {
  en: {
    share:
      "of (?:them|these|those|which|it)|dependen(?:ce|cy)|relian(?:ce|t)|dependent on|of everything|of all that|share|weight|account(?:s|ed|ing) for|proportion|made up|(?<!(?:growth|increase|rise|gain|jump|surge|expansion|decline|drop|fall|decrease|slump|contraction|value|volume|amount) )of (?:all |the whole of )?(?:its|their|the country['’]s|\\p{L}+['’]s?|the (?:\\p{L}+ ){0,2}\\p{L}+['’]s|all|total) (?:\\p{L}+ ){0,3}(?:exports?|imports?|trade|turnover|oil|gas|remittances|arms)|of (?:exports?|imports?|trade)",
    portion:
      "points? (?:in|within) (?:the )?(?:\\p{L}+[’']?s? ){0,3}(?:exports?|imports?|trade|turnover)|part (?:in|of)|portion|slice|as (?:an? |the |its |their )?(?:\\p{L}+ )?(?:destination|market|buyer|customer|purchaser|outlet|source|supplier|seller|origin|provider|(?:trading |trade )?partner)|role (?:in|as)|importance|significance|relative to (?:its |their |the )?(?:total|overall|all|whole)|(?:measured|taken) (?:against|as)",
    gdp: "GDP|gross domestic product|economic output|of (?:its|the) economy",
    toward: "to|into|for|towards",
    sender: "from",
    away: "from",
    attributed:
      /(?:according to|says|said|data (?:from|of)|figures (?:from|of)|reports?|by the count of) ([^,.;]{3,60})|(?:by|on|in) ((?:the )?\p{L}+(?:['’]s)?(?: \p{L}+)?) (?:figures|data|statistics|accounts?|count|books)|((?:the |its )?\p{L}+(?:['’]s)?) (?:(?:customs|statistics?|statistical|national|central|tax) )?(?:service|office|agency|committee|bureau|bank|authorities|statisticians)(?: in \p{L}+)? (?:puts?|reported|recorded|registered|counted)|its (\p{L}+) counterpart|(?:but|while|whereas|and|,) (\p{L}+) (?:puts?|reports?|reported|recorded|records|registers?|registered|counts?|counted|showed|shows)(?= [^.;]{0,30}\d)|(Moscow|Astana|Bishkek|Dushanbe|Ashgabat|Tashkent|Beijing|Brussels|Minsk|Yerevan|Tbilisi|Baku|Ankara) (?:puts?|reported|recorded|registered|counted)|(?:^|, )([^,.;:]{3,60}?) (?:figures|data|statistics) (?:show|suggest|indicate)(?:s|ed)?|, (?:the )?([^,.;:]{3,60}?) (?:said|says|reported|announced|noted)(?=[,.]|$)|(?:authorities|officials|statisticians|customs) in (\p{L}+)/iu,
    clause:
      /[;:]|,? (?=while |whereas |but |(?:al|even )though |although |even as )|, (?=when |with its |after )/giu,
    cpc: "CPC|Caspian Pipeline Consortium",
    rank: /more (?:often|frequently)? ?than (?:in|at any time in|ever in) (?:the |any of the )?(?:last|past|previous) (?<years>\p{L}+|\d+) years/iu,
    rare: /to a minimum|as rarely as possible|(?:avoid|shun)(?:ed|s|ning|ing)? (?:meeting|meetings)/iu,
    between: "between",
    always:
      "with each (?:passing )?year|in each successive year|each successive year|every (?:single )?year|each year|year after year|year by year|steadily|without (?:interruption|a break|exception)|uninterruptedly|continuously|(?:for (?:a|the) )?\\p{L}+ (?:straight|consecutive) years?|\\p{L}+ years? (?:in a row|running|in succession)|in a row",
    onto: "to",
    previously: "up from|down from|after|compared (?:with|to)|against|versus|from",
    contrast: "against|compared (?:with|to)|versus|while|whereas|but",
    mores: "more(?: (?:often|closely|heavily|strongly|goods))?|larger|bigger|greater|higher|stronger|closer",
    lesses: "less(?: often)?|fewer|smaller|lower|weaker",
    ahead: "ahead of|before|followed by|overtak\\p{L}+|surpass\\p{L}+|not",
    beats:
      "surpass(?:ed|es)|exceed(?:ed|s|ing)?|outstripp?(?:ed|s|ing)?|outpaced|outweigh(?:ed|s)?|dwarf(?:ed|s)|(?:was|were|is|ranked|stood) ahead of|outdid|outsold",
    trails:
      "trail(?:s|ed|ing)?|lagg(?:ed|ing) behind|lags? behind|(?:was|were|is|ranked|stood|came|remained|stayed|placed|finished) (?:far |well )?behind|fell short of",
    overtakes:
      "became (?:larger|bigger|greater) than|rose above|overt(?:ook|aken|akes?|aking)|surpass(?:ed|es|ing)|overhaul(?:ed)?|displac(?:ed|es|ing)|dethron(?:ed|es|ing)|(?:pulled|moved|edged|went|came|nosed|drew) (?:ahead of|past|in front of)|outstripped|supplant(?:ed|s|ing)|replac(?:ed|es|ing)|eclips(?:ed|es|ing)|leapfrogg(?:ed|ing)|unseat(?:ed|s|ing)|push(?:ed|es|ing) (?:aside|past)|passed|took over from",
    yields:
      "lost (?:its|the|their) (?:\\p{L}+ )*(?:place|lead|spot|position|rank|edge|advantage)[^.;]{0,30} (?:to|over)|gave way to|ceded [^.;]{0,40}to|fell behind|slipped behind|dropped behind",
    passive: "(?:was|were|been|being|had been|is)(?: \\p{L}+)?",
    already: "had|already|by then",
    most: "(?:takes?|took|holds?|held|in) first place|tops? the (?:list|ranking|table)|first among|ranks? first|leads? the|(?:the )?(?:most|largest|biggest|highest|greatest|strongest|heaviest|top)(?: often| frequently| heavily)?|more [^.;]{0,60}than any(?:one)? (?:other|of (?:its|the|their))",
    least:
      "more (?:rarely|seldom|infrequently) [^.;]{0,60}than any(?:one)? (?:other|of (?:its|the|their))|more rarely than (?:any|every|all)|(?:takes?|took|holds?|held|in) last place|last place|bottom of|ranks? last|ranked last|last among|brings? up the rear|brought up the rear|(?:the )?(?:least|smallest|lowest|fewest|weakest|rarest)(?: often| frequently)?|(?:less|fewer) [^.;]{0,60}than any(?:one)? (?:other|of (?:its|the|their))|most rarely|most seldom",
    nobody: "no(?: other)?|none|nobody|not one",
    each: "every|each|all(?: five| the)?|apiece",
    mainPartner:
      "(?<!(?:second|third|fourth|fifth|2nd|3rd)[- ](?:most )?)(?:largest|biggest|most important|main|leading|top|principal|chief|foremost|number[- ]one|no\\. 1) (?:foreign |single )?(?:trading|trade|commercial) partner(?!s)",
    others:
      "(?:every|each|any) (?:one )?(?:other|of the other|of the rest)|all (?:(?:of )?the |four )?others?|the (?:other|remaining) four|its (?:four )?(?:\\p{L}+ )?neighbou?rs",
    as: "as (?<dir>rarely|seldom|little|few|often|frequently|much|many|heavily|closely)",
    first:
      "(?:for )?(?:the|his|her|their) first time|(?:the|his|her|a|their) first (?:\\p{L}+ )?(?:visit|trip|journey|stay|time)|first (?:visit|trip|time)|(?:his|her|the) first(?= (?:\\p{L}+ )?since)",
    again:
      "not (?:[^.;]{0,60} )?since|(?:n[o']t|never) (?:[^.;]{0,90} )?(?:again )?until|(?:only )?(?:came|went|was|were|been)? ?back|again only|only again|return(?:ed|ing|s)?|(?:first|next) (?:\\p{L}+ ){0,3}since|ended an? [^.;]{0,40}(?:absence|gap|break|hiatus)|after an? (?:\\p{L}+[ -]){0,3}(?:absence|gap|break|hiatus|pause)|followed by|previous (?:\\p{L}+ )?(?:visit|trip)|for the first time after",
    last: "(?:was|were|been) last (?:in|seen|there)|(?:for )?(?:the|his|her) last time|(?:most recent|last|latest) (?:\\p{L}+ )?(?:visits?|trips?|journeys?|stays?|call|stop)|last (?:(?:been )?(?:travell?ed|visited|went|gone|came|come|flew|flown|set foot|been|seen|was|received|welcomed|hosted))|most recently",
    byThen:
      "(?:by|until|before|as of|at|when)(?: the)?(?: (?:end|close|turn))?(?: of)?(?: the year)?|(?:end|close) of",
    since: "since|after",
    always100:
      "(?:on|in|at) (?:every|each|all)(?: single)? (?:\\p{L}+ )?(?:resolutions?|votes?|ballots?|occasions?|texts?)|every (?:single )?time|each time|always|invariably|without exception|every vote",
    likewise: "(?:exactly |just )?the same(?! votes?)|likewise|so did",
    anyYear:
      "(?:than|of) (?:in )?any (?:other )?year(?: since)?|(?:most|least|highest|lowest|largest|smallest|biggest) (?:level |value |share |figure |amount |volume )?(?:since|in any year since)",
    aside: "which|who|whose|whom|where|once|long|some of|a|an|itself|including|hampered|undeterred",
    unreal:
      "(?:is|was|are|were|been|be) (?:likely|expected|set|about|supposed|projected|forecast|planned|meant|scheduled) to|expect(?:s|ed)? (?:\\p{L}+ ){0,4}to|want(?:s|ed)? to|aim(?:s|ed)? (?:to|at)|plan(?:s|ned|ning)? to|hop(?:e|es|ed|ing) to|intend(?:s|ed)? to|seek(?:s|ing)? to|vow(?:s|ed)? to|pledg(?:e|es|ed) to|could|would|might|should|will|shall|can|if|unless|forecasts?|projections?|targets? of|a target|goal of",
    denied:
      "contrary to|falsely|wrongly|den(?:y|ies|ied)|refut(?:e|es|ed)|myth|rumou?rs?|no truth|untrue|mistaken(?:ly)?",
    exceeds:
      "exceed\\p{L}*|surpass\\p{L}*|top(?:s|ped|ping)|pass(?:ed|es|ing)|above|over|more than|cross(?:ed|es|ing)|broke through|mark",
    reference:
      "as in|(?:compared (?:with|to)|than (?:in|during|that of|for)|against|versus|relative to|(?:above|below|exceed\\p{L}*|up on|down on|short of|matched) (?:the |its |that |those )?(?:\\p{L}+ )?(?:level|figure|total|value|result|volume|amount|tally|mark|share|sum|one)s? (?:of|in|for|recorded in|from)|(?:%|percent|per cent|points?|times|higher|lower|more|less|fewer|up|down) (?:from|on|above|below))",
    of: "of",
    sinceYear: "since(?: the end of)?",
    president: "presidents?|leaders?|heads of state",
    newOffice:
      "after (?:his|her|the) (?:re-?)?(?:election|inauguration)|(?:trip|visit|journey) abroad|foreign (?:trip|visit)|since (?:his|her) (?:re-?)?election",
    electronics:
      "electronics?(?: market| goods| components)?|semiconductors?|microchips?|(?:integrated )?circuits",
    major:
      "(?:major|important|key|leading|large|significant|big) (?:\\p{L}+ )?(?:exporter|supplier|source|seller)",
    tendency: "tendency|trend|shift|reorientation|turn",
    growth:
      "(?:growth|increase|rise|gain|jump|surge|expansion|decline|drop|fall|decrease|slump|contraction|loss)(?= (?:of|in))",
    noun: "(?:rise|increase|growth|gain|jump|surge|fall|drop|decline|decrease|slump)s? (?:of|at|by)",
    through: "(?:through|via|across) (?:Russia(?:n|['’]s)?)(?: territory| soil)?",
    equal: "as|than",
    better: "(?:did|does) (?:even |still )?better",
    all: "all(?: of)?|the entirety of|the whole of",
  },
  de: {
    share:
      "davon|von ihnen|hiervon|Abhängigkeit|abhängig|von allem|\\p{L}*[Aa]nteil\\p{L}*|Gewicht|bestr(?:itt|eit)\\p{L}*|deckt(?:e|en)? [^.;]{0,90} ab|stand(?:en)? für|bestimmt|vom (?:\\p{L}+ ){0,2}(?:Außenhandel|Warenverkehr|Handel)\\p{L}*|von (?:den|allen|sämtlichen) (?:\\p{L}+ )?(?:Ausfuhren|Einfuhren|Exporten|Importen)|entfiel(?:en)?|machte[n]? [^.;]{0,40} aus|der \\p{L}*(?:exporte|ausfuhren|importe|einfuhren)|(?:seiner|ihrer|aller) (?:\\p{L}+ )?(?:\\p{L}*(?:exporte|ausfuhren|importe|einfuhren)|(?:nach \\p{L}+ )?(?:ein|aus)geführten)",
    portion:
      "(?:prozent)?punkte (?:an|am|an den|an der|im|in den|in der) (?:\\p{L}+ ){0,3}\\p{L}*(?:exporte|importe|ausfuhren|einfuhren|handel)\\p{L}*|Teil (?:der|des|von|seine[rs]|ihre[rs])|Part|als (?:\\p{L}+ )?(?:Abnehmer|Absatzmarkt|Zielland|Ziel|Käufer|Kunde|Lieferant|Lieferland|Bezugsquelle|Herkunftsland|Quelle|Handelspartner|Partner)\\p{L}*|Bedeutung|gemessen|im Verhältnis zu\\p{L}*",
    gdp: "BIP|Bruttoinlandsprodukts?|Wirtschaftsleistung",
    toward: "nach|an|in die|ins|in den",
    sender: "aus|von",
    away: "aus",
    attributed:
      /(?:laut|nach Angaben|nach Daten|zufolge) ([^,.;]{3,60})|(?:nach|laut) (\p{L}+) (?:Angaben|Daten|Zahlen|Statistik|Zählung)|(\p{L}+ Statistik)|(?:Behörden|Statistiker|Zoll|Statistikamt) in (\p{L}+)|aus (?:den )?(?:Daten|Zahlen) (?:der|des|von) ([^,.;]{3,40}?) hervorgeht|(?:aber|während|doch|und|,) (\p{L}+) (?:meldete?|verzeichnete?|verbuchte?|zählte?|bezifferte?|wies)(?= [^.;]{0,40}\d)|(Moskau|Astana|Bischkek|Duschanbe|Aschgabat|Taschkent|Peking|Brüssel) (?:meldet|verzeichnet|zählt|beziffert|verbucht|gibt)\p{L}*/iu,
    clause:
      /[;:]|,? (?=während |wogegen |aber |doch |wohingegen |obwohl |obgleich |wenngleich |so ?dass )|, (?=als |wobei )/giu,
    cpc: "CPC|Kaspischen? Pipeline-?Konsortiums?",
    rank: /(?:öfter|häufiger) als in (?:den |jedem der )?(?:letzten|vergangenen|vorangegangenen) (?<years>\p{L}+|\d+) Jahren?/iu,
    rare: /auf ein Minimum|auf das Nötigste|so selten wie möglich|meiden/iu,
    between: "zwischen",
    always:
      "Jahr (?:für|um) Jahr|jedes (?:einzelne )?Jahr|in jedem (?:einzelnen )?Jahr|alljährlich|stetig|kontinuierlich|ununterbrochen|ohne Unterbrechung|durchgehend|in Folge|hintereinander|mit jedem Jahr|jährlich",
    onto: "auf",
    previously: "nach(?: zuvor)?|gegenüber|verglichen mit|gegen",
    contrast: "gegenüber|gegen|verglichen mit|während|aber|dagegen|hingegen",
    mores:
      "wichtigere?[rsnm]?|bedeutender(?:e[rsnm]?)?|mehr|häufiger|öfter|größer(?:e[rsnm]?)?|höher(?:e[rsnm]?)?|stärker(?:e[rsnm]?)?|umfangreicher(?:e[rsnm]?)?|reger(?:en?)?|intensiver(?:en?)?",
    lesses:
      "weniger|geringer(?:e[rsnm]?)?|kleiner(?:e[rsnm]?)?|niedriger(?:e[rsnm]?)?|schwächer(?:e[rsnm]?)?|seltener",
    ahead: "vor|gefolgt von|nicht|überhol\\p{L}+",
    beats:
      "übertraf(?:en)?|übertroffen|überstieg(?:en)?|überwog(?:en)?|übersteigt|übertrifft|(?:lag(?:en)?|liegt|liegen|rangierte[n]?|stand(?:en)?) (?:[^.;,]{0,40} )?(?:vor|über)(?= (?!all))",
    trails:
      "(?:blieb(?:en)?|lag(?:en)?|liegt|rangierte[n]?|stand(?:en)?) (?:[^.;]{0,60} )?hinter|zurückblieb(?:en)?|hinterher",
    overtakes:
      "überhol(?:t|te|ten|en)|überflügel(?:t|te|ten|n)|zog(?:en)?(?= [^.;]{0,90} vorbei)|(?:an (?:\\p{L}+ )?\\p{L}+ )?vorbei(?:gezogen|ziehen)|abgelöst|löste(?:n)?(?= [^.;]{0,90} ab(?:[,.; ]|$))|verdräng(?:t|te|ten|en)|ließ(?= [^.;]{0,90} hinter sich)|hinter sich gelassen|schob(?= [^.;]{0,60} vor)|setzte sich [^.;]{0,40}vor|rückte [^.;]{0,40}vor|übertrumpf(?:t|te|ten)|übertraf erstmals",
    yields:
      "(?:seine|die|den|seinen) (?:\\p{L}+ )*(?:Stellung|Rolle|Rang|Platz|Position|Vorsprung|Vorrang|Führung|Spitzenplatz) [^.;]{0,40}(?:an|vor) [^.;]{0,30}(?:verlor(?:en)?|abgetreten|abgegeben|eingebüßt)|(?:verlor|büßte|trat|gab) [^.;]{0,90}(?:seine|die|den|seinen) (?:\\p{L}+ )*(?:Stellung|Rolle|Rang|Platz|Position|Vorsprung|Vorrang|Führung|Spitzenplatz)(?: [^.;]{0,40})? (?:an|vor)|fiel [^.;]{0,60}hinter|(?:rutschte|sank) [^.;]{0,60}hinter|musste [^.;]{0,40}weichen|machte [^.;]{0,20}Platz",
    passive: "(?:wurde|wird|worden|wurden)(?= [^.;]{0,90}von)|von [^.;]{0,60}(?:wurde|worden)",
    already: "hatte|hatten|bereits|schon",
    most: "(?:ersten?|Spitzen)[- ]?(?:Platz|Rang|Stelle)|an der Spitze|führte[n]?|(?:am )?(?:meisten|häufigsten|stärksten|höchsten|größten)|(?:größte[nrs]?|höchste[nrs]?|meiste[nrs]?|stärkste[nrs]?)|mehr [^.;]{0,60}als (?:jede[rsnm]?|alle|kein) andere[nrsm]?|häufiger als jede[rsn]? andere[sr]?",
    least:
      "(?:letzten?|hintersten) (?:Platz|Rang|Stelle)|Schlusslicht|am Ende|(?:am )?(?:wenigsten|seltensten|geringsten|niedrigsten|kleinsten|schwächsten)|(?:geringste[nrs]?|niedrigste[nrs]?|kleinste[nrs]?)|(?:weniger|seltener) [^.;]{0,60}als (?:das |die |der |jene[rs]? )?(?:jede[rsnm]?|alle) andere[nrsm]?",
    nobody: "kein(?:e[rsnm]?|er der)?|niemand",
    each: "jede[rsnm]?|alle[nr]?|sämtliche[nr]?|jeweils|je",
    mainPartner:
      "(?<!zweit|dritt|viert)(?<!(?:zweit|dritt|viert)e[nrs]? )(?:wichtigste[nrs]?|größte[nrs]?|bedeutendste[nrs]?|Haupt-?|führende[nrs]?) ?(?:Außenh|H|h)andelspartner(?!n)s?",
    others:
      "(?:alle|sämtliche)[nrm]? (?:\\p{L}+ )?(?:anderen|übrigen)|jede[rsnm]? (?:andere|übrige)[nrsm]?|die (?:vier )?(?:anderen|übrigen)",
    as: "so (?<dir>selten|wenig|oft|häufig|viel|stark|eng)",
    first:
      "(?:seine|ihre|der|die) erste(?= seit)|(?:zum|das) ersten? Mal|erstmals|erstmalig|erste[rnsm]? (?:\\p{L}+ )?(?:Besuch|Reise|Visite|Aufenthalt|Staatsbesuch|Mal)",
    again:
      "seit [^.;]{0,70}nicht (?:mehr|wieder)|nicht mehr [^.;]{0,60}seit|(?:erst|dann) (?:[^.;]{0,40} )?wieder|wieder (?:erst|nach)|kehrte[n]?|zurückgekehrt|erneut|nach [^.;]{0,40}(?:Pause|Unterbrechung|Abwesenheit)|erst(?: im Jahr)? 20\\d{2}",
    last: "zuletzt|zum letzten Mal|letztmals|(?:letzte[rnsm]?|jüngste[rnsm]?) (?:\\p{L}+ )?(?:Besuch|Reise|Visite|Aufenthalt|Staatsbesuch)",
    byThen:
      "(?:bis|zum|am|Ende|vor)(?: (?:zum|Ende|dem))?(?: Ende)?(?: (?:des Jahres|von))?|(?:des Jahres|Jahresende)",
    since: "seit|nach",
    always100:
      "(?:bei|in) (?:jeder|jedem|allen|sämtlichen) (?:\\p{L}+ )?(?:Resolution(?:en)?|Abstimmung(?:en)?|Votum)|jedes Mal|stets|immer|ausnahmslos|durchweg|durchgehend",
    likewise: "genauso|ebenso|gleichfalls|ebenfalls",
    anyYear:
      "als in (?:jedem|irgendeinem|allen) (?:anderen )?Jahr(?:en)?(?: seit)?|(?:höchste|niedrigste|größte|kleinste|meiste|geringste)[nrs]? (?:Wert|Stand|Anteil|Betrag|Umfang )?seit",
    aside:
      "nachdem|weil|der|die|das|dem|den|dessen|deren|denen|wo|in (?:dem|der|denen)|auf (?:das|den|die)|über (?:das|den|die|dessen|deren)|wohl|trotz",
    unreal:
      "soll(?:te|en|ten)?|woll(?:e|en|te|ten)|will|könnt?en?|würde[n]?|dürfte[n]?|müsste[n]?|wird|werden(?= [^.;,]{0,60}(?:en|ern)(?:[.,;]|$))|plan(?:t|en|te|ten)|erwarte(?:t|n|te|ten)|strebt|anstreben|hofft|hoffen|falls|wenn|sofern|Prognose[n]?|Ziel(?:marke)?",
    denied:
      "fälschlich(?:erweise)?|bestr(?:eite[tn]|itt(?:en)?)(?=,? dass| Berichte)|dementier\\p{L}+|Gerücht(?:e[n]?)?|unwahr|irrtümlich",
    exceeds: "überschr\\p{L}+|übersteig\\p{L}*|überstieg\\p{L}*|übertr\\p{L}+|über|mehr als|Marke",
    reference:
      "wie(?: im Jahr)?|(?:gegenüber|verglichen mit|im Vergleich (?:zu|mit)|als|gegen)(?: (?:dem|der|den|im|zum))?(?: (?:Jahr|Wert|Stand|Niveau|Ergebnis)\\p{L}*)?(?: (?:von|des Jahres))?|(?:Wert|Stand|Niveau|Ergebnis)\\p{L}* (?:von|des Jahres)",
    of: "der|des|von|vom|aller|seiner|ihrer",
    sinceYear: "seit(?: Ende)?",
    president: "Präsidenten|Staatschefs|Staats- und Regierungschefs|Präsident",
    newOffice:
      "nach (?:seiner|ihrer|der) (?:Wieder)?wahl|nach (?:seinem|ihrem|dem) Amtsantritt|Auslandsreise|Auslandsbesuch|seit (?:seiner|ihrer) (?:Wieder)?wahl",
    electronics: "Elektronik\\p{L}*|Halbleiter\\p{L}*|Mikrochips?|Schaltkreise[n]?",
    major:
      "(?:wichtige[rn]?|bedeutende[rn]?|große[rn]?|führende[rn]?|zentrale[rn]?) (?:\\p{L}+ )?(?:Exporteur|Lieferant|Lieferland|Exportland|Anbieter)(?:e?n?)",
    tendency: "Tendenz|Trend|Verschiebung|Umorientierung|Hinwendung|Neuausrichtung",
    growth:
      "(?:Wachstum|Zuwachs|Anstieg|Zunahme|Plus|Steigerung|Rückgang|Minus|Einbruch|Abnahme|Verlust)(?:s|es)?(?= (?:de[srm]|im|in|bei|von|beim))",
    noun: "(?:Anstieg|Zuwachs|Plus|Wachstum|Zunahme|Rückgang|Minus|Einbruch|Abnahme)s? (?:von|um)",
    through: "(?:durch|über) (?:Russland|russisches (?:Gebiet|Territorium))",
    equal: "wie|als",
    better: "noch (?:besser|mehr)",
    all: "sämtliche[rn]?|alle[rn]?|die gesamten?",
  },
  fr: {
    share:
      "d[’']entre (?:eux|elles)|de celles-ci|de ceux-ci|de tou(?:s|tes) les (?:marchandises|biens|produits|exportations|importations)|de l[’']ensemble d|dépendance|dépendant\\p{L}*|part|poids|représent\\p{L}+|compt\\p{L}+ pour|de (?:ses|leurs|toutes les) (?:exportations|importations)|des (?:exportations|importations)",
    portion:
      "points? (?:de pourcentage )?dans (?:\\p{L}+ ){0,3}(?:l[’'])?(?:exportations|importations|commerce|échanges)|fraction|portion|comme (?:\\p{L}+ )?(?:débouché|destination|client|acheteur|marché|fournisseur|source|partenaire)|en tant que (?:débouché|destination|client|acheteur|marché|fournisseur|source|partenaire)|importance|rapporté\\p{L}* (?:à|au|aux)|proportion",
    gdp: "PIB|produit intérieur brut|économie",
    toward: "vers|à destination d(?:e|u)|à la|au|aux|en",
    sender: "de|depuis|d['’]",
    away: "auprès d(?:e|u)|depuis|en provenance d(?:e|u)|provenant d(?:e|u)|venue?s? d(?:e|u)",
    attributed:
      /(?:selon|d['’]après|indique|affirme|annonce|a annoncé|rapporte) ([^,.;]{3,60})|(Moscou|Astana|Bichkek|Douchanbé|Achgabat|Tachkent|Pékin|Bruxelles) (?:n[’']en )?(?:(?:a|avait)[^.;]{0,30} )?(?:recens|compt|enregistr|déclar|évalu|chiffr)\p{L}+/iu,
    clause: /[;:]|,? (?=tandis qu|alors qu|alors même qu|bien qu|quoiqu|mais )|, (?=lorsqu|quand )/giu,
    cpc: "CPC|Caspian Pipeline(?: Consortium)?|Consortium (?:du pipeline )?caspien\\p{L}*|oléoduc caspien",
    rank: /plus (?:souvent|fréquemment) (?:qu[’']au cours des|que (?:pendant|durant) les|que lors des) (?<years>\p{L}+|\d+) (?:dernières|précédentes) années/iu,
    rare: /au minimum|le moins possible|évite(?:nt)? (?:de rencontrer|les rencontres)/iu,
    between: "entre",
    always:
      "constamment|continûment|sans exception|chaque année|tous les ans|d[’']année en année|d[’']une année à l[’']autre|année après année|sans cesse|sans (?:interruption|discontinuer)|cessé d(?:e|[’'])|de façon continue|continuellement|en continu|de suite|consécutives?|an après an",
    onto: "à|(?:était|étaient|est|sont|fut|ressort\\p{L}*) (?:encore |déjà )?de",
    previously: "contre|après|par rapport à|comparé à|au lieu de",
    contrast: "contre|comparé à|face à|tandis qu|alors qu|mais|par rapport à",
    mores: "plus(?: (?:important|élevé|fort|grand|intense)e?s?)?|davantage|supérieure?s?",
    lesses: "moins(?: (?:important|élevé|fort|grand)e?s?)?|inférieure?s?",
    ahead: "devant|suivie? d|avant|dépass\\p{L}+|et non",
    beats:
      "dépassée?s?|surpassée?s?|(?:était|étaient|est|sont|fut|furent) (?:[^.;]{0,14} )?supérieure?s?(?= (?:à|au))|devanç(?:ait|aient)|devancent?|dépass(?:ait|aient|e|ent)|excéd(?:ait|aient|e|ent|é)|surpass(?:ait|aient|e|ent)|l[’']emport(?:ait|aient|e|ent|é)",
    trails:
      "(?:était|étaient|est|sont|fut|furent) (?:[^.;]{0,14} )?inférieure?s?(?= (?:à|au))|rest(?:é|ée|ait|aient|e)s? (?:[^.;]{0,30} )?derrière|(?:arriv|figur|class|situ|pass)\\p{L}+ (?:[^.;]{0,30} )?derrière|(?:était|étaient|est) (?:loin )?derrière|à la traîne",
    overtakes:
      "dépass(?:é|ée|er|a|ant)|devanc(?:é|ée|er|ait|ant|e|ent)|devança|supplant(?:é|ée|er|ant|e|a)|détrôn(?:é|ée|er|ant|e|a)|surpass(?:é|ée|er|ant|a)|(?:est |sont |était |soit )?pass(?:é|ée|és|ées|er|a|e) devant|(?:est |sont )?deven\\p{L}+ (?:[^.;]{0,12} )?supérieure?s? (?:à|au)|pris (?:la place|le pas|l[’']avantage|l[’']ascendant)[^.;]{0,12}|ravi\\p{L}* (?:à|sa|la|le)[^.;]{0,25}|évinc(?:é|ée|er|a)|relégu(?:é|ée|er|ant)|remplac(?:é|ée|er|ant|e)|doublée?(?= (?:la|le|l[’']|par))|coiff(?:é|ait|a)",
    yields:
      "céd(?:é|a|ait) [^.;]{0,80}à|rétrograd\\p{L}+ [^.;]{0,50}derrière|laissé [^.;]{0,60}à|perd(?:u|ait|it) (?:sa|son|la|le|l[’']) ?[^.;]{0,60}(?:au profit d|face à|sur|devant)|(?:pass|tomb|gliss)(?:é|ée|ait) (?:[^.;]{0,30} )?derrière|s[’']est (?:fait|vu) [^.;]{0,20}(?:ravir|souffler|doubler|devancer|dépasser|distancer)(?: [^.;]{0,40})? par",
    passive: "(?:été|est|fut|était|s[’']est (?:fait|vu)e?)(?: \\p{L}+)?",
    already: "avai(?:t|ent)|déjà",
    most: "(?:la )?première place|en tête|au premier rang|le plus (?:souvent|fréquemment|grand|gros|fort|largement|étroitement|important|élevé)|la plus (?:grande|forte|élevée|importante|grosse)|le premier|le principal|plus [^.;]{0,60}qu(?:e|[’'])(?:aucun|tout) autre|le plus",
    least:
      "les? plus éloignée?s?|(?:la )?dernière place|au dernier rang|lanterne rouge|ferm\\p{L}+ la marche|le moins (?:souvent|fréquemment|élevé|important)|la moins (?:élevée|importante)|la plus (?:faible|petite|basse)|le plus (?:faible|petit|bas|rarement)|moins [^.;]{0,60}qu(?:e|[’'])(?:aucun|tout) autre|le moins",
    nobody: "aucun(?:e)?|nul",
    each: "chaque|chacune?|tou(?:s|tes)",
    mainPartner:
      "(?:premier|principal|plus gros|plus grand|plus important) partenaire (?:commercial|économique)(?! (?:derrière|après))",
    others:
      "(?:chacun|tous|toutes|l[’']ensemble) (?:des|les) (?:quatre )?autres|(?:les|des) (?:quatre )?autres (?:États|pays|républiques)|tous ses voisins|chacun de ses voisins",
    as: "(?:aussi|si) (?<dir>rarement|peu|souvent|fréquemment|fortement|étroitement)",
    first:
      "pour la première fois|(?:une|la|sa) première (?:\\p{L}+ )?(?:fois|visite)|(?:un|le|son) premier (?:\\p{L}+ )?(?:voyage|déplacement|séjour)|première (?:visite|fois)",
    again:
      "revien\\p{L}+|fallu attendre|remis les pieds|(?:n[’']|ne )[^.;]{0,60}(?:plus|pas|jamais)[^.;]{0,60}depuis|(?:plus|pas|jamais) (?:[^.;]{0,40} )?(?:avant|depuis)|(?:est )?(?:retourn|reven)\\p{L}+|de nouveau|à nouveau|retour|après [^.;]{0,30}(?:absence|pause|interruption|parenthèse)|qu[’']en 20\\d{2}|première (?:\\p{L}+ ){0,3}depuis|premier (?:\\p{L}+ ){0,3}depuis",
    last: "(?:pour )?la dernière fois|(?:sa|la) dernière (?:\\p{L}+ )?visite|(?:son|le) dernier (?:\\p{L}+ )?(?:voyage|déplacement|séjour|passage)|dernière visite|dernier (?:voyage|déplacement)",
    byThen:
      "(?:fin|à la fin (?:de|de l[’']année)|jusqu[’']à(?: la)?(?: fin)?|avant(?: la)? fin|au terme de|à l[’']issue de)(?: (?:de|l[’']année))?",
    since: "depuis|après",
    always100:
      "(?:à|lors de|sur) (?:chaque|tous les|toutes les) (?:\\p{L}+ )?(?:fois|votes?|scrutins?|résolutions?)|toujours|systématiquement|invariablement|sans exception|chaque fois",
    likewise: "(?:exactement )?de même|pareillement|également|ainsi que l[’']a fait",
    anyYear:
      "que (?:pendant|durant|lors de|dans)? ?(?:toute|n[’']importe quelle|aucune) autre année(?: depuis)?|(?:plus (?:haut|bas|élevé|faible|forte|grande)e?) (?:niveau |part |valeur |montant )?depuis",
    aside: "qui|que|dont|où|lequel|laquelle|un|une|premier|première",
    unreal:
      "devrai(?:t|ent)|doit|doivent|veu(?:t|lent)|voudrai(?:t|ent)|souhait(?:e|ent|ait)|pourrai(?:t|ent)|peu(?:t|vent)|prévoi(?:t|ent)|prévu(?:e|s|es)?|espèr(?:e|ent)|compt(?:e|ent) (?:bien )?\\p{L}+er|vis(?:e|ent) (?:à|un)|ambitionn\\p{L}+|si|s[’']il|objectif|prévisions?|attendu(?:e|s|es)? (?:à|en)|envisag\\p{L}+",
    denied:
      "contrairement à [^,]{0,40}qu[ei’']|à tort|dément\\p{L}*|nie(?:nt)?|réfut\\p{L}+|rumeurs?|prétendu\\p{L}*",
    exceeds: "dépass\\p{L}+|franchi\\p{L}*|excéd\\p{L}+|au-?delà|plus de|barre|cap",
    reference:
      "par rapport à(?: (?:l[’']année|celui de|celle de))?|comparé\\p{L}* à|qu[’']en|que (?:celui|celle|ceux|celles) (?:de|d[’'])|(?:niveau|chiffre|montant|total|résultat|volume)s? (?:de|d[’']|atteint en|enregistré en)",
    of: "de|du|des|d[’']",
    sinceYear: "depuis(?: fin| l[’']année)?",
    president: "présidents?|dirigeants|chefs d[’']État",
    newOffice:
      "après (?:sa|la) (?:ré)?élection|après (?:son|l[’']) ?investiture|à l[’']étranger|depuis sa (?:ré)?élection",
    electronics: "électroniques?|semi-?conducteurs?|micropuces?|circuits intégrés",
    major:
      "(?:exportateur|fournisseur) (?:\\p{L}+ )?(?:majeur|important|clé|de premier plan)|(?:grand|important|principal|gros) (?:\\p{L}+ )?(?:exportateur|fournisseur)",
    tendency: "tendance|réorientation|glissement|virage",
    growth:
      "(?:hausse|augmentation|progression|croissance|bond|baisse|recul|chute|repli|diminution|contraction|gain)(?= (?:d(?:e|u|es)|d[’']))",
    noun: "(?:hausse|augmentation|progression|croissance|bond|baisse|recul|chute|repli|diminution|contraction|gain) (?:de|d['’])",
    through: "(?:par|via|à travers) (?:la Russie|le territoire russe|le sol russe)",
    equal: "que|qu['’]",
    better: "fait (?:encore )?mieux",
    all: "tou(?:s|tes) (?:les|ses|leurs)|la totalité d(?:e|es) (?:ses|leurs)?|l[’']ensemble d(?:e|es) (?:ses|leurs)?",
  },
  ru: {
    share:
      "из них|зависимост\\p{L}+|структур\\p{L}+|удельн\\p{L}+ вес\\p{L}*|вклад\\p{L}*|досталось|принадлеж\\p{L}+|занима\\p{L}+|занял\\p{L}*|пришелся|дол[яиюей]+|вес|пришл[аио]сь|приходил\\p{L}+|приходится|составля\\p{L}+ [^.;]{0,30}(?:экспорта|импорта)|(?:всего|её|его) (?:экспорта|импорта)",
    portion:
      "част[ьию]|как (?:\\p{L}+ )?(?:покупател|рын|направлени|поставщик|источник|партн[её]р)\\p{L}*|в качестве (?:\\p{L}+ )?(?:покупател|рын|направлени|поставщик|источник|партн[её]р)\\p{L}*|значени\\p{L}+|присутстви\\p{L}+|роль",
    gdp: "ВВП|экономик[иеу]",
    toward: "в|во|на",
    sender: "из|от",
    away: "из|от",
    attributed:
      /(?:по данным|по подсч[её]там|согласно(?! котор)|сообщает|сообщил[аои]?|по сведениям|по информации|по оценке|следует из данных|говорится в докладе) ([^,.;]{3,60})|(\p{L}+ (?:статистика|таможня|сторона)),?/iu,
    clause: /[;:]|,? (?=тогда как |в то время как |а |но |хотя |несмотря на )|, (?=когда |прич[её]м )/giu,
    cpc: "КТК|Каспийск\\p{L}+ трубопроводн\\p{L}+",
    rank: /чаще,? чем (?:за|в) (?:последни[ех]|предыдущи[ех]) (?<years>\p{L}+|\d+) (?:лет|года)/iu,
    rare: /к минимуму|как можно реже|избегают встреч/iu,
    between: "между",
    always:
      "из года в год|год от года|с каждым годом|год за годом|кажд(?:ый|ого) год(?:а)?|ежегодно|подряд|неуклонно|непрерывно|без (?:перерыв\\p{L}+|передышк\\p{L}+|остановк\\p{L}+)|не переставал\\p{L}*|постоянно",
    onto: "до",
    previously: "после|против|по сравнению с|вместо",
    contrast: "против|по сравнению с|тогда как|а|но",
    mores:
      "более (?:крупн|значим|важн|интенсивн|активн|об[ъь][её]мн)\\p{L}+|важнее|значительнее|превосход\\p{L}+|весомее|больше|выше|активнее|крупнее|интенсивнее|шире|сильнее|объ[её]мнее|теснее|чаще",
    lesses: "менее (?:крупн|значим|важн|интенсивн|активн)\\p{L}+|мельче|меньше|ниже|слабее|скромнее|реже",
    ahead: "опере\\p{L}+|обогна\\p{L}+|впереди|а не",
    beats: "превз(?:ошл|ош[её]л|ойд)\\p{L}*|превыс\\p{L}+|превыша\\p{L}+|превосход\\p{L}+|опережа\\p{L}+",
    trails:
      "отста(?:л|ла|ло|ли|вал\\p{L}*|[её]т)|уступа(?:л|ла|ло|ли|ет)|(?:остал|был|находил|ид|шл|ш[её]л)\\p{L}* (?:[^.;]{0,20} )?позади",
    overtakes:
      "обогна\\p{L}+|обгон\\p{L}+|обош(?:ёл|ел|л\\p{L}+)|обойти|обойд\\p{L}+|опереди\\p{L}+|вытесн\\p{L}+|потесни\\p{L}+|смени(?:л|в)\\p{L}*|превз(?:ошл|ош[её]л|ойд)\\p{L}*|сместил\\p{L}*|вырвал\\p{L}* (?:впер[её]д|вперёд)|вышел [^.;]{0,20}вперед|оставил\\p{L}* [^.;]{0,20}позади|отодвину\\p{L}+",
    yields: "уступи\\p{L}+|проигра\\p{L}+|лишил\\p{L}+ [^.;]{0,30}места|пропустил\\p{L}+ [^.;]{0,20}вперёд",
    passive:
      "(?:был\\p{L}*|оказал\\p{L}+)(?= (?:превзойд|обойд|отодвинут|обогнан|вытеснен|потеснен|потеснён|опереж|смещ))",
    already: "уже|к тому времени|успел\\p{L}*",
    most: "перв\\p{L}+ мест\\p{L}+|лидир\\p{L}+|возглав\\p{L}+|чаще (?:всех|других|остальных|всего)|больше (?:всех|других|остальных)|сильнее (?:всех|других|остальных)|сам(?:ый|ая|ое|ого|ой|ую|ым) (?:больш\\p{L}+|крупн\\p{L}+|высок\\p{L}+|значительн\\p{L}+|тесн\\p{L}+)|наибольш\\p{L}+|наивысш\\p{L}+|крупнейш\\p{L}+|выше (?:всех|чем у (?:всех|любо\\p{L}+))|выше всего|активнее (?:всех|других)",
    least:
      "последн\\p{L}+ мест\\p{L}+|замыка\\p{L}+|аутсайдер\\p{L}*|реже (?:всех|других|остальных|всего)|меньше (?:всех|других|остальных)|слабее (?:всех|других)|сам(?:ый|ая|ое|ого|ой|ую|ым) (?:низк\\p{L}+|маленьк\\p{L}+|мал\\p{L}+|редк\\p{L}+)|наименьш\\p{L}+|ниже (?:всех|чем у (?:всех|любо\\p{L}+))|ниже всего",
    nobody: "ни одн\\p{L}+|никто|никакая",
    each: "кажд\\p{L}+|все(?:х|м)?|любо\\p{L}+",
    mainPartner:
      "(?<!втор\\p{L}+ )(?<!втор\\p{L}+ по \\p{L}+ )(?:крупнейш|главн|основн|ведущ|важнейш|ключев|перв)(?:ий|ый|им|ым|его|ого) (?:внешне)?торгов(?:ый|ым|ого) партн[её]р(?!ы|ов|ами|ах)\\p{L}*",
    others:
      "(?:все|каждое|любое|остальные|каждая|любая) (?:остальные|другие|другое|другая|из остальных|четыре|страны|государства|прочие)",
    as: "(?:так|столь) (?<dir>редко|мало|часто|много|сильно|тесно)",
    first:
      "впервые|в первый раз|перв(?:ый|ая|ым|ой|ую|ого) (?:\\p{L}+ )?(?:визит|поездк|раз|приезд|посещени)\\p{L}*",
    again:
      "больше не|не (?:[^.;]{0,40} )?(?:с|после)|вернул\\p{L}*|возвращ\\p{L}+|вновь|снова|опять|лишь|только в 20\\d{2}|после (?:\\p{L}+ ){0,3}(?:перерыв|пауз)\\p{L}*|перв(?:ый|ая|ым|ой|ое) (?:\\p{L}+ ){0,3}(?:с|после)",
    last: "(?:в )?последний раз|оста\\p{L}+ последн\\p{L}+|последн(?:ий|яя|им|ей|юю|его) (?:\\p{L}+ )?(?:визит|поездк|приезд|посещени|раз)\\p{L}*|крайний раз",
    byThen: "(?:к|до|на) (?:конц\\p{L}+|исход\\p{L}*|итог\\p{L}+)(?: года)?|(?:в )?конце",
    since: "с|со времени|после",
    always100:
      "(?:по|при|на) (?:каждо\\p{L}+|все[мх]) (?:\\p{L}+ )?(?:резолюци\\p{L}+|голосовани\\p{L}+)|неизменно|всегда|каждый раз|во всех случаях|без исключений|всякий раз|всё время|все разы",
    likewise: "(?:точно )?так же|(?:то же|так же) самое|аналогично",
    anyYear:
      "чем (?:в|за) любо[йм] друго[йм] год[уа]?(?: (?:начиная )?с)?|(?:самый|самая|самое|самого) (?:высок|низк|больш)\\p{L}+ (?:показател\\p{L}+ |уров\\p{L}+ |дол\\p{L}+ )?с",
    aside:
      "(?:\\p{L}{1,3} )?котор\\p{L}+|(?:не )?\\p{L}+(?:ющ|ущ|ащ|ящ|вш)\\p{L}{2,5}|чь\\p{L}+|где|куда|откуда|составлявш\\p{L}+|крупнейш\\p{L}+",
    unreal:
      "долж(?:ен|на|но|ны)|мо(?:жет|гут|г бы|гла бы|гли бы)|план(?:ирует|ируют|ирова\\p{L}+)|хо(?:чет|тят|тел\\p{L}*)|собира(?:ется|ются)|ожида\\p{L}+|намерен\\p{L}*|рассчитыва\\p{L}+|стрем(?:ится|ятся)|если|бы|прогноз\\p{L}*|цел(?:ь|и|ью)|предполага\\p{L}+|буд(?:ет|ут)",
    denied: "ошибочно|ложно|отрица\\p{L}+|опроверг\\p{L}*|слух(?:и|ам|ов)|якобы",
    exceeds: "превыс\\p{L}+|превзош\\p{L}+|перевал\\p{L}+|более|больше|свыше|отметк\\p{L}+|преодол\\p{L}+",
    reference:
      "к|к уровню|чем (?:в|за|по итогам)|против|относительно|(?:по сравнению|в сравнении) с|(?:показател|уров(?:ень|н)|результат|значени|отметк|об[ъь][её]м)\\p{L}*",
    of: "от|из|всего|всей|всех|их|его|е[её]",
    sinceYear: "начиная с|со времени",
    president: "президент\\p{L}*|лидер\\p{L}*|глав\\p{L}+ государств",
    newOffice:
      "после (?:своего |пере)?избрани\\p{L}+|после переизбрани\\p{L}+|после инаугураци\\p{L}+|зарубежн\\p{L}+|за границу|за рубеж",
    electronics: "электроник\\p{L}+|полупроводник\\p{L}+|микросхем\\p{L}*|микрочип\\p{L}*",
    major: "(?:крупн|важн|значительн|ключев|ведущ)\\p{L}+ (?:\\p{L}+ )?(?:экспорт[её]р|поставщик)\\p{L}*",
    tendency: "тенденци\\p{L}+|переориентаци\\p{L}+|разворот\\p{L}*|сдвиг\\p{L}*",
    growth: "(?:рост|прирост|спад|падени|снижени|сокращени|увеличени)\\p{L}*(?= \\p{L})",
    noun: "(?:рост|прирост|падени|снижени|сокращени|увеличени)\\p{L}* (?:на|в)",
    through: "через (?:Росси\\p{L}+|российск\\p{L}+ территори\\p{L}+|территори\\p{L}+ (?:России|РФ))",
    equal: "чем",
    better: "(?:стало|дела пошли) (?:ещё )?лучше",
    all: "(?<!прежде )вс[её]го|все[йх]|весь|целиком",
  },
};
