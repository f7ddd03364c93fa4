import { diffArrays } from "diff";
import { SHINGLE_WORDS } from "./sketch.ts";
import { fold } from "./words.ts";

/** A word, a character of a script without spaces, a punctuation mark or a line break, with UTF-16 offsets. */
export interface Token {
  readonly text: string;
  /** What is compared: folded; every run of line breaks is the same. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens `from`…`to` of the model give way to tokens `start`…`end` of the member; either may be none. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** How a member follows the model. */
export interface Alignment {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token of the model its place in the member, or −1. */
  readonly matched: Int32Array;
  readonly hunks: readonly Hunk[];
  /** Tokens of the member that stand elsewhere in the model, as part of five words in a row. */
  readonly moved: readonly boolean[];
}

/** Beyond this many insertions and deletions two texts are not versions of one template; it bounds time and memory. */
const MOST_EDITS = 1500;

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
/** Digits stand apart from the characters around them: 12年 is a number and a word. */
const TOKEN = new RegExp(
  `[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}_])+(?:['’](?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)*|\\s*\\n\\s*|[^\\s]`,
  "gu",
);

/** The key of every run of line breaks. */
export const LINE_BREAK = "\n";

/** The tokens of a text. Linear. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    key: match[0].trim() === "" ? LINE_BREAK : fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Aligns a text with a model by their longest common subsequence; by shingles where they differ too much. */
export function align(model: readonly Token[], text: string): Alignment {
  const tokens = tokensOf(text);
  const moved = sharedRuns(model, tokens);
  const changes = diffArrays(
    model.map(({ key }) => key),
    tokens.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  const matched = new Int32Array(model.length).fill(-1);
  if (!changes) return { text, tokens, matched: matchRuns(model, tokens, matched), hunks: [], moved };
  const hunks: Hunk[] = [];
  let from = 0;
  let start = 0;
  for (let i = 0; i < changes.length; ) {
    const change = changes[i]!;
    if (!change.added && !change.removed) {
      for (let k = 0; k < change.value.length; k++) matched[from++] = start++;
      i++;
      continue;
    }
    const hunk = { from, to: from, start, end: start };
    for (; i < changes.length && (changes[i]!.added || changes[i]!.removed); i++) {
      if (changes[i]!.added) hunk.end += changes[i]!.value.length;
      else hunk.to += changes[i]!.value.length;
    }
    hunks.push(hunk);
    from = hunk.to;
    start = hunk.end;
  }
  return { text, tokens, matched, hunks, moved };
}

/** Whether a token has a letter or digit, and so counts as a word. */
export function isWord({ key }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

/** Calls back with the shingle of five words that starts at each word, and the places of its words. */
function forEachShingle(
  tokens: readonly Token[],
  visit: (shingle: string, places: readonly number[]) => void,
): void {
  const words = tokens.flatMap((token, i) => (isWord(token) ? [i] : []));
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const places = words.slice(i, i + SHINGLE_WORDS);
    visit(places.map((place) => tokens[place]!.key).join(" "), places);
  }
}

/** Which tokens of a text lie in a shingle of the model. */
function sharedRuns(model: readonly Token[], tokens: readonly Token[]): boolean[] {
  const known = new Set<string>();
  forEachShingle(model, (shingle) => known.add(shingle));
  const shared = new Array<boolean>(tokens.length).fill(false);
  forEachShingle(tokens, (shingle, places) => {
    if (known.has(shingle)) for (const place of places) shared[place] = true;
  });
  return shared;
}

/** Tokens of the model that lie in a shingle of the text, each matched with where that shingle first stands. */
function matchRuns(model: readonly Token[], tokens: readonly Token[], matched: Int32Array): Int32Array {
  const known = new Map<string, readonly number[]>();
  forEachShingle(tokens, (shingle, places) => {
    if (!known.has(shingle)) known.set(shingle, places);
  });
  forEachShingle(model, (shingle, places) => {
    const found = known.get(shingle);
    if (!found) return;
    for (const [k, place] of places.entries()) matched[place] = found[k]!;
  });
  return matched;
}
