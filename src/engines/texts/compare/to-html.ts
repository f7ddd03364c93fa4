import { anchor, escapeHtml, inLanguage, lines, marked, type Say, spoken, wordsIn } from "../html.ts";
import type { Resolution } from "../model.ts";
import type { Change, ChangeOp, Comparison, FrontChange } from "./compare.ts";
import { flatten, labelCore, type Node, wordingOf } from "./flatten.ts";
import type { NoteChange } from "./notes.ts";
import type { WordEdit } from "./word-diff.ts";

export interface ComparisonHtmlOptions {
  /** One text with changes marked in it, or the two beside one another. */
  readonly layout?: "inline" | "side-by-side";
  /** Everything, or only what differs. */
  readonly show?: "all" | "changes";
}

/** Operations as a summary counts them: what changed the text most comes first, what changed nothing last. */
export const opsInOrder: readonly ChangeOp[] = [
  "modified",
  "inserted",
  "deleted",
  "moved",
  "split",
  "merged",
  "renumbered",
  "same",
];

interface Context {
  readonly say: Say;
  /** What an operation is called on this page. */
  readonly name: (op: ChangeOp) => string;
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly nodes: { readonly base: ReadonlyMap<string, Node>; readonly revised: ReadonlyMap<string, Node> };
}

/**
 * A comparison as a part of a page: a summary whose counts link to the first change of their kind, then each
 * provision with its changes. A change's address is `change-` and the id of the revised provision, or `deleted-` and
 * that of the base. Everything is escaped; no script. Cost: linear.
 */
export function comparisonToHtml(
  comparison: Comparison,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  { layout = "inline", show = "all" }: ComparisonHtmlOptions = {},
): string {
  const { say, language } = wordsIn(revised.language);
  const index = (text: Resolution) => new Map(flatten(text).map((node) => [node.provision.id, node]));
  // In another language nothing was inserted: it has no counterpart.
  const name = (op: ChangeOp): string =>
    comparison.languages && (op === "inserted" || op === "deleted")
      ? say("op.no-counterpart")
      : say(`op.${op}`);
  const context: Context = {
    say,
    name,
    base,
    revised,
    nodes: { base: index(base), revised: index(revised) },
  };
  const shown = comparison.changes.filter(({ op }) => show === "all" || op !== "same");
  const body =
    layout === "inline" && !comparison.languages
      ? inline(shown, comparison, context)
      : sideBySide(shown, comparison, context);
  const heading = `<h1>${escapeHtml(revised.title ?? revised.number ?? say("comparison"))}</h1>`;
  return `<section class="comparison" ${inLanguage(language)}>\n${heading}\n${summary(comparison, context)}\n${body}\n</section>`;
}

function summary({ changes, summary: counts }: Comparison, { say, name }: Context): string {
  const items = opsInOrder.flatMap((op) => {
    const first = changes.find((change) => change.op === op);
    if (!first) return [];
    return [`<li><a href="#${addressOf(first)}">${escapeHtml(name(op))}: ${counts[op]}</a></li>`];
  });
  return `<h2>${escapeHtml(say("summary"))}</h2>\n<ul class="summary">${items.join("")}</ul>`;
}

function addressOf({ base, revised }: Change): string {
  return revised === null ? anchor("deleted", idsOf(base)[0]!) : anchor("change", idsOf(revised)[0]!);
}

function idsOf(ids: Change["base"]): readonly string[] {
  return ids === null ? [] : typeof ids === "string" ? [ids] : ids;
}

function inline(changes: readonly Change[], { front, notes }: Comparison, context: Context): string {
  const { say, revised } = context;
  const left = movedAway(changes, context);
  const rows = changes.flatMap((change) => {
    const after = idsOf(change.base).flatMap((id) => left.get(id) ?? []);
    return [inlineRow(change, context), ...after];
  });
  const fronts = front.map(({ words }) => `<p class="front">${wordsHtml(words, say)}</p>`);
  const all = [...fronts, ...(left.get("") ?? []), ...rows, noteList(notes, say)];
  return `<div class="text" ${inLanguage(revised.language)}>\n${all.filter((each) => each !== "").join("\n")}\n</div>`;
}

function inlineRow(change: Change, context: Context): string {
  const { say, nodes } = context;
  const from = nodes.base.get(idsOf(change.base)[0] ?? "");
  const to = nodes.revised.get(idsOf(change.revised)[0] ?? "");
  const { provision, depth } = (to ?? from)!;
  const words = wordsHtml(change.words, say);
  const text = change.op === "moved" ? `<span class="moved" ${spoken("moved", say)}>${words}</span>` : words;
  const origin = change.op === "moved" ? movedFrom(from!, say) : "";
  const stale = (change.references ?? [])
    .filter((reference) => reference.stale)
    .map(({ label }) => `<span class="note stale">${escapeHtml(say("stale", { label }))}</span>`);
  return (
    `<div class="provision change-${change.op}" id="${addressOf(change)}" style="--depth:${depth}">` +
    opBadge(change.op, context) +
    labelHtml(from?.provision.label, to?.provision.label, say) +
    `<span${provision.role === "call" ? ' class="call"' : ""}>${text}</span>${origin}` +
    `${stale.join("")}${noteList(change.notes ?? [], say)}</div>`
  );
}

