import { type Edit, shortestEdits } from "./shortest-edits.ts";
import { isWord, type Token } from "./wording.ts";

/** What became of some words: kept, put in, taken out. */
export interface WordEdit {
  readonly op: "same" | "inserted" | "deleted";
  readonly text: string;
}

/**
 * The edits that turn `base` into `revised`, as a person would mark them: the fewest (see `shortestEdits`), in which
 * a word or two kept between larger changes are taken into the change, and an insertion or deletion that could stand
 * at several places stands where a phrase begins. In order, never touching one another.
 * With `join` false, changes stay as short as they are: for merging, where each kept word may part two proposals.
 * Cost: that of `shortestEdits`, then linear.
 */
export function diffTokens(
  base: readonly Token[],
  revised: readonly Token[],
  { join = true }: { readonly join?: boolean } = {},
): readonly Edit[] {
  const edits = shortestEdits(base, revised);
  const joined = join ? joinConfetti(edits, base, revised) : edits;
  let after = 0;
  return joined.map((edit, n) => {
    const slid = slide(edit, base, revised, after, joined[n + 1]?.baseStart ?? Number.POSITIVE_INFINITY);
    after = slid.baseEnd + 1;
    return slid;
  });
}

/** The marked-up wording: `same` and `inserted` together print the revised text, `same` and `deleted` the base. */
export function markWords(
  base: string,
  baseTokens: readonly Token[],
  revised: string,
  revisedTokens: readonly Token[],
  edits: readonly Edit[],
): readonly WordEdit[] {
  const words: WordEdit[] = [];
  const push = (op: WordEdit["op"], text: string): void => {
    const previous = words.at(-1);
    if (text === "") return;
    if (previous?.op === op) words[words.length - 1] = { op, text: previous.text + text };
    else words.push({ op, text });
  };
  /** What stands between two kept tokens on either side: spaces common to both ends are kept too. */
  const between = (from: string, to: string): void => {
    if (from === to || (from.trim() === "" && to.trim() === "" && (from === "") === (to === ""))) {
      push("same", to);
      return;
    }
    const head = commonSpace(/^\s+/u, from, to);
    const [fromRest, toRest] = [from.slice(head[0].length), to.slice(head[1].length)];
    const tail = commonSpace(/\s+$/u, fromRest, toRest);
    push("same", head[1]);
    push("deleted", fromRest.slice(0, fromRest.length - tail[0].length));
    push("inserted", toRest.slice(0, toRest.length - tail[1].length));
    push("same", tail[1]);
  };
  let baseAt = 0;
  let revisedAt = 0;
  let from = 0;
  let to = 0;
  const keepUntil = (baseEnd: number): void => {
    for (; from < baseEnd; from++, to++) {
      const [old, now] = [baseTokens[from]!, revisedTokens[to]!];
      between(base.slice(baseAt, old.start), revised.slice(revisedAt, now.start));
      if (old.shown === now.shown) push("same", now.text);
      else {
        push("deleted", old.text);
        push("inserted", now.text);
      }
      baseAt = old.end;
      revisedAt = now.end;
    }
  };
  for (const edit of edits) {
    keepUntil(edit.baseStart);
    from = edit.baseEnd;
    to = edit.revisedEnd;
  }
  keepUntil(baseTokens.length);
  between(base.slice(baseAt).trimEnd(), revised.slice(revisedAt).trimEnd());
  return words;
}

function commonSpace(pattern: RegExp, from: string, to: string): readonly [string, string] {
  const [a, b] = [pattern.exec(from)?.[0] ?? "", pattern.exec(to)?.[0] ?? ""];
  return a !== "" && b !== "" ? [a, b] : ["", ""];
}

/** Words kept between two changes are worth showing as kept only if they are more than the changes around them. */
const confettiWords = 2;

function joinConfetti(
  edits: readonly Edit[],
  base: readonly Token[],
  revised: readonly Token[],
): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    let current = edit;
    for (let previous = joined.at(-1); previous; previous = joined.at(-1)) {
      const kept = countWords(base, previous.baseEnd, current.baseStart);
      const around = Math.min(extent(previous, base, revised), extent(current, base, revised));
      const replaced = replaces(previous) || replaces(current);
      if (!replaced || kept > confettiWords || kept > around) break;
      joined.pop();
      current = { ...current, baseStart: previous.baseStart, revisedStart: previous.revisedStart };
    }
    joined.push(current);
  }
  return joined;
}

function replaces(edit: Edit): boolean {
  return edit.baseEnd > edit.baseStart && edit.revisedEnd > edit.revisedStart;
}

function extent(edit: Edit, base: readonly Token[], revised: readonly Token[]): number {
  return Math.max(
    countWords(base, edit.baseStart, edit.baseEnd),
    countWords(revised, edit.revisedStart, edit.revisedEnd),
  );
}

function countWords(tokens: readonly Token[], start: number, end: number): number {
  let words = 0;
  for (let at = start; at < end; at++) if (isWord(tokens[at]!)) words++;
  return words;
}

/**
 * An insertion of "b, a" in "a, c" may as well be one of "a, b"… : of the places where it gives the same text, the
 * one that opens with a comma or follows one, or opens with a short word (most prepositions and articles are).
 * It stays within base tokens `after` to `before`, so that it touches no other edit.
 */
function slide(
  edit: Edit,
  base: readonly Token[],
  revised: readonly Token[],
  after: number,
  before: number,
): Edit {
  if (replaces(edit)) return edit;
  const inserts = edit.revisedEnd > edit.revisedStart;
  const tokens = inserts ? revised : base;
  const other = inserts ? base : revised;
  const start = inserts ? edit.revisedStart : edit.baseStart;
  const end = inserts ? edit.revisedEnd : edit.baseEnd;
  const place = inserts ? edit.baseStart : edit.revisedStart;
  let least = 0;
  while (
    start + least > 0 &&
    place + least > 0 &&
    edit.baseStart + least > after &&
    tokens[start + least - 1]!.key === tokens[end + least - 1]!.key &&
    other[place + least - 1]!.key === tokens[end + least - 1]!.key
  ) {
    least--;
  }
  let most = 0;
  while (
    end + most < tokens.length &&
    place + most < other.length &&
    edit.baseEnd + most + 1 < before &&
    tokens[start + most]!.key === tokens[end + most]!.key &&
    other[place + most]!.key === tokens[start + most]!.key
  ) {
    most++;
  }
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let by = least; by <= most; by++) {
    const score = naturalness(tokens, start + by, end + by);
    if (score > bestScore) [best, bestScore] = [by, score];
  }
  return {
    baseStart: edit.baseStart + best,
    baseEnd: edit.baseEnd + best,
    revisedStart: edit.revisedStart + best,
    revisedEnd: edit.revisedEnd + best,
  };
}

function naturalness(tokens: readonly Token[], start: number, end: number): number {
  const first = tokens[start]!;
  const before = tokens[start - 1];
  const last = tokens[end - 1]!;
  if (!isWord(first)) return /^[,;(،؛，；（、]$/u.test(first.text) && isWord(last) ? 4 : 1;
  if (!before || (!isWord(before) && !isWord(last))) return 4;
  return first.text.length <= 3 ? 2 : 0;
}
