import type { Channel } from "#features/consultations/queries.ts";
import { channels } from "#features/consultations/tally.ts";

/** What the text of a block is made of before numbers are given. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  /** `[^ words of the note]`: a footnote, where its mark stands. */
  | { readonly kind: "note"; readonly text: string }
  /** `[# governments written]`: a count that is made anew each time. Without words it counts everything. */
  | { readonly kind: "count"; readonly group: string | null; readonly channel: Channel | null };

/** Reads the notes and counts in a text. What opens a note and does not close it is text; so is a count of nothing known. */
export function readInline(text: string, groups: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let plain = 0;
  let at = 0;
  const put = (token: Token, from: number, to: number) => {
    if (from > plain) tokens.push({ kind: "text", text: text.slice(plain, from) });
    tokens.push(token);
    plain = at = to;
  };
  while (at < text.length) {
    const end = text[at] === "[" && (text[at + 1] === "^" || text[at + 1] === "#") ? closingOf(text, at) : -1;
    if (end < 0) {
      at += 1;
      continue;
    }
    const words = text.slice(at + 2, end).trim();
    const token: Token | null =
      text[at + 1] === "^" ? (words === "" ? null : { kind: "note", text: words }) : countOf(words, groups);
    // A note has a space before it for those who type; in print its mark touches the word.
    if (token) put(token, token.kind === "note" ? text.slice(0, at).trimEnd().length : at, end + 1);
    else at = end + 1;
  }
  if (plain < text.length) tokens.push({ kind: "text", text: text.slice(plain) });
  return tokens;
}

/** The text with each note on one line, so that lines and paragraphs can be told apart without cutting a note. */
export function withNotesInLine(text: string): string {
  let joined = "";
  for (let at = 0; at < text.length; ) {
    const end = text.startsWith("[^", at) ? closingOf(text, at) : -1;
    joined += end < 0 ? text[at] : text.slice(at, end + 1).replace(/\s*\n\s*/g, " ");
    at = end < 0 ? at + 1 : end + 1;
  }
  return joined;
}

/** Where the bracket at `open` closes, brackets within it apart; -1 where it does not. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    else if (text[at] === "]" && (depth -= 1) === 0) return at;
  }
  return -1;
}

function countOf(words: string, groups: readonly string[]): Token | null {
  let group: string | null = null;
  let channel: Channel | null = null;
  for (const word of words.split(/\s+/).filter((each) => each !== "" && each !== "total")) {
    const asChannel = channels.find((each) => each === word);
    if (asChannel && channel === null) channel = asChannel;
    else if (groups.includes(word) && group === null) group = word;
    else return null;
  }
  return { kind: "count", group, channel };
}
