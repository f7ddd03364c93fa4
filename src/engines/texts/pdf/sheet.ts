import type { Appearance, Span, TrackedParagraph, TrackedText } from "../docx/tracked.ts";
import { fitForPrint, wordsIn } from "../html.ts";
import { plainRun, type Run, type RunPrinter, runsOf } from "./runs.ts";

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
interface Printer extends RunPrinter {
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
