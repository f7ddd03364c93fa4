import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContributionLeaf, hashLeaf } from "./leaf.ts";
import { contentHash, type Hash, toBase64 } from "./merkle.ts";
import { makeReceipt, type Receipt } from "./receipt.ts";
import { printKey, signedNote, verifyingKey } from "./signed-note.ts";
import { append, consistencyProof, inclusionProof, rootHash } from "./tree.ts";
import { treeHeadText } from "./tree-head.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const file = new TextEncoder().encode("We welcome the mandate.");
const log = logOf(20, "example.org/ledger");
const receipt = log.receipt(5, 13);
const publicKey = printKey(log.key);

describe("a receipt", () => {
  test("passes every check, through JSON and with the trusted key", () => {
    expect(outcomes(JSON.parse(JSON.stringify(receipt)), { publicKey })).toEqual({
      form: "passed",
      key: "passed",
      signature: "passed",
      content: "passed",
      inclusion: "passed",
    });
    const { valid, leaf, head } = verifyReceipt(receipt, { publicKey });
    expect([valid, leaf, head?.size]).toEqual([true, receipt.leaf, 13]);
  });

  test("checked with its own key says that nobody vouched for the key", () => {
    const { valid, checks } = verifyReceipt(receipt);
    expect(valid).toBe(true);
    expect(checks[1]).toEqual({ name: "key", outcome: "unchecked", reason: "no-trusted-key" });
  });

  test("of another log does not pass, though it is whole", () => {
    const other = logOf(20, "example.org/ledger").receipt(5, 13);
    expect(verifyReceipt(other).valid).toBe(true);
    expect(failures(other, { publicKey })).toEqual({
      key: "other-key",
      signature: "unsigned",
      inclusion: "not-included",
    });
  });

  test("whose key signs for another origin does not pass", () => {
    const borrowed = logOf(20, "example.org/ledger", "example.org/other").receipt(5, 13);
    expect(failures(borrowed)).toEqual({ signature: "other-log" });
  });
});

describe("tampering shows", () => {
  test("in the leaf, each field of it", () => {
    const fields: Partial<ContributionLeaf>[] = [
      { group: "governments" },
      { channel: "presentation" },
      { receivedAt: "2026-11-01T00:00:00.000Z" },
      { process: "another" },
      { salt: "f".repeat(32) },
    ];
    for (const change of fields) {
      const forged = { ...receipt, leaf: { ...receipt.leaf, ...change } };
      expect(failures(forged, { publicKey })).toEqual({ inclusion: "not-included" });
    }
  });

  test("in the files listed, and when the leaf is changed to fit them", () => {
    const sha256 = contentHash(new Uint8Array([1]));
    const files = [{ ...receipt.files[0]!, sha256 }];
    expect(failures({ ...receipt, files }, { publicKey })).toEqual({ content: "other-files" });
    const leaf = { ...receipt.leaf, content: [sha256] };
    expect(failures({ ...receipt, files, leaf }, { publicKey })).toEqual({ inclusion: "not-included" });
  });

  test("in a file at hand", () => {
    const same = { name: "sent.docx", sha256: contentHash(file) };
    expect(failures(receipt, { publicKey, files: [same] })).toEqual({});
    const changed = { name: "sent.docx", sha256: contentHash(file.with(0, 0)) };
    const { valid, checks } = verifyReceipt(receipt, { publicKey, files: [same, changed] });
    expect(valid).toBe(false);
    expect(checks.slice(-2)).toEqual([
      { name: "file", outcome: "passed", subject: "sent.docx" },
      { name: "file", outcome: "failed", reason: "not-in-leaf", subject: "sent.docx" },
    ]);
  });

  test("in the tree head", () => {
    const forged = { ...receipt, treeHead: receipt.treeHead.replace("\n13\n", "\n14\n") };
    expect(failures(forged, { publicKey })).toEqual({ signature: "forged", inclusion: "not-included" });
    expect(failures({ ...receipt, size: 14 }, { publicKey })).toEqual({ signature: "other-size" });
  });

  test("at any character of what the log vouches for", () => {
    const { files: _names, verifyAt: _address, ...vouched } = receipt;
    const text = JSON.stringify(vouched);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0a1b_"+{ é'), (at, char) => {
        fc.pre(text[at] !== char);
        let forged: object;
        try {
          forged = JSON.parse(text.slice(0, at) + char + text.slice(at + 1));
        } catch {
          return;
        }
        const whole = { files: receipt.files, verifyAt: receipt.verifyAt, ...forged };
        expect(verifyReceipt(whole, { publicKey }).valid).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a tree head published elsewhere", () => {
  const consistency = (first: number, second: number) =>
    consistencyProof(first, second, log.read).map(toBase64);

  test("of the same size must be the same", () => {
    expect(failures(receipt, { publicKey, treeHead: { note: log.head(13) } })).toEqual({});
    const split = logOf(20, "example.org/ledger", "example.org/ledger", log, "another history");
    expect(failures(receipt, { publicKey, treeHead: { note: split.head(13) } })).toEqual({
      "published-head": "inconsistent",
    });
  });

  test("of another size, later or earlier, needs the proof between them", () => {
    for (const [size, proof] of [
      [20, consistency(13, 20)],
      [9, consistency(9, 13)],
    ] as const) {
      const note = log.head(size);
      expect(failures(receipt, { publicKey, treeHead: { note, consistency: proof } })).toEqual({});
      expect(failures(receipt, { publicKey, treeHead: { note } })).toEqual({
        "published-head": "no-consistency-proof",
      });
      expect(failures(receipt, { publicKey, treeHead: { note, consistency: proof.slice(1) } })).toEqual({
        "published-head": "inconsistent",
      });
    }
  });

  test("that another key signed, or none, does not count", () => {
    const other = logOf(20, "example.org/ledger").head(13);
    expect(failures(receipt, { publicKey, treeHead: { note: other } })).toEqual({
      "published-head": "unsigned",
    });
    expect(failures(receipt, { publicKey, treeHead: { note: "" } })).toEqual({
      "published-head": "malformed",
    });
  });
});

describe("what is no receipt", () => {
  test.each<[string, unknown]>([
    ["receipt", null],
    ["receipt", "text"],
    ["format", {}],
    ["v", { ...receipt, v: 2 }],
    ["leaf", { ...receipt, leaf: 1 }],
    ["leaf.salt", { ...receipt, leaf: { ...receipt.leaf, salt: "" } }],
    ["index", { ...receipt, index: -1 }],
    ["size", { ...receipt, size: "13" }],
    ["treeHead", { ...receipt, treeHead: undefined }],
    ["inclusion", { ...receipt, inclusion: ["AAAA"] }],
    ["inclusion", { ...receipt, inclusion: Array(1000).fill(receipt.inclusion[0]) }],
    ["files", { ...receipt, files: [{}] }],
  ])("is told by its field %s", (subject, value) => {
    expect(verifyReceipt(value, { publicKey })).toEqual({
      valid: false,
      checks: [{ name: "form", outcome: "failed", reason: "not-a-receipt", subject }],
    });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(verifyReceipt(value, { publicKey: text }).valid).toBe(false);
        const mixed = { ...receipt, treeHead: text, key: text };
        expect(verifyReceipt(mixed, { publicKey, treeHead: { note: text, consistency: value } }).valid).toBe(
          false,
        );
      }),
    );
  });
});

