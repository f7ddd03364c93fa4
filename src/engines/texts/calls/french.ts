import { anyOf, type CallGrammar, opening, words } from "./grammar.ts";

const again = words(
  "également|en outre|de nouveau|à nouveau|une nouvelle fois|aussi|de même|une fois de plus|une fois encore|encore",
  "par ailleurs|de plus|toujours|vivement|instamment|fermement|énergiquement|solennellement",
  "catégoriquement|sans équivoque|profondément|gravement|sincèrement|pleinement|expressément|vigoureusement",
  "sans réserve|en particulier|encore une fois|elle aussi|d[’']avance",
);
const adverb = anyOf("\\p{L}+(?:ément|amment|emment|ement)", "plus que jamais", "très");

const feeling = words(
  "satisfaction|inquiétudes?|préoccupations?|appui|soutien|gratitude|reconnaissance|attachement|indignation",
  "conviction|détermination|volonté|adhésion|consternation|regret|intérêt|approbation|condamnation|solidarité",
  "espoir|alarme|engagement|émotion|tristesse|compassion|sympathie|condoléances|plaisir|admiration|respect",
  "estime|déception|souhait|horreur|effroi|remerciements|opposition|confiance",
);
const degree = words(
  "vive?s?|profonde?s?|graves?|ferme|plein|pleine|grande?|extrême|sincères?|chaleureuse|haute|particulière?|entière?",
  "particulier|renouvelée|constante?|indéfectible|totale|sérieuse|croissante|solennelle?",
);
const felt = `(?:(?:plus )?${degree} (?:et )?){0,4}${feeling}(?: ${degree})?(?: et (?:${degree} ){0,4}${feeling})?`;
const manner = anyOf(
  `avec (?:une |un |la |le |beaucoup (?:de |d[’']))?${felt}`,
  "dans les termes les plus \\p{L}+",
  "avec la (?:plus grande|dernière) \\p{L}+",
);
const tail = `(?: (?:${again}|${manner})){0,4}`;
const said = words("demandes?|invitations?|appels?|exigences?|recommandations?|souhait|offre");
const its = `(?: (?:son|sa|ses|leur|leurs) (?:${felt}|(?:${degree} ){0,4}${said}))`;

const state = words(
  "préoccupée?|convaincue?|consciente?|alarmée?|inquiète|résolue?|déterminée?|encouragée?|indignée?|troublée?",
  "consternée?|attristée?|soucieuse|désireuse|persuadée?|satisfaite?|reconnaissante?|choquée?|horrifiée?",
  "bouleversée?|outrée?|guidée?|animée?|inspirée?|certaine|confiante|heureuse|scandalisée?|émue|affligée?",
);
const states = `(?:(?:${adverb}|${again}) ){0,4}${state}(?: et (?:${adverb} ){0,4}${state})?`;

/** Verbs whose call goes on with a fixed complement. */
function idioms(recital: boolean): readonly string[] {
  const v = (participle: string, finite: string): string => (recital ? participle : finite);
  const between = `(?: ${again}){0,4}`;
  return [
    `${v("prenant", "prend")}${between} (?:bonne |dûment )?(?:note|acte|en compte|en considération)`,
    `${v("ayant", "a")}${between} (?:présente?s? )?à l[’']esprit`,
    `${v("gardant", "garde")}${between} à l[’']esprit`,
    `${v("tenant", "tient")}${between} (?:dûment |pleinement )?compte`,
    `${v("accueillant", "accueille")}${between} (?:${manner}|favorablement)`,
    `${v("se déclarant", "se déclare")}${between}(?: ${states})?`,
    `${v("se disant", "se dit")}${between}(?: ${states})?`,
    `${v("(?:étant|demeurant|restant)", "(?:est|demeure|reste)")}${between} ${states}`,
    v("s[’']\\p{L}+ant", "s[’']\\p{L}+e"),
    `${v("rendant", "rend")}${between} hommage`,
    `${v("lançant", "lance")}${between} un (?:\\p{L}+ )?appel(?: (?:pressant|urgent|solennel|vibrant))?`,
    `${v("faisant", "fait")}${between} (?:sienn?e?s?|observer|valoir|remarquer)`,
    `${v("sachant", "sait")}${between} gré`,
    `${v("attendant", "attend")}${between} ${manner}`,
    `${v("continuant", "continue")} (?:de |d[’'])\\p{L}+(?: (?:note|acte))?`,
    `${v("exprimant", "exprime")}${between}(?:${its}| ${felt}| l[’']espoir| le vœu| l[’']avis)?`,
    `${v("réaffirmant", "réaffirme")}${between}(?:${its}| qu[’']elle condamne)?`,
    `${v("(?:réitérant|rappelant|affirmant|confirmant|renouvelant)", "(?:réitère|rappelle|affirme|confirme|renouvelle)")}${between}${its}?`,
    `${v("déclarant", "déclare")}${between}(?: qu[’']elle (?:soutient|appuie|condamne))?`,
    `${v("(?:appelant|attirant)", "(?:appelle|attire)")}${between} l[’']attention`,
    `${v("mettant", "met")}${between} (?:l[’']accent|en relief|en avant|en garde)`,
  ];
}

const having = `ayant (?:${again} )?(?:\\p{L}+ment )?(?:pris (?:dûment |bonne )?(?:note|acte|connaissance)|\\p{L}+(?:é|i|u|is|it|ert)e?s?)`;
const recitalVerb = anyOf(...idioms(true), having, "(?:se )?\\p{L}{2,}ant", states);
const operativeVerb = anyOf(...idioms(false), "(?:se )?\\p{L}+(?:[ertd]|oit)");

const recital = opening(
  `(?:${adverb} ){0,4}${recitalVerb}${tail}(?: et (?:${adverb} ){0,4}\\p{L}{2,}ant${tail})?`,
);

export const french: CallGrammar = {
  recital,
  knownRecital: recital,
  operative: opening(
    `(?:${adverb} ){0,4}${operativeVerb}${tail}(?: et (?:${adverb} ){0,4}\\p{L}{4,}e${tail})?`,
  ),
  enacting: /^(?:L[’']|La |Le |Les )(?:[^,;:()]|\([^()]*\))*,$/u,
};
