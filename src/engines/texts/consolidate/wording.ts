import type { InternalReference } from "../compare/internal-references.ts";
import { closingKey, paragraphMark, type Token, tokenise } from "../compare/wording.ts";
import type { Provision, Resolution, Role } from "../model.ts";

/** A token of a wording in which the bodies of notes stand where their marks do. */
export interface WordingToken extends Token {
  /** An opening mark bears the marker in `text`. */
  readonly note?: "open" | "body" | "close";
  /** What a token that cites another provision cites. */
  readonly cites?: string;
  /** Of a paragraph mark: what the words after it are. */
  readonly opens?: SplitOff;
}

/** A part of a provision that was split, other than the first. */
export interface SplitOff {
  /** How references cite it. */
  readonly key: string;
  readonly role: Role;
  readonly label: string | null;
  readonly call: string | null;
  /** How many levels beneath the first part it stands. */
  readonly deeper: number;
}

/** Where a clause stands among those that a list mark closes: each takes another mark. */
export type Rank = "inner" | "last of call" | "last of text";

/** The words of a provision with its notes and references, ready to be merged and to be printed in another place. */
export interface Wording {
  readonly tokens: readonly WordingToken[];
  readonly rank: Rank;
}

/** The words (`plain`) and notes of a provision, its references keyed by `cited` (by the label as printed where absent). */
export function wordingFrom(
  provision: Provision,
  plain: readonly Token[],
  text: Resolution,
  {
    references = [],
    cited = ({ target }) => target,
    rank,
  }: {
    readonly references?: readonly InternalReference[];
    readonly cited?: (reference: InternalReference) => string;
    readonly rank: Rank;
  },
): Wording {
  const words: readonly WordingToken[] =
    references.length === 0
      ? plain
      : plain.map((token) => {
          const reference = references.find(({ start, end }) => token.start >= start && token.end <= end);
          if (!reference) return token;
          const cites = cited(reference);
          return { ...token, key: `\u0000${cites}`, cites };
        });
  if (provision.notes.length === 0) return { tokens: words, rank };
  const tokens: WordingToken[] = [];
  let next = 0;
  provision.notes.forEach((marker, n) => {
    const offset = provision.noteOffsets[n] ?? Number.POSITIVE_INFINITY;
    while (next < words.length && words[next]!.end <= offset) tokens.push(words[next++]!);
    const body = text.notes.find((note) => note.marker === marker)?.text ?? "";
    tokens.push(mark("open", marker));
    tokens.push(
      // A word of a note is never the same as one of the text, and its last mark closes no clause.
      ...tokenise(body).map(
        (token): WordingToken => ({ ...token, key: `\u0000note ${token.shown}`, note: "body" }),
      ),
    );
    tokens.push(mark("close", ""));
  });
  return { tokens: [...tokens, ...words.slice(next)], rank };
}

function mark(note: "open" | "close", text: string): WordingToken {
  const key = note === "open" ? "\u0000[" : "\u0000]";
  return { text, key, shown: "", gap: "", start: 0, end: 0, note };
}

/** Wordings of a provision that was split, as one with a paragraph mark before each part but the first. */
export function joinWordings(
  parts: readonly { readonly wording: Wording; readonly opens: SplitOff }[],
): Wording {
  const last = parts.length - 1;
  const tokens = parts.flatMap(({ wording, opens }, n): readonly WordingToken[] => {
    const words = wording.tokens.map((token) =>
      n < last && token.key === closingKey ? { ...token, key: token.shown } : token,
    );
    const mark = { text: paragraphMark, key: paragraphMark, shown: paragraphMark, gap: "", start: 0, end: 0 };
    return n === 0 ? words : [{ ...mark, opens }, ...words];
  });
  return { tokens, rank: parts[last]!.wording.rank };
}

/** The parts of a wording between its paragraph marks. */
export function splitWording({
  tokens,
  rank,
}: Wording): readonly { readonly wording: Wording; readonly opens?: SplitOff }[] {
  const parts: { readonly tokens: WordingToken[]; readonly opens?: SplitOff }[] = [{ tokens: [] }];
  for (const token of tokens) {
    if (token.key !== paragraphMark) parts.at(-1)!.tokens.push(token);
    else parts.push({ tokens: [], ...(token.opens && { opens: token.opens }) });
  }
  return parts.map(({ tokens: own, ...opened }, n) => ({
    wording: { tokens: own, rank: n < parts.length - 1 ? "inner" : rank },
    ...opened,
  }));
}

/** What a wording prints: the words, the notes' bodies, and where in the words each stands. */
export interface PrintedWording {
  readonly text: string;
  readonly notes: readonly { readonly marker: string; readonly text: string; readonly offset: number }[];
}

/** Prints a wording; `label` gives what a citation of another provision now reads. */
export function printWording(
  tokens: readonly WordingToken[],
  label: (token: WordingToken) => string = ({ text }) => text,
): PrintedWording {
  let text = "";
  let body = "";
  const notes: { marker: string; text: string; offset: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.note === "open") {
      notes.push({ marker: token.text, text: "", offset: text.length });
      body = "";
    } else if (token.note === "body") body += (body === "" ? "" : token.gap) + token.text;
    else if (token.note === "close") {
      if (notes.length > 0) notes[notes.length - 1] = { ...notes.at(-1)!, text: body };
    } else if (token.key === paragraphMark) text += "\n";
    else {
      // A citation of several tokens ("3 bis") is printed whole by its first.
      const previous = tokens[at - 1];
      if (token.cites !== undefined && previous?.cites === token.cites) return;
      const gap = text === "" || text.endsWith("\n") ? "" : token.gap;
      text += gap + (token.cites === undefined ? token.text : label(token));
    }
  });
  return { text, notes };
}

/** Prints a stretch of a wording, which may begin or end within a note; a note stands where its mark does. */
export function printStretch(tokens: readonly WordingToken[]): string {
  return tokens
    .map(({ note, text, key, gap }, at) => {
      if (note === "open") return `[^${text}: `;
      if (note === "close") return "]";
      if (key === paragraphMark) return "\n";
      const begins = at === 0 || tokens[at - 1]!.note === "open" || tokens[at - 1]!.key === paragraphMark;
      return begins ? text : gap + text;
    })
    .join("");
}

const quotes = /[“”„«»"'‘’‹›「」『』]/gu;

/**
 * What two wordings share that are the same proposal: all but spaces, kinds of quotes, the case of the first letter
 * and the mark that closes them, which follows from their place in the list.
 */
export function identityOf({ tokens }: Wording): string {
  const keys = tokens
    .filter(({ key }) => key !== closingKey)
    .map(({ key, opens }) => (opens ? `${key}${opens.deeper}` : key.replace(quotes, '"')));
  const first = keys.findIndex((key) => /\p{L}/u.test(key));
  if (first !== -1) keys[first] = keys[first]!.replace(/\p{L}/u, (letter) => letter.toLowerCase());
  return keys.join("\u0001");
}
