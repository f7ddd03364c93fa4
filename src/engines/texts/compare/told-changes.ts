import type { Change, FrontChange } from "./compare.ts";
import type { NoteChange } from "./notes.ts";
import type { WordEdit } from "./word-diff.ts";

/** What became of each provision and of what stands above them, told by a comparison or by a file's own marks. */
export interface ToldChanges {
  readonly changes: readonly ToldChange[];
  readonly front: readonly ToldFrontChange[];
}

export interface ToldFrontChange extends Omit<FrontChange, "words"> {
  readonly words: readonly ToldWords[];
}

export interface ToldChange extends Pick<Change, "op" | "base" | "revised"> {
  readonly words: readonly ToldWords[];
  /** Its notes that changed; absent when none did. */
  readonly notes?: readonly ToldNoteChange[];
}

export interface ToldNoteChange extends Omit<NoteChange, "words"> {
  readonly words: readonly ToldWords[];
}

/** Some words, and who asks for the change and when where that is told; kept words have no author. */
export interface ToldWords extends WordEdit {
  readonly author?: string;
  readonly date?: string;
}
