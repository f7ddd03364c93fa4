import { findCall } from "../calls/find.ts";
import { labelOf } from "../labels.ts";
import type { OfficialLanguage, Provision, Resolution, Role } from "../model.ts";
import { officialLanguages } from "../model.ts";
import { countedWithin, type Ids, identifiers } from "./ids.ts";
import { type InlineOptions, inlineXml, type PlacedXml, spaceAttributes, type Words } from "./inline.ts";
import { type PrintedNotes, printedNotes } from "./print-notes.ts";
import { type References, referencesIn } from "./references.ts";
import {
  calledClass,
  elementFor,
  hasUnevenSpace,
  roleOf,
  type Setting,
  settingWithin,
  titlesAnnex,
} from "./shape.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** A provision as it is printed: as it is, or with what changes do to it. */
export interface Branch {
  readonly provision: Provision;
  readonly children: readonly Branch[];
  /** Its label and words where a change marks them. */
  readonly label?: readonly Words[];
  readonly words?: readonly Words[];
  /** Whose words stand, where changes mark them. */
  readonly standing?: InlineOptions["standing"];
  /** Its notes where a change marks them. */
  readonly notes?: (print: PrintedNotes) => readonly PlacedXml[];
  /** A provision that is no longer there, or one that is only proposed, is no part of the text. */
  readonly status?: "removed" | "undefined";
  /** Its identifier in the text that was revised. */
  readonly formerly?: string | undefined;
  /** Told of its identifier, and of the insertions and deletions in it. */
  readonly onPrinted?: (eId: string) => void;
  readonly onChange?: InlineOptions["onChange"];
}

/** What printing one text goes by. */
interface Printer {
  readonly text: Resolution;
  readonly ids: Ids;
  readonly cited: References;
  readonly notes: PrintedNotes;
}

export interface PrintedTree {
  readonly preamble: readonly string[];
  readonly body: readonly string[];
  /** Each annex: its own identifier, what it is headed by, and its body. */
  readonly annexes: readonly {
    readonly attributes: Attributes;
    readonly head: string;
    readonly body: readonly string[];
  }[];
  /** The enacting words and title, which may have notes of their own. */
  readonly cited: References;
  readonly looseNotes: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** The identifiers that the provisions of a text have when it is printed as it is, by their ids. Cost: linear. */
export function identifiersOf(text: Resolution): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const branches = (provisions: readonly Provision[]): readonly Branch[] =>
    provisions.map((provision) => ({
      provision,
      children: branches(provision.children),
      onPrinted: (eId) => void found.set(provision.id, eId),
    }));
  printTree(text, branches(text.provisions));
  return found;
}

/** Prints provisions of a text one by one, for a document that quotes them. */
export interface Quoter {
  /** A provision as it would stand in a body, without what stands beneath it. */
  readonly quote: (provision: Provision, context: string) => string;
  /** The documents that the text cites, for the metadata. */
  readonly entries: readonly string[];
}

export function quoter(text: Resolution): Quoter {
  const cited = referencesIn(text);
  const notes = printedNotes(text, cited);
  return {
    quote: (provision, context) =>
      printBody({ text, ids: identifiers(), cited, notes }, { provision, children: [] }, context, "body"),
    entries: cited.entries,
  };
}

/** The branches of a text as it is. */
export function branchesOf(provisions: readonly Provision[]): readonly Branch[] {
  return provisions.map((provision) => ({ provision, children: branchesOf(provision.children) }));
}

/**
 * The provisions of a text as the preamble, body and annexes of a document. Recitals and recalling calls that open the
 * text are its preamble; headings that end it and are called annexes are its annexes. Cost: linear.
 */
export function printTree(text: Resolution, branches: readonly Branch[]): PrintedTree {
  const cited = referencesIn(text);
  const printer: Printer = { text, ids: identifiers(), cited, notes: printedNotes(text, cited) };
  const language = officialLanguages.find((each) => each === text.language) ?? "en";
  const opening = branches.findIndex((branch) => !isPreambular(branch, language));
  const end = opening < 0 ? branches.length : opening;
  const lastOther = branches.findLastIndex(({ provision }) => !isAnnex(provision));
  const annexesFrom = Math.max(end, lastOther + 1);
  const preamble = printPreamble(printer, branches.slice(0, end));
  const body = branches.slice(end, annexesFrom).map((branch) => printBody(printer, branch, null, "body"));
  const annexes = branches.slice(annexesFrom).map((branch) => {
    const eId = printer.ids.next(null, "attachment");
    branch.onPrinted?.(eId);
    return {
      attributes: attributesOf(branch, eId),
      head: printNumber(branch, eId) + printHeading(printer, branch, eId),
      body: branch.children.map((each) => printBody(printer, each, eId, "annex")),
    };
  });
  return { preamble, body, annexes, cited, looseNotes: printer.notes.loose() };
}

function isPreambular({ provision: { role, text } }: Branch, language: OfficialLanguage): boolean {
  return role === "recital" || (role === "call" && findCall(text, language, "recital") !== null);
}

function isAnnex({ role, label, text }: Provision): boolean {
  return role === "heading" && label === null && titlesAnnex(text);
}

