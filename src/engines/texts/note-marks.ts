/**
 * While a text is being read, the mark of a note travels inside its words, between two characters of the private
 * use area, so that joining and cutting lines moves it with them. `withNotes` takes the marks out at the end.
 */
const open = "\uE000";
const close = "\uE001";
const mark = /\uE000([^\uE001]*)\uE001/g;

export function noteMark(marker: string): string {
  return `${open}${marker}${close}`;
}

/** Drops whatever an input held in these two characters. */
export function withoutMarkCharacters(text: string): string {
  return text.replace(/[\uE000\uE001]/g, "");
}

export function withoutMarks(text: string): string {
  return text.replace(mark, "");
}

export function hasNumberedMarks(text: string): boolean {
  return /\uE000\d+\uE001/.test(text);
}

export interface NotedText {
  readonly text: string;
  readonly notes: readonly string[];
  readonly noteOffsets: readonly number[];
}

export function withNotes(marked: string): NotedText {
  const notes: string[] = [];
  const noteOffsets: number[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(from, match.index);
    notes.push(match[1]!);
    noteOffsets.push(text.length);
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), notes, noteOffsets };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "12" as "¹²", the way `printPlain` writes a mark; markers that are no numbers go between brackets: "[^*]". */
export function printedMark(marker: string): string {
  if (!/^\d+$/.test(marker)) return `[^${marker}]`;
  return [...marker].map((digit) => superscripts[Number(digit)]).join("");
}

/** Marks that cannot be taken for anything else: superscript figures (but those of "km²"), "[^1]", and Word's "[footnoteRef:1]1". */
export function readPrintedMarks(text: string): string {
  return text
    .replace(/\[footnoteRef:(\d+)\]\d*/g, (_, marker: string) => noteMark(marker))
    .replace(/\[\^([^\]\s]{1,8})\](?!:)/g, (_, marker: string) => noteMark(marker))
    .replace(/(?<!(?<!\p{L})(?:[cdkm]?m|к?м))[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (figures) =>
      noteMark([...figures].map((each) => superscripts.indexOf(each)).join("")),
    );
}
