import { END, START } from "./pack.js";

/** What a statement is about, before it is known which measure and which side that is. */
export type Subject =
  | "turnover"
  | "exports"
  | "imports"
  | "remittances"
  | "migrants"
  | "un-votes"
  | "un-emergency"
  | "visits"
  | "meetings"
  | "oil-route"
  | "gas-route"
  | "fuels"
  | "freight"
  | "arms"
  | "press-freedom"
  | "opinion"
  | "not-recorded";

export interface SubjectFound {
  start: number;
  end: number;
  subject: Subject;
}

type Rows = readonly (readonly [Subject, string])[];

/** Words for each subject, those that need more words first: what is matched once is not matched again. */
const WORDS: Readonly<Record<string, Rows>> = {
  en: [
    ["not-recorded", "never (?:recorded|registered|arriv\\p{L}+)[^.;]{0,40}|(?:not|un)[ -]?recorded"],
    ["un-emergency", "emergency session[^.;]{0,60}"],
    ["un-votes", "General Assembly|UN votes?|roll[ -]calls?|vot(?:ed|es|ing) (?:with|alongside|like)"],
    [
      "arms",
      "arms imports|imports of arms|arms purchases|weapons? (?:imports|purchases|deliveries)|imported (?:arms|weapons)|(?:its|their) (?:arms|weapons)",
    ],
    [
      "oil-route",
      "oil exports?|exports? (?:its|of) (?:crude |its )?oil|exported oil|crude(?: oil)?(?: exports?)?|oil",
    ],
    ["gas-route", "(?:natural )?gas exports?|exports? (?:its|of) gas|gas"],
    ["fuels", "fuels|fuel exports?"],
    ["freight", "freight|cargo|Middle Corridor|transport corridors?"],
    [
      "remittances",
      "remittances?|money transfers?|transfers from (?:migrants|workers)|money (?:that )?(?:they|\\p{L}+) sen[dt] home|sen[dt] home",
    ],
    ["migrants", "migrants?|(?:people|persons) born in|born in"],
    ["press-freedom", "press freedom"],
    ["opinion", "favou?rable (?:view|opinion)s?"],
    ["visits", "visit(?:s|ed|ing)?|travell?ed|trips?|went to|been to|set foot|flew to|flown to|journeys?"],
    ["meetings", "met|meetings?|meet"],
    [
      "turnover",
      "trade turnover|turnover|trade (?:volume|between|with)|bilateral trade|mutual trade|(?:total )?trade|commerce",
    ],
    ["exports", "exports?|exported|exporting|sold|sales|shipments?|shipped|deliver(?:ies|ed)|sends?|sent"],
    ["imports", "imports?|imported|bought|purchases?|purchased"],
  ],
  de: [
    ["not-recorded", "nie (?:verzeichnet|registriert|erfasst)|nicht (?:verzeichnet|erfasst)"],
    ["un-emergency", "Notstands(?:sonder)?sitzung|Sondersitzung|Dringlichkeitssitzung"],
    ["un-votes", "Generalversammlung|Vollversammlung|UN-Abstimmungen|stimmte[n]? (?:mit|wie)"],
    [
      "arms",
      "Waffenimporte[ns]?|Rüstungsimporte[ns]?|Waffeneinfuhren|Waffenkäufe[n]?|Waffenlieferungen|importierten? Waffen|Waffen",
    ],
    ["oil-route", "Ölexporte[ns]?|Ölausfuhren|Erdöl(?:exporte[ns]?|ausfuhren|s)?|Rohöls?|Öls?"],
    ["gas-route", "Gasexporte[ns]?|Gasausfuhren|(?:Erd)?[Gg]as(?:es)?"],
    ["fuels", "Brennstoffe[n]?|Energieträger[n]?|Treibstoffe[n]?"],
    ["freight", "Fracht|Güterverkehrs?|Gütertransport|Güter|Strecken|Mittlere[nr]? Korridors?|Gütermenge"],
    [
      "remittances",
      "(?:Rück|Geld|Heimat)?[Üü]berweisungen|Geldsendungen|Rücküberweisungen|überweisen|überwiesen|nach Hause (?:schick|überweis|send)\\p{L}*",
    ],
    [
      "migrants",
      "Migrant(?:en|innen)?|gebürtige[nr]?|geborene[nr]?|Geborenen|geboren(?: sind| wurden)?|Zuwanderer[n]?",
    ],
    ["press-freedom", "Pressefreiheit"],
    ["opinion", "(?:gute|günstige|positive) Meinung"],
    [
      "visits",
      "besuch(?:t|te|ten|en|e)?|Besuchen?|reiste[n]?|gereist|Reisen?|Staatsbesuche?|zu Gast|war(?:en)? dort",
    ],
    ["meetings", "traf(?:en)?|getroffen|Treffen"],
    [
      "turnover",
      "(?:Handels|Waren|Außenhandels)umsatz(?:es)?|Handelsvolumen|Außenhandels?|Handels?|Warenaustausch|Umsatz",
    ],
    [
      "exports",
      "Exporte[ns]?|exportiert(?:e|en)?|Ausfuhren?|ausgeführt|verkauft(?:e|en)?|Lieferungen|lieferte[n]?|schickt(?:e|en)?|führt(?:e|en)?(?= [^.;]{0,90} aus(?:[,.; ]|$))",
    ],
    [
      "imports",
      "Importe[ns]?|Imports?|importiert(?:e|en)?|Einfuhren?|eingeführt|bezog(?:en)?|kaufte[n]?|führt(?:e|en)?(?= [^.;]{0,90} ein(?:[,.; ]|$))",
    ],
  ],
  fr: [
    [
      "not-recorded",
      "jamais (?:enregistré|été enregistré)\\p{L}*|n[’']\\p{L}+ (?:jamais|pas) enregistré\\p{L}*|non enregistré\\p{L}*",
    ],
    ["un-emergency", "session (?:extraordinaire )?d[’']urgence"],
    ["un-votes", "Assemblée générale|votes? à l[’']ONU|vot(?:é|e|ait) (?:avec|comme)"],
    [
      "arms",
      "(?:importations|achats|livraisons) d[’']armes(?:ments?)?|armements?|(?:ses|leurs|des) armes(?: importées)?|armes importées",
    ],
    ["oil-route", "(?:exportations de |son |du |de |le )?pétrole|brut"],
    ["gas-route", "(?:exportations de |son |du |de |le )?gaz"],
    ["fuels", "combustibles|hydrocarbures|carburants"],
    ["freight", "fret|corridor(?:s| médian)?|marchandises acheminées"],
    [
      "remittances",
      "transferts(?: (?:de fonds|d[’']argent|des migrants|des travailleurs))?|envois de fonds|remises migratoires|argent (?:qu[’']ils envoient|envoyé)|sommes que les travailleurs[^.,;]{0,30}(?:expédient|envoient)",
    ],
    ["migrants", "migrants?|né(?:e|s|es) (?:au|en|aux)|natifs|originaires"],
    ["press-freedom", "liberté de (?:la )?presse"],
    ["opinion", "opinions? favorables?"],
    [
      "visits",
      "visit(?:é|ée|e|er|es)|visites?|rendu(?:e)?(?= )|mis les pieds|voyages?|déplacements?|déplacé",
    ],
    ["meetings", "rencontr(?:é|és|e|es)|entretiens?"],
    ["turnover", "échanges(?: commerciaux)?|commerce(?: bilatéral)?|chiffre d[’']affaires"],
    [
      "exports",
      "export(?:ation|ations|é|ée|és|ées|e|ent|er|ait)|ventes|vendu(?:e|s|es)?|livraisons|expéditions|envoyé\\p{L}*",
    ],
    ["imports", "import(?:ation|ations|é|ée|és|ées|e|ent|er|ait)|achats|acheté"],
  ],
  ru: [
    ["not-recorded", "не (?:учт\\p{L}+|учит\\p{L}+|зарегистрир\\p{L}+)|неучт[её]нн\\p{L}+"],
    ["un-emergency", "чрезвычайн\\p{L}+ (?:специальн\\p{L}+ )?сесси\\p{L}+"],
    [
      "un-votes",
      "Генеральн\\p{L}+ Ассамбле\\p{L}+|Генассамбле\\p{L}+|голосова\\p{L}+ (?:вместе с|как|так же)",
    ],
    [
      "arms",
      "(?:импорт\\p{L}* |закуп\\p{L}+ |постав\\p{L}+ )(?:оружия|вооружений)|оружейн\\p{L}+ импорт\\p{L}*|импортн\\p{L}+ (?:оружи\\p{L}+|вооружени\\p{L}+)|вв[её]з[её]нн\\p{L}+ оружи\\p{L}+|вооружени\\p{L}+|оружи\\p{L}+",
    ],
    ["oil-route", "(?:экспорт\\p{L}* )?неф[тт]\\p{L}+"],
    ["gas-route", "(?:экспорт\\p{L}* )?газ[ауом]?"],
    ["fuels", "топлив\\p{L}+|энергоносител\\p{L}+"],
    ["freight", "груз\\p{L}+|коридор\\p{L}*"],
    ["remittances", "(?:денежн\\p{L}+ )?перевод\\p{L}+"],
    ["migrants", "мигрант\\p{L}*|уроженц\\p{L}+|выходц\\p{L}+"],
    ["press-freedom", "свобод\\p{L}+ (?:прессы|печати)"],
    ["opinion", "(?:хорошо относ\\p{L}+|благоприятн\\p{L}+ мнени\\p{L}+)"],
    [
      "visits",
      "визит\\p{L}*|не был там|был там|посе(?:тил|щал)\\p{L}*|приезжал\\p{L}*|приехал\\p{L}*|побывал\\p{L}*|поезд(?:к\\p{L}+|ок)|ездил\\p{L}*",
    ],
    ["meetings", "встре(?:ча|чи|ч|тил\\p{L}*|чал\\p{L}*)"],
    ["turnover", "товарооборот\\p{L}*|торговл\\p{L}+|(?:внешне)?торгов\\p{L}+ оборот\\p{L}*|оборот\\p{L}*"],
    ["exports", "экспорт\\p{L}*|вывоз\\p{L}*|постав(?:ки|ок|ил\\p{L}*)|продал\\p{L}*|отправил\\p{L}*"],
    ["imports", "импорт\\p{L}*|ввоз\\p{L}*|закуп\\p{L}+|ввез\\p{L}+"],
  ],
};

const compiled = new Map<string, readonly { subject: Subject; pattern: RegExp }[]>();

/** What a text speaks about, in order. */
export function subjectsIn(text: string, lang: string): SubjectFound[] {
  const rows =
    compiled.get(lang) ??
    (WORDS[lang] ?? []).map(([subject, source]) => ({
      subject,
      pattern: new RegExp(`${START}(?:${source})${END}`, "giu"),
    }));
  compiled.set(lang, rows);
  const found: SubjectFound[] = [];
  for (const { subject, pattern } of rows)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end, subject });
    }
  return found.sort((a, b) => a.start - b.start);
}
