import { sha256 } from "@noble/hashes/sha2.js";

/** A SHA-256 value: 32 bytes. */
export type Hash = Uint8Array;

/**
 * The hash of a leaf: SHA-256(0x00 ‖ data). The prefix keeps a leaf from being passed off as an inner node.
 * Source: RFC 9162 §2.1.1. Cost: linear in the length of `data`.
 */
export function leafHash(data: Uint8Array): Hash {
  return sha256.create().update(leafPrefix).update(data).digest();
}

/**
 * The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
 * Source: RFC 9162 §2.1.1. Cost: constant (two blocks of SHA-256).
 */
export function nodeHash(left: Hash, right: Hash): Hash {
  const data = new Uint8Array(65);
  data[0] = 0x01;
  data.set(left, 1);
  data.set(right, 33);
  return sha256(data);
}

/** The root of the tree without leaves: SHA-256 of nothing. Source: RFC 9162 §2.1.1. Cost: constant. */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array(0));
}

/**
 * The SHA-256 of a file, as the lowercase hexadecimal that leaves and receipts hold.
 * Cost: linear in the length of `data`.
 */
export function contentHash(data: Uint8Array): string {
  return toHex(sha256(data));
}

/** Whether two byte strings are equal. Cost: linear. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Lowercase hexadecimal, two digits a byte. Cost: linear. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Base64 with padding (RFC 4648 §4), as signed notes and receipts hold hashes. Cost: linear. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/**
 * Reads base64 with padding (RFC 4648 §4). Undefined unless the text is exactly what `toBase64` prints, so
 * that no two texts stand for the same bytes. Cost: linear.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const leafPrefix = Uint8Array.of(0x00);
