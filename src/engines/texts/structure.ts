import { findCall } from "./calls/find.ts";
import { identify } from "./identify.ts";
import { type Label, labelOf, type Reading, readingsOfLabel } from "./labels.ts";
import { readMasthead } from "./masthead.ts";
import type { Note, OfficialLanguage, Provision, Resolution, Role } from "./model.ts";
import { withNotes, withoutMarks } from "./note-marks.ts";

/** A paragraph of a text before its place in the tree is known. */
export interface Block {
  /** Its words; the marks of its notes stand in them (see `noteMark`). */
  readonly text: string;
  /** Its label where it stands apart from the text, as automatic numbering has it; else it is sought in the text. */
  readonly label?: string | null;
}

interface Node {
  readonly role: Role;
  readonly label: string | null;
  readonly call: string | null;
  text: string;
  readonly children: Node[];
}

/** A list of labelled provisions that may still go on. */
interface OpenList {
  readonly style: string;
  ordinal: number;
  readonly siblings: Node[];
}

interface OpenHeading {
  readonly style: string;
  readonly node: Node;
}

/** Where words of a clause end; a list that ends in one of the last two may be followed by another clause. */
const closing = /[.;:,،؛。；：，](?:["”»’)）]|\s)*$/u;
const leadsIn = /[:：](?:\s|["”»])*$/u;
const endsList = /[.,،。，](?:["”»’)]|\s)*$/u;

/** Longest heading or call line, in characters: the longest of the corpus has 170. */
const longestLine = 250;

const annex =
  /^(?:ANNEX(?:E|ES)?|ANEXOS?|Annex(?:es|e)?|Anexos?|Appendix|APPENDIX|Apéndice|Appendice|Приложени[ея]|ПРИЛОЖЕНИ[ЕЯ]|(?:ال)?مرفق|附件)(?:\s|$|[一二三四五六七八九十\d])/u;

/**
 * Builds the tree of a resolution from its paragraphs in order: masthead, title and enacting words, recitals or
 * calls with their clauses, operative provisions, items to any depth, headings with what stands under them, annexes.
 *
 * A label is read by what stands before it: as the next of an open list, deepest first, or as the first of a new
 * one; a number that is neither ("2015. …") stays text. A line alone, without closing punctuation, is a call when
 * it opens with a verb, and a heading otherwise. Whatever has no place of its own is kept beneath what precedes it.
 * Cost: linear in the length of the text, times the depth of its lists.
 */
export function structure(
  blocks: readonly Block[],
  { language, notes }: { readonly language: OfficialLanguage; readonly notes: readonly Note[] },
): Resolution {
  const { number, title, enacting, rest } = readMasthead(blocks, language);
  const tree = buildTree(rest, language);
  return {
    language,
    number,
    title: title === null ? null : withoutMarks(title),
    enacting: enacting === null ? null : withoutMarks(enacting),
    provisions: identify(tree.map(finished)),
    notes,
  };
}

function finished(node: Node): Provision {
  const { role, label, call, children } = node;
  return {
    id: "",
    role,
    label,
    call,
    ...withNotes(node.text.trim()),
    children: children.map(finished),
  };
}

function buildTree(blocks: readonly Block[], language: OfficialLanguage): readonly Node[] {
  const root: Node[] = [];
  const headings: OpenHeading[] = [];
  let lists: OpenList[] = [];
  let call: Node | null = null;
  /** The provision at the outermost level that is still open, and the last of any level. */
  let top: Node | null = null;
  let last: Node | null = null;
  let inAnnex = false;
  let operative = false;

  const level = (): Node[] => headings.at(-1)?.node.children ?? root;
  const add = (
    siblings: Node[],
    role: Role,
    label: string | null,
    text: string,
    verb: string | null = null,
  ): Node => {
    const node: Node = { role, label, call: verb, text, children: [] };
    siblings.push(node);
    last = node;
    return node;
  };
  const closeLists = (): void => {
    lists = [];
    call = null;
    top = null;
    last = null;
  };
  const addTop = (role: Role, label: string | null, text: string): void => {
    const mood = role === "recital" ? "recital" : "operative";
    top = add(
      call ? (call as Node).children : level(),
      call ? "item" : role,
      label,
      text,
      call ? null : opens(text, mood),
    );
  };
  const opens = (text: string, mood: "recital" | "operative"): string | null =>
    findCall(withoutMarks(text), language, mood);

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const next = blocks[at + 1];
    const text = block.text.trim();
    const bare = withoutMarks(text);
    const label = labelled(block);
    const alone = bare.length <= longestLine && !closing.test(bare);

    if (annex.test(bare) && alone && !label) {
      headings.length = 0;
      closeLists();
      inAnnex = true;
      headings.push({ style: "annex", node: add(root, "heading", null, text) });
      continue;
    }
    const head = inAnnex ? null : headingOf(block, label, next);
    if (head) {
      const outer = headings.findIndex((each) => each.style === head.style);
      if (outer >= 0) headings.length = outer;
      closeLists();
      headings.push({ style: head.style, node: add(level(), "heading", head.label, head.text) });
      if (head.consumed) at++;
      continue;
    }
    if (!inAnnex && alone && !label && next && isCallLine(text, next)) {
      lists = [];
      top = null;
      operative = opens(text, "recital") === null;
      call = null;
      call = add(level(), "call", null, text, bare);
      continue;
    }
    if (label && placeLabelled(label)) continue;
    placeUnlabelled(text, bare);
  }
  return root;

  /** Puts a labelled block where its label says; false when the label fits nowhere and is the text's own number. */
  function placeLabelled(label: Label): boolean {
    const before = last ? withoutMarks(last.text) : "";
    const nests =
      last !== null &&
      (last as Node).role !== "heading" &&
      (last as Node).role !== "call" &&
      leadsIn.test(before);
    const first = label.readings.find((each) => each.ordinal === 1 || each.ordinal === 1.01);
    if (nests && first) return open(first, label);
    for (let depth = lists.length - 1; depth >= 0; depth--) {
      const reading = label.readings.find((each) => follows(lists[depth]!, each));
      if (!reading) continue;
      const outer = lists.findIndex((each) => label.readings.some((other) => follows(each, other)));
      // Where an inner list and the outer one both expect the number, a verb tells the outer.
      const chosen = outer < depth && findCall(label.rest, language, "operative") !== null ? outer : depth;
      return append(chosen, label.readings.find((each) => follows(lists[chosen]!, each))!, label);
    }
    if (first && (label.certain || next(label) || lists.length === 0)) return open(first, label);
    for (let depth = lists.length - 1; depth >= 0; depth--) {
      const reading = label.readings.find(
        (each) =>
          each.style === lists[depth]!.style &&
          (label.certain ||
            (each.ordinal > lists[depth]!.ordinal && each.ordinal <= lists[depth]!.ordinal + 10)),
      );
      if (reading) return append(depth, reading, label);
    }
    const reading = label.readings[0]!;
    if (lists.length === 0 && (label.certain || reading.ordinal < 1000)) return open(reading, label);
    if (label.certain) return open(reading, label);
    return false;
  }

  function next(label: Label): boolean {
    return label.rest !== "" || label.certain;
  }

  function append(depth: number, reading: Reading, label: Label): boolean {
    lists.length = depth + 1;
    const list = lists[depth]!;
    list.ordinal = reading.ordinal;
    if (depth === 0 && !call && list.siblings === level()) addTop(topRole(), label.printed, label.rest);
    else {
      const node = add(list.siblings, "item", label.printed, label.rest);
      if (depth === 0) top = node;
    }
    return true;
  }

  function open(reading: Reading, label: Label): boolean {
    const bullet = reading.style.includes("#bullet");
    const outermost =
      last === null ||
      (last as Node).role === "heading" ||
      (last as Node).role === "call" ||
      (!bullet && reading.style !== "(#letter)" && startsAnew(reading));
    if (outermost) {
      lists = [];
      if (last !== null && (last as Node).role !== "call" && call) call = null;
      const siblings = call ? (call as Node).children : level();
      addTop(topRole(), label.printed, label.rest);
      lists.push({ style: reading.style, ordinal: reading.ordinal, siblings });
      return true;
    }
    const parent = parentOf(reading);
    add(parent.children, "item", label.printed, label.rest);
    lists.push({ style: reading.style, ordinal: reading.ordinal, siblings: parent.children });
    return true;
  }

  /** Whether a first number begins the operative part, or a new set of clauses whose call line was lost. */
  function startsAnew(reading: Reading): boolean {
    if (lists.length === 0 && top?.role === "recital" && /#number/.test(reading.style)) return true;
    if (leadsIn.test(withoutMarks(last?.text ?? ""))) return false;
    const outer = lists[0];
    return (
      outer !== undefined &&
      /^#number|^#\)?number/.test(reading.style) &&
      endsList.test(withoutMarks(last?.text ?? ""))
    );
  }

  function parentOf(reading: Reading): Node {
    // A list opens under the last provision; the lists beneath it that are not open any more are closed.
    const sameStyle = lists.findIndex((each) => each.style === reading.style);
    if (sameStyle > 0) {
      lists.length = sameStyle;
      return lists[sameStyle - 1]!.siblings.at(-1)!;
    }
    return last ?? top!;
  }

  function topRole(): Role {
    if (inAnnex) return "item";
    operative = true;
    return "operative";
  }

  function placeUnlabelled(text: string, bare: string): void {
    if (inAnnex) {
      lists = [];
      add(level(), "item", null, text);
      return;
    }
    if (call) {
      const children = (call as Node).children;
      if (children.length === 0) {
        addTop("item", null, text);
        return;
      }
      if (lists.length > 0 && endsList.test(withoutMarks(last?.text ?? "")) && !/^["“«(]/.test(bare)) {
        // The list above has come to its end: this clause has lost its call.
        call = null;
        lists = [];
        operative = true;
        addTop("operative", null, text);
        return;
      }
      add((lists[0]?.siblings.at(-1) ?? children.at(-1)!).children, "item", null, text);
      return;
    }
    const recital = opens(text, "recital");
    if (!operative || (headings.length > 0 && level().every((each) => each.role !== "operative"))) {
      const decides =
        /[;.；。؛]\s*$/u.test(bare) &&
        opens(text, "operative") !== null &&
        !(recital && /[,،，;]\s*$/u.test(bare));
      lists = [];
      if (decides) operative = true;
      addTop(decides ? "operative" : "recital", null, text);
      return;
    }
    if (last && lists.length > 0 && opens(text, "operative") === null) {
      add((lists[0]!.siblings.at(-1) ?? last).children, "item", null, text);
      return;
    }
    lists = [];
    addTop("operative", null, text);
  }

  /** A block that stands as a heading: alone, capitalised, without closing punctuation; or a number and such a line. */
  function headingOf(
    block: Block,
    label: Label | null,
    following: Block | undefined,
  ): { style: string; label: string | null; text: string; consumed?: boolean } | null {
    const bare = withoutMarks(block.text.trim());
    const section = sectionNumeral(bare);
    if (section && following) {
      if (section.rest !== "" && !closing.test(section.rest) && section.rest.length <= longestLine) {
        return { style: section.style, label: section.printed, text: section.rest };
      }
      if (section.rest === "") {
        const title = withoutMarks(following.text.trim());
        const titled = labelOf(title) === null && title.length <= longestLine && !closing.test(title);
        return {
          style: section.style,
          label: section.printed,
          text: titled ? following.text.trim() : "",
          consumed: titled,
        };
      }
    }
    if (label || !following || closing.test(bare) || bare.length > longestLine) return null;
    if (!/^\P{Ll}/u.test(bare) || isCallLine(bare, following)) return null;
    const capital = /^["“«¿¡]?\p{Lu}/u.test(bare);
    const scriptWithoutCase = /^["“«《]?[\p{Script=Arabic}\p{Script=Han}]/u.test(bare);
    if (!capital && !scriptWithoutCase) return null;
    return { style: "title", label: null, text: block.text.trim() };
  }

  function isCallLine(text: string, following: Block): boolean {
    const bare = withoutMarks(text);
    if (closing.test(bare) || bare.length > longestLine) return false;
    const known = opens(bare, "recital") ?? opens(bare, "operative");
    const lower = /^\p{Ll}/u.test(bare);
    const label = labelled(following);
    const first = label?.readings.some((each) => each.ordinal === 1) ?? false;
    const words = bare.split(/\s+/).length;
    if (lower) return known !== null || (first && words <= 14);
    if (/^[\p{Script=Arabic}\p{Script=Han}]/u.test(bare)) {
      return known !== null && (first || bare.length <= known.length + 12);
    }
    return known !== null && known.length >= bare.length - 1 && first;
  }
}

function follows(list: OpenList, reading: Reading): boolean {
  if (reading.style !== list.style) return false;
  if (reading.style.includes("#bullet")) return true;
  return reading.ordinal > list.ordinal && reading.ordinal <= list.ordinal + 1;
}

function labelled(block: Block): Label | null {
  if (block.label) {
    return {
      printed: block.label,
      rest: block.text.trim(),
      readings: readingsOfLabel(block.label),
      certain: true,
    };
  }
  return labelOf(block.text.trim());
}

/** "I", "II. Title", "A. Title", "Section III", "一 标题", "أولا": what numbers a section rather than a clause. */
function sectionNumeral(text: string): { style: string; printed: string; rest: string } | null {
  const roman = /^((?:Section |Sección |Раздел |Part |Parte |Partie |Chapter )?[IVXL]+\.?)(?:\s+|$)/u.exec(
    text,
  );
  if (roman) return { style: "roman", printed: roman[1]!, rest: text.slice(roman[0].length) };
  const letter = /^([A-H]\.?)(?:\s+|$)/u.exec(text);
  if (letter && (letter[1]!.endsWith(".") || letter[0].length === text.length)) {
    return { style: "letter", printed: letter[1]!, rest: text.slice(letter[0].length) };
  }
  const ideograph = /^([一二三四五六七八九十]{1,3}、?)(?:\s+|$|(?<=、))/u.exec(text);
  if (ideograph) return { style: "roman", printed: ideograph[1]!, rest: text.slice(ideograph[0].length) };
  const arabic = /^((?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)ً?)(?:\s+[-–]?\s*|$)/u.exec(
    text,
  );
  if (arabic) return { style: "roman", printed: arabic[1]!, rest: text.slice(arabic[0].length) };
  return null;
}
