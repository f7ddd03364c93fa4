import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from "docx";
import { directionOf } from "#ui/locale.ts";
import type { Inline } from "../document.ts";

/** What runs need to know of the document that they stand in. */
export interface DocxContext {
  readonly language: string;
  readonly rightToLeft: boolean;
  /** Where the site is: addresses in a file that travels are whole. */
  readonly base: string;
  /** Bodies of the footnotes met so far, by number. */
  readonly notes: Map<number, readonly Paragraph[]>;
}

const rightToLeftLetters = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/**
 * Runs of one direction each. Word sets a run in its font for Arabic, and orders its punctuation from the right, only
 * where the run says so; names in other scripts within it must not.
 */
export function textRuns(
  text: string,
  context: Pick<DocxContext, "rightToLeft">,
  style: { bold?: boolean } = {},
): TextRun[] {
  const words = text.match(/\s*\S+\s*/gu) ?? (text === "" ? [] : [text]);
  const pieces: { text: string; rightToLeft: boolean }[] = [];
  for (const word of words) {
    const letters = /\p{L}/u.test(word);
    const last = pieces.at(-1);
    // Figures and signs go with what is around them.
    const rightToLeft = letters ? rightToLeftLetters.test(word) : (last?.rightToLeft ?? context.rightToLeft);
    if (last && last.rightToLeft === rightToLeft) last.text += word;
    else pieces.push({ text: word, rightToLeft });
  }
  return pieces.map(
    (piece) =>
      new TextRun({ text: piece.text, ...style, ...(piece.rightToLeft ? { rightToLeft: true } : {}) }),
  );
}

/** The parts of a text as Word holds them: runs, footnotes of its own, links on counts. */
export function inlineRuns(parts: readonly Inline[], context: DocxContext): ParagraphChild[] {
  return parts.flatMap((part): ParagraphChild[] => {
    if (part.kind === "text") return textRuns(part.text, context);
    if (part.kind === "count")
      return [
        new ExternalHyperlink({ link: context.base + part.href, children: textRuns(part.text, context) }),
      ];
    context.notes.set(part.number, [
      new Paragraph({
        style: "FootnoteText",
        bidirectional: context.rightToLeft,
        children: [new TextRun(" "), ...textRuns(part.text, context)],
      }),
    ]);
    return [new FootnoteReferenceRun(part.number)];
  });
}

/** The context of a document in a language. */
export function docxContext(language: string, base: string): DocxContext {
  return { language, rightToLeft: directionOf(language) === "rtl", base, notes: new Map() };
}
