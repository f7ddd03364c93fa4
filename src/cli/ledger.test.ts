import { execFile } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashLeaf, type Leaf } from "#engines/ledger/leaf.ts";
import { contentHash, type Hash, toBase64 } from "#engines/ledger/merkle.ts";
import { makeReceipt } from "#engines/ledger/receipt.ts";
import { printKey, signedNote, verifyingKey } from "#engines/ledger/signed-note.ts";
import { append, consistencyProof, inclusionProof, rootHash } from "#engines/ledger/tree.ts";
import { treeHeadText } from "#engines/ledger/tree-head.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo-ledger-"));
  const { privateKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(privateKey.export({ format: "jwk" }).x!, "base64url");
  const key = verifyingKey("example.org/ledger", new Uint8Array(raw));
  const file = new TextEncoder().encode("What we have to say.\n");
  const leaves = [1, 2, 3, 4, 5].map(
    (at): Leaf => ({
      v: 1,
      kind: "contribution",
      salt: `${at}`.repeat(32),
      process: "demonstration",
      content: [contentHash(file)],
      group: "academia",
      channel: "written",
      receivedAt: `2026-11-0${at}T12:00:00.000Z`,
    }),
  );
  const nodes = new Map<string, Hash>();
  const read = (level: number, index: number) => nodes.get(`${level}/${index}`)!;
  for (const node of append(0, leaves.map(hashLeaf), read))
    nodes.set(`${node.level}/${node.index}`, node.hash);
  const head = (size: number) => {
    const text = treeHeadText({ origin: key.name, size, root: rootHash(size, read) });
    return signedNote(text, [{ key, signature: sign(null, Buffer.from(text), privateKey) }]);
  };
  const receipt = makeReceipt({
    leaf: leaves[1]!,
    index: 1,
    size: 3,
    inclusion: inclusionProof(1, 3, read),
    treeHead: head(3),
    key,
    files: [{ name: "statement.txt", bytes: file.length, sha256: contentHash(file) }],
    verifyAt: "https://example.org/receipts/1",
  });
  await Promise.all([
    put("receipt.json", JSON.stringify(receipt)),
    put("forged.json", JSON.stringify({ ...receipt, leaf: { ...receipt.leaf, group: "governments" } })),
    put("key", `${printKey(key)}\n`),
    put("head-3", head(3)),
    put("head-5", head(5)),
    put(
      "head-5.json",
      JSON.stringify({ treeHead: head(5), consistency: consistencyProof(3, 5, read).map(toBase64) }),
    ),
    put("statement.txt", file),
    put("edited.txt", "What we wish we had said.\n"),
    put("broken.json", "{"),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

test("a receipt verifies with the key, the file and a later tree head", async () => {
  const given = ["receipt.json", "--key", "key", "--file", "statement.txt", "--tree-head", "head-5.json"];
  const { code, stdout, stderr } = await ledgerVerify(...given);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trimEnd().split("\n")).toEqual([
    "passed     form",
    "passed     key",
    "passed     signature",
    "passed     content",
    "passed     inclusion",
    "passed     published-head",
    "passed     file statement.txt",
  ]);
  const json = JSON.parse((await ledgerVerify(...given, "--json")).stdout);
  expect(json).toMatchObject({ file: "receipt.json", valid: true, leaf: { group: "academia" } });
  expect(json.treeHead).toMatchObject({ origin: "example.org/ledger", size: 3 });
});

test("without a key it verifies, and says that the key is only the receipt's own word", async () => {
  const { code, stdout } = await ledgerVerify("receipt.json");
  expect(code).toBe(0);
  expect(stdout).toContain("unchecked  key: the receipt vouches for its own key");
});

test("a forged receipt, an edited file or a head without its proof is refused in one line", async () => {
  expect(await ledgerVerify("forged.json", "--key", "key")).toMatchObject({
    code: 1,
    stderr: "forged.json: does not verify (inclusion)\n",
  });
  expect(await ledgerVerify("receipt.json", "--file", "edited.txt")).toMatchObject({
    code: 1,
    stderr: "receipt.json: does not verify (file)\n",
  });
  expect(await ledgerVerify("receipt.json", "--tree-head", "head-5")).toMatchObject({
    code: 1,
    stderr: "receipt.json: does not verify (published-head)\n",
  });
  const { code, stdout } = await ledgerVerify("forged.json", "--json");
  expect([code, JSON.parse(stdout).valid]).toEqual([1, false]);
});

test("a tree head alone is checked with a key", async () => {
  expect(await ledgerVerify("--tree-head", "head-3", "--key", "key")).toEqual({
    code: 0,
    stdout: "passed     signature: 3 leaves, signed by example.org/ledger\n",
    stderr: "",
  });
  expect((await ledgerVerify("--tree-head", "statement.txt", "--key", "key")).stderr).toBe(
    "statement.txt: the tree head cannot be read\n",
  );
});

test("what cannot be read is refused with its name, and wrong usage told apart", async () => {
  expect(await ledgerVerify("absent.json")).toMatchObject({ code: 1, stderr: "absent.json: no such file\n" });
  expect(await ledgerVerify("broken.json")).toMatchObject({ code: 1, stderr: "broken.json: not JSON\n" });
  expect(await ledgerVerify("receipt.json", "--key", "statement.txt")).toMatchObject({ code: 1 });
  expect((await ledgerVerify("--tree-head", "head-3")).code).toBe(2);
  expect((await ledgerVerify("receipt.json", "--unknown")).code).toBe(2);
});

test("without a receipt the log of the installation is read", { timeout: 120_000 }, async () => {
  const { code, stdout } = await ledgerVerify("--json");
  expect([code, JSON.parse(stdout)]).toEqual([0, { valid: true, size: 0, problems: [] }]);
});

function put(name: string, content: string | Uint8Array): Promise<void> {
  return writeFile(join(folder, name), content);
}

async function ledgerVerify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const main = join(import.meta.dirname, "main.ts");
  const command = ["--no-warnings", main, "ledger", "verify", ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
      cwd: folder,
      env: { ...process.env, ACUERDO_DATA: join(folder, "data"), DATABASE_URL: "" },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
