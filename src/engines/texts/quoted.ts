import { isEnacting } from "./calls/find.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import type { Block } from "./structure.ts";

const opening = /^["“«„]\s?/u;
/** The same behind the marks of notes. */
const marked = /^((?:\uE000[^\uE001]*\uE001)*)(["“«„]\s?)/u;
/** Where a quotation ends, with what closes the sentence around it. */
const closing = /["”»](?:\s*[.;,،؛。；，])?\s*$/u;

/** The mark itself, before the marks of notes. */
const closingMark = /["”»](?=[.;,]?\s*(?:\uE000[^\uE001]*\uE001\s*)*$)/u;

/** Paragraphs of one quotation that do not open with its mark: a draft has some dozens. */
const mostUnmarked = 60;

export function opensQuotation({ text }: Block): boolean {
  return opening.test(withoutMarks(text).trim());
}

/** A block without the mark that opens its quotation, and that mark. */
export function withoutOpening(block: Block): { readonly block: Block; readonly mark: string } {
  const text = block.text.trim();
  const [whole, before, mark] = marked.exec(text) ?? ["", "", ""];
  return { block: { ...block, text: before! + text.slice(whole!.length) }, mark: mark! };
}

/**
 * Where a quotation that opens at a block ends: after the paragraphs that open with its mark, as quotations of several do,
 * or that stand before the mark which closes it. Cost: linear in its paragraphs.
 */
export function quotationEnd(blocks: readonly Block[], at: number): number {
  let end = at + 1;
  while (end < blocks.length) {
    if (opensQuotation(blocks[end]!)) end++;
    else {
      if (closing.test(withoutMarks(blocks[end - 1]!.text))) break;
      const rest = blocks.slice(end, end + mostUnmarked);
      const closes = rest.findIndex((each) => closing.test(withoutMarks(each.text)));
      const reopens = rest.findIndex(opensQuotation);
      if (closes < 0 || (reopens >= 0 && reopens <= closes)) break;
      end += closes + 1;
    }
  }
  return end;
}

/** How far into a text the enacting words of a draft are sought. */
const furthestEnacting = 40;

/**
 * A draft that is recommended in quotation marks, "The General Assembly, …", as a text of its own; any other text as it
 * is.
 */
export function unquotedDraft(blocks: readonly Block[], language: OfficialLanguage): readonly Block[] {
  const near = blocks.slice(0, furthestEnacting);
  const enacts = (text: string): boolean => isEnacting(withoutMarks(text).trim(), language);
  if (near.some(({ text }) => enacts(text))) return blocks;
  const at = near.findIndex((each) => opensQuotation(each) && enacts(withoutOpening(each).block.text));
  if (at < 0) return blocks;
  const end = quotationEnd(blocks, at);
  const draft = blocks.slice(at, end).map((each) => withoutOpening(each).block);
  const last = draft.at(-1)!;
  const closed = { ...last, text: last.text.replace(closingMark, "") };
  return [...blocks.slice(0, at), ...draft.slice(0, -1), closed, ...blocks.slice(end)];
}
