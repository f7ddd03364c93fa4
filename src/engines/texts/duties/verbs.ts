/** How strongly a text asks: what it instructs binds whom it governs, what it encourages does not. */
export type Strength = "instructs" | "requests" | "urges" | "invites" | "encourages";

interface LanguageVerbs {
  /** By strength; the stronger and the longer first. */
  readonly verbs: readonly (readonly [Strength, string])[];
  /** Words that may stand before or after the verb: "Also requests", "pide también". */
  readonly adverbs: string;
  /** What stands between the verb and whom it is addressed to. */
  readonly preposition: string;
  /** Where whom it is addressed to ends and what is asked begins; what the act keeps of it is not captured. */
  readonly act: string;
}

export const verbsByLanguage: Readonly<Record<string, LanguageVerbs>> = {
  en: {
    verbs: [
      ["instructs", "instructs?|directs"],
      ["requests", "requests?"],
      ["urges", "(?:strongly )?urges?|calls? (?:up)?on|appeals to"],
      ["invites", "invites?"],
      ["encourages", "(?:strongly )?encourages?"],
    ],
    adverbs: "also|further|again|once again|in this regard|therefore",
    preposition: "",
    act: String.raw`,? to (?!the\b)|, in [^,]+, to |, as appropriate, to `,
  },
  es: {
    verbs: [
      ["instructs", "encarga"],
      ["requests", "pide|solicita|ruega"],
      ["urges", "insta(?: encarecidamente)?|exhorta|hace un llamamiento"],
      ["invites", "invita"],
      ["encourages", "alienta"],
    ],
    adverbs: "también|además|asimismo|de nuevo|a ese respecto|a este respecto",
    preposition: "al? ",
    act: String.raw`,? (?:a )?que |,? a (?=\p{L}+r\b)`,
  },
  fr: {
    verbs: [
      ["instructs", "charge"],
      ["requests", "prie|demande(?: à| au| aux)?"],
      ["urges", "engage(?: vivement)?|exhorte|appelle|demande instamment"],
      ["invites", "invite"],
      ["encourages", "encourage(?: vivement)?"],
    ],
    adverbs: "également|aussi|en outre|de nouveau|à cet égard|donc|instamment",
    preposition: "(?:à |au |aux )?",
    act: String.raw`,? (?:de |d[’']|à )(?=(?:(?:lui|leur|en|y|se|ne pas) |l[’']|s[’'])*\p{L}+(?:er|ir|re|oir)(?!\p{L}))`,
  },
  ru: {
    verbs: [
      ["instructs", "поручает"],
      ["requests", "просит"],
      ["urges", "настоятельно (?:призывает|рекомендует)|призывает"],
      ["invites", "предлагает|приглашает"],
      ["encourages", "рекомендует|поощряет"],
    ],
    adverbs: "также|далее|вновь|в этой связи",
    preposition: "",
    act: String.raw` (?=(?:(?:и впредь|и далее|в \p{L}+ \p{L}+) )?\p{L}+(?:ть|ти|чь|ться|тись)(?!\p{L}))`,
  },
  ar: {
    verbs: [
      ["instructs", "تكلّ?ف|يكلّ?ف"],
      ["requests", "تطلب|يطلب"],
      ["urges", "تحث|يحث|تهيب|يهيب"],
      ["invites", "تدعو|يدعو"],
      ["encourages", "تشجع|يشجع"],
    ],
    adverbs: "أيضا|كذلك|مرة أخرى|في هذا الصدد",
    preposition: "(?:إلى )?",
    act: " أن | (?:إلى|على|ب)(?= ?ال?\\p{L})",
  },
  zh: {
    verbs: [
      ["instructs", "责成"],
      ["requests", "请|要求"],
      ["urges", "敦促|促请|吁请|呼吁"],
      ["invites", "邀请|请"],
      ["encourages", "鼓励"],
    ],
    adverbs: "又|还|再次|也|强烈",
    preposition: "",
    act: "(?=向|在|继续|提交|确保|考虑|采取|就|与|为|将|以|加强|提供|编写|报告|根据|按|通过|参加|支持|充分|酌情|进一步|协助|促进)",
  },
};

