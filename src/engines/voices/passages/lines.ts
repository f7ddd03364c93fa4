import type { Span } from "./sentences.ts";

/** A line of a text without its line break and the space around it; blank lines are not kept, but counted. */
export interface Line extends Span {
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
}

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f]/g;

/** The lines of a text that hold anything, in order. A form feed parts pages and counts as a blank line. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blankBefore = 0;
  const add = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === "") {
      blankBefore++;
      return;
    }
    const from = start + raw.indexOf(trimmed);
    lines.push({ start: from, end: from + trimmed.length, text: trimmed, blankBefore });
    blankBefore = 0;
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    if (match[0] === "\f") blankBefore++;
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/** Lines of prose that a program wrapped are about as long as each other; paragraphs on one line each are not. */
export const LONGEST_WRAPPED = 140;
export const SHORTEST_WRAPPED = 34;
const FULL_LINES = 0.4;

/**
 * The width at which a text was wrapped, in characters, or undefined where every line is a paragraph: wrapped if no
 * more than 2% of the lines are longer than 140, and two fifths reach three quarters of the width. Chinese characters
 * count twice, as wide as two letters.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < 4) return undefined;
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const width = widths[Math.floor(0.9 * (widths.length - 1))]!;
  const long = widths[Math.floor(0.98 * (widths.length - 1))]!;
  if (long > LONGEST_WRAPPED || width < SHORTEST_WRAPPED) return undefined;
  const full = widths.filter((each) => each >= 0.75 * width).length;
  return full >= FULL_LINES * widths.length ? width : undefined;
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= "\u2e80" ? 2 : 1;
  return width;
}
