/** A word or a mark of a wording. Tokens that stand for the same thing bear the same `key`. */
export interface Token {
  /** As printed. */
  readonly text: string;
  /** What is compared: `shown`, save where a token counts as unchanged although it is printed otherwise. */
  readonly key: string;
  /** `text` without differences that typesetting makes: kinds of quotes, hyphens and invisible characters. */
  readonly shown: string;
  /** The space printed before it. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
}

/** The key of the mark that closes a clause, whichever it is: which one depends on the clause's place in its list. */
export const closingKey = "\u0000closing";

/** A paragraph mark inside the wording of a provision that is split in two. */
export const paragraphMark = "\u2029";

const pattern =
  /\u2029|\p{Script=Han}+|[[\p{L}\p{M}\p{N}\p{Cf}]--\p{Script=Han}]+(?:[\-‐‑'’\/.][[\p{L}\p{M}\p{N}\p{Cf}]--\p{Script=Han}]+)*|[^\s\p{L}\p{M}\p{N}\p{Cf}]/gv;

const listMark = /^[;,.؛،。；，、]$/u;
const plain = /^[\x20-\x7e]*$/;
const wordLike = /[\p{L}\p{N}]/u;

let chineseWords: Intl.Segmenter | undefined;

/**
 * The words and marks of `text`, in order. A word is a run of letters and digits, with - ' / . inside; Chinese is
 * cut into words by `Intl.Segmenter`; every other mark stands alone. Joining `gap` and `text` of all tokens gives
 * `text` back without the space at its end. The last mark, if it is one that closes a clause of a list (; , .), bears
 * `closingKey`. Cost: linear in the length of `text`.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const push = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    const shown = typeset(raw);
    if (shown === "") return;
    tokens.push({ text: raw, key: shown, shown, gap: text.slice(last, start), start, end });
    last = end;
  };
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const raw = match[0];
    if (raw.charCodeAt(0) >= 0x2e80 && raw.length > 1 && /^\p{Script=Han}/u.test(raw)) {
      chineseWords ??= new Intl.Segmenter("zh", { granularity: "word" });
      for (const { index, segment } of chineseWords.segment(raw))
        push(start + index, start + index + segment.length);
    } else push(start, start + raw.length);
  }
  const closing = tokens.at(-1);
  if (closing && listMark.test(closing.text)) tokens[tokens.length - 1] = { ...closing, key: closingKey };
  return tokens;
}

/** Whether a token is a word rather than a mark. */
export function isWord(token: Token): boolean {
  return wordLike.test(token.text);
}

/** A word without what typesetting does to it; composed as in Unicode's form C. */
function typeset(word: string): string {
  if (plain.test(word)) return word;
  return word
    .normalize("NFC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/[‐‑]/g, "-")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„]/g, '"');
}
