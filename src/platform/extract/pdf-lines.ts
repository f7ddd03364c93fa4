/** A line of a page, upright, y growing downwards, in points; a page written from right to left is mirrored. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of the letters that make up most of the line. */
  readonly size: number;
  /** The widest gap inside, in ems: wide ones part the cells of a table. */
  readonly gap: number;
  /** The line stands for itself: the value of a form field. */
  readonly alone: boolean;
}

/** A piece of text as PDF.js gives it, upright. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly y: number;
  readonly size: number;
}

const bareNumber =
  /^[-–—\s|/.]*(?:\p{L}{1,8}\.?\s)?[\divxlc]{1,5}(?:\s?(?:\/|\p{L}{1,3})\s?\d{1,5})?[-–—\s|/.]*$/u;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/gu;

function runsRightToLeft(texts: readonly string[]): boolean {
  const text = texts.join("");
  return (text.match(rightToLeft)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/** Lines of a page from its pieces, in the order in which the file draws them. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && sameLine(group, piece)) group.push(piece);
    else if (piece.text.trim()) groups.push([piece]);
  }
  const lines = groups.map((group) => lineOf(group, page)).filter(({ text }) => text);
  if (!runsRightToLeft(lines.map(({ text }) => text))) return lines;
  return lines.map((line) => ({ ...line, left: -line.right, right: -line.left }));
}

/** On one baseline, and going on to the right; words of a script from right to left are drawn in either order. */
function sameLine(group: readonly Piece[], piece: Piece): boolean {
  const first = group[0]!;
  const em = Math.max(...group.map(({ size }) => size), piece.size);
  if (Math.abs(piece.y - first.y) >= em * 0.5) return false;
  return piece.left > first.left - em || runsRightToLeft([...group, piece].map(({ text }) => text));
}

function lineOf(group: readonly Piece[], page: number): Line {
  const letters = new Map<number, number>();
  for (const { size, text } of group) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const size = [...letters].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  const words = group.filter(({ text }) => text.trim());
  const base = words.find((piece) => piece.size === size) ?? group[0]!;
  const reversed = runsRightToLeft(words.map(({ text }) => text));
  let text = "";
  let widest = 0;
  let before: Piece | undefined;
  for (const piece of reversed ? inReadingOrder(words) : words) {
    const gap = before ? gapBetween(before, piece) / size : 0;
    const spaced = gap > 0.2 && !/[\s\u00ad]$/.test(text) && !/^\s/.test(piece.text);
    text += isSuperior(piece, base) ? `[${piece.text.trim()}]` : (spaced ? " " : "") + piece.text;
    widest = Math.max(widest, gap);
    before = piece;
  }
  return {
    // Inside a line a soft hyphen that is drawn is a hyphen; at its end it may be one that breaks a word.
    text: text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\u00ad(?=.)/g, "-"),
    page,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
    y: base.y,
    size,
    gap: widest,
    alone: false,
  };
}

/** Between two pieces that follow each other, whichever way they run. */
const gapBetween = (one: Piece, other: Piece): number =>
  Math.max(other.left - (one.left + one.width), one.left - (other.left + other.width));

/** Pieces from the right to the left, but Latin words and numbers among them as they run. */
function inReadingOrder(words: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of words.toSorted((a, b) => b.left - a.left)) {
    if (piece.text.match(leftToRight) && !piece.text.match(rightToLeft)) run.unshift(piece);
    else {
      ordered.push(...run, piece);
      run = [];
    }
  }
  return [...ordered, ...run];
}

/** A raised number in small type is the mark of a note. */
const isSuperior = (piece: Piece, base: Piece): boolean =>
  piece.size < base.size * 0.8 && base.y - piece.y > base.size * 0.15 && /^\s*\d{1,3}\s*$/.test(piece.text);

/** Lines without those that stand on page after page: running heads and feet, page numbers. */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, Set<number>>();
  const keyOf = (line: Line): string => `${line.text.replace(/\d+/g, "#")}@${Math.round(line.y / 4)}`;
  for (const [at, lines] of pages.entries()) {
    for (const line of extremes(lines)) {
      const key = keyOf(line);
      const on = seen.get(key) ?? new Set<number>();
      seen.set(key, on.add(at));
    }
  }
  const least = Math.max(3, pages.length * 0.3);
  return pages.map((lines, at) => {
    const ends = new Set(extremes(lines));
    const numbered = lines.at(-1);
    const runs = (line: Line): boolean => {
      if (!ends.has(line) || line.alone) return false;
      const repeats = seen.get(keyOf(line))?.size ?? 0;
      if (!bareNumber.test(line.text)) return repeats >= least;
      return repeats >= 2 || (line === numbered && line.text.replace(/\D/g, "") === String(at + 1));
    };
    const body = lines.filter((line) => !runs(line));
    // A page of nothing else says it: slides, certificates, forms.
    return body.length ? body : lines.filter((line) => !bareNumber.test(line.text));
  });
}

/** The lines at the top and the bottom of a page, where running heads stand. */
function extremes(lines: readonly Line[]): Line[] {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  return byHeight.length <= 6 ? byHeight : [...byHeight.slice(0, 3), ...byHeight.slice(-3)];
}
