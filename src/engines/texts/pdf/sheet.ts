import type { Appearance, Span, TrackedNote, TrackedParagraph, TrackedText } from "../docx/tracked.ts";
import { fitForPrint, wordsIn } from "../html.ts";

/** Words of one look: who put them in or took them out stands in `by`, on the last run that the change has in a row. */
interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly moved: boolean;
  readonly by: string | null;
  /** A footnote that stands here: its mark, and its body where it is printed, a paragraph each. */
  readonly note: { readonly mark: readonly Run[]; readonly body: readonly (readonly Run[])[] | null } | null;
}

interface Line {
  readonly kind: "line";
  readonly look: "title" | "centred" | "heading" | "call" | "cell" | "plain";
  /** Of a heading or a call, in the outline: from 1, none left out. */
  readonly level: number;
  /** How far its words stand from the margin, in points. */
  readonly indent: number;
  readonly label: readonly Run[];
  readonly runs: readonly Run[];
  /** Whether the paragraph's end came or went while its words stayed: a split or a merge. */
  readonly end: Run | null;
}

interface Table {
  readonly kind: "table";
  readonly columns: number;
  /** Rows of cells of lines. */
  readonly rows: readonly (readonly (readonly Line[])[])[];
}

/** A text laid out for printing: what the template reads. */
export interface Sheet {
  readonly language: string;
  readonly title: string;
  /** At the head of every page but the first. */
  readonly running: string;
  readonly landscape: boolean;
  /** What the marks mean, where there are any, and who made them. */
  readonly legend: { readonly marks: readonly Run[]; readonly by: string } | null;
  readonly blocks: readonly (Line | Table)[];
}

export interface SheetOptions {
  readonly language: string;
  readonly title: string;
  readonly number: string | null;
  readonly landscape?: boolean;
  /** Who made the changes, for the legend; without them, the authors that the changes bear. */
  readonly who?: readonly string[];
}

/**
 * Lays out a text with its changes for printing, from the same paragraphs as a Word file is written from: insertions,
 * deletions and moves are marked, each with its author where there are several, notes stand at the foot, tables are
 * tables. Set it with `sheetTemplate`. Cost: linear.
 */
export function sheetOf(
  text: TrackedText,
  { language, title, number, landscape = false, who }: SheetOptions,
): Sheet {
  const authors = authorsOf(text);
  // In a table of proponents each has a column of its own.
  const printer: Printer = {
    notes: new Map(text.notes.map((note) => [note.key, note])),
    printed: new Set(),
    named: authors.length > 1 && !landscape,
    level: 0,
    titled: false,
  };
  const blocks = blocksOf(printer, text.paragraphs);
  // A file of PDF/UA bears a title (ISO 14289-1, 7.1), even one of a text that has none.
  const opening = text.paragraphs.map(wordsOf).find((words) => words !== "") ?? "—";
  return {
    language,
    title: fitForPrint(title || number || opening),
    running: fitForPrint(number || shortened(title || opening)),
    landscape,
    legend: legendOf(blocks, language, who ?? authors),
    blocks,
  };
}

/** What one text is being laid out with. */
interface Printer {
  readonly notes: ReadonlyMap<string, TrackedNote>;
  /** Keys of the notes whose bodies stand on the sheet already. */
  readonly printed: Set<string>;
  /** Whether each change bears its author's name. */
  readonly named: boolean;
  /** The level of the heading that stands above. */
  level: number;
  titled: boolean;
}

function authorsOf({ paragraphs, notes }: TrackedText): readonly string[] {
  const all = [...paragraphs, ...notes.flatMap((note) => note.paragraphs)];
  const marks = all.flatMap(({ spans, markInserted, markDeleted }) => [
    ...spans.flatMap(({ inserted, deleted }) => [inserted, deleted]),
    markInserted,
    markDeleted,
  ]);
  return [...new Set(marks.flatMap((mark) => mark?.author || []))];
}

function wordsOf({ spans }: TrackedParagraph): string {
  return shortened(
    spans
      .map((span) => span.text)
      .join("")
      .trim(),
  );
}

const longestRunning = 70;

