import { canonicalJson, type Json } from "./canonical-json.ts";
import { type Hash, leafHash } from "./merkle.ts";

/**
 * What the ledger commits to. A leaf holds no personal data: hashes of the content, codes and times. `salt`
 * is random, chosen by the caller and kept with the content: without it, nobody can guess from a published
 * leaf hash which group spoke when, and once it is erased with the content, the leaf hash tells nothing.
 */
export type Leaf = ContributionLeaf | DocumentLeaf | TextLeaf;

interface LeafBase {
  readonly v: 1;
  /** 16 to 64 random bytes in lowercase hexadecimal. */
  readonly salt: string;
  /** The stable name of the process, so that a receipt of one process is none of another. */
  readonly process: string;
  /** SHA-256 of each file in order, in lowercase hexadecimal; typed text counts as a file of its UTF-8 bytes. */
  readonly content: readonly string[];
}

/** A contribution as it was received. */
export interface ContributionLeaf extends LeafBase {
  readonly kind: "contribution";
  /** Code of the stakeholder group. */
  readonly group: string;
  readonly channel: "written" | "presentation" | "intervention";
  /** Instants are in UTC to the millisecond: 2010-11-15T09:30:00.000Z. */
  readonly receivedAt: string;
  readonly publishedAt?: string;
}

/** A document as it was published. */
interface DocumentLeaf extends LeafBase {
  readonly kind: "document";
  readonly symbol: string;
  readonly publishedAt: string;
}

/** A text as it was adopted. */
interface TextLeaf extends LeafBase {
  readonly kind: "text";
  readonly symbol: string;
  readonly adoptedAt: string;
}

/**
 * The bytes that are hashed for a leaf: its canonical JSON in UTF-8. Throws TypeError, naming the field, for a
 * leaf that is not of the shape above or holds a field that it does not have. Cost: linear in the leaf.
 */
export function leafBytes(leaf: Leaf): Uint8Array {
  const problem = leafProblem(leaf);
  if (problem !== undefined) throw new TypeError(`not a leaf: ${problem}`);
  return new TextEncoder().encode(canonicalJson(leaf as unknown as Json));
}

/** The hash by which the ledger knows a leaf. Throws as `leafBytes` does. Cost: linear in the leaf. */
export function hashLeaf(leaf: Leaf): Hash {
  return leafHash(leafBytes(leaf));
}

/** The field that keeps a value from being a leaf, or undefined for a leaf. Never throws. Cost: linear. */
export function leafProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "leaf";
  const leaf = value as Readonly<Record<string, unknown>>;
  const fields = typeof leaf.kind === "string" ? fieldsOf.get(leaf.kind) : undefined;
  if (!fields) return "kind";
  for (const field of Object.keys(leaf)) if (!fields.has(field)) return field;
  for (const [field, accepts] of fields) if (!accepts(leaf[field])) return field;
  return undefined;
}

type Fields = ReadonlyMap<string, (value: unknown) => boolean>;

const baseFields: Fields = new Map([
  ["v", (value) => value === 1],
  ["kind", isName],
  ["salt", (value) => matches(value, /^(?:[0-9a-f]{2}){16,64}$/)],
  ["process", isName],
  ["content", (value) => Array.isArray(value) && value.every((hash) => matches(hash, /^[0-9a-f]{64}$/))],
]);

const fieldsOf: ReadonlyMap<string, Fields> = new Map([
  [
    "contribution",
    new Map([
      ...baseFields,
      ["group", isName],
      ["channel", (value) => matches(value, /^(?:written|presentation|intervention)$/)],
      ["receivedAt", isInstant],
      ["publishedAt", (value) => value === undefined || isInstant(value)],
    ]),
  ],
  ["document", new Map([...baseFields, ["symbol", isName], ["publishedAt", isInstant]])],
  ["text", new Map([...baseFields, ["symbol", isName], ["adoptedAt", isInstant]])],
]);

function isName(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= 200 && value.isWellFormed();
}

function isInstant(value: unknown): boolean {
  if (!matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)) return false;
  const time = new Date(value as string);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}
