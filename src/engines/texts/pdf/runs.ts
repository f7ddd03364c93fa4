import type { Span, TrackedNote } from "../docx/tracked.ts";
import { fitForPrint } from "../html.ts";

/** Words of one look: who put them in or took them out stands in `by`, on the last run that the change has in a row. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly moved: boolean;
  readonly by: string | null;
  /** A footnote that stands here: its mark, and its body where it is printed, a paragraph each. */
  readonly note: { readonly mark: readonly Run[]; readonly body: readonly (readonly Run[])[] | null } | null;
}

/** What the runs of one sheet are laid out with. */
export interface RunPrinter {
  readonly notes: ReadonlyMap<string, TrackedNote>;
  /** Keys of the notes whose bodies stand on the sheet already. */
  readonly printed: Set<string>;
  /** Whether each change bears its author's name. */
  readonly named: boolean;
}

export function plainRun(text: string): Run {
  return { text, italic: false, inserted: false, deleted: false, moved: false, by: null, note: null };
}

/** `after` is the span that follows them on the line: a change is signed where it ends. */
export function runsOf(printer: RunPrinter, spans: readonly Span[], after?: Span): readonly Run[] {
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

function runOf(printer: RunPrinter, span: Span, next: Span | undefined): Run {
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

function noteRun(printer: RunPrinter, key: string, references: readonly Span[]): Run {
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
