import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Note, Provision, Resolution, Role } from "#engines/texts/model.ts";
import { corpus } from "./corpus.ts";

/** A provision as the truth of a redline writes it. */
interface TruthProvision {
  readonly path: string;
  readonly kind: "recital" | "operative" | "heading" | "item" | "subitem";
  readonly label: string;
  readonly text: string;
  readonly children: readonly TruthProvision[];
  readonly footnotes?: readonly { readonly mark: string; readonly text: string }[];
}

export interface TruthChange {
  readonly op: "none" | "renumber" | "modify" | "insert" | "delete";
  readonly base_path: string | null;
  readonly revised_path: string | null;
  readonly moved?: boolean;
  readonly split_into?: readonly string[];
  readonly split_from?: string;
  readonly merged_from?: readonly string[];
  readonly merged_into?: string;
  readonly words_inserted: number;
  readonly words_deleted: number;
  readonly edits?: readonly { readonly at: number; readonly deleted: string; readonly inserted: string }[];
}

interface Tree {
  readonly language: string;
  readonly provisions: readonly TruthProvision[];
}

export interface Redline {
  readonly document: string;
  readonly author: string;
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly changes: readonly TruthChange[];
}

/** The base, the revised text and the changes that a file of `redlines/` is known to hold. Ids are its paths. */
export function readRedline(name: string): Redline {
  const truth = JSON.parse(readFileSync(join(corpus, "redlines", `${name}.truth.json`), "utf8"));
  return {
    document: truth.document,
    author: truth.author,
    base: resolution(truth.base),
    revised: resolution(truth.revised ?? truth.base),
    changes: truth.changes,
  };
}

export const redlines = ["EUR-44A4-1.es", "RCC-SYN-1", "ARB-SYN-1", "IAP-SYN-1"];

function resolution({ language, provisions }: Tree): Resolution {
  const notes: Note[] = [];
  const front = (path: string): string | null => provisions.find((each) => each.path === path)?.text ?? null;
  const convert = (each: TruthProvision, depth: number): Provision => {
    const parts = each.text.split("[^]");
    const markers = (each.footnotes ?? []).map(({ mark, text }) => {
      notes.push({ marker: mark, text });
      return mark;
    });
    let offset = 0;
    const noteOffsets = parts.slice(0, -1).map((part) => (offset += part.length));
    return {
      id: each.path,
      role: roleOf(each, depth),
      label: each.label === "" ? null : each.label,
      call: depth === 0 && each.kind !== "heading" ? each.text : null,
      text: parts.join(""),
      children: each.children.map((child) => convert(child, depth + 1)),
      notes: markers,
      noteOffsets,
    };
  };
  const body = provisions.filter(({ path }) => !path.startsWith("~")).map((each) => convert(each, 0));
  return {
    language,
    number: front("~resno"),
    title: front("~title"),
    enacting: front("~preamble"),
    provisions: body,
    notes,
  };
}

function roleOf({ kind }: TruthProvision, depth: number): Role {
  if (kind === "heading") return "heading";
  return depth === 0 ? "call" : "item";
}
