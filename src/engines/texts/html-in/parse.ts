import { Parser } from "htmlparser2";
import { UnreadableMarkup } from "../unreadable-markup.ts";

/** An element of a page, or the page itself. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
  readonly parent: HtmlElement | null;
}

/** A page saved from Word takes ten times what its words take; the longest resolution would be 2 MB. */
const bytesAtMost = 16_000_000;
const elementsAtMost = 400_000;
/** Browsers stop at 512; programmes that leave elements open go on. */
const depthAtMost = 1_000;

/** What is never shown, or is no text. */
const unread = new Set(
  "head script style template noscript iframe object embed svg math canvas audio video map select datalist button textarea rt rp".split(
    " ",
  ),
);

/**
 * Parses a page as browsers do, whatever is left open or out. What is hidden, and scripts and styles, are left out.
 * Throws `UnreadableMarkup`: `too-large` beyond 16 MB or 400,000 elements, `too-deep` below 1,000.
 * Cost: linear, but for elements left open (their number times the depth).
 */
export function parseHtml(html: string): HtmlElement {
  if (html.length > bytesAtMost) {
    throw new UnreadableMarkup("too-large", `over ${bytesAtMost / 1_000_000} MB of HTML`);
  }
  const root: HtmlElement = { name: "", attributes: {}, children: [], parent: null };
  let innermost = root;
  let depth = 0;
  let count = 0;
  /** How deep in what is not read. */
  const skipped: boolean[] = [];
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > depthAtMost) throw new UnreadableMarkup("too-deep", `over ${depthAtMost} elements`);
        if (++count > elementsAtMost)
          throw new UnreadableMarkup("too-large", `over ${elementsAtMost} elements`);
        const skip = skipping > 0 || unread.has(name) || isHidden(attributes);
        skipped.push(skip);
        if (skip) {
          skipping++;
          return;
        }
        const element: HtmlElement = { name, attributes, children: [], parent: innermost };
        innermost.children.push(element);
        innermost = element;
      },
      onclosetag() {
        depth--;
        if (skipped.pop()) skipping--;
        else innermost = innermost.parent!;
      },
      ontext(text) {
        if (skipping === 0) innermost.children.push(text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return root;
}

function isHidden({ hidden, style = "" }: Readonly<Record<string, string>>): boolean {
  return (
    hidden !== undefined ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style)
  );
}

/** The elements beneath one, itself first, in document order. */
export function* walk(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const each of element.children) if (typeof each !== "string") yield* walk(each);
}

/** The first element beneath one that is as asked. */
export function findElement(
  element: HtmlElement,
  isIt: (each: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const each of walk(element)) if (isIt(each)) return each;
  return undefined;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.class ?? "").split(/\s+/u).includes(name);
}

/** Its text as it stands, with that of everything beneath. */
export function textOf(element: HtmlElement): string {
  return element.children.map((each) => (typeof each === "string" ? each : textOf(each))).join("");
}

/** What the page says its language is. */
export function languageIn(root: HtmlElement): string | null {
  return findElement(root, ({ attributes }) => (attributes.lang ?? "") !== "")?.attributes.lang ?? null;
}
