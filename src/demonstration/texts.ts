import type { Channel } from "#features/consultations/queries.ts";

export interface DemonstrationText {
  readonly group: string;
  readonly channel: Channel;
  readonly language: string;
  readonly organisation: string;
  readonly title: string;
  readonly text: string;
}

/** Contributions written for the demonstration by its authors; nobody said them. */
export const demonstrationTexts: readonly DemonstrationText[] = [
  {
    group: "governments",
    channel: "written",
    language: "es",
    organisation: "Delegación de Costa Serena (demostración)",
    title: "Sobre la participación de los países pequeños",
    text: "Un país con tres funcionarios dedicados a Internet no puede asistir a cuarenta reuniones al año. Pedimos que las consultas admitan siempre contribuciones por escrito y que se informe de cuántas se han recibido de cada grupo.\n\nNo apoyamos la creación de un órgano nuevo mientras no se haya examinado qué hacen los que ya existen.",
  },
  {
    group: "governments",
    channel: "presentation",
    language: "fr",
    organisation: "Délégation du Val-Clair (démonstration)",
    title: "Un mécanisme pour les questions sans domicile",
    text: "Certaines questions de politique publique ne trouvent leur place dans aucune organisation. Nous proposons qu’un groupe de travail en dresse la liste et dise, pour chacune, où elle pourrait être traitée.\n\nCe groupe devrait être équilibré entre les régions et ouvert à toutes les parties prenantes.",
  },
  {
    group: "governments",
    channel: "written",
    language: "ar",
    organisation: "وفد السهل الأخضر (عرض توضيحي)",
    title: "دور الحكومات على قدم المساواة",
    text: "نرى أن الحكومات ينبغي أن تشارك على قدم المساواة في وضع السياسات العامة المتصلة بالإنترنت، وأن تتشاور في ذلك مع جميع أصحاب المصلحة.\n\nونقترح أن يُعدّ تقرير سنوي يبيّن ما أنجزته كل منظمة من المنظمات المعنية.",
  },
  {
    group: "governments",
    channel: "intervention",
    language: "zh",
    organisation: "青川代表团（演示）",
    title: "关于发展中国家能力建设的发言",
    text: "发展中国家需要更多的培训和经费，才能有效参与互联网公共政策的讨论。我们建议设立一个自愿基金，支持代表远程参加会议。\n\n我们支持在现有组织框架内加强合作，不主张另设新的机构。",
  },
  {
    group: "governments",
    channel: "written",
    language: "ru",
    organisation: "Делегация Светлогории (демонстрация)",
    title: "О ежегодной отчётности организаций",
    text: "Мы предлагаем, чтобы каждая организация ежегодно сообщала, какие меры она приняла для расширения сотрудничества и какие предложения заинтересованных сторон остались без ответа.\n\nСводный доклад следует публиковать на всех шести официальных языках одновременно.",
  },
  {
    group: "international-organizations",
    channel: "written",
    language: "en",
    organisation: "Office for Shared Numbering (demonstration)",
    title: "What our organization already does",
    text: "Our meetings are open to anyone who registers, and remote participants may take the floor. In the last year one speaker in five spoke from a distance.\n\nWe would welcome a common format for annual activity reports, so that readers can compare them.",
  },
  {
    group: "civil-society",
    channel: "written",
    language: "en",
    organisation: "Lakeside Community Network, Nairobi (demonstration)",
    title: "Heard as surely as a government",
    text: "We are nine volunteers who keep one village connected. We cannot travel, and our line is slow. A page that loads in two seconds decides whether we take part.\n\nWe ask that every contribution be acknowledged, that every count be published with the list behind it, and that nobody be counted twice.",
  },
  {
    group: "civil-society",
    channel: "written",
    language: "es",
    organisation: "Asociación Río Abierto (demostración)",
    title: "La cooperación reforzada ya ha empezado",
    text: "La cooperación reforzada no es un acontecimiento, sino una manera de trabajar. Varias organizaciones la practican desde hace años; otras todavía no dicen qué hacen.\n\nProponemos que se reconozca lo que funciona antes de crear nada nuevo, y que los informes anuales sean públicos y comparables.",
  },
  {
    group: "civil-society",
    channel: "presentation",
    language: "fr",
    organisation: "Collectif Les Ponts (démonstration)",
    title: "Des réunions que l’on peut suivre de loin",
    text: "Une réunion que l’on ne peut suivre que sur place exclut la plupart de ceux qu’elle concerne. Le sous-titrage et la transcription devraient être la règle.\n\nNous sommes favorables à un groupe de travail où la société civile dispose d’autant de sièges que le secteur privé.",
  },
  {
    group: "civil-society",
    channel: "intervention",
    language: "ar",
    organisation: "جمعية النافذة المفتوحة (عرض توضيحي)",
    title: "مداخلة بشأن إمكانية الوصول",
    text: "إن الوثائق التي لا تُنشر إلا بلغة واحدة تُقصي معظم الناس. ونطلب نشر الأسئلة والتقرير باللغات الست في الوقت نفسه.",
  },
  {
    group: "private-sector",
    channel: "written",
    language: "zh",
    organisation: "东湖网络服务协会（演示）",
    title: "企业需要可预期的规则",
    text: "中小企业没有法律部门，最需要的是清楚、稳定、提前公布的规则。我们希望每次磋商至少留出六十天的时间。\n\n我们赞成多利益攸关方的做法，反对只由政府参加的程序。",
  },
  {
    group: "private-sector",
    channel: "presentation",
    language: "ru",
    organisation: "Союз северных операторов (демонстрация)",
    title: "Опыт небольших операторов связи",
    text: "Небольшие операторы обслуживают посёлки, куда крупные не приходят. Решения, принятые без них, часто нельзя выполнить.\n\nМы поддерживаем открытые консультации и просим публиковать ответ на каждое предложение.",
  },
];
