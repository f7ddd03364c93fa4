import { buildTree } from "./build-tree.ts";
import type { Branch } from "./growing-tree.ts";
import { identify } from "./identify.ts";
import { readMasthead } from "./masthead.ts";
import { withoutMeeting } from "./meeting-lines.ts";
import type { Note, OfficialLanguage, Provision, Resolution } from "./model.ts";
import { withNotes, withoutMarks } from "./note-marks.ts";
import { unquotedDraft } from "./quoted.ts";

/** A paragraph of a text before its place in the tree is known. */
export interface Block {
  /** Its words; the marks of its notes stand in them (see `noteMark`). */
  readonly text: string;
  /** Its label where it stands apart from the text, as automatic numbering has it; else it is sought in the text. */
  readonly label?: string | null;
}

/**
 * Builds a resolution from its paragraphs in order: masthead, title and enacting words, recitals or calls with their
 * clauses, operative provisions, items to any depth, headings with what stands under them, annexes.
 *
 * A label is read by what stands before it: as the next of an open list, deepest first, or as the first of a new
 * one; a number that is neither ("2015. …") stays text. A line alone, without closing punctuation, is a call when
 * it opens with a verb, and a heading otherwise. Whatever has no place of its own is kept beneath what precedes it.
 * Cost: linear in the length of the text, times the depth of its lists.
 */
export function structure(
  blocks: readonly Block[],
  { language, notes }: { readonly language: OfficialLanguage; readonly notes: readonly Note[] },
): Resolution {
  const { number, title, enacting, recommending, rest } = readMasthead(
    unquotedDraft(blocks, language),
    language,
  );
  const tree = buildTree(withoutMeeting(rest), {
    language,
    isResolution: number !== null || enacting !== null,
  });
  return {
    language,
    number,
    title: title === null ? null : withoutMarks(title),
    enacting: enacting === null ? null : withoutMarks(enacting),
    provisions: identify([...(recommending ? [recommendation(recommending)] : []), ...tree].map(finished)),
    notes,
  };
}

/** Who recommends a draft, and to whom: it is said above the draft, and nothing stands beneath it. */
function recommendation({ text }: Block): Branch {
  return { role: "recital", label: null, call: null, text, children: [] };
}

function finished({ role, label, call, text, children }: Branch): Provision {
  return { id: "", role, label, call, ...withNotes(text.trim()), children: children.map(finished) };
}
