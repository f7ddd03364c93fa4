import { monthNumber, monthsPattern } from "../cite/dates.ts";
import { ordinal } from "./ordinals.ts";

/** How often something is due. */
export type Recurrence =
  | "annual"
  | "biennial"
  | "triennial"
  | "every four years"
  | "every five years"
  | "twice a year"
  | "quarterly"
  | "monthly"
  | "each session"
  | "before each meeting"
  | "regular";

/** The more exact stand first. "Annual" counts only where it is the report that is annual, or what is done. */
const recurrences: readonly (readonly [Recurrence, RegExp])[] = [
  [
    "every five years",
    /every (?:five|fifth) years?|quinquenni|cada cinco años|quinquenal|tous les cinq ans|quinquenna|(?:раз в|кажд\p{L}+) пять лет|كل خمس سنوات|每五年/iu,
  ],
  [
    "every four years",
    /every (?:four|fourth) years?|quadrennial|cada cuatro años|cuatrienal|tous les quatre ans|quadriennal|(?:раз в|кажд\p{L}+) четыре года|كل أربع سنوات|每四年/iu,
  ],
  [
    "triennial",
    /every three years|triennial|cada tres años|trienal|tous les trois ans|triennal|раз в три года|كل ثلاث سنوات|每三年/iu,
  ],
  [
    "biennial",
    /every two years|biennial(?:ly)?|every second year|cada dos años|bienal\p{L}*|tous les deux ans|(?:bis|bi)annue\p{L}+ment|biennal\p{L}*|раз в два года|(?:каждые|на) два года|كل سنتين|كل عامين|每两年/iu,
  ],
  [
    "twice a year",
    /twice (?:a|per|each|every) year|semi-?annual(?:ly)?|every six months|dos veces al año|semestral\p{L}*|cada seis meses|deux fois par an|semestriel\p{L}*|tous les six mois|два раза в год|кажд\p{L}+ шесть месяцев|مرتين في السنة|كل ستة أشهر|每六个月|每年两次|每半年/iu,
  ],
  [
    "quarterly",
    /quarterly|every three months|trimestral\p{L}*|cada tres meses|trimestriel\p{L}*|ежекварталь\p{L}+|كل ثلاثة أشهر|每季度|每三个月/iu,
  ],
  [
    "monthly",
    /monthly|every month|(?:^| )mensual\p{L}*|cada mes|mensuel\p{L}*|ежемесячн\p{L}+|شهري(?:ا|ة)|每月/iu,
  ],
  [
    "annual",
    /annually|yearly(?! (?:programmes?|plans?|budgets?|meetings?|conferences?|sessions?))|(?:every|each) year(?!s)|on an annual basis|annual (?:(?:activity|progress|summary|comprehensive) )?(?:reports?|reporting|updates?|briefings?|review)(?!\p{L})(?!,? (?:submitted|prepared|provided|presented|of the))|anualmente|(?:todos los|cada) años?|informes? anual(?:es)?(?!\p{L})(?!,? (?:que|presentad|preparad|elaborad))|(?:carácter|periodicidad|forma) anual|chaque année|tous les ans|annuellement|rapports? (?:\p{L}+ )?annuels?(?!\p{L})(?!,? (?:que|présenté|établi|soumis))|une fois par an|ежегодно|кажд\p{L}+ год|ежегодн\p{L}+ (?:\p{L}+ )?(?:доклад|отчет)\p{L}*|на ежегодной основе|سنويا|كل (?:سنة|عام)|(?:تقرير|تقارير|التقارير|التقرير|تقريره|تقاريره)\p{L}*(?: \p{L}+)? (?:ال)?سنوي\p{L}*|على أساس سنوي|每年|逐年|年度报告/iu,
  ],
  [
    "before each meeting",
    /(?:before|prior to|ahead of) (?:each|every) (?:of its )?\p{L}+|antes de cada|avant chaque|(?:перед|до) кажд\p{L}+|قبل كل|每次?[^，。]{0,8}(?:之前|前)/iu,
  ],
  [
    "each session",
    /(?:at )?(?:each|every) (?:of its )?(?:\p{L}+ )?(?:sessions?|meetings?|conferences?)|cada (?:uno de sus )?(?:períodos? de sesiones|reunión|conferencia)|chaque (?:session|réunion|conférence)|кажд\p{L}+ (?:сессии|сессию|совещани\p{L}|конференци\p{L})|كل (?:دورة|اجتماع|مؤتمر)|每届会议|每次会议|每届/iu,
  ],
  [
    "regular",
    /on a (?:regular|periodic) basis|regularly|periodically|at regular intervals|periódicamente|regularmente|de (?:forma|manera) (?:periódica|regular)|con regularidad|périodiquement|régulièrement|à intervalles réguliers|регулярно(?!\p{L})|периодически|на регулярной основе|بانتظام|بصورة (?:دورية|منتظمة)|على أساس منتظم|دوريا|定期(?:向|提交|报告|审查|更新|通报|邀请|举行|召开|审议|评估|汇报|监测)/iu,
  ],
];

