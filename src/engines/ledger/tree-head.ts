import { fromBase64, type Hash, toBase64 } from "./merkle.ts";
import { openNote, type VerifyingKey } from "./signed-note.ts";

/** The state of a log: how many leaves it has and their root. */
export interface TreeHead {
  /** Which log: its address without scheme. It is also the name of the key that signs, so that one key cannot serve two logs. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/**
 * The text that is signed for a tree head: origin, size and root in base64, a line each. `signedNote` makes a
 * checkpoint of it that any verifier of transparency logs can read.
 * Throws TypeError for an origin with a newline or none, a size that is no count, a root that is not 32 bytes.
 * Source: C2SP tlog-checkpoint, "Note text". Cost: constant.
 */
export function treeHeadText(head: TreeHead): string {
  const text = `${head.origin}\n${head.size}\n${toBase64(head.root)}\n`;
  if (!parseTreeHead(text)) throw new TypeError("not a tree head");
  return text;
}

/** What came of opening a signed tree head. */
export type OpenedTreeHead =
  | { readonly status: "verified"; readonly head: TreeHead }
  | { readonly status: "malformed" | "unsigned" | "forged" };

/**
 * Checks a signed tree head with the log's key, and reads it. Extension lines after the root are covered by
 * the signature and passed over. Never throws.
 * Source: C2SP tlog-checkpoint. Cost: as `openNote`.
 */
export function openTreeHead(note: string, key: VerifyingKey): OpenedTreeHead {
  const opened = openNote(note, key);
  if (opened.status !== "verified") return opened;
  const head = parseTreeHead(opened.text);
  return head ? { status: "verified", head } : { status: "malformed" };
}

function parseTreeHead(text: string): TreeHead | undefined {
  const [origin, size, encoded, ...extensions] = text.slice(0, -1).split("\n");
  const root = encoded === undefined ? undefined : fromBase64(encoded);
  if (!origin || size === undefined || !/^(?:0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32)
    return undefined;
  if (!Number.isSafeInteger(Number(size)) || extensions.includes("")) return undefined;
  return { origin, size: Number(size), root };
}
