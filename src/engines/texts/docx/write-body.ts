import type { OfficialLanguage } from "../model.ts";
import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "./tracked.ts";
import { type Moves, pairMoves } from "./write-moves.ts";
import { styleId } from "./write-parts.ts";
import { escapeXml } from "./write-xml.ts";

export interface WrittenBody {
  readonly document: string;
  readonly footnotes: string;
  readonly endnotes: string;
  /** The names of the styles that it uses. */
  readonly styles: ReadonlySet<string>;
}

/** What the parts of one file share. */
interface Writer {
  readonly language: OfficialLanguage;
  /** Between the margins, in twentieths of a point. */
  readonly textWidth: number;
  readonly moves: Moves;
  readonly notes: ReadonlyMap<string, { readonly note: TrackedNote; readonly id: number }>;
  readonly styles: Set<string>;
  /** Notes under a mark that their author typed. */
  readonly typed: ReadonlySet<string>;
  /** The next identifier of a change: unique in the whole file. */
  nextId: number;
  /** Who made the last change met: changed labels that Word counted itself are laid to them. */
  lastMark: Mark | null;
}

/** Writes paragraphs, tables and notes as the content of their parts. Cost: linear. */
export function writeBody(
  text: TrackedText,
  { language, textWidth }: { readonly language: OfficialLanguage; readonly textWidth: number },
): WrittenBody {
  const ids = { footnote: 0, endnote: 0 };
  const writer: Writer = {
    language,
    textWidth,
    moves: pairMoves(text),
    notes: new Map(text.notes.map((note) => [note.key, { note, id: ++ids[note.kind] }])),
    styles: new Set(),
    typed: new Set(
      text.paragraphs.flatMap(({ spans }) => spans.flatMap((span) => (span.text && span.note) || [])),
    ),
    nextId: 1,
    lastMark: firstMark(text),
  };
  const document = writeBlocks(writer, text.paragraphs);
  const notesOf = (kind: TrackedNote["kind"]): string =>
    [...writer.notes.values()]
      .filter(({ note }) => note.kind === kind)
      .map(({ note, id }) => `<w:${kind} w:id="${id}">${writeNote(writer, note)}</w:${kind}>`)
      .join("");
  return { document, footnotes: notesOf("footnote"), endnotes: notesOf("endnote"), styles: writer.styles };
}

function firstMark({ paragraphs }: TrackedText): Mark | null {
  for (const { spans, markInserted, markDeleted } of paragraphs) {
    for (const { inserted, deleted } of [...spans, { inserted: markInserted, deleted: markDeleted }]) {
      if (inserted ?? deleted) return inserted ?? deleted;
    }
  }
  return null;
}

function writeBlocks(writer: Writer, paragraphs: readonly TrackedParagraph[]): string {
  let xml = "";
  for (let at = 0; at < paragraphs.length; ) {
    const table = paragraphs[at]!.cell?.table;
    if (table === undefined) {
      xml += writeParagraph(writer, paragraphs[at++]!);
      continue;
    }
    const from = at;
    while (paragraphs[at]?.cell?.table === table) at++;
    xml += writeTable(writer, paragraphs.slice(from, at));
  }
  // A table may not be the last of its container (17.2.2).
  return paragraphs.length === 0 || paragraphs.at(-1)!.cell ? `${xml}<w:p/>` : xml;
}

function writeTable(writer: Writer, paragraphs: readonly TrackedParagraph[]): string {
  const { textWidth } = writer;
  const rows = groupBy(paragraphs, ({ cell }) => cell!.row);
  const columns = Math.max(...paragraphs.map(({ cell }) => cell!.columns));
  const width = Math.floor(textWidth / columns);
  const written = rows.map((row) => {
    const cells = groupBy(row, ({ cell }) => cell!.column);
    return `<w:tr>${cells
      .map((cell) => {
        const inner = cell.map((paragraph) => writeParagraph(writer, paragraph)).join("");
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
      })
      .join("")}</w:tr>`;
  });
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const bidi = writer.language === "ar" ? "<w:bidiVisual/>" : "";
  return `<w:tbl><w:tblPr>${bidi}<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join("")}</w:tbl>`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const [at, item] of items.entries()) {
    if (at > 0 && keyOf(item) === keyOf(items[at - 1]!)) groups.at(-1)!.push(item);
    else groups.push([item]);
  }
  return groups;
}

function writeParagraph(writer: Writer, paragraph: TrackedParagraph, noteMark = ""): string {
  const move = writer.moves.of(paragraph);
  const content = paragraph.spans
    .map((span, at) => writeSpan(writer, span, paragraph.spans[at - 1]?.note === span.note))
    .join("");
  const [before, after] = [moveRange(writer, move.from, "From"), moveRange(writer, move.to, "To")];
  const label = noteMark || writeLabel(writer, paragraph);
  return `<w:p>${writeProperties(writer, paragraph)}${before.start}${after.start}${label}${content}${before.end}${after.end}</w:p>`;
}

