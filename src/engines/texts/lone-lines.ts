import { findCall } from "./calls/find.ts";
import { isAnnexLine, sectionNumeral } from "./headings.ts";
import { type Label, labelOf, readingsOfLabel } from "./labels.ts";
import { isInstrumentLine, isProposalLine } from "./masthead.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import { closing } from "./seams.ts";
import type { Block } from "./structure.ts";

/** What a paragraph is that stands alone on its line, or null when it is a clause. */
export type LoneLine =
  | { readonly kind: "annex" }
  /** Where the next of several texts begins: the line of a proposal, or the number of an act. */
  | { readonly kind: "next-text"; readonly style: "proposal" | "act" }
  | { readonly kind: "call" }
  | {
      readonly kind: "heading";
      readonly style: string;
      readonly label: string | null;
      readonly text: string;
      /** Whether the title was taken from the next paragraph. */
      readonly takesNext: boolean;
    };

/** Longest heading or call line, in characters: the longest of the corpus has 170. */
const longestLine = 250;
/** Characters after the verb of a call in a script without capitals, where calls have been seen. */
const longestCallee = 80;
/** An unknown verb makes a call of a line of so many words at most, where a list begins under it. */
const longestUnknownCall = 14;

/** More than one sentence, or the figures of a table, make no title; a year may end one. */
const sentences = /\p{Ll}[.;!?]["”»]?\s+\p{Lu}/u;
const tableRow = /\s(?!(?:19|20)\d\d$)\d+$/;

interface Expectations {
  readonly language: OfficialLanguage;
  readonly inAnnex: boolean;
  /** Outside of a resolution only a list underneath makes a call of a line. */
  readonly isResolution: boolean;
  /** Whether calls have stood alone before: then others will. */
  readonly hasCalls: boolean;
}

export function readLoneLine(block: Block, next: Block | undefined, place: Expectations): LoneLine | null {
  const { inAnnex } = place;
  const text = block.text.trim();
  const bare = withoutMarks(text);
  const label = blockLabel(block);
  const alone = bare.length <= longestLine && !closing.test(bare);
  if (!label && isAnnexLine(bare) && (alone || bare === bare.toUpperCase() || /^\p{Lu}{5}/u.test(bare)))
    return { kind: "annex" };
  if (isProposalLine(bare)) return { kind: "next-text", style: "proposal" };
  if (isInstrumentLine(bare)) return { kind: "next-text", style: "act" };
  if (!next) return null;
  if (inAnnex) return annexSection(bare, next);
  const section = sectionOf(bare, next);
  if (section) return section;
  if (label) return null;
  if (!alone) return isClosedCall(bare, next, place) ? { kind: "call" } : null;
  if (isCall(bare, next, place)) return { kind: "call" };
  if (sentences.test(bare) || tableRow.test(bare)) return null;
  const titled = /^["“«¿¡《]?[\p{Lu}\p{Script=Arabic}\p{Script=Han}]/u.test(bare);
  return titled ? { kind: "heading", style: "title", label: null, text, takesNext: false } : null;
}

/** The label of a block: its own, or the one in its text. */
export function blockLabel({ label, text }: Block): Label | null {
  if (!label) return labelOf(text.trim());
  return { printed: label, rest: text.trim(), readings: readingsOfLabel(label), certain: true };
}

/** "II. Inspection", "A. Inspectors": in an annex only a title beside its numeral is told from the rest. */
function annexSection(bare: string, next: Block): LoneLine | null {
  const section = sectionOf(bare, next);
  const titled = section?.kind === "heading" && !section.takesNext && section.text !== "";
  return titled && section.label?.endsWith(".") ? section : null;
}

/** "II" alone with its title under it, or "II. Title". */
function sectionOf(bare: string, next: Block): LoneLine | null {
  const section = sectionNumeral(bare);
  if (!section) return null;
  const { style, printed, rest } = section;
  if (rest !== "") {
    const title = rest.length <= longestLine && !closing.test(rest);
    return title ? { kind: "heading", style, label: printed, text: rest, takesNext: false } : null;
  }
  const under = withoutMarks(next.text.trim());
  const takesNext = !labelOf(under) && under.length <= longestLine && !closing.test(under);
  return { kind: "heading", style, label: printed, text: takesNext ? next.text.trim() : "", takesNext };
}

/** Longest call with a comma after it, in characters. */
const longestClosedCall = 60;

/** "учитывая," over "a) что …": the comma that its clause asks for, or a colon, stands after a bare verb. */
function isClosedCall(bare: string, next: Block, { language, isResolution }: Expectations): boolean {
  if (!isResolution || !/^\p{Ll}[^.;]*[,:]$/u.test(bare) || bare.length > longestClosedCall) return false;
  const words = bare.slice(0, -1);
  const verb = findCall(words, language, "recital") ?? findCall(words, language, "operative");
  return verb === words && (blockLabel(next) !== null || /^\p{Ll}/u.test(withoutMarks(next.text.trim())));
}

/** "encarga al Secretario General" over its clauses: a verb, or at least a small letter where a list begins. */
function isCall(bare: string, next: Block, { language, isResolution, hasCalls }: Expectations): boolean {
  const verb = findCall(bare, language, "recital") ?? findCall(bare, language, "operative");
  const label = blockLabel(next);
  const overList =
    label?.readings.some(({ ordinal, style }) => ordinal === 1 && !style.includes("#bullet")) ?? false;
  if (!isResolution && !overList) return false;
  if (/^\p{Ll}/u.test(bare))
    return verb !== null || (overList && bare.split(/\s+/).length <= longestUnknownCall);
  if (verb === null) return false;
  const short = bare.length <= verb.length + (hasCalls ? longestCallee : 12);
  if (/^[\p{Script=Arabic}\p{Script=Han}]/u.test(bare)) return overList || short;
  return overList && verb.length >= bare.length - 1;
}
