import { citedDocuments, type Mention } from "./cited-documents.ts";
import { anchor, escapeHtml, inLanguage, type Say, wordsIn } from "./html.ts";
import type { Note, Provision, Resolution } from "./model.ts";

/** What printing one text goes by. */
interface Printer {
  readonly say: Say;
  readonly citedIn: (provision: Provision) => readonly Mention[];
  readonly citedInNote: (note: Note) => readonly Mention[];
  /** The mark of a note where it stands in the words, with a link to it. */
  readonly mark: (marker: string) => string;
}

/**
 * A resolution as a part of a page: number and title, enacting words, recitals, calls over their clauses, operative
 * provisions with lists of items, sections under headings, and the notes with links both ways. The address of a
 * provision is `provision-` and its id; of a note, `note-` and its place among the notes. Documents cited are linked
 * to where they are found. `readHtml` reads the same text back. Everything is escaped; no script, no style. Cost: linear.
 */
export function resolutionToHtml(text: Resolution): string {
  const { language, number, title, enacting, provisions } = text;
  const { say } = wordsIn(language);
  const { inProvision, inNote } = citedDocuments(text);
  const referred = new Map<string, number>();
  const printer: Printer = {
    say,
    citedIn: (provision) => inProvision(provision.id, provision.text),
    citedInNote: (note) => inNote(note.marker, note.text),
    mark: (marker) => {
      const at = text.notes.findIndex((note) => note.marker === marker);
      const shown = escapeHtml(marker);
      if (at < 0) return `<sup class="note-mark">${shown}</sup>`;
      const count = (referred.get(marker) ?? 0) + 1;
      referred.set(marker, count);
      return `<sup class="note-mark" id="${markAddress(at, count)}"><a href="#note-${at + 1}" aria-label="${escapeHtml(say("note", { marker }))}">${shown}</a></sup>`;
    },
  };
  const heading = (name: string, line: string): string =>
    `<h1 class="${name}">${spaced(line, escapeHtml(line))}</h1>`;
  const head = [
    ...(number === null ? [] : [title === null ? heading("number", number) : paragraph("number", number)]),
    ...(title === null ? [] : [heading("title", title)]),
  ];
  const parts = [
    head.length > 0 ? `<header>\n${head.join("\n")}\n</header>` : "",
    enacting === null ? "" : paragraph("enacting", enacting),
    ...siblingsHtml(provisions, 2, printer),
    notesHtml(text, referred, printer),
  ];
  return `<article class="resolution" ${inLanguage(language)}>\n${parts.filter((part) => part !== "").join("\n")}\n</article>`;
}

function paragraph(name: string, line: string): string {
  return `<p class="${name}">${spaced(line, escapeHtml(line))}</p>`;
}

const uneven = /[\t\n\r]| {2}|^ | $/u;

/** Words whose spaces must be kept as they are say so; others may be wrapped and set in by any editor. */
function spaced(text: string, html: string): string {
  return uneven.test(text) ? `<span class="verbatim">${html}</span>` : html;
}

/** Provisions side by side: what has a label is an item of a list, and shows the label that the text gives it. */
function siblingsHtml(siblings: readonly Provision[], level: number, printer: Printer): readonly string[] {
  const parts: string[] = [];
  let items: string[] = [];
  const closeList = (): void => {
    if (items.length > 0) parts.push(listHtml(items));
    items = [];
  };
  for (const each of siblings) {
    const { role } = each;
    if (role === "operative" || role === "item") {
      items.push(`<li ${addressed(each)}>${innerHtml(each, level, printer)}</li>`);
      continue;
    }
    closeList();
    if (role === "recital") parts.push(`<div ${addressed(each)}>${innerHtml(each, level, printer)}</div>`);
    else {
      const name = `h${Math.min(level, 6)}`;
      const words = wordsHtml(each, printer);
      const inner = siblingsHtml(each.children, level + 1, printer);
      parts.push(
        [`<section ${addressed(each)}>`, `<${name}>${words}</${name}>`, ...inner, "</section>"].join("\n"),
      );
    }
  }
  closeList();
  return parts;
}

/** A list without marks of its own is one to who hears it only when it says so. */
function listHtml(items: readonly string[]): string {
  return `<ol role="list">\n${items.join("\n")}\n</ol>`;
}

