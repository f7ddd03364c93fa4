import { SaxesParser } from "saxes";
import { UnreadableMarkup } from "../unreadable-markup.ts";

/** An element by its name without prefix: what Akoma Ntoso calls it, in whatever version's namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The longest resolution of the corpus takes 410 kB, with its metadata. */
const bytesAtMost = 16_000_000;
const depthAtMost = 400;
const elementsAtMost = 120_000;
const attributesAtMost = 1_000_000;
/** Characters of one. */
const attributeAtMost = 50_000;

const none: readonly never[] = [];
const noAttributes: Readonly<Record<string, string>> = {};

/**
 * Parses a file of Akoma Ntoso into its root element; white space is kept. Nothing outside the file is fetched.
 * Throws `UnreadableMarkup`: `corrupt` when not well-formed, `declares-entities` on a document type with declarations,
 * `too-deep` below 400 elements, `too-large` beyond 16 MB or 120,000 elements.
 * Cost: linear, about 15 MB a second.
 */
export function parseXml(xml: string | Uint8Array): Element {
  if (xml.length > bytesAtMost) {
    throw new UnreadableMarkup("too-large", `over ${bytesAtMost / 1_000_000} MB of XML`);
  }
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Element = { name: "", attributes: noAttributes, children: [] };
  const open = [root];
  let innermost = root;
  let elementCount = 0;
  let attributeCount = 0;
  parser.on("doctype", (declaration) => {
    if (declaration.includes("[")) throw new UnreadableMarkup("declares-entities");
  });
  parser.on("opentag", (tag) => {
    if (open.length > depthAtMost) throw new UnreadableMarkup("too-deep", `over ${depthAtMost} elements`);
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) {
      const { prefix, local, value } = tag.attributes[key]!;
      attributeCount++;
      if (value.length > attributeAtMost) throw new UnreadableMarkup("too-large", `an attribute of ${local}`);
      if (prefix === "" || prefix === "xml") attributes[prefix === "" ? local : `xml:${local}`] = value;
    }
    if (++elementCount > elementsAtMost || attributeCount > attributesAtMost) {
      throw new UnreadableMarkup("too-large", `over ${elementsAtMost} elements`);
    }
    const element = { name: tag.local, attributes, children: tag.isSelfClosing ? none : [] };
    (innermost.children as (Element | string)[]).push(element);
    open.push(element);
    innermost = element;
  });
  parser.on("closetag", () => {
    open.pop();
    innermost = open.at(-1)!;
  });
  const text = (content: string) => void (innermost.children as (Element | string)[]).push(content);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("error", ({ message }) => {
    throw new UnreadableMarkup("corrupt", `no well-formed XML: ${message.slice(0, 120)}`);
  });
  parser.write(typeof xml === "string" ? xml.replace(/^\ufeff/u, "") : decode(xml)).close();
  return root.children.find((child) => typeof child !== "string")!;
}

/** XML is in UTF-8 or UTF-16 unless its declaration says otherwise (XML 1.0, 4.3.3). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? "utf-8";
  const encoding = utf16 === true ? "utf-16be" : utf16 || declared;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableMarkup("corrupt", `it is not in ${encoding}`);
  }
}

/** The first child element of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  for (const each of element?.children ?? []) if (typeof each !== "string" && each.name === name) return each;
  return undefined;
}

/** The child elements, of one of those names when any are given, in order. */
export function elements(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  for (const each of element?.children ?? []) {
    if (typeof each !== "string" && (names.length === 0 || names.includes(each.name))) found.push(each);
  }
  return found;
}

/** The first element of one of those names, itself or beneath it, in document order. */
export function find(element: Element, names: ReadonlySet<string>): Element | undefined {
  if (names.has(element.name)) return element;
  for (const each of elements(element)) {
    const found = find(each, names);
    if (found) return found;
  }
  return undefined;
}
