import { decodeText } from "./encoding.ts";
import { joint, opensItem } from "./line-joins.ts";
import type { Reading } from "./model.ts";
import type { TextWriter } from "./text-writer.ts";

/** Lines this long were not broken by hand or by a mail programme: each is a paragraph. RFC 2822 breaks at 78. */
const longestWrapped = 120;

export function readTxt(reading: Reading): void {
  const text = decodeText(reading.bytes, reading.limits.characters + 1);
  writePlainText(reading.writer, text);
}

/**
 * Paragraphs of plain text. Lines broken at the margin are joined: a break was forced if the next line's first word would
 * not have fitted. Blank lines part paragraphs; but where breaks that were meant far outnumber them, each of those does.
 */
export function writePlainText(writer: TextWriter, text: string): void {
  const lines = text
    .replaceAll("\0", "")
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line) => line.trim());
  const margin = wrapMargin(lines.map((line) => line.length).filter((length) => length > 0));
  let blanks = 0;
  let meant = 0;
  const breaks = lines.map((line, at): "blank" | "forced" | "meant" => {
    const before = lines[at - 1] ?? "";
    if (!line || !before) {
      if (line && at > 0) blanks++;
      return "blank";
    }
    if (goesOn(before, line, margin)) return "forced";
    meant++;
    return "meant";
  });
  const parted = meant < blanks * 3;
  for (const [at, line] of lines.entries()) {
    if (breaks[at] === "forced") writer.text(joint(lines[at - 1]!, line));
    else if (breaks[at] === "meant" && parted) writer.text("\n");
    else writer.endParagraph();
    writer.text(line);
  }
  writer.endParagraph();
}

/** Whether a line was broken at the margin and not on purpose. */
function goesOn(before: string, line: string, margin: number): boolean {
  if (before.endsWith("\u00ad")) return true;
  if (opensItem(line) || before.length > margin * 1.1) return false;
  const ended = /[.!?:;。！？：；؟]["'”’»)\]]*$/.test(before);
  // Text taken from a page in a font of letters of different widths breaks some letters before the margin, too.
  if (!ended && /^\p{Ll}/u.test(line) && before.length > margin * 0.6) return true;
  return before.length + 1 + firstWord(line).length > (ended ? margin : margin * 0.9);
}

/** Where lines were broken, or infinity where they were not. A stray long line (an address) moves no margin. */
function wrapMargin(lengths: readonly number[]): number {
  if (lengths.length < 4) return Number.POSITIVE_INFINITY;
  const sorted = lengths.toSorted((a, b) => a - b);
  const margin = sorted[Math.floor((sorted.length - 1) * 0.97)]!;
  return margin <= longestWrapped && margin >= 30 ? margin : Number.POSITIVE_INFINITY;
}

const firstWord = (line: string): string => /^\S+/.exec(line)?.[0] ?? "";

/** Markdown as it reads: marks of headings, emphasis, links and code are taken off, the words stay. */
export function readMarkdown(reading: Reading): void {
  const { writer } = reading;
  const text = decodeText(reading.bytes, reading.limits.characters + 1);
  const lines = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "").split(/\r\n|\n|\r/);
  let fence: string | null = null;
  let before = "";
  for (const line of lines) {
    const marks = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (marks && (fence === null || marks.startsWith(fence))) {
      fence = fence === null ? marks : null;
      writer.endParagraph();
      before = "";
      continue;
    }
    if (fence !== null) {
      writer.text(`${line}\n`);
      continue;
    }
    const heading = /^\s{0,3}#{1,6}\s/.test(line);
    const rule = /^\s{0,3}([-*_=])(?:\s*\1){2,}\s*$/.test(line);
    const row = /^\s*\|/.test(line);
    if (!line.trim() || rule || heading || row || opensItem(line) || /^\s*\+\s/.test(line))
      writer.endParagraph();
    else if (before) writer.text(/ {2,}$|\\$/.test(before) ? "\n" : joint(before.trim(), line.trim()));
    if (!rule) writer.text(row ? tableRow(line) : unmarked(line));
    if (heading || row || rule) writer.endParagraph();
    before = heading || row || rule ? "" : line;
    if (!line.trim()) before = "";
  }
  writer.endParagraph();
}

const tableRow = (line: string): string =>
  /^[\s|:-]+$/.test(line)
    ? ""
    : unmarked(line.trim().replace(/^\||\|$/g, ""))
        .split("|")
        .map((cell) => cell.trim())
        .join("\u2003");

/** Longer lines are no prose; the patterns below would take time by the square of their length. */
const longestMarked = 20_000;

function unmarked(line: string): string {
  if (line.length > longestMarked) return line;
  return line
    .replace(/^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, "$1")
    .replace(/^(\s{0,3}>\s?)+/, "")
    .replace(/^(\s*)[*+](\s)/, "$1•$2")
    .replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/(?<![\p{L}\p{N}])(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>|~-])/g, "$1")
    .replace(/\\$/, "");
}
