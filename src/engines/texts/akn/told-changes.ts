import type { Change } from "../compare/compare.ts";
import type { NoteChange } from "../compare/notes.ts";
import type { WordEdit } from "../compare/word-diff.ts";

/** What became of each provision and of what stands above them, told by a comparison or by a file's own marks. */
export interface ToldChanges {
  readonly changes: readonly ToldChange[];
  readonly front: readonly {
    readonly part: "number" | "title" | "enacting";
    readonly op: "same" | "modified" | "inserted" | "deleted";
    readonly words: readonly ToldWords[];
  }[];
}

export interface ToldChange extends Pick<Change, "op" | "base" | "revised"> {
  readonly words: readonly ToldWords[];
  readonly notes?: readonly (Omit<NoteChange, "words"> & { readonly words: readonly ToldWords[] })[];
}

/** Some words, and who asks for the change and when where that is told. */
export interface ToldWords extends WordEdit {
  readonly author?: string;
  readonly date?: string;
}
