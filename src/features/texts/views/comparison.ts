import type { Change, ChangeOp, Comparison } from "#engines/texts/compare/compare.ts";
import { flatten, type Node, wordingOf } from "#engines/texts/compare/flatten.ts";
import type { TrackedChanges } from "#engines/texts/docx/changes.ts";
import type { Resolution, Role } from "#engines/texts/model.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** Words with what became of them, and by whom where a file's own marks tell. */
export interface ChangedWords {
  readonly op: "same" | "inserted" | "deleted";
  readonly text: string;
  readonly author?: string;
}

export interface ChangedNote {
  readonly marker: string;
  readonly base: string | null;
  readonly revised: string | null;
  readonly words: readonly ChangedWords[];
}

/** A provision as one version has it; several where one was split or merged. */
export interface ProvisionSide {
  readonly ids: readonly string[];
  readonly label: string | null;
  readonly role: Role;
  readonly depth: number;
  readonly text: string;
}

/** What became of one provision. `left`: the place in the base from which one was moved. */
export interface ChangeRow {
  readonly kind: "change" | "left";
  /** Its address within the page. */
  readonly id: string;
  readonly op: ChangeOp;
  readonly depth: number;
  readonly base: ProvisionSide | null;
  readonly revised: ProvisionSide | null;
  readonly words: readonly ChangedWords[];
  readonly notes: readonly ChangedNote[];
  /** What one inserted and another deleted again: it stands in neither version. */
  readonly withdrawn: readonly {
    readonly text: string;
    readonly insertedBy: string;
    readonly deletedBy: string;
  }[];
  /** Labels that cite a provision which now bears another. */
  readonly stale: readonly string[];
  readonly section: Section;
  /** Of a move: the address of its other end. */
  readonly otherEnd: string | null;
  readonly authors: readonly string[];
}

export interface FrontRow {
  readonly part: "number" | "title" | "enacting";
  readonly op: "same" | "modified" | "inserted" | "deleted";
  readonly base: string | null;
  readonly revised: string | null;
  readonly words: readonly ChangedWords[];
}

/** A version of a text at the head of a page. */
export interface TextHead {
  readonly language: string;
  readonly number: string | null;
  readonly title: string | null;
}

export interface ComparisonView {
  readonly base: TextHead;
  readonly revised: TextHead;
  /** Two languages of one text: no words are compared. */
  readonly isAcrossLanguages: boolean;
  readonly summary: Readonly<Record<ChangeOp, number>>;
  readonly front: readonly FrontRow[];
  readonly rows: readonly ChangeRow[];
  readonly looseNotes: readonly ChangedNote[];
  /** Who made the changes, where a file's marks tell; in the order in which they first appear. */
  readonly authors: readonly string[];
}

type Told = Comparison | TrackedChanges;

/** A comparison, or what the marks of a file say, as rows ready to be narrowed and shown. Cost: linear. */
export function viewComparison(
  told: Told,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
): ComparisonView {
  const nodes = { base: indexOf(base), revised: indexOf(revised) };
  const sections = { base: sectionsOf(base), revised: sectionsOf(revised) };
  // A deleted clause stands in the section that its own became.
  const became = new Map(
    told.changes.flatMap(({ base: from, revised: to }) =>
      idsOf(to).length > 0 ? idsOf(from).map((id) => [id, idsOf(to)[0]!] as const) : [],
    ),
  );
  const sectionOf = (change: Pick<Change, "base" | "revised">): Section => {
    const [to] = idsOf(change.revised);
    if (to !== undefined) return sections.revised.get(to)!;
    const own = sections.base.get(idsOf(change.base)[0]!)!;
    return sections.revised.get(became.get(own.id) ?? "") ?? own;
  };
  const rows = told.changes.map((change): ChangeRow => {
    const words: readonly ChangedWords[] = change.words;
    const notes = (change.notes ?? []).map(noteOf);
    const withdrawn = "withdrawn" in change ? (change.withdrawn ?? []) : [];
    const references = "references" in change ? (change.references ?? []) : [];
    const sides = {
      base: sideOf(change.base, nodes.base),
      revised: sideOf(change.revised, nodes.revised),
    };
    return {
      kind: "change",
      id: addressOf(change),
      op: change.op,
      depth: (sides.revised ?? sides.base)!.depth,
      ...sides,
      words,
      notes,
      withdrawn,
      stale: references.filter(({ stale }) => stale).map(({ label }) => label),
      section: sectionOf(change),
      otherEnd: change.op === "moved" ? leftAddress(idsOf(change.base)[0]!) : null,
      authors: [
        ...new Set([
          ...authorsOf(words, notes),
          ...withdrawn.flatMap(({ insertedBy, deletedBy }) => [insertedBy, deletedBy]),
        ]),
      ],
    };
  });
  return {
    base: headOf(base),
    revised: headOf(revised),
    isAcrossLanguages: "languages" in told && told.languages !== undefined,
    summary: told.summary,
    front: told.front.map(({ part, op, words }) => ({
      part,
      op,
      base: base[part],
      revised: revised[part],
      words,
    })),
    rows: withLeft(rows, nodes.base, sections.base),
    looseNotes: "notes" in told ? told.notes.map(noteOf) : [],
    authors: [
      ...new Set([
        ...told.front.flatMap(({ words }) => authorsOf(words, [])),
        ...rows.flatMap(({ authors }) => authors),
      ]),
    ],
  };
}

