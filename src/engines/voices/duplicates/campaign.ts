import { type Alignment, align, isWord, type Token, tokensOf } from "./align.ts";
import { type Place, placesIn, type Region, slice, valueAt, WORDS_OF_A_VALUE } from "./places.ts";

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
/** Shorter insertions are edits of the common text. */
const WORDS_OF_AN_ADDITION = 5;
/** With two texts one cannot know which of their differences a sender was meant to fill. */
const MEMBERS_FOR_SLOTS = 3;

/** The common text and its slots are told from so many different members, evenly spread; values from all. */
const TEMPLATE_SAMPLE = 500;
/** Of very long texts from fewer, but three: an alignment takes many times the memory of its text. */
const SAMPLED_CHARACTERS = 5_000_000;

/**
 * The common text of a cluster, its slots with each member's values, and what members added, by aligning every member
 * with the one that has most in common with the others (Myers 1986). Deterministic. `texts` are the members in order;
 * equal texts are aligned once. Linear in the members, each O(n·d) for n tokens and d differences; a text too different
 * to align counts by its shingles. Memory: the alignments of 500 members at once, a few kilobytes each.
 */
export function describeCampaign(texts: readonly string[]): CampaignText {
  const different = [...new Set(texts)];
  const mean = different.reduce((sum, { length }) => sum + length, 0) / different.length;
  const affordable = Math.max(MEMBERS_FOR_SLOTS, Math.floor(SAMPLED_CHARACTERS / mean));
  const size = Math.min(different.length, TEMPLATE_SAMPLE, affordable);
  const sampled = Array.from(
    { length: size },
    (_, i) => different[Math.floor((i * different.length) / size)]!,
  );
  const fullest = fullestOf(sampled);
  const model = tokensOf(fullest);
  const aligned = new Map(sampled.map((text) => [text, align(model, text)]));
  const sample = [...aligned.values()];
  const places = placesIn(model, varyingRegions(model, sample));
  const pieces = places.map((place) => judge(place, sample));
  const template = { text: fullest, model, common: commonTokens(model.length, sample), pieces };
  const slots = pieces.flatMap(({ kind, region }) => (kind === "slot" ? [region] : []));
  const slotPlaces = places.filter((_, i) => pieces[i]!.kind === "slot");
  const parts = new Map<string, { values: readonly (string | null)[]; additions: readonly string[] }>();
  for (const text of different) {
    const alignment = aligned.get(text) ?? align(model, text);
    const values = slotPlaces.map((place) => valueAt(alignment, place));
    const additions = text === template.text ? ownStretches(template, slots) : additionsOf(alignment, slots);
    parts.set(text, { values, additions });
  }
  return {
    common: commonText(template),
    slots: slots.map((_, slot) => ({ values: texts.map((text) => parts.get(text)!.values[slot]!) })),
    additions: texts.map((text) => parts.get(text)!.additions),
  };
}

/** Tokens in a row, marks and line breaks among them, by which texts are compared to choose the fullest. */
const TOKENS_IN_RUN = 5;

/**
 * The text with most of the runs that at least half of all have, then with fewest others, then first: one that somebody
 * cut is often more like all others than any, but lacks what they have in common.
 */
function fullestOf(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!;
  const runs = texts.map((text) => {
    const keys = tokensOf(text).map(({ key }) => key);
    const length = Math.max(1, keys.length - TOKENS_IN_RUN + 1);
    return new Set(Array.from({ length }, (_, i) => keys.slice(i, i + TOKENS_IN_RUN).join(" ")));
  });
  const holders = new Map<string, number>();
  for (const run of runs.flatMap((own) => [...own])) holders.set(run, (holders.get(run) ?? 0) + 1);
  const enough = Math.max(2, KEPT_SHARE * texts.length);
  let best = { text: texts[0]!, common: -1, others: 0 };
  for (const [i, own] of runs.entries()) {
    const common = [...own].filter((run) => holders.get(run)! >= enough).length;
    const others = own.size - common;
    if (common > best.common || (common === best.common && others < best.others)) {
      best = { text: texts[i]!, common, others };
    }
  }
  return best.text;
}

/** The fullest text with what became of its tokens. */
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
function judge(place: Place, members: readonly Alignment[]): Piece {
  const { region } = place;
  const counts = new Map<string, number>();
  const lengths: number[] = [];
  for (const alignment of members) {
    const value = valueAt(alignment, place);
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
