import type { Role } from "../model.ts";

/** What an element of the body stands in: it decides what role its element has without saying so. */
export type Setting = "body" | "annex" | "call" | "clause";

/** The role of an element of the body by its name; `undefined` for one that holds others and has no role of its own. */
export function roleOf(name: string, kind: string | undefined, setting: Setting): Role | undefined {
  if (name === "hcontainer" && (kind === "call" || kind === "recital")) return kind;
  if (name === "container") return "recital";
  if (sections.has(name)) return "heading";
  if (paragraphs.has(name)) return setting === "body" ? "operative" : "item";
  if (items.has(name)) return "item";
  return undefined;
}

/** Hierarchical elements that title what stands in them. */
const sections = new Set(
  "section part chapter title book tome division subsection subpart subchapter subtitle subdivision hcontainer article crossHeading transitional".split(
    " ",
  ),
);
/** Those that are provisions of their own where they stand outermost. */
const paragraphs = new Set("paragraph clause rule proviso level".split(" "));
const items = new Set(
  "point indent alinea subparagraph subrule subclause item recital citation p block tr".split(" "),
);

/** The setting of what stands in an element of that role. */
export function settingWithin(role: Role, setting: Setting): Setting {
  if (role === "heading") return setting === "annex" ? "annex" : "body";
  return role === "call" ? "call" : "clause";
}

/** The element of the body that a provision is printed as. */
export function elementFor(role: Role, label: string | null, setting: Setting): string {
  if (role === "heading") return "section";
  if (role === "call" || role === "recital") return "hcontainer";
  if (role === "operative" || setting === "call" || setting === "annex") return "paragraph";
  if (label === null) return "alinea";
  return /[\p{L}\p{N}]/u.test(label) ? "point" : "indent";
}

/** Words as they stand in the file, where white space would otherwise be made even. */
export const verbatim = "verbatim";
/** The class of the words that are a clause's call. */
export const callClass = "call";
/** The class of a paragraph whose call stands in its `title`, for it is not among its words. */
export const calledClass = "called";
/** The class of changes that somebody proposes and nobody has adopted: they are no part of the words. */
export const proposedClass = "proposed";

/** Whether white space in it is other than one space between words, no-break spaces within them aside. */
export function hasUnevenSpace(text: string): boolean {
  return /[\t\n\r]| {2}|^[ \u00a0]|[ \u00a0]$/u.test(text);
}

/** Whether a heading titles an annex. */
export function titlesAnnex(text: string): boolean {
  return /^(?:annex|anexo|appendi|apéndice|приложени|(?:ال)?مرفق|附件)/iu.test(text);
}
