import { END, free, START } from "./pack.js";

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
  | "not-recorded"
  /** What statistical offices publish and no measure here has. */
  | "macro";

export interface SubjectFound {
  start: number;
  end: number;
  subject: Subject;
}

type Rows = readonly (readonly [Subject, string])[];

/** Words for each subject, those that need more words first: what is matched once is not matched again. */
const WORDS: Readonly<Record<string, Rows>> = {
  en: [
    [
      "macro",
      "inflation(?: rate)?|unemployment(?: rate)?|(?:GDP|economic|gross domestic product) growth|growth of (?:GDP|the economy)|(?:GDP|gross domestic product|(?:\\p{L}+ )?economy) (?:grew|expanded|shrank|contracted|rose)|budget deficits?|(?:public|foreign|external|government) debt|(?:foreign )?(?:direct )?investments?|invest(?:ed|ing|s)?|put(?= \\$?€?[\\d.,]+ \\p{L}+ (?:dollars |euros )?into)|(?:the|\\p{L}+) economy|poverty(?: rate)?|wages|salaries|(?:key|interest|base) rates?|consumer prices",
    ],
    [
      "not-recorded",
      "(?:never|not) (?:been )?(?:recorded|registered|arriv\\p{L}+|show(?:ed|n)? up|appear(?:ed)?|entered|seen)[^.;]{0,40}|(?:not|un)[ -]?recorded|went missing|vanished|disappeared|left no trace|(?:got|is|are|was|were|get|gets) lost|unaccounted for",
    ],
    ["un-emergency", "emergency session[^.;]{0,60}"],
    ["un-votes", "General Assembly|UN votes?|roll[ -]calls?|vot(?:ed|es|ing) (?:with|alongside|like)"],
    [
      "arms",
      "arms imports|imports of arms|arms purchases|weapons? (?:imports|purchases|deliveries)|imported (?:arms|weapons)|(?:its|their) (?:arms|weapons)|weapons|weaponry|arms",
    ],
    [
      "fuels",
      "(?:mineral )?fuels?(?: exports?)?|oil,? (?:natural )?gas,? and coal|coal,? oil,? and (?:natural )?gas|hydrocarbons|oil and gas(?= (?:made up|accounted))|energy (?:exports|commodities)",
    ],
    [
      "oil-route",
      "oil exports?|exports? (?:its|of) (?:crude |its )?oil|exported oil|crude(?: oil)?(?: exports?)?|oil",
    ],
    ["gas-route", "(?:natural )?gas exports?|exports? (?:its|of) gas|gas"],
    ["freight", "freight|cargo|Middle Corridor|transport corridors?"],
    [
      "remittances",
      "remittances?|remitted|personal transfers|transfers from abroad|money transfers?|transfers from (?:migrants|workers)|money (?:that )?(?:they|\\p{L}+) sen[dt] home|sen[dt] home|emigrants|money from (?:migrants|workers|relatives) abroad|(?:workers|migrants|people)(?: working)? abroad",
    ],
    [
      "migrants",
      "\\p{L}+-born|born population|migrants?|émigrés?|expatriates|(?:people|persons|women and men) originally from|country of birth|trace their (?:birth|origins)|natives? (?:of|to)|(?:people|persons) born in|born in|-born|diaspora|place of birth|birthplace",
    ],
    ["press-freedom", "press freedom"],
    [
      "opinion",
      "favou?rable (?:view|opinion)s?|(?:good|positive|high) opinion of|(?:view|see|regard)(?:ed|s)? \\p{L}+ (?:favou?rably|positively)|think well of|positive (?:view|attitude)s?",
    ],
    [
      "visits",
      "played host to|was last in|(?:been|gone|come|went|came) back(?: to| in)?|was back in|made (?:his|a) way to|play(?:ed)? host|visit(?:s|ed|ing)?|travell?(?:ed|s|ing)|trips?|went to|gone to|been to|set foot|flew to|flown to|journey(?:s|ed)?|hosted|(?:see|saw|seen) him|received|welcomed|called (?:at|on|in)|stopped in|landed in|touched down|stays? in|stopovers?|(?:was|were|been) in|returned to|returned(?= in)|headed to|took him|paid (?:a|his) call|came to(?= (?:Central|Ka|Ky|Ta|Tu|Uz|As|Bi|Du|Be))",
    ],
    ["meetings", "met|meetings?|meet"],
    [
      "turnover",
      "changed hands|(?:two-way|mutual) (?:flows?|exchanges?)(?: of goods)?|flows? of goods(?= (?:between|in both))|(?:both )?(?:exports and imports|imports and exports)(?: (?:combined|together|alike|taken together|included))?|(?:buying and selling|bought and sold)|trade turnover|turnover|trade (?:volume|between|with|flows?)|(?:bilateral|mutual|two-way|foreign|total|external|overall|goods) trade|trad(?:e|ed|es|ing)|exchanged|(?:sold|sell) (?:each other|one another)|passed in both directions|commerce|(?:commercial|goods) exchanges?",
    ],
    [
      "exports",
      "selling|earned from|(?:going|flowing|moving|travell?ing|heading)(?= from \\p{L}+ (?:in)?to )|exports?|exported|exporting|sold|sales|shipments?|shipped|deliver(?:ies|ed)|sends?|sent",
    ],
    ["imports", "imports?|imported|arrived|originated|bought|purchases?|purchased"],
  ],
  de: [
    [
      "macro",
      "Inflation(?:srate)?|Teuerung(?:srate)?|Arbeitslosen(?:quote|zahl)|Arbeitslosigkeit|Wirtschaftswachstum|BIP-Wachstum|(?:Wirtschaft(?:sleistung)?|Bruttoinlandsprodukt|BIP) (?:wuchs|legte|schrumpfte|ist)|Haushaltsdefizit|(?:Staats|Auslands)(?:schulden|verschuldung)|(?:Direkt|Auslands)?[Ii]nvestitionen|investier\\p{L}+|(?:\\p{L}+ )?Wirtschaft(?= )|Armut(?:squote)?|L[öo]hne?n?|Leitzins(?:en|es)?|Verbraucherpreise[n]?",
    ],
    [
      "not-recorded",
      "(?:nie|niemals|nicht|nirgends)(?: [^.;,]{0,40})? (?:verzeichnet|registriert|erfasst|verbucht|auf(?:getaucht|tauchte))|taucht(?:e|en)? [^.;]{0,60}(?:nicht|nie) auf|unverbucht|verschw(?:anden|and|unden)|(?:verlor|verlier)\\p{L}* sich|spurlos",
    ],
    ["un-emergency", "Notstands(?:sonder)?sitzung|Sondersitzung|Dringlichkeitssitzung"],
    [
      "un-votes",
      "Abstimmungsverhaltens?|Stimmverhaltens?|Generalversammlung|Vollversammlung|UN-Abstimmungen|stimmte[n]? (?:mit|wie)",
    ],
    [
      "arms",
      "Waffenimporte[ns]?|Rüstungsimporte[ns]?|Waffeneinfuhren|Waffenkäufe[n]?|Waffenlieferungen|importierten? Waffen|Rüstungsgüter[n]?|Waffen",
    ],
    [
      "fuels",
      "fossile[nr]? (?:Brennstoffe[n]?|Energieträger[n]?)|Öl, Gas und andere[n]? Brennstoffe[n]?|(?:mineralische[nr]? )?Brennstoffe[n]?|Energieträger[n]?|Treibstoffe[n]?|(?:Erd)?[Öö]l, (?:Erd)?[Gg]as und Kohle|Kohle, (?:Erd)?[Öö]l und (?:Erd)?[Gg]as|Energierohstoffe[n]?",
    ],
    [
      "oil-route",
      "(?:Roh|Erd)?[Öö]l(?:ausfuhr(?:en)?|exporte?[ns]?)|Exportöls?|Erdöl(?:exporte[ns]?|ausfuhren|s)?|Rohöls?|Öls?",
    ],
    ["gas-route", "Gasexporte[ns]?|Gasausfuhren|(?:Erd)?[Gg]as(?:es)?"],
    [
      "freight",
      "Fracht(?:aufkommens?|mengen?)?|Güterverkehrs?|Gütertransports?|Tonnen Güter|Strecken(?= durch)|Mittlere[nr]? Korridors?|Gütermengen?",
    ],
    [
      "remittances",
      "\\p{L}*[Üü]berweisung(?:en)?|Geldtransfers?|Transfers? (?:von|der) (?:Arbeits)?[Mm]igranten|Geldsendungen|überweisen|überwiesen|nach Hause (?:schick|überweis|send)\\p{L}*",
    ],
    [
      "migrants",
      "gebürtig\\p{L}*|Geburtsort\\p{L}*|(?<=aus \\p{L}{4,14} )stammen|Wohnsitz|Migrant(?:en|innen)?|geborene[nr]?|Diaspora|Geburtsland\\p{L}*|zur Welt (?:gekommen|kam\\p{L}*)|der Geburt nach|Herkunft|stammen(?= [^.;]{0,40}aus)|stammte[n]?(?= (?:ursprünglich|gebürtig|der Geburt))|Auswanderer[n]?|Einwanderer[n]?|geboren(?: sind| wurden)?|Zuwanderer[n]?",
    ],
    ["press-freedom", "Pressefreiheit"],
    ["opinion", "(?:gute[ns]?|günstige[ns]?|positive[ns]?) (?:Meinung|Bild|Haltung)|wohlwollend"],
    [
      "visits",
      "gewesen(?= war)|kam(?= [^.;,]{0,24} wieder)|kehrte[n]?(?= [^.;]{0,70} zurück)|zurückgekehrt|Rückkehr|besuch(?:t|te|ten|en|e|s)?|reiste[n]?|gereist|reist|Reisen?|Staatsbesuche?|zu Gast|empfing(?:en)?|empfangen|begrüßt(?:e|en)?|hielt sich [^.;]{0,60}auf|weilte[n]?|führt(?:e|en) (?:ihn|sie|den)|kam(?=(?: [^.;]{0,60})? nach (?:Ka|Ki|Ta|Tu|Us|Ar|As|Be|Ge|Bi|Du|Er|Mi|Tb|Ba|Zentral))|gekommen|machte [^.;]{0,30}Station|(?:bei|auf) seinen Reisen|Abstecher|Aufenthalte?[ns]?|war(?:en)? dort|flog(?:en)?|stattete|Visiten?|war(?:en)? (?:[^.;,]{0,30} )?in(?= )",
    ],
    ["meetings", "traf(?:en)?|getroffen|Treffen|trifft|begegnete[n]?"],
    [
      "turnover",
      "(?:Handels|Waren|Außenhandels)umsatz(?:es)?|Handelsvolumens?|Außenhandels?|Handels?|Außenhandelsvolumens?|Warenaustauschs?|Warenverkehrs?|Handelsaustauschs?|Umsatz|handelte[n]?|tauscht(?:e|en)|Handelsbeziehungen|Handelspartner[ns]?|gehandelt|(?:Exporte|Ausfuhren|Ein- und Ausfuhren|Ex- und Importe|Aus- und Einfuhren|Im- und Exporte)(?: und (?:Importe|Einfuhren))(?: zusammen(?:genommen)?)?|(?:Ein- und Aus|Aus- und Ein|Ex- und Im|Im- und Ex)(?:fuhr|port)en?",
    ],
    [
      "exports",
      "\\p{L}*[Ee]xport(?:e?[ns]?|anteil\\p{L}*|quoten?|geschäft\\p{L}*|eure?n?)|exportiert(?:e|en)?|\\p{L}*[Aa]usfuhr(?:en)?|gelangte[n]?|ausgeführt|verkauft(?:e|en)?|Lieferungen|lieferte[n]?|geliefert|verschifft|Verkauf(?:s|e|en)?|(?:Waren|Güter)(?= [^.;]{0,60}aus [^.;]{0,40} nach )|ausführte[n]?|schickt(?:e|en)?|führt(?:e|en)?(?= [^.;]{0,90} aus(?:[,.;]|$| und))",
    ],
    [
      "imports",
      "\\p{L}*[Ii]mport(?:e?[ns]?|anteil\\p{L}*|quoten?|eure?n?)|importiert(?:e|en)?|\\p{L}*[Ee]infuhr(?:en)?|eingeführt\\p{L}*|einführte[n]?|stammt(?:e|en)|bezog(?:en)?|kaufte[n]?|führt(?:e|en)?(?= [^.;]{0,90} ein(?:[,.; ]|$))",
    ],
  ],
  fr: [
    [
      "macro",
      "(?<!de )(?:l[’']|son |leur )économie|inflation|(?:taux de )?chômage|croissance (?:du PIB|économique|de l[’']économie)|(?:PIB|économie|produit intérieur brut) (?:a |s[’']est )?(?:progressé|crû|accru|contracté|reculé)|déficit(?: budgétaire)?|dette(?: publique| extérieure)?|investi(?:r|t|s|ssent)?|investissements?(?: directs?)?(?: étrangers?)?|(?:taux de )?pauvreté|salaires?|taux directeurs?|prix à la consommation",
    ],
    [
      "not-recorded",
      "jamais (?:enregistré|été enregistré)\\p{L}*|n[’']\\p{L}+ (?:jamais|pas) enregistré\\p{L}*|non enregistré\\p{L}*|n[’'](?:y )?(?:a|ont|apparaî\\p{L}+)[^.;,]{0,40}(?:jamais|pas|nulle part)[^.;,]{0,40}(?:enregistré|déclaré|comptabilisé|apparu)\\p{L}*|(?:jamais|pas) (?:été )?(?:enregistré|déclaré|comptabilisé|vu|apparu)\\p{L}*|(?:jamais|pas|nulle part) (?:arrivé|apparu)\\p{L}*|disparu\\p{L}*|échappé\\p{L}*|se (?:perd|sont perdu|volatilis|évapor)\\p{L}*|volatilis\\p{L}+|évapor\\p{L}+",
    ],
    ["un-emergency", "session (?:extraordinaire )?d[’']urgence"],
    ["un-votes", "Assemblée générale|votes? à l[’']ONU|vot(?:é|e|ait) (?:avec|comme)"],
    [
      "arms",
      "(?:importations|achats|livraisons) d[’']armes(?:ments?)?|armements?|(?:ses|leurs|des) armes(?: importées)?|armes importées",
    ],
    [
      "fuels",
      "(?:produits |matières )?(?:combustibles|hydrocarbures|carburants)(?: minéraux)?|(?:le |du )?pétrole, (?:le |du )?gaz(?: naturel)? et (?:le |du )?charbon|(?:le |du )?charbon, (?:le |du )?pétrole et (?:le |du )?gaz|produits énergétiques",
    ],
    [
      "oil-route",
      "exportations pétrolières|or noir|(?:exportations de |son |du |de |le )?pétrole|(?<!intérieur )brut",
    ],
    ["gas-route", "(?:exportations de |son |du |de |le )?gaz"],
    ["freight", "fret|corridor(?:s| médian)?|marchandises acheminées"],
    [
      "remittances",
      "(?:transferts|envois)(?: de fonds| d[’']argent)? des (?:migrants|travailleurs|émigrés)|(?:transferts|envois)(?: (?:de fonds|d[’']argent|des migrants|des travailleurs))?|remises migratoires|argent (?:qu[’']ils envoient|envoyé)|sommes que les travailleurs[^.,;]{0,30}(?:expédient|envoient)",
    ],
    [
      "migrants",
      "natives|lieu de naissance|pays de naissance|ressortissants|diaspora|originaires? d|migrants?|né(?:e|s|es) (?:au|en|aux)|natifs|originaires",
    ],
    ["press-freedom", "liberté de (?:la )?presse"],
    [
      "opinion",
      "opinions? favorables?|bonnes? opinions?|(?:image|opinion) positive|(?:vu|perçu)e? favorablement",
    ],
    [
      "visits",
      "accueill\\p{L}+|foul(?:é|er|a)|(?:est|était|soit) allée?|reçue?|passages?(?= (?:du|de|au|en|à))|revien\\p{L}+|revenu|retour|remis les pieds|tournée|visit(?:é|ée|e|er|es|ait)|rendu(?:e)?(?= )|ren(?:d|dit)(?= (?:à|au|en))|mis les pieds|(?:re)?ven(?:u|ue)(?= (?:à|au|en))|retourné|voyag(?:e|es|é)|déplacements?|déplacé|séjourn(?:é|e)",
    ],
    ["meetings", "rencontr(?:é|és|e|es)|entretiens?"],
    [
      "turnover",
      "flux (?:commerciaux|d[’']échanges)|partenaires? (?:commercia\\p{L}+|économique)|échanges(?: commerciaux)?|commerce(?: bilatéral| extérieur)?|chiffre d[’']affaires|commer(?:ç|c)(?:ait|aient|e|ent|é|er)|échang(?:é|eait|eaient)",
    ],
    [
      "exports",
      "exportat(?:eurs?|rices?)|expédi\\p{L}+|livr(?:é|er|ait|aient|e|ent)(?:e?s?)|écoul\\p{L}+|fourni\\p{L}*|(?:pour )?vend(?:u|re|ait|aient|ent)|export(?:ation|ations|é|ée|és|ées|e|ent|er|ait)|ventes|vendu(?:e|s|es)?|livraisons|envoyé\\p{L}*",
    ],
    ["imports", "import(?:ation|ations|é|ée|és|ées|e|ent|er|ait)|achats|acheté"],
  ],
  ru: [
    [
      "macro",
      "инфляци\\p{L}+|безработиц\\p{L}+|рост\\p{L}* (?:ВВП|экономики)|ВВП (?:страны )?(?:вырос|сократил|снизил|увеличил)\\p{L}*|экономик\\p{L}+ (?:страны )?(?:выросла|сократилась|прибавила)|дефицит\\p{L}* бюджета|(?:внешн\\p{L}+|государственн\\p{L}+) долг\\p{L}*|госдолг\\p{L}*|инвестици\\p{L}+|инвестир\\p{L}+|вложил\\p{L}*|бедност\\p{L}+|зарплат\\p{L}*|заработн\\p{L}+ плат\\p{L}*|ключев\\p{L}+ ставк\\p{L}+|потребительск\\p{L}+ цен\\p{L}*",
    ],
    [
      "not-recorded",
      "не (?:был[аио]? )?(?:учт\\p{L}+|учит\\p{L}+|зарегистрир\\p{L}+|увиде\\p{L}+|отраз\\p{L}+|отраж\\p{L}+|попал\\p{L}*|зафиксир\\p{L}+)|неучт[её]нн\\p{L}+|исчез\\p{L}+|пропал\\p{L}*|потерял\\p{L}+ (?:в пути|по дороге)|раствор\\p{L}+",
    ],
    ["un-emergency", "чрезвычайн\\p{L}+ (?:специальн\\p{L}+ )?сесси\\p{L}+"],
    ["un-votes", "Генеральн\\p{L}+ Ассамбле\\p{L}+|Генассамбле\\p{L}+|голосова\\p{L}+|голосовани\\p{L}+"],
    [
      "arms",
      "(?:импорт\\p{L}* |закуп\\p{L}+ |постав\\p{L}+ )(?:оружия|вооружений)|оружейн\\p{L}+ импорт\\p{L}*|импортн\\p{L}+ (?:оружи\\p{L}+|вооружени\\p{L}+)|вв[её]з[её]нн\\p{L}+ оружи\\p{L}+|вооружени\\p{L}+|оружи\\p{L}+",
    ],
    [
      "fuels",
      "топлив\\p{L}+|энергоносител\\p{L}+|нефт\\p{L}*, газ\\p{L}* и уг\\p{L}+|уг\\p{L}+, нефт\\p{L}* и газ\\p{L}*|углеводород\\p{L}+|минеральн\\p{L}+ топлив\\p{L}+",
    ],
    ["oil-route", "(?:экспорт\\p{L}* )?(?:сыр\\p{L}+ )?нефт(?!епрод|ехим|епереработ)\\p{L}+"],
    ["gas-route", "(?:экспорт\\p{L}* )?газ[ауом]?"],
    ["freight", "груз(?!и)\\p{L}*|коридор\\p{L}*"],
    [
      "remittances",
      "(?:денежн\\p{L}+ |личн\\p{L}+ )?перевод\\p{L}+(?: (?:трудов\\p{L}+ )?мигрант\\p{L}+)?|от (?:трудов\\p{L}+ )?мигрант\\p{L}+|(?:деньги|средства|сумм\\p{L}+),? (?:присл|отправл|перевед|перечисл|заработанн)\\p{L}+|прислан\\p{L}+|присыла\\p{L}+|перечисл\\p{L}+",
    ],
    [
      "migrants",
      "мигрант\\p{L}*|роди(?:вш|л)\\p{L}+|урожд[её]нн\\p{L}+|диаспор\\p{L}+|мест\\p{L}+ рождения|рождени\\p{L}+|уроженц\\p{L}+|выходц\\p{L}+",
    ],
    ["press-freedom", "свобод\\p{L}+ (?:прессы|печати)"],
    [
      "opinion",
      "(?:хорошо|положительно|благосклонно) относ\\p{L}+|(?:благоприятн|положительн|хорош)\\p{L}+ мнени\\p{L}+",
    ],
    [
      "visits",
      "был(?= в (?:К|Т|У|А|Г|Б)\\p{Ll})|появля\\p{L}+ в|появлялся|не бывал|визит\\p{L}*|прин(?:имал|имает|ял|яли|имали)\\p{L}* (?:у себя|визит|президента|Путина|Владимира|российского)|на своей земле|гост(?:ил|ем|я)\\p{L}*|съездил\\p{L}*|слетал\\p{L}*|бывал\\p{L}*|маршрут\\p{L}* поездок|навестил\\p{L}*|наносил\\p{L}*|не был там|был там|посе(?:тил|щал)\\p{L}*|приезжал\\p{L}*|приехал\\p{L}*|приезд\\p{L}*|побывал\\p{L}*|поезд(?:к\\p{L}+|ок)|ездил\\p{L}*|летал\\p{L}*|прилет\\p{L}+|наведал\\p{L}+|наезж\\p{L}+|отправ(?:ил|ля)ся",
    ],
    ["meetings", "встре(?:ча|чи|ч|тил\\p{L}*|чал\\p{L}*)"],
    [
      "turnover",
      "товарооборот\\p{L}*|наторгова\\p{L}+|прода\\p{L}+ друг другу|взаимн\\p{L}+ (?:поставк|экспорт|продаж)\\p{L}*|торгов\\p{L}+ партн[её]р\\p{L}*|(?:экспорт|импорт|вывоз|ввоз)\\p{L}* (?:и|плюс) (?:экспорт|импорт|вывоз|ввоз)\\p{L}*(?: (?:вместе|в сумме|суммарно))?|товарообмен\\p{L}*|торгово-экономическ\\p{L}+|торговл\\p{L}+|(?:внешне)?торгов\\p{L}+ оборот\\p{L}*|оборот\\p{L}*|торгова(?:л\\p{L}*|ть)|торгу\\p{L}+",
    ],
    [
      "exports",
      "экспорт\\p{L}*|вывоз\\p{L}*|постав(?:к\\p{L}+|ок|ил\\p{L}*|л\\p{L}+|ля\\p{L}+)|прода(?!ж|ва[яв])\\p{L}+|прода[её]т|продаж\\p{L}*|отправ(?:ил|ля|л|к)\\p{L}+(?!ся)|отгру\\p{L}+|вывез\\p{L}+|сбыт\\p{L}*|сбыва\\p{L}+",
    ],
    [
      "imports",
      "импорт\\p{L}*|ввоз\\p{L}*|закуп\\p{L}+|покупа\\p{L}+|покупк\\p{L}+|куп(?:ил|лен)\\p{L}*|приобре\\p{L}+|ввез\\p{L}+",
    ],
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
      if (free(found, { start, end })) found.push({ start, end, subject });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Goods by which trade is often parted: trade in one of them is not the trade that measures here have. */
const GOODS: Readonly<Record<string, string>> = {
  en: "wheat|grains?|corn|cotton|flour|machinery|machines|equipment|cars?|vehicles|trucks|electronics|oil|crude|gas|coal|fuels?|petrol|metals?|gold|uranium|copper|steel|aluminium|textiles?|clothing|shoes|food(?:stuffs)?|fruits?|vegetables|meat|dairy|services|weapons|arms|chips|semiconductors|microchips|chemicals|fertili[sz]ers?|medicines?|drugs|electricity|energy|timber|wood|agricultural|farm|industrial|military|consumer|sanctioned|dual-use|restricted|listed|appliances|spare parts|aircraft|tourism",
  de: "Weizen|Getreide|Mais|Baumwolle|Mehl|Maschinen|Ausrüstung(?:en)?|Autos?|Fahrzeuge[n]?|Elektronik|Öl|Erdöl|Gas|Erdgas|Kohle|Metalle[n]?|Gold|Uran|Kupfer|Stahl|Textilien|Kleidung|Lebensmittel[n]?|Obst|Gemüse|Fleisch|Dienstleistungen|Waffen|Halbleiter[n]?|Chemikalien|Dünger|Arzneimittel[n]?|Strom|Energie|Holz|Agrarg\\p{L}+|landwirtschaftlich\\p{L}+|sanktionierte[rn]?|Haushaltsgeräte[n]?",
  fr: "blé|céréales|maïs|coton|farine|machines|équipements?|voitures|véhicules|électroniques?|pétrole|gaz|charbon|métaux|or|uranium|cuivre|acier|textiles?|vêtements|alimentaires?|aliments|fruits|légumes|viande|services|armes|semi-conducteurs|produits chimiques|engrais|médicaments|électricité|énergie|bois|agricoles?|sanctionnée?s|électroménager",
  ru: "пшениц\\p{L}+|зерн\\p{L}+|кукуруз\\p{L}+|хлоп\\p{L}+|мук[аиу]|машин\\p{L}*|оборудовани\\p{L}+|автомобил\\p{L}+|электроник\\p{L}+|нефт\\p{L}+|газ[ауом]?|угл\\p{L}+|металл\\p{L}*|золот\\p{L}+|уран\\p{L}*|мед[ьи]|стал[ьи]|текстил\\p{L}+|одежд\\p{L}+|продовольстви\\p{L}+|продукт\\p{L}* питания|фрукт\\p{L}*|овощ\\p{L}*|мяс[ао]|услуг\\p{L}*|оружи\\p{L}+|полупроводник\\p{L}+|удобрени\\p{L}+|лекарств\\p{L}*|электроэнерги\\p{L}+|сельхоз\\p{L}+|сельскохозяйственн\\p{L}+|подсанкционн\\p{L}+|санкционн\\p{L}+",
};
/** Between trade and its goods. */
const OF: Readonly<Record<string, string>> = {
  en: "of|in",
  de: "von|mit|an",
  fr: "de|d[’']|en|du|des",
  ru: "",
};
/** Between a number and goods of which it is. */
const COUNTED =
  "(?:(?:more|less|fewer|worth|of|in|mehr|weniger|an|für|de plus|de moins|en plus|en moins|de|d[’']|больше|меньше|на)(?: |(?<=[’']))){0,2}";

interface Goods {
  behind: RegExp;
  before: RegExp;
  /** Behind a number. */
  counted: RegExp;
}

const goods = new Map<string, Goods>();

function goodsOf(lang: string): Goods {
  const words = GOODS[lang] ?? "(?!)";
  const held = goods.get(lang) ?? {
    behind: new RegExp(`^ (?:(?:${OF[lang] ?? ""}) ?)(?:\\p{L}+ ){0,2}?(?:${words})${END}`, "iu"),
    before: new RegExp(`${START}(?:${words})(?: (?:and|und|et|и) \\p{L}+)? $`, "iu"),
    counted: new RegExp(`^ ${COUNTED}(?:\\p{L}+ )?(?:${words})${END}`, "iu"),
  };
  goods.set(lang, held);
  return held;
}

/** Whether a number is one of some goods only: "sold 30 percent more wheat", "$300 million of Russian gas". */
export const countsGoods = (text: string, end: number, lang: string): boolean =>
  goodsOf(lang).counted.test(text.slice(end, end + 60));

/** Whether trade that is spoken of is that of some goods only: "exports of wheat", "the oil trade". */
export function ofGoods(text: string, { start, end }: { start: number; end: number }, lang: string): boolean {
  const { behind, before } = goodsOf(lang);
  const near = text.slice(end, end + 60).split(/[,;:]/)[0] ?? "";
  // Countries may stand between: "trade with Russia in machinery".
  const beyond = text.slice(end, end + 70).replace(/^(?:(?: \p{Ll}{1,5})? \p{Lu}[\p{L}’']+)+/u, "");
  return behind.test(near) || before.test(text.slice(Math.max(0, start - 40), start)) || behind.test(beyond);
}
