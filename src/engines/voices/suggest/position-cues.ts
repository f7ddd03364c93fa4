/**
 * Words by which people take sides, for each official language. All lists are read at once, because a passage may
 * quote another language and few of these words mean something else elsewhere. Written folded (no accents, lower
 * case); `*` stands for any ending; a space for any run of spaces; `;` between cues; what
 * follows `>` must follow but is a cue of its own. Chinese has
 * no spaces around its words.
 *
 * `for` and `against` are performative or evaluative words about a proposal; `negation` turns the cue that follows
 * it; `reported` opens what others say; `own` and `turn` close it; `condition` makes a position depend on something. In
 * the order in which equals are read.
 */
export const cueKinds = ["for", "against", "negation", "reported", "own", "turn", "condition"] as const;
export type CueKind = (typeof cueKinds)[number];

const lists: Readonly<Record<CueKind, Readonly<Record<string, string>>>> = {
  for: {
    en: `support*; endors*; agree; agrees; agreed; welcom*; favour*; favor; favors; approv*; applaud*;
      commend*; advocat*; in favour of; in favor of; essential; necessary; beneficial; benefit*;
      valuable; positive; we need; must be adopted; should be adopted; yes; good idea; couldn t agree more; right approach;
      call for; calls for; urge*`,
    es: `apoy*; respald*; de acuerdo; a favor de; a favor; favorable*; favorec*; celebr*; acoge* con;
      aprob*; aprueb*; aplaud*; defend*; esencial*; necesari*; benefici*; conveniente*; positiv*;
      es preciso; debe adoptarse; deberia adoptarse; instamos; pedimos`,
    fr: `soutien*; souten*; appui*; appuy*; approuv*; d accord; en faveur; favorable*; se felicit*;
      nous felicit*; accueill*; preconis*; essentiel*; necessaire*; benefique*; positif*; positive*;
      il faut; souhaitable*; demandons; oui`,
    ru: `поддерж*; одобр*; соглас*; приветству*; выступа* за; высту* в пользу; в пользу; необходим*;
      полезн*; положительн*; важно; следует принять; призыва*`,
    ar: `ندعم; ادعم; يدعم; تدعم; دعم*; نؤيد; اؤيد; يؤيد; تؤيد; تاييد*; نوافق; اوافق; يوافق; توافق علي; نرحب;
      يرحب; ترحب; ضروري*; مفيد*; ايجابي*; نحث; ندعو; نعم`,
    zh: "支持; 赞成; 赞同; 同意; 欢迎; 拥护; 有必要; 必要; 有利; 有益; 应当通过; 呼吁; 肯定",
  },
  against: {
    en: `oppos*; against; reject*; object; objects; objected; objection*; disagree*; disapprov*; disput*;
      concern; concerns; concerned; worr*; unacceptable; harm*; dangerous; excessive; unnecessary;
      unfair; unworkable; undermin*; threat*; too extreme; too far; wrong; bad idea; negative*; burden*;
      disproportionate*; regret*; deplor*; condemn*; fail*; problematic; destroy*`,
    es: `opon*; opuest*; opus*; en contra de; en contra; contra; rechaz*; objet*; objeci*; desacuerdo*;
      preocup*; inacepta*; perjudic*; perjuici*; peligr*; excesiv*; innecesari*; injust*; inviable*;
      socav*; amenaz*; negativ*; lament*; conden*; discrep*; dana; dano; danos; danin*; problematic*`,
    fr: `oppos*; contre; rejet*; refus*; objection*; desaccord*; desapprouv*; preoccup*; inquiet*;
      inacceptable*; nuisible*; nuire; nuit; dangere*; excessif*; excessive*; inutile*; injust*; menac*;
      negatif*; negative*; regrett*; condamn*; deplor*; problematique*`,
    ru: `против; возраж*; отверг*; отклон*; несоглас*; не соглас*; обеспоко*; озабоч*; неприемлем*; вред*;
      опасн*; чрезмерн*; излишн*; несправедлив*; подрыва*; угроз*; угрожа*; отрицательн*; осужда*;
      сожал*`,
    ar: `نعارض; اعارض; يعارض; تعارض; معارض*; نرفض; ارفض; يرفض; ترفض; رفض*; ضد; قلق*; نعترض; يعترض; تعترض;
      اعتراض*; ضار*; خطير*; غير مقبول*; مفرط*; تهديد*; يهدد; تهدد; يقوض; تقوض; سلبي*; نندد; ندين`,
    zh: "反对; 拒绝; 不同意; 不赞成; 不支持; 担心; 担忧; 忧虑; 有害; 危险; 不必要; 不可接受; 不公; 威胁; 损害; 过度; 谴责; 抗议; 不满",
  },
  negation: {
    en: `not; no; never; cannot; neither; nor; without; don t; doesn t; didn t; isn t; aren t; wasn t;
      won t; can t; couldn t; shouldn t; wouldn t; haven t; hasn t; hardly; far from; lack of; unable to;
      refuse to; refuses to; nothing`,
    es: "no; nunca; jamas; sin; ni; tampoco; falta de; nada; lejos de",
    fr: "ne; n; pas; jamais; sans; ni; aucun; aucune; nullement; loin de",
    ru: "не; ни; нет; без; никогда; нельзя; отнюдь",
    ar: "لا; لم; لن; ليس; ليست; لسنا; غير; عدم; دون; بدون",
    zh: "不; 没有; 没; 未; 无; 并非; 无法; 从不",
  },
  reported: {
    en: `some argue*; some >oppose*; some >support*; some >object*; some >reject*; others >oppose*; others >support*; many >oppose; many >support; some say; some claim*; some believe*; some think; some maintain*; some contend*;
      some suggest*; some have argued; others argue*; others say; others claim*; others believe*;
      others think; many argue; many say; many claim; many believe; people say; people claim; they say;
      they claim*; they argue*; critics *; opponents *; proponents *; supporters *; advocates *;
      industry claims; industry says; it is said; it is argued; it is claimed; it has been argued;
      it has been said; it has been suggested; it is often *; according to; allegedly; so called;
      supposedly; we are told; the argument that; the claim that; the idea that`,
    es: `algunos sostienen; algunos >se oponen; algunos >apoyan; algunos >rechazan; otros >se oponen; otros >apoyan; algunos dicen; algunos argumentan; algunos afirman; algunos alegan;
      algunos creen; algunos opinan; algunos consideran; hay quien*; otros sostienen; otros dicen;
      otros argumentan; otros afirman; otros consideran; otros opinan; muchos dicen; muchos creen;
      muchos sostienen; se dice que; se afirma que; se argumenta que; se ha dicho que; segun;
      los criticos; los opositores; los partidarios; los defensores; supuestamente; dicen que`,
    fr: `certains soutiennent; certains >s opposent; certains >rejettent; d autres >s opposent; certains disent; certains affirment; certains pretendent; certains estiment;
      certains pensent; certains croient; certains considerent; d aucuns; d autres soutiennent;
      d autres disent; d autres affirment; d autres estiment; beaucoup disent; beaucoup pensent;
      on dit que; on pretend que; il a ete dit; selon; les critiques; les opposants; les partisans;
      les defenseurs; pretendument; d apres`,
    ru: `некоторые утверждают; некоторые >выступают; некоторые >поддерживают; некоторые >возражают; некоторые считают; некоторые говорят; некоторые полагают; другие утверждают;
      другие считают; другие говорят; многие считают; многие говорят; многие утверждают; по мнению;
      по словам; утверждается; говорят; якобы; сторонники; противники; критики; кое кто`,
    ar: `البعض >يعارض; البعض >يؤيد; يري البعض; يقول البعض; يزعم البعض; يدعي البعض; يعتقد البعض; البعض يري; البعض يقول; يري اخرون;
      يقول اخرون; وفقا ل*; بحسب; يقال ان; يزعم; يدعي`,
    zh: "有人认为; 有人>反对; 有人>支持; 有人说; 有人主张; 有些人; 一些人; 有的人; 部分人; 据说; 据称; 所谓; 批评者; 反对者; 支持者认为; 他们认为; 他们说; 有意见认为; 有观点认为",
  },
  own: {
    en: "we; i; in our view; in my view; our",
    es: `nosotros; a nuestro juicio; en nuestra opinion; creemos; consideramos; pensamos; yo; sin embargo`,
    fr: "nous; je; a notre avis; selon nous; pour nous",
    ru: "мы; я; на наш взгляд; по нашему мнению",
    ar: "نحن; في راينا; نري; انا",
    zh: "我们; 我认为; 我方; 本人; 我",
  },
  turn: {
    en: `but; however; although; though; while; whereas; nevertheless; yet; on the other hand; despite;
      even if; rather than; instead of; except`,
    es: `pero; sin embargo; aunque; no obstante; mientras que; en cambio; ahora bien; a pesar de; si bien;
      sino`,
    fr: `mais; cependant; toutefois; neanmoins; bien que; quoique; alors que; tandis que; pourtant; malgre;
      en revanche; par contre`,
    ru: "но; однако; хотя; тем не менее; в то же время; зато; несмотря на; а не",
    ar: "لكن; ولكن; غير ان; الا ان; رغم; بالرغم; علي الرغم; بينما; مع ذلك",
    zh: "但是; 但; 然而; 不过; 虽然; 尽管; 可是; 而不是",
  },
  condition: {
    en: `provided that; provided; on condition that; as long as; unless; only if; if and only if;
      subject to`,
    es: `siempre que; siempre y cuando; a condicion de; con la condicion; a menos que; solo si; salvo que`,
    fr: "a condition; pourvu que; sous reserve; a moins que; seulement si; pour autant que",
    ru: "при условии; если только; лишь если; только если",
    ar: "بشرط; شريطة; ما لم; الا اذا",
    zh: "前提是; 只要; 除非; 只有在; 条件是",
  },
};

