import type { Provision, Resolution } from "./model.ts";
import { printedMark } from "./note-marks.ts";

/** The rule above the notes, as the plain texts of the United Nations have it. */
const rule = "_______________";

/**
 * Prints a resolution as plain text: a paragraph a line with a blank line between, label and text parted by a tab,
 * the marks of notes as superscript figures, the notes under a rule. `readPlain` reads it back into the same tree.
 * Cost: linear in the length of the text.
 */
export function printPlain(resolution: Resolution): string {
  const { notes, enacting, provisions } = resolution;
  const paragraphs = [
    ...masthead(resolution),
    ...(enacting === null ? [] : [enacting]),
    ...provisions.flatMap(lines),
  ];
  if (notes.length > 0) {
    const printed = notes.map(({ marker, text }) =>
      /^\d+$/.test(marker) ? `${marker} ${text}` : `${printedMark(marker)}: ${text}`,
    );
    paragraphs.push(rule, printed.join("\n"));
  }
  return `${paragraphs.join("\n\n")}\n`;
}

function masthead({ number, title, language }: Resolution): readonly string[] {
  if (number === null) return title === null ? [] : [title];
  if (title === null) return [number];
  const session = /^[\dA-Z-]+\/\d/.test(number);
  return session ? [`${number}${language === "ar" ? "" : "."} ${title}`] : [number, title];
}

function lines(provision: Provision): readonly string[] {
  const { label, children } = provision;
  const text = withPrintedMarks(provision);
  return [label === null ? text : `${label}\t${text}`, ...children.flatMap(lines)];
}

function withPrintedMarks({ text, notes, noteOffsets }: Provision): string {
  let printed = "";
  let from = 0;
  for (const [at, marker] of notes.entries()) {
    const offset = noteOffsets[at]!;
    printed += text.slice(from, offset) + printedMark(marker);
    from = offset;
  }
  return printed + text.slice(from);
}
