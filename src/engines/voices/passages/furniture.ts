import type { Line } from "./lines.ts";

/** What a page adds to a text that its author did not say: named, so that it can be passed over, never dropped. */
export type Furniture = "running-head" | "page-number" | "rule";

const RULE = /^(?:[_\-–—=*·•~#]\s*){3,}$|^-+\s*\*\s*-+$/u;
const PAGE_NUMBER = [
  /^[-–—(]?\s*\d{1,4}\s*[-–—)]?$/u,
  /^\d{1,4}\s*\/\s*\d{1,4}$/u,
  /^(?:page|pág(?:ina|\.)?|p\.|seite|стр(?:аница|\.)?|صفحة|الصفحة)\s*[\d٠-٩ivxlc]+(?:\s*(?:of|de|sur|von|из|من|\/)\s*[\d٠-٩]+)?$/iu,
  /^第?\s*[\d一二三四五六七八九十]+\s*页(?:\s*[,，/／共]?\s*共?\s*\d+\s*页)?$/u,
];
/** Symbols and job numbers of United Nations documents: A/66/77, E/2011/103, 11-32252 (S), 26-01117. */
const DOCUMENT_MARK =
  /^(?:[A-Z]{1,4}(?:\/[\w.()-]+)+(?:[–-][A-Z]\/[\w/.]+)?|\d{2}-\d{5}(?:\s*\([A-Z]\))?|\d{1,4}\s+\d{2}-\d{5}|\d{2}-\d{5}\s+\d{1,4}(?:\/\d+)?)$/u;
/** A running head repeats at least so often, and is no longer than a line. */
const REPEATED = 3;
const LONGEST_HEAD = 120;

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.some((pattern) => pattern.test(text));
}

/**
 * Which lines are furniture of pages: rules, page numbers, document symbols beside them, and short lines that repeat at
 * page breaks. Linear in the lines.
 */
export function findFurniture(lines: readonly Line[]): (Furniture | undefined)[] {
  const breaks = lines.map(({ text }) => isPageNumber(text) || DOCUMENT_MARK.test(text));
  const atBreak = (i: number) =>
    [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].some((near) => breaks[near] ?? false);
  const seen = new Map<string, { count: number; atBreaks: number }>();
  // A head may carry the number of its page at either end.
  const key = (text: string) => text.replace(/^\d+\s|\s\d+(?:\/\d+)?$/gu, "#").toLowerCase();
  lines.forEach(({ text }, i) => {
    if (text.length > LONGEST_HEAD) return;
    const repeats = seen.get(key(text)) ?? { count: 0, atBreaks: 0 };
    repeats.count++;
    if (atBreak(i)) repeats.atBreaks++;
    seen.set(key(text), repeats);
  });
  return lines.map(({ text }, i) => {
    if (RULE.test(text)) return "rule";
    if (DOCUMENT_MARK.test(text)) return "running-head";
    if (breaks[i]) return "page-number";
    const repeats = seen.get(key(text));
    if (!repeats || repeats.count < REPEATED || !atBreak(i)) return undefined;
    return 2 * repeats.atBreaks > repeats.count ? "running-head" : undefined;
  });
}