type Options = Parameters<typeof verifyReceipt>[1];

function outcomes(value: unknown, options?: Options) {
  return Object.fromEntries(verifyReceipt(value, options).checks.map(({ name, outcome }) => [name, outcome]));
}

function failures(value: unknown, options?: Options) {
  const { valid, checks } = verifyReceipt(value, options);
  const failed = checks.filter(({ outcome }) => outcome === "failed");
  expect(valid).toBe(failed.length === 0);
  return Object.fromEntries(failed.map(({ name, reason }) => [name, reason]));
}

/** A log of `count` contributions; given `like`, one that the same key signs with another history. */
function logOf(
  count: number,
  name: string,
  origin = name,
  like?: { readonly privateKey: KeyObject },
  process = "demonstration",
) {
  const privateKey = like?.privateKey ?? generateKeyPairSync("ed25519").privateKey;
  const raw = Buffer.from(privateKey.export({ format: "jwk" }).x!, "base64url");
  const key = verifyingKey(name, new Uint8Array(raw));
  const leaves = Array.from(
    { length: count },
    (_, at): ContributionLeaf => ({
      v: 1,
      kind: "contribution",
      salt: at.toString(16).padStart(32, "0"),
      process,
      content: [contentHash(file)],
      group: "civil-society",
      channel: "written",
      receivedAt: new Date(Date.UTC(2026, 10, 1, 12, at)).toISOString(),
    }),
  );
  const nodes = new Map<string, Hash>();
  const read = (level: number, index: number) => nodes.get(`${level}/${index}`)!;
  for (const node of append(0, leaves.map(hashLeaf), read))
    nodes.set(`${node.level}/${node.index}`, node.hash);
  const head = (size: number) => {
    const text = treeHeadText({ origin, size, root: rootHash(size, read) });
    return signedNote(text, [{ key, signature: sign(null, Buffer.from(text), privateKey) }]);
  };
  const receiptOf = (index: number, size: number): Receipt =>
    makeReceipt({
      leaf: leaves[index]!,
      index,
      size,
      inclusion: inclusionProof(index, size, read),
      treeHead: head(size),
      key,
      files: [{ name: "statement.txt", bytes: file.length, sha256: contentHash(file) }],
      verifyAt: "https://example.org/receipts/5",
    });
  return { key, privateKey, read, head, receipt: receiptOf };
}
