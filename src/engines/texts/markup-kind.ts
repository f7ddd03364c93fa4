/** How much of a file is looked at to tell what it is. */
const headBytes = 4_096;

/** What stands before the first element: white space, comments, declarations. */
const prologue = /^(?:\s|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$))*/u;
const htmlElements =
  "html|head|body|title|meta|base|link|style|script|main|article|section|header|nav|div|p|h[1-6]|ol|ul|table|center|font|blockquote|pre|span|hr";

/**
 * Whether bytes are XML or a page of HTML, by how they begin; null when they are neither, as plain text is not even
 * when it opens with a bracket. Pages in the syntax of XML are pages. Cost: constant.
 */
export function markupKind(bytes: Uint8Array): "xml" | "html" | null {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff;
  const encoding = wide === true ? "utf-16be" : wide || "utf-8";
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, headBytes));
  const begins = head.slice(prologue.exec(head)![0].length);
  if (/^<!doctype\s+html/iu.test(begins)) return "html";
  if (new RegExp(`^<(?:${htmlElements})(?=[\\s>/])`, "iu").test(begins)) return "html";
  const declared = /^\s*<\?xml\s/u.test(head);
  return declared || /^<!doctype\s|^<(?:[\w-]+:)?akomaNtoso(?=[\s>])/iu.test(begins) ? "xml" : null;
}