/** Recitals as containers named after their verbs, as the United Nations have them; what has a label or clauses as recitals. */
function printPreamble(printer: Printer, branches: readonly Branch[]): readonly string[] {
  return branches.map((branch) => {
    const { role, label, call } = branch.provision;
    if (role === "call" && branch.children.length > 0) {
      const eId = begin(printer, branch, null, "recitals");
      return blockElement("recitals", attributesOf(branch, eId), [
        printNumber(branch, eId),
        printHeading(printer, branch, eId),
        ...branch.children.map((each) => printItem(printer, each, eId, "recital")),
      ]);
    }
    if (label !== null) {
      const eId = printer.ids.next(null, "recitals");
      return blockElement("recitals", { eId }, [
        printItem(printer, branch, eId, "recital", role === "call" ? "recital" : role),
      ]);
    }
    const eId = begin(printer, branch, null, "container");
    return blockElement(
      "container",
      { ...attributesOf(branch, eId, role === "recital" ? null : role), name: call ?? role },
      [printParagraph(printer, branch, eId), printList(printer, branch.children, eId)],
    );
  });
}

/** A clause of the preamble, which holds blocks. */
function printItem(
  printer: Printer,
  branch: Branch,
  context: string,
  name: "recital" | "item",
  usual: Role = "item",
): string {
  const eId = begin(printer, branch, context, name);
  const { role } = branch.provision;
  return blockElement(name, attributesOf(branch, eId, role === usual ? null : role), [
    printNumber(branch, eId),
    printParagraph(printer, branch, eId),
    printList(printer, branch.children, eId),
  ]);
}

function printList(printer: Printer, branches: readonly Branch[], context: string): string {
  if (branches.length === 0) return "";
  const eId = printer.ids.next(context, "blockList");
  return blockElement(
    "blockList",
    { eId },
    branches.map((each) => printItem(printer, each, eId, "item")),
  );
}

function printBody(printer: Printer, branch: Branch, context: string | null, setting: Setting): string {
  const { role, label } = branch.provision;
  const name = elementFor(role, label, setting);
  const kind = name === "hcontainer" ? role : undefined;
  const eId = begin(printer, branch, context, name);
  const attributes = {
    ...attributesOf(branch, eId, roleOf(name, kind, setting) === role ? null : role),
    name: kind,
  };
  const number = printNumber(branch, eId);
  const within = settingWithin(role, setting);
  if (role === "heading" || role === "call") {
    return blockElement(name, attributes, [
      number,
      printHeading(printer, branch, eId),
      ...branch.children.map((each) => printBody(printer, each, eId, within)),
    ]);
  }
  if (branch.children.length === 0) {
    const content = `${eId}__content`;
    return blockElement(name, attributes, [
      number,
      blockElement("content", { eId: content }, [printParagraph(printer, branch, eId)]),
    ]);
  }
  const list = printer.ids.next(eId, "list");
  return blockElement(name, attributes, [
    number,
    blockElement("list", { eId: list }, [
      blockElement("intro", { eId: `${list}__intro` }, [printParagraph(printer, branch, eId)]),
      ...branch.children.map((each) => printBody(printer, each, list, within)),
    ]),
  ]);
}

function begin(printer: Printer, branch: Branch, context: string | null, name: string): string {
  const eId = printer.ids.next(context, name, branch.provision.label);
  branch.onPrinted?.(eId);
  return eId;
}

/** Its own address goes along: the naming convention leaves the form of a GUID to whoever gives it. */
function attributesOf(branch: Branch, eId: string, role: Role | null = null): Attributes {
  const { id } = branch.provision;
  return {
    eId,
    wId: branch.formerly === eId ? undefined : branch.formerly,
    GUID: /^\S+$/u.test(id) && branch.status === undefined ? id : undefined,
    class: role ?? undefined,
    status: branch.status,
  };
}

function printNumber(branch: Branch, context: string): string {
  const { label } = branch.provision;
  // Words that open like a label do not hide one: the empty number says that there is none.
  if (label === null && !branch.label) return labelOf(branch.provision.text) ? "<num/>" : "";
  const words = branch.label ?? [{ op: "same", text: label! }];
  return inlineElement(
    "num",
    spaceAttributes(label ?? ""),
    inlineXml(words, {
      call: null,
      references: [],
      notes: [],
      id: countedWithin(`${context}__num`),
      ...(branch.onChange && { onChange: branch.onChange }),
    }),
  );
}

function printHeading(printer: Printer, branch: Branch, eId: string): string {
  const { text, notes, call } = branch.provision;
  if (text === "" && notes.length === 0 && call === null && !branch.words) return "";
  return printWords(printer, branch, eId, "heading");
}

function printParagraph(printer: Printer, branch: Branch, eId: string): string {
  return printWords(printer, branch, eId, "p");
}

function printWords(printer: Printer, branch: Branch, eId: string, name: "p" | "heading"): string {
  const { id, text, call, notes, noteOffsets } = branch.provision;
  const at = call === null || call === "" ? -1 : text.indexOf(call);
  const apart = call !== null && at < 0;
  const { class: uneven, ...space } = spaceAttributes(call !== null && hasUnevenSpace(call) ? call : text);
  const placed =
    branch.notes?.(printer.notes) ??
    notes.map((marker, n) => ({
      at: noteOffsets[n] ?? text.length,
      gone: false,
      op: "same" as const,
      xml: printer.notes.at(marker),
    }));
  return inlineElement(
    name,
    {
      class:
        [uneven, apart ? calledClass : undefined].filter((each) => each !== undefined).join(" ") || undefined,
      title: apart ? call : undefined,
      ...space,
    },
    inlineXml(branch.words ?? [{ op: "same", text }], {
      call: at < 0 ? null : { start: at, end: at + call!.length },
      references: printer.cited.inProvision(id, text),
      notes: placed,
      ...(branch.standing && { standing: branch.standing }),
      id: (each) => printer.ids.next(eId, each),
      ...(branch.onChange && { onChange: branch.onChange }),
    }),
  );
}
