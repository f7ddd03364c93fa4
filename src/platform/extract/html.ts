import { Parser } from "htmlparser2";
import { decodeText } from "./encoding.ts";
import { type Reading, Unreadable } from "./model.ts";
import { numeral, signFormats } from "./numbering.ts";
import type { TextWriter } from "./text-writer.ts";

const unread = new Set(
  "head script style template noscript iframe object embed svg canvas audio video select datalist button del rt rp".split(
    " ",
  ),
);

/** Elements that the HTML Standard shows as blocks (15.3): a paragraph ends where they begin and end. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead ul".split(
    " ",
  ),
);

/** Browsers stop at 512; the parser's time grows with the square of the depth. */
const deepest = 2_000;

export function readHtml(reading: Reading): void {
  writeHtml(
    reading.writer,
    decodeText(reading.bytes, reading.limits.characters * 4, declaredCharset(reading.bytes)),
  );
}

/** `<meta charset>` within the first kilobyte, or the declaration of an XHTML file. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}

/** Text of a page as a browser shows it, without scripts, styles, and what its author hid or struck out. */
export function writeHtml(writer: TextWriter, html: string): void {
  let unreadDepth = 0;
  let preformatted = 0;
  const lists: { format: string; next: number }[] = [];
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const skip = unreadDepth > 0 || unread.has(name) || hidden(attributes);
        open.push(skip);
        if (open.length > deepest) throw new Unreadable("too-large", `elements nest over ${deepest} deep`);
        if (skip) unreadDepth++;
        else openTag(name, attributes);
      },
      onclosetag(name) {
        if (open.pop()) unreadDepth--;
        else closeTag(name);
      },
      ontext(text) {
        if (!unreadDepth) writer.text(preformatted ? text : text.replace(/[\t\n\f\r ]+/g, " "));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );

  function openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "br") writer.text("\n");
    else if (name === "tr") writer.openRow();
    else if (blocks.has(name)) writer.endParagraph();
    if (name === "pre") preformatted++;
    else if (name === "ol") {
      const format = signFormats.get(attributes.type ?? "") ?? "decimal";
      lists.push({ format, next: Number(attributes.start ?? 1) || 1 });
    } else if (name === "ul" || name === "menu") lists.push({ format: "bullet", next: 1 });
    else if (name === "li") {
      const list = lists.at(-1);
      if (list) list.next = Number(attributes.value) || list.next;
      writer.label(!list || list.format === "bullet" ? "•" : `${numeral(list.next++, list.format)}.`);
    }
  }

  function closeTag(name: string): void {
    if (name === "td" || name === "th") writer.closeCell();
    else if (name === "tr") writer.closeRow();
    else if (blocks.has(name)) writer.endParagraph();
    if (name === "pre") preformatted--;
    else if (name === "ol" || name === "ul" || name === "menu") lists.pop();
  }

  parser.end(html);
  writer.endParagraph();
}

const hidden = (attributes: Readonly<Record<string, string>>): boolean =>
  "hidden" in attributes ||
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    attributes.style ?? "",
  );
