/** The organs whose resolutions are cited by number alone. */
export type Organ =
  | "commission-on-human-rights"
  | "general-assembly"
  | "human-rights-council"
  | "economic-and-social-council"
  | "security-council";

/** Their names in the six languages; the nearest to a number tells whose resolution it is. */
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
      "Economic and Social Council|Consejo Económico y Social|Conseil économique et social|Экономическ\\p{L}+ и Социальн\\p{L}+ Совет\\p{L}*|المجلس الاقتصادي والاجتماعي|经济及社会理事会|经社理事会",
  },
  {
    organ: "security-council",
    pattern:
      "Security Council|Consejo de Seguridad|Conseil de sécurité|Совет\\p{L}* Безопасности|مجلس الأمن|安全理事会|安理会",
  },
  {
    organ: "general-assembly",
    pattern:
      "(?:General )?Assembly|Asamblea(?: General)?|Assemblée(?: générale)?|(?:Генеральн\\p{L}+ )?Ассамбле\\p{L}*|الجمعية(?: العامة)?|大会",
  },
];

/** What may stand for the organ that adopts the text, before the number of a resolution of its own. */
const own = "(?<!\\p{L})(?:its|sus?|sa|ses|sien\\p{L}*|сво\\p{L}{1,3})(?!\\p{L})|قرار(?:ها|اتها|يها)|其";

const mention = new RegExp(
  `${names.map(({ organ, pattern }) => `(?<${organ.replaceAll("-", "_")}>(?:${pattern}))`).join("|")}|(?<own>${own})`,
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
      end: match.index + match[0].length,
    };
  });
}
