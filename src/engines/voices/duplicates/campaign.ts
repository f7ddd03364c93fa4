import { type Alignment, align, isWord, type Token, tokensOf } from "./align.ts";

/** A place of the common text where members differ. */
interface Slot {
  /** What each member has there, in the order given; null where the place itself was cut or rewritten. */
  readonly values: readonly (string | null)[];
}

/** What members of a cluster have in common and where they part. */
export interface CampaignText {
  /** The common text with `{1}`, `{2}`… where its slots are. */
  readonly common: string;
  readonly slots: readonly Slot[];
  /** What each member wrote beside the common text, at least five words at a place; usually none. */
  readonly additions: readonly (readonly string[])[];
}

/** Below this share of the members that have a place at all, its words are not common but a slot's. */
const COMMON_SHARE = 0.8;
/** Words are common that at least this share of all members has: a minority may have cut a paragraph. */
const KEPT_SHARE = 0.5;
/** A gap is a place for something of one's own when so many fill it. */
const FILLED_SHARE = 0.2;
/** A value of more words than a name, a place or a date takes is something of one's own. */
const WORDS_OF_A_VALUE = 12;
/** Shorter insertions are edits of the common text. */
const WORDS_OF_AN_ADDITION = 5;
/** With two texts one cannot know which of their differences a sender was meant to fill. */
const MEMBERS_FOR_SLOTS = 3;

/** A stretch of the model between stable tokens: tokens from `start` up to `end`, which may be none. */
interface Region {
  readonly start: number;
  readonly end: number;
}

/** The common text and its slots are told from so many different members, evenly spread; values from all. */
const TEMPLATE_SAMPLE = 500;

/**
 * The common text of a cluster, its slots with each member's values, and what members added, by aligning every member
 * with the medoid (Myers 1986). Deterministic. `texts` are the members in order; equal texts are aligned once. Linear
 * in the members, each O(n·d) for n tokens and d differences; a text too different to align counts by its shingles.
 * Memory: the alignments of 500 members at once, a few kilobytes each.
 */
export function describeCampaign(texts: readonly string[], medoid: number): CampaignText {
  const model = tokensOf(texts[medoid]!);
  const different = [...new Set(texts)];
  const step = Math.max(1, different.length / TEMPLATE_SAMPLE);
  const aligned = new Map<string, Alignment>();
  for (let i = 0; i < Math.min(different.length, TEMPLATE_SAMPLE); i++) {
    const text = different[Math.floor(i * step)]!;
    aligned.set(text, align(model, text));
  }
  const sample = [...aligned.values()];
  const pieces = varyingRegions(model, sample).map((region) => judge(region, sample));
  const template = { text: texts[medoid]!, model, common: commonTokens(model.length, sample), pieces };
  const slots = pieces.flatMap(({ kind, region }) => (kind === "slot" ? [region] : []));
  const parts = new Map<string, { values: readonly (string | null)[]; additions: readonly string[] }>();
  for (const text of different) {
    const alignment = aligned.get(text) ?? align(model, text);
    const values = slots.map((slot) => valueAt(alignment, slot));
    const additions = text === template.text ? ownStretches(template, slots) : additionsOf(alignment, slots);
    parts.set(text, { values, additions });
  }
  return {
    common: commonText(template),
    slots: slots.map((_, slot) => ({ values: texts.map((text) => parts.get(text)!.values[slot]!) })),
    additions: texts.map((text) => parts.get(text)!.additions),
  };
}

/** The medoid's text with what became of its tokens. */
interface Template {
  readonly text: string;
  readonly model: readonly Token[];
  readonly common: readonly boolean[];
  readonly pieces: readonly Piece[];
}

/** Places between stable tokens: where fewer than 80% of those who have the place keep the model's words, or many insert. */
function varyingRegions(model: readonly Token[], alignments: readonly Alignment[]): Region[] {
  const kept = new Uint32Array(model.length);
  const cut = new Uint32Array(model.length);
  const filled = new Uint32Array(model.length + 1);
  for (const { matched, hunks } of alignments) {
    for (let i = 0; i < model.length; i++) if (matched[i]! >= 0) kept[i]!++;
    for (const { from, to, start, end } of hunks) {
      if (start === end) for (let i = from; i < to; i++) cut[i]!++;
      if (from === to) filled[from]!++;
    }
  }
  const members = alignments.length;
  const varies = (i: number) => kept[i]! < COMMON_SHARE * Math.max(1, members - cut[i]!);
  const opens = (gap: number) => filled[gap]! >= Math.max(2, FILLED_SHARE * members);
  const regions: Region[] = [];
  for (let i = 0; i <= model.length; i++) {
    if (!opens(i) && !(i < model.length && varies(i))) continue;
    const start = i;
    while (i < model.length && varies(i)) i++;
    regions.push({ start, end: i });
  }
  return regions;
}