/**
 * Those of `for` and `against` by which a speaker declares a side, as against words that only praise or blame: "we
 * oppose the tax" tells more about the tax than "gambling is harmful" about whatever is coded.
 */
export const declaringCues: readonly string[] =
  `support*; endors*; agree; agrees; agreed; couldn t agree more; welcom*; favour*; favor; favors;
  approv*; in favour of; in favor of; oppos*; reject*; object; objects; objected; disagree*; disapprov*;
  apoy*; respald*; de acuerdo; a favor; a favor de; acoge* con; celebr*; aprob*; aprueb*; opon*; opuest*; rechaz*;
  objet*; en contra; en contra de; desacuerdo*; discrep*;
  soutien*; souten*; appui*; appuy*; approuv*; d accord; en faveur; rejet*; refus*; desapprouv*; desaccord*;
  поддерж*; одобр*; соглас*; выступа* за; против; возраж*; отверг*; отклон*; несоглас*; не соглас*;
  ندعم; ادعم; يدعم; تدعم; نؤيد; اؤيد; يؤيد; تؤيد; نوافق; اوافق; يوافق; نرحب; يرحب; ترحب; نعارض; اعارض; يعارض; تعارض;
  نرفض; ارفض; يرفض; ترفض; نعترض; يعترض; تعترض;
  支持; 赞成; 赞同; 同意; 欢迎; 拥护; 反对; 拒绝; 不同意; 不赞成; 不支持`.split(/;\s+/);

/** The cues of a kind, by language. */
export function cuesByLanguage(kind: CueKind): [language: string, cues: readonly string[]][] {
  return Object.entries(lists[kind]).map(([language, list]) => [language, list.split(/;\s+/)]);
}
