/** Parts of a letter that are not what its author thinks of the issues. */
export type Boilerplate = "salutation" | "signature" | "contact" | "disclaimer";

const SALUTATION =
  /^(?:dear\b|to whom it may concern|(?:your )?excellenc|honou?rable (?:chair|members)|(?:mr|madam|mister)\.? (?:chair|president|secretary)|ladies and gentlemen|estimad[oa]s?\b|muy señor|distinguid[oa]s?\b|(?:excelentísim|ilustrísim)[oa]|señor(?:a|es|as)? (?:president|secretari|director|coordinador|relator)|a quien corresponda|(?:cher|chère)s?\b|(?:monsieur|madame|mesdames|messieurs)\b|excellence|уважаем|глубокоуважаем|многоуважаем|господин председатель|дамы и господа|ваше превосходительство|尊敬的|敬启者|敬啟者|各位(?:代表|同事|主席)|主席先生|(?:السيد|السيدة|السادة|سعادة|معالي|حضرة|أصحاب)[\s\p{L}]|تحية طيبة|sehr geehrte|liebe[rs]?\b|prezad[oa]s?\b|ilustríssim|exm[oa]s?\.)/iu;
/** A formula of one phrase closes a letter only where nothing else is on its line. */
const SHORT_CLOSING =
  /^(?:yours (?:sincerely|faithfully|truly|respectfully)|(?:very )?(?:sincerely|respectfully)(?: yours| submitted)?|(?:best|kind|warm|with (?:best|kind|warm)) (?:regards|wishes)|regards\b|(?:muy )?(?:atentamente|cordialmente|respetuosamente)|(?:un )?(?:cordial(?:es)? )?saludos?\b|(?:bien )?(?:cordialement|respectueusement|sincèrement)|salutations|bien à vous|с уважением|с наилучшими пожеланиями|искренне ваш|此致|敬礼|敬禮|顺颂|順頌|谨上|謹上|mit freundlichen|hochachtungsvoll|atenciosamente|com os melhores)/iu;
const LONG_CLOSING =
  /^(?:le saluda|sin otro particular|reciba (?:un|mis)|veuillez (?:agréer|croire|recevoir)|je vous prie d|nous vous prions d|وتفضلوا|وتفضل|مع (?:خالص|أطيب|فائق|وافر)|تقبلوا)/iu;
const WORDS_OF_SHORT_CLOSING = 8;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;
const PHONE =
  /(?:^|[\s(])(?:tel|phone|telephone|mobile|cell|fax|tél|téléphone|teléfono|móvil|celular|тел|телефон|факс|电话|電話|传真|傳真|هاتف|الهاتف|فاكس|telefon|telefone)[\s.:：()\d+-]*[:：+\d(]|\+\d{1,3}[\s().-]*\d[\d\s().-]{5,}/iu;
const ADDRESS_LINE =
  /^(?:e-?mail|mail|correo(?: electrónico)?|courriel|эл(?:ектронная|\.) почта|电子邮件|電子郵件|邮箱|البريد الإلكتروني|web(?:site)?|sitio web|site web|сайт|网址|address|dirección|adresse|адрес|地址|العنوان|contact(?:o|s| person)?|контакт(?:ы)?|联系人|聯絡人|skype|twitter|p\.?\s?o\.? box|apartado(?: postal)?|casilla|b\.?p\.? \d)\s*[:：.\d]/iu;
const ONLY_LINK = /^<?(?:https?:\/\/|www\.)\S+>?$/iu;
const DISCLAIMER =
  /(?:(?:if you are|not) the intended recipient|intended (?:solely|only|exclusively) for|(?:views|opinions) (?:expressed|set out|stated).{0,80}(?:(?:do|does) not (?:necessarily )?(?:reflect|represent)|are (?:those|solely|my own|the author))|(?:message|e-?mail|communication).{0,60}(?:confidential|privileged)|(?:mensaje|correo|comunicación).{0,60}confidencial|exclusivamente (?:para|a) (?:su|el|la) destinatari|(?:opiniones|puntos de vista).{0,80}no (?:reflejan|representan)|(?:message|courriel).{0,60}confidentiel|(?:opinions|vues) exprimées.{0,80}(?:ne reflètent|n['’]engagent)|(?:сообщение|письмо).{0,60}конфиденциальн|(?:мнени|взгляд).{0,80}(?:могут не совпадать|не обязательно отража)|(?:邮件|郵件|信息).{0,30}(?:保密|机密|機密)|(?:观点|觀點|意见).{0,30}不(?:一定)?代表|(?:الرسالة|البريد).{0,60}(?:سرية|سري)|(?:الآراء).{0,80}لا تعبر|vertraulich.{0,60}(?:empfänger|information)|(?:mensagem|e-?mail).{0,60}confidencia)/isu;

const LONGEST_OF_LETTER = 160;
const LONGEST_CONTACT = 200;

/** Whether a line greets: short, near the top of a letter (the caller knows where it stands). */
export function isSalutation(text: string): boolean {
  return (
    text.length <= LONGEST_OF_LETTER &&
    SALUTATION.test(text) &&
    !/[.。؟?;]$/u.test(text.replace(/\b(?:mr|ms|dr)\.$/iu, ""))
  );
}

/** Whether a line begins the close of a letter. */
export function isClosing(text: string): boolean {
  if (LONG_CLOSING.test(text)) return text.length <= 2 * LONGEST_OF_LETTER;
  return SHORT_CLOSING.test(text) && text.split(/\s+/u).length <= WORDS_OF_SHORT_CLOSING;
}

/** Whether a line says how to reach someone, and not much else. */
export function isContact(text: string): boolean {
  if (text.length > LONGEST_CONTACT) return false;
  if (ADDRESS_LINE.test(text)) return true;
  const rest = text.replace(EMAIL, "").replace(/[\d\s().+-]{6,}/u, "");
  const words = rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return (EMAIL.test(text) || PHONE.test(text)) && words <= 12 && !/\p{L}{3,}[.。!?؟]$/u.test(rest.trim());
}

/** Whether a line is a link and nothing else: contact below other contact details, otherwise a reference. */
export function isLink(text: string): boolean {
  return ONLY_LINK.test(text);
}

/** Whether a paragraph is a notice of confidentiality or of whose opinion it is. */
export function isDisclaimer(text: string): boolean {
  return text.length <= 3000 && DISCLAIMER.test(text);
}
