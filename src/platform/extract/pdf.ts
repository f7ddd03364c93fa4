import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { type Reading, Unreadable } from "./model.ts";
import { drawnGlyphs, hasRightToLeft, withHyphens, withLigatures, withoutForms } from "./pdf-glyphs.ts";
import { type Line, linesOf, type Piece, withoutRunning } from "./pdf-lines.ts";
import { paragraphsOf, takeNotes } from "./pdf-paragraphs.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;

/**
 * Text of a PDF: lines in the order the file draws them, joined into paragraphs by their geometry; running heads,
 * page numbers and what the file marks as decoration left out; notes at the end; answers in form fields kept.
 */
export async function readPdf(reading: Reading): Promise<void> {
  const document = await open(reading.bytes);
  reading.pages = document.numPages;
  const pages: Line[][] = [];
  const hyphens = await drawsSoftHyphens(document);
  let letters = 0;
  const last = Math.min(document.numPages, reading.limits.pages);
  reading.truncated = last < document.numPages;
  for (let number = 1; number <= last; number++) {
    if (performance.now() > reading.stopAt || letters > reading.limits.characters) {
      reading.truncated = true;
      break;
    }
    const lines = await readPage(document, number, hyphens);
    for (const line of lines) letters += line.text.length;
    pages.push(lines);
  }
  await document.loadingTask.destroy();
  const { body, notes } = takeNotes(withoutRunning(pages));
  const paragraphs = paragraphsOf(body);
  refuseUnmapped(paragraphs);
  for (const paragraph of paragraphs) reading.writer.paragraph(paragraph);
  for (const { label, paragraphs: words } of notes) reading.writer.placeNote(label, words);
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 0,
      // Fonts and tables of characters would be fetched from addresses; nothing leaves this thread.
      useWorkerFetch: false,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new Unreadable("encrypted", "the document asks for a password");
    throw new Unreadable("corrupt", message);
  }
}

/** A page that cannot be read is left out; the rest of the document is not lost with it. */
async function readPage(document: Document, number: number, hyphens: boolean): Promise<Line[]> {
  try {
    const page = await document.getPage(number);
    const lines = linesOf(await piecesOf(page, hyphens), number);
    const filled = await filledIn(page, number);
    page.cleanup();
    return filled.length ? insertByHeight(lines, filled) : lines;
  } catch {
    return [];
  }
}

/** Whether the first pages draw hyphens that are named soft. */
async function drawsSoftHyphens(document: Document): Promise<boolean> {
  for (let number = 1; number <= Math.min(document.numPages, 3); number++) {
    try {
      if ((await drawnOn(await document.getPage(number))).some(isSoftHyphen)) return true;
    } catch {
      // A page that cannot be read tells nothing; reading the document meets it again.
    }
  }
  return false;
}

const isSoftHyphen = (glyph: string): boolean => glyph === "\u00ad";

async function drawnOn(page: Page): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  return drawnGlyphs(await page.getOperatorList(), OPS.showText);
}

/** The text content of a page, with what PDF.js leaves out or turns around put right. */
async function textOf(page: Page, hyphens: boolean) {
  const drawn = hyphens ? await drawnOn(page) : [];
  // Characters are compared as they are drawn.
  const raw = drawn.some(isSoftHyphen);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: raw });
  if (raw) return withHyphens(items, drawn);
  return hasRightToLeft(items) ? withLigatures(items, hyphens ? drawn : await drawnOn(page)) : items;
}

async function piecesOf(page: Page, hyphens: boolean): Promise<Piece[]> {
  const items = await textOf(page, hyphens);
  const { transform } = page.getViewport({ scale: 1 });
  const kept: Piece[] = [];
  const decoration: Piece[] = [];
  // Marked content nests; within an artifact everything is one (PDF 32000-1, 14.8.2.2).
  const marks: boolean[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push(isArtifact(item) || marks.at(-1) === true);
      continue;
    }
    const [a, b, c, d, e, f] = multiply(transform, item.transform);
    const size = Math.hypot(c, d);
    // Text at a slant or on its side is a stamp, or runs along the margin.
    if (!item.str || size === 0 || Math.abs(b) > Math.abs(a) * 0.2) continue;
    const piece = { text: withoutForms(item.str), left: e, width: item.width, y: f, size };
    (marks.at(-1) ? decoration : kept).push(piece);
  }
  return kept.length ? kept : decoration;
}

/** PDF.js gives the tag of marked content, which its types leave out. */
const isArtifact = (item: object): boolean => "tag" in item && item.tag === "Artifact";

type Matrix = readonly [number, number, number, number, number, number];

function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = first as Matrix;
  const [g, h, i, j, k, l] = second as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Answers typed into a form, and text typed over a page: they are drawn with the page but are no part of it. */
async function filledIn(page: Page, number: number): Promise<Line[]> {
  const lines: Line[] = [];
  const { transform } = page.getViewport({ scale: 1 });
  for (const each of await page.getAnnotations()) {
    const field =
      each.subtype === "Widget" && (each.fieldType === "Tx" || each.fieldType === "Ch") && !each.hidden;
    const value: unknown = field
      ? each.fieldValue
      : each.subtype === "FreeText"
        ? each.contentsObj?.str
        : null;
    const text = (Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "").trim();
    if (!text) continue;
    const [, , , , left, y] = multiply(transform, [1, 0, 0, 1, each.rect[0], each.rect[3]]);
    lines.push({ text, page: number, left, right: left, y, size: 10, gap: 0, alone: true });
  }
  return lines;
}

function insertByHeight(lines: readonly Line[], filled: readonly Line[]): Line[] {
  const result = [...lines];
  for (const field of filled) {
    const at = result.findIndex((line) => line.y > field.y + line.size);
    result.splice(at < 0 ? result.length : at, 0, field);
  }
  return result;
}

/** Fonts without a table of characters come out as private codes: better no text than rubbish. */
function refuseUnmapped(paragraphs: readonly string[]): void {
  let unmapped = 0;
  let letters = 0;
  for (const paragraph of paragraphs) {
    unmapped += paragraph.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
    letters += paragraph.length;
  }
  if (letters > 0 && unmapped > letters / 2) {
    throw new Unreadable("no-text", "the fonts do not say which characters they draw");
  }
}
