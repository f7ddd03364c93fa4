import type { Resolution } from "../model.ts";
import type { Attribution } from "./attribution.ts";
import {
  type AknOptions,
  agentEntries,
  type Identity,
  identificationXml,
  identityOf,
  languageTag,
} from "./identification.ts";
import { countedWithin } from "./ids.ts";
import { inlineXml, spaceAttributes, type Words } from "./inline.ts";
import { type Branch, branchesOf, printTree } from "./print-tree.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** Of Akoma Ntoso 3.0. */
const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * A resolution as Akoma Ntoso 3.0 (OASIS LegalDocML 2018) in the United Nations profile (AKN4UN): a `statement` with
 * its identification on the levels of FRBR, identifiers by the naming convention, recitals as containers named after
 * their verbs, operative paragraphs with lists of points, ITU calls over their clauses, annexes as attachments, notes
 * where they stand, and the documents cited as references. `docs/decisions/0060` tells the choices. `readAkn` reads
 * the same text back; characters that XML forbids are left out. Cost: linear.
 */
export function resolutionToAkn(text: Resolution, options: AknOptions = {}): string {
  const identity = identityOf(text, options);
  return printDocument(printStatement(text, { branches: branchesOf(text.provisions), identity }));
}

/** A file of one document and of those that belong to it, each a component with identifiers of its own. */
export function printDocument(document: string, components: readonly string[] = []): string {
  const each = components.map((xml, at) => blockElement("component", { eId: `component_${at + 1}` }, [xml]));
  const root = blockElement("akomaNtoso", { xmlns: namespace }, [
    document,
    each.length > 0 ? blockElement("components", { eId: "components_1" }, each) : "",
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** The words above the provisions where a change marks them. */
export type FrontWords = Readonly<Partial<Record<"number" | "title" | "enacting", readonly Words[]>>>;

export interface StatementParts {
  readonly branches: readonly Branch[];
  readonly identity: Identity;
  readonly front?: FrontWords;
  /** Whose words of the front stand, where changes mark them. */
  readonly frontStanding?: "revised" | "base";
  readonly onFrontChange?: (
    part: keyof FrontWords,
    op: "inserted" | "deleted",
    eId: string,
    by: readonly string[],
  ) => void;
  /** What the metadata analyses, printed once the text is, and who is named in it. */
  readonly analysis?: () => string;
  readonly attribution?: Attribution;
  /** The part of the work that this document is: "main" unless it says otherwise. */
  readonly component?: string;
  readonly contains?: Contains;
}

/** What a document holds: a text before all changes, one after some, or both at once. */
export type Contains = "originalVersion" | "singleVersion" | "multipleVersions";

/** The document of a text whose provisions are printed as the branches say. */
export function printStatement(
  text: Resolution,
  {
    branches,
    identity,
    front = {},
    frontStanding = "revised",
    onFrontChange,
    analysis,
    attribution,
    component = "main",
    contains,
  }: StatementParts,
): string {
  const inLanguage = { "xml:lang": languageTag(text) };
  const line = (part: keyof FrontWords, element: string): string => {
    const words = front[part] ?? (text[part] === null ? null : [{ op: "same" as const, text: text[part] }]);
    if (words === null) return "";
    return inlineElement(
      element,
      spaceAttributes(text[part] ?? ""),
      inlineXml(words, {
        call: null,
        references: [],
        notes: [],
        standing: frontStanding,
        id: countedWithin(part),
        onChange: (op, id, by) => onFrontChange?.(part, op, id, by),
      }),
    );
  };
  const paragraph = (inner: string): string => (inner === "" ? "" : inlineElement("p", {}, inner));
  const preface = [paragraph(line("number", "docNumber")), paragraph(line("title", "docTitle"))].filter(
    (each) => each !== "",
  );
  const enacting = line("enacting", "p");
  const formula =
    enacting === "" ? "" : blockElement("formula", { name: "enactingFormula", eId: "formula_1" }, [enacting]);
  const tree = printTree(text, branches);
  const preamble = [formula, ...tree.preamble].filter((each) => each !== "");
  const attachments = tree.annexes.map(({ attributes, head, body }, at) =>
    blockElement("attachment", attributes, [
      head,
      blockElement("doc", { name: "annex" }, [
        blockElement("meta", {}, [identificationXml(identity, annexName(component, at))]),
        blockElement("mainBody", inLanguage, body.length > 0 ? body : ["<p/>"]),
      ]),
    ]),
  );
  const meta = blockElement("meta", {}, [
    identificationXml(identity, component),
    attribution?.lifecycle ?? "",
    analysis?.() ?? "",
    attribution?.temporalData ?? "",
    blockElement("references", { source: "#acuerdo" }, [
      ...agentEntries(identity),
      ...(attribution?.entries ?? []),
      ...tree.cited.entries,
    ]),
    tree.looseNotes,
  ]);
  return blockElement("statement", { name: identity.kind, contains }, [
    meta,
    preface.length > 0 ? blockElement("preface", inLanguage, preface) : "",
    preamble.length > 0 ? blockElement("preamble", inLanguage, preamble) : "",
    // The schema asks for a body even where a text is all preamble.
    blockElement("mainBody", inLanguage, tree.body.length > 0 ? tree.body : ["<p/>"]),
    attachments.length > 0 ? blockElement("attachments", {}, attachments) : "",
  ]);
}

function annexName(component: string, at: number): string {
  return `${component === "main" ? "" : `${component}_`}annex_${at + 1}`;
}
