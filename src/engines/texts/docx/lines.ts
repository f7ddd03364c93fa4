import type { Side, Span, TrackedNote, TrackedParagraph, TrackedText } from "./tracked.ts";
import { type ViewParagraph, viewOf } from "./views.ts";

/** A stretch of a line that comes from one span: `length` units of its text from `from` on. */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly span: Span;
  readonly from: number;
}

interface Reference {
  /** Where in the line it stands, in UTF-16 units. */
  readonly at: number;
  readonly key: string;
  readonly marker: string;
}

/** Words of one view as a line: spaces, tabs and line breaks in a row are one space. */
export interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly references: readonly Reference[];
  /** Where its first tab stood: what comes before may be a label. */
  readonly tabAt: number | null;
}

/** A line that is a paragraph of the text. */
export interface BodyLine extends Line {
  readonly paragraph: ViewParagraph<TrackedParagraph>;
}

/** Between Chinese characters a line break is no space. */
const noSpaceBetween = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]{2}$/u;
/** Words with one space between them. No-break spaces are part of the words: they are what their author meant. */
const stretch = /[^ \t\n]+(?: [^ \t\n]+)*/g;

/** The lines of a text in one view; empty paragraphs give none. Cost: linear. */
export function linesOf(text: TrackedText, side: Side): readonly BodyLine[] {
  const markers = new Map(text.notes.map((note) => [note.key, note.marker[side]]));
  return viewOf(text.paragraphs, side)
    .map((paragraph) => ({ ...lineFrom(paragraph.spans, (key) => markers.get(key) ?? null), paragraph }))
    .filter((line) => line.text !== "" || line.references.length > 0);
}

/** The body of a note in one view, as one line, without the mark that its author typed before it. */
export function noteLine(note: TrackedNote, marker: string, side: Side): Line {
  const spans = viewOf(note.paragraphs, side).flatMap(({ spans: own }, at) =>
    at === 0 ? own : [paragraphBreak, ...own],
  );
  const whole = lineFrom(spans, () => null);
  const printed = spans.map(({ text }) => text).join("");
  // LibreOffice writes a marker of its own beside the one that stands there: "22".
  const repeated = printed.startsWith(`${marker}${marker}\t`) ? 2 : 1;
  const rest = whole.text.slice(marker.length * repeated);
  const typed = marker !== "" && whole.text.startsWith(marker) && !/^[\p{L}\p{N}]/u.test(rest);
  return typed ? cutStart(whole, whole.text.length - rest.trimStart().length) : whole;
}

const paragraphBreak: Span = { text: "\n", inserted: null, deleted: null, italic: false, note: null };

function lineFrom(spans: readonly Span[], automatic: (key: string) => string | null): Line {
  const runs: Run[] = [];
  const references: { at: number; key: string; marker: string }[] = [];
  let text = "";
  let tabAt: number | null = null;
  const take = (span: Span, from: number, to: number): void => {
    const last = runs.at(-1);
    if (
      last &&
      last.span === span &&
      last.from + last.length === from &&
      last.at + last.length === text.length
    ) {
      runs[runs.length - 1] = { ...last, length: last.length + to - from };
    } else {
      runs.push({ at: text.length, length: to - from, span, from });
    }
  };
  /** White space met and not yet written: only what stands between two words is kept. */
  let pending = null as { span: Span; at: number; breaks: boolean } | null;
  const meetSpace = (span: Span, from: number, to: number): void => {
    if (from === to) return;
    const space = span.text.slice(from, to);
    const breaks = /^\n+$/.test(space);
    if (text !== "" && space.includes("\t")) tabAt ??= text.length;
    pending = pending ? { ...pending, breaks: pending.breaks && breaks } : { span, at: from, breaks };
  };
  for (const span of spans) {
    if (span.note !== null) {
      const last = references.at(-1);
      if (last?.key === span.note && last.at === text.length) last.marker += span.text;
      else references.push({ at: text.length, key: span.note, marker: span.text });
      continue;
    }
    let met = 0;
    for (const { 0: words, index } of span.text.matchAll(stretch)) {
      meetSpace(span, met, index);
      if (pending && text !== "" && !(pending.breaks && noSpaceBetween.test(text.at(-1)! + words[0]!))) {
        take(pending.span, pending.at, pending.at + 1);
        text += " ";
      }
      pending = null;
      met = index + words.length;
      take(span, index, met);
      text += words;
    }
    meetSpace(span, met, span.text.length);
  }
  return {
    text,
    runs,
    tabAt,
    references: references.map(({ at, key, marker }) => ({
      at,
      key,
      marker: marker.trim() || (automatic(key) ?? ""),
    })),
  };
}

function cutStart(line: Line, by: number): Line {
  return {
    ...line,
    text: line.text.slice(by),
    runs: line.runs
      .filter((run) => run.at + run.length > by)
      .map((run) => {
        const cut = Math.max(0, by - run.at);
        return { ...run, at: run.at + cut - by, length: run.length - cut, from: run.from + cut };
      }),
    references: line.references.map((each) => ({ ...each, at: Math.max(0, each.at - by) })),
  };
}
