import type { FoundSymbol } from "./symbols.ts";

/**
 * Documents that are cited by name, with the symbols under which they were issued: the outcomes of the World Summit on
 * the Information Society, and declarations, agendas and conventions that are annexes to resolutions of the Assembly.
 */
const documents: readonly { readonly symbol: string; readonly pattern: string }[] = [
  {
    symbol: "WSIS-05/TUNIS/DOC/6(Rev.1)",
    pattern:
      "Tunis Agenda|Agenda de Túnez|Programa de Acciones de Túnez|Agenda de Tunis|Тунисск\\p{L}+ программ\\p{L}+|برنامج عمل تونس|جدول أعمال تونس|突尼斯(?:信息社会)?议程",
  },
  {
    symbol: "WSIS-05/TUNIS/DOC/7",
    pattern:
      "Tunis Commitment|Compromiso de Túnez|Engagement de Tunis|Тунисск\\p{L}+ обязательств\\p{L}+|التزام تونس|突尼斯承诺",
  },
  {
    symbol: "WSIS-03/GENEVA/DOC/4",
    pattern:
      "Geneva Declaration of Principles|Declaración de Principios de Ginebra|Déclaration de principes de Genève|Женевск\\p{L}+ деклараци\\p{L}+ принципов|إعلان مبادئ جنيف|日内瓦原则宣言",
  },
  {
    symbol: "WSIS-03/GENEVA/DOC/5",
    pattern:
      "Geneva Plan of Action|Plan de Acción de Ginebra|Plan d[’']action de Genève|Женевск\\p{L}+ план\\p{L}* действий|خطة عمل جنيف|日内瓦行动计划",
  },
  {
    symbol: "A/RES/70/1",
    pattern:
      "2030 Agenda(?: for Sustainable Development)?|Agenda 2030(?: para el Desarrollo Sostenible)?|Programme (?:de développement durable à l[’']horizon )?2030|Повестк\\p{L}+ дня(?: в области устойчивого развития на период до)? 2030(?: года)?|خطة(?: التنمية المستدامة لعام)? 2030|2030年(?:可持续发展)?议程",
  },
  {
    symbol: "A/RES/69/313",
    pattern:
      "Addis Ababa Action Agenda|Agenda de Acción de Addis Abeba|Programme d[’']action d[’']Addis-Abeba|Аддис-Абебск\\p{L}+ программ\\p{L}+ действий|خطة عمل أديس أبابا|亚的斯亚贝巴行动议程",
  },
  {
    symbol: "A/RES/217(III)",
    pattern:
      "Universal Declaration of Human Rights|Declaración Universal de (?:los )?Derechos Humanos|Déclaration universelle des droits de l[’']homme|Всеобщ\\p{L}+ деклараци\\p{L}+ прав человека|الإعلان العالمي لحقوق الإنسان|世界人权宣言",
  },
  {
    symbol: "A/RES/2200(XXI)",
    pattern:
      "International Covenants? on (?:Civil and Political|Economic, Social and Cultural) Rights|Pacto Internacional de Derechos (?:Civiles y Políticos|Económicos, Sociales y Culturales)|Pacte international relatif aux droits (?:civils et politiques|économiques, sociaux et culturels)|Международн\\p{L}+ пакт\\p{L}* о гражданских и политических правах|Международн\\p{L}+ пакт\\p{L}* об экономических, социальных и культурных правах|العهد الدولي الخاص بالحقوق (?:المدنية والسياسية|الاقتصادية والاجتماعية والثقافية)|(?:公民及政治权利|公民权利和政治权利|经济、社会及文化权利|经济社会文化权利)国际公约",
  },
  {
    symbol: "A/RES/34/180",
    pattern:
      "Convention on the Elimination of All Forms of Discrimination against Women|Convención sobre la Eliminación de Todas las Formas de Discriminación contra la Mujer|Convention sur l[’']élimination de toutes les formes de discrimination à l[’']égard des femmes|Конвенци\\p{L}+ о ликвидации всех форм дискриминации в отношении женщин|اتفاقية القضاء على جميع أشكال التمييز ضد المرأة|消除对妇女一切形式歧视公约",
  },
  {
    symbol: "A/RES/44/25",
    pattern:
      "Convention on the Rights of the Child|Convención sobre los Derechos del Niño|Convention relative aux droits de l[’']enfant|Конвенци\\p{L}+ о правах ребенка|اتفاقية حقوق الطفل|儿童权利公约",
  },
  {
    symbol: "A/RES/61/106",
    pattern:
      "Convention on the Rights of Persons with Disabilities|Convención sobre los Derechos de las Personas con Discapacidad|Convention relative aux droits des personnes handicapées|Конвенци\\p{L}+ о правах инвалидов|اتفاقية حقوق الأشخاص ذوي الإعاقة|残疾人权利公约",
  },
];

const name = new RegExp(documents.map(({ pattern }, at) => `(?<d${at}>${pattern})`).join("|"), "giu");

/** Documents cited by name. Cost: linear. */
export function namedIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(name)].map((match) => {
    const at = documents.findIndex((_, each) => match.groups![`d${each}`] !== undefined);
    return {
      raw: match[0],
      symbol: documents[at]!.symbol,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
