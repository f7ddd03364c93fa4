import type { Resolution } from "../model.ts";
import { type AknOptions, agentEntries, identificationXml, identityOf } from "./identification.ts";
import { countedWithin } from "./ids.ts";
import { inlineXml, spaceAttributes, type Words } from "./inline.ts";
import { type Branch, branchesOf, printTree } from "./print-tree.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** Of Akoma Ntoso 3.0. */
export const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * A resolution as Akoma Ntoso 3.0 (OASIS LegalDocML 2018) in the United Nations profile (AKN4UN): a `statement` with
 * its identification on the levels of FRBR, identifiers by the naming convention, recitals as containers named after
 * their verbs, operative paragraphs with lists of points, ITU calls over their clauses, annexes as attachments, notes
 * where they stand, and the documents cited as references. `docs/decisions/0060` tells the choices. `readAkn` reads
 * the same text back; characters that XML forbids are left out. Cost: linear.
 */
export function resolutionToAkn(text: Resolution, options: AknOptions = {}): string {
  return printStatement(text, { branches: branchesOf(text.provisions), options });
}

/** The words above the provisions where a change marks them. */
export type FrontWords = Readonly<Partial<Record<"number" | "title" | "enacting", readonly Words[]>>>;

export interface StatementParts {
  readonly branches: readonly Branch[];
  readonly options: AknOptions;
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
  readonly agents?: readonly string[];
}

/** A document of a text whose provisions are printed as the branches say. */
export function printStatement(
  text: Resolution,
  {
    branches,
    options,
    front = {},
    frontStanding = "revised",
    onFrontChange,
    analysis,
    agents = [],
  }: StatementParts,
): string {
  const identity = identityOf(text, options);
  const language = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(text.language) ? text.language : undefined;
  const inLanguage = { "xml:lang": language };
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
        blockElement("meta", {}, [identificationXml(identity, `annex_${at + 1}`)]),
        blockElement("mainBody", inLanguage, body.length > 0 ? body : ["<p/>"]),
      ]),
    ]),
  );
  const meta = blockElement("meta", {}, [
    identificationXml(identity),
    analysis?.() ?? "",
    blockElement("references", { source: "#acuerdo" }, [
      ...agentEntries(identity),
      ...agents,
      ...tree.cited.entries,
    ]),
    tree.looseNotes,
  ]);
  const statement = blockElement("statement", { name: identity.kind }, [
    meta,
    preface.length > 0 ? blockElement("preface", inLanguage, preface) : "",
    preamble.length > 0 ? blockElement("preamble", inLanguage, preamble) : "",
    // The schema asks for a body even where a text is all preamble.
    blockElement("mainBody", inLanguage, tree.body.length > 0 ? tree.body : ["<p/>"]),
    attachments.length > 0 ? blockElement("attachments", {}, attachments) : "",
  ]);
  const root = blockElement("akomaNtoso", { xmlns: namespace }, [statement]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
