import { findCall, isEnacting } from "./calls/find.ts";
import {
  add,
  type Branch,
  bareEnd,
  closeAll,
  level,
  type OpenList,
  opens,
  type Place,
} from "./growing-tree.ts";
import { succeeds } from "./label-sequence.ts";
import type { Label, Reading } from "./labels.ts";
import { blockLabel, type LoneLine, readLoneLine } from "./lone-lines.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import { opensQuotation, quotationEnd, withoutOpening } from "./quoted.ts";
import type { Block } from "./structure.ts";

/** Lists within lists: a text that goes deeper is no text, and its lists are laid beside each other. */
const deepest = 12;

const leadsIn = /[:：](?:\s|["”»])*$/u;
const endsList = /[.,،。，](?:["”»’)]|\s)*$/u;
const endsClause = /[.,;،؛。，；](?:["”»’)]|\s)*$/u;
const quotes = /^["“«‘(（]/u;

/** The tree of a text's paragraphs, in order and without addresses (see `structure`). */
export function buildTree(
  blocks: readonly Block[],
  { language, isResolution }: { readonly language: OfficialLanguage; readonly isResolution: boolean },
): readonly Branch[] {
  const place: Place = {
    language,
    isResolution,
    root: [],
    headings: [],
    sections: [],
    lists: [],
    call: null,
    top: null,
    last: null,
    inAnnex: false,
    operative: false,
    hasCalls: false,
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (opensQuotation(block) && place.last !== null && leadsIn.test(bareEnd(place))) {
      const end = quotationEnd(blocks, at);
      place.last.children.push(...quoted(blocks.slice(at, end), language));
      at = end - 1;
      continue;
    }
    const lone = readLoneLine(block, blocks[at + 1], place);
    if (lone) {
      placeLoneLine(place, lone, block.text.trim());
      if (lone.kind === "heading" && lone.takesNext) at++;
      continue;
    }
    const label = blockLabel(block);
    if (!label || !placeLabelled(place, label)) placeUnlabelled(place, block.text.trim());
  }
  return place.root;
}

/** The paragraphs of a quotation as a tree of items, or, where it is a draft, of its own recitals and provisions. */
function quoted(blocks: readonly Block[], language: OfficialLanguage): readonly Branch[] {
  const opened = blocks.map(withoutOpening);
  const isResolution = opened.some(({ block }) => isEnacting(withoutMarks(block.text).trim(), language));
  let at = 0;
  const withMark = (branch: Branch): Branch => {
    const mark = opened[at++]?.mark ?? "";
    const own =
      branch.label === null ? { text: mark + branch.text } : { label: mark.trimEnd() + branch.label };
    const role = isResolution ? branch.role : "item";
    return { ...branch, ...own, role, children: branch.children.map(withMark) };
  };
  const tree = buildTree(
    opened.map(({ block }) => block),
    { language, isResolution },
  ).map(withMark);
  // A heading over two lines is one branch of two blocks: then nothing tells which mark is whose.
  if (at === blocks.length) return tree;
  return blocks.map(({ text, label = null }) => ({
    role: "item",
    label,
    call: null,
    text: text.trim(),
    children: [],
  }));
}

/** Adds a provision at the outermost level: a clause under a call, else a recital or an operative provision. */
function addTop(place: Place, role: "recital" | "operative", label: string | null, text: string): void {
  if (place.call) {
    place.top = add(place, place.call.children, { role: "item", label, call: null, text });
    return;
  }
  if (role === "operative") place.operative = true;
  const bearsVerb = place.isResolution && !place.inAnnex && !place.hasCalls;
  place.top = add(place, level(place), {
    role: place.inAnnex ? "item" : role,
    label,
    call: bearsVerb || role === "recital" ? opens(place, text, role) : null,
    text,
  });
}

function placeLoneLine(place: Place, lone: LoneLine, text: string): void {
  closeAll(place);
  if (lone.kind === "call") {
    place.call = { role: "call", label: null, call: withoutMarks(text), text, children: [] };
    level(place).push(place.call);
    place.hasCalls = true;
    place.operative = opens(place, text, "recital") === null;
    return;
  }
  if (place.inAnnex && lone.kind === "heading") {
    placeAnnexSection(place, lone);
    return;
  }
  place.sections = [];
  const style = lone.kind === "annex" ? "annex" : lone.style;
  const { headings } = place;
  if (lone.kind === "annex" || style === "proposal") headings.length = 0;
  else if (style === "act" && headings[0]?.style !== "proposal") headings.length = 0;
  else {
    const same = headings.findIndex((each) => each.style === style);
    if (same >= 0) headings.length = same;
  }
  place.inAnnex = lone.kind === "annex";
  if (lone.kind !== "annex") place.operative = false;
  const heading = lone.kind === "heading" ? { label: lone.label, text: lone.text } : { label: null, text };
  const branch: Branch = { role: "heading", call: null, children: [], ...heading };
  level(place).push(branch);
  headings.push({ style, branch });
}

/** A section of an annex is kept as an item: what stands under it, to the next of its style, is beneath it. */
function placeAnnexSection(
  place: Place,
  { style, label, text }: Extract<LoneLine, { readonly kind: "heading" }>,
): void {
  const same = place.sections.findIndex((each) => each.style === style);
  if (same >= 0) place.sections = place.sections.slice(0, same);
  const branch = add(place, level(place), { role: "item", label, call: null, text });
  place.sections.push({ style, branch });
}

/** Puts a labelled paragraph where its label says; false when it fits nowhere and is the text's own figure. */
function placeLabelled(place: Place, label: Label): boolean {
  const { lists } = place;
  const first = label.readings.find((each) => each.ordinal === 1 || each.ordinal === 1.01);
  if (first && place.last !== null && leadsIn.test(bareEnd(place))) return openList(place, first, label);
  const next = lists.findLastIndex((list) => label.readings.some((each) => succeeds(each, list)));
  if (next >= 0) {
    const outer = lists.findIndex((list) => label.readings.some((each) => succeeds(each, list)));
    // Where an inner list and an outer one both expect the number, a verb tells the outer.
    const depth = outer < next && findCall(label.rest, place.language, "operative") !== null ? outer : next;
    return goOn(place, depth, label.readings.find((each) => succeeds(each, lists[depth]!))!, label);
  }
  if (first && (label.certain || label.rest !== "" || lists.length === 0))
    return openList(place, first, label);
  for (let depth = lists.length - 1; depth >= 0; depth--) {
    const { style, ordinal } = lists[depth]!;
    const reading = label.readings.find(
      (each) =>
        each.style === style &&
        (label.certain ||
          isNear(each.ordinal, ordinal) ||
          (each.ordinal === ordinal && opensClause(place, label))),
    );
    if (reading) return goOn(place, depth, reading, label);
  }
  // "5 Welcomes" among "4." and "6." has lost its full stop.
  const bare = lists.findLastIndex((list) =>
    label.readings.some((each) => each.style === "#number" && succeeds({ ...each, style: "#number." }, list)),
  );
  if (bare >= 0 && opensClause(place, label)) {
    return goOn(place, bare, { style: "#number.", ordinal: label.readings[0]!.ordinal }, label);
  }
  if (lists.length === 0 || label.certain) return openList(place, label.readings[0]!, label);
  return false;
}

function opensClause(place: Place, label: Label): boolean {
  return place.isResolution && !place.hasCalls && opens(place, label.rest, "operative") !== null;
}

/** A number that skips some, as an excerpt's or an amended text's may; a year does not pass for one. */
function isNear(ordinal: number, last: number): boolean {
  return ordinal > last && ordinal <= last + 10;
}

function goOn(place: Place, depth: number, reading: Reading, label: Label): boolean {
  const { siblings } = place.lists[depth]!;
  place.lists = [...place.lists.slice(0, depth), { ...reading, siblings }];
  if (depth === 0 && siblings === (place.call?.children ?? level(place))) {
    addTop(place, "operative", label.printed, label.rest);
  } else {
    add(place, siblings, { role: "item", label: label.printed, call: null, text: label.rest });
  }
  return true;
}

function openList(place: Place, reading: Reading, label: Label): boolean {
  if (place.last === null || startsAnew(place, reading)) {
    // After clauses, a list that starts anew has lost its call; under a call, it is that call's own.
    if (place.last !== null) place.call = null;
    addTop(place, "operative", label.printed, label.rest);
    place.lists = [{ ...reading, siblings: place.call?.children ?? level(place) }];
    return true;
  }
  const { siblings, lists } = parentOf(place, reading);
  add(place, siblings, { role: "item", label: label.printed, call: null, text: label.rest });
  place.lists = [...lists, { ...reading, siblings }];
  return true;
}

/** Whether the first of a list begins the operative part, or clauses whose call line was lost, rather than items. */
function startsAnew(place: Place, { style }: Reading): boolean {
  if (leadsIn.test(bareEnd(place)) || style.includes("#bullet")) return false;
  const numbers = style.includes("#number");
  if (place.top?.role === "recital" && numbers) return true;
  if (!numbers) return false;
  return place.lists[0]?.style === style || (place.hasCalls && endsList.test(bareEnd(place)));
}

/** What a new list opens under: the last provision, or, where its style is open, what that list stands under. */
function parentOf(place: Place, { style }: Reading): { siblings: Branch[]; lists: OpenList[] } {
  if (place.lists.length >= deepest)
    return { siblings: place.lists.at(-1)!.siblings, lists: place.lists.slice(0, -1) };
  const same = place.lists.findIndex((list) => list.style === style);
  if (same <= 0) return { siblings: place.last!.children, lists: place.lists };
  const lists = place.lists.slice(0, same);
  return { siblings: lists.at(-1)!.siblings.at(-1)!.children, lists };
}

/** What a proposal says for itself, under the text that it proposes. */
const reasons = /^(?:Reasons?|Motivos?|Motifs?|Основани[ея]|Обоснование|الأسباب|理由) ?[:：]/u;

function placeUnlabelled(place: Place, text: string): void {
  if (place.isResolution && reasons.test(withoutMarks(text))) {
    closeAll(place);
    add(place, level(place), { role: "item", label: null, call: null, text });
    return;
  }
  if (place.inAnnex) {
    closeAll(place);
    add(place, level(place), { role: "item", label: null, call: null, text });
    if (!leadsIn.test(withoutMarks(text))) place.last = null;
    return;
  }
  const quoted = quotes.test(withoutMarks(text));
  const listEnded = endsList.test(bareEnd(place)) && !quoted;
  const clauseEnded = endsClause.test(bareEnd(place)) && !quoted;
  if (place.call) {
    if (place.last === null) addTop(place, "operative", null, text);
    else if (place.lists.length > 0 && listEnded) {
      // The list above has come to its end: this clause has lost its call.
      closeAll(place);
      addTop(place, "operative", null, text);
    } else goesOnUnder(place, text);
    return;
  }
  if (!place.operative) {
    const role = isOperative(place, text) ? "operative" : "recital";
    place.lists = [];
    addTop(place, role, null, text);
    return;
  }
  const clause = place.hasCalls ? clauseEnded : opens(place, text, "operative") !== null;
  if (place.lists.length > 0 && !clause) goesOnUnder(place, text);
  else {
    place.lists = [];
    addTop(place, "operative", null, text);
  }
}

/** A further paragraph of the outermost provision. */
function goesOnUnder(place: Place, text: string): void {
  const parent = place.lists[0]?.siblings.at(-1) ?? place.top!;
  add(place, parent.children, { role: "item", label: null, call: null, text });
}

/** Whether an unlabelled paragraph before any number decides something: "Decides to …" in a resolution of one. */
function isOperative(place: Place, text: string): boolean {
  const bare = withoutMarks(text);
  const recital = opens(place, text, "recital");
  if (!place.isResolution) return recital === null || !/[,،，]\s*$/u.test(bare);
  if (recital !== null && /[,،，;:：]\s*$/u.test(bare)) return false;
  return /[;.:；。：؛]\s*$/u.test(bare) && opens(place, text, "operative") !== null;
}