function shortened(title: string): string {
  return title.length <= longestRunning ? title : `${title.slice(0, longestRunning).trimEnd()}…`;
}

function legendOf(
  blocks: readonly (Line | Table)[],
  language: string,
  who: readonly string[],
): Sheet["legend"] {
  const runs = blocks
    .flatMap((block) => (block.kind === "line" ? [block] : block.rows.flat(2)))
    .flatMap(({ label, runs, end }) => [...label, ...runs, ...(end ? [end] : [])])
    .flatMap((run) => [run, ...(run.note?.mark ?? []), ...(run.note?.body?.flat() ?? [])]);
  const { say } = wordsIn(language);
  const marks = (["inserted", "deleted", "moved"] as const)
    .filter((op) => runs.some((run) => run[op]))
    .map((op) => ({ ...plainRun(say(`op.${op}`)), [op]: true }));
  if (marks.length === 0) return null;
  return { marks, by: who.length === 0 ? "" : fitForPrint(say("changes-by", { who: who.join(", ") })) };
}

function blocksOf(printer: Printer, paragraphs: readonly TrackedParagraph[]): readonly (Line | Table)[] {
  const blocks: (Line | Table)[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const table = paragraphs[at]!.cell?.table;
    const from = at++;
    if (table === undefined) {
      blocks.push(lineOf(printer, paragraphs[from]!));
      continue;
    }
    while (paragraphs[at]?.cell?.table === table) at++;
    blocks.push(tableOf(printer, paragraphs.slice(from, at)));
  }
  return blocks;
}

function tableOf(printer: Printer, paragraphs: readonly TrackedParagraph[]): Table {
  const rows = Map.groupBy(paragraphs, ({ cell }) => cell!.row).values();
  const laid = [...rows].map((row) =>
    [...Map.groupBy(row, ({ cell }) => cell!.column).values()].map((cell) =>
      cell.map((paragraph): Line => ({ ...lineOf(printer, paragraph), look: "cell", indent: 0 })),
    ),
  );
  return { kind: "table", columns: Math.max(...laid.map((row) => row.length)), rows: laid };
}

function lineOf(printer: Printer, paragraph: TrackedParagraph): Line {
  const { appearance, label, markInserted, markDeleted } = paragraph;
  const { own, words } = partLabel(paragraph.spans);
  const look = lookOf(printer, appearance);
  const runs = runsOf(printer, words);
  const changed = markInserted ?? markDeleted;
  // Where all the words came or went with the mark, they say so themselves.
  const parts =
    changed && runs.some((run) => run.note === null && !(markInserted ? run.inserted : run.deleted));
  const isMoved = changed?.move != null;
  return {
    kind: "line",
    look,
    level: levelOf(printer, look, appearance),
    indent: appearance.indent / 20,
    label:
      own.length > 0 ? runsOf(printer, own, words[0]) : automaticLabel(label, { markInserted, markDeleted }),
    runs,
    end:
      parts && !isMoved
        ? { ...plainRun("¶"), inserted: markInserted !== null, deleted: markInserted === null }
        : null,
  };
}

function lookOf(printer: Printer, { style, outline, centred }: Appearance): Line["look"] {
  if (/^res_?title$/iu.test(style ?? "") && !printer.titled) {
    printer.titled = true;
    return "title";
  }
  if (/^call$/iu.test(style ?? "")) return "call";
  if (outline > 0) return "heading";
  return centred || /^res_?no$/iu.test(style ?? "") ? "centred" : "plain";
}

/** No level of the outline is left out, as PDF/UA-1 asks (ISO 14289-1, 7.4.2). A call stands beneath its heading. */
function levelOf(printer: Printer, look: Line["look"], { outline }: Appearance): number {
  if (look === "call") return printer.level + 1;
  if (look !== "heading") return 0;
  printer.level = Math.min(outline, printer.level + 1);
  return printer.level;
}

/** What stands before the first tab of a line is its label, unless it is long. */
const longestLabel = 40;

