import { partiesIn } from "./parties.ts";

/** To whom something is reported or sent: as printed, and by the key that it has in every language. */
export interface Recipient {
  readonly name: string;
  readonly key: string;
}

/** To report: only then are those named after it recipients. */
const reporting: Readonly<Record<string, RegExp>> = {
  en: /report|inform(?!ation)|submi|transmi|present|brief|communicat|update|convey|forward|notif|advise|bring[^,;]{0,60}attention|refer|recommendations? to/iu,
  es: /inform[ea]|presente?n?(?!\p{L})|presentar|someta?n?|someter|transmi|comuniqu|comunicar|rind|remit|eleve|notifi|cuenta|señale|recomendaciones a/iu,
  fr: /rapport|informer|soumet|présent|transm|communiqu|rendre compte|faire part|saisir|(?<!\p{L})porter|adresser/iu,
  ru: /доклад|представ|информир|сообщ|препровод|доводи|довести|направ|отчит/iu,
  ar: /تقرير|تقارير|[تيقن]قدّ?م|تقديم|إبلاغ|[تيأ]?بلّ?غ|[تي]عرض|[تي]حيل|إحالة|إطلاع|إفادة|موافاة/iu,
  zh: /报告|提交|通报|转交|汇报|呈交|递交|转递|提出/u,
};

/** What stands right before whom a thing is given to. */
const giving: Readonly<Record<string, RegExp>> = {
  en: /(?:(?:^|[ \u00a0])(?:to|inform|brief|update|advise|notify|keep|and to|through)|for (?:submission|consideration|transmission) (?:to|by))[ \u00a0](?:the |all |its |relevant |next |following |forthcoming |\d{4} )*(?:(?:\p{L}+|\d{4}) session of the (?:ITU )?)?$/iu,
  es: /(?:^|[ \u00a0])(?:al?|a los|a las|a la|a todos los|por conducto del?|por conducto de la)[ \u00a0](?:la |los |las |próxima |siguiente |(?:siguiente |próxima )?reunión (?:de \d{4} )?del? (?:la )?)*$/iu,
  fr: /(?:^|[ \u00a0])(?:au|aux|à la|à l[’']|informer? (?:le |la |l[’']|les )?|saisir (?:le |la |l[’'])?|par l[’']intermédiaire du)[ \u00a0]?(?:prochaine? )?$/iu,
  ru: /(?:^|[ \u00a0])(?:представ\p{L}+|информир\p{L}+|доклад\p{L}*|сообщ\p{L}+|доводить до сведения|довести до сведения|направ\p{L}+|препровод\p{L}+|и|на рассмотрение|для рассмотрения|предостав\p{L}+)[ \u00a0]$/iu,
  ar: /(?:^|[ \u00a0])(?:إلى|و?إلى|على|إبلاغ|إطلاع|موافاة|عن طريق|بواسطة)[ \u00a0]$|(?:^|[ \u00a0])لل?$/u,
  zh: /(?:向|给|供|提请|通知|通过)[^，。；]{0,6}$/u,
};

/** The dative, by which Russian says to whom, where no word does. */
const dative =
  /(?:ссамблее|овету|омиссии|омитету|онференции|государствам\p{L}*|ленам|екретарю|руппе|торонам|транам|рганам|едседателю)(?!\p{L})/iu;

/** A word for what is handed over, with its adjectives, before the dative: "свои рекомендации Генеральной Ассамблее". */
const handing =
  /(?:доклад|отчет|рекомендаци|информаци|предложени|обзор|вопрос|записк|сведени)\p{L}*[ \u00a0](?:(?:следующ|очередн|предстоящ)\p{L}+[ \u00a0])?$/iu;

/** Pronouns for the organ that adopts the text: "que le presente un informe", "de lui présenter un rapport". */
const toItself: Readonly<Record<string, RegExp>> = {
  en: /(?:report|submit|present|report back|inform) (?:back )?to it(?!\p{L})/iu,
  es: /(?:^|[ \u00a0])(?:le (?:presente|informe|someta|transmita|rinda|comunique|proporcione)n?|la (?:informe|mantenga informada)n?)(?!\p{L})|(?:presentar|informar|rendir)l[ea](?!\p{L})/iu,
  fr: /(?:^|[ \u00a0])(?:lui (?:présenter|rendre|faire|soumettre|communiquer|fournir|remettre|adresser)|(?:la|le) tenir informée?|l[’']informer)/iu,
  ru: /представ\p{L}+ ей(?!\p{L})|информировать ее/iu,
  ar: /يقدم إليها|تقدم إليها|يوافيها|أن يبلغها/u,
  zh: /(?!)/u,
};

/**
 * To whom an act is reported, submitted or sent, in the order named; a pronoun for the organ that adopts the text is
 * that organ, `organ`, if it is known. Cost: linear in the words, times the parties known.
 */
export function recipientsOf(
  act: string,
  { language, organ }: { readonly language: string; readonly organ: Recipient | null },
): readonly Recipient[] {
  if (!reporting[language]?.test(act)) return [];
  const found = partiesIn(act, language).filter(({ name, start, end }) => {
    // "As in instructs the Secretary-General 8": a clause, and nobody.
    if (/^[ \u00a0]\d/u.test(act.slice(end))) return false;
    const lead = act.slice(Math.max(0, start - 40), start);
    // Russian has the dative alone; its genitive and prepositional, of feminine names the same, follow a noun or "в".
    if (language === "ru")
      return (dative.test(name) && (giving.ru!.test(lead) || handing.test(lead))) || /через $/iu.test(lead);
    return giving[language]!.test(lead);
  });
  const named = found.map(({ key, name, start }) => ({ key, name: name.trim(), start }));
  const pronoun = toItself[language]!.exec(act);
  const all = [...named, ...(pronoun && organ ? [{ ...organ, start: pronoun.index }] : [])].toSorted(
    (one, other) => one.start - other.start,
  );
  return all.flatMap(({ key, name }, at) =>
    all.findIndex((each) => each.key === key) === at ? [{ key, name }] : [],
  );
}
