/** What opens an item of a list or a numbered paragraph, and so never goes on from the line before. */
const itemMark =
  /^\s*(?:[-*•·–—▪‣○●■□☐☒]|\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5}|[a-z]{2}(?=\)))[.)]|\d{1,2}(?:\.\d{1,2})+\.?)(?:\s|(?=\p{Script=Han}))/u;

export const opensItem = (line: string): boolean => itemMark.test(line);

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

export const isUnspaced = (character: string): boolean => unspaced.test(character);

/** What stands between two lines that are joined: nothing either where a soft hyphen broke a word. */
export const joint = (before: string, after: string): string => {
  const [last, next] = [before.at(-1) ?? "", after[0] ?? ""];
  return last === "\u00ad" || (isUnspaced(last) && isUnspaced(next)) ? "" : " ";
};