export function headOf({ language, number, title }: Resolution): TextHead {
  return { language, number, title };
}

function indexOf(text: Resolution): ReadonlyMap<string, Node> {
  return new Map(flatten(text).map((node) => [node.provision.id, node]));
}

function idsOf(ids: string | readonly string[] | null): readonly string[] {
  return ids === null ? [] : typeof ids === "string" ? [ids] : ids;
}

function addressOf({ base, revised }: Pick<Change, "base" | "revised">): string {
  const [to] = idsOf(revised);
  return to === undefined ? address("deleted", idsOf(base)[0]!) : address("change", to);
}

/** An address for an element that stays while the provision has its id. */
export function address(kind: string, id: string): string {
  return `${kind}-${id.replace(/\s+/gu, "-")}`;
}

const leftAddress = (id: string): string => address("from", id);

function sideOf(
  given: string | readonly string[] | null,
  nodes: ReadonlyMap<string, Node>,
): ProvisionSide | null {
  const ids = idsOf(given);
  const found = ids.map((id) => nodes.get(id)!);
  const [first] = found;
  if (!first) return null;
  const { label, role } = first.provision;
  const text = found.map(({ provision }) => wordingOf(provision)).join("\n");
  return { ids, label, role, depth: first.depth, text };
}

function noteOf({
  base,
  revised,
  words,
}: {
  readonly base: string | null;
  readonly revised: string | null;
  readonly words: readonly ChangedWords[];
}): ChangedNote {
  return { marker: revised ?? base ?? "", base, revised, words };
}

function authorsOf(words: readonly ChangedWords[], notes: readonly ChangedNote[]): readonly string[] {
  const all = [...words, ...notes.flatMap((note) => note.words)];
  return [...new Set(all.flatMap(({ author }) => (author === undefined ? [] : [author])))];
}

/** The rows with, for each moved provision, one more where it stood in the base. */
function withLeft(
  rows: readonly ChangeRow[],
  base: ReadonlyMap<string, Node>,
  sections: ReadonlyMap<string, Section>,
): readonly ChangeRow[] {
  const byBase = new Map(rows.flatMap((row) => (row.base?.ids ?? []).map((id) => [id, row] as const)));
  const after = new Map<string, ChangeRow[]>();
  let before = "";
  for (const id of base.keys()) {
    const row = byBase.get(id);
    if (row?.op === "moved") {
      const left: ChangeRow = {
        ...row,
        kind: "left",
        id: leftAddress(id),
        depth: row.base!.depth,
        otherEnd: row.id,
        words: [],
        notes: [],
        withdrawn: [],
        stale: [],
        section: sections.get(id)!,
      };
      after.set(before, [...(after.get(before) ?? []), left]);
    } else if (row) before = row.id;
  }
  return [...(after.get("") ?? []), ...rows.flatMap((row) => [row, ...(after.get(row.id) ?? [])])];
}
