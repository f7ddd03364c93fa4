/**
 * How strongly a text asks. What it instructs, demands or decides binds; what it requests is asked of an organ or an
 * officer; what it urges or calls upon, invites or encourages is left to whoever is addressed; what it authorizes is
 * allowed.
 */
export type Strength =
  | "instructs"
  | "demands"
  | "decides"
  | "requests"
  | "urges"
  | "invites"
  | "encourages"
  | "recommends"
  | "authorizes";

export interface DutyGrammar {
  /** Verbs that address someone, by strength; the longer first; with where the act begins if not as after others. */
  readonly verbs: readonly (readonly [strength: Strength, verb: string, act?: string])[];
  /** Verbs of an act that the organ takes on itself ("Decides to", "resolves to"); the act follows at once. */
  readonly self: string;
  /** The same as asking someone ("resolves to instruct the Director"): with what joins the two verbs. */
  readonly resolved: { readonly to: string; readonly verbs: readonly (readonly [Strength, string])[] };
  /** Verbs whose clause names who shall act ("Demands that all parties cease"). */
  readonly that: readonly (readonly [Strength, string])[];
  /** Where, in such a clause, the act begins; what it keeps is not captured. */
  readonly thatAct: string;
  /** Words that may stand before or after the verb: "Also requests", "pide también". */
  readonly adverbs: string;
  /** Where whom it is addressed to ends and what is asked begins; what the act keeps of it is not captured. */
  readonly act: string;
  /** Conjunctions by which another clause may go on. */
  readonly and: string;
  /** Verbs of clauses that ask nothing of anyone; an act ends where one of them begins. */
  readonly statements: string;
  /** How adverbials open that may stand between the actor and the act: "within existing resources". */
  readonly adverbials: string;
  /** Nouns that are asked for, not asked: "encourages efforts to", "invites contributions". */
  readonly things: string;
}

const englishStatements =
  "acknowledges?|affirms?|appreciates?|approves?|accepts?|commends?|condemns?|considers?|deplores?|emphasizes?|endorses?|expresses?|looks? forward|notes?|pays?|reaffirms?|recalls?|recognizes?|regrets?|reiterates?|stresses?|supports?|takes? note|thanks?|underlines?|underscores?|welcomes?|highlights?|acknowledging|noting|recognizing|welcoming|while noting|stressing|emphasizing";

/** "Solicita al Secretario General que presente": other verbs take "a que", and a mere "que" tells more of the actor. */
const spanishThat = String.raw`,? (?:a )?que(?=[ \u00a0,:]|$)|,? a (?=(?:no )?\p{L}+[aei]r(?:se|l[aeo]s?)?(?!\p{L}))`;

/** "أن" with a finite verb: what stands before it may hold other prepositions. */
const arabicThat = `،? (?:(?:على|إلى) )?ب?أن(?: |$)`;
/** Verbal nouns by which a request may go on without "أن": "تطلب إلى الأمين العام مواصلة…". */
const arabicNouns =
  "(?=(?:مواصلة|تقديم|إعداد|اتخاذ|كفالة|ضمان|النظر|العمل|القيام|إبقاء|إدراج|إيلاء|توفير|تعزيز|عرض|إحالة|تنفيذ|عقد|وضع|بذل|موافاة|إبلاغ|التشاور|المساعدة) )";