function opBadge(op: ChangeOp, { name }: Context): string {
  return op === "same" ? "" : `<span class="op">${escapeHtml(name(op))}</span>`;
}

/** The label, or what it was and what it became, said as a sentence to who cannot see the line through it. */
function labelHtml(before: string | null | undefined, after: string | null | undefined, say: Say): string {
  const [from, to] = [before ?? null, after ?? null];
  const label = (inner: string) => `<span class="label">${inner}</span> `;
  if (from === null && to === null) return "";
  if (from !== null && to !== null && labelCore(from) !== labelCore(to)) {
    const sentence = `<span class="unseen">${escapeHtml(say("renumbered", { from, to }))}</span>`;
    const seen = `<span aria-hidden="true"><del>${escapeHtml(from)}</del> <ins>${escapeHtml(to)}</ins></span>`;
    return label(sentence + seen);
  }
  return label(escapeHtml(to ?? from!));
}

function movedFrom(from: Node, say: Say): string {
  const { id } = from.provision;
  const words = escapeHtml(say("moved-from", { place: placeName(from) }));
  return ` <a class="op" href="#${anchor("from", id)}">${words}</a>`;
}

function placeName({ provision }: Node): string {
  return provision.label ?? provision.id;
}

/** Where each moved provision stood, by the base provision before it that is shown where it stands. */
function movedAway(
  changes: readonly Change[],
  { say, nodes }: Context,
): ReadonlyMap<string, readonly string[]> {
  const byBase = new Map(changes.flatMap((change) => idsOf(change.base).map((id) => [id, change] as const)));
  const left = new Map<string, string[]>();
  let before = "";
  for (const [id, node] of nodes.base) {
    const change = byBase.get(id);
    if (change?.op === "moved") {
      const to = nodes.revised.get(idsOf(change.revised)[0]!)!;
      const words = escapeHtml(say("moved-to", { place: placeName(to) }));
      const link = `<a class="op" href="#${addressOf(change)}">${words}</a>`;
      const label = labelHtml(node.provision.label, null, say);
      const row = `<p class="provision moved-away" id="${anchor("from", id)}" style="--depth:${node.depth}">${label}${link}</p>`;
      left.set(before, [...(left.get(before) ?? []), row]);
    } else if (change) before = idsOf(change.base).at(-1)!;
  }
  return left;
}

function wordsHtml(words: readonly WordEdit[], say: Say): string {
  return words.map(({ op, text }) => (op === "same" ? lines(text) : marked(op, text, say))).join("");
}

function noteList(notes: readonly NoteChange[], say: Say): string {
  return notes
    .map(({ base, revised, words }) => {
      const name = escapeHtml(say("note", { marker: revised ?? base ?? "" }));
      return `<span class="note">${name}: ${wordsHtml(words, say)}</span>`;
    })
    .join("");
}

function sideBySide(changes: readonly Change[], { front }: Comparison, context: Context): string {
  const { say, base, revised } = context;
  const rows = [
    ...front.map((each) => frontRow(each, context)),
    ...changes.map((change) => sideRow(change, context)),
  ];
  const head = (["base", "revised"] as const)
    .map((side) => `<th scope="col">${escapeHtml(say(side))}</th>`)
    .join("");
  const caption = [base.number, revised.number].filter((number) => number !== null).join(" – ");
  return (
    `<table>\n<caption class="unseen">${escapeHtml(`${say("comparison")}: ${caption}`)}</caption>\n` +
    `<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`
  );
}

function frontRow({ part, words }: FrontChange, context: Context): string {
  const cell = (side: "base" | "revised") => cellHtml(sideWords(words, side, context.say), side, context);
  return `<tr id="${anchor("front", part)}">${cell("base")}${cell("revised")}</tr>`;
}

function sideRow(change: Change, context: Context): string {
  const { say, nodes } = context;
  const cell = (side: "base" | "revised") => {
    const ids = idsOf(change[side]);
    if (ids.length === 0) return cellHtml("", side, context);
    const [first] = ids.map((id) => nodes[side].get(id)!);
    const { provision, depth } = first!;
    const label =
      provision.label === null ? "" : `<span class="label">${escapeHtml(provision.label)}</span> `;
    const words = change.words.length > 0 ? sideWords(change.words, side, say) : lines(wordingOf(provision));
    const notes = (change.notes ?? []).filter((note) => note[side] !== null);
    const moved =
      change.op === "moved" ? `<span class="moved" ${spoken("moved", say)}>${words}</span>` : words;
    const badge = side === "revised" || change.revised === null ? opBadge(change.op, context) : "";
    return cellHtml(
      `<div class="provision" style="--depth:${depth}">${badge}${label}${moved}${noteList(notes, say)}</div>`,
      side,
      context,
    );
  };
  return `<tr class="change-${change.op}" id="${addressOf(change)}">${cell("base")}${cell("revised")}</tr>`;
}

function cellHtml(inner: string, side: "base" | "revised", context: Context): string {
  return `<td ${inLanguage(context[side].language)}>${inner}</td>`;
}

/** The words that stand on one side, with what the other has not marked. */
function sideWords(words: readonly WordEdit[], side: "base" | "revised", say: Say): string {
  const other = side === "base" ? "inserted" : "deleted";
  return wordsHtml(
    words.filter(({ op }) => op !== other),
    say,
  );
}
