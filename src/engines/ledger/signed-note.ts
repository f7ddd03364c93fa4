import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { equalBytes, fromBase64, toBase64, toHex } from "./merkle.ts";

// The pure implementation rather than WebCrypto: it runs at once, also on a page that was saved to disk or
// comes over plain HTTP, where browsers offer no WebCrypto.
hashes.sha512 = sha512;

/** Who signs: a name (by custom the address of the log, without scheme) and an Ed25519 public key. */
export interface VerifyingKey {
  readonly name: string;
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
  readonly id: Uint8Array;
  /** 32 bytes, as in RFC 8032. */
  readonly publicKey: Uint8Array;
}

/**
 * Names a public key. Throws TypeError unless the name is without spaces, plus signs and control characters,
 * and the key 32 bytes. Source: C2SP signed-note, "Signatures". Cost: constant.
 */
export function verifyingKey(name: string, publicKey: Uint8Array): VerifyingKey {
  if (!isKeyName(name)) throw new TypeError(`not a key name: ${JSON.stringify(name)}`);
  if (publicKey.length !== 32) throw new TypeError("an Ed25519 public key has 32 bytes");
  const typed = Uint8Array.of(ed25519, ...publicKey);
  const named = new TextEncoder().encode(`${name}\n`);
  return { name, id: sha256(Uint8Array.of(...named, ...typed)).slice(0, 4), publicKey };
}

/** A key as one word of text: name+id+key, `example.org/log+c74f20a3+ARpc…`. Cost: constant. */
export function printKey(key: VerifyingKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(Uint8Array.of(ed25519, ...key.publicKey))}`;
}

/** Reads what `printKey` prints; undefined for anything else. Never throws. Cost: constant. */
export function parseKey(text: string): VerifyingKey | undefined {
  // Base64 holds plus signs of its own, so the third part is all that remains.
  const [name, id, ...encoded] = text.split("+");
  const typed = fromBase64(encoded.join("+"));
  if (!name || !isKeyName(name) || typed?.length !== 33 || typed[0] !== ed25519) return undefined;
  const key = verifyingKey(name, typed.slice(1));
  return toHex(key.id) === id ? key : undefined;
}

/**
 * A signed note: the text, a blank line, and a line for each signature. `text` ends in a newline; a signature
 * is the 64 bytes of Ed25519 over its UTF-8. Throws TypeError for a text that cannot be a note.
 * Source: C2SP signed-note, "Format". Cost: linear in the text.
 */
export function signedNote(
  text: string,
  signatures: readonly { readonly key: VerifyingKey; readonly signature: Uint8Array }[],
): string {
  if (!text.endsWith("\n") || hasControl(text) || !text.isWellFormed())
    throw new TypeError("not the text of a note");
  const lines = signatures.map(
    ({ key, signature }) => `— ${key.name} ${toBase64(Uint8Array.of(...key.id, ...signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/** What came of opening a note with a key: its text is worth reading only when it is `verified`. */
export type OpenedNote =
  | { readonly status: "verified"; readonly text: string }
  | { readonly status: "malformed" | "unsigned" | "forged" };

/**
 * Checks a signed note with one key. `unsigned`: no line is by this key (lines by others, such as witnesses,
 * are passed over); `forged`: a line claims to be and is not. Never throws.
 * Source: C2SP signed-note, "Signatures"; RFC 8032 §5.1.7 without the cofactor, as OpenSSL verifies.
 * Cost: linear in the note (at most 64 KiB are looked at), and a few milliseconds for the signature.
 */
export function openNote(note: string, key: VerifyingKey): OpenedNote {
  const split = note.lastIndexOf("\n\n");
  if (note.length > 65_536 || split < 0 || hasControl(note) || !note.endsWith("\n") || !note.isWellFormed()) {
    return { status: "malformed" };
  }
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split("\n");
  let verified = false;
  for (const line of lines) {
    const [dash, name, encoded, ...more] = line.split(" ");
    const bytes = encoded === undefined ? undefined : fromBase64(encoded);
    if (dash !== "—" || !name || !isKeyName(name) || !bytes || bytes.length < 5 || more.length > 0) {
      return { status: "malformed" };
    }
    if (name !== key.name || !equalBytes(bytes.slice(0, 4), key.id)) continue;
    if (!isSignature(bytes.slice(4), text, key.publicKey)) return { status: "forged" };
    verified = true;
  }
  return verified ? { status: "verified", text } : { status: "unsigned" };
}

/** The signature type of Ed25519 in C2SP signed-note. */
const ed25519 = 0x01;

function isSignature(signature: Uint8Array, text: string, publicKey: Uint8Array): boolean {
  try {
    return verify(signature, new TextEncoder().encode(text), publicKey, { zip215: false });
  } catch {
    // Thrown for a signature or a key of the wrong length or off the curve.
    return false;
  }
}

function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[\s+\p{Zs}\p{Cc}]/u.test(name);
}

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids all of them but the newline
  return /[\u0000-\u0009\u000b-\u001f]/.test(text);
}