/** How often an act is due, if its words say so. Cost: linear. */
export function recurrenceOf(act: string): Recurrence | null {
  return recurrences.find(([, pattern]) => pattern.test(act))?.[0] ?? null;
}

/** By when something is due: as printed, and the same in every language. */
export interface Due {
  readonly printed: string;
  /** "session 79", "next session", "next conference", "2026", "2025-06", "2025-12-31"; null when the words give nothing so exact. */
  readonly by: string | null;
}

const month = monthsPattern;
/** Not the first of a span, "2019–2021". */
const year = String.raw`(?:19|20)\d\d(?![-–‑\d])`;
const sessions: Readonly<Record<string, string>> = {
  en: String.raw`(?:at|to|by|during|before|for|of) (?:its|the|their)(?: \p{L}+){0,1}? (?<session>[\p{L}-]+|\d{1,3}(?:st|nd|rd|th)) (?:\p{L}+ )?session`,
  es: String.raw`(?:en|para|de|durante|a) (?:su|el)l? (?<session>\p{L}+(?:imo|imer|er|o|avo|no)(?: \p{L}+(?:o|er))?|\d{1,3}(?:[.º°ª]{1,2}|er|o)) período (?:\p{L}+ )?de sesiones`,
  fr: String.raw`(?:à|lors de|au cours de|de|pour|pendant) (?:sa|la) (?<session>[\p{L}-]+(?: et \p{L}+)?|\d{1,3}(?:e|re|ème)) session`,
  ru: String.raw`(?:(?:на|к|в ходе|до) )?(?:ее|её|его|своей|свою) (?<session>\p{L}+(?: \p{L}+)?|\d{1,3}-й) (?:\p{L}+ )?сесси[июей]`,
  ar: String.raw`(?:في|ل|إلى|خلال) ?دورتها (?<session>ال\p{L}+(?: و?ال\p{L}+| عشرة)?)`,
  zh: String.raw`(?<session>第[一二三四五六七八九十\d]+)届会议`,
};
const sessionPatterns = new Map(
  Object.entries(sessions).map(([language, source]) => {
    const start = language === "zh" ? "" : "(?<![\\p{L}])";
    return [language, new RegExp(`${start}${source}`, "giu")];
  }),
);
const nextSession =
  /(?:at|to|before) (?:its|the) (?:next|following|forthcoming) (?:\p{L}+ )?session|en su (?:próximo|siguiente) período de sesiones|à sa (?:prochaine session|session suivante)|на (?:ее|её|его|своей) следующей сессии|في دورتها (?:المقبلة|القادمة|التالية)|(?:下一?届|下次)会议/iu;
