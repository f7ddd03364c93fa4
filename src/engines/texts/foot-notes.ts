/** What notes are set under, as documents print it. */
const ruleLine = "_______________";

/** Lines at the foot of a page that its notes may take. */
const mostFootLines = 200;

/**
 * Puts the notes at the foot of each page on lines of their own, under a rule, where extraction has set each marker alone
 * above its note ("2", an empty line, "See A/81/7.") as it does with raised figures. Pages are parted by form feeds; a
 * text without any is left as it is. Cost: linear.
 */
export function joinFootNotes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes("\f"))) return lines;
  let last = 0;
  return pagesOf(lines).flatMap((page) => {
    const at = firstMarker(page, last);
    if (at < 0) return page;
    const { markers, paragraphs, rest } = footOf(page.slice(at));
    // Extraction may set a marker under its note, but keeps both in their order.
    if (markers.length !== paragraphs.length) return page;
    last = markers.at(-1)!;
    return [...page.slice(0, at), ruleLine, ...markers.map((n, note) => `${n} ${paragraphs[note]}`), ...rest];
  });
}

interface Foot {
  readonly markers: readonly number[];
  readonly paragraphs: readonly string[];
  /** What stands under the notes: the number of the page. */
  readonly rest: readonly string[];
}

/** The markers alone on their lines, as long as they count up, and the paragraphs between them. */
function footOf(lines: readonly string[]): Foot {
  const markers: number[] = [];
  const paragraphs: string[] = [];
  let open = false;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    const number = alone(line);
    if (number > 0 && markers.length > 0 && number !== markers.at(-1)! + 1) {
      return { markers, paragraphs, rest: lines.slice(at) };
    }
    if (number > 0) markers.push(number);
    else if (line !== "" && open) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else if (line !== "") paragraphs.push(line);
    open = number === 0 && line !== "";
  }
  return { markers, paragraphs, rest: [] };
}

/** The number that is all of a line; 0 when it holds anything else. */
function alone(line: string): number {
  return /^\d{1,3}$/u.test(line) ? Number(line) : 0;
}

/** The lines of each page; a form feed opens the line that it stands in. */
function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith("\f")) pages.push([]);
    pages.at(-1)!.push(line);
  }
  return pages;
}

/** The first marker of a page: it counts on from the last page, or from 1, and its figure is glued to a word above. */
function firstMarker(page: readonly string[], last: number): number {
  return page.findIndex((line, at) => {
    const number = alone(line.trim());
    if (number === 0 || (number !== last + 1 && number !== 1) || at < page.length - mostFootLines)
      return false;
    const next = page.slice(at + 1).find((each) => each.trim() !== "") ?? "";
    if (!/^\s*["“«]?[\p{Lu}\p{Lo}]/u.test(next)) return false;
    const glued = new RegExp(`[\\p{L}\\p{M},;:.)”’»]${number}(?=[\\s,;:.)]|$)`, "mu");
    return glued.test(page.slice(0, at).join("\n"));
  });
}
