import { SaxesParser } from "saxes";
import { Unreadable } from "./model.ts";

/** Attributes by the name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: programmes differ in prefixes, and no two of the names used here clash. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) {
    if (key === name || (key.endsWith(name) && key[key.length - name.length - 1] === ":")) {
      return attributes[key];
    }
  }
  return undefined;
}

/** Deeper than any writer of documents nests; a hostile file may go on until memory ends. */
const deepest = 2_000;
const chunkBytes = 1 << 16;

/**
 * Reads an XML part and calls the handler in document order. Entities that the part itself defines are never
 * expanded (saxes ignores the DOCTYPE's content), so no entity grows and none reaches for a file or an address.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const decoder = new TextDecoder(xmlEncoding(bytes));
  const parser = new SaxesParser({ xmlns: false, position: false });
  const locals = new Map<string, string>();
  let depth = 0;
  const local = (name: string): string => {
    let found = locals.get(name);
    if (found === undefined) locals.set(name, (found = name.slice(name.indexOf(":") + 1)));
    return found;
  };
  parser.on("opentag", (tag) => {
    if (++depth > deepest) throw new Unreadable("too-large", `elements nest over ${deepest} deep`);
    handler.open(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close(local(tag.name));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("error", (error) => {
    // An undefined entity stays as it is written, a stray control goes; anything else means the part is damaged.
    if (!/undefined entity|disallowed character\.$/.test(error.message)) {
      throw new Unreadable("corrupt", error.message);
    }
  });
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const declaration = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1];
  try {
    return declared ? new TextDecoder(declared).encoding : "utf-8";
  } catch {
    return "utf-8";
  }
}