/** Of these nouns one is in whoever is addressed; "encourages research and development" addresses nobody. */
export const actors: Readonly<Record<string, RegExp>> = {
  en: /States?|Governments?|Secretar|Council|Commission|Committee|Assembly|Director|Office|Union|Bureau|Board|Group|Forum|Conference|President|Chair|Rapporteur|Organi[sz]ation|Fund|Programme|Bank|Nations|Members?|stakeholders|countries|organi[sz]ations|institutions|entities|bodies|agencies|programmes|partners|parties|donors|sector|society|academia|communit|commissions|experts|all (?:concerned|relevant)/u,
  es: /Estado|[Gg]obierno|Secretar|Consejo|Comisi|Comité|Asamblea|Director|Oficina|Unión|Junta|Grupo|Foro|Conferencia|President|Relator|Organización|Fondo|Programa|Banco|Naciones|Miembro|interesad|países|organizacion|institucion|entidades|órganos|organismos|fondos|programas|asociados|partes|donantes|sector|sociedad|académic|comunidad|expertos/u,
  fr: /États?|[Gg]ouvernement|Secr[ée]t|Conseil|[Cc]ommission|Comité|Assemblée|Direct|Bureau|Union|Groupe|Forum|Conférence|Présid|Rapporteu|Organisation|Fonds|Programme|Banque|Nations|[Mm]embres|parties|pays|organis|institutions|entités|organes|fonds|programmes|partenaires|donateurs|secteur|société|universitaire|communauté|experts|acteurs/u,
  ru: /[Гг]осударств|[Пп]равительств|[Сс]екретар|Совет|[Кк]омисси|Комитет|Ассамбле|[Дд]иректор|[Уу]правлен|Союз|Бюро|Групп|[Фф]орум|[Кк]онференци|Председател|[Дд]окладчик|[Оо]рганизаци|[Фф]онд|[Пп]рограмм|Банк|Наци|[Чч]лен|сторон|стран|учрежден|орган|партн|донор|сектор|обществ|сообществ|эксперт/u,
  ar: /الدول|الحكومات|الأمين|الأمانة|مجلس|لجنة|اللجنة|الجمعية|مدير|مكتب|الاتحاد|الفريق|المنتدى|المؤتمر|رئيس|المقرر|منظم|المنظم|صندوق|صناديق|برنامج|برامج|البنك|الأمم|الأعضاء|أصحاب|الجهات|البلدان|المؤسسات|كيانات|هيئات|الوكالات|الشركاء|الأطراف|المانح|القطاع|المجتمع|الخبراء/u,
  zh: /国|政府|秘书|理事会|委员会|大会|主任|办公室|联盟|局|组|论坛|会议|主席|报告员|组织|基金|方案|银行|成员|利益攸关方|机构|实体|机关|伙伴|方|捐助|部门|社会|学术|社区|专家|各方/u,
};

/** How often, by language: said once of a duty. */
export const recurrences: readonly {
  readonly every: "annual" | "biennial" | "session";
  readonly pattern: RegExp;
}[] = [
  {
    every: "annual",
    pattern:
      /annual(?:ly)?(?!\p{L})|(?:every|each) year|yearly|anual(?:es|mente)?(?!\p{L})|(?:todos los|cada) años?|chaque année|tous les ans|annuel\p{L}*|annuellement|ежегодн\p{L}*|каждый год|سنوي\p{L}*|كل سنة|كل عام|每年|年度/iu,
  },
  {
    every: "biennial",
    pattern:
      /biennial(?:ly)?|every two years|bienal\p{L}*|cada dos años|tous les deux ans|biennal\p{L}*|раз в два года|двухгодичн\p{L}*|كل سنتين|كل عامين|每两年/iu,
  },
  {
    every: "session",
    pattern:
      /(?:each|every) session|cada (?:período de sesiones|reunión)|chaque session|каждой сессии|كل دورة|每届会议/iu,
  },
];