function partLabel(spans: readonly Span[]): {
  readonly own: readonly Span[];
  readonly words: readonly Span[];
} {
  const at = spans.findIndex(({ text }) => text.includes("\t"));
  const parted = spans[at];
  const tab = parted?.text.indexOf("\t") ?? 0;
  const length = spans.slice(0, Math.max(0, at)).reduce((sum, { text }) => sum + text.length, tab);
  if (!parted || length > longestLabel || spans.slice(0, at).some(({ note }) => note !== null))
    return { own: [], words: spans };
  const own = [...spans.slice(0, at), { ...parted, text: parted.text.slice(0, tab) }];
  const words = [{ ...parted, text: parted.text.slice(tab + 1) }, ...spans.slice(at + 1)];
  const said = (each: Span) => each.text !== "" || each.note !== null;
  return { own: own.filter(said), words: words.filter(said) };
}

/** A label that the word processor counted. */
function automaticLabel(
  { base, revised }: TrackedParagraph["label"],
  { markInserted, markDeleted }: Pick<TrackedParagraph, "markInserted" | "markDeleted">,
): readonly Run[] {
  if (base === revised) {
    const marks = { inserted: markInserted !== null, deleted: markDeleted !== null };
    return base === null ? [] : [{ ...plainRun(base), ...marks }];
  }
  return [
    ...(base === null ? [] : [{ ...plainRun(base), deleted: true }]),
    ...(revised === null ? [] : [{ ...plainRun(revised), inserted: true }]),
  ];
}

function plainRun(text: string): Run {
  return { text, italic: false, inserted: false, deleted: false, moved: false, by: null, note: null };
}

/** `after` is the span that follows them on the line: a change is signed where it ends. */
function runsOf(printer: Printer, spans: readonly Span[], after?: Span): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]!;
    const key = span.note;
    if (key === null) {
      runs.push(runOf(printer, span, spans[at + 1] ?? after));
      continue;
    }
    // A mark that changed is told by several spans that refer to one note.
    const from = at;
    while (spans[at + 1]?.note === key) at++;
    runs.push(noteRun(printer, key, spans.slice(from, at + 1)));
  }
  return runs;
}

function runOf(printer: Printer, span: Span, next: Span | undefined): Run {
  const { inserted, deleted, italic } = span;
  const by = authorOf(span);
  const isLast = !next || authorOf(next) !== by;
  return {
    text: fitForPrint(span.text).replaceAll("\t", " "),
    italic,
    inserted: inserted !== null && inserted.move === null,
    deleted: deleted !== null,
    moved: inserted?.move != null || deleted?.move != null,
    by: isLast && printer.named ? by : null,
    note: null,
  };
}

/** Whose change words bear; words that one put in and another took out bear both. */
function authorOf({ inserted, deleted }: Span): string | null {
  const by = inserted && deleted ? `+${inserted.author} −${deleted.author}` : (deleted ?? inserted)?.author;
  return by ? fitForPrint(by) : null;
}

function noteRun(printer: Printer, key: string, references: readonly Span[]): Run {
  const note = printer.notes.get(key);
  const isFirst = note !== undefined && !printer.printed.has(key);
  if (isFirst) printer.printed.add(key);
  const typed = references.filter(({ text }) => text !== "");
  const counted = note?.marker.revised || note?.marker.base || String(printer.printed.size);
  const own = { ...references[0]!, note: null };
  const marks = typed.length > 0 ? typed : [{ ...own, text: counted }];
  const mark = marks.map((span) => ({ ...runOf(printer, { ...span, note: null }, undefined), by: null }));
  const typedMark = typed.map(({ text }) => text).join("");
  const body = isFirst
    ? note.paragraphs.map(({ spans }, at) => runsOf(printer, at === 0 ? spansAfter(typedMark, spans) : spans))
    : null;
  return { ...plainRun(""), note: { mark, body } };
}

/** The words of a note without the mark that its author typed before them. */
function spansAfter(mark: string, spans: readonly Span[]): readonly Span[] {
  const words = spans.map(({ text }) => text).join("");
  if (!words.startsWith(mark)) return spans;
  let left = mark.length + /^\s*/u.exec(words.slice(mark.length))![0].length;
  return spans.flatMap((span) => {
    const text = span.text.slice(left);
    left -= span.text.length - text.length;
    return text === "" && span.note === null ? [] : [{ ...span, text }];
  });
}
