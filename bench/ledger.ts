import { generateKeyPairSync, sign } from "node:crypto";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { auditLog } from "#engines/ledger/audit.ts";
import { hashLeaf, type Leaf, leafBytes } from "#engines/ledger/leaf.ts";
import type { Hash } from "#engines/ledger/merkle.ts";
import { makeReceipt } from "#engines/ledger/receipt.ts";
import { signedNote, verifyingKey } from "#engines/ledger/signed-note.ts";
import { append, inclusionNodes, inclusionProof, rootHash } from "#engines/ledger/tree.ts";
import { treeHeadText } from "#engines/ledger/tree-head.ts";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import type { Part } from "./main.ts";

const leaves = 100_000;
const batch = 1000;

/** What the log costs without its database: one leaf of the usual shape, in batches, then proofs and receipts. */
export const part: Part = {
  summary: `the log without its database, ${leaves.toLocaleString("en")} leaves in batches of ${batch}`,
  async run() {
    const nodes = new Map<string, Hash>();
    const read = (level: number, index: number) => nodes.get(`${level}/${index}`)!;
    const entries = Array.from({ length: leaves }, (_, at) => leafOf(at));
    const rows: (readonly [what: string, count: number, milliseconds: number])[] = [];

    const hashed = timed(() => entries.map(hashLeaf));
    rows.push(["hash a leaf", leaves, hashed.milliseconds]);
    const appended = timed(() => {
      for (let size = 0; size < leaves; size += batch) {
        for (const node of append(size, hashed.value.slice(size, size + batch), read)) {
          nodes.set(`${node.level}/${node.index}`, node.hash);
        }
      }
    });
    rows.push(["append a leaf to the tree", leaves, appended.milliseconds]);
    const proofs = 10_000;
    const proven = timed(() => {
      for (let at = 0; at < proofs; at += 1) inclusionProof((at * 7919) % leaves, leaves, read);
    });
    rows.push(["make a proof of inclusion", proofs, proven.milliseconds]);

    const { privateKey } = generateKeyPairSync("ed25519");
    const raw = Buffer.from(privateKey.export({ format: "jwk" }).x!, "base64url");
    const key = verifyingKey("example.org/ledger", new Uint8Array(raw));
    const head = { origin: key.name, size: leaves, root: rootHash(leaves, read) };
    const text = treeHeadText(head);
    const receipt = makeReceipt({
      leaf: entries[77]!,
      index: 77,
      size: leaves,
      inclusion: inclusionProof(77, leaves, read),
      treeHead: signedNote(text, [{ key, signature: sign(null, Buffer.from(text), privateKey) }]),
      key,
      files: [{ name: "statement.docx", bytes: 1, sha256: entries[77]!.content[0]! }],
      verifyAt: "https://example.org/receipts/77",
    });
    const checks = 200;
    const verified = timed(() => {
      for (let at = 0; at < checks; at += 1) if (!verifyReceipt(receipt).valid) throw new Error("not valid");
    });
    rows.push(["verify a receipt", checks, verified.milliseconds]);
    const kept = entries.map((leaf, at) => ({ hash: hashed.value[at]!, bytes: leafBytes(leaf) }));
    const started = performance.now();
    const { problems } = await auditLog(kept, [head]);
    if (problems.length > 0) throw new Error("the audit found problems");
    rows.push(["audit a leaf", leaves, performance.now() - started]);

    print("| operation | times | µs each | a second |\n|---|---:|---:|---:|");
    for (const [what, count, milliseconds] of rows) {
      const each = (milliseconds / count) * 1000;
      print(`| ${what} | ${count} | ${each.toFixed(1)} | ${Math.round(1e6 / each)} |`);
    }
    const most = Math.max(...[0, 1, 77, leaves - 1].map((at) => inclusionNodes(at, leaves).length));
    print(`\nRows read for a proof: at most ${most}. A receipt: ${JSON.stringify(receipt).length} bytes.`);
    print(`\`verifyReceipt\` in a browser: ${(await bundleBytes()).toLocaleString("en")} bytes compressed.`);
  },
};

function leafOf(at: number): Leaf {
  return {
    v: 1,
    kind: "contribution",
    salt: at.toString(16).padStart(32, "0"),
    process: "consultation-2010",
    content: [at.toString(16).padStart(64, "a")],
    group: "civil-society",
    channel: "written",
    receivedAt: new Date(Date.UTC(2010, 8, 1) + at * 1000).toISOString(),
  };
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}

async function bundleBytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ["src/engines/ledger/verify-receipt.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