/** To report: only then are the bodies named those to whom something is due. */
export const reporting =
  /report|inform|submi|transmit|present|inform[ea]|present[ea]|somet|transmit|rapport|soumet|présent|fai(?:re|t) (?:rapport|part)|доклад|представ|информир|сообщ|препровод|تقرير|تقدّ?م|يقدّ?م|تقديم|إبلاغ|报告|提交|通报|转交/iu;

/** Bodies and persons to whom texts have things reported. */
export const bodies = new RegExp(
  [
    "General Assembly|Economic and Social Council|Security Council|Human Rights Council|Plenipotentiary Conference|Secretary-General of the United Nations|\\p{Lu}\\p{L}+ (?:Standardization|Development) (?:Advisory Group|Assembly|Conference)|Commission on [\\p{L} ,]+?(?= at| on|[,;.]|$)|Member States|(?:ITU |the )?Council(?! \\p{Lu})|Assembly",
    "Asamblea General|Consejo Económico y Social|Consejo de Seguridad|Consejo de Derechos Humanos|Conferencia de Plenipotenciarios|Secretario General de las Naciones Unidas|Grupo Asesor de [\\p{L} ]+?(?=,| y | sobre|;)|AMNT|CMDT|Estados Miembros|Consejo(?! \\p{Lu})|Asamblea",
    "Assemblée générale|Conseil économique et social|Conseil de sécurité|Conseil des droits de l[’']homme|Conférence de plénipotentiaires|Secrétaire général de l[’']Organisation des Nations Unies|États Membres|Conseil(?! \\p{Lu})|Assemblée",
    "Генеральн\\p{L}+ Ассамбле\\p{L}+|Экономическ\\p{L}+ и Социальн\\p{L}+ Совет\\p{L}*|Совет\\p{L}* Безопасности|Совет\\p{L}* по правам человека|Полномочн\\p{L}+ конференци\\p{L}+|государства\\p{L}*-член\\p{L}*|Ассамбле\\p{L}+|Совет\\p{L}*(?!\\p{L})",
    "الجمعية العامة|المجلس الاقتصادي والاجتماعي|مجلس الأمن|مجلس حقوق الإنسان|مؤتمر المندوبين المفوضين|الدول الأعضاء|المجلس|الجمعية",
    "大会|经济及社会理事会|安全理事会|人权理事会|全权代表大会|会员国|成员国|理事会",
  ].join("|"),
  "gu",
);

/** By when: a session, a year, a date. */
export const deadlines = new RegExp(
  [
    "at its [\\p{L}-]+(?:-[\\p{L}]+)? (?:regular |special |substantive )?session|(?:by|before|no later than|not later than|until) (?:the end of )?(?:\\d{1,2} \\p{L}+ )?\\d{4}|(?<=Conference )(?:of|in) \\d{4}",
    "en su \\p{L}+(?: \\p{L}+)? (?:período ordinario de sesiones|período de sesiones)|(?:a más tardar|antes del?|para) (?:el )?(?:\\d{1,2} de \\p{L}+ de )?\\d{4}|(?<=Conferencia de Plenipotenciarios )de \\d{4}",
    "(?:à|lors de) sa [\\p{L}-]+(?: \\p{L}+)? session|(?:d[’']ici(?: à)?|avant|au plus tard le) (?:le |la fin de )?(?:\\d{1,2} \\p{L}+ )?\\d{4}|(?<=Conférence de plénipotentiaires )de \\d{4}",
    "на (?:ее|её|его|своей) (?:\\p{L}+ ){1,3}сессии|(?:до|не позднее|к) (?:\\d{1,2} \\p{L}+ )?\\d{4}",
    "في دورتها (?:\\p{L}+ ?){1,3}|(?:بحلول|قبل|في موعد أقصاه) (?:عام )?\\d{4}",
    "第[一二三四五六七八九十百]+届会议|(?:至迟于?|在)?\\d{4}年(?:底|之?前|\\d{1,2}月)",
  ].join("|"),
  "u",
);
