import type { Provision, Resolution } from "../model.ts";
import { compareLanguages } from "./compare-languages.ts";
import { type Correspondence, correspond } from "./correspondence.ts";
import { flatten, labelCore, wordingOf } from "./flatten.ts";
import { type FollowedReference, keyedWordings } from "./keyed-wordings.ts";
import { compareNotes, type NoteChange, notesOf } from "./notes.ts";
import type { Edit } from "./shortest-edits.ts";
import { diffTokens, markWords, type WordEdit } from "./word-diff.ts";
import { closingKey, paragraphMark, type Token, tokenise } from "./wording.ts";

export type ChangeOp =
  | "same"
  | "renumbered"
  | "modified"
  | "inserted"
  | "deleted"
  | "moved"
  | "split"
  | "merged";

/** What became of one provision; of several where one was split or several were merged. */
export interface Change {
  readonly op: ChangeOp;
  readonly base: string | readonly string[] | null;
  readonly revised: string | readonly string[] | null;
  readonly words: readonly WordEdit[];
  /** The notes that changed; absent when none did. */
  readonly notes?: readonly NoteChange[];
  /** References in the revised wording to provisions of the text, followed to the base; absent when there are none. */
  readonly references?: readonly FollowedReference[];
}

/** A change of what stands above the provisions. */
export interface FrontChange {
  readonly part: "number" | "title" | "enacting";
  readonly op: "same" | "modified" | "inserted" | "deleted";
  readonly words: readonly WordEdit[];
}

export interface Comparison {
  /** One for each provision, in the order of the revised text; a deleted one stands after what preceded it. */
  readonly changes: readonly Change[];
  readonly summary: Readonly<Record<ChangeOp, number>>;
  readonly front: readonly FrontChange[];
  /** Changed notes that no provision bears, as one to the title. */
  readonly notes: readonly NoteChange[];
  /** Present when the texts are in two languages: what corresponds is \`same\`, and no words are compared. */
  readonly languages?: readonly [base: string, revised: string];
}

/**
 * Compares two versions of a text: what became of each provision, by what it says and not by its label, and which
 * words changed. `docs/procedures/comparison.md` says what each `op` means and how it is decided. A mark that closes
 * a clause (; , .) and a reference that follows a renumbered provision are shown in `words` but modify nothing.
 * Two languages of one text are laid side by side by structure (see `compareLanguages`).
 *
 * Cost: near linear in the length of the texts, and quadratic in the number of clauses of one call that were all
 * rewritten; 100 provisions of 60 words take a few milliseconds.
 */
export function compare(base: Resolution, revised: Resolution): Comparison {
  if (base.language !== revised.language && !sharesWords(base, revised))
    return compareLanguages(base, revised);
  const found = correspond(base, revised);
  const wordings = keyedWordings(found, base, revised);
  const changes: Change[] = [];
  const absorbed = new Set(found.merges.flatMap(({ parts }) => parts));
  const splitParts = new Map(found.splits.map((split) => [split.parts[0]!, split]));
  const skipped = new Set(found.splits.flatMap(({ parts }) => parts.slice(1)));
  const merged = new Map(found.merges.map((merge) => [merge.whole, merge]));
  const deletedAfter = deletions(found, absorbed);
  const id = (side: "base" | "revised") => (at: number) => found[side][at]!.provision.id;
  const several = (from: readonly number[], to: readonly number[]) =>
    changeOf({
      base: [from.map((at) => found.base[at]!.provision), base],
      revised: [to.map((at) => found.revised[at]!.provision), revised],
      tokens: [
        joinTokens(from.map((at) => wordings.base[at]!)),
        joinTokens(to.map((at) => wordings.revised[at]!)),
      ],
      references: to.flatMap((at) => wordings.references[at]!),
    });

  for (const at of deletedAfter.get(-1) ?? []) changes.push(deleted(at));
  for (const node of found.revised) {
    if (skipped.has(node.index)) continue;
    const from = found.toBase[node.index]!;
    const split = splitParts.get(node.index);
    const merge = merged.get(node.index);
    if (split) {
      const { parts } = several([split.whole], split.parts);
      changes.push({
        op: "split",
        base: id("base")(split.whole),
        revised: split.parts.map(id("revised")),
        ...parts,
      });
    } else if (merge) {
      const { parts } = several(merge.parts, [node.index]);
      changes.push({ op: "merged", base: merge.parts.map(id("base")), revised: node.provision.id, ...parts });
    } else if (from === -1) {
      const { parts } = several([], [node.index]);
      changes.push({ op: "inserted", base: null, revised: node.provision.id, ...parts });
    } else {
      const { modified, numbers, parts } = several([from], [node.index]);
      const relabelled =
        numbers || labelCore(found.base[from]!.provision.label) !== labelCore(node.provision.label);
      const op = found.moved.has(from) ? "moved" : modified ? "modified" : relabelled ? "renumbered" : "same";
      changes.push({ op, base: id("base")(from), revised: node.provision.id, ...parts });
    }
    const last = split ? split.whole : (merge?.parts.at(-1) ?? from);
    if (last !== -1) for (const at of deletedAfter.get(last) ?? []) changes.push(deleted(at));
  }
  return {
    changes,
    summary: summarise(changes),
    front: compareFronts(base, revised),
    notes: looseNotes(base, revised),
  };

  function deleted(at: number): Change {
    const { parts } = several([at], []);
    return { op: "deleted", base: id("base")(at), revised: null, ...parts };
  }
}