const nextConference =
  /(?:at|to|by|before|for) (?:its|the) (?:next|following|forthcoming) (?:ITU |world |\p{L}+ )?(?:conference|assembly|forum|WTSA|WTDC)|(?:en|a|para|ante) la (?:próxima|siguiente) (?:Conferencia(?: de Plenipotenciarios)?|Asamblea|CMDT|AMNT)|(?:à|pour|lors de) la prochaine (?:Conférence(?: de plénipotentiaires)?|Assemblée|CMDT|AMNT)|следующей (?:Полномочной |Всемирной )?(?:конференции|ассамблее|ПК|ВКРЭ|ВАСЭ)|(?:مؤتمر المندوبين المفوضين|المؤتمر|الجمعية) (?:المقبل|القادم|التالي)ة?|下一?届(?:全权代表大会|世界电信\p{Script=Han}{2,4}(?:大会|全会)|大会|全会)/iu;
const conferences = String.raw`(?:Plenipotentiary |Assembly|Conference|session|sesiones|сессии|دورتها|Conferencia de Plenipotenciarios|Conferencia|Asamblea|Conférence de plénipotentiaires|Conférence|Assemblée|конференци\p{L}+|ассамбле\p{L}+|مؤتمر المندوبين المفوضين|المؤتمر)`;
const before = `(?:by|before|no later than|not later than|until|prior to|a más tardar(?: el| en)?|antes del?(?: el)?|hasta(?: el)?|para(?: el| fines de| finales de)?|d[’']ici(?: à| au| la fin de)?|avant(?: le| la fin de)?|au plus tard(?: le| en)?|jusqu[’']au?|до(?: конца)?|не позднее|к|بحلول|قبل|في موعد أقصاه|حتى)`;
const filler = `(?: (?:the )?(?:end of |fin de |finales de |fines de |la fin de |l[’']année |el año |año |le |el |конца |نهاية |عام |سنة |de ))*`;
const dates = [
  String.raw`${before}${filler} ?(?:(?<day>\d{1,2})(?:er)? (?:de )?(?<month>${month})(?:\/${month})? (?:de )?)(?<year>${year})`,
  String.raw`${before}${filler} ?(?:(?<month>${month})(?:\/${month})? (?:de )?)?(?<year>${year})`,
  `(?:${conferences})[^,;.]{0,40}? ?(?:of|in|de|en|года|в|لعام|عام|[(])? ?(?<year>${year})`,
  String.raw`(?:至迟于?|在|到|于)?(?<year>${year})年(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?:年?底)?(?:之?前|以前)`,
  `(?:at|to|by|before|for) (?:its|the) (?<year>${year}) (?:session|plenipotentiary conference|conference|assembly|forum|WTSA|WTDC)`,
  `(?<year>${year})年[^，。；]{0,8}(?:全权代表大会|发展大会|全会|实质性会议|届会)`,
].map(
  (source) => new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}])${source}`, "iu"),
);

/** By when an act is due: a session, a date, the year of a conference; the first that its words give. Cost: linear. */
export function dueOf(act: string, language: string): Due | null {
  const found: (Due & { readonly at: number })[] = [];
  for (const match of act.matchAll(sessionPatterns.get(language) ?? /(?!)/gu)) {
    const number = ordinal(match.groups!.session!, language);
    if (number !== null) found.push({ printed: match[0], by: `session ${number}`, at: match.index });
  }
  const next = nextSession.exec(act);
  if (next) found.push({ printed: next[0], by: "next session", at: next.index });
  const conference = nextConference.exec(act);
  if (conference) found.push({ printed: conference[0], by: "next conference", at: conference.index });
  for (const pattern of dates) {
    const match = pattern.exec(act);
    if (!match) continue;
    const { year: inYear, month: inMonth, day } = match.groups!;
    const number = inMonth === undefined ? null : Number(inMonth) || monthNumber(inMonth);
    const by = [inYear, number, day]
      .flatMap((each) => (each ? [String(each).padStart(2, "0")] : []))
      .join("-");
    found.push({ printed: match[0].trim(), by, at: match.index });
  }
  const [first] = found.toSorted((one, other) => one.at - other.at);
  return first ? { printed: first.printed, by: first.by } : null;
}
