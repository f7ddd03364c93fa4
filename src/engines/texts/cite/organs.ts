/** The organs whose resolutions are cited by number alone. */
export type Organ =
  | "commission-on-human-rights"
  | "human-rights-council"
  | "economic-and-social-council"
  | "security-council"
  | "itu-council"
  | "environment-assembly"
  /** A body whose resolutions bear no symbol of their own, such as a functional commission. */
  | "other"
  | "general-assembly"
  /** "The Council": which one, the form of the number tells. */
  | "council";

/** Their names in the six languages; longer names stand before those that they contain. */
const names: readonly { readonly organ: Organ; readonly pattern: string }[] = [
  {
    organ: "commission-on-human-rights",
    pattern:
      "Commission on Human Rights|Comisión de Derechos Humanos|Commission des droits de l[’']homme|Комисси\\p{L}+ по правам человека|لجنة حقوق الإنسان|人权委员会",
  },
  {
    organ: "human-rights-council",
    pattern:
      "Human Rights Council|Consejo de Derechos Humanos|Conseil des droits de l[’']homme|Совет\\p{L}* по правам человека|مجلس حقوق الإنسان|人权理事会",
  },
  {
    organ: "economic-and-social-council",
    pattern:
      "Economic and Social Council|ECOSOC|Consejo Económico y Social|Conseil économique et social|Экономическ\\p{L}+ и Социальн\\p{L}+ Совет\\p{L}*|المجلس الاقتصادي والاجتماعي|经济及社会理事会|经社理事会",
  },
  {
    organ: "security-council",
    pattern:
      "Security Council|Consejo de Seguridad|Conseil de sécurité|Совет\\p{L}* Безопасности|مجلس الأمن|安全理事会|安理会",
  },
  {
    organ: "itu-council",
    pattern:
      "ITU Council|Council of (?:the )?ITU|Consejo de la UIT|Conseil de l[’']UIT|Совет\\p{L}* МСЭ|مجلس الاتحاد|国际电联理事会",
  },
  {
    organ: "environment-assembly",
    pattern:
      "(?:United Nations )?Environment Assembly|Asamblea (?:de las Naciones Unidas sobre|del) (?:el )?Medio Ambiente|Assemblée des Nations Unies pour l[’']environnement|Ассамбле\\p{L} (?:Организации Объединенных Наций|ООН) по окружающей среде|جمعية الأمم المتحدة للبيئة|联合国环境大会",
  },
  {
    organ: "other",
    pattern:
      "Commission (?:on|for) (?:(?!(?:by|in|at|which|that|to) )[\\p{L}’'-]+,? ){1,7}?(?=resolutions?|decisions?|at |in |by )|World Health Assembly|UN-Habitat Assembly|(?:Standardization|Radiocommunication) Assembly|Governing Council|" +
      "Comisión (?:de|sobre|para) |Asamblea Mundial de la Salud|Consejo de Administración|" +
      "Commission (?:de la|des|du|de|pour) |Assemblée mondiale de la santé|Conseil d[’']administration|" +
      "Комисси\\p{L}+ (?:по|социального) |Всемирн\\p{L}+ ассамбле\\p{L}+ здравоохранения|لجنة \\p{L}+|جمعية الصحة العالمية|[\\p{Script=Han}]{2,12}委员会|世界卫生大会",
  },
  {
    organ: "general-assembly",
    pattern:
      "(?:General )?Assembly|UNGA|Asamblea(?: General)?|AGNU|Assemblée(?: générale)?|AGNU|(?:Генеральн\\p{L}+ )?Ассамбле\\p{L}*|ГА ООН|الجمعية(?: العامة)?|大会",
  },
  { organ: "council", pattern: "Council|Consejo|Conseil|Совет\\p{L}{0,3}|المجلس|理事会" },
];

/** What may stand for the organ that adopts the text, before the number of a resolution of its own. */
const own =
  "(?<!\\p{L})(?:its|sus?|sa|ses|sien\\p{L}*|сво\\p{L}{1,3}|ее|её)(?!\\p{L})|قرار(?:ها|اتها|يها)|(?<![尤极])其(?=第|\\d|关于|以往|以前|题为|相关)";

const mention = new RegExp(
  `${names.map(({ organ, pattern }) => `(?<${organ.replaceAll("-", "_")}>(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${pattern}))`).join("|")}|(?<own>${own})`,
  "giu",
);

export interface Mention {
  readonly organ: Organ | "own";
  readonly start: number;
  readonly end: number;
}

/** Where a text names an organ, or speaks of its own resolutions. Cost: linear. */
export function organsIn(text: string): readonly Mention[] {
  return [...text.matchAll(mention)].map((match) => {
    const [name] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)!;
    return {
      organ: name.replaceAll("_", "-") as Organ | "own",
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    };
  });
}
