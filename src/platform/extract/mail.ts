import PostalMime from "postal-mime";
import { writeHtml } from "./html.ts";
import type { Reading } from "./model.ts";
import { writePlainText } from "./plain-text.ts";
import { TextWriter } from "./text-writer.ts";

/** Parts inside parts of a message, and headers: more than any mail programme writes. */
const mailLimits = { maxNestingDepth: 50, maxHeadersSize: 1_000_000, maxRfc822NestingDepth: 5 };

/**
 * Text of an e-mail: what it says, then each file it carried under its name. `readAttachment` reads a file that
 * came with the message into the same text, or leaves it.
 */
export async function readMail(
  reading: Reading,
  readAttachment: (attachment: Reading) => Promise<void>,
): Promise<void> {
  const { writer, limits, stopAt, depth } = reading;
  const mail = await PostalMime.parse(reading.bytes, mailLimits);
  const plain = mail.text ?? "";
  const html = mail.html ?? "";
  if (html && !saysAll(plain, html)) writeHtml(writer, html);
  else writePlainText(writer, plain);
  for (const [index, each] of mail.attachments.entries()) {
    const picture = each.related || (each.disposition === "inline" && each.mimeType.startsWith("image/"));
    if (picture) continue;
    const fileName = each.filename ?? `${index + 1}`;
    (reading.attachments ??= []).push(fileName);
    writer.paragraph(fileName);
    const bytes = typeof each.content === "string" ? Buffer.from(each.content) : new Uint8Array(each.content);
    const attached: Reading = { bytes, fileName, writer, limits, stopAt, depth: depth + 1, truncated: false };
    await readAttachment(attached);
    if (attached.truncated) reading.truncated = true;
  }
}

/** Some programmes send as plain text only a line that says to look at the other part. */
function saysAll(plain: string, html: string): boolean {
  const shown = new TextWriter(html.length + 1);
  writeHtml(shown, html);
  return plain.trim().length > shown.finish().length / 2;
}
