import { findCall, type Mood } from "./calls/find.ts";
import type { Reading } from "./labels.ts";
import type { OfficialLanguage, Role } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";

/** A provision while its tree grows. */
export interface Branch {
  readonly role: Role;
  readonly label: string | null;
  readonly call: string | null;
  /** Its words, with the marks of notes in them. */
  readonly text: string;
  readonly children: Branch[];
}

/** A list of labelled provisions that may still go on. */
export interface OpenList extends Reading {
  readonly siblings: Branch[];
}

/** Where in the tree the reading has come to. */
export interface Place {
  readonly language: OfficialLanguage;
  /** Whether verbs are to be expected: a report's paragraphs open with none. */
  readonly isResolution: boolean;
  readonly root: Branch[];
  readonly headings: { readonly style: string; readonly branch: Branch }[];
  /** The sections of an annex that are open. */
  sections: { readonly style: string; readonly branch: Branch }[];
  lists: OpenList[];
  /** The call whose clauses are being read. */
  call: Branch | null;
  /** The outermost provision still open, and the last of any depth; headings and calls open none. */
  top: Branch | null;
  last: Branch | null;
  inAnnex: boolean;
  /** Whether the operative part has begun (of a section, where a text has sections). */
  operative: boolean;
  /** Whether calls have stood alone on their lines: clauses then bear no verbs of their own. */
  hasCalls: boolean;
}

/** What stands side by side at the outermost level: the text's own, or what the last heading holds. */
export function level({ root, headings, sections }: Place): Branch[] {
  return (sections.at(-1) ?? headings.at(-1))?.branch.children ?? root;
}

export function bareEnd({ last }: Place): string {
  return last === null ? "" : withoutMarks(last.text);
}

export function opens(place: Place, text: string, mood: Mood): string | null {
  return findCall(withoutMarks(text), place.language, mood);
}

export function add(place: Place, siblings: Branch[], branch: Omit<Branch, "children">): Branch {
  const added: Branch = { ...branch, children: [] };
  siblings.push(added);
  place.last = added;
  return added;
}

export function closeAll(place: Place): void {
  place.lists = [];
  place.call = null;
  place.top = null;
  place.last = null;
}
