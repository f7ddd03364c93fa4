import type { Resolution } from "../model.ts";

/**
 * Reads Akoma Ntoso, of any version and profile, into a tree of provisions. Bytes are decoded as XML says.
 * Throws `UnreadableMarkup`.
 */
export function readAkn(xml: string | Uint8Array): Resolution {
  throw new Error(`not written yet: ${xml.length}`);
}