/** Share of longer words that two languages never have in common, so that one of them was told wrongly. */
const oneLanguage = 0.4;

function sharesWords(base: Resolution, revised: Resolution): boolean {
  const words = (text: Resolution) =>
    new Set(
      flatten(text).flatMap(
        ({ provision }) =>
          wordingOf(provision)
            .toLowerCase()
            .match(/\p{L}{4,}/gu) ?? [],
      ),
    );
  const [one, other] = [words(base), words(revised)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared >= oneLanguage * (one.size + other.size);
}

type Side = readonly [provisions: readonly Provision[], text: Resolution];

function changeOf({
  base,
  revised,
  tokens,
  references,
}: {
  readonly base: Side;
  readonly revised: Side;
  readonly tokens: readonly [readonly Token[], readonly Token[]];
  readonly references: readonly FollowedReference[];
}) {
  const [before, after] = tokens;
  const edits = diffTokens(before, after);
  const text = ([provisions]: Side) => provisions.map(wordingOf).join(paragraphMark);
  const marked = markWords(text(base), before, text(revised), after, edits);
  const words = marked.map((each) => ({ ...each, text: each.text.replaceAll(paragraphMark, "\n") }));
  const notes = compareNotes(notesOf(base[0], base[1]), notesOf(revised[0], revised[1]));
  const closesOnly = ({ baseStart, baseEnd, revisedStart, revisedEnd }: Edit) =>
    [...before.slice(baseStart, baseEnd), ...after.slice(revisedStart, revisedEnd)].every(
      ({ key }) => key === closingKey,
    );
  return {
    modified: notes.length > 0 || !edits.every(closesOnly),
    numbers: marked.some(({ op, text: shown }) => op !== "same" && /[\p{L}\p{N}]/u.test(shown)),
    parts: {
      words,
      ...(notes.length > 0 ? { notes } : {}),
      ...(references.length > 0 ? { references } : {}),
    },
  };
}

/** Tokens of several provisions in a row, with a paragraph mark between each two. */
function joinTokens(wordings: readonly (readonly Token[])[]): readonly Token[] {
  if (wordings.length === 1) return wordings[0]!;
  let offset = 0;
  return wordings.flatMap((tokens, n) => {
    const shifted = tokens.map((token, at) => ({
      ...token,
      // Only the last closes what stands for one clause.
      key:
        token.key === closingKey && n < wordings.length - 1 && at === tokens.length - 1
          ? token.shown
          : token.key,
      start: token.start + offset,
      end: token.end + offset,
    }));
    const end = (shifted.at(-1)?.end ?? offset) + 1;
    const mark = {
      text: paragraphMark,
      key: paragraphMark,
      shown: paragraphMark,
      gap: "",
      start: end - 1,
      end,
    };
    offset = end;
    return n < wordings.length - 1 ? [...shifted, mark] : shifted;
  });
}

/** Deleted provisions by the base provision after which they are listed; -1: at the beginning. */
function deletions(
  found: Correspondence,
  absorbed: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const after = new Map<number, number[]>();
  let anchor = -1;
  const mergedInto = new Map(found.merges.flatMap(({ parts }) => parts.map((part) => [part, parts.at(-1)!])));
  for (const { index } of found.base) {
    if (absorbed.has(index)) anchor = mergedInto.get(index)!;
    else if (found.toRevised[index] === -1) after.set(anchor, [...(after.get(anchor) ?? []), index]);
    else if (!found.moved.has(index)) anchor = index;
  }
  return after;
}

export function summarise(changes: readonly Change[]): Record<ChangeOp, number> {
  const summary = {
    same: 0,
    renumbered: 0,
    modified: 0,
    inserted: 0,
    deleted: 0,
    moved: 0,
    split: 0,
    merged: 0,
  };
  for (const { op } of changes) summary[op]++;
  return summary;
}

/** Compares the number, the title and the enacting words; parts that neither text has are left out. */
function compareFronts(base: Resolution, revised: Resolution): readonly FrontChange[] {
  return (["number", "title", "enacting"] as const).flatMap((part): readonly FrontChange[] => {
    const [before, after] = [base[part], revised[part]];
    if (before === null && after === null) return [];
    const [from, to] = [tokenise(before ?? ""), tokenise(after ?? "")];
    const edits = diffTokens(from, to);
    const words = markWords(before ?? "", from, after ?? "", to, edits);
    const op =
      before === null ? "inserted" : after === null ? "deleted" : edits.length > 0 ? "modified" : "same";
    return [{ part, op, words }];
  });
}

function looseNotes(base: Resolution, revised: Resolution): readonly NoteChange[] {
  const loose = (text: Resolution) => {
    const borne = new Set<string>();
    const visit = (provisions: readonly Provision[]): void => {
      for (const { notes, children } of provisions) {
        for (const marker of notes) borne.add(marker);
        visit(children);
      }
    };
    visit(text.provisions);
    return text.notes.filter(({ marker }) => !borne.has(marker));
  };
  return compareNotes(loose(base), loose(revised));
}
