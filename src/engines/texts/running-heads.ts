import { bearsNumber } from "./masthead.ts";

/** "A/RES/76/189", "A/66/77 E/2011/103", with or without the running title after it. */
const symbol = /^(?:[A-Z]{1,4}\/(?:[\w.()-]+\/?)+[\s–-]*)+/;

/** Lines of the masthead among which the document's symbol and its title stand. */
export const mastheadLines = 20;

/** Lines at the head of a page among which running heads are sought. */
const headLines = 6;

/** Letters of the piece that a running title may be cut into out of order. */
const longestPiece = 20;

/** Lines that stand near the head of two pages or more. */
export function repeatedHeads(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const page of pages) {
    for (const line of new Set(page.filter((each) => each.trim() !== "").slice(0, headLines))) {
      if (seen.has(line)) repeated.add(line);
      seen.add(line);
    }
  }
  return repeated;
}

/** The letters of the title and of what follows it: running heads repeat how it begins. */
export function titleLetters(page: readonly string[]): string {
  const lines = withoutSymbol(page);
  const numbered = lines.slice(0, mastheadLines).findIndex((line) => bearsNumber(line.trim()));
  const start = Math.max(0, numbered);
  return letters(lines.slice(start, start + headLines).join(""));
}

/** Drops the document's symbol above the first page's title. */
export function withoutSymbol(page: readonly string[]): readonly string[] {
  const at = page.findIndex((line) => line.trim() !== "");
  const line = page[at]?.trim() ?? "";
  return symbol.exec(line)?.[0].length === line.length && line !== "" ? page.slice(at + 1) : page;
}

/** Drops symbol, running title (often cut short, with its last piece set apart or even before it) and repeated lines. */
export function withoutHead(
  page: readonly string[],
  heads: ReadonlySet<string>,
  title: string,
): readonly string[] {
  let from = 0;
  let running = "";
  for (let at = 0, seen = 0; at < page.length && seen < headLines; at++) {
    const line = page[at]!.trim();
    if (line === "") continue;
    seen++;
    const afterSymbol = symbol.exec(line);
    const piece = letters(afterSymbol ? line.slice(afterSymbol[0].length) : line);
    const runs =
      piece !== "" &&
      (title.startsWith(running + piece) ||
        title.startsWith(piece + running) ||
        (running === "" && piece.length <= longestPiece && title.includes(piece)));
    const head = heads.has(page[at]!) || (afterSymbol && (piece === "" || runs)) || (from > 0 && runs);
    if (!head) break;
    if (runs) running = title.startsWith(piece + running) ? piece + running : running + piece;
    from = at + 1;
  }
  return page.slice(from);
}

/** Drops the symbol of the next page, which may come out before that page's number. */
export function withoutTail(page: readonly string[]): readonly string[] {
  const lines = trimBlank(page);
  const last = lines.at(-1)?.trim() ?? "";
  return last !== "" && symbol.exec(last)?.[0].length === last.length
    ? withoutTail(lines.slice(0, -1))
    : lines;
}

export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, "");
}

export function trimBlank(lines: readonly string[]): readonly string[] {
  const filled = (line: string): boolean => line.trim() !== "";
  const first = lines.findIndex(filled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1);
}
