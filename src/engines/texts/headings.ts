const annex =
  /^(?:ANNEX(?:E|ES)?|ANEXOS?|Annex(?:es|e)?|Anexos?|Appendix|APPENDIX|Apéndice|Appendice|Приложени[ея]|ПРИЛОЖЕНИ[ЕЯ]|(?:ال)?مرفق|附件)(?:\s|$|[一二三四五六七八九十\d])/u;

/** Whether a line begins as the heading of an annex does. */
export function isAnnexLine(line: string): boolean {
  return annex.test(line);
}

export interface SectionNumeral {
  /** Sections of one style stand beside each other; another style opens within. */
  readonly style: "roman" | "letter";
  readonly printed: string;
  /** The title on the same line; empty when it stands on the next. */
  readonly rest: string;
}

/** "I", "II. Title", "A. Title", "Section III", "一 标题", "أولا": what numbers a section rather than a clause. */
export function sectionNumeral(text: string): SectionNumeral | null {
  const roman = /^((?:Section |Sección |Раздел |Part |Parte |Partie |Chapter )?[IVXL]+\.?)(?:\s+|$)/u.exec(
    text,
  );
  if (roman) return { style: "roman", printed: roman[1]!, rest: text.slice(roman[0].length) };
  const letter = /^([A-H]\.?)(?:\s+|$)/u.exec(text);
  if (letter && (letter[1]!.endsWith(".") || letter[0].length === text.length)) {
    return { style: "letter", printed: letter[1]!, rest: text.slice(letter[0].length) };
  }
  const ideograph = /^([一二三四五六七八九十]{1,3}、?)(?:\s+|$|(?<=、))/u.exec(text);
  if (ideograph) return { style: "roman", printed: ideograph[1]!, rest: text.slice(ideograph[0].length) };
  const arabic = /^((?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?)(?:\s+[-–]?\s*|$)/u.exec(
    text,
  );
  if (arabic) return { style: "roman", printed: arabic[1]!, rest: text.slice(arabic[0].length) };
  return null;
}