export const dutyGrammars: Readonly<Record<string, DutyGrammar>> = {
  en: {
    verbs: [
      ["instructs", "instructs?|directs?|tasks?|mandates?|charges"],
      [
        "urges",
        "(?:strongly |urgently )?urges?|calls? (?:once again |again |also )?(?:up)?on|appeals? to|strongly calls upon",
      ],
      ["requests", "(?:urgently )?requests?|reiterates (?:its|the) (?:request|call) (?:to|for|upon)|asks?"],
      ["invites", "(?:reiterates its invitation to|renews its invitation to|invites?)"],
      ["encourages", "(?:strongly )?encourages?"],
      ["recommends", "recommends? to"],
      ["authorizes", "authorizes?|empowers?"],
    ],
    self: "(?:decides?|resolves?|agrees?|undertakes?|pledges?|commits itself|remains? seized)(?: also| further| therefore)?",
    resolved: {
      to: " to ",
      verbs: [
        ["instructs", "(?:further )?(?:instruct|direct|task|mandate|charge)"],
        ["urges", "(?:strongly )?urge|call (?:up)?on|appeal to"],
        ["requests", "request|ask"],
        ["invites", "invite"],
        ["encourages", "(?:strongly )?encourage"],
        ["recommends", "recommend to"],
        ["authorizes", "authorize|empower"],
      ],
    },
    that: [
      ["demands", "demands?(?: once again| again)?"],
      ["requests", "requests?"],
      ["urges", "urges?"],
      ["recommends", "recommends?"],
      ["decides", "decides?"],
      ["instructs", "instructs?|directs?"],
    ],
    thatAct:
      " (?:shall|should|must|is to|are to) (?!be \\p{L}+(?:ed|en)\\b)| (?=(?:(?:immediately|fully|promptly|urgently|unconditionally|effectively|without delay|not) )*(?:cease|ensure|refrain|allow|comply|take|respect|release|stop|end|halt|withdraw|provide|cooperate|fulfil|abide|implement|facilitate|grant|continue|meet|put|desist|revoke|submit|report|present|include|keep|convene|uphold|adhere|lift|repeal|restore|protect|guarantee|carry|undertake|consider|prepare|make|develop|engage|meet|give|act|hold)\\b)",
    adverbs:
      "also|further|again|once again|once more|in this regard|in this respect|therefore|accordingly|in particular|urgently|strongly|in that regard",
    act: String.raw`,? (?:in order )?to (?!(?:the|an?|its|their|his|her|all|this|that|these|those|which|whom|what|our|such|any|each|other|articles?|paragraphs?)\b|\p{Lu}|\d)`,
    and: "and",
    statements: englishStatements,
    adverbials:
      "in|within|as|on|under|with|through|by|upon|after|while|when|subject|taking|acting|inter alia|including|especially|particularly|from|at|for|where|if|during|via|pursuant|bearing|consistent|following|to the|without|based|whenever|wherever|until|throughout|also|and in|and within|working|including through|not|using|drawing|building|having|to that end|to this end|upon request|at the",
    things:
      "efforts?|use|cooperation|contributions?|initiatives?|steps?|measures?|consideration|dialogue|participation|development|support|action|actions|promotion|progress|an end|work|discussions?|inputs?|focus|attention|investment|exchange|sharing|collaboration|research|implementation",
  },
  es: {
    verbs: [
      ["instructs", "encarga|encomienda|da instrucciones", spanishThat],
      [
        "urges",
        "insta(?: encarecidamente| firmemente)?|exhorta(?: encarecidamente)?|hace un (?:\\p{L}+ )?llamamiento|apela|conmina",
      ],
      [
        "requests",
        "(?:pide|solicita|ruega)(?: encarecidamente| urgentemente)?|reitera su (?:solicitud|petición)",
        spanishThat,
      ],
      ["invites", "invita|reitera su invitación"],
      ["encourages", "alienta(?: encarecidamente| firmemente| enérgicamente)?|anima"],
      ["recommends", "recomienda", spanishThat],
      ["authorizes", "autoriza|faculta"],
    ],
    self: "(?:decide|resuelve|acuerda|se compromete a)(?: también| además| asimismo)?",
    resolved: {
      to: " ",
      verbs: [
        ["instructs", "encargar|encomendar"],
        ["urges", "instar(?: encarecidamente)?|exhortar"],
        ["requests", "pedir|solicitar|rogar"],
        ["invites", "invitar"],
        ["encourages", "alentar|animar"],
        ["recommends", "recomendar"],
        ["authorizes", "autorizar|facultar"],
      ],
    },
    that: [
      ["demands", "exige"],
      ["requests", "solicita|pide"],
      ["urges", "insta a|exhorta a"],
      ["recommends", "recomienda"],
      ["decides", "decide"],
      ["instructs", "encarga"],
    ],
    thatAct:
      " (?=(?:(?:inmediatamente|plenamente|de inmediato|urgentemente|no|se) )*(?:ponga|cese|cumpla|adopte|respete|garantice|permita|libere|retire|deje|facilite|coopere|aplique|presente|informe|incluya|vele|asegure|suspenda|proporcione|siga|continúe|tome|levante|derogue|proteja|examine|convoque|prepare|elabore|celebre|establezca|revoque|restablezca|observe|acate|evite|detenga|abstenga|desista|renuncie|prosiga|considere|estudie|apruebe|designe|nombre)n?\\b)",
    adverbs:
      "también|además|asimismo|de nuevo|una vez más|a ese respecto|a este respecto|en este sentido|en ese sentido|por consiguiente|por tanto|encarecidamente|firmemente|enérgicamente|nuevamente",
    act: String.raw`,? (?:a|para|a fin de) que(?=[ \u00a0,:]|$)|,? a (?=(?:no |no se )?\p{L}+[aei]r(?:se|l[aeo]s?|les?)?(?!\p{L}))`,
    and: "y|e",
    statements:
      "acoge|afirma|agradece|aguarda|apoya|aprecia|aprueba|celebra|condena|considera|deplora|destaca|encomia|expresa|hace notar|hace suy\\p{L}+|lamenta|observa|pone de relieve|reafirma|reconoce|recuerda|reitera|subraya|toma nota|toma conocimiento|valora|acepta|rinde|señala|respalda",
    adverbials:
      "en|dentro|de conformidad|con|mediante|por|tras|cuando|al|sobre|teniendo|actuando|entre otros|incluid\\p{L}+|en particular|especialmente|desde|para|según|a través|sin|bajo|durante|como|a fin|habida|conforme|previa|a la luz|a tal fin|a este fin|junto|si|previa|así como en",
    things: "(?<!(?:los|las) )que|esfuerzos|la cooperación|el uso|contribuciones|iniciativas|medidas",
  },
  fr: {
    verbs: [
      ["instructs", "charge|donne pour instruction|enjoint|mandate"],
      [
        "urges",
        "(?:prie|demande|invite|engage|appelle|encourage) (?:très )?instamment|engage(?: vivement| fermement)?|exhorte(?: vivement)?|appelle|lance un (?:\\p{L}+ )?appel|conjure|adjure",
      ],
      ["requests", "prie(?: de nouveau| d[’']urgence)?|demande|réitère sa demande|renouvelle la demande"],
      ["invites", "invite(?: de nouveau)?|réitère son invitation|renouvelle son invitation"],
      ["encourages", "encourage(?: vivement| fermement| vigoureusement)?"],
      ["recommends", "recommande"],
      ["authorizes", "autorise|habilite"],
    ],
    self: "(?:décide|convient|s[’']engage)(?: également| aussi| en outre)?",
    resolved: {
      to: " (?:de |d[’'])",
      verbs: [
        ["instructs", "charger"],
        ["urges", "(?:prier|demander|inviter|engager) instamment|engager|exhorter|appeler"],
        ["requests", "prier|demander"],
        ["invites", "inviter"],
        ["encourages", "encourager"],
        ["recommends", "recommander"],
        ["authorizes", "autoriser|habiliter"],
      ],
    },
    that: [
      ["demands", "exige"],
      ["requests", "demande"],
      ["recommends", "recommande"],
      ["decides", "décide"],
    ],
    thatAct:
      " qu[’'](?:il|elle|ils|elles) | (?=(?:(?:immédiatement|pleinement|ne|n[’']|se|s[’']) ?)*(?:cesse|mette|respecte|prenne|veille|garantisse|permette|libère|retire|fasse|facilite|coopère|applique|présente|présentent|inclue|assure|suspende|fournisse|continue|lève|abroge|protège|examine|convoque|établisse|rétablisse|observe|renonce|poursuive|mène|adopte|envisage)(?:nt)?\\b)",
    adverbs:
      "également|aussi|en outre|de nouveau|à cet égard|,? ?en conséquence|donc|instamment|à nouveau|une nouvelle fois|par conséquent|dans ce contexte|vivement|encore",
    act: String.raw`,? (?:de |d[’']|à )(?!(?:l[’']|la |le |les )?(?:ordre|cadre|titre|nombre|membre|œuvre|contre|entre|autre|chambre|mer|hiver|avenir|pouvoir)s?(?!\p{L}))(?=(?:(?:lui|leur|en|y|se|ne pas|ne plus|ne|tout|bien|mieux|pleinement|continuer) |l[’']|s[’']|n[’']|les? |la )*\p{L}+(?:er|ir|re|oir)(?!\p{L}))| à ?:?$| de ?:?$|,? (?:d[’']|de )(?=\p{L}+ ?:?$)|,? pour qu(?:e |[’'](?:ils?|elles?) )`,
    and: "et",
    statements:
      "accueille|affirme|apprécie|approuve|appuie|attend|condamne|considère|constate|déplore|exprime|félicite|fait sien\\p{L}*|insiste|juge|loue|mesure|met l|note|prend (?:note|acte)|rappelle|réaffirme|reconnaît|redit|regrette|réitère|remercie|rend hommage|sait gré|salue|se félicite|se réjouit|se déclare|se dit|souligne|soutient|est consciente|estime",
    adverbials:
      "dans|en|au|aux|avec|par|pour|sous|sur|selon|conformément|agissant|compte tenu|notamment|y compris|en particulier|à l[’']occasion|lors|lorsqu|sans|après|avant|à titre|à cet|à cette|à la|de concert|s[’']il|si |s[’']ils|travaillant|chaque fois|sous réserve|tels? qu|le cas échéant|s[’']il y a lieu|à son|à sa|à leur|dès|tout en|à leur|agissant",
    things: "que|à ce que|à mettre fin|les efforts|la coopération",
  },
  ru: {
    verbs: [
      ["instructs", "поручает"],
      [
        "urges",
        "(?:самым настоятельным образом |настоятельно |решительно |вновь |далее )?призывает|настоятельно рекомендует|настоятельно просит|обращается (?:\\p{L}+ )?к|взывает к",
      ],
      ["requests", "(?:убедительно )?просит|вновь обращается с просьбой к"],
      ["invites", "предлагает|приглашает"],
      ["encourages", "рекомендует|поощряет|побуждает"],
      ["authorizes", "уполномочивает"],
    ],
    self: "(?:постановляет|решает|обязуется|соглашается)(?: также| далее)?",
    resolved: {
      to: " ",
      verbs: [
        ["instructs", "поручить"],
        ["urges", "(?:настоятельно )?призвать"],
        ["requests", "просить"],
        ["invites", "предложить|пригласить"],
        ["encourages", "рекомендовать|поощрять"],
        ["authorizes", "уполномочить"],
      ],
    },
    that: [
      ["demands", "требует"],
      ["requests", "просит"],
      ["urges", "призывает к тому"],
      ["encourages", "рекомендует"],
      ["decides", "постановляет"],
    ],
    thatAct:
      " (?=(?:(?:незамедлительно|немедленно|полностью|не|безотлагательно|в полной мере) )*\\p{L}{3,}(?:ла|ло|ли|лся|лась|лись|тил|вил|шил|нил|дил|чил|жил|зил|вал|тал|дал|нял|жал|рал|щал)(?!\\p{L})|прекратил)",
    adverbs: "также|далее|вновь|еще раз|в этой связи|снова|особо|настоятельно|поэтому",
    act: String.raw`(?:^|[,:]? )(?=(?:(?:и впредь|и далее|также|более \p{L}+|полностью|и|немедленно|незамедлительно|как можно скорее|не|безотлагательно|оперативно|активно|эффективно|продолжать|периодически|регулярно|в полной мере|как можно \p{L}+|по-прежнему|в срочном порядке|серьезно|тщательно|своевременно|добросовестно|конструктивно|совместно|дополнительно|внимательно|всесторонне|срочно|активно|широко|в ближайшее время|надлежащим образом) )*(?<infinitive>(?!област|безопасност|деятельност|возможност|необходимост|отчетност|\p{L}*ость(?!\p{L}))\p{L}+(?:[аяеиыуо]ть|[аяеиыуо]ться|ести|езти|йти|йтись|ечь|очь|ичь|чься)(?!\p{L})))|,? с (?:\p{L}+ )?(?:призывом|просьбой)(?: о том, чтобы(?: они)?,?)? |, чтобы `,
    and: "и",
    statements:
      "воздает|выражает|высоко оценивает|дает|заявляет|напоминает|осуждает|отмечает|одобряет|обращает|подтверждает|подчеркивает|поддерживает|приветствует|признает|принимает|сожалеет|ссылается|считает|с \\p{L}+(?:ием|остью|ением|ой) (?:отмечает|принимает)|учитывает|указывает|благодарит|констатирует|ожидает|вновь (?:заявляет|подтверждает)|сознает|особо отмечает",
    adverbials:
      "в|во|с|со|на|по|при|под|для|через|после|до|действуя|учитывая|включая|в частности|если|когда|путем|посредством|исходя|руководствуясь|наряду|совместно|без|как|к|которы\\p{L}+|не имеющ\\p{L}+|находящ\\p{L}+|относ\\p{L}+|являющ\\p{L}+",
    things: "прекратить|положить конец|усили[ея]|к ",
  },
  ar: {
    verbs: [
      ["instructs", "[تي]كل[ّ]?ف|[تي]وعز إلى|[تي]سند إلى"],
      ["urges", "[تي]حثّ?(?: بقوة| بشدة)?|[تي]ناشد|[تي]وجه نداء إلى"],
      ["urges", "[تي]هيب(?: مرة أخرى| كذلك| أيضا| مجددا)? ب", arabicThat],
      ["demands", "[تي]طالب(?! ب)", ` (?:ب(?=ال)|بأن )`],
      [
        "requests",
        "[تي]طلب(?: أيضا| كذلك| مرة أخرى| من جديد)?(?: إلى| من)?|[تي]كرر طلبها إلى",
        `${arabicThat}| ${arabicNouns}`,
      ],
      ["invites", "[تي]دعو(?: أيضا| كذلك| مرة أخرى)?|[تي]كرر دعوتها إلى"],
      ["encourages", "[تي]شجع(?: بقوة| بشدة)?"],
      ["recommends", "[تي]وصي"],
      ["authorizes", "[تي]فوض"],
      ["authorizes", "[تي]أذن ل"],
    ],
    // The act's verb has the form of the organ: what another shall do has its own.
    self: "تقرر(?: أيضا| كذلك)? أن (?=ت)|يقرر(?: أيضا| كذلك)? أن (?=ي)",
    resolved: {
      to: "",
      verbs: [
        ["instructs", "[تي]كل[ّ]?ف"],
        ["urges", "[تي]حثّ?|[تي]ناشد"],
        ["requests", "[تي]طلب(?: إلى| من)?"],
        ["invites", "[تي]دعو"],
        ["encourages", "[تي]شجع"],
        ["recommends", "[تي]وصي"],
        ["authorizes", "[تي]فوض"],
      ],
    },
    that: [
      ["demands", "[تي]طالب(?: مرة أخرى)? ب"],
      ["requests", "[تي]طلب "],
      ["recommends", "[تي]وصي ب"],
    ],
    thatAct: "(?!)",
    adverbs: "أيضا|كذلك|مرة أخرى|في هذا الصدد|مجددا|من جديد|بقوة|بشدة",
    act: String.raw`،? (?:(?:على|إلى) )?ب?أن(?: |$)|،? (?:إلى|على) (?!(?:المادة|جدول|أساس|الأقل|الصعيد|صعيد|نحو|النحو|هذا|هذه|تلك|ذلك|الرغم|المستوى))(?=\p{L})|،? (?:إلى|على)$`,
    and: "و",
    statements:
      "و?(?:[تي]رحب|[تي]لاحظ|[تي]شير|[تي]ؤكد|[تي]عرب|[تي]سلّ?م|[تي]نوه|[تي]قر ب|[تي]شدد|[تي]عترف|[تي]ذكّ?ر|[تي]ثني|[تي]أسف|[تي]دين|[تي]كرر|[تي]عيد|[تي]حيط|[تي]ؤيد|[تي]تطلع|[تي]شكر|[تي]شجب|[تي]عتبر)",
    adverbials:
      "في|من|وفق\\p{L}*|بالتعاون|عن|بما|بالتشاور|عند|لدى|بحسب|حسب|بعد|قبل|مع|وفقا|بما في ذلك|ولا سيما|خلال|على النحو|بناء|حيثما|كل|بغية|عملا|رهنا|إذا|بما يتماشى|بصفت\\p{L}+",
    things: "إنهاء|بذل|تعزيز|استخدام|التعاون|إيلاء",
  },
  zh: {
    verbs: [
      ["instructs", "责成|指示|委托"],
      ["urges", "强烈敦促|敦促|促请|吁请|呼吁|恳请"],
      ["demands", "要求"],
      ["invites", "邀请"],
      ["requests", "(?<![邀促吁恳申])请(?!求)"],
      ["encourages", "(?:强烈|大力)?鼓励"],
      ["recommends", "建议"],
      ["authorizes", "授权"],
    ],
    self: "(?:又|还|并|进一步)?(?:做出|作出)?(?:决定|决议|同意|承诺)",
    resolved: {
      to: "",
      verbs: [
        ["instructs", "责成|指示|委托"],
        ["urges", "敦促|促请|吁请|呼吁"],
        ["requests", "要求|请"],
        ["invites", "邀请"],
        ["encourages", "鼓励"],
        ["recommends", "建议"],
        ["authorizes", "授权"],
      ],
    },
    that: [],
    thatAct: "(?!)",
    adverbs: "又|还|再次|也|强烈|并|再度|特别|同时|进一步|在这方面|为此",
    act: "(?<![和、与及或])(?=第[一二三四五六七八九十百]+届|及早|尽早|妥善|也|担任|特别为|向|在(?!内)|继续|提交|确保|考虑|采取|就|与(?!会)|为|将|以|加强|提供|编写|报告|根据|按|通过|参加|参与|支持|充分|酌情|进一步|协助|促进|终止|停止|依照|作为|立即|制定|有效|更全面|建立|利用|捐款|改善|设立|研究|增加|扩大|执行|落实|实施|推动|推进|发展|开展|尊重|遵守|遵循|履行|尽|定期|及时|积极|共同|协调|保持|维持|完成|审查|审议|编制|批准|签署|加入|成为|允许|释放|保护|保障|维护|避免|不|切实|全面|更|并|把|对|从|使|于|适当|密切|视|尽快|毫不|有针对性|每年|应|协同|调动|分享|投资|消除|打击|防止|处理|解决|应对|落实|回应|宣传|传播|公布|发表|召开|举办|主办|安排|任命|指定|拨|汇报|通报|介绍|评估|评价|监测|跟踪|探讨|探索|寻求|确定|查明|提高|提升|深化|拓展|强化|巩固|优先|重视|关注|铭记|列入|纳入|进行|致力|努力|作出|做出|给予|予以|遵行|缴|全额|如数|放弃|废除|取消|撤销|撤|恢复|合作|联合(?!国|主席)|收集|汇编|维持|审查|改进|重新|着手|启动|开始|停|摒弃|克制|力求|争取|避|采用|运用|借助|通报|协商|磋商|对话|认识|参照|考虑到|牢记)",
    and: "并|和",
    statements:
      "(?:并|又|还|同时|在这方面)?(?:表示|对[^，；]{1,40}表示|注意到|欢迎|回顾|重申|确认|强调|认识到|赞扬|赞赏|指出|感谢|谴责|遗憾|肯定|申明|认为|核可|关切地|深表|痛惜|期待|铭记|支持(?=[^，]{1,20}努力))",
    adverbials: "在|根据|按照|依照",
    things: "各项努力|停止|使用|在|支持|就|继续|加强|进一步",
  },
};

