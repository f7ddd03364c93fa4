import { blockElement, inlineElement } from "./write-xml.ts";

/** What a change does to a text, in the terms of Akoma Ntoso; a move is a renumbering, for it changes the address. */
export interface Modification {
  readonly type: "insertion" | "repeal" | "substitution" | "renumbering" | "split" | "join";
  /** The documents, or the passages of this one, that ask for it. */
  readonly sources: readonly string[];
  /** What it is done to. */
  readonly destination: string;
  readonly position?: "after" | "inside";
  /** Whether it is just what they ask not to be done. */
  readonly excluded?: true;
  /** What it takes away, and what it puts in place. */
  readonly old?: readonly string[];
  readonly new?: readonly string[];
}

/** The analysis of a document: what it does to another (active), or what others do to it (passive). */
export function modificationsXml(kind: "active" | "passive", modifications: readonly Modification[]): string {
  if (modifications.length === 0) return "";
  const link = (name: string) => (href: string) => inlineElement(name, { href }, "");
  const printed = modifications.map((each, at) =>
    blockElement("textualMod", attributesOf(kind, each, at), [
      ...each.sources.map(link("source")),
      inlineElement("destination", { href: each.destination, pos: each.position }, ""),
      ...(each.old ?? []).map(link("old")),
      ...(each.new ?? []).map(link("new")),
    ]),
  );
  return blockElement("analysis", { source: "#acuerdo" }, [
    blockElement(`${kind}Modifications`, {}, printed),
  ]);
}

function attributesOf(kind: "active" | "passive", { type, excluded }: Modification, at: number) {
  return {
    type,
    eId: `${kind === "active" ? "amod" : "pmod"}_${at + 1}`,
    exclusion: excluded && String(excluded),
  };
}

/** The type of a change within words, by what it puts in and takes out. */
export function typeOfWords(inserted: boolean, deleted: boolean): Modification["type"] {
  if (!deleted) return "insertion";
  return inserted ? "substitution" : "repeal";
}
