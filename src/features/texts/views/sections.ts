import { wordingOf } from "#engines/texts/compare/flatten.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";

/** A part of a text that readers choose by: a call with its clauses, the recitals, the operative part, a heading. */
export interface Section {
  readonly id: string;
  /** Its words, in the language of the text; null for `preamble` and `operative`, which pages name. */
  readonly name: string | null;
}

/** The recitals and the operative provisions that stand under no call or heading. */
const preamble: Section = { id: "preamble", name: null };
const operative: Section = { id: "operative", name: null };

/** The section in which each provision of a text stands, by its id. */
export function sectionsOf(text: Resolution): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  let before: Section = preamble;
  const put = (provision: Provision, section: Section): void => {
    sections.set(provision.id, section);
    for (const child of provision.children) put(child, section);
  };
  for (const provision of text.provisions) {
    if (provision.role === "call" || provision.role === "heading")
      before = { id: provision.id, name: wordingOf(provision) };
    else if (provision.role === "recital") before = preamble;
    else if (provision.role === "operative") before = operative;
    put(provision, before);
  }
  return sections;
}

/** The sections of rows in order, each once, with how many rows of it are counted. */
export function countSections<Row extends { readonly section: Section }>(
  rows: readonly Row[],
  counts: (row: Row) => boolean,
): readonly (Section & { readonly count: number })[] {
  const found = new Map<string, Section & { count: number }>();
  for (const row of rows) {
    const known = found.get(row.section.id) ?? { ...row.section, count: 0 };
    if (counts(row)) known.count += 1;
    found.set(row.section.id, known);
  }
  return [...found.values()];
}
