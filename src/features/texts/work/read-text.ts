import { deflateRawSync, inflateRawSync } from "node:zlib";
import { asProposals } from "#engines/texts/akn/read-kept.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { flatten } from "#engines/texts/compare/flatten.ts";
import {
  type Instruction,
  isInstructions,
  readInstructions,
} from "#engines/texts/consolidate/instructions.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import type { TrackedChanges } from "#engines/texts/docx/changes.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import type { Resolution } from "#engines/texts/model.ts";
import type { ChangedWords } from "../views/comparison.ts";
import { withoutOverrides } from "../views/without-overrides.ts";
import { decodeText, inputFormats } from "./formats.ts";

/** A file as it was read: all that is kept of it unless it is saved. */
export type ReadText =
  | {
      readonly kind: "text";
      readonly base: Resolution;
      readonly revised: Resolution;
      /** Whether the file marks changes, so that the two are not the same. */
      readonly isTracked: boolean;
      /** Of a consolidation that came back: what each of its proponents asks for. */
      readonly proposals?: readonly Proposal[];
      /** The marks of a Word file, which bear their authors, and what they do. */
      readonly marks?: { readonly word: TrackedText; readonly changes: TrackedChanges };
    }
  | {
      readonly kind: "instructions";
      readonly proponents: readonly string[];
      readonly instructions: readonly Instruction[];
    };

/** What the list of texts says of one. */
export interface AboutText {
  readonly kind: ReadText["kind"];
  readonly format: string;
  readonly language: string | null;
  readonly number: string | null;
  readonly title: string | null;
  /** Provisions of its revised version; of instructions, how many there are. */
  readonly provisions: number;
  /** Whether it holds two versions, by tracked changes. */
  readonly isTracked: boolean;
  /** Provisions that its tracked changes change, and who made them. */
  readonly changes: number;
  readonly authors: readonly string[];
  /** Those whom instructions, or the proposals of a consolidation, name as their proponents. */
  readonly proponents: readonly string[];
  /** How many proposals it holds, being a consolidation; absent where it holds none. */
  readonly proposals?: number;
  /** What its reader should know. */
  readonly warnings: readonly Warning[];
}

type Warning = "no-provisions" | "cut";

/** A text packed for keeping and for the way between threads, with what the list says of it. */
export interface PackedText {
  readonly about: AboutText;
  readonly packed: Uint8Array;
}

/** Bytes of a file, or the words that another reader found in one. */
export type ToRead =
  | { readonly bytes: Uint8Array }
  | { readonly words: string; readonly format: string; readonly isCut: boolean };

/** Reads a file in whichever format its bytes show. Throws an error with a `reason` for what cannot be read. */
export function readText(given: ToRead): PackedText {
  const bytes = "bytes" in given ? given.bytes : new TextEncoder().encode(given.words);
  const format = inputFormats.find((each) => each.recognises(bytes))!;
  const name = "bytes" in given ? format.name : given.format;
  const words = format.name === "txt" ? decodeText(bytes, undefined) : "";
  if (isInstructions(words)) {
    const { proponents, instructions } = readInstructions(words);
    return packed({ kind: "instructions", proponents, instructions }, { format: name, warnings: [] });
  }
  const { base, revised, word, changes, author, proposals = [] } = format.read(bytes, {});
  const warnings: Warning[] = revised.provisions.length === 0 ? ["no-provisions"] : [];
  if ("words" in given && given.isCut) warnings.push("cut");
  const isTracked = base !== revised;
  const marks = isTracked && word && changes ? { marks: { word, changes: changes() } } : {};
  const held = proposals.length > 0 ? { proposals: asProposals(base, proposals) } : {};
  return packed(
    { kind: "text", base, revised, isTracked, ...held, ...marks },
    { format: name, warnings, ...(author && { author }) },
  );
}

interface AboutFile extends Pick<AboutText, "format" | "warnings"> {
  /** To whom the file lays its changes as a whole. */
  readonly author?: string;
}

function packed(text: ReadText, file: AboutFile): PackedText {
  return { about: withoutOverrides(aboutOf(text, file)), packed: pack(text) };
}

function aboutOf(text: ReadText, { format, warnings, author }: AboutFile): AboutText {
  const nothing = { isTracked: false, changes: 0, authors: [], proponents: [], format, warnings };
  if (text.kind === "instructions") {
    const { kind, instructions, proponents } = text;
    const provisions = instructions.length;
    return { ...nothing, kind, proponents, language: null, number: null, title: null, provisions };
  }
  const { language, number, title } = text.revised;
  const about = { ...nothing, kind: text.kind, language, number, title };
  const provisions = flatten(text.revised).length;
  if (text.proposals) {
    const proponents = [...new Set(text.proposals.flatMap((each) => each.proponents))];
    return { ...about, provisions, proponents, proposals: text.proposals.length };
  }
  if (!text.isTracked) return { ...about, provisions };
  const { changes, front } = text.marks?.changes ?? compare(text.base, text.revised);
  const changed = changes.filter(({ op }) => op !== "same");
  const words: readonly ChangedWords[] = [
    ...front,
    ...changed,
    ...changed.flatMap(({ notes }) => notes ?? []),
  ].flatMap((each) => each.words);
  const authors = [...new Set(words.flatMap(({ author }) => author ?? []))];
  const named = authors.length === 0 && author ? [author] : authors;
  return { ...about, provisions, isTracked: true, changes: changed.length, authors: named };
}

function pack(text: ReadText): Uint8Array {
  return new Uint8Array(deflateRawSync(JSON.stringify(text)));
}

export function unpack(bytes: Uint8Array): ReadText {
  return JSON.parse(inflateRawSync(bytes).toString());
}

/** A version of a packed text. */
export interface VersionOf {
  readonly packed: Uint8Array;
  readonly view: "base" | "revised";
}

/** The resolution of a version; throws where the text is instructions, of which there is none. */
export function versionOf({ packed, view }: VersionOf): Resolution {
  const text = unpack(packed);
  if (text.kind !== "text") throw new Error("instructions are no text by themselves");
  return text[view];
}

/** A packed text as what its proponents propose; a consolidation proposes all that it holds. */
export function proposalsOf({
  packed,
  proponents,
}: {
  readonly packed: Uint8Array;
  readonly proponents: readonly string[];
}): readonly Proposal[] {
  const text = unpack(packed);
  if (text.kind === "instructions") return [{ proponents, instructions: text.instructions }];
  if (text.proposals) return text.proposals;
  return [
    text.isTracked
      ? { proponents, base: text.base, revised: text.revised }
      : { proponents, revised: text.revised },
  ];
}
