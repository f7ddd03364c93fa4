import { identify } from "../identify.ts";
import { textLanguage } from "../language.ts";
import {
  type Note,
  type OfficialLanguage,
  officialLanguages,
  type Provision,
  type Resolution,
} from "../model.ts";
import { noteMark, withNotes, withoutMarks } from "../note-marks.ts";
import { readNotes } from "../notes.ts";
import { structure } from "../structure.ts";
import { UnreadableMarkup } from "../unreadable-markup.ts";
import { decodeHtml } from "./decode.ts";
import { cellSeparator, linesIn, noteText, type PageLine, type Side } from "./lines.ts";
import { findNotes } from "./notes.ts";
import { readOwn } from "./own.ts";
import { findElement, type HtmlElement, languageIn, parseHtml, textOf } from "./parse.ts";

/** Characters of text; the longest resolution of the corpus has 90,000. */
const longestText = 2_000_000;

/** Paragraphs and rows; the longest resolution of the corpus has 1,100. */
const mostLines = 20_000;

/** Bytes that are decoded at most; `parseHtml` refuses as many characters. */
const mostBytes = 64_000_000;

export interface HtmlOptions {
  /** Found from the page, or its words, when not given. */
  readonly language?: OfficialLanguage;
  /** The text with what the page marks as inserted and deleted, or before that. */
  readonly side?: Side;
}

/**
 * Reads a resolution from a page of HTML: our own (see `resolutionToHtml`) as it was printed, others as saved from
 * Word or published on the web. Lists give the labels that a browser shows, tables their rows; italics that open a
 * clause are its call where that agrees with its words; notes are told by their links, or stand under a rule.
 * Bytes are decoded as the page declares.
 *
 * Throws `UnreadableMarkup`: `too-large`, `too-deep` (see `parseHtml`), `no-text`. Cost: linear, as `structure`.
 */
export function readHtml(
  html: string | Uint8Array,
  { language: given, side = "revised" }: HtmlOptions = {},
): Resolution {
  if (html.length > mostBytes)
    throw new UnreadableMarkup("too-large", `over ${mostBytes / 1_000_000} MB of HTML`);
  const root = parseHtml(typeof html === "string" ? html : decodeHtml(html, given));
  const own = readOwn(root);
  if (own) return given ? { ...own, language: given } : own;
  const pageNotes = findNotes(root);
  const all = linesIn(mainPart(root), { notes: pageNotes, side });
  const { lines, notes: ruled } = notesUnderRule(all);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length > mostLines) throw new UnreadableMarkup("too-large", `over ${mostLines} paragraphs`);
  if (letters > longestText)
    throw new UnreadableMarkup("too-large", `over ${longestText} characters of text`);
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new UnreadableMarkup("no-text");
  const linked = pageNotes.bodies.map(
    ({ marker, element }): Note => ({ marker, text: noteText(element, pageNotes, side) }),
  );
  const language =
    given ?? officialIn(root) ?? textLanguage(lines.map(({ text }) => withoutMarks(text)).join("\n"));
  return readLines(lines, { language, notes: [...linked, ...ruled] });
}

/** Where most of a page's text stands, if it says which part that is. */
function mainPart(root: HtmlElement): HtmlElement {
  const main = findElement(root, ({ name, attributes }) => name === "main" || attributes.role === "main");
  return main && textOf(main).length * 2 > textOf(root).length ? main : root;
}

/** The official language that a page says it is in. */
function officialIn(root: HtmlElement): OfficialLanguage | undefined {
  const said = languageIn(root)?.toLowerCase().split("-")[0];
  return officialLanguages.find((each) => each === said);
}

/** Notes that stand under the last rule across the page without links: "1 See resolution …". */
function notesUnderRule(all: readonly PageLine[]): { lines: readonly PageLine[]; notes: readonly Note[] } {
  const from = all.findIndex(({ underRule }) => underRule);
  if (from <= 0) return { lines: all, notes: [] };
  const under = all.slice(from);
  const printed = under.map(({ label, text }) => {
    const words = text.replace(/\uE000([^\uE001]*)\uE001/gu, "$1 ");
    return label === null ? words : `${label.replace(/[.)]$/u, "")} ${words}`;
  });
  const found = readNotes(printed);
  const rest = found?.rest.length ?? 0;
  return found && rest === 0 ? { lines: all.slice(0, from), notes: found.notes } : { lines: all, notes: [] };
}

