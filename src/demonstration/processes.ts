import { processForm } from "#features/mandates/forms.ts";
import type { Localized } from "#features/people/schema.ts";

/** Words of a process in six languages, as `processForm` asks for them. */
const inSix = (name: string, words: Localized) =>
  Object.fromEntries(Object.entries(words).map(([locale, text]) => [`${name}_${locale}`, text]));

/**
 * The consultation under ECOSOC resolution 2010/2. Its dates, invitations and counts by group and channel are facts
 * of A/66/77–E/2011/103, paragraphs 8 to 12; its contributions are the demonstration's own.
 */
export const consultation2010 = processForm.parse({
  slug: "cooperacion-reforzada-2010",
  ...inSix("title", {
    es: "Consultas abiertas sobre cooperación reforzada en cuestiones de políticas públicas relativas a Internet",
    en: "Open consultations on enhanced cooperation on international public policy issues pertaining to the Internet",
    fr: "Consultations ouvertes sur le renforcement de la coopération en matière de politiques publiques relatives à Internet",
    ar: "مشاورات مفتوحة بشأن التعاون المعزز في قضايا السياسات العامة المتصلة بالإنترنت",
    zh: "关于在互联网公共政策问题上加强合作的公开磋商",
    ru: "Открытые консультации по расширению сотрудничества в вопросах государственной политики, касающихся Интернета",
  }),
  ...inSix("description", {
    es: "Comentarios por escrito en cualquier formato y en cualquier momento del período, o presentación en la reunión de Nueva York. Cada contribución recibe un acuse de recibo verificable.",
    en: "Written comments in any format and at any time of the period, or a presentation at the meeting in New York. Every contribution gets a receipt that can be verified.",
    fr: "Observations écrites sous toute forme et à tout moment de la période, ou présentation à la réunion de New York. Chaque contribution donne lieu à un accusé de réception vérifiable.",
    ar: "تعليقات خطية بأي شكل وفي أي وقت خلال الفترة، أو عرض في اجتماع نيويورك. وتحصل كل مساهمة على إشعار استلام يمكن التحقق منه.",
    zh: "可在期间内随时以任何格式提交书面意见，或在纽约会议上作介绍。每份意见都会得到可核验的收讫回执。",
    ru: "Письменные замечания в любом формате и в любое время периода либо выступление на заседании в Нью-Йорке. На каждый материал выдаётся уведомление о получении, которое можно проверить.",
  }),
  mandateSymbol: "E/RES/2010/2",
  languages: "ar zh en fr ru es",
  timeZone: "America/New_York",
  groupScheme: "ecosoc",
  publishes: "at-once",
  opensAt: "2010-09-01T00:00",
  closesAt: "2010-12-31T23:59",
  meetingAt: "2010-12-14T10:00",
  ...inSix("meetingPlace", {
    es: "Nueva York",
    en: "New York",
    fr: "New York",
    ar: "نيويورك",
    zh: "纽约",
    ru: "Нью-Йорк",
  }),
  ...inSix("invitations", {
    es: "192 Estados · 150 organizaciones · 3.500 entidades",
    en: "192 States · 150 organizations · 3,500 entities",
    fr: "192 États · 150 organisations · 3 500 entités",
    ar: "192 دولة · 150 منظمة · 3500 كيان",
    zh: "192个国家 · 150个组织 · 3 500个实体",
    ru: "192 государства · 150 организаций · 3500 объединений",
  }),
});

/** Published counts of A/66/77, the table after paragraph 12: group → written, presentations, interventions. */
export const counts2010 = {
  governments: [11, 13, 8],
  "international-organizations": [7, 1, 0],
  "civil-society": [32, 7, 3],
  "private-sector": [9, 5, 2],
} as const;

/** A consultation that is open while the demonstration is young; `opensAt` and `closesAt` are set when it is loaded. */
export const openConsultation = processForm.parse({
  slug: "consulta-abierta",
  ...inSix("title", {
    es: "Consulta abierta: lo que necesitan las asociaciones pequeñas para participar",
    en: "Open consultation: what small associations need to take part",
    fr: "Consultation ouverte : ce dont les petites associations ont besoin pour participer",
    ar: "مشاورة مفتوحة: ما تحتاج إليه الجمعيات الصغيرة للمشاركة",
    zh: "公开磋商：小型协会参与所需的条件",
    ru: "Открытая консультация: что нужно небольшим объединениям для участия",
  }),
  ...inSix("description", {
    es: "Escriba unas líneas o adjunte un documento. No hace falta cuenta.",
    en: "Write a few lines or attach a document. No account is needed.",
    fr: "Écrivez quelques lignes ou joignez un document. Aucun compte n’est nécessaire.",
    ar: "اكتب بضعة أسطر أو أرفق وثيقة. لا حاجة إلى حساب.",
    zh: "写几行文字或附上文件即可，无需账户。",
    ru: "Напишите несколько строк или приложите документ. Учётная запись не нужна.",
  }),
  mandateSymbol: "E/RES/2010/2",
  languages: "ar zh en fr ru es",
  timeZone: "UTC",
  groupScheme: "wsis",
  publishes: "at-once",
  ...inSix("questions", {
    es: "¿Qué le impide participar hoy?\n¿Qué cambiaría primero?",
    en: "What keeps you from taking part today?\nWhat would you change first?",
    fr: "Qu’est-ce qui vous empêche de participer aujourd’hui ?\nQue changeriez-vous en premier ?",
    ar: "ما الذي يمنعكم من المشاركة اليوم؟\nما الذي ستغيّرونه أولاً؟",
    zh: "目前是什么妨碍了您参与？\n您首先会改变什么？",
    ru: "Что мешает вам участвовать сегодня?\nЧто вы изменили бы в первую очередь?",
  }),
});
