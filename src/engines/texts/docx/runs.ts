import {
  type Around,
  beginMove,
  changed,
  type Draft,
  isChange,
  isWrapper,
  type Story,
  wrapped,
} from "./story.ts";
import { sameMark } from "./tracked.ts";
import { child, type Element, elements, toggle, value } from "./xml.ts";

const inlineWrappers = new Set(["w:hyperlink", "w:fldSimple", "w:bdo", "w:dir"]);
/** Formulas are read as the letters in them, in order. */
const formula = /^m:(?!.*Pr$)/;

/** Reads the content of a paragraph into the spans of its draft. */
export function readInline(story: Story, parent: Element, around: Around, draft: Draft): void {
  for (const each of elements(parent)) {
    if (each.name === "w:r" || each.name === "m:r") {
      readRun(story, each, around, draft);
    } else if (isChange(each)) {
      readInline(story, each, changed(story, each, around), draft);
    } else if (isWrapper(each)) {
      const inner = wrapped(each);
      if (inner) readInline(story, inner, around, draft);
    } else if (inlineWrappers.has(each.name) || formula.test(each.name)) {
      readInline(story, each, around, draft);
    } else {
      beginMove(story, each);
    }
  }
}

interface RunLook {
  readonly italic: boolean;
  /** What tells a note's mark from the text around it: raised, or in a character style. */
  readonly mark: string | undefined;
}

function readRun(story: Story, element: Element, around: Around, draft: Draft): void {
  const properties = child(element, "w:rPr");
  const styleId = value(properties, "w:rStyle");
  const style = styleId === undefined ? undefined : story.styles.byId.get(styleId);
  // Hidden text is neither shown nor printed.
  if (toggle(properties, "w:vanish") ?? style?.hidden ?? draft.style?.hidden) return;
  const look = {
    italic: toggle(properties, "w:i") ?? style?.italic ?? draft.style?.italic ?? false,
    mark: value(properties, "w:vertAlign") ?? styleId,
  };
  if (draft.markFor && draft.markFor.look !== look.mark) draft.markFor = null;
  readRunContent(story, element, around, draft, look);
}

function readRunContent(story: Story, parent: Element, around: Around, draft: Draft, look: RunLook): void {
  const say = (text: string): void => addText(story, draft, around, { text, italic: look.italic });
  for (const each of elements(parent)) {
    switch (each.name) {
      case "w:t":
      case "w:delText":
      case "m:t":
        say(textOf(each));
        break;
      case "w:tab":
      case "w:ptab":
        say("\t");
        break;
      case "w:br":
        if ((each.attributes["w:type"] ?? "textWrapping") === "textWrapping") say("\n");
        break;
      case "w:cr":
        say("\n");
        break;
      case "w:noBreakHyphen":
        say("\u2011");
        break;
      case "w:sym":
        say(symbol(each));
        break;
      case "w:fldChar":
        readFieldCharacter(story, each.attributes["w:fldCharType"]);
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        readReference(story, each, around, draft, look);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        for (const content of boxesIn(each)) draft.boxes.push({ content, around });
        break;
      case "w:ruby":
        readInline(story, child(each, "w:rubyBase") ?? each, around, draft);
        break;
      case "mc:AlternateContent": {
        const inner = wrapped(each);
        if (inner) readRunContent(story, inner, around, draft, look);
      }
    }
  }
}

function readReference(story: Story, element: Element, around: Around, draft: Draft, look: RunLook): void {
  const kind = element.name === "w:footnoteReference" ? "footnote" : "endnote";
  const note = `${kind} ${element.attributes["w:id"] ?? ""}`;
  draft.markFor = { note, look: look.mark };
  addText(story, draft, around, { text: "", italic: look.italic });
  if (["0", "false", "off", undefined].includes(element.attributes["w:customMarkFollows"]))
    draft.markFor = null;
}

function addText(
  story: Story,
  draft: Draft,
  { inserted, deleted }: Around,
  { text, italic }: { readonly text: string; readonly italic: boolean },
): void {
  const note = draft.markFor?.note ?? null;
  const codeOf = story.fields.find((field) => field.inCode) ?? null;
  const last = draft.spans.at(-1);
  const joins =
    last &&
    last.note === note &&
    last.italic === italic &&
    last.codeOf === codeOf &&
    sameMark(last.inserted, inserted) &&
    sameMark(last.deleted, deleted);
  if (joins) last.text += text;
  else draft.spans.push({ text, inserted, deleted, italic, note, codeOf });
}

function readFieldCharacter(story: Story, type: string | undefined): void {
  if (type === "begin") story.fields.push({ inCode: true, closed: false });
  const innermost = story.fields.at(-1);
  if (!innermost || (type !== "separate" && type !== "end")) return;
  innermost.inCode = false;
  innermost.closed = true;
  if (type === "end") story.fields.pop();
}

/** Without `xml:space`, white space at the ends is the file's, not the text's. Soft hyphens only offer a break. */
function textOf(element: Element): string {
  const text = element.children.filter((each) => typeof each === "string").join("");
  const preserved = element.attributes["xml:space"] === "preserve";
  const kept = preserved ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return kept.replace(/[\t\r\n]/g, " ").replaceAll("\u00ad", "");
}

/** What the symbol fonts print at the places that texts use; they keep ASCII's, moved into the private area. */
const symbols: Readonly<Record<number, string>> = {
  61485: "–",
  61603: "≤",
  61607: "▪",
  61616: "°",
  61619: "≥",
  61623: "•",
};

function symbol(element: Element): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  const printable = code >= 0x20 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff);
  return printable ? (symbols[code] ?? String.fromCharCode(code)) : "";
}

function boxesIn(element: Element): readonly Element[] {
  return elements(element).flatMap((each) => {
    if (each.name === "w:txbxContent") return [each];
    const inner = isWrapper(each) ? wrapped(each) : each;
    return inner ? boxesIn(inner) : [];
  });
}