function addressed({ role, id }: Provision): string {
  return `class="provision" data-role="${role}" id="${anchor("provision", id)}"`;
}

function innerHtml(provision: Provision, level: number, printer: Printer): string {
  const inner = siblingsHtml(provision.children, level, printer);
  return [`<p>${wordsHtml(provision, printer)}</p>`, ...inner].join("\n");
}

/** Label and words, the call apart from what it governs. */
function wordsHtml(provision: Provision, printer: Printer): string {
  const { label, call, text, notes, noteOffsets } = provision;
  const at = call === null || call === "" ? -1 : text.indexOf(call);
  const apart = call !== null && at < 0 ? ` data-call="${escapeHtml(call)}"` : "";
  const called = at < 0 ? null : { start: at, end: at + call!.length };
  const marks = notes.map((marker, n) => ({ at: noteOffsets[n] ?? text.length, html: printer.mark(marker) }));
  const html = markedWords(text, { called, mentions: printer.citedIn(provision), marks });
  const shown = label === null ? "" : `<span class="label">${spaced(label, escapeHtml(label))}</span> `;
  return `${shown}<span class="words"${apart}>${spaced(call !== null && uneven.test(call) ? call : text, html)}</span>`;
}

interface Marking {
  readonly called: { readonly start: number; readonly end: number } | null;
  readonly mentions: readonly Mention[];
  readonly marks: readonly { readonly at: number; readonly html: string }[];
}

/** Words with their call in emphasis, citations as links, and the marks of notes where they stand. */
function markedWords(text: string, { called, mentions, marks }: Marking): string {
  const linked = mentions.filter(
    ({ start, end, address }) =>
      address !== null && (called === null || end <= called.start || start >= called.end),
  );
  let html = "";
  let from = 0;
  let waiting = [...marks];
  const write = (to: number): void => {
    for (const mark of waiting.filter(({ at }) => at < to)) {
      html += escapeHtml(text.slice(from, mark.at)) + mark.html;
      from = mark.at;
    }
    waiting = waiting.filter(({ at }) => at >= to);
    html += escapeHtml(text.slice(from, to));
    from = to;
  };
  const spans = [
    ...(called ? [{ ...called, open: '<em class="call">', close: "</em>" }] : []),
    ...linked.map(({ start, end, address }) => ({
      start,
      end,
      open: `<a class="cited" href="${escapeHtml(address!)}">`,
      close: "</a>",
    })),
  ].toSorted((a, b) => a.start - b.start);
  for (const { start, end, open, close } of spans) {
    write(start);
    // A mark at the very start of a span stands before it.
    for (const mark of waiting.filter(({ at }) => at === start)) html += mark.html;
    waiting = waiting.filter(({ at }) => at !== start);
    html += open;
    write(end);
    html += close;
  }
  write(text.length);
  return html + waiting.map((mark) => mark.html).join("");
}

function markAddress(at: number, count: number): string {
  return count === 1 ? `note-mark-${at + 1}` : `note-mark-${at + 1}-${count}`;
}

function notesHtml(
  { notes }: Resolution,
  referred: ReadonlyMap<string, number>,
  { say, citedInNote }: Printer,
): string {
  if (notes.length === 0) return "";
  const first = new Map(notes.map(({ marker }, at) => [marker, at] as const).reverse());
  const items = notes.map((note, at) => {
    const { marker, text } = note;
    const words = markedWords(text, { called: null, mentions: citedInNote(note), marks: [] });
    const back =
      referred.has(marker) && first.get(marker) === at
        ? ` <a class="back" href="#${markAddress(at, 1)}" aria-label="${escapeHtml(say("note-back", { marker }))}">↩</a>`
        : "";
    const label = `<span class="label">${spaced(marker, escapeHtml(marker))}</span>`;
    return `<li id="note-${at + 1}">${label} <span class="words">${spaced(text, words)}</span>${back}</li>`;
  });
  const title = `<h2 id="notes">${escapeHtml(say("notes"))}</h2>`;
  return `<section class="notes" aria-labelledby="notes">\n${title}\n${listHtml(items)}\n</section>`;
}
