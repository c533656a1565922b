// Written by `npm run generate`. Do not edit.
import type { Table } from "../table.js";

export const table: Table = {
 "texts": {
  "language.name": "Français",
  "value.none": "–",
  "value.in": "{value} {period_in}",
  "value.then": "{period_in}",
  "period.year": "{year}",
  "period.year.in": "en {year}",
  "period.year.of": "de {year}",
  "period.years": "{first}–{last}",
  "period.years.in": "en {first}–{last}",
  "period.years.of": "des années {first}–{last}",
  "period.quarter": "T{quarter} {year}",
  "period.quarter.in": "au T{quarter} {year}",
  "period.quarter.of": "du T{quarter} {year}",
  "period.month": "{month} {year}",
  "period.month.in": "en {month} {year}",
  "period.month.of": "{month_de} {year}",
  "period.months": "{from} à {to} {year}",
  "period.months.in": "{from_de} à {to} {year}",
  "period.months.of": "{from_de} à {to} {year}",
  "period.span": "{from} {year} à {to} {end}",
  "period.span.in": "{from_de} {year} à {to} {end}",
  "period.span.of": "{from_de} {year} à {to} {end}",
  "date.day": "{day} {month} {year}",
  "unit.usd": "{amount} M$",
  "unit.eur": "{amount} M€",
  "unit.percent": "{amount} %",
  "unit.points": "{amount} points",
  "unit.tonnes": "{amount} Mt",
  "unit.barrels-a-day": "{amount} M barils par jour",
  "unit.cubic-metres": "{amount} Md m³",
  "unit.cubic-metres-a-day": "{amount} M m³ par jour",
  "unit.cubic-metres-a-year": "{amount} Md m³ par an",
  "unit.cubic-feet-a-day": "{amount} M pieds cubes par jour",
  "facet.diplomacy": "Diplomatie",
  "facet.trade": "Commerce",
  "facet.rerouting": "Détournement",
  "facet.energy": "Énergie",
  "facet.people": "Population",
  "facet.politics": "Politique",
  "facet.security": "Sécurité",
  "facet.culture": "Culture",
  "verdict.closer": "plus proche",
  "verdict.farther": "plus loin",
  "verdict.mixed": "contrasté",
  "verdict.no-clear-change": "pas de changement net",
  "verdict.unknown": "inconnu",
  "certainty.robust": "presque toutes les pondérations concordent",
  "certainty.likely": "la plupart des pondérations concordent",
  "certainty.single-measure": "un seul indicateur",
  "certainty.several-measures": "plusieurs indicateurs",
  "certainty.contested": "les indicateurs se contredisent",
  "certainty.none": "rien pour en juger",
  "direction.closer": "plus proche",
  "direction.farther": "plus loin",
  "direction.no-clear-change": "pas de changement net",
  "direction.context": "contexte, sans vote",
  "direction.unknown": "inconnu",
  "dossier.title": "Comment la relation {hub_de} avec {partners} a‑t‑elle évolué {period_in} ?",
  "dossier.lead": "Pour {period}, comparé à {baseline}, il y a {count, plural, one {# verdict} other {# verdicts}} sur la relation {hub_de} avec {partners}, un par partenaire et par domaine : {closer} « plus proche », {farther} « plus loin », {mixed} « contrasté », {same} sans changement net et {unknown} « inconnu ».",
  "dossier.closer": "Signes de rapprochement : {items}.",
  "dossier.farther": "Signes d’éloignement : {items}.",
  "dossier.none-moved": "Dans aucun domaine, pour aucun partenaire, le mouvement dans un sens n’a dépassé le bruit du passé.",
  "dossier.mixed": "Des signaux contraires coexistent : {items}.",
  "dossier.same": "Pas de changement net : {items}.",
  "dossier.unknown": "On ne peut rien dire de ceci : {items}.",
  "sentence.strongest": "Le signe {direction, select, closer {de rapprochement} other {d’éloignement}} le plus fort : {subject}, de {from} {before_in} à {to} {period_in} selon les chiffres {speaker_de}{scored, select, yes {, soit {score} fois le bruit habituel} other {, là où rien n’avait bougé}}.",
  "sentence.nearest": "Aucun signe {direction, select, closer {de rapprochement} other {d’éloignement}} ne dépasse le bruit ; le plus proche : {subject}, à {score} fois le sien.",
  "sentence.moved": "{variant, select, a {{subject_cap} : {way, select, up {hausse} other {baisse}} de {from} {before_in} à {to} {period_in}{extreme, select, highest {, un sommet depuis {since}} lowest {, un plancher depuis {since}} other {}}. C’est {scored, select, yes {{score} fois le bruit habituel} other {un mouvement là où il n’y en avait pas}}, et un signe {direction, select, closer {de rapprochement} other {d’éloignement}}.} other {Un signe {direction, select, closer {de rapprochement} other {d’éloignement}} : {subject}, en {way, select, up {hausse} other {baisse}} de {from} {before_in} à {to} {period_in}{extreme, select, highest {, un sommet depuis {since}} lowest {, un plancher depuis {since}} other {}}{scored, select, yes {, soit {score} fois le bruit habituel} other {, là où rien n’avait bougé}}.}}",
  "sentence.against": "En sens contraire : {subject}, en {way, select, up {hausse} other {baisse}} de {from} à {to}{scored, select, yes {, soit {score} fois le bruit} other {}}, donc un signe {direction, select, closer {de rapprochement} other {d’éloignement}}.",
  "sentence.also": "Dans le même sens : {subject}, de {from} à {to}{scored, select, yes {, soit {score} fois le bruit} other {}}.",
  "sentence.others": "{variant, select, a {{told, select, both {Pour {within}, rien ici ne dépasse le bruit habituel ; pour {unknown}, rien ne permet d’en juger.} within {Pour {within}, rien ici ne dépasse le bruit habituel.} other {Pour {unknown}, rien ne permet d’en juger.}}} other {{told, select, both {Les changements restent dans le bruit pour {within} ; on en sait trop peu sur {unknown}.} within {Les changements restent dans le bruit pour {within}.} other {On en sait trop peu sur {unknown} pour en juger.}}}}",
  "sentence.still": "Rien ici ne dépasse le bruit habituel. Le plus grand pas : {subject}, de {from} {before_in} à {to} {period_in}{scored, select, yes {, soit {score} fois le bruit} other {}}.",
  "sentence.span": "{subject_cap} {period_in} : de {low} ({lowest}) à {high} ({highest}){judged, select, context {. C’est du contexte, sans vote} few {. On connaît trop peu son passé pour juger du changement} other {}}.",
  "sentence.alike": "{subject_cap} {period_in} : {low}, à égalité pour {partners}{judged, select, context {. C’est du contexte, sans vote} few {. On connaît trop peu son passé pour juger du changement} other {}}.",
  "sentence.only": "{subject_cap} {period_in} : {low}{judged, select, context {. C’est du contexte, sans vote} few {. On connaît trop peu son passé pour juger du changement} other {}}.",
  "sentence.background": "{subject_cap} : {way, select, up {hausse} other {baisse}} de {from} {before_in} à {to} {period_in}{scored, select, yes {, soit {score} fois le bruit} other {}}. {why, select, hub {L’essentiel vient du mouvement de la puissance elle-même, donc pas de vote} other {C’est du contexte, sans vote}}.",
  "sentence.sides-differ": "Les deux côtés ne disent pas la même chose : {subject}, {first} selon {a} et {second} selon {b}.",
  "sentence.editions-differ": "Deux éditions d’une même statistique ne concordent pas : {subject}, {first} et {second}.",
  "sentence.level": "Pour {partners}, le niveau se situe malgré tout {side, select, above {au-dessus} other {au-dessous}} de la moitié centrale {baseline_of} : {subject}.",
  "sentence.ended": "Les chiffres {speaker_de} s’arrêtent {last_in} : {subject}.",
  "cell.diplomacy": "relations diplomatiques avec {partners}",
  "cell.trade": "commerce avec {partners}",
  "cell.rerouting": "détournement par {partners}",
  "cell.energy": "relations énergétiques avec {partners}",
  "cell.people": "liens humains avec {partners}",
  "cell.politics": "relations politiques avec {partners}",
  "cell.security": "relations de sécurité avec {partners}",
  "cell.culture": "relations culturelles avec {partners}",
  "why.partner-silent": "aucun chiffre {speaker_de} dans les éditions disponibles",
  "why.partner-silent-all": "aucun partenaire ne publie de chiffres dans les éditions disponibles",
  "why.hub-silent": "aucun chiffre {speaker_de} sur {partner} dans les éditions disponibles",
  "why.one-side-silent": "l’un des deux côtés ne publie rien dans les éditions disponibles",
  "why.publisher-silent": "aucun chiffre {speaker_de} sur {partner} dans les éditions disponibles",
  "why.ends-earlier": "la série {speaker_de} s’arrête {last_in}",
  "why.at": "{why}, à {value}",
  "why.begins-later": "la série {speaker_de} commence {first_in}",
  "why.absent": "{partner} : absence à tous les votes",
  "why.absent-all": "tous les partenaires étaient absents à tous les votes",
  "why.hub-without-vote": "la puissance elle-même n’a pas voté",
  "why.no-value-before": "pas de valeur pour la période précédente, donc pas de changement",
  "why.too-few-changes": "{changes, plural, one {seulement # changement} other {seulement # changements}} dans la période de référence, et l’autre côté ne concorde pas assez pour prêter son bruit",
  "why.only-yearly": "seuls des chiffres annuels sont publiés",
  "why.one-leg-only": "seules les exportations, ou seules les importations, sont publiées",
  "why.no-rate": "pas de taux de change pour la période",
  "why.set-aside": "un total est écarté, car le passé de l’autre côté ne le confirme pas : {value} selon les chiffres {who_de}, contre {beside} selon ceux {other_de} ({year})",
  "why.no-figure": "aucun chiffre dans les éditions disponibles",
  "why.no-total": "il manque le total qui servirait de dénominateur",
  "why.hub-not-listed": "la puissance ne figure pas parmi les partenaires cités",
  "why.no-variation": "les deux votent toujours de la même façon, on ne peut donc rien dire au-delà du hasard",
  "why.third-not-listed": "le partenaire ne le cite pas",
  "why.list-incomplete": "personne n’affirme que la liste {partner_de} est complète pour toute l’année, rien n’est donc compté",
  "why.no-visit": "aucun des deux dirigeants n’a rendu visite à l’autre",
  "why.no-poll": "aucun sondage qui pose la question n’est disponible ({partner})",
  "why.no-margin": "ni la marge d’erreur ni la taille de l’échantillon n’est indiquée",
  "why.undated": "{speaker} : une seule valeur sans date, aucun changement n’est donc connu",
  "why.group-speaks-many": "la puissance est un groupe aux nombreuses langues, et personne ne publie combien de gens en parlent au moins une",
  "why.language-not-listed": "{speaker} n’y cite pas la langue de la puissance ({partner}), ce qui ne veut pas dire que personne ne la parle",
  "why.no-own-language": "chaque langue officielle a plus de locuteurs dans un autre pays",
  "why.too-few-days": "moins des deux tiers des jours de l’un de ses mois ont été lus",
  "why.none-reported": "aucun des articles lus n’en dit quoi que ce soit ({partner})",
  "why.hub-on-no-route": "aucun article ne dit si l’une des routes passe par la puissance",
  "why.routes-not-named": "aucun article ne nomme toutes les routes",
  "why.capacity-not-given": "il y a des conduites, et aucune capacité n’est publiée",
  "why.beginning-not-given": "il y a des conduites, et personne ne dit si elles existaient déjà",
  "why.nothing-sent": "la puissance ne déclare aucun envoi",
  "unseen.institutions-and-media.theme": "Ce que les institutions, les écoles, les entreprises et les médias disent {hub_de}",
  "unseen.institutions-and-media.why": "Aucune statistique ne le compte, et une machine qui note l’actualité en connaît le ton, non de qui vient la position.",
  "unseen.institutions-and-media.who": "un échantillon codé d’émissions et de journaux, année par année",
  "unseen.laws-alike.theme": "Ce que les lois nouvelles reprennent de celles {hub_de}",
  "unseen.laws-alike.why": "Parallax ne contient aucun texte de loi. La commande parallax similar en compare deux des vôtres.",
  "unseen.laws-alike.who": "les bases de lois des États eux-mêmes",
  "unseen.answers-to-war.theme": "Aide humanitaire à l’Ukraine, et refus de reconnaître ce que la Russie y a conquis",
  "unseen.answers-to-war.why": "Les articles à ce sujet sont cités comme événements ; personne ne dit qu’il n’y en a pas eu d’autres, aucun n’est donc compté.",
  "unseen.answers-to-war.who": "les ministères des affaires étrangères et, pour l’aide, le Financial Tracking Service des Nations unies",
  "unseen.monthly-migration.theme": "Qui part vers {hub} et en revient, mois par mois",
  "unseen.monthly-migration.why": "Les éditions disponibles comptent les gens par lieu de naissance, tous les cinq ans. Les mouvements à l’intérieur d’une année, comme ceux qu’une guerre déclenche, n’y figurent pas.",
  "unseen.monthly-migration.who": "ceux qui enregistrent les étrangers {hub_a}, comme le ministère de l’intérieur, et les gardes-frontières",
  "unseen.opinion-polls.theme": "Ce que les gens pensent {hub_de}",
  "unseen.opinion-polls.why": "Le Central Asia Barometer pose la question. Les conditions auxquelles ses chiffres peuvent être transmis n’ont pas pu être lues, Parallax n’en contient donc aucun.",
  "unseen.opinion-polls.who": "un tableau de ses vagues que vous possédez et apportez avec la commande parallax import",
  "unseen.language-shift.theme": "Si la langue d’État prend la place de celle {hub_de}",
  "unseen.language-shift.why": "Les parts de locuteurs disponibles n’ont pas de dates.",
  "unseen.language-shift.who": "les recensements, et les ministères de l’éducation, qui comptent les élèves par langue d’enseignement",
  "unseen.goods-passed-on.theme": "Quels produits passent du partenaire à la puissance",
  "unseen.goods-passed-on.why": "Ce que les membres de l’UE ont envoyé, par produit et par mois, accompagne Parallax, et la commande parallax reroutes le compare à son passé et à des produits semblables. Aucun chiffre de la seconde étape par produit n’y figure.",
  "unseen.goods-passed-on.who": "les exportations du partenaire ou les importations de la puissance par produit, d’UN Comtrade, avec la commande parallax import",
  "unseen.goods-from-china.theme": "Les produits chinois qui passent par un partenaire",
  "unseen.goods-from-china.why": "Aucun chiffre des exportations chinoises par produit n’accompagne Parallax.",
  "unseen.goods-from-china.who": "les exportations chinoises par produit, d’UN Comtrade, avec la commande parallax import",
  "unseen.shared-past.theme": "Comment un pays écrit son passé avec {hub}",
  "unseen.shared-past.why": "Personne ne compte les recherches là-dessus, comme celles sur les famines de l’époque soviétique.",
  "unseen.shared-past.who": "des bases de publications comme OpenAlex",
  "short.culture.events": "Événements liés à la langue, concerts et manifestations",
  "short.culture.hub_language": "Locuteurs de la langue {hub_de}",
  "short.culture.own_language": "Locuteurs de sa propre langue d’État",
  "short.diplomacy.contact_balance": "Qui se rend chez qui",
  "short.diplomacy.meetings": "Rencontres des deux dirigeants",
  "short.diplomacy.news_conflict": "Part des conflits dans l’actualité avec {hub}",
  "short.diplomacy.news_cooperation": "Coopération avec {hub} dans l’actualité",
  "short.diplomacy.share_of_trips": "Part des voyages {hub_de} à l’étranger",
  "short.energy.fuel_share_exports": "Part des combustibles dans les exportations",
  "short.energy.interruptions": "Interruptions du transit",
  "short.energy.pipelines_gas": "Capacité des gazoducs vers {hub}",
  "short.energy.pipelines_oil": "Capacité des oléoducs vers {hub}",
  "short.energy.route_concentration_oil": "Concentration des exportations de pétrole par route",
  "short.people.remittance_dependence": "Transferts {hub_from}, part du PIB",
  "short.politics.press_freedom": "Liberté de la presse",
  "short.politics.system_distance": "Distance entre systèmes politiques",
  "short.politics.un_agreement_co": "Votes à l’ONU avec {hub} : colonialisme",
  "short.politics.un_agreement_di": "Votes à l’ONU avec {hub} : contrôle des armements et désarmement",
  "short.politics.un_agreement_ec": "Votes à l’ONU avec {hub} : développement économique",
  "short.politics.un_agreement_hr": "Votes à l’ONU avec {hub} : droits humains",
  "short.politics.un_agreement_me": "Votes à l’ONU avec {hub} : Palestine et Proche-Orient",
  "short.politics.un_agreement_nu": "Votes à l’ONU avec {hub} : armes nucléaires",
  "short.politics.un_kappa": "Votes à l’ONU avec {hub} : kappa de Cohen",
  "short.politics.un_pi": "Votes à l’ONU avec {hub} : pi de Scott",
  "short.politics.un_s": "Votes à l’ONU avec {hub} : S de Signorino et Ritter",
  "short.trade.concentration_exports": "Concentration des exportations sur peu de pays",
  "short.trade.concentration_imports": "Concentration des importations sur peu de pays",
  "short.trade.freight_around_hub": "Fret sur les corridors qui évitent {hub}",
  "short.trade.hub_share_turnover": "Part {hub_de} dans le commerce",
  "short.trade.intensity": "Intensité des exportations vers {hub}",
  "short.trade.share_china": "Part de la Chine dans le commerce",
  "short.trade.share_eu27": "Part de l’Union européenne dans le commerce",
  "short.trade.share_turkiye": "Part de la Turquie dans le commerce",
  "speaker.un": "Nations unies",
  "speaker.wb": "Banque mondiale",
  "speaker.knomad": "KNOMAD",
  "speaker.bsv": "Bailey, Strezhnev et Voeten",
  "speaker.vdem": "V-Dem",
  "speaker.fh": "Freedom House",
  "speaker.bti": "BTI",
  "speaker.sipri": "SIPRI",
  "speaker.atop": "ATOP",
  "speaker.rsf": "Reporters sans frontières",
  "speaker.fbic": "FBIC",
  "speaker.frb": "Réserve fédérale",
  "speaker.cab": "Central Asia Barometer",
  "speaker._poll": "un institut de sondage",
  "speaker.cldr": "Unicode CLDR",
  "speaker.gdelt": "GDELT",
  "speaker.gem": "Global Energy Monitor",
  "speaker.lkyspp": "Lee Kuan Yew School of Public Policy",
  "speaker.reuters": "Reuters",
  "speaker._press": "les articles cités",
  "finding.largest-change": "{subject} (selon {speaker}) : de {from} {before_in} à {to} {period_in}, {change} ; score {score}",
  "finding.sides-differ": "{subject} : {first} selon {a}, {second} selon {b} ; {amount} d’écart",
  "finding.editions-differ": "{subject} : {first} selon {a}, {second} selon {b} ; {amount} d’écart",
  "finding.opposite-signals": "{facet}, {partner} : {closer, plural, one {# série indique} other {# séries indiquent}} un rapprochement, {farther} un éloignement",
  "finding.signal": "{direction} : {subject}, {change}",
  "finding.cell": "{facet}, {partner}",
  "finding.scored": "{speaker}, score {score}, {direction}",
  "finding.unscored": "{speaker}, {direction}",
  "finding.from": "{from} →",
  "note.constant-baseline": "la valeur n’a jamais changé dans la période de référence, tout changement dépasse donc le bruit",
  "note.too-few-changes": "trop peu de changements dans la période de référence pour juger",
  "note.count-noise": "le bruit est celui du hasard pour des nombres aussi petits, la racine carrée de la somme des deux ; il dépasse celui de la période de référence",
  "note.noise-of": "le bruit est celui de la série {0_de}, qui concorde à 10 % près",
  "note.members-not-listed": "membres de la puissance que le partenaire ne cite pas : {0}",
  "note.total-summed": "le total est la somme de toutes les lignes, faute de total publié",
  "note.margin": "la marge d’erreur est de {0} en plus ou en moins, selon l’institut",
  "note.margin-of-sample": "la marge d’erreur est d’au moins {0} en plus ou en moins, d’après la taille de l’échantillon",
  "note.no-margin": "ni la marge d’erreur ni la taille de l’échantillon n’est indiquée, aucun changement ne peut donc être jugé",
  "note.noise-of-samples": "le bruit est celui des deux échantillons",
  "note.language": "la langue est {0}",
  "note.cldr-of": "d’après l’édition de CLDR {0}, elle-même tirée de recensements et d’estimations de nombreuses années",
  "note.weak-news": "faible : des scores qu’une machine attribue à l’actualité, non un décompte de faits",
  "note.unrest-kaz-2022-01": "en janvier 2022, des troubles ont éclaté au Kazakhstan et des troupes de la Russie et de ses alliés y sont intervenues, ce que la machine prend pour de l’aide",
  "note.without-that-month": "sans ce mois, c’est {0}",
  "note.converted": "converti de {0} en {1} au taux de la période",
  "note.yearly-rate": "au taux de l’année, faute de taux pour le mois",
  "note.all-origins": "de toutes origines, pas seulement de la puissance",
  "note.hub-not-main-origin": "rien n’établit que l’essentiel vienne de la puissance, donc sans vote",
  "note.members-added": "les déclarations des membres du groupe, additionnées",
  "note.break-in-method": "les valeurs établies par une autre méthode sont exclues de la série",
  "note.third-silent": "aucune donnée propre {0_de} dans les éditions disponibles, donc pas de fourchette",
  "note.without": "sans {0}, c’est {1}, et {2} à la période précédente",
  "note.without-rest": "sans ce qui n’est attribué à aucun pays, c’est {0}, et {1} à la période précédente",
  "note.countries": "{0} pays ont un chiffre",
  "note.moved": "du changement depuis la session précédente, {0} vient du partenaire lui-même et {1} de la puissance",
  "note.hub-moved": "le changement vient surtout de la puissance elle-même, donc sans vote",
  "note.session": "session {0} de l’Assemblée générale",
  "note.as-of": "données {0_of}",
  "note.fob-against-cif": "FOB contre CAF, sans correction ; la fourchette ramène le CAF au FOB en divisant par 1,06",
  "note.first-vote": "premier vote le {0}",
  "note.last-vote": "dernier vote le {0}",
  "note.hub": "vote de la puissance : {0}",
  "note.absent": "absence à tous les votes",
  "note.hub-without-vote": "la puissance elle-même n’a pas voté",
  "note.route-through": "passe par la puissance",
  "note.route-around": "évite la puissance",
  "note.route-open": "passe peut-être par la puissance, peut-être non",
  "note.rest-through": "ce qu’aucune route ne nomme passe par la puissance",
  "note.rest-around": "ce qu’aucune route ne nomme évite la puissance",
  "note.rounded": "arrondi à {0}",
  "note.all-routes-named": "la source nomme toutes les routes",
  "note.undated": "on ignore quand elle a commencé",
  "note.no-capacity": "{0, plural, =1 {une conduite n’a} one {# conduite n’a} other {# conduites n’ont}} pas de capacité publiée, c’est donc un minimum",
  "note.hub-none": "la puissance elle-même n’a pas voté",
  "note.of-part": "{part} : {note}",
  "vote.yes": "oui",
  "vote.no": "non",
  "vote.abstain": "abstention",
  "vote.absent": "absence",
  "part.before": "{part} avant",
  "part.swing": "écart ({country})",
  "part.swing-rest": "écart (sans pays)",
  "part.votes": "{partner}–{hub}",
  "part.event": "{kind} {day}, {place}",
  "part.event-until": "{kind} {day} au {until}, {place}",
  "part.list": "liste ({kind})",
  "place.unnamed": "{country}, ville non précisée",
  "list.complete": "complète",
  "list.not-complete": "incomplète",
  "event.form.bilateral": "bilatéral",
  "event.form.summit": "sommet",
  "event.form.stopped": "arrêté",
  "event.form.ordered": "ordonné",
  "event.kind.visit": "visite",
  "event.kind.summit": "sommet",
  "event.kind.meeting": "rencontre",
  "event.kind.call": "entretien téléphonique",
  "event.kind.law-passed": "loi adoptée",
  "event.kind.law-proposed": "loi proposée",
  "event.kind.demonstration": "manifestation",
  "event.kind.concert-cancelled": "concert annulé",
  "event.kind.border-closed": "frontière fermée",
  "event.kind.transit-interrupted": "transit interrompu",
  "event.kind.humanitarian-aid": "aide humanitaire",
  "event.kind.statement": "déclaration",
  "event.kind.outward": "visite chez le partenaire",
  "event.kind.inward": "visite du partenaire",
  "unit.name.usd": "dollars",
  "unit.name.eur": "euros",
  "unit.name.share": "sur 1",
  "unit.name.percent": "pour cent",
  "unit.name.points": "points",
  "unit.name.index": "indice de 0 à 1",
  "unit.name.count": "décompte",
  "unit.name.events": "événements",
  "unit.name.persons": "personnes",
  "unit.name.lcu-per-usd": "unités de la monnaie par dollar",
  "unit.name.usd-per-eur": "dollars par euro",
  "unit.name.tonnes": "tonnes",
  "unit.name.barrels-a-day": "barils par jour",
  "unit.name.cubic-metres": "mètres cubes",
  "unit.name.cubic-metres-a-day": "mètres cubes par jour",
  "unit.name.cubic-metres-a-year": "mètres cubes par an",
  "unit.name.cubic-feet-a-day": "pieds cubes par jour",
  "unit.name.money": "dollars ou euros, selon la publication",
  "figure.amount": "{amount} {unit}",
  "figure.of": "{of}, {about}, {period}",
  "figure.plain": "{of}, {period}",
  "figure.route": "{goods}, {movement}, {route}",
  "goods.oil": "pétrole",
  "goods.gas": "gaz",
  "goods.goods": "marchandises",
  "movement.exports": "exportation",
  "movement.imports": "importation",
  "movement.production": "production",
  "movement.transit": "transit",
  "movement.freight": "fret",
  "movement.capacity": "capacité",
  "edition.of": "édition {name}",
  "edition.earlier": "édition antérieure à {name}",
  "edition.as-of": "édition au {day}",
  "edition.speaker": "{speaker}, {edition}",
  "long.above": "au-dessus",
  "long.within": "dans la bande",
  "long.below": "au-dessous",
  "column.partner": "Partenaire",
  "column.facet": "Domaine",
  "column.measure": "Indicateur",
  "column.said-by": "Selon",
  "column.period": "Période",
  "column.value": "Valeur",
  "column.course": "Évolution",
  "column.change": "Évolution",
  "column.score": "Score",
  "column.long-view": "Niveau",
  "column.direction": "Sens",
  "column.reading": "Relevé",
  "column.publisher": "Éditeur",
  "column.edition": "Édition",
  "column.read": "Lu le",
  "column.terms": "Conditions",
  "column.source": "Source",
  "column.where": "Emplacement",
  "column.basis": "Base",
  "column.apart": "Écart",
  "column.one-says": "L’un dit",
  "column.other-says": "L’autre dit",
  "column.index": "Indice",
  "column.sign-changes": "Le signe change pour",
  "column.zero": "Nul pour",
  "column.left-out": "Laissé de côté",
  "column.year": "Année",
  "column.list": "Liste",
  "column.trips": "Voyages",
  "column.country-visits": "Visites de pays",
  "column.bilateral": "Bilatérales",
  "column.summit-only": "Sommet seulement",
  "column.states": "États",
  "column.meetings": "Rencontres",
  "column.table": "Table",
  "column.published-or-read": "Publié ou lu",
  "column.figures": "Chiffres",
  "column.title": "Titre",
  "column.unit": "Unité",
  "column.closer": "Plus proche",
  "column.formula": "Formule",
  "column.group": "Groupe",
  "column.name": "Nom",
  "column.since": "Depuis",
  "column.members": "Membres",
  "column.years-judged": "Années-partenaires jugées",
  "column.beyond-noise": "Au-delà du bruit",
  "column.rate": "Taux",
  "column.hub": "Puissance",
  "column.partners": "Partenaires",
  "column.partner-years": "Années-partenaires",
  "column.rank-correlation": "Corrélation des rangs",
  "range.of": "{low} à {high} selon la méthode",
  "range.of-figures": "les chiffres admettent {low} à {high}",
  "span.of": "{from} → {to}",
  "item.of": "{name} : {text}",
  "item.among": "{name} ({items})",
  "item.between": " ; ",
  "item.colon": " : ",
  "item.sentence": "{text}.",
  "page.name": "Parallax",
  "page.kicker": "Dossier",
  "page.skip": "Aller à la réponse",
  "page.languages": "Langues",
  "page.contents": "Sur cette page",
  "page.description": "Une réponse sourcée : {title} Par rapport à {baseline}, avec les deux côtés de chaque chiffre, ses sources et ce que l’on ignore.",
  "page.against": "Puissance : {hub}. {count, plural, one {Partenaire} other {Partenaires}} : {partners}. Période : {period}, comparée à {baseline}.",
  "page.every-number": "Chaque nombre de cette page mène à son origine. Essayez avec n’importe lequel.",
  "page.every-id": "Chaque relevé a un identifiant. Ce qu’il y a derrière, jusqu’au fichier et à la ligne :",
  "page.answer": "La réponse",
  "page.tally": "Combien de cases disent quoi",
  "page.verdicts": "Plus proche ou plus loin",
  "page.verdicts-caption": "Verdict par partenaire et par domaine, {period} par rapport à {baseline}",
  "page.verdicts-intro": "Le changement jusqu’à {period}, comparé aux mouvements de la même série {baseline_in}. Chaque case mène à ses raisons.",
  "page.unmeasured": "Aucun indicateur de cette version ne couvre ces domaines : {facets}.",
  "pattern.closer": "des domaines rapprochés, aucun éloigné",
  "pattern.farther": "des domaines éloignés, aucun rapproché",
  "pattern.mixed": "signes dans les deux sens",
  "pattern.no-clear-change": "pas de changement net dans aucun domaine",
  "pattern.unknown": "rien pour en juger",
  "map.title": "Carte {hub_de} avec {partners}",
  "map.said": "{name} : {text}.",
  "map.closer": "plus proche : {facets}",
  "map.farther": "plus loin : {facets}",
  "map.mixed": "contrasté : {facets}",
  "map.missing": "Non dessiné par cet atlas : {names}.",
  "map.boundaries": "Frontières d’après Natural Earth (domaine public), rapprochées des cartes des Nations unies par Visionscarto (licence BSD). Elles n’impliquent aucune approbation.",
  "facet.nothing": "Rien de cela ne peut être compté ou jugé dans les éditions disponibles. Ce qui manque figure ci-dessous.",
  "facet.unmeasured": "Aucun indicateur de cette version n’en traite, on n’en dit donc rien. La rubrique est là parce qu’on la chercherait.",
  "page.sign-closer": "Le signe de rapprochement le plus fort",
  "page.sign-farther": "Le signe d’éloignement le plus fort",
  "page.sign-within": "dans le bruit",
  "page.sign-none": "Rien de ce que l’on peut juger ne va dans ce sens.",
  "page.other-changes": "Autres grands changements",
  "page.events": "Ce qui s’est passé",
  "page.events-intro": "Des événements, chacun avec ceux qui le rapportent. Ce qui n’est pas dans la liste n’est pas attesté, ce qui n’est pas un non.",
  "page.spark": "{first} : {from}, {last} : {to}",
  "page.readings": "Relevés",
  "page.readings-caption": "Ce que dit chaque côté",
  "page.votes-caption": "Les votes",
  "page.charts": "{title} au fil des ans",
  "page.charts-own": "Chaque graphique a sa propre échelle, à partir de zéro. Une interruption de la ligne est une période sans valeur.",
  "page.charts-shared": "Tous les graphiques de cette rangée ont la même échelle. Une interruption de la ligne est une période sans valeur.",
  "page.charts-band": "Bande ombrée : la moitié centrale {baseline_of}.",
  "page.charts-key": "Colonne ombrée : {period}.",
  "page.chart-title": "{subject}, de {first} à {last}",
  "page.chart-line": "{speaker} : {from} {first_in}, {to} {last_in}.",
  "page.chart-gap": "Pas de valeur pour {periods}.",
  "page.all-said-by": "Source : {speaker}.",
  "page.chart-said-by": "selon {speaker}",
  "page.hub-row": "{hub}, pour comparaison",
  "page.findings": "Ce qui ressort",
  "page.largest": "Les plus grands changements",
  "page.largest-intro": "Classés par score, c’est-à-dire par le nombre de fois où une série a dépassé le bruit de son propre passé. Un seul par indicateur et par partenaire.",
  "page.times-noise": "score {score}",
  "page.opposite": "Signaux contraires",
  "page.opposite-none": "Dans aucune case, des séries ne dépassent le bruit dans les deux sens.",
  "page.sides": "Là où les deux côtés divergent",
  "page.sides-none": "Pour {period}, aucun indicateur n’a de valeurs des deux côtés qui s’écartent de plus d’un dixième.",
  "page.editions": "Là où deux éditions divergent",
  "page.editions-none": "Aucune statistique n’a ici deux éditions qui divergent.",
  "page.beside": "Les deux valeurs pour {period}, côte à côte",
  "page.brief": "Mesuré aussi",
  "page.brief-intro": "Contexte et autres indices des mêmes séries. Chaque nombre mène à ce dont il est fait.",
  "page.brief-caption": "Valeur pour {period} et évolution jusque-là",
  "page.holes": "Ce que nous ne voyons pas",
  "page.holes-intro": "{count, plural, =1 {Une case sur {all} est inconnue} one {# case sur {all} est inconnue} other {# cases sur {all} sont inconnues}}. Rien de ce qui suit n’a été complété ni estimé.",
  "page.holes-unknown": "Inconnu : {facets}",
  "page.holes-all": "Tous les partenaires",
  "page.holes-brief": "{count} des indicateurs mesurés aussi",
  "page.holes-none": "Aucun indicateur ne manque pour aucun partenaire.",
  "page.unseen": "Ce qu’aucun indicateur ne regarde ici",
  "page.unseen-who": "Cela pourrait venir de ceci : {who}.",
  "page.unseen-item": "{theme}. {why} {who}",
  "page.context": "contexte seulement : {notes}",
  "page.method": "La méthode en bref",
  "page.sources": "Sources",
  "page.sources-intro": "Une édition est ce qui a été lu une fois dans une source. Elle ne change pas ; une nouvelle lecture en fait une autre.",
  "page.source-published": "ainsi nommée par son éditeur : {name}",
  "page.source-unnamed": "non nommée par son éditeur",
  "page.source-read": "lu le {day}",
  "page.source-figures": "{count, plural, one {# chiffre} other {# chiffres}}",
  "page.republish-yes": "les chiffres peuvent être republiés",
  "page.republish-shares-only": "seules des parts calculées à partir des chiffres peuvent être republiées",
  "page.republish-no": "les chiffres ne peuvent pas être republiés",
  "page.explanations": "D’où vient chaque nombre",
  "page.explanations-intro": "D’abord les verdicts, puis chaque indicateur avec ses relevés : la formule une fois, puis les éléments de chaque valeur, les chiffres d’origine avec fichier et ligne, et la façon dont le changement a été jugé. Ce qui est mesuré en plus a une ligne par relevé. La commande affiche tout sur l’un d’eux, avec tous ses chiffres. Un chiffre sans pays est celui du partenaire.",
  "page.how-verdicts": "Comment chaque case a été remplie",
  "page.close": "Fermer",
  "page.in-full": "Voir à sa place dans la page",
  "page.closing": "Réalisé avec Parallax à partir des éditions nommées ci-dessus. La même question aux mêmes éditions redonne le même texte, octet pour octet.",
  "method.score.title": "Score",
  "method.score": "Le changement jusqu’à la période, moins la médiane des changements d’une année sur l’autre dans la période de référence, divisé par le bruit. Les montants et les quantités changent en logarithmes, les parts et les indices en points.",
  "method.noise.title": "Bruit",
  "method.noise": "L’ampleur des mouvements habituels de la série : {factor} fois l’écart absolu médian de ses changements dans la période de référence. Un changement dépasse le bruit à partir d’un score de {beyond}, vers le haut ou vers le bas. Moins de {least} changements ne disent rien du bruit, sauf si la série de l’autre côté pour le même flux concorde à {within} près partout où les deux existent ; son bruit est alors utilisé et nommé.",
  "method.verdict.title": "Verdict",
  "method.verdict": "Tous les relevés d’une même série de source donnent une seule voix. Aucune série connue : inconnu. Aucune au-delà du bruit : pas de changement net. Une au-delà : son sens, signalé comme un seul indicateur. Plusieurs : le signe sur lequel s’accordent au moins {agrees} de {weightings} pondérations aléatoires, sinon contrasté.",
  "method.long.title": "Niveau",
  "method.long": "Où se situe la valeur par rapport à la moitié centrale des valeurs de la période de référence : au-dessus, dans la bande ou au-dessous. Le niveau ne vote jamais.",
  "method.sides.title": "Deux côtés",
  "method.sides": "Ce qu’un pays dit avoir vendu et ce que son partenaire dit avoir acheté sont deux chiffres. Ils figurent côte à côte et ne sont jamais fondus en un seul.",
  "method.holes.title": "Lacunes",
  "method.holes": "Un chiffre que personne ne publie reste une lacune, avec sa raison. Une absence lors d’un vote n’est pas une abstention.",
  "method.period.title": "Période",
  "method.period": "{period} est comparé à {before}, et le changement entre les deux aux changements de chaque période semblable à la suivante {baseline_in}.",
  "rule.nothing-known": "Aucune série de source ne peut être jugée, la case est donc inconnue.",
  "rule.none-beyond-noise": "{known, plural, =1 {La seule série de source que l’on puisse juger reste} one {# série de source que l’on puisse juger reste} other {Les # séries de source que l’on puisse juger restent}} dans le bruit.",
  "rule.one-beyond-noise": "{known, plural, =1 {De la seule série de source} one {De # série de source} other {Des # séries de source}} que l’on puisse juger, une a dépassé le bruit, et c’est elle qui donne le verdict.",
  "rule.weightings": "Sur {known} séries de source que l’on puisse juger, {closer} dépassent le bruit vers un rapprochement et {farther} vers un éloignement. {agreement} de {weightings} pondérations aléatoires s’accordent sur un signe ; il en faut {agrees}.",
  "index.title": "Indice global",
  "index.asked": "Demandé avec {option}. Il va de −1, si toutes les séries de source connues se sont éloignées, à +1, si toutes se sont rapprochées.",
  "index.rule": "Le score d’un domaine est le vote moyen de ses séries de source que l’on peut juger : plus proche +1, plus loin −1, dans le bruit 0. L’indice est la moyenne des scores des domaines connus, chacun avec son poids. Ce qui est inconnu est laissé de côté et nommé ; cela ne compte pas pour zéro. Le contexte ne compte jamais. Moins de deux domaines pondérés ne font pas un indice.",
  "index.rule-signs": "D’autres poids donnent un autre indice. À côté figure donc la fréquence à laquelle son signe changerait, et celle à laquelle il serait nul, parmi toutes les pondérations des domaines connus, toutes aussi probables.",
  "index.rule-all": "Pour tous les partenaires ensemble, c’est la moyenne de toutes les cases connues du tableau, chacune avec le poids de son domaine.",
  "index.all": "Tous les partenaires",
  "index.facet": "{facet} {score} ({share} du poids connu)",
  "index.left-out": "Laissé de côté comme inconnu : {facets} ; {share} du poids total.",
  "index.too-few-facets": "pas d’indice, trop peu de domaines connus",
  "index.made-of": "Composé de",
  "index.less-than": "moins de {share}",
  "index.more-than": "plus de {share}",
  "index.weigh": "Pondérez vous-même",
  "index.weigh-intro": "Un curseur donne plus ou moins de poids à un domaine. L’indice, et la fréquence à laquelle son signe changerait, sont calculés sur cette page à partir des votes qui sont derrière le tableau des verdicts.",
  "index.still": "Les curseurs ont besoin de JavaScript, qui ne fonctionne pas ici. Sans lui, demandez un indice global :",
  "index.weights": "Poids des domaines",
  "index.even": "Poids égaux",
  "index.nothing-known": "rien de connu",
  "index.said": "{name} : {value}. Le signe change pour {changes} de toutes les pondérations ; l’indice est nul pour {zero}.",
  "index.same": "La même chose avec les sources, en commande :",
  "index.caption": "Par partenaire, avec la part des pondérations pour lesquelles le signe change ou l’indice est nul",
  "explain.value": "Valeur",
  "explain.score": "score {score}",
  "explain.ended": "s’arrête {last_in}",
  "explain.aside": "Examiné aussi",
  "explain.formula": "Formule",
  "explain.parts": "Composé de",
  "explain.change": "Comment le changement a été jugé",
  "explain.notes": "Notes",
  "explain.method": "Méthode",
  "explain.more": "{count, plural, one {et # autre chiffre} other {et # autres chiffres}}",
  "explain.more-parts": "{count, plural, one {et # autre élément} other {et # autres éléments}}",
  "explain.beside": "À côté",
  "explain.closer-up": "Une hausse rapproche {hub} et le partenaire.",
  "explain.closer-down": "Une baisse rapproche {hub} et le partenaire.",
  "explain.closer-context": "Contexte : ni plus proche ni plus loin, sans vote.",
  "explain.step": "{from} {before_in} → {to} : {change}.",
  "explain.step-log": "{from} {before_in} → {to} : {change}, en logarithme {step}.",
  "explain.judged": "D’habitude {usual}, bruit {noise} ({changes, plural, one {# changement} other {# changements}}) : score {score}, {beyond, select, yes {au-delà du bruit} other {dans le bruit}}.",
  "explain.level": "Moitié centrale {baseline_of} : de {low} à {high}, médiane {median}.",
  "explain.moved": "De {from} {before_in} à {to} {period_in} : {change}.",
  "explain.moved-log": "De {from} {before_in} à {to} {period_in} : {change}, en logarithme {step}.",
  "explain.usual": "{changes, plural, one {Le # changement {baseline_in} avait} other {Les # changements {baseline_in} avaient}} pour médiane {usual} et pour bruit {noise} ; ({step} moins {usual}) divisé par {noise} donne le score {score}, {judged}.",
  "explain.samples": "Chaque valeur a l’erreur de son échantillon, le changement a donc le bruit {noise} des deux ; {step} divisé par ce bruit donne le score {score}, {judged}.",
  "explain.constant": "{changes, plural, one {Le # changement {baseline_in} était} other {Les # changements {baseline_in} étaient tous}} de {usual}, il n’y a donc pas de bruit par lequel diviser : {judged}.",
  "explain.beyond": "au-delà du bruit, qui s’arrête à {beyond}",
  "explain.within": "dans le bruit, qui s’arrête à {beyond}",
  "explain.no-change": "Il n’y a pas de valeur pour la période précédente, aucun changement ne peut donc être jugé.",
  "explain.unjudged": "La période de référence n’offre {changes, plural, =0 {aucun changement} one {que # changement} other {que # changements}} pour juger, et il en faut {least}.",
  "explain.level-of": "{position, select, above {Au-dessus de} below {Au-dessous de} other {Dans}} la bande de {low} à {high} où se situe la moitié centrale {baseline_of} ; la médiane est de {median}.",
  "explain.no-level": "Trop peu de valeurs dans la période de référence pour un niveau.",
  "explain.origin": "chez l’éditeur : {origin}",
  "explain.at": "{file}, ligne {line}",
  "explain.at-origin": "{file}, ligne {line} (chez l’éditeur : {origin})",
  "explain.line": "ligne {line}",
  "explain.speakers": "Selon",
  "explain.family": "Famille",
  "explain.unit": "Unité",
  "explain.about": "Sujet",
  "explain.flags": "Mentions",
  "explain.inputs": "Lu dans",
  "explain.ignored": "Écarté par règle",
  "explain.warnings": "Avertissements",
  "explain.rows": "Chiffres",
  "explain.table": "Table",
  "explain.scope": "Étendue",
  "explain.id": "Identifiant",
  "explain.url": "Adresse",
  "explain.sql": "SQL",
  "speakers.hub": "l’administration de la puissance",
  "speakers.partner": "l’administration du partenaire",
  "speakers.both": "les deux, l’une face à l’autre",
  "arrow.closer": "↗",
  "arrow.farther": "↘",
  "arrow.mixed": "⇄",
  "arrow.no-clear-change": "→",
  "arrow.unknown": "?",
  "arrow.context": "·",
  "goods.title": "{title} : {codes, plural, one {# code} other {# codes}}",
  "goods.sees": "{source} (de {from} à {to}) voit {visible} sur {codes} : {parts}.",
  "goods.part-seen": "{count} chaque année sous {count, plural, one {son propre code} other {leurs propres codes}}",
  "goods.part-linked": "{count} chaque année, mais certaines années seulement sous des codes auxquels mènent des correspondances",
  "goods.part-new": "{count} seulement à partir d’une année, comme {count, plural, one {nouveau code} other {nouveaux codes}}",
  "goods.part-ended": "{count} seulement jusqu’à une année",
  "goods.part-gaps": "{count} certaines années",
  "goods.part-unseen": "{count} pas du tout",
  "goods.sight-seen": "chaque année",
  "goods.sight-linked": "par correspondances",
  "goods.sight-new": "nouveau code",
  "goods.sight-ended": "terminé",
  "goods.sight-gaps": "certaines années",
  "goods.sight-unseen": "absent",
  "goods.sight-of": "{sight} : {of}",
  "goods.more": "contient aussi {codes}",
  "goods.no-source": "Aucune source disponible ne contient de commerce par code ; parallax import lit des téléchargements qui en contiennent.",
  "goods.column-code": "Code du produit",
  "goods.column-tier": "Niveau",
  "goods.column-listed": "Listé depuis",
  "goods.column-threshold": "Valeur supérieure à",
  "goods.column-name": "Désignation",
  "rate.span": "{low} et {high}",
  "rate.named": "{period} ({rate})",
  "rate.nor": "{a} ni de {b}",
  "rate.from-to": "{a} et {b}",
  "rate.sentence": "{text}.",
  "rate.and-so": "{a}, {b}",
  "rate.between": "Entre {span} euro pour un dollar",
  "rate.right-at": "donc juste au taux moyen de {periods}",
  "rate.run": "{first} à {last} ({low} à {high})",
  "rate.but-not-at": "mais pas à celui de {periods}",
  "rate.not-at": "donc pas au taux moyen de {periods}",
  "rate.wide": "Si les montants convertis avaient été arrondis auparavant, entre {span}",
  "rate.then-at": "et alors aussi au taux moyen de {periods}",
  "rate.none": "Aucun taux unique ne convient à tous ces montants, quel qu’ait été l’arrondi.",
  "rate.none-converted": "Aucun taux unique ne convient à tous ces montants tels qu’ils sont écrits ; entre {span} si les deux de chaque paire ont été arrondis.",
  "rate.column-amount": "Montant",
  "rate.column-converted": "Converti en",
  "rate.column-rate": "Euro pour un dollar",
  "rate.column-second-rounded": "Le second arrondi",
  "rate.column-both-rounded": "Les deux arrondis",
  "rate.held": "Moyennes publiées",
  "rate.years-within": "{count, plural, =0 {Aucune année ne convient} =1 {Une année convient : {periods}} one {# année convient : {periods}} other {# années conviennent : {periods}}}{more, plural, =0 {} other { ; # de plus si les deux ont été arrondis}}",
  "rate.years-between": "Entre deux années qui se suivent : {pairs}",
  "rate.months-within": "{count, plural, =0 {Aucun mois ne convient} =1 {Un mois convient : {periods}} one {# mois convient : {periods}} other {# mois conviennent : {periods}}}{more, plural, =0 {} other { ; # de plus si les deux ont été arrondis}}",
  "rate.months-between": "Entre deux mois qui se suivent : {pairs}",
  "reconcile.ours": "Notre chiffre",
  "reconcile.theirs": "L’autre chiffre",
  "reconcile.theirs-in": "{amount}, supposé en {currency}",
  "reconcile.gap": "Écart",
  "reconcile.gap-mixed": "{gap}, un écart entre de simples nombres, puisque les monnaies diffèrent",
  "reconcile.taken": "Compris comme",
  "reconcile.guess": "Une conjecture arithmétique : {tried, plural, =1 {de la seule lecture} one {de # lecture} other {des # lectures}} pour lesquelles il y a des chiffres, celle-ci est la plus proche{fits, select, yes { et tient dans l’arrondi de l’autre chiffre} other {}}.{also, plural, =0 {} =1 { Une autre lecture convient aussi.} one { # autre lecture convient aussi.} other { # autres lectures conviennent aussi.}} La proximité n’est pas une preuve ; --scope accueille ce que vous savez de l’autre chiffre.",
  "reconcile.said": "Comme l’indique --scope. {fits, select, yes {Le reste tient dans l’arrondi de l’autre chiffre.} other {Le reste ne tient pas dans l’arrondi de l’autre chiffre.}}",
  "reconcile.column-step": "Étape",
  "reconcile.column-amount": "Montant",
  "reconcile.column-share": "De l’écart",
  "reconcile.column-reached": "Atteint",
  "reconcile.row-theirs": "L’autre chiffre",
  "reconcile.row-rest": "Inexpliqué",
  "reconcile.row-ours": "Notre chiffre",
  "reconcile.step": "{kind} : {from} → {to}",
  "reconcile.kind-currency": "Monnaie",
  "reconcile.kind-product": "Marchandises",
  "reconcile.kind-scope": "Étendue",
  "reconcile.kind-months": "Mois",
  "reconcile.kind-edition": "Édition",
  "reconcile.kind-basis": "Base",
  "reconcile.kind-side": "Côté",
  "reconcile.how": "Comment chaque étape est faite",
  "reconcile.how-currency": "{before} deviennent {after}, {rate, select, none {chaque mois à son propre taux} other {à {rate} euro pour un dollar}}.",
  "reconcile.how-product": "Les marchandises {from} font {before}, {to} {after}.",
  "reconcile.how-scope": "{from} fait {before}, {to} {after}.",
  "reconcile.how-months": "{from} fait {before}, {to} {after}.",
  "reconcile.how-edition": "{from} dit {before}, {to} {after}.",
  "reconcile.how-basis": "{before} deviennent {after}. {source}.",
  "reconcile.how-side": "{from} enregistre {before}, {to} {after}. Ce que deux administrations enregistrent différemment n’est pas expliqué davantage.",
  "reconcile.because-said": "comme vous l’avez dit",
  "reconcile.because-assumed": "supposé",
  "reconcile.because-follows": "en découle",
  "reconcile.stands-on": "{count, plural, =0 {} one {chiffre {first}} other {chiffre {first}, # en tout}}",
  "reconcile.rates": "{count, plural, one {taux {first}} other {taux {first}, # en tout}}",
  "reconcile.unavailable": "Non disponible",
  "reconcile.not": "{kind}, {wanted} : {why}",
  "reconcile.next": "Lectures suivantes les plus proches",
  "reconcile.next-way": "{way} : reste {rest}",
  "reconcile.next-none": "comme le nôtre",
  "reconcile.assumption": "{kind} {is}",
  "reconcile.why-no-figures": "pas de chiffres {who_de} pour {period}",
  "reconcile.why-no-figures-with": "pas de chiffres {who_de} avec {with} pour {period}",
  "reconcile.why-no-months": "aucune édition n’indique à la fois {months} et {period}",
  "reconcile.why-no-rate": "pas de taux de change pour {period}",
  "reconcile.why-unstated-basis": "rien n’indique si les chiffres {who_de} sont FOB ou CAF",
  "reconcile.why-one-edition": "aucune autre édition ni source ne l’indique",
  "reconcile.why-no-total": "le relevé n’est pas un simple total de commerce",
  "mirror.title": "{exporter} → {importer} : {goods}, en millions, {currency}",
  "mirror.all-goods": "toutes marchandises",
  "mirror.codes": "marchandises de {codes}",
  "mirror.code": ", marchandises de {code}",
  "mirror.column-period": "Période",
  "mirror.column-sent": "Envoyé",
  "mirror.column-received": "Enregistré",
  "mirror.column-raw": "Non enregistré, %",
  "mirror.column-imf": "en FOB, 1,06",
  "mirror.column-regression": "en FOB, régression",
  "mirror.column-last": "Variation en un an",
  "mirror.column-linked": "la même, chaînée",
  "mirror.column-earlier": "Par rapport à avant",
  "mirror.column-news": "Soit",
  "mirror.more": "{share} de plus",
  "mirror.more-means": "« de plus » : enregistré plus qu’envoyé, d’autant de pour cent de ce qui a été envoyé.",
  "mirror.gap-missing": "{share} non enregistrés",
  "mirror.gap-more": "{share} enregistrés de plus qu’envoyés",
  "mirror.news-wider": "plus grand",
  "mirror.news-narrower": "plus petit",
  "mirror.news-as-before": "comme avant",
  "mirror.hole-exporter-silent": "{of, select, goods {l’exportateur n’a déclaré aucune marchandise par code pour cette période} other {l’exportateur n’a rien déclaré pour cette période}}",
  "mirror.hole-exporter-incomplete": "les membres du groupe exportateur n’ont pas tous déclaré leur commerce pour cette période",
  "mirror.hole-exporter-no-record": "l’exportateur a déclaré son commerce, mais pas celui-ci",
  "mirror.hole-importer-silent": "{of, select, goods {l’importateur n’a déclaré aucune marchandise par code pour cette période} other {l’importateur n’a rien déclaré pour cette période}}",
  "mirror.hole-importer-incomplete": "les membres du groupe importateur n’ont pas tous déclaré leur commerce pour cette période",
  "mirror.hole-importer-no-record": "l’importateur a déclaré son commerce, mais pas celui-ci",
  "mirror.hole-set-aside": "un chiffre a été mis de côté, voir docs/gate.md",
  "mirror.hole-no-rate": "aucun taux de change pour cette période",
  "mirror.hole-nothing-sent": "rien n’a été envoyé",
  "mirror.reads": "Variations en points. Chaîné : seulement les paires de pays et les codes dont les deux côtés sont connus dans cette période et un an avant. Les deux chiffres restent tels qu’ils sont publiés ; aucun n’est juste parce que l’autre ne l’est pas.",
  "mirror.gap": "L’écart",
  "mirror.earlier": "Écart antérieur, la médiane {known, plural, =1 {de la seule période antérieure connue} one {de # période antérieure connue} many {de # périodes antérieures connues} other {des # périodes antérieures connues}} : {gap}. Une variation inférieure à 2,5 fois leur bruit ({noise} points) est comme avant ; moins de trois périodes ne permettent pas de juger.",
  "mirror.earlier-none": "Aucun écart antérieur n’est connu ; rien ne dit donc si celui-ci est nouveau.",
  "mirror.added": "Envoyé en plus de {since} : {sent} ; enregistré en plus : {received} ; {gap}.",
  "mirror.who": "Qui le dit",
  "mirror.goods": "Codes demandés dans les données : {seen} sur {codes}, sous {products, plural, one {# code} many {# codes} other {# codes}} des données, liens entre éditions du SH compris ; {wider} d’entre eux contiennent aussi d’autres marchandises.",
  "mirror.said-sent": "Envoyé, {periods} : {who}, {basis}, publié en {unit} ; {editions}{notes, select, none {} other { ; {notes}}}",
  "mirror.said-received": "Enregistré, {periods} : {who}, {basis}, publié en {unit} ; {editions}{notes, select, none {} other { ; {notes}}}",
  "mirror.listed": "FOB selon {publisher}",
  "mirror.basis": "{basis, select, FOB {FOB} CIF {CAF} unstated {base non indiquée} other {en partie FOB, en partie CAF}}",
  "mirror.margins": "De CAF à FOB",
  "mirror.margin-own": "Pour {periods, plural, one {# période} many {# périodes} other {# périodes}}, les lignes de l’importateur donnent elles-mêmes les deux valeurs : CAF vaut {least} à {most} fois FOB. Cela remplace les deux méthodes.",
  "mirror.margin-imf": "Le rapport du FMI : CAF vaut {ratio} fois FOB, quelle que soit la paire.",
  "mirror.margin-fit": "Régression : ln(CAF/FOB) = {constant} + {km} ({kmError}) × ln(km) + {border} ({borderError}) avec frontière commune ; {observations} valeurs à deux côtés de {pairs} paires, {from} à {to}, sans ce flux ; R² {r2}.",
  "mirror.margin-none": "Régression : trop peu d’autres flux à deux côtés pour l’estimer.",
  "mirror.margin-applied": "Appliqué : {least} à {most} ; paires ramenées dans les bornes {low} à {high} : {clipped} sur {pairs}.",
  "mirror.one-sided": "Un seul côté a un enregistrement",
  "mirror.one-sided-exporter": "{flow}{product}, {period} : envoyé {money} ; l’importateur {other}",
  "mirror.one-sided-importer": "{flow}{product}, {period} : enregistré {money} ; l’exportateur {other}",
  "mirror.other-no-record": "a déclaré son commerce, mais pas celui-ci",
  "mirror.other-silent": "{of, select, goods {n’a déclaré aucune marchandise par code} other {n’a rien déclaré}}",
  "mirror.one-sided-more": "{rest, plural, one {# autre, plus petit} many {# autres, plus petits} other {# autres, plus petits}} : voir --json",
  "mirror.reliability": "Fiabilité des deux déclarants",
  "mirror.column-reporter": "Déclarant",
  "mirror.column-reliability": "Fiabilité",
  "mirror.column-range": "Fourchette",
  "mirror.column-partners": "Partenaires",
  "mirror.column-cells": "Valeurs comparées",
  "mirror.range": "{low} à {high}",
  "mirror.why-isolated": "aucun chiffre d’un partenaire à comparer",
  "mirror.why-too-few-partners": "trop peu de partenaires",
  "mirror.why-not-identified": "ne peut être séparée de celle de ses partenaires",
  "mirror.reliability-means": "La part de ses totaux à moins d’un cinquième de la vraie valeur, estimée d’après les écarts entre lui et tous ses partenaires, sur dix ans ; la fourchette laisse de côté un partenaire à la fois.",
  "table.flow": "commerce",
  "table.tie": "liens",
  "table.trait": "traits",
  "table.vote": "votes",
  "table.event": "événements",
  "table.text": "textes",
  "table.good": "marchandises",
  "closer.up": "hausse",
  "closer.down": "baisse",
  "closer.context": "contexte",
  "events.until": "du {from} au {until}",
  "events.clash": "Les sources divergent : {clash}",
  "events.report": "{by}, {day} : {title}",
  "events.all": "{count, plural, one {# événement} other {# événements}} ; ce qui n’est pas cité n’est pas attesté, ce qui n’est pas un non.",
  "events.incomplete": "incomplète pour {partners} : au moins",
  "validate.all": "tous",
  "validate.both-sides": "les deux côtés",
  "validate.cells": "{moved} verdicts sur {judged}, par partenaire, domaine et année, disaient autre chose que « {same} » ({rate}).",
  "validate.no-influence": "Influence : non disponible, car aucune édition de fbic n’est disponible ; lisez-en une avec : parallax read fbic FILE",
  "validate.checked": "{editions, plural, one {# édition} other {# éditions}} et {files, plural, one {# fichier} other {# fichiers}} d’événements et de routes vérifiés, {errors, plural, one {# erreur} other {# erreurs}}, {warnings, plural, one {# avertissement} other {# avertissements}}",
  "import.read-as": ", lu comme {as}",
  "import.and-more": "{places} et {more} de plus",
  "import.nothing-open": "rien n’y reste ouvert",
  "import.to-fill-in": "à remplir : {places}",
  "import.to-check": "À vérifier : {places}",
  "import.then": "Relisez-le, puis : {command}",
  "gate.billions": "{amount} Md",
  "gate.millions": "{amount} M",
  "gate.of-all": "toutes",
  "gate.of-odd-years": "années impaires, d’où viennent les limites",
  "gate.of-even-years": "années paires",
  "gate.of-countries": "entre deux pays",
  "gate.of-group": "d’un groupe comme un seul côté",
  "gate.of-size": "plus petit côté à partir de {amount} $",
  "gate.not-judged": "{count} {why}",
  "gate.why-one-side": "faute d’un second côté",
  "gate.why-zero": "parce qu’un côté dit zéro",
  "gate.why-past-too-short": "parce que le passé est trop court",
  "gate.why-too-noisy": "parce que les côtés sont trop bruités",
  "gate.why-conflict": "les côtés se contredisent",
  "gate.why-continues": "suite d’une case écartée",
  "gate.cells": "{flows} flux à deux côtés ont {cells} cases de {from} à {to} ; {judged} sont jugées.",
  "gate.cells-not": "{flows} flux à deux côtés ont {cells} cases de {from} à {to} ; {judged} sont jugées, ne le sont pas {not}.",
  "gate.editions": "Éditions : {editions}.",
  "gate.currency": "Des euros appelés dollars changent une valeur d’un facteur de {least} à {most} ; dans {caught} cases intactes sur {tried}, l’écart diffère davantage de son niveau habituel.",
  "gate.declarations": "Une déclaration entière dans la mauvaise monnaie : {caught} sur {tried} trahies, {suspected} suspectes telles quelles.",
  "gate.column-of": "écarté, des cases jugées",
  "gate.column-judged": "jugées",
  "gate.column-untouched": "intactes",
  "gate.column-x10": "×10",
  "gate.column-x1000": "×1000",
  "gate.column-currency": "EUR pour USD",
  "gate.demanded": "exigé",
  "gate.at-most": "{share} au plus",
  "gate.at-least": "{share} au moins",
  "gate.out-of-reach": "hors d’atteinte",
  "gate.column-size": "plus petit côté à partir de ($)",
  "gate.column-odd": "cases, années impaires jusqu’en {year}",
  "gate.column-even": "cases, années paires jusqu’en {year}",
  "gate.column-later": "cases, après {year}",
  "gate.column-largest": "plus grand changement",
  "gate.column-limit": "limite",
  "gate.column-flow": "flux",
  "gate.column-year": "année",
  "gate.column-said-by": "selon",
  "gate.column-value": "M$",
  "gate.column-other": "autre côté",
  "gate.column-other-value": "M$",
  "gate.column-in": "en",
  "gate.column-why": "raison",
  "gate.column-figures": "chiffres",
  "gate.figures": "{first} et {more} de plus",
  "gate.nothing": "Rien n’est écarté dans les éditions disponibles.",
  "similar.kicker": "Lois côte à côte",
  "similar.title": "À quel point {a} et {b} se ressemblent-ils ?",
  "similar.stdin": "entrée standard",
  "similar.description": "Ce que {a} et {b} ont en commun mot pour mot, article par article, passages communs marqués.",
  "similar.skip": "Aller aux textes",
  "similar.law": "{name} : {language}, {articles, plural, one {# article} other {# articles}}, {words} mots",
  "similar.contents-left-out": "{count, plural, one {# entrée} other {# entrées}} d’une table des matières laissée de côté",
  "similar.language.ru": "russe",
  "similar.language.ky": "kirghiz",
  "similar.language.kk": "kazakh",
  "similar.language.uz": "ouzbek",
  "similar.language.tg": "tadjik",
  "similar.language.en": "anglais",
  "similar.language.none": "langue incertaine",
  "similar.result": "{a} des mots de {nameA} figurent, identiques et alignés, dans des passages que {nameB} contient aussi ; dans l’autre sens, c’est {b}. La plus longue suite de mots identiques compte {run, plural, one {# mot} other {# mots}}.",
  "similar.nothing": "Aucun passage de dix mots ou plus n’est commun.",
  "similar.no-background": "Sans --background, les formules que contient toute loi de la tradition ne se distinguent pas d’une copie. Nommez des lois sans rapport, de la tradition de {nameA}, pour faire la différence.",
  "similar.times": "C’est {times} fois ce que le fond a en commun avec {nameA} (médiane {median}, maximum {highest}).",
  "similar.times-none": "La loi médiane du fond n’a rien en commun avec {nameA} (maximum {highest}), il n’y a donc pas de rapport.",
  "similar.adjusted": "Sans les mots que les lois du fond contiennent aussi, il reste {a} de {nameA} et {b} de {nameB}, {run, plural, =0 {sans suite} one {avec une suite de # mot au plus} other {avec une suite de # mots au plus}}.",
  "similar.warning.language-unclear": "La langue de {law} n’est pas certaine ; la comparaison se poursuit parce que l’écriture convient.",
  "similar.warning.no-headings": "{law} n’a pas de titres d’articles reconnus et compte donc comme un seul texte.",
  "similar.whole": "texte entier",
  "similar.preamble": "Préambule",
  "similar.coverage-of": "de {name} se trouve dans {other}",
  "similar.longest": "plus longue suite de mots identiques",
  "similar.words": "{count, plural, one {# mot} other {# mots}}",
  "similar.times-short": "{times} ×",
  "similar.times-label": "le fond de sa tradition",
  "similar.adjusted-label": "de {name} une fois le fond retiré",
  "similar.background": "Le fond",
  "similar.background-caption": "Ce que {name} a en commun avec des lois sans rapport de sa tradition",
  "similar.map": "Quel article est allé où",
  "similar.map-caption": "Articles de {a} et de {b} qui ont un passage en commun",
  "similar.passages": "Les plus longs passages",
  "similar.column.law": "Loi",
  "similar.column.coverage": "Part de {name}",
  "similar.column.shared": "Mots",
  "similar.column.run": "Plus longue suite",
  "similar.column.of": "De {name}",
  "similar.column.jaccard": "Jaccard",
  "similar.column.kind": "Nature",
  "similar.kind.boilerplate": "formule",
  "similar.kind.shared": "commun",
  "similar.texts": "Côte à côte",
  "similar.texts-intro": "Les mots soulignés sont identiques et alignés ; ce qui diffère à l’intérieur d’un passage ne l’est pas. Un numéro mène au même passage de l’autre côté.",
  "similar.key-shared": "passage commun",
  "similar.key-boilerplate": "formule, présente aussi dans le fond",
  "similar.shares": "{share} en commun",
  "similar.shares-nothing": "{articles, plural, one {# article n’a} other {# articles n’ont}} rien en commun : {labels}",
  "similar.also": "Aussi dans {label}",
  "similar.method": "Comment cela a été trouvé",
  "similar.method-text": "Les mots sont comparés après normalisation Unicode, sans casse, traits d’union conditionnels ni fins de ligne ; rien n’est réduit à sa racine. Sur {pairs} paires d’articles, {aligned} ont été alignées : celles dont des morceaux concordent dans une bande de leur signature MinHash ({bands} bandes de {rows}, sur {shingle} mots de suite ; Broder 1997) ou qui ont {run} mots de suite en commun. Alignement par mots d’après Smith et Waterman (1981) : {match} pour une concordance, {mismatch} pour une différence, {gap} pour un trou, passages à partir d’un score de {least}.",
  "similar.closing": "Réalisé avec Parallax. Les mêmes textes redonnent la même page, octet pour octet. Des mots communs ne disent pas qui a copié qui.",
  "part.exports": "exportations",
  "part.imports": "importations",
  "part.to_hub": "vers la puissance",
  "part.from_hub": "depuis la puissance",
  "part.to": "vers ce pays",
  "part.from": "depuis ce pays",
  "part.sent": "envoyé",
  "part.received": "reçu",
  "part.hub_imports": "importations de la puissance",
  "part.own_imports": "importations propres",
  "part.world_imports": "importations mondiales",
  "part.squares": "carrés",
  "part.largest": "plus grande part",
  "part.rest": "reste",
  "part.remittances": "transferts",
  "part.hub_remittances": "transferts depuis la puissance",
  "part.all_remittances": "tous les transferts",
  "part.published_percent": "pourcentage publié",
  "part.gdp": "PIB",
  "part.percent": "pour cent",
  "part.migrants": "migrants",
  "part.same": "identiques",
  "part.half": "à moitié",
  "part.opposed": "opposés",
  "part.absent": "absences",
  "part.hub": "puissance",
  "part.partner": "partenaire",
  "part.scale": "échelle",
  "part.others": "autres",
  "part.total": "total",
  "part.defense": "défense",
  "part.offense": "offensive",
  "part.neutral": "neutralité",
  "part.nonagg": "non-agression",
  "part.consul": "consultation",
  "part.cooperation": "coopération",
  "part.conflict": "conflit",
  "part.hub_all": "puissance avec tous",
  "part.partner_all": "partenaire avec tous",
  "part.all": "tous",
  "part.speakers": "locuteurs",
  "part.in_hub": "chez la puissance",
  "measure.culture.events": "Manifestations au sujet de la puissance et concerts annulés",
  "subject.culture.events": "le nombre de manifestations et de concerts annulés {partner_a} au sujet {hub_de}",
  "formula.culture.events": "manifestations + concerts annulés de l’année chez le partenaire au sujet de la puissance, chacun nommé. Contexte, car on compte ce qui est rapporté, et cela ne dit rien d’un gouvernement. Compté seulement si des éditeurs indiquent jusqu’où les deux listes sont complètes",
  "reference.culture.events": "Règle de comptage de ce projet, docs/events.md",
  "measure.culture.hub_language": "Personnes qui parlent la langue de la puissance",
  "subject.culture.hub_language": "la part des habitants {partner_de} qui parlent la langue principale {hub_de}",
  "formula.culture.hub_language": "locuteurs : la part des habitants du partenaire qui savent la langue principale de la puissance, maternelle ou non. C’est la langue officielle de toute la puissance que parlent le plus de ses habitants (chez la puissance). Une langue à deux écritures donne une fourchette, de la plus grande des deux valeurs à leur somme. Un groupe comme puissance n’a pas de langue à lui, et personne ne publie combien de gens parlent plus d’une de ses langues, c’est donc une lacune ; de même une langue qui n’est pas citée, ce qui n’est pas zéro. Contexte : la source n’a pas de dates, aucun changement n’est donc connu",
  "measure.culture.opinion": "Personnes qui ont une opinion favorable de la puissance",
  "subject.culture.opinion": "la part des habitants {partner_de} qui ont une opinion favorable {hub_de}",
  "formula.culture.opinion": "favorables : ceux qui ont donné une réponse comptée comme favorable, parmi tous les interrogés, dans la dernière vague d’un institut achevée dans la période, d’après la question qu’il pose le plus souvent. Fourchette : la marge d’erreur, telle que publiée ou 1,96 √(p (1 - p) / n). Un changement est jugé d’après le bruit de la série ou, s’il est plus grand, celui des deux échantillons, √(s² + s²) avec s = marge / 1,96 ; non entre des vagues qui ont posé la question autrement ou à d’autres gens",
  "measure.culture.own_language": "Personnes qui parlent la langue d’État du partenaire",
  "subject.culture.own_language": "la part des habitants {partner_de} qui parlent sa propre langue d’État",
  "formula.culture.own_language": "locuteurs : la part des habitants du partenaire qui savent sa propre langue d’État : la langue officielle de tout le pays qui y a plus de locuteurs que dans tout autre pays où elle est officielle (en part de la population) ; s’il y en a plusieurs, celle que parlent le plus de ses habitants. Un pays dont toutes les langues officielles ont plus de locuteurs ailleurs est une lacune. Contexte : la source n’a pas de dates, on ne peut donc pas y voir si une langue d’État en remplace une autre",
  "measure.diplomacy.contact_balance": "Qui se rend chez qui",
  "subject.diplomacy.contact_balance": "la part {partner_de} dans les visites échangées avec {hub}",
  "formula.diplomacy.contact_balance": "visites chez la puissance / (visites chez la puissance + visites de la puissance), visites de pays des deux dirigeants dans l’année. Contexte ; 1 si seul le dirigeant du partenaire se déplace, 0 si seul celui de la puissance le fait. Les deux listes doivent être complètes, et il faut au moins une visite",
  "reference.diplomacy.contact_balance": "Règle de comptage de ce projet, docs/events.md ; un séjour compte une fois par pays, les voyages et les États suivent leurs propres règles",
  "measure.diplomacy.meetings": "Occasions où les deux dirigeants se sont trouvés ensemble",
  "subject.diplomacy.meetings": "le nombre de rencontres des dirigeants {hub_de} et {partner_de}",
  "formula.diplomacy.meetings": "séjours ininterrompus des deux dirigeants dans un même pays dans l’année, chez l’un d’eux ou dans un pays tiers, pour des entretiens ou un sommet ; appels et visioconférences ne comptent pas. Compté seulement si des éditeurs indiquent jusqu’où la liste des rencontres est complète",
  "reference.diplomacy.meetings": "Règle de comptage de ce projet, docs/events.md ; un séjour compte une fois par pays, les voyages et les États suivent leurs propres règles",
  "measure.diplomacy.news_conflict": "Part des conflits dans l’actualité",
  "subject.diplomacy.news_conflict": "la part des conflits dans l’actualité {hub_de} et {partner_de}",
  "formula.diplomacy.news_conflict": "conflit / (coopération + conflit) : les jours de la paire dont le score est négatif, rapportés à tous ses jours, les deux sans leur signe, sur les membres de la puissance. Mois et jours comme pour diplomacy.news_cooperation, dont c’est le revers : deux pays en guerre sont souvent aussi nommés ensemble comme se parlant. Faible, et du contexte pour les mêmes raisons",
  "measure.diplomacy.news_cooperation": "Coopération dans l’actualité",
  "subject.diplomacy.news_cooperation": "la coopération {hub_de} et {partner_de} dans l’actualité",
  "formula.diplomacy.news_cooperation": "coopération / (puissance avec tous × partenaire avec tous / (2 × tous)) : le score de la coopération des deux pays dans l’actualité, rapporté à ce qu’il serait si le score de chaque pays se répartissait sur les autres à proportion du leur ; 1 n’est ni plus ni moins. coopération : les jours positifs de la paire, sur les membres de la puissance ; puissance avec tous, partenaire avec tous : la même chose avec tous les pays ; tous : toutes les paires. Chaque mois vaut pour tous ses jours, par la moyenne de ceux qui ont été lus. Une période est une lacune si moins de 67 % des jours de l’un de ses mois ont été lus. Faible, et jamais un décompte de visites : une machine code ce que disent des articles. Contexte : le score augmente avec ce qui s’écrit, et prend pour de l’aide des troupes envoyées",
  "measure.diplomacy.share_of_trips": "Part des visites de la puissance à l’étranger qui vont au partenaire",
  "subject.diplomacy.share_of_trips": "la part des visites à l’étranger du dirigeant {hub_de} qui se font {partner_a}",
  "formula.diplomacy.share_of_trips": "visites du dirigeant de la puissance chez le partenaire / total de ses visites de pays dans l’année, si un éditeur indique ce total et que la liste est complète. Corrige les années où un dirigeant ne voyage guère",
  "reference.diplomacy.share_of_trips": "Règle de comptage de ce projet, docs/events.md ; un séjour compte une fois par pays, les voyages et les États suivent leurs propres règles",
  "measure.diplomacy.visits_by_hub": "Visites du dirigeant de la puissance chez le partenaire",
  "subject.diplomacy.visits_by_hub": "le nombre de visites du dirigeant {hub_de} {partner_a}",
  "formula.diplomacy.visits_by_hub": "visites de pays dans l’année, c’est-à-dire séjours ininterrompus du dirigeant de la puissance dans le pays du partenaire, pour des entretiens ou un sommet sur place, chacun nommé. Compté seulement si des éditeurs indiquent, pour chaque jour de l’année, jusqu’où la liste est complète ; sinon l’année est une lacune",
  "reference.diplomacy.visits_by_hub": "Règle de comptage de ce projet, docs/events.md ; un séjour compte une fois par pays, les voyages et les États suivent leurs propres règles",
  "measure.diplomacy.visits_to_hub": "Visites du dirigeant du partenaire chez la puissance",
  "subject.diplomacy.visits_to_hub": "le nombre de visites du dirigeant {partner_de} {hub_a}",
  "formula.diplomacy.visits_to_hub": "visites de pays dans l’année, c’est-à-dire séjours ininterrompus du dirigeant du partenaire dans le pays de la puissance, pour des entretiens ou un sommet sur place, chacun nommé. Compté seulement si des éditeurs indiquent, pour chaque jour de l’année, jusqu’où la liste est complète",
  "reference.diplomacy.visits_to_hub": "Règle de comptage de ce projet, docs/events.md ; un séjour compte une fois par pays, les voyages et les États suivent leurs propres règles",
  "measure.energy.fuel_share_exports": "Part des combustibles dans les exportations de marchandises du partenaire",
  "subject.energy.fuel_share_exports": "la part des combustibles dans les exportations de marchandises {partner_de}",
  "formula.energy.fuel_share_exports": "pour cent / 100 : pétrole, gaz, charbon et électricité (section 3 de la CTCI) dans la valeur de toutes les marchandises exportées. Contexte : combien dépend des routes",
  "measure.energy.hub_share_gas": "Part des exportations de gaz du partenaire qui passe par la puissance",
  "subject.energy.hub_share_gas": "la part des exportations de gaz {partner_de} qui passe par {hub}",
  "formula.energy.hub_share_gas": "les parts additionnées des routes qui traversent la puissance ou s’y terminent, en tonnes ou mètres cubes exportés, jamais d’après ce qu’une conduite pourrait porter. Fourchette : ce que l’arrondi des chiffres laisse ouvert, et les routes dont personne ne dit si elles passent par la puissance",
  "reference.energy.hub_share_gas": "Parts telles que publiées, sinon du total publié, sinon de la somme quand toutes les routes sont nommées ; docs/energy.md",
  "measure.energy.hub_share_oil": "Part des exportations de pétrole du partenaire qui passe par la puissance",
  "subject.energy.hub_share_oil": "la part des exportations de pétrole {partner_de} qui passe par {hub}",
  "formula.energy.hub_share_oil": "les parts additionnées des routes qui traversent la puissance ou s’y terminent, en tonnes ou mètres cubes exportés, jamais d’après ce qu’une conduite pourrait porter. Fourchette : ce que l’arrondi des chiffres laisse ouvert, et les routes dont personne ne dit si elles passent par la puissance",
  "reference.energy.hub_share_oil": "Parts telles que publiées, sinon du total publié, sinon de la somme quand toutes les routes sont nommées ; docs/energy.md",
  "measure.energy.interruptions": "Interruptions du transit d’énergie du partenaire par la puissance",
  "subject.energy.interruptions": "le nombre d’interruptions du transit {partner_de} par {hub}",
  "formula.energy.interruptions": "événements de l’année où le transit s’est arrêté en tout ou en partie, chacun nommé ; un ordre d’arrêt non exécuté est cité et non compté. Contexte, car la cause en est disputée. Compté seulement si des éditeurs indiquent jusqu’où la liste est complète",
  "reference.energy.interruptions": "Règle de comptage de ce projet, docs/events.md",
  "measure.energy.pipelines_gas": "Capacité des gazoducs du partenaire vers la puissance",
  "subject.energy.pipelines_gas": "la capacité des gazoducs {partner_de} vers {hub}",
  "formula.energy.pipelines_gas": "les capacités additionnées des conduites en service l’année du tableau, qui avaient commencé au plus tard dans la période et nomment la puissance après le partenaire ; une année a 365 jours. Ce qui pourrait passer, non ce qui est passé. Les conduites au début inconnu sont au bout supérieur de la fourchette",
  "measure.energy.pipelines_oil": "Capacité des oléoducs du partenaire vers la puissance",
  "subject.energy.pipelines_oil": "la capacité des oléoducs {partner_de} vers {hub}",
  "formula.energy.pipelines_oil": "les capacités additionnées des conduites en service l’année du tableau, qui avaient commencé au plus tard dans la période et nomment la puissance après le partenaire. Ce qui pourrait passer, non ce qui est passé. Les conduites au début inconnu sont au bout supérieur de la fourchette",
  "measure.energy.route_concentration_oil": "Concentration des exportations de pétrole du partenaire sur peu de routes (HHI)",
  "subject.energy.route_concentration_oil": "la concentration des exportations de pétrole {partner_de} sur peu de routes",
  "formula.energy.route_concentration_oil": "la somme des parts au carré des routes, de 0 à 1, quand une source nomme toutes les routes. Fourchette : ce que l’arrondi des chiffres laisse ouvert",
  "reference.energy.route_concentration_oil": "Hirschman, National Power and the Structure of Foreign Trade (1945), chapitre VI. Parts telles que publiées, sinon du total publié, sinon de la somme quand toutes les routes sont nommées ; docs/energy.md",
  "measure.people.hub_share_remittances": "Part de la puissance dans les transferts reçus par le partenaire",
  "subject.people.hub_share_remittances": "la part {hub_de} dans les transferts reçus {partner_a}",
  "formula.people.hub_share_remittances": "transferts depuis la puissance / tous les transferts, estimations d’une même année",
  "measure.people.migrant_stock_hub": "Personnes nées chez le partenaire qui vivent chez la puissance",
  "subject.people.migrant_stock_hub": "le nombre de personnes nées {partner_a} qui vivent {hub_a}",
  "formula.people.migrant_stock_hub": "migrants, par pays de naissance, additionnés sur les membres de la puissance. Tous les cinq ans, et 2019. Par lieu de naissance, donc en grande partie des déplacements de l’époque soviétique",
  "measure.people.remittance_dependence": "Transferts depuis la puissance, part du PIB du partenaire",
  "subject.people.remittance_dependence": "les transferts {hub_from} reçus {partner_a}, en part du PIB",
  "formula.people.remittance_dependence": "transferts / PIB × transferts depuis la puissance / tous les transferts ; les origines sont celles de l’année de l’estimation bilatérale, gardées pour toutes les périodes. Contexte ; c’est people.remittances_gdp qui vote pour cette série de source",
  "measure.people.remittances_gdp": "Transferts reçus, part du PIB",
  "subject.people.remittances_gdp": "les transferts reçus {partner_a}, en part du PIB",
  "formula.people.remittances_gdp": "transferts / PIB, tous deux en dollars courants d’une même édition ; une édition qui publie le pourcentage lui-même est lue telle quelle. De toutes origines ; l’indicateur ne vote que si, selon la dernière estimation bilatérale, la moitié au moins des transferts au partenaire venait de la puissance (transferts depuis la puissance / tous les transferts)",
  "measure.politics.es11": "Votes avec la puissance à la session extraordinaire d’urgence de l’ONU sur l’Ukraine",
  "subject.politics.es11": "les votes {partner_de} avec {hub} à la session d’urgence sur l’Ukraine",
  "formula.politics.es11": "moyenne sur les résolutions de la onzième session extraordinaire d’urgence où les deux étaient présents ; 1 pour le vote de la puissance, 1/2 si l’un des deux s’est abstenu, 0 pour le vote contraire. La session n’a pas de passé, aucun changement ne peut donc être jugé. Une absence n’est pas une abstention ; elle est laissée de côté et nommée",
  "measure.politics.ideal_point_distance": "Distance des points idéaux à l’Assemblée générale de l’ONU",
  "subject.politics.ideal_point_distance": "la distance entre les points idéaux {partner_de} et {hub_de}",
  "formula.politics.ideal_point_distance": "|partenaire - puissance|, les points idéaux des pays à la session qui s’ouvre en septembre de la période. La note partage le changement depuis la session précédente (partenaire avant, puissance avant) entre ce qu’en fait le mouvement propre du partenaire et ce qu’en fait celui de la puissance : la moyenne des deux ordres, déplacer l’un puis l’autre (Shapley). Si le mouvement propre de la puissance, qui change sa distance à tous à la fois, y pèse davantage, le relevé est du contexte. Une session n’est pas une année",
  "measure.politics.press_freedom": "Liberté de la presse chez le partenaire",
  "subject.politics.press_freedom": "la liberté de la presse {partner_a}",
  "formula.politics.press_freedom": "le score du partenaire au Classement mondial de la liberté de la presse. Sa méthode a changé avec le classement de 2022 ; de 2021 à 2022 il n’y a donc pas de changement, seulement une rupture",
  "measure.politics.system_distance": "Distance entre systèmes politiques",
  "subject.politics.system_distance": "la distance entre les systèmes politiques {partner_de} et {hub_de}",
  "formula.politics.system_distance": "|partenaire - puissance| / échelle, selon l’indice de chaque éditeur : VDEM v2x_polyarchy, échelle 1 ; FH total, échelle 100 ; WB VA.EST, échelle 5 ; BTI SI_Democracy_Status, échelle 9. Leurs échelles diffèrent, ils ne sont donc pas comparés entre eux. Contexte : deux États qui se ressemblent davantage ne se sont pas rapprochés pour autant",
  "measure.politics.un_agreement": "Accord avec la puissance à l’Assemblée générale de l’ONU",
  "subject.politics.un_agreement": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU",
  "formula.politics.un_agreement": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal où les deux étaient présents ; à moitié si l’un s’est abstenu et l’autre non. Les absences sont laissées de côté et comptées. Le vote d’un groupe est celui de tous ses membres présents ; s’ils diffèrent, le vote est laissé de côté",
  "measure.politics.un_agreement_co": "Accord avec la puissance à l’Assemblée générale de l’ONU : colonialisme",
  "subject.politics.un_agreement_co": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur le colonialisme",
  "formula.politics.un_agreement_co": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant le colonialisme où les deux étaient présents",
  "measure.politics.un_agreement_di": "Accord avec la puissance à l’Assemblée générale de l’ONU : contrôle des armements et désarmement",
  "subject.politics.un_agreement_di": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur le contrôle des armements et le désarmement",
  "formula.politics.un_agreement_di": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant le contrôle des armements et le désarmement où les deux étaient présents",
  "measure.politics.un_agreement_ec": "Accord avec la puissance à l’Assemblée générale de l’ONU : développement économique",
  "subject.politics.un_agreement_ec": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur le développement économique",
  "formula.politics.un_agreement_ec": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant le développement économique où les deux étaient présents",
  "measure.politics.un_agreement_hr": "Accord avec la puissance à l’Assemblée générale de l’ONU : droits humains",
  "subject.politics.un_agreement_hr": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur les droits humains",
  "formula.politics.un_agreement_hr": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant les droits humains où les deux étaient présents",
  "measure.politics.un_agreement_me": "Accord avec la puissance à l’Assemblée générale de l’ONU : Palestine et Proche-Orient",
  "subject.politics.un_agreement_me": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur la Palestine et le Proche-Orient",
  "formula.politics.un_agreement_me": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant la Palestine et le Proche-Orient où les deux étaient présents",
  "measure.politics.un_agreement_nu": "Accord avec la puissance à l’Assemblée générale de l’ONU : armes nucléaires",
  "subject.politics.un_agreement_nu": "l’accord {partner_de} avec {hub} à l’Assemblée générale de l’ONU sur les armes nucléaires",
  "formula.politics.un_agreement_nu": "(identiques + à moitié / 2) / (identiques + à moitié + opposés) sur les votes par appel nominal concernant les armes nucléaires où les deux étaient présents",
  "measure.politics.un_kappa": "Similitude des votes à l’Assemblée générale de l’ONU, kappa de Cohen",
  "subject.politics.un_kappa": "la similitude des votes {partner_de} et {hub_de} à l’Assemblée générale de l’ONU (kappa de Cohen)",
  "formula.politics.un_kappa": "(Po - Pe) / (1 - Pe) : Po est la part des votes égaux, Pe la somme, sur les types de vote, du produit des parts propres à chaque pays. Sur les votes par appel nominal où les deux étaient présents, éléments nommés d’après le vote du partenaire et celui de la puissance ; les absences sont laissées de côté et comptées",
  "measure.politics.un_pi": "Similitude des votes à l’Assemblée générale de l’ONU, pi de Scott",
  "subject.politics.un_pi": "la similitude des votes {partner_de} et {hub_de} à l’Assemblée générale de l’ONU (pi de Scott)",
  "formula.politics.un_pi": "(Po - Pe) / (1 - Pe) : Po est la part des votes égaux, Pe la somme des carrés des parts de chaque type de vote dans les votes des deux pays réunis. Sur les votes par appel nominal où les deux étaient présents, éléments nommés d’après le vote du partenaire et celui de la puissance ; les absences sont laissées de côté et comptées",
  "measure.politics.un_s": "Similitude des votes à l’Assemblée générale de l’ONU, S de Signorino et Ritter",
  "subject.politics.un_s": "la similitude des votes {partner_de} et {hub_de} à l’Assemblée générale de l’ONU (S de Signorino et Ritter)",
  "formula.politics.un_s": "1 - 2 × somme(d) / somme(dmax), les votes étant codés oui 1, abstention 2, non 3, d la distance des deux codes et dmax = 2. Sur les votes par appel nominal où les deux étaient présents, éléments nommés d’après le vote du partenaire et celui de la puissance ; les absences sont laissées de côté et comptées",
  "measure.security.alliance": "Types d’obligation d’alliance avec la puissance",
  "subject.security.alliance": "les types d’obligation d’alliance {partner_de} avec {hub}",
  "formula.security.alliance": "combien, parmi cinq types d’obligation (défense, offensive, neutralité, non-agression, consultation), lient les deux ; une paire que le jeu de données ne cite pas pour une année qu’il couvre n’en a aucun",
  "measure.security.hub_share_arms": "Part de la puissance dans les importations d’armes du partenaire, cinq ans",
  "subject.security.hub_share_arms": "la part {hub_de} dans les importations d’armes {partner_de}",
  "formula.security.hub_share_arms": "les parts de toutes les livraisons de la puissance dans les importations d’armes du partenaire sur les cinq ans qui finissent avec la période, en volume (valeur de l’indicateur de tendance du SIPRI), additionnées. Un fournisseur sans livraison dans une fenêtre qui en a d’autres a la part 0. Contexte, car les fenêtres d’années successives ont quatre années en commun, si bien qu’une seule livraison y fait un saut",
  "measure.trade.concentration_exports": "Concentration des exportations du partenaire sur peu de pays (HHI)",
  "subject.trade.concentration_exports": "la concentration des exportations {partner_de} sur peu de pays",
  "formula.trade.concentration_exports": "carrés : la somme des parts au carré des pays dans les exportations du partenaire, de 0 à 1. Le reste, attribué à aucun pays, compte pour rien dans la valeur et pour un seul pays au bout supérieur de la fourchette. La plus grande part est celle du premier pays",
  "measure.trade.concentration_imports": "Concentration des importations du partenaire sur peu de pays (HHI)",
  "subject.trade.concentration_imports": "la concentration des importations {partner_de} sur peu de pays",
  "formula.trade.concentration_imports": "carrés : la somme des parts au carré des pays dans les importations du partenaire, de 0 à 1. Le reste, attribué à aucun pays, compte pour rien dans la valeur et pour un seul pays au bout supérieur de la fourchette. La plus grande part est celle du premier pays",
  "measure.trade.freight_around_hub": "Fret sur les corridors qui passent par le partenaire et évitent la puissance",
  "subject.trade.freight_around_hub": "le fret sur les corridors {partner_de} qui évitent {hub}",
  "formula.trade.freight_around_hub": "les tonnes sur chaque corridor qui passe par le partenaire et évite la puissance, additionnées, quel que soit l’expéditeur. Contexte : cela ne dit rien de ce qui passe par la puissance",
  "reference.trade.freight_around_hub": "Compilé par ce projet à partir d’articles ; docs/energy.md",
  "measure.trade.hub_exports": "Exportations de la puissance vers le partenaire, selon chaque côté",
  "subject.trade.hub_exports": "les exportations {hub_de} vers {partner}",
  "formula.trade.hub_exports": "marchandises de la puissance vers le partenaire ; ce que la puissance dit avoir envoyé (FOB) et ce que le partenaire dit avoir reçu (CAF), dans la monnaie de l’administration de la puissance si elle publie en une monnaie et qu’aucune autre n’est demandée",
  "measure.trade.hub_share_exports": "Part de la puissance dans les exportations du partenaire",
  "subject.trade.hub_share_exports": "la part {hub_de} dans les exportations {partner_de}",
  "formula.trade.hub_share_exports": "vers la puissance / exportations, tels que le partenaire les déclare dans une même source. Les exportations sont le total du partenaire s’il en publie un, sinon la somme de toutes ses lignes si elles nomment au moins 50 pays. Si la part différait d’au moins 1 point, le commerce d’un autre pays (écart) étant resté celui de la période précédente, les parts sans ce pays sont notées ; de même pour ce qui n’est attribué à aucun pays",
  "measure.trade.hub_share_imports": "Part de la puissance dans les importations du partenaire",
  "subject.trade.hub_share_imports": "la part {hub_de} dans les importations {partner_de}",
  "formula.trade.hub_share_imports": "depuis la puissance / importations, tels que le partenaire les déclare dans une même source. Les importations sont le total du partenaire s’il en publie un, sinon la somme de toutes ses lignes si elles nomment au moins 50 pays. Si la part différait d’au moins 1 point, le commerce d’un autre pays (écart) étant resté celui de la période précédente, les parts sans ce pays sont notées ; de même pour ce qui n’est attribué à aucun pays",
  "measure.trade.hub_share_turnover": "Part de la puissance dans les échanges du partenaire",
  "subject.trade.hub_share_turnover": "la part {hub_de} dans le commerce {partner_de}",
  "formula.trade.hub_share_turnover": "(vers la puissance + depuis la puissance) / (exportations + importations), tels que le partenaire les déclare dans une même source. Contexte ; ce sont trade.hub_share_exports et trade.hub_share_imports qui votent",
  "measure.trade.intensity": "Intensité des exportations vers la puissance",
  "subject.trade.intensity": "l’intensité des exportations {partner_de} vers {hub}",
  "formula.trade.intensity": "(vers la puissance / exportations) / (importations de la puissance / (importations mondiales - importations propres)) ; combien de fois la part de la puissance dans les exportations du partenaire dépasse sa part dans les importations du reste du monde ; 1 est la valeur attendue. Les importations mondiales sont la somme de tous les pays qui ont un chiffre",
  "measure.trade.not_recorded": "Envoyé par la puissance, jamais enregistré par le partenaire",
  "subject.trade.not_recorded": "la part des exportations {hub_de} vers {partner} qui n’y a jamais été enregistrée",
  "formula.trade.not_recorded": "1 - reçu / envoyé : envoyé selon la puissance (FOB), reçu selon le partenaire (CAF), dans la monnaie de la puissance au taux annuel ; ni l’un ni l’autre n’est converti entre FOB et CAF. La fourchette y ajoute le même calcul avec reçu / 1,06, le rapport CAF/FOB du FMI. Négatif : plus enregistré qu’envoyé",
  "measure.trade.share_china": "Part de la Chine dans les échanges du partenaire",
  "subject.trade.share_china": "la part de la Chine dans le commerce {partner_de}",
  "formula.trade.share_china": "(vers ce pays + depuis ce pays) / (exportations + importations) tels que le partenaire les déclare dans une même source ; sans ce que la Chine a envoyé et que le partenaire n’a jamais enregistré à l’arrivée. L’autre bout de la fourchette met « envoyé », ce que la Chine dit avoir envoyé, à la place de « depuis ce pays », en haut et en bas",
  "measure.trade.share_eu27": "Part de l’Union européenne (27) dans les échanges du partenaire",
  "subject.trade.share_eu27": "la part de l’Union européenne (27) dans le commerce {partner_de}",
  "formula.trade.share_eu27": "(vers ce pays + depuis ce pays) / (exportations + importations) tels que le partenaire les déclare dans une même source ; sans ce que l’Union européenne (27) a envoyé et que le partenaire n’a jamais enregistré à l’arrivée. L’autre bout de la fourchette met « envoyé », ce que l’Union européenne (27) dit avoir envoyé, à la place de « depuis ce pays », en haut et en bas",
  "measure.trade.share_turkiye": "Part de la Turquie dans les échanges du partenaire",
  "subject.trade.share_turkiye": "la part de la Turquie dans le commerce {partner_de}",
  "formula.trade.share_turkiye": "(vers ce pays + depuis ce pays) / (exportations + importations) tels que le partenaire les déclare dans une même source ; sans ce que la Turquie a envoyé et que le partenaire n’a jamais enregistré à l’arrivée. L’autre bout de la fourchette met « envoyé », ce que la Turquie dit avoir envoyé, à la place de « depuis ce pays », en haut et en bas",
  "measure.trade.turnover": "Échanges commerciaux",
  "subject.trade.turnover": "le commerce {partner_de} avec {hub}",
  "formula.trade.turnover": "exportations + importations, tels qu’un même côté les déclare (exportations FOB, importations CAF) ; les deux côtés ne sont jamais additionnés ni moyennés",
  "source.atop-alliances": "Ce que les États se doivent par traité d’alliance",
  "publisher.atop-alliances": "Alliance Treaty Obligations and Provisions project (ATOP), Rice University",
  "terms.atop-alliances": "Conditions non précisées par l’éditeur, qui offre les données en téléchargement et demande que soient cités Leeds, Ritter, Mitchell et Long (2002, International Interactions 28, 237-260)",
  "source.bti": "Indice de transformation, état de la démocratie, de l’économie et de la gouvernance, par pays, tous les deux ans",
  "publisher.bti": "Fondation Bertelsmann (Bertelsmann Transformation Index, BTI)",
  "terms.bti": "CC BY 4.0, comme l’indiquent les rapports par pays où figurent ces scores ; non précisé à part pour le tableau des scores",
  "source.cepii-distances": "Distances entre les pays, deux à deux, et ce qu’ils ont en commun (GeoDist)",
  "publisher.cepii-distances": "CEPII (Centre d’études prospectives et d’informations internationales), GeoDist",
  "terms.cepii-distances": "Licence ouverte 2.0 (Etalab), selon d’autres qui republient GeoDist ; la page de l’éditeur, pour autant qu’elle ait pu être lue, ne précise pas de conditions",
  "source.cldr-languages": "Langues parlées dans chaque pays, part de ses habitants",
  "publisher.cldr-languages": "Consortium Unicode, Common Locale Data Repository (CLDR), données complémentaires sur les territoires",
  "terms.cldr-languages": "Unicode License V3 (utilisation et republication permises avec sa mention, qui se trouve dans starter/UNICODE-LICENSE)",
  "source.common-high-priority-list": "Liste commune des biens hautement prioritaires, que la Russie recherche pour ses armes, par code SH et niveau",
  "publisher.common-high-priority-list": "Commission européenne, avec les autorités du Japon, du Royaume-Uni et des États-Unis",
  "terms.common-high-priority-list": "CC BY 4.0, dans la mesure où la Commission européenne la publie (décision 2011/833/UE de la Commission)",
  "source.country-codes": "Noms de pays en six langues, leurs codes et leurs capitales",
  "publisher.country-codes": "Nations unies (M49, UNTERM), ISO 3166 et GeoNames, compilés par DataHub (datasets/country-codes)",
  "source.eu-export-ban": "Marchandises dont le règlement 833/2014 interdit l’exportation de l’UE vers la Russie, par code NC",
  "publisher.eu-export-ban": "Union européenne",
  "terms.eu-export-ban": "CC BY 4.0 ; le droit de l’UE peut être réutilisé avec mention de la source (décision 2011/833/UE de la Commission)",
  "source.eurostat-comext-cn8": "Exportations de chaque membre de l’UE vers sept voisins de l’Est, marchandises des listes d’interdiction d’exportation de l’UE, par produit NC8 et mois",
  "publisher.eurostat-comext-cn8": "Eurostat",
  "terms.eurostat-comext-cn8": "CC BY 4.0 ; réutilisation des données statistiques autorisée avec mention de la source (décision 2011/833/UE de la Commission)",
  "source.eurostat-exports-monthly": "Exportations de chaque membre de l’UE vers six voisins de l’Est, toutes marchandises, par mois",
  "publisher.eurostat-exports-monthly": "Eurostat",
  "terms.eurostat-exports-monthly": "CC BY 4.0 ; réutilisation des données statistiques autorisée avec mention de la source (décision 2011/833/UE de la Commission)",
  "source.eurostat-exports-yearly": "Exportations de l’UE27 vers chaque partenaire, toutes marchandises, par année",
  "publisher.eurostat-exports-yearly": "Eurostat",
  "terms.eurostat-exports-yearly": "CC BY 4.0 ; réutilisation des données statistiques autorisée avec mention de la source (décision 2011/833/UE de la Commission)",
  "source.eurostat-totals-monthly": "Commerce de chaque membre de l’UE avec sept voisins de l’Est, toutes marchandises, par mois",
  "publisher.eurostat-totals-monthly": "Eurostat",
  "terms.eurostat-totals-monthly": "CC BY 4.0 ; réutilisation des données statistiques autorisée avec mention de la source (décision 2011/833/UE de la Commission)",
  "source.events": "Événements entre États et en leur sein, chacun tel que ses éditeurs le rapportent",
  "publisher.events": "Les éditeurs nommés avec chaque événement, compilés par ce projet",
  "terms.events": "Apache-2.0 ; des faits dans nos propres mots, avec renvoi à chaque article",
  "source.fbic": "Capacité formelle d’influence bilatérale de la Russie et de la Chine sur chaque État, par année",
  "publisher.fbic": "Frederick S. Pardee Institute for International Futures, University of Denver (Diplometrics ; Moyer, Meisel, Matthews, Bohl et Burrows)",
  "terms.fbic": "Conditions non précisées par l’éditeur, qui demande à être cité (Moyer et al., China-US Competition, Atlantic Council et Pardee Center, 2021)",
  "source.federal-reserve-euro": "Dollars américains pour un euro, moyenne de chaque mois",
  "publisher.federal-reserve-euro": "Conseil des gouverneurs de la Réserve fédérale, publication G.5 (par FRED, Federal Reserve Bank of St. Louis)",
  "terms.federal-reserve-euro": "Domaine public, en tant qu’œuvre du gouvernement des États-Unis ; le Conseil demande à être nommé comme source",
  "source.freedom-house": "Freedom in the World, scores par pays et territoire et par année",
  "publisher.freedom-house": "Freedom House",
  "terms.freedom-house": "Autorisations propres à Freedom House, qui n’ont pas pu être lues ; aucune licence libre n’est connue",
  "source.gdelt-pairs": "Coopération et conflit entre les pays, deux à deux, dans l’actualité, par mois",
  "publisher.gdelt-pairs": "Le projet GDELT (Global Database of Events, Language, and Tone)",
  "terms.gdelt-pairs": "Libre pour tout usage, republication permise, en citant le projet GDELT avec un lien vers lui",
  "source.gem-pipelines": "Conduites de pétrole et de gaz qui traversent une frontière, avec leur capacité, en 2024",
  "publisher.gem-pipelines": "Global Energy Monitor, Global Oil Infrastructure Tracker et Global Gas Infrastructure Tracker",
  "terms.gem-pipelines": "Conditions de Global Energy Monitor ; réservé ici à un usage local",
  "source.imf-imts-russia": "Commerce de la Russie avec chaque partenaire, toutes marchandises, par année, tel que le FMI le donne",
  "publisher.imf-imts-russia": "Fonds monétaire international, International Trade in Goods by partner country (IMTS)",
  "terms.imf-imts-russia": "Copyright and Usage du FMI, avec des conditions particulières pour ses données statistiques ; réservé ici à un usage local",
  "source.knomad-migrant-stocks-2017": "Migrants entre les pays, deux à deux, en 2017, estimations",
  "publisher.knomad-migrant-stocks-2017": "KNOMAD (Global Knowledge Partnership on Migration and Development), Banque mondiale",
  "terms.knomad-migrant-stocks-2017": "Conditions non précisées par l’éditeur pour cette matrice ; la Banque mondiale applique par défaut CC BY 4.0 aux jeux de données qu’elle produit",
  "source.knomad-remittances-2017": "Transferts entre les pays, deux à deux, en 2017, estimations",
  "publisher.knomad-remittances-2017": "KNOMAD (Global Knowledge Partnership on Migration and Development), Banque mondiale",
  "terms.knomad-remittances-2017": "Conditions non précisées par l’éditeur pour cette matrice ; la Banque mondiale applique par défaut CC BY 4.0 aux jeux de données qu’elle produit",
  "source.national-trade": "Commerce avec chaque partenaire, toutes marchandises, selon quatre offices statistiques de la CEI",
  "publisher.national-trade": "Bureau national de statistique du Kazakhstan ; Comité national de statistique de la République kirghize ; Agence de statistique d’Ouzbékistan ; Service fédéral des douanes de Russie",
  "terms.national-trade": "Statistiques officielles. Celles du Kazakhstan peuvent être utilisées en citant la source (stat.gov.kz/ru/description), les données ouvertes de l’Ouzbékistan librement avec un lien (data.gov.uz) ; conditions non précisées par l’éditeur pour le Kirghizistan (stat.gov.kg) et la Russie (customs.gov.ru)",
  "source.routes": "Pétrole, gaz et marchandises par route, chaque chiffre tel que son éditeur le rapporte",
  "publisher.routes": "Les éditeurs nommés avec chaque chiffre, compilés par ce projet",
  "terms.routes": "Apache-2.0 ; des chiffres isolés compilés par ce projet, avec renvoi à chaque article",
  "source.rsf-press-freedom": "Classement mondial de la liberté de la presse, score et rang par pays et par édition",
  "publisher.rsf-press-freedom": "Reporters sans frontières (RSF)",
  "terms.rsf-press-freedom": "Conditions non précisées par l’éditeur pour le tableau des scores et des rangs, autant qu’on ait pu le voir",
  "source.sipri-arms-shares": "Part de chaque fournisseur dans les importations d’armes d’un pays, par tranches de cinq ans",
  "publisher.sipri-arms-shares": "Institut international de recherche sur la paix de Stockholm (SIPRI), base de données sur les transferts d’armes",
  "terms.sipri-arms-shares": "Conditions d’utilisation du SIPRI (l’usage loyal est non commercial et porte sur moins de 10 pour cent d’un jeu de données ; les calculs de l’utilisateur sont libres et ne sont pas du SIPRI) ; seules figurent ici des parts qui en sont calculées",
  "source.un-es11-votes": "Votes de la onzième session extraordinaire d’urgence de l’Assemblée générale des Nations unies, mars et avril 2022",
  "publisher.un-es11-votes": "Assemblée générale des Nations unies",
  "terms.un-es11-votes": "Documents officiels des Nations unies, laissés dans le domaine public (ST/AI/189/Add.9/Rev.2)",
  "source.un-hs-links": "Correspondances entre les codes d’éditions successives du Système harmonisé",
  "publisher.un-hs-links": "Division de statistique des Nations Unies",
  "terms.un-hs-links": "Non précisées par l’éditeur pour ces tables",
  "source.un-ideal-points": "Points idéaux des États à l’Assemblée générale des Nations unies et accord avec six puissances, par session",
  "publisher.un-ideal-points": "Michael Bailey, Anton Strezhnev et Erik Voeten, « United Nations General Assembly Voting Data », Harvard Dataverse",
  "source.un-migrant-stock": "Migrants dans chaque pays par pays d’origine",
  "publisher.un-migrant-stock": "Nations unies, Département des affaires économiques et sociales, Division de la population (International Migrant Stock 2019)",
  "terms.un-migrant-stock": "CC BY 3.0 IGO, comme l’indiquent les classeurs de l’édition 2019 (POP/DB/MIG/Stock/Rev.2019)",
  "source.un-roll-call-topics": "Thèmes, titres et résolutions des votes par appel nominal de l’Assemblée générale des Nations unies",
  "publisher.un-roll-call-topics": "Erik Voeten, Anton Strezhnev et Michael Bailey, « United Nations General Assembly Voting Data », Harvard Dataverse",
  "source.un-roll-calls": "Votes par appel nominal de l’Assemblée générale des Nations unies",
  "publisher.un-roll-calls": "Assemblée générale des Nations unies ; jeu de données « United Nations General Assembly Voting Data » d’Erik Voeten, Anton Strezhnev et Michael Bailey, Harvard Dataverse",
  "source.vdem": "Cinq indices de démocratie, par pays et par année",
  "publisher.vdem": "Institut V-Dem, université de Göteborg (Varieties of Democracy)",
  "source.wgi-voice": "Worldwide Governance Indicators, expression et responsabilité, par pays et par année",
  "publisher.wgi-voice": "Banque mondiale (Worldwide Governance Indicators)",
  "source.worldbank-wdi": "Indicateurs du développement dans le monde",
  "publisher.worldbank-wdi": "Banque mondiale",
  "place.bishkek": "Bichkek",
  "place.dushanbe": "Douchanbé",
  "place.moscow": "Moscou",
  "place.astana": "Astana",
  "place.st-petersburg": "Saint-Pétersbourg",
  "place.sochi": "Sotchi",
  "place.tashkent": "Tachkent",
  "place.ashgabat": "Achgabat",
  "place.almaty": "Almaty",
  "place.nur-sultan": "Nour-Soultan",
  "place.novorossiysk": "Novorossiïsk",
  "place.samarkand": "Samarcande",
  "place.aktau": "Aktaou",
  "place.yerevan": "Erevan",
  "place.qonaev": "Qonaïev",
  "place.qingdao": "Qingdao",
  "place.pavlodar": "Pavlodar",
  "place.kant": "Kant",
  "place.chelyabinsk": "Tcheliabinsk",
  "place.burabay": "Bourabaï",
  "place.atyrau": "Atyraou",
  "place.petropavlovsk": "Petropavl",
  "route.atasu-alashankou-pipeline": "oléoduc Atassou–Alachankou",
  "route.atyrau-samara-pipeline": "oléoduc Atyraou–Samara",
  "route.atyrau-samara-druzhba-pipelines": "oléoducs Atyraou–Samara–Droujba",
  "route.caspian-pipeline-consortium": "Consortium du pipeline caspien",
  "route.kazakhstan-china-pipeline": "oléoduc Kazakhstan–Chine",
  "route.trans-caspian-international-transport-route": "Route de transport internationale transcaspienne",
  "route.all-routes-past-russian-ports": "toutes les routes qui évitent les ports russes",
  "route.condensate-to-the-gas-plant-of-orenburg": "condensat vers l’usine à gaz d’Orenbourg",
  "route.port-of-aktau": "port d’Aktaou",
  "route.rail": "rail",
  "route.to-europe": "vers l’Europe",
  "route.to-georgia": "vers la Géorgie",
  "route.to-turkiye": "vers la Turquie",
  "route.all-routes": "toutes les routes",
  "reroutes.title": "{goods} : {vias} → {hub}, à partir de {from}",
  "reroutes.kicker": "Détournements",
  "reroutes.counts": "{tried, plural, one {# produit sur une voie a été examiné} other {# produits et voies ont été examinés}} : {found} trouvés, {undecided} indécis, {cannot} impossibles à trancher, {not} non trouvés.",
  "reroutes.sees": "{source} ({from} à {to}) voit {visible} des {codes} codes de la liste.",
  "reroutes.channel-line": "{channel} : {tried} examinés, comparés à {nulls} essais sans détournement. Le plus petit taux de fausses découvertes possible est de {q}.",
  "reroutes.silent": "Aucun chiffre : {vias}. Cela ne signifie pas que rien n’y passe.",
  "reroutes.holes": "{count, plural, one {# n’a pas pu être examiné} other {# n’ont pas pu être examinés}} : {reasons}.",
  "reroutes.count-of": "{name} ({count})",
  "reroutes.channel.re-export": "les deux étapes augmentent",
  "reroutes.channel.lost-in-transit": "perdu en chemin",
  "reroutes.channel.first-leg-only": "première étape seulement",
  "reroutes.verdict.found": "trouvé",
  "reroutes.verdict.undecided": "indécis",
  "reroutes.verdict.cannot-be-called": "impossible à trancher",
  "reroutes.verdict.not-found": "non trouvé",
  "reroutes.reason.first-leg-only": "première étape seulement",
  "reroutes.reason.lumpy": "par à-coups",
  "reroutes.reason.too-few-placebos": "trop peu d’essais sans détournement",
  "reroutes.reason.new-code": "code nouveau, sans passé",
  "reroutes.reason.too-short-past": "passé trop court",
  "reroutes.reason.too-short-after": "trop peu de temps depuis",
  "reroutes.reason.nothing-reported": "rien de déclaré",
  "reroutes.test.break-near-listing": "rupture proche de l’inscription",
  "reroutes.test.outflow-after-inflow": "sortie après entrée",
  "reroutes.test.listed-against-unlisted": "produits inscrits contre non inscrits",
  "reroutes.test.own-capacity": "capacité propre du pays de passage",
  "reroutes.test.comparative-advantage": "avantage comparatif",
  "reroutes.test.unit-values": "valeurs unitaires à l’entrée et à la sortie",
  "reroutes.test.mirror-gap": "écart miroir",
  "reroutes.test.pre-trend": "pas de tendance préalable",
  "reroutes.test.placebo-goods": "produits placebo",
  "reroutes.test.placebo-partners": "partenaires placebo",
  "reroutes.test.direct-fall": "chute du commerce direct",
  "reroutes.test.lumpiness": "régulier, sans à-coups",
  "reroutes.state.passed": "réussie",
  "reroutes.state.failed": "échouée",
  "reroutes.state.not-available": "non disponible",
  "reroutes.rival.own-demand": "le pays de passage utilise lui-même les produits",
  "reroutes.rival.distributors-in-hub": "il les achetait auparavant à des distributeurs de la puissance",
  "reroutes.rival.not-made-in-origin": "expédié de l’origine, sans y être fabriqué",
  "reroutes.rival.origin-or-consignment": "compté ici par origine, là par provenance",
  "reroutes.rival.new-code": "un code nouveau de la famille",
  "reroutes.rival.price": "une hausse de prix, pas de quantité",
  "reroutes.column.product": "Produit",
  "reroutes.column.name": "Nom",
  "reroutes.column.via": "Par",
  "reroutes.column.verdict": "Résultat",
  "reroutes.column.amount": "Détourné",
  "reroutes.column.q": "Taux de fausses découvertes",
  "reroutes.column.break": "Rupture observée",
  "reroutes.column.test": "Épreuve",
  "reroutes.column.origin": "Origine",
  "reroutes.column.share": "Part de l’excédent",
  "reroutes.column.least": "Minimum détectable",
  "reroutes.column.before": "Avant",
  "reroutes.column.after": "Après",
  "reroutes.column.expected": "Attendu",
  "reroutes.column.leg": "Étape, moyenne par période",
  "reroutes.range": "{low} à {high}",
  "reroutes.up-to": "0 à {high}",
  "reroutes.leg.inflow": "vers le pays de passage",
  "reroutes.leg.outflow": "du pays de passage vers la puissance",
  "reroutes.leg.direct": "directement vers la puissance",
  "reroutes.side.by-exporter": "selon les exportateurs (FOB)",
  "reroutes.side.by-importer": "selon les importateurs (CIF)",
  "reroutes.expected": "attendu sans détournement",
  "reroutes.bounds": "La borne haute ne vaut que pour ce code et cette voie. Là où personne ne publie la seconde étape, la borne basse est nulle.",
  "reroutes.intro": "Un résultat est un indice, non une preuve : ce qui pourrait l’expliquer autrement figure à côté.",
  "reroutes.flows": "Ce qui a pu passer par là",
  "reroutes.flows-intro": "Bornes hautes, depuis la rupture. En tirets : étape que personne n’a publiée.",
  "reroutes.flows-none": "Rien ne dépasse le bruit, il n’y a donc rien à dessiner.",
  "reroutes.all": "Produit par produit",
  "reroutes.more": "{count, plural, one {# autre figure} other {# autres figurent}} dans reroutes.json.",
  "reroutes.cards": "Un par un, avec les indices",
  "reroutes.tests": "Épreuves",
  "reroutes.rivals": "Ce qui pourrait l’expliquer autrement",
  "reroutes.origins": "D’où cela venait",
  "reroutes.by-method": "Selon son propre passé {past}, selon des produits et partenaires comparables {donors}.",
  "reroutes.detect": "Moins de {least} depuis la rupture n’aurait pas été visible.",
  "reroutes.break-seen": "La série rompt en {at} (entre {low} et {high}).",
  "reroutes.repeat": "Le refaire",
  "reroutes.matrix": "Quelles épreuves étaient possibles",
  "reroutes.matrix-intro": "Pour ceux qui dépassent le bruit, sur {source}.",
  "reroutes.cannot-see": "Ce que nous ne voyons pas",
  "reroutes.sources": "Sources",
  "reroutes.whole": "{amount} {currency}",
  "reroutes.head": "{hub} : marchandises par d’autres voies",
  "reroutes.others": "autres",
  "reroutes.of-year": "De {year}, {part} suit la rupture."
 },
 "forms": [
  {
   "id": "de",
   "repeat": null
  },
  {
   "id": "a",
   "repeat": null
  },
  {
   "id": "from",
   "repeat": null
  }
 ],
 "names": {
  "partner": [
   "le partenaire",
   "du partenaire",
   "chez le partenaire",
   "du partenaire"
  ],
  "each-partner": [
   "chaque partenaire",
   "de chaque partenaire",
   "chez chaque partenaire",
   "de chaque partenaire"
  ],
  "any-partner": [
   "un partenaire quelconque",
   "d’un partenaire quelconque",
   "chez un partenaire quelconque",
   "d’un partenaire quelconque"
  ],
  "hub": [
   "la puissance",
   "de la puissance",
   "chez la puissance",
   "de la puissance"
  ],
  "month-1": [
   "janvier",
   "de janvier",
   "à janvier",
   "de janvier"
  ],
  "month-2": [
   "février",
   "de février",
   "à février",
   "de février"
  ],
  "month-3": [
   "mars",
   "de mars",
   "à mars",
   "de mars"
  ],
  "month-4": [
   "avril",
   "d’avril",
   "à avril",
   "d’avril"
  ],
  "month-5": [
   "mai",
   "de mai",
   "à mai",
   "de mai"
  ],
  "month-6": [
   "juin",
   "de juin",
   "à juin",
   "de juin"
  ],
  "month-7": [
   "juillet",
   "de juillet",
   "à juillet",
   "de juillet"
  ],
  "month-8": [
   "août",
   "d’août",
   "à août",
   "d’août"
  ],
  "month-9": [
   "septembre",
   "de septembre",
   "à septembre",
   "de septembre"
  ],
  "month-10": [
   "octobre",
   "d’octobre",
   "à octobre",
   "d’octobre"
  ],
  "month-11": [
   "novembre",
   "de novembre",
   "à novembre",
   "de novembre"
  ],
  "month-12": [
   "décembre",
   "de décembre",
   "à décembre",
   "de décembre"
  ],
  "UN": [
   "les Nations unies",
   "des Nations unies",
   "aux Nations unies",
   "des Nations unies"
  ],
  "WB": [
   "la Banque mondiale",
   "de la Banque mondiale",
   "à la Banque mondiale",
   "de la Banque mondiale"
  ],
  "KNOMAD": [
   "KNOMAD",
   "de KNOMAD",
   "à KNOMAD",
   "de KNOMAD"
  ],
  "BSV": [
   "Bailey, Strezhnev et Voeten",
   "de Bailey, Strezhnev et Voeten",
   "à Bailey, Strezhnev et Voeten",
   "de Bailey, Strezhnev et Voeten"
  ],
  "VDEM": [
   "V-Dem",
   "de V-Dem",
   "à V-Dem",
   "de V-Dem"
  ],
  "FH": [
   "Freedom House",
   "de Freedom House",
   "à Freedom House",
   "de Freedom House"
  ],
  "BTI": [
   "le BTI",
   "du BTI",
   "au BTI",
   "du BTI"
  ],
  "SIPRI": [
   "le SIPRI",
   "du SIPRI",
   "au SIPRI",
   "du SIPRI"
  ],
  "ATOP": [
   "ATOP",
   "d’ATOP",
   "à ATOP",
   "d’ATOP"
  ],
  "RSF": [
   "Reporters sans frontières",
   "de Reporters sans frontières",
   "à Reporters sans frontières",
   "de Reporters sans frontières"
  ],
  "FBIC": [
   "l’indice FBIC",
   "de l’indice FBIC",
   "à l’indice FBIC",
   "de l’indice FBIC"
  ],
  "FRB": [
   "la Réserve fédérale",
   "de la Réserve fédérale",
   "à la Réserve fédérale",
   "de la Réserve fédérale"
  ],
  "GDELT": [
   "GDELT",
   "de GDELT",
   "à GDELT",
   "de GDELT"
  ],
  "CAB": [
   "le Central Asia Barometer",
   "du Central Asia Barometer",
   "au Central Asia Barometer",
   "du Central Asia Barometer"
  ],
  "CLDR": [
   "Unicode CLDR",
   "d’Unicode CLDR",
   "à Unicode CLDR",
   "d’Unicode CLDR"
  ],
  "GEM": [
   "Global Energy Monitor",
   "de Global Energy Monitor",
   "à Global Energy Monitor",
   "de Global Energy Monitor"
  ],
  "LKYSPP": [
   "la Lee Kuan Yew School of Public Policy",
   "de la Lee Kuan Yew School of Public Policy",
   "à la Lee Kuan Yew School of Public Policy",
   "de la Lee Kuan Yew School of Public Policy"
  ],
  "REUTERS": [
   "Reuters",
   "de Reuters",
   "à Reuters",
   "de Reuters"
  ],
  "_POLL": [
   "un institut de sondage",
   "d’un institut de sondage",
   "à un institut de sondage",
   "d’un institut de sondage"
  ],
  "_PRESS": [
   "les articles cités",
   "des articles cités",
   "aux articles cités",
   "des articles cités"
  ],
  "central-asia": [
   "l’Asie centrale",
   "de l’Asie centrale",
   "en Asie centrale",
   "d’Asie centrale"
  ],
  "south-caucasus": [
   "le Caucase du Sud",
   "du Caucase du Sud",
   "dans le Caucase du Sud",
   "du Caucase du Sud"
  ],
  "baltics": [
   "les États baltes",
   "des États baltes",
   "dans les États baltes",
   "des États baltes"
  ],
  "nordics": [
   "les pays nordiques",
   "des pays nordiques",
   "dans les pays nordiques",
   "des pays nordiques"
  ],
  "western-balkans": [
   "les Balkans occidentaux",
   "des Balkans occidentaux",
   "dans les Balkans occidentaux",
   "des Balkans occidentaux"
  ],
  "EU27": [
   "l’Union européenne",
   "de l’Union européenne",
   "dans l’Union européenne",
   "de l’Union européenne"
  ],
  "EU": [
   "l’Union européenne",
   "de l’Union européenne",
   "dans l’Union européenne",
   "de l’Union européenne"
  ],
  "CIS": [
   "la CEI",
   "de la CEI",
   "dans la CEI",
   "de la CEI"
  ],
  "EAEU": [
   "l’Union économique eurasiatique",
   "de l’Union économique eurasiatique",
   "dans l’Union économique eurasiatique",
   "de l’Union économique eurasiatique"
  ],
  "CSTO": [
   "l’OTSC",
   "de l’OTSC",
   "dans l’OTSC",
   "de l’OTSC"
  ],
  "SCO": [
   "l’Organisation de coopération de Shanghai",
   "de l’Organisation de coopération de Shanghai",
   "dans l’Organisation de coopération de Shanghai",
   "de l’Organisation de coopération de Shanghai"
  ],
  "OTS": [
   "l’Organisation des États turciques",
   "de l’Organisation des États turciques",
   "dans l’Organisation des États turciques",
   "de l’Organisation des États turciques"
  ],
  "GUAM": [
   "le GUAM",
   "du GUAM",
   "dans le GUAM",
   "du GUAM"
  ],
  "G7": [
   "le Groupe des sept",
   "du Groupe des sept",
   "dans le Groupe des sept",
   "du Groupe des sept"
  ],
  "BRICS": [
   "les BRICS",
   "des BRICS",
   "dans les BRICS",
   "des BRICS"
  ],
  "NATO": [
   "l’OTAN",
   "de l’OTAN",
   "dans l’OTAN",
   "de l’OTAN"
  ],
  "ASEAN": [
   "l’ASEAN",
   "de l’ASEAN",
   "dans l’ASEAN",
   "de l’ASEAN"
  ],
  "GCC": [
   "le Conseil de coopération du Golfe",
   "du Conseil de coopération du Golfe",
   "dans le Conseil de coopération du Golfe",
   "du Conseil de coopération du Golfe"
  ],
  "ABW": [
   "Aruba",
   "d’Aruba",
   "à Aruba",
   "d’Aruba"
  ],
  "AFG": [
   "l’Afghanistan",
   "de l’Afghanistan",
   "en Afghanistan",
   "d’Afghanistan"
  ],
  "AGO": [
   "l’Angola",
   "de l’Angola",
   "en Angola",
   "d’Angola"
  ],
  "AIA": [
   "Anguilla",
   "d’Anguilla",
   "à Anguilla",
   "d’Anguilla"
  ],
  "ALA": [
   "l’Åland",
   "de l’Åland",
   "en Åland",
   "d’Åland"
  ],
  "ALB": [
   "l’Albanie",
   "de l’Albanie",
   "en Albanie",
   "d’Albanie"
  ],
  "AND": [
   "Andorre",
   "d’Andorre",
   "en Andorre",
   "d’Andorre"
  ],
  "ARE": [
   "les Émirats arabes unis",
   "des Émirats arabes unis",
   "aux Émirats arabes unis",
   "des Émirats arabes unis"
  ],
  "ARG": [
   "l’Argentine",
   "de l’Argentine",
   "en Argentine",
   "d’Argentine"
  ],
  "ARM": [
   "l’Arménie",
   "de l’Arménie",
   "en Arménie",
   "d’Arménie"
  ],
  "ASM": [
   "les Samoa américaines",
   "des Samoa américaines",
   "aux Samoa américaines",
   "des Samoa américaines"
  ],
  "ATA": [
   "l’Antarctique",
   "de l’Antarctique",
   "en Antarctique",
   "d’Antarctique"
  ],
  "ATF": [
   "les Terres australes françaises",
   "des Terres australes françaises",
   "aux Terres australes françaises",
   "des Terres australes françaises"
  ],
  "ATG": [
   "Antigua-et-Barbuda",
   "d’Antigua-et-Barbuda",
   "à Antigua-et-Barbuda",
   "d’Antigua-et-Barbuda"
  ],
  "AUS": [
   "l’Australie",
   "de l’Australie",
   "en Australie",
   "d’Australie"
  ],
  "AUT": [
   "l’Autriche",
   "de l’Autriche",
   "en Autriche",
   "d’Autriche"
  ],
  "AZE": [
   "l’Azerbaïdjan",
   "de l’Azerbaïdjan",
   "en Azerbaïdjan",
   "d’Azerbaïdjan"
  ],
  "BDI": [
   "le Burundi",
   "du Burundi",
   "au Burundi",
   "du Burundi"
  ],
  "BEL": [
   "la Belgique",
   "de la Belgique",
   "en Belgique",
   "de Belgique"
  ],
  "BEN": [
   "le Bénin",
   "du Bénin",
   "au Bénin",
   "du Bénin"
  ],
  "BES": [
   "Bonaire, Saint-Eustache et Saba",
   "de Bonaire, Saint-Eustache et Saba",
   "à Bonaire, Saint-Eustache et Saba",
   "de Bonaire, Saint-Eustache et Saba"
  ],
  "BFA": [
   "le Burkina Faso",
   "du Burkina Faso",
   "au Burkina Faso",
   "du Burkina Faso"
  ],
  "BGD": [
   "le Bangladesh",
   "du Bangladesh",
   "au Bangladesh",
   "du Bangladesh"
  ],
  "BGR": [
   "la Bulgarie",
   "de la Bulgarie",
   "en Bulgarie",
   "de Bulgarie"
  ],
  "BHR": [
   "Bahreïn",
   "de Bahreïn",
   "à Bahreïn",
   "de Bahreïn"
  ],
  "BHS": [
   "les Bahamas",
   "des Bahamas",
   "aux Bahamas",
   "des Bahamas"
  ],
  "BIH": [
   "la Bosnie-Herzégovine",
   "de la Bosnie-Herzégovine",
   "en Bosnie-Herzégovine",
   "de Bosnie-Herzégovine"
  ],
  "BLM": [
   "Saint-Barthélemy",
   "de Saint-Barthélemy",
   "à Saint-Barthélemy",
   "de Saint-Barthélemy"
  ],
  "BLR": [
   "la Biélorussie",
   "de la Biélorussie",
   "en Biélorussie",
   "de Biélorussie"
  ],
  "BLZ": [
   "le Belize",
   "du Belize",
   "au Belize",
   "du Belize"
  ],
  "BMU": [
   "les Bermudes",
   "des Bermudes",
   "aux Bermudes",
   "des Bermudes"
  ],
  "BOL": [
   "la Bolivie",
   "de la Bolivie",
   "en Bolivie",
   "de Bolivie"
  ],
  "BRA": [
   "le Brésil",
   "du Brésil",
   "au Brésil",
   "du Brésil"
  ],
  "BRB": [
   "la Barbade",
   "de la Barbade",
   "à la Barbade",
   "de la Barbade"
  ],
  "BRN": [
   "Brunei",
   "de Brunei",
   "à Brunei",
   "de Brunei"
  ],
  "BTN": [
   "le Bhoutan",
   "du Bhoutan",
   "au Bhoutan",
   "du Bhoutan"
  ],
  "BVT": [
   "l’île Bouvet",
   "de l’île Bouvet",
   "à l’île Bouvet",
   "de l’île Bouvet"
  ],
  "BWA": [
   "le Botswana",
   "du Botswana",
   "au Botswana",
   "du Botswana"
  ],
  "CAF": [
   "la République centrafricaine",
   "de la République centrafricaine",
   "en République centrafricaine",
   "de République centrafricaine"
  ],
  "CAN": [
   "le Canada",
   "du Canada",
   "au Canada",
   "du Canada"
  ],
  "CCK": [
   "les îles Cocos",
   "des îles Cocos",
   "aux îles Cocos",
   "des îles Cocos"
  ],
  "CHE": [
   "la Suisse",
   "de la Suisse",
   "en Suisse",
   "de Suisse"
  ],
  "CHL": [
   "le Chili",
   "du Chili",
   "au Chili",
   "du Chili"
  ],
  "CHN": [
   "la Chine",
   "de la Chine",
   "en Chine",
   "de Chine"
  ],
  "CIV": [
   "la Côte d’Ivoire",
   "de la Côte d’Ivoire",
   "en Côte d’Ivoire",
   "de Côte d’Ivoire"
  ],
  "CMR": [
   "le Cameroun",
   "du Cameroun",
   "au Cameroun",
   "du Cameroun"
  ],
  "COD": [
   "la République démocratique du Congo",
   "de la République démocratique du Congo",
   "en République démocratique du Congo",
   "de République démocratique du Congo"
  ],
  "COG": [
   "la République du Congo",
   "de la République du Congo",
   "en République du Congo",
   "de République du Congo"
  ],
  "COK": [
   "les îles Cook",
   "des îles Cook",
   "aux îles Cook",
   "des îles Cook"
  ],
  "COL": [
   "la Colombie",
   "de la Colombie",
   "en Colombie",
   "de Colombie"
  ],
  "COM": [
   "les Comores",
   "des Comores",
   "aux Comores",
   "des Comores"
  ],
  "CPV": [
   "le Cap-Vert",
   "du Cap-Vert",
   "au Cap-Vert",
   "du Cap-Vert"
  ],
  "CRI": [
   "le Costa Rica",
   "du Costa Rica",
   "au Costa Rica",
   "du Costa Rica"
  ],
  "CUB": [
   "Cuba",
   "de Cuba",
   "à Cuba",
   "de Cuba"
  ],
  "CUW": [
   "Curaçao",
   "de Curaçao",
   "à Curaçao",
   "de Curaçao"
  ],
  "CXR": [
   "l’île Christmas",
   "de l’île Christmas",
   "à l’île Christmas",
   "de l’île Christmas"
  ],
  "CYM": [
   "les îles Caïmans",
   "des îles Caïmans",
   "aux îles Caïmans",
   "des îles Caïmans"
  ],
  "CYP": [
   "Chypre",
   "de Chypre",
   "à Chypre",
   "de Chypre"
  ],
  "CZE": [
   "la Tchéquie",
   "de la Tchéquie",
   "en Tchéquie",
   "de Tchéquie"
  ],
  "DEU": [
   "l’Allemagne",
   "de l’Allemagne",
   "en Allemagne",
   "d’Allemagne"
  ],
  "DJI": [
   "Djibouti",
   "de Djibouti",
   "à Djibouti",
   "de Djibouti"
  ],
  "DMA": [
   "la Dominique",
   "de la Dominique",
   "à la Dominique",
   "de la Dominique"
  ],
  "DNK": [
   "le Danemark",
   "du Danemark",
   "au Danemark",
   "du Danemark"
  ],
  "DOM": [
   "la République dominicaine",
   "de la République dominicaine",
   "en République dominicaine",
   "de République dominicaine"
  ],
  "DZA": [
   "l’Algérie",
   "de l’Algérie",
   "en Algérie",
   "d’Algérie"
  ],
  "ECU": [
   "l’Équateur",
   "de l’Équateur",
   "en Équateur",
   "d’Équateur"
  ],
  "EGY": [
   "l’Égypte",
   "de l’Égypte",
   "en Égypte",
   "d’Égypte"
  ],
  "ERI": [
   "l’Érythrée",
   "de l’Érythrée",
   "en Érythrée",
   "d’Érythrée"
  ],
  "ESH": [
   "le Sahara occidental",
   "du Sahara occidental",
   "au Sahara occidental",
   "du Sahara occidental"
  ],
  "ESP": [
   "l’Espagne",
   "de l’Espagne",
   "en Espagne",
   "d’Espagne"
  ],
  "EST": [
   "l’Estonie",
   "de l’Estonie",
   "en Estonie",
   "d’Estonie"
  ],
  "ETH": [
   "l’Éthiopie",
   "de l’Éthiopie",
   "en Éthiopie",
   "d’Éthiopie"
  ],
  "FIN": [
   "la Finlande",
   "de la Finlande",
   "en Finlande",
   "de Finlande"
  ],
  "FJI": [
   "les Fidji",
   "des Fidji",
   "aux Fidji",
   "des Fidji"
  ],
  "FLK": [
   "les îles Malouines",
   "des îles Malouines",
   "aux îles Malouines",
   "des îles Malouines"
  ],
  "FRA": [
   "la France",
   "de la France",
   "en France",
   "de France"
  ],
  "FRO": [
   "les îles Féroé",
   "des îles Féroé",
   "aux îles Féroé",
   "des îles Féroé"
  ],
  "FSM": [
   "la Micronésie",
   "de la Micronésie",
   "en Micronésie",
   "de Micronésie"
  ],
  "GAB": [
   "le Gabon",
   "du Gabon",
   "au Gabon",
   "du Gabon"
  ],
  "GBR": [
   "le Royaume-Uni",
   "du Royaume-Uni",
   "au Royaume-Uni",
   "du Royaume-Uni"
  ],
  "GEO": [
   "la Géorgie",
   "de la Géorgie",
   "en Géorgie",
   "de Géorgie"
  ],
  "GGY": [
   "Guernesey",
   "de Guernesey",
   "à Guernesey",
   "de Guernesey"
  ],
  "GHA": [
   "le Ghana",
   "du Ghana",
   "au Ghana",
   "du Ghana"
  ],
  "GIB": [
   "Gibraltar",
   "de Gibraltar",
   "à Gibraltar",
   "de Gibraltar"
  ],
  "GIN": [
   "la Guinée",
   "de la Guinée",
   "en Guinée",
   "de Guinée"
  ],
  "GLP": [
   "la Guadeloupe",
   "de la Guadeloupe",
   "en Guadeloupe",
   "de Guadeloupe"
  ],
  "GMB": [
   "la Gambie",
   "de la Gambie",
   "en Gambie",
   "de Gambie"
  ],
  "GNB": [
   "la Guinée-Bissau",
   "de la Guinée-Bissau",
   "en Guinée-Bissau",
   "de Guinée-Bissau"
  ],
  "GNQ": [
   "la Guinée équatoriale",
   "de la Guinée équatoriale",
   "en Guinée équatoriale",
   "de Guinée équatoriale"
  ],
  "GRC": [
   "la Grèce",
   "de la Grèce",
   "en Grèce",
   "de Grèce"
  ],
  "GRD": [
   "la Grenade",
   "de la Grenade",
   "à la Grenade",
   "de la Grenade"
  ],
  "GRL": [
   "le Groenland",
   "du Groenland",
   "au Groenland",
   "du Groenland"
  ],
  "GTM": [
   "le Guatemala",
   "du Guatemala",
   "au Guatemala",
   "du Guatemala"
  ],
  "GUF": [
   "la Guyane française",
   "de la Guyane française",
   "en Guyane française",
   "de Guyane française"
  ],
  "GUM": [
   "Guam",
   "de Guam",
   "à Guam",
   "de Guam"
  ],
  "GUY": [
   "le Guyana",
   "du Guyana",
   "au Guyana",
   "du Guyana"
  ],
  "HKG": [
   "Hong Kong",
   "de Hong Kong",
   "à Hong Kong",
   "de Hong Kong"
  ],
  "HMD": [
   "les îles Heard-et-MacDonald",
   "des îles Heard-et-MacDonald",
   "aux îles Heard-et-MacDonald",
   "des îles Heard-et-MacDonald"
  ],
  "HND": [
   "le Honduras",
   "du Honduras",
   "au Honduras",
   "du Honduras"
  ],
  "HRV": [
   "la Croatie",
   "de la Croatie",
   "en Croatie",
   "de Croatie"
  ],
  "HTI": [
   "Haïti",
   "d’Haïti",
   "en Haïti",
   "d’Haïti"
  ],
  "HUN": [
   "la Hongrie",
   "de la Hongrie",
   "en Hongrie",
   "de Hongrie"
  ],
  "IDN": [
   "l’Indonésie",
   "de l’Indonésie",
   "en Indonésie",
   "d’Indonésie"
  ],
  "IMN": [
   "l’île de Man",
   "de l’île de Man",
   "à l’île de Man",
   "de l’île de Man"
  ],
  "IND": [
   "l’Inde",
   "de l’Inde",
   "en Inde",
   "d’Inde"
  ],
  "IOT": [
   "l’océan Indien britannique",
   "de l’océan Indien britannique",
   "dans l’océan Indien britannique",
   "de l’océan Indien britannique"
  ],
  "IRL": [
   "l’Irlande",
   "de l’Irlande",
   "en Irlande",
   "d’Irlande"
  ],
  "IRN": [
   "l’Iran",
   "de l’Iran",
   "en Iran",
   "d’Iran"
  ],
  "IRQ": [
   "l’Irak",
   "de l’Irak",
   "en Irak",
   "d’Irak"
  ],
  "ISL": [
   "l’Islande",
   "de l’Islande",
   "en Islande",
   "d’Islande"
  ],
  "ISR": [
   "Israël",
   "d’Israël",
   "en Israël",
   "d’Israël"
  ],
  "ITA": [
   "l’Italie",
   "de l’Italie",
   "en Italie",
   "d’Italie"
  ],
  "JAM": [
   "la Jamaïque",
   "de la Jamaïque",
   "à la Jamaïque",
   "de Jamaïque"
  ],
  "JEY": [
   "Jersey",
   "de Jersey",
   "à Jersey",
   "de Jersey"
  ],
  "JOR": [
   "la Jordanie",
   "de la Jordanie",
   "en Jordanie",
   "de Jordanie"
  ],
  "JPN": [
   "le Japon",
   "du Japon",
   "au Japon",
   "du Japon"
  ],
  "KAZ": [
   "le Kazakhstan",
   "du Kazakhstan",
   "au Kazakhstan",
   "du Kazakhstan"
  ],
  "KEN": [
   "le Kenya",
   "du Kenya",
   "au Kenya",
   "du Kenya"
  ],
  "KGZ": [
   "le Kirghizistan",
   "du Kirghizistan",
   "au Kirghizistan",
   "du Kirghizistan"
  ],
  "KHM": [
   "le Cambodge",
   "du Cambodge",
   "au Cambodge",
   "du Cambodge"
  ],
  "KIR": [
   "Kiribati",
   "de Kiribati",
   "à Kiribati",
   "de Kiribati"
  ],
  "KNA": [
   "Saint-Christophe-et-Niévès",
   "de Saint-Christophe-et-Niévès",
   "à Saint-Christophe-et-Niévès",
   "de Saint-Christophe-et-Niévès"
  ],
  "KOR": [
   "la Corée du Sud",
   "de la Corée du Sud",
   "en Corée du Sud",
   "de Corée du Sud"
  ],
  "KWT": [
   "le Koweït",
   "du Koweït",
   "au Koweït",
   "du Koweït"
  ],
  "LAO": [
   "le Laos",
   "du Laos",
   "au Laos",
   "du Laos"
  ],
  "LBN": [
   "le Liban",
   "du Liban",
   "au Liban",
   "du Liban"
  ],
  "LBR": [
   "le Libéria",
   "du Libéria",
   "au Libéria",
   "du Libéria"
  ],
  "LBY": [
   "la Libye",
   "de la Libye",
   "en Libye",
   "de Libye"
  ],
  "LCA": [
   "Sainte-Lucie",
   "de Sainte-Lucie",
   "à Sainte-Lucie",
   "de Sainte-Lucie"
  ],
  "LIE": [
   "le Liechtenstein",
   "du Liechtenstein",
   "au Liechtenstein",
   "du Liechtenstein"
  ],
  "LKA": [
   "Sri Lanka",
   "de Sri Lanka",
   "à Sri Lanka",
   "de Sri Lanka"
  ],
  "LSO": [
   "le Lesotho",
   "du Lesotho",
   "au Lesotho",
   "du Lesotho"
  ],
  "LTU": [
   "la Lituanie",
   "de la Lituanie",
   "en Lituanie",
   "de Lituanie"
  ],
  "LUX": [
   "le Luxembourg",
   "du Luxembourg",
   "au Luxembourg",
   "du Luxembourg"
  ],
  "LVA": [
   "la Lettonie",
   "de la Lettonie",
   "en Lettonie",
   "de Lettonie"
  ],
  "MAC": [
   "Macao",
   "de Macao",
   "à Macao",
   "de Macao"
  ],
  "MAF": [
   "Saint-Martin",
   "de Saint-Martin",
   "à Saint-Martin",
   "de Saint-Martin"
  ],
  "MAR": [
   "le Maroc",
   "du Maroc",
   "au Maroc",
   "du Maroc"
  ],
  "MCO": [
   "Monaco",
   "de Monaco",
   "à Monaco",
   "de Monaco"
  ],
  "MDA": [
   "la Moldavie",
   "de la Moldavie",
   "en Moldavie",
   "de Moldavie"
  ],
  "MDG": [
   "Madagascar",
   "de Madagascar",
   "à Madagascar",
   "de Madagascar"
  ],
  "MDV": [
   "les Maldives",
   "des Maldives",
   "aux Maldives",
   "des Maldives"
  ],
  "MEX": [
   "le Mexique",
   "du Mexique",
   "au Mexique",
   "du Mexique"
  ],
  "MHL": [
   "les îles Marshall",
   "des îles Marshall",
   "aux îles Marshall",
   "des îles Marshall"
  ],
  "MKD": [
   "la Macédoine du Nord",
   "de la Macédoine du Nord",
   "en Macédoine du Nord",
   "de Macédoine du Nord"
  ],
  "MLI": [
   "le Mali",
   "du Mali",
   "au Mali",
   "du Mali"
  ],
  "MLT": [
   "Malte",
   "de Malte",
   "à Malte",
   "de Malte"
  ],
  "MMR": [
   "le Myanmar",
   "du Myanmar",
   "au Myanmar",
   "du Myanmar"
  ],
  "MNE": [
   "le Monténégro",
   "du Monténégro",
   "au Monténégro",
   "du Monténégro"
  ],
  "MNG": [
   "la Mongolie",
   "de la Mongolie",
   "en Mongolie",
   "de Mongolie"
  ],
  "MNP": [
   "les îles Mariannes du Nord",
   "des îles Mariannes du Nord",
   "aux îles Mariannes du Nord",
   "des îles Mariannes du Nord"
  ],
  "MOZ": [
   "le Mozambique",
   "du Mozambique",
   "au Mozambique",
   "du Mozambique"
  ],
  "MRT": [
   "la Mauritanie",
   "de la Mauritanie",
   "en Mauritanie",
   "de Mauritanie"
  ],
  "MSR": [
   "Montserrat",
   "de Montserrat",
   "à Montserrat",
   "de Montserrat"
  ],
  "MTQ": [
   "la Martinique",
   "de la Martinique",
   "à la Martinique",
   "de Martinique"
  ],
  "MUS": [
   "Maurice",
   "de Maurice",
   "à Maurice",
   "de Maurice"
  ],
  "MWI": [
   "le Malawi",
   "du Malawi",
   "au Malawi",
   "du Malawi"
  ],
  "MYS": [
   "la Malaisie",
   "de la Malaisie",
   "en Malaisie",
   "de Malaisie"
  ],
  "MYT": [
   "Mayotte",
   "de Mayotte",
   "à Mayotte",
   "de Mayotte"
  ],
  "NAM": [
   "la Namibie",
   "de la Namibie",
   "en Namibie",
   "de Namibie"
  ],
  "NCL": [
   "la Nouvelle-Calédonie",
   "de la Nouvelle-Calédonie",
   "en Nouvelle-Calédonie",
   "de Nouvelle-Calédonie"
  ],
  "NER": [
   "le Niger",
   "du Niger",
   "au Niger",
   "du Niger"
  ],
  "NFK": [
   "l’île Norfolk",
   "de l’île Norfolk",
   "à l’île Norfolk",
   "de l’île Norfolk"
  ],
  "NGA": [
   "le Nigéria",
   "du Nigéria",
   "au Nigéria",
   "du Nigéria"
  ],
  "NIC": [
   "le Nicaragua",
   "du Nicaragua",
   "au Nicaragua",
   "du Nicaragua"
  ],
  "NIU": [
   "Niué",
   "de Niué",
   "à Niué",
   "de Niué"
  ],
  "NLD": [
   "les Pays-Bas",
   "des Pays-Bas",
   "aux Pays-Bas",
   "des Pays-Bas"
  ],
  "NOR": [
   "la Norvège",
   "de la Norvège",
   "en Norvège",
   "de Norvège"
  ],
  "NPL": [
   "le Népal",
   "du Népal",
   "au Népal",
   "du Népal"
  ],
  "NRU": [
   "Nauru",
   "de Nauru",
   "à Nauru",
   "de Nauru"
  ],
  "NZL": [
   "la Nouvelle-Zélande",
   "de la Nouvelle-Zélande",
   "en Nouvelle-Zélande",
   "de Nouvelle-Zélande"
  ],
  "OMN": [
   "Oman",
   "d’Oman",
   "à Oman",
   "d’Oman"
  ],
  "PAK": [
   "le Pakistan",
   "du Pakistan",
   "au Pakistan",
   "du Pakistan"
  ],
  "PAN": [
   "le Panama",
   "du Panama",
   "au Panama",
   "du Panama"
  ],
  "PCN": [
   "les îles Pitcairn",
   "des îles Pitcairn",
   "aux îles Pitcairn",
   "des îles Pitcairn"
  ],
  "PER": [
   "le Pérou",
   "du Pérou",
   "au Pérou",
   "du Pérou"
  ],
  "PHL": [
   "les Philippines",
   "des Philippines",
   "aux Philippines",
   "des Philippines"
  ],
  "PLW": [
   "les Palaos",
   "des Palaos",
   "aux Palaos",
   "des Palaos"
  ],
  "PNG": [
   "la Papouasie-Nouvelle-Guinée",
   "de la Papouasie-Nouvelle-Guinée",
   "en Papouasie-Nouvelle-Guinée",
   "de Papouasie-Nouvelle-Guinée"
  ],
  "POL": [
   "la Pologne",
   "de la Pologne",
   "en Pologne",
   "de Pologne"
  ],
  "PRI": [
   "Porto Rico",
   "de Porto Rico",
   "à Porto Rico",
   "de Porto Rico"
  ],
  "PRK": [
   "la Corée du Nord",
   "de la Corée du Nord",
   "en Corée du Nord",
   "de Corée du Nord"
  ],
  "PRT": [
   "le Portugal",
   "du Portugal",
   "au Portugal",
   "du Portugal"
  ],
  "PRY": [
   "le Paraguay",
   "du Paraguay",
   "au Paraguay",
   "du Paraguay"
  ],
  "PSE": [
   "la Palestine",
   "de la Palestine",
   "en Palestine",
   "de Palestine"
  ],
  "PYF": [
   "la Polynésie française",
   "de la Polynésie française",
   "en Polynésie française",
   "de Polynésie française"
  ],
  "QAT": [
   "le Qatar",
   "du Qatar",
   "au Qatar",
   "du Qatar"
  ],
  "REU": [
   "La Réunion",
   "de La Réunion",
   "à La Réunion",
   "de La Réunion"
  ],
  "ROU": [
   "la Roumanie",
   "de la Roumanie",
   "en Roumanie",
   "de Roumanie"
  ],
  "RUS": [
   "la Russie",
   "de la Russie",
   "en Russie",
   "de Russie"
  ],
  "RWA": [
   "le Rwanda",
   "du Rwanda",
   "au Rwanda",
   "du Rwanda"
  ],
  "SAU": [
   "l’Arabie saoudite",
   "de l’Arabie saoudite",
   "en Arabie saoudite",
   "d’Arabie saoudite"
  ],
  "SDN": [
   "le Soudan",
   "du Soudan",
   "au Soudan",
   "du Soudan"
  ],
  "SEN": [
   "le Sénégal",
   "du Sénégal",
   "au Sénégal",
   "du Sénégal"
  ],
  "SGP": [
   "Singapour",
   "de Singapour",
   "à Singapour",
   "de Singapour"
  ],
  "SGS": [
   "la Géorgie du Sud-et-les Îles Sandwich du Sud",
   "de la Géorgie du Sud-et-les Îles Sandwich du Sud",
   "en Géorgie du Sud-et-les Îles Sandwich du Sud",
   "de Géorgie du Sud-et-les Îles Sandwich du Sud"
  ],
  "SHN": [
   "Sainte-Hélène",
   "de Sainte-Hélène",
   "à Sainte-Hélène",
   "de Sainte-Hélène"
  ],
  "SJM": [
   "Svalbard et Île Jan Mayen",
   "de Svalbard et Île Jan Mayen",
   "à Svalbard et Île Jan Mayen",
   "de Svalbard et Île Jan Mayen"
  ],
  "SLB": [
   "les îles Salomon",
   "des îles Salomon",
   "aux îles Salomon",
   "des îles Salomon"
  ],
  "SLE": [
   "la Sierra Leone",
   "de la Sierra Leone",
   "en Sierra Leone",
   "de Sierra Leone"
  ],
  "SLV": [
   "le Salvador",
   "du Salvador",
   "au Salvador",
   "du Salvador"
  ],
  "SMR": [
   "Saint-Marin",
   "de Saint-Marin",
   "à Saint-Marin",
   "de Saint-Marin"
  ],
  "SOM": [
   "la Somalie",
   "de la Somalie",
   "en Somalie",
   "de Somalie"
  ],
  "SPM": [
   "Saint-Pierre-et-Miquelon",
   "de Saint-Pierre-et-Miquelon",
   "à Saint-Pierre-et-Miquelon",
   "de Saint-Pierre-et-Miquelon"
  ],
  "SRB": [
   "la Serbie",
   "de la Serbie",
   "en Serbie",
   "de Serbie"
  ],
  "SSD": [
   "le Soudan du Sud",
   "du Soudan du Sud",
   "au Soudan du Sud",
   "du Soudan du Sud"
  ],
  "STP": [
   "São Tomé-et-Principe",
   "de São Tomé-et-Principe",
   "à São Tomé-et-Principe",
   "de São Tomé-et-Principe"
  ],
  "SUR": [
   "le Suriname",
   "du Suriname",
   "au Suriname",
   "du Suriname"
  ],
  "SVK": [
   "la Slovaquie",
   "de la Slovaquie",
   "en Slovaquie",
   "de Slovaquie"
  ],
  "SVN": [
   "la Slovénie",
   "de la Slovénie",
   "en Slovénie",
   "de Slovénie"
  ],
  "SWE": [
   "la Suède",
   "de la Suède",
   "en Suède",
   "de Suède"
  ],
  "SWZ": [
   "l’Eswatini",
   "de l’Eswatini",
   "en Eswatini",
   "d’Eswatini"
  ],
  "SXM": [
   "Saint-Martin (partie néerlandaise)",
   "de Saint-Martin (partie néerlandaise)",
   "à Saint-Martin (partie néerlandaise)",
   "de Saint-Martin (partie néerlandaise)"
  ],
  "SYC": [
   "les Seychelles",
   "des Seychelles",
   "aux Seychelles",
   "des Seychelles"
  ],
  "SYR": [
   "la Syrie",
   "de la Syrie",
   "en Syrie",
   "de Syrie"
  ],
  "TCA": [
   "les îles Turques-et-Caïques",
   "des îles Turques-et-Caïques",
   "aux îles Turques-et-Caïques",
   "des îles Turques-et-Caïques"
  ],
  "TCD": [
   "le Tchad",
   "du Tchad",
   "au Tchad",
   "du Tchad"
  ],
  "TGO": [
   "le Togo",
   "du Togo",
   "au Togo",
   "du Togo"
  ],
  "THA": [
   "la Thaïlande",
   "de la Thaïlande",
   "en Thaïlande",
   "de Thaïlande"
  ],
  "TJK": [
   "le Tadjikistan",
   "du Tadjikistan",
   "au Tadjikistan",
   "du Tadjikistan"
  ],
  "TKL": [
   "Tokelau",
   "de Tokelau",
   "à Tokelau",
   "de Tokelau"
  ],
  "TKM": [
   "le Turkménistan",
   "du Turkménistan",
   "au Turkménistan",
   "du Turkménistan"
  ],
  "TLS": [
   "Timor-Leste",
   "de Timor-Leste",
   "à Timor-Leste",
   "de Timor-Leste"
  ],
  "TON": [
   "Tonga",
   "de Tonga",
   "à Tonga",
   "de Tonga"
  ],
  "TTO": [
   "Trinité-et-Tobago",
   "de Trinité-et-Tobago",
   "à Trinité-et-Tobago",
   "de Trinité-et-Tobago"
  ],
  "TUN": [
   "la Tunisie",
   "de la Tunisie",
   "en Tunisie",
   "de Tunisie"
  ],
  "TUR": [
   "la Turquie",
   "de la Turquie",
   "en Turquie",
   "de Turquie"
  ],
  "TUV": [
   "Tuvalu",
   "de Tuvalu",
   "à Tuvalu",
   "de Tuvalu"
  ],
  "TWN": [
   "Taïwan",
   "de Taïwan",
   "à Taïwan",
   "de Taïwan"
  ],
  "TZA": [
   "la Tanzanie",
   "de la Tanzanie",
   "en Tanzanie",
   "de Tanzanie"
  ],
  "UGA": [
   "l’Ouganda",
   "de l’Ouganda",
   "en Ouganda",
   "d’Ouganda"
  ],
  "UKR": [
   "l’Ukraine",
   "de l’Ukraine",
   "en Ukraine",
   "d’Ukraine"
  ],
  "UMI": [
   "les îles mineures éloignées des États-Unis",
   "des îles mineures éloignées des États-Unis",
   "aux îles mineures éloignées des États-Unis",
   "des îles mineures éloignées des États-Unis"
  ],
  "URY": [
   "l’Uruguay",
   "de l’Uruguay",
   "en Uruguay",
   "d’Uruguay"
  ],
  "USA": [
   "les États-Unis",
   "des États-Unis",
   "aux États-Unis",
   "des États-Unis"
  ],
  "UZB": [
   "l’Ouzbékistan",
   "de l’Ouzbékistan",
   "en Ouzbékistan",
   "d’Ouzbékistan"
  ],
  "VAT": [
   "le Vatican",
   "du Vatican",
   "au Vatican",
   "du Vatican"
  ],
  "VCT": [
   "Saint-Vincent-et-les-Grenadines",
   "de Saint-Vincent-et-les-Grenadines",
   "à Saint-Vincent-et-les-Grenadines",
   "de Saint-Vincent-et-les-Grenadines"
  ],
  "VEN": [
   "le Venezuela",
   "du Venezuela",
   "au Venezuela",
   "du Venezuela"
  ],
  "VGB": [
   "les îles vierges britanniques",
   "des îles vierges britanniques",
   "aux îles vierges britanniques",
   "des îles vierges britanniques"
  ],
  "VIR": [
   "les îles vierges américaines",
   "des îles vierges américaines",
   "aux îles vierges américaines",
   "des îles vierges américaines"
  ],
  "VNM": [
   "le Vietnam",
   "du Vietnam",
   "au Vietnam",
   "du Vietnam"
  ],
  "VUT": [
   "Vanuatu",
   "de Vanuatu",
   "à Vanuatu",
   "de Vanuatu"
  ],
  "WLF": [
   "Wallis-et-Futuna",
   "de Wallis-et-Futuna",
   "à Wallis-et-Futuna",
   "de Wallis-et-Futuna"
  ],
  "WSM": [
   "Samoa",
   "de Samoa",
   "à Samoa",
   "de Samoa"
  ],
  "XKX": [
   "le Kosovo",
   "du Kosovo",
   "au Kosovo",
   "du Kosovo"
  ],
  "YEM": [
   "le Yémen",
   "du Yémen",
   "au Yémen",
   "du Yémen"
  ],
  "ZAF": [
   "l’Afrique du Sud",
   "de l’Afrique du Sud",
   "en Afrique du Sud",
   "d’Afrique du Sud"
  ],
  "ZMB": [
   "la Zambie",
   "de la Zambie",
   "en Zambie",
   "de Zambie"
  ],
  "ZWE": [
   "le Zimbabwe",
   "du Zimbabwe",
   "au Zimbabwe",
   "du Zimbabwe"
  ]
 }
};
