import { letters, mastheadLines } from "./running-heads.ts";

/** "3/11", "20-17652 3/11", "3 11-32252", "- 3 -", "Page 3 of 11", "第3页": the number of a page, alone on its line. */
const pageNumbers: readonly RegExp[] = [
  /^(?:\d{2}-\d{5}(?:\s\([A-Z]\))?\s+)?(\d{1,4})\s?\/\s?\d{1,4}(?:\s+\d{2}-\d{5}(?:\s\([A-Z]\))?)?$/,
  /^(?=.*-)(?:\d{2}-\d{5}\s+)?(\d{1,4})(?:\s+\d{2}-\d{5})?$/,
  /^(?:Page|Página|Pág\.|Стр\.|Страница|الصفحة)\s+(\d{1,4})(?:\s+(?:of|de|sur|из|من)\s+\d{1,4})?$/iu,
  /^第\s?(\d{1,4})\s?页(?:[，,]?\s?共\s?\d{1,4}\s?页)?$/u,
  /^[-–—]\s?(\d{1,4})\s?[-–—]$/,
  /^(\d{1,4})$/,
];

/** "20-17652 (E)", "*2017652*": what the printer puts at the foot. */
const printersMark = /^(?:\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+\d{6})?|\*\d{5,}\*)$/;

/** The symbol of a document of the United Nations, anywhere on a line of its masthead. */
const ownSymbol = /(?<![\w/])[A-Z]{1,4}\/(?:[A-Z][\w.]*\/)*[\w.]*\d[\w./]*(?:\/[\w.]+)*/;

/** The lines of each page without number and printer's mark; null when there is but one page and nothing numbers it. */
export function splitPages(lines: readonly string[]): readonly (readonly string[])[] | null {
  const feet = pageFeet(lines);
  const heads = symbolHeads(lines);
  const feeds = lines.some((line) => line.includes("\f"));
  if (feet.size === 0 && heads.size === 0 && !feeds) return null;
  const pages: string[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (heads.has(at)) pages.push([]);
    const parts = line.split("\f");
    for (const [part, text] of parts.entries()) {
      if (part > 0) pages.push([]);
      const trimmed = text.trimEnd();
      if (feet.has(at) && part === parts.length - 1) pages.push([]);
      else if (!printersMark.test(trimmed.trim())) pages.at(-1)!.push(trimmed);
    }
  }
  return pages.filter((page, at) => at === 0 || page.some((line) => line.trim() !== ""));
}

/** The lines that begin with the document's own symbol, alone or before its title: each heads a page. */
function symbolHeads(lines: readonly string[]): ReadonlySet<number> {
  const masthead = lines.slice(0, mastheadLines);
  const own = masthead.map((line) => ownSymbol.exec(line)?.[0]).find((each) => each !== undefined);
  if (!own) return new Set();
  const opening = letters(masthead.join(""));
  const heads = lines.flatMap((line, at) => {
    const after = line.trim().startsWith(own) ? line.trim().slice(own.length) : null;
    return after !== null && at > 0 && /^(?:$|\s)/.test(after) && opening.includes(letters(after))
      ? [at]
      : [];
  });
  return new Set(heads);
}

/** The lines that hold page numbers: the longest run that counts up by one, in one of the usual forms. */
function pageFeet(lines: readonly string[]): ReadonlySet<number> {
  for (const [form, pattern] of pageNumbers.entries()) {
    const numbered = lines.flatMap((line, at) => {
      const match = pattern.exec(line.trim());
      return match ? [{ at, page: Number(match[1]) }] : [];
    });
    // A figure alone on its line may belong to a table: only those that count up from near the start are pages.
    const start = numbered.findIndex(({ page }) => page <= 3);
    if (start < 0) continue;
    const run: number[] = [];
    let expected = numbered[start]!.page;
    for (const { at, page } of numbered.slice(start)) {
      if (page !== expected) continue;
      run.push(at);
      expected++;
    }
    if (run.length >= (form === 0 ? 1 : 2)) return new Set(run);
  }
  return new Set();
}