function moveRange(
  writer: Writer,
  move: { readonly name: string; readonly mark: Mark } | null,
  direction: "From" | "To",
): { readonly start: string; readonly end: string } {
  if (!move) return { start: "", end: "" };
  const id = writer.nextId++;
  return {
    start: `<w:move${direction}RangeStart w:id="${id}" ${authorship(move.mark)} w:name="${escapeXml(move.name)}"/>`,
    end: `<w:move${direction}RangeEnd w:id="${id}"/>`,
  };
}

function writeProperties(writer: Writer, paragraph: TrackedParagraph): string {
  const { appearance, markInserted, markDeleted } = paragraph;
  const { style, indent, centred } = appearance;
  if (style !== null && style !== "Normal") writer.styles.add(style);
  const mark = (name: string, of: Mark | null, moved: boolean): string =>
    of && writer.moves.moves(of) === moved ? `<w:${name} ${change(writer, of)}/>` : "";
  const changes = [
    mark("ins", markInserted, false),
    mark("del", markDeleted, false),
    mark("moveFrom", markDeleted, true),
    mark("moveTo", markInserted, true),
  ].join("");
  const bidi = writer.language === "ar" ? "<w:bidi/>" : "";
  const properties = [
    style !== null && style !== "Normal" ? `<w:pStyle w:val="${escapeXml(styleId(style))}"/>` : "",
    bidi,
    indent > 0 && style !== "Call"
      ? `<w:ind w:left="${indent}" w:hanging="${Math.min(indent, hanging)}"/>`
      : "",
    centred ? '<w:jc w:val="center"/>' : "",
    changes === "" ? "" : `<w:rPr>${changes}</w:rPr>`,
  ].join("");
  return properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
}

/** How far the label stands out from its clause. */
const hanging = 567;

/** A label that Word counted is written out; where it changed, as deleted and inserted. */
function writeLabel(writer: Writer, { label, markInserted, markDeleted }: TrackedParagraph): string {
  const { base, revised } = label;
  if (base === null && revised === null) return "";
  const text = (printed: string, marks: Pick<Span, "inserted" | "deleted">): string =>
    writeSpan(writer, { text: `${printed}\t`, ...marks, italic: false, note: null });
  if (base === revised) return text(base!, { inserted: markInserted, deleted: markDeleted });
  const mark = markInserted ?? markDeleted ?? writer.lastMark ?? { author: "", date: null, move: null };
  return [
    base === null ? "" : text(base, { inserted: null, deleted: { ...mark, move: null } }),
    revised === null ? "" : text(revised, { inserted: { ...mark, move: null }, deleted: null }),
  ].join("");
}

/** `goesOn`: the span before it is of the same note, whose reference is written already. */
function writeSpan(writer: Writer, span: Span, goesOn = false): string {
  const { inserted, deleted, italic, note } = span;
  if (note !== null && !writer.notes.has(note)) return "";
  const properties = [
    note === null ? "" : '<w:rStyle w:val="FootnoteReference"/>',
    italic ? "<w:i/><w:iCs/>" : "",
    writer.language === "ar" ? "<w:rtl/>" : "",
  ].join("");
  const content = note === null || goesOn ? writeText(writer, span) : writeReference(writer, span);
  let xml = `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
  if (deleted) xml = wrap(writer, writer.moves.moves(deleted) ? "moveFrom" : "del", deleted, xml);
  if (inserted) xml = wrap(writer, writer.moves.moves(inserted) ? "moveTo" : "ins", inserted, xml);
  return xml;

  function wrap(by: Writer, name: string, mark: Mark, inner: string): string {
    by.lastMark = mark;
    return `<w:${name} ${change(by, mark)}>${inner}</w:${name}>`;
  }
}

/** The reference of a note, then the mark typed for it; where that was changed, its parts are spans that go on. */
function writeReference(writer: Writer, span: Span): string {
  const { note, id } = writer.notes.get(span.note!)!;
  const typed = writer.typed.has(note.key) ? ' w:customMarkFollows="1"' : "";
  return `<w:${note.kind}Reference${typed} w:id="${id}"/>${writeText(writer, span)}`;
}

/** In a deletion text has another name (17.3.3.7); what moves away keeps the usual one. */
function writeText(writer: Writer, { text, deleted }: Span): string {
  const name = deleted && !writer.moves.moves(deleted) ? "w:delText" : "w:t";
  return text
    .split(/(\t|\n)/)
    .map((piece) => {
      if (piece === "") return "";
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
    })
    .join("");
}

function change(writer: Writer, mark: Mark): string {
  return `w:id="${writer.nextId++}" ${authorship(mark)}`;
}

function authorship({ author, date }: Mark): string {
  return `w:author="${escapeXml(author)}"${date === null ? "" : ` w:date="${escapeXml(date)}"`}`;
}

/** A note's body; its automatic mark stands before it as in every Word file. */
function writeNote(writer: Writer, { kind, marker, paragraphs }: TrackedNote): string {
  const automatic = marker.base !== null || marker.revised !== null;
  const mark = automatic
    ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:${kind}Ref/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`
    : "";
  const bodies = paragraphs.length > 0 ? paragraphs : [];
  return (
    bodies.map((paragraph, at) => writeParagraph(writer, paragraph, at === 0 ? mark : "")).join("") ||
    "<w:p/>"
  );
}
