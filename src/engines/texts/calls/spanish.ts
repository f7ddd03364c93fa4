import { anyOf, type CallGrammar, opening, words } from "./grammar.ts";

const again = words(
  "también|además|asimismo|nuevamente|de nuevo|una vez más|todavía|igualmente|encarecidamente",
  "enérgicamente|firmemente|urgentemente|inequívocamente|categóricamente|profundamente|vivamente|sinceramente",
  "solemnemente|en particular|por otra parte",
);
const adverb = anyOf(
  "\\p{L}+mente",
  "muy",
  "también",
  "además",
  "asimismo",
  "una vez más",
  "aún",
  "sumamente",
);

const feeling = words(
  "aprecio|satisfacción|preocupación|agrado|beneplácito|gratitud|reconocimiento|apoyo|interés|pesar|alarma",
  "consternación|convicción|compromiso|determinación|condena|indignación|inquietud|adhesión|aprobación|esperanza",
  "solidaridad|agradecimiento|voluntad|intención|respeto|rechazo|repulsa|confianza|condolencias|tristeza",
  "admiración|decepción|respaldo|pleno apoyo|firme voluntad",
);
const degree = words(
  "gran|grave|profund[oa]|seria?|sincer[oa]|plen[oa]|firme|viv[oa]|suma|sumo|honda?|enorme|creciente|especial",
  "más \\p{L}+|constante|inquebrantable|extrema|cálid[oa]|particular|renovad[oa]|continu[oa]|total|decidid[oa]",
);
const felt = `(?:(?:la |el |un |una )?(?:${degree} (?:y )?){0,4}${feeling}(?: ${degree})?)`;
const manner = anyOf(
  `con ${felt}`,
  "sin reservas",
  "en particular",
  "en los términos más \\p{L}+(?: posibles)?",
);
const tail = `(?:,? (?:${manner}|${again})){0,4}`;
const said = words(
  "solicitud(?:es)?|invitación|invitaciones|llamamientos?|petición|peticiones|exhortación|recomendación|exigencia",
  "reconocimiento|ofrecimiento",
);
const its = `(?: (?:su|sus) (?:${felt}|(?:${degree} ){0,4}${said}))`;

const states = words(
  "consciente|convencida?o?|preocupad[ao]?|alarmad[ao]|guiad[ao]|conocedora?|deseos[ao]|decidid[ao]|resuelt[ao]|animad[ao]",
  "alentad[ao]|inspirad[ao]|consternad[ao]|conmovid[ao]|indignad[ao]|complacid[ao]|agradecid[ao]|persuadid[ao]",
  "inquieta|horrorizad[ao]|entristecid[ao]|perturbad[ao]|satisfech[ao]|comprometid[ao]|empeñad[ao]|sabedora",
  "determinad[ao]|segur[ao]|escandalizad[ao]|apenad[ao]|conmocionad[ao]|inquiet[ao]|angustiad[ao]|afligid[ao]",
);

/** Verbs whose call goes on with a fixed complement. */
function idioms(recital: boolean): readonly string[] {
  const v = (gerund: string, finite: string): string => (recital ? gerund : finite);
  const between = `(?: ${again}){0,4}`;
  return [
    `${v("teniendo", "tiene")}${between} (?:presentes?|(?:plenamente |debidamente )?en cuenta|en consideración)`,
    `${v("tomando", "toma")}${between} (?:debida )?(?:nota|conocimiento|en consideración|en cuenta)`,
    `${v("acogiendo", "acoge")}${between} (?:con ${felt}|favorablemente|complacida)`,
    `${v("poniendo", "pone")}${between} (?:especialmente )?(?:de relieve|de manifiesto|énfasis)`,
    `${v("haciendo", "hace")}${between} (?:notar|hincapié|suy[oa]s?|constar|un llamamiento(?: \\p{L}+(?:ente|oso|ivo))?|un \\p{L}+ llamamiento)`,
    `${v("dando", "da")}${between} las gracias`,
    `${v("rindiendo", "rinde")}${between} homenaje`,
    `${v("señalando", "señala")}${between} a la atención`,
    `${v("llamando", "llama")}${between} la atención`,
    `${v("abrigando", "abriga")}${between} la (?:esperanza|convicción|firme convicción)`,
    `${v("manifestando", "manifiesta")}${between}(?:${its}| ${felt}| la (?:opinión|esperanza|convicción))?`,
    `${v("(?:renovando|repitiendo)", "(?:renueva|repite)")}${between}${its}?`,
    `${v("volviendo", "vuelve")} a \\p{L}+r`,
    `${v("aguardando", "aguarda")}${between} ${manner}`,
    `${v("esperando", "espera")}${between} ${manner}`,
    `${v("viendo", "ve")}${between} ${manner}`,
    `${v("siguiendo", "sigue")} \\p{L}+ndo(?: (?:nota|con ${felt}))?`,
    `${v("compartiendo", "comparte")} ${felt}`,
    `${v("expresando", "expresa")}${between}(?:${its}| ${felt}| la (?:opinión|esperanza|convicción))?${again}?`,
    `${v("(?:reafirmando|confirmando|afirmando|recordando)", "(?:reafirma|confirma|afirma|recuerda)")}${between}${its}?`,
    `${v("reiterando", "reitera")}${between}(?:${its}| que hace suy[oa]s)?`,
    `${v("(?:estando|siendo|manteniéndose|mostrándose|declarándose)", "(?:está|es|se mantiene|se muestra|se declara|sigue)")} (?:${adverb} ){0,4}${states}`,
  ];
}

const having = `habiendo (?:${again} )?(?:tomado (?:debida )?(?:nota|conocimiento)|\\p{L}+(?:do|to|cho))`;
const recitalVerb = anyOf(...idioms(true), having, "\\p{L}+ndo(?:se)?", states);
const operativeVerb = anyOf(...idioms(false), "(?:se )?\\p{L}+(?:[aeé]|ón|zca)");

const recital = opening(
  `(?:${adverb} ){0,4}${recitalVerb}${tail}(?: y (?:${adverb} ){0,4}\\p{L}+ndo${tail})?`,
);

export const spanish: CallGrammar = {
  recital,
  knownRecital: recital,
  operative: opening(
    `(?:${adverb} ){0,4}${operativeVerb}${tail}(?: y (?:${adverb} ){0,4}\\p{L}{3,}[ae]${tail})?`,
  ),
  enacting: /^(?:La |El |Los |Las )(?:[^,;:()]|\([^()]*\))*,$/u,
};
