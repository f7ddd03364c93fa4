/** A line of a page, upright, y growing downwards, in points. */
export interface Line {
  text: string;
  readonly page: number;
  readonly left: number;
  right: number;
  readonly y: number;
  /** Of the letters that make up most of the line. */
  size: number;
  /** The widest gap inside, in ems: wide ones part the cells of a table. */
  gap: number;
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

/** Lines of a page from its pieces, in the order in which the file draws them. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let sizes = new Map<number, number>();
  for (const piece of pieces) {
    if (line && sameLine(line, piece)) {
      const superior = isSuperior(line, piece);
      const gap = (piece.left - line.right) / line.size;
      const spaced = gap > 0.2 && !/[\s\u00ad]$/.test(line.text) && !/^\s/.test(piece.text);
      line.text += superior ? `[${piece.text.trim()}]` : (spaced ? " " : "") + piece.text;
      if (piece.text.trim()) {
        line.gap = Math.max(line.gap, gap);
        line.right = Math.max(line.right, piece.left + piece.width);
      }
    } else {
      if (!piece.text.trim()) continue;
      sizes = new Map();
      const { text, left, width, y, size } = piece;
      line = { text, page, left, right: left + width, y, size, gap: 0, alone: false };
      lines.push(line);
    }
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length);
    line.size = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  }
  // Inside a line a soft hyphen that is drawn is a hyphen; at its end it may be one that breaks a word.
  for (const each of lines)
    each.text = each.text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\u00ad(?=.)/g, "-");
  return lines.filter((each) => each.text);
}

function sameLine(line: Line, piece: Piece): boolean {
  const em = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) < em * 0.5 && piece.left > line.left - em;
}

/** A raised number in small type is the mark of a note. */
const isSuperior = (line: Line, piece: Piece): boolean =>
  piece.size < line.size * 0.8 && line.y - piece.y > line.size * 0.15 && /^\s*\d{1,3}\s*$/.test(piece.text);

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