/** Tells the line of a provision from the marks of notes, which travel the same way. */
const sourceSign = "\uE002";

/** The tree of a page's lines, rows of tables beneath the provision that they follow. */
function readLines(
  all: readonly PageLine[],
  { language, notes }: { readonly language: OfficialLanguage; readonly notes: readonly Note[] },
): Resolution {
  // A table above all paragraphs is a frame around the number and the title.
  const first = all.findIndex((line) => !line.row);
  const lines = all.map((line, at) =>
    first < 0 || at < first ? { ...line, row: false, text: line.text.replaceAll(cellSeparator, " ") } : line,
  );
  const blocks = lines.flatMap((line, at) =>
    line.row
      ? []
      : [
          {
            text: line.text + noteMark(`${sourceSign}${at}`),
            label: standIn(line) ?? line.label,
          },
        ],
  );
  const read = structure(blocks, { language, notes });
  const place = (provision: Provision): Provision => {
    const { source, ...own } = withoutSource(provision);
    const children = own.children.map(place);
    const rows = source === null ? [] : rowsAfter(lines, source);
    if (source === null) return { ...own, children };
    const line = lines[source]!;
    const label = standIn(line) === null ? own.label : line.label;
    return { ...own, label, call: italicCall(own, line), children: [...rows, ...children] };
  };
  const provisions = read.provisions.map(place);
  const tidy = (line: string | null): string | null => line?.trim() ?? null;
  return {
    ...read,
    title: tidy(read.title),
    enacting: tidy(read.enacting),
    provisions: lines.some((line) => line.row || standIn(line) !== null) ? identify(provisions) : provisions,
  };
}

/**
 * Lists within lists all count 1., 2., 3. where a page does not say otherwise. While its place is sought, a label of an
 * inner one is written as such lists are told apart by: (a), then ‘1’, then (1).
 */
function standIn({ label, level }: PageLine): string | null {
  const number = /^(\d+)\.$/u.exec(label ?? "")?.[1];
  if (level < 2 || number === undefined) return null;
  const n = Number(number);
  if (level === 2 && n >= 1 && n <= 26) return `(${String.fromCharCode(96 + n)})`;
  return level === 3 ? `‘${n}’` : `(${n})`;
}

function rowsAfter(lines: readonly PageLine[], source: number): readonly Provision[] {
  const rows: Provision[] = [];
  for (let at = source + 1; lines[at]?.row; at++) {
    rows.push({ id: "", role: "item", label: null, call: null, children: [], ...withNotes(lines[at]!.text) });
  }
  return rows;
}

function withoutSource(provision: Provision): Provision & { readonly source: number | null } {
  const kept = provision.notes.map((marker) => !marker.startsWith(sourceSign));
  const source = provision.notes.find((marker) => marker.startsWith(sourceSign));
  return {
    ...provision,
    notes: provision.notes.filter((_, at) => kept[at]),
    noteOffsets: provision.noteOffsets.filter((_, at) => kept[at]),
    source: source === undefined ? null : Number(source.slice(sourceSign.length)),
  };
}

/** Longest run of italics that opens a clause and is its verb rather than a quotation, in characters. */
const longestVerb = 80;

/** A clause's verb as its author set it, in italics, where that agrees with the verb found by grammar or none was. */
function italicCall({ role, call, text }: Provision, { text: line, italics }: PageLine): string | null {
  if (role !== "recital" && role !== "operative") return call;
  const printed = withoutMarks(line);
  const found = printed.lastIndexOf(text);
  const before = found < 0 ? printed.length - text.length : found;
  if (!italics || italics.start > before) return call;
  const verb = text
    .slice(0, Math.max(0, italics.end - before))
    .trimStart()
    .replace(/[\s,;:]+$/u, "");
  if (!/\p{L}{2}/u.test(verb) || verb.length > longestVerb || verb.length >= text.length) return call;
  return call === null || verb.startsWith(call) || call.startsWith(verb) ? verb : call;
}