/** Of these nouns one is in whoever is addressed, where nothing else tells; Chinese actors end in one. */
export const actorNouns: Readonly<Record<string, RegExp>> = {
  en: /States?|Governments?|Secretar|Council|Commission|Committee|Assembly|Director|Office|Union|Bureau|Board|Group|Forum|Conference|President|Chair|Rapporteur|Expert|Organi[sz]ation|Fund|Programme|Bank|Nations|Members?|Mechanism|Division|Department|Tribunal|Court|Institute|University|Power|Federation|Republic|Part(?:y|ies)|regime|authorit|stakeholders|countries|organi[sz]ations|institutions|entities|bodies|agencies|programmes|partners|parties|donors|sector|society|academia|communit|commissions|experts|participants|those|all (?:concerned|relevant)|system|Special|High|Coordinator|Envoy|media|companies|enterprises|team|coalitions|networks|associations|centres|\bit\b|\bthem\b/u,
  es: /Estado|[Gg]obierno|Secretar|Consejo|Comisi|Comité|Asamblea|Director|Oficina|Unión|Junta|Grupo|Foro|Conferencia|[Pp]resident|Relator|Organización|Fondo|Programa|Banco|Naciones|Miembro|Mecanismo|División|Departamento|Tribunal|Corte|Instituto|Universidad|Potencia|Federación|República|Partes|régimen|autoridad|interesad|países|organizacion|institucion|entidades|órganos|organismos|fondos|programas|asociados|partes|donantes|sector|sociedad|académic|comunidad|expertos|participantes|los que|las que|aquell|sistema|medios|empresas|equipo|redes|asociaciones|centros|coordinador/u,
  fr: /États?|[Gg]ouvernement|Secr[ée]t|Conseil|[Cc]ommission|Comité|Assemblée|Direct|Bureau|Union|[Gg]roupe|Forum|Conférence|résid|Rapporteu|Organisation|Fonds|Programme|Banque|Nations|[Mm]embres|Mécanisme|Division|Département|Tribunal|Cour|Institut|Université|[Pp]uissance|Fédération|République|Parties|régime|autorité|parties|pays|organis|institutions|entités|organes|fonds|programmes|partenaires|donateurs|secteur|société|universitaire|communauté|experts|acteurs|participants|ceux|celles|système|médias|entreprises|équipe|réseaux|associations|centres/u,
  ru: /[Гг]осударств|[Пп]равительств|[Сс]екретар|Совет|[Кк]омисси|Комитет|Ассамбле|[Дд]иректор|[Уу]правлен|Союз|Бюро|[Гг]рупп|[Фф]орум|[Кк]онференци|[Пп]редседател|[Дд]окладчик|[Оо]рганизаци|[Фф]онд|[Пп]рограмм|Банк|Наци|[Чч]лен|Механизм|Отдел|Департамент|Трибунал|Суд|Институт|Университет|держав|Федераци|Республик|режим|власт|сторон|стран|учрежден|орган|партн|донор|сектор|обществ|сообществ|эксперт|участник|тем|тех|те |(?<!\p{L})(?:их|его|ее)(?!\p{L})|систем|компани|предприяти|сет[ия]|ассоциаци|центр/u,
  ar: /دول|الحكومات|[حل]كومة|لأمين|الأمانة|مجلس|لجنة|اللجنة|الجمعية|مدير|مكتب|الاتحاد|الفريق|المنتدى|المؤتمر|رئيس|المقرر|منظم|المنظم|صندوق|صناديق|برنامج|برامج|البنك|الأمم|الأعضاء|أصحاب|الجهات|البلدان|بلدان|المؤسسات|كيانات|هيئة|هيئات|الهيئات|الوكالات|الشركاء|الأطراف|أطراف|المانح|القطاع|المجتمع|الخبراء|المشاركين|الآلية|الشعبة|النظام|السلطات|جمهورية|منظومة|الإدارة|السلطة/u,
  zh: /国家?|政府|秘书长?|秘书处|理事会|委员会|大会|主任|办公室|联盟|局|组|论坛|会议|主席|报告员|组织|基金|方案|银行|成员|利益攸关方|机构|实体|机关|伙伴|方|捐助|部门|社会|学术|社区|专家|各方|联邦|政权|当局|机制|司|系统|与会者|团体|者|们/u,
};