interface Piece {
  readonly region: Region;
  readonly kind: "slot" | "common" | "own";
  /** What stands there in the common text, for `common`. */
  readonly text: string;
}

/** Whether members fill a place each with a short value of their own, nearly all alike, or each at length. */
function judge(region: Region, members: readonly Alignment[]): Piece {
  const counts = new Map<string, number>();
  const lengths: number[] = [];
  for (const alignment of members) {
    const value = valueAt(alignment, region);
    if (value === null || value === "") continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    lengths.push(value.split(/\s+/).length);
  }
  const filled = lengths.length;
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!top || (top[1] >= COMMON_SHARE * filled && filled > 1)) {
    const common = top !== undefined && top[1] >= KEPT_SHARE * members.length;
    return { region, kind: common ? "common" : "own", text: common ? top[0] : "" };
  }
  const median = lengths.sort((a, b) => a - b)[filled >> 1]!;
  const slot = members.length >= MEMBERS_FOR_SLOTS && filled > 1 && median <= WORDS_OF_A_VALUE;
  return { region, kind: slot ? "slot" : "own", text: "" };
}

/** What a member has between the stable tokens around a region; null when either is gone. */
function valueAt({ matched, tokens, text }: Alignment, { start, end }: Region): string | null {
  const before = start === 0 ? -1 : matched[start - 1]!;
  const after = end === matched.length ? tokens.length : matched[end]!;
  if ((start > 0 && before < 0) || after < 0 || after <= before) return null;
  return slice(text, tokens, before + 1, after);
}

function slice(text: string, tokens: readonly Token[], start: number, end: number): string {
  return start >= end ? "" : text.slice(tokens[start]!.start, tokens[end - 1]!.end).trim();
}

/** The model's text where most members keep it, with numbered slots, in the model's own spacing. */
function commonText({ text, model, common: kept, pieces }: Template): string {
  const byStart = new Map(pieces.map((piece) => [piece.region.start, piece]));
  // Collected in a list: looking at the end of a growing string would copy it every time.
  const common: string[] = [];
  let slot = 0;
  let pending = "";
  const add = (words: string, spaceBefore: string) => {
    if (words === "") return;
    const startsLine = common.length === 0 || common.at(-1)!.endsWith("\n");
    if (!startsLine) common.push(pending.length > spaceBefore.length ? pending : spaceBefore);
    common.push(words);
    pending = "";
  };
  for (let i = 0; i <= model.length; i++) {
    const spaceBefore = text.slice(i === 0 ? 0 : model[i - 1]!.end, model[i]?.start ?? text.length);
    const piece = byStart.get(i);
    if (piece) {
      const space = piece.region.end === piece.region.start && spaceBefore === "" ? " " : spaceBefore;
      if (piece.kind === "slot") add(`{${++slot}}`, space);
      else add(piece.text, space);
      if (piece.region.end > i) {
        i = piece.region.end - 1;
        continue;
      }
    }
    if (i === model.length) break;
    if (kept[i]) add(model[i]!.text, spaceBefore);
    else if (pending === "") pending = " ";
  }
  return common
    .join("")
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** What the model itself has beside the common text: stretches of five words and more that few others keep. */
function ownStretches({ text, model, common }: Template, slots: readonly Region[]): string[] {
  const own = (i: number) => !common[i] && !slots.some(({ start, end }) => i >= start && i < end);
  const stretches: string[] = [];
  for (let i = 0; i < model.length; i++) {
    const start = i;
    while (i < model.length && own(i)) i++;
    const words = model.slice(start, i).filter(isWord).length;
    if (words >= WORDS_OF_AN_ADDITION) stretches.push(slice(text, model, start, i));
  }
  return stretches;
}

/** Which tokens of the model at least half of the members have, and more than the model itself. */
function commonTokens(length: number, alignments: readonly Alignment[]): boolean[] {
  const kept = new Uint32Array(length);
  for (const { matched } of alignments) for (let i = 0; i < length; i++) if (matched[i]! >= 0) kept[i]!++;
  const enough = Math.max(KEPT_SHARE * alignments.length, Math.min(2, alignments.length));
  return Array.from(kept, (count) => count >= enough);
}

/** Insertions of five words and more outside the slots, which stand nowhere in the model. */
function additionsOf({ hunks, tokens, text, moved }: Alignment, slots: readonly Region[]): string[] {
  return hunks.flatMap(({ from, to, start, end }) => {
    if (slots.some((slot) => from <= slot.end && to >= slot.start && to - from <= slot.end - slot.start))
      return [];
    let words = 0;
    for (let i = start; i < end; i++) if (!moved[i] && /[\p{L}\p{N}]/u.test(tokens[i]!.text)) words++;
    return words >= WORDS_OF_AN_ADDITION ? [slice(text, tokens, start, end)] : [];
  });
}
