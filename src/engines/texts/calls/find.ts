import type { OfficialLanguage } from "../model.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { CallGrammar } from "./grammar.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";

const grammars: Readonly<Record<OfficialLanguage, CallGrammar>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
};

/** No call goes on for longer; what follows is not looked at. */
const longestCall = 400;

export type Mood = "recital" | "operative";

/** The verb phrase that opens a clause, as printed ("Recordando también"), or null. Cost: that of one pattern. */
export function findCall(text: string, language: OfficialLanguage, mood: Mood): string | null {
  const match = grammars[language][mood].exec(text.slice(0, longestCall));
  return match && (match.groups?.call ?? match[0]).trimEnd();
}

/** Whether a line that follows others may open a recital. */
export function opensRecital(line: string, language: OfficialLanguage): boolean {
  return grammars[language].knownRecital.test(line.slice(0, longestCall));
}

/** Whether a line is the one by which an organ enacts: "The General Assembly,". */
export function isEnacting(line: string, language: OfficialLanguage): boolean {
  return line.length <= 300 && grammars[language].enacting.test(line);
}

/** What an organ does in the line under its name, where the comma after the name is left out. */
const enacts =
  /^(?:Adopts|Decides|Proclaims|Aprueba|Adopta|Decide|Proclama|Adopte|Décide|Proclame|принимает|постановляет|провозглашает|通过|决定|宣布|تعتمد|تقرر|تعلن)(?![\p{Ll}\p{M}])/iu;

/** Whether a line is an organ's name without its comma, over what it enacts: "The General Assembly" over "Adopts …". */
export function isBareEnacting(line: string, next: string, language: OfficialLanguage): boolean {
  const comma = language === "zh" ? "，" : language === "ar" ? "،" : ",";
  return /\p{L}$/u.test(line) && enacts.test(next) && isEnacting(`${line}${comma}`, language);
}
