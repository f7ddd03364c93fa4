import { hashLeaf, type Leaf, leafBytes } from "#engines/ledger/leaf.ts";
import { type Hash, toHex } from "#engines/ledger/merkle.ts";
import { makeReceipt, type Receipt, type ReceiptFile } from "#engines/ledger/receipt.ts";
import { printKey, signedNote, type VerifyingKey, verifyingKey } from "#engines/ledger/signed-note.ts";
import {
  append,
  consistencyNodes,
  consistencyProof,
  edgeNodes,
  inclusionNodes,
  inclusionProof,
  type NodeAddress,
  type NodeReader,
  rootHash,
} from "#engines/ledger/tree.ts";
import { openTreeHead, treeHeadText } from "#engines/ledger/tree-head.ts";
import { ConfigError } from "#platform/config.ts";
import type { Db } from "#platform/database.ts";
import type { Services } from "#platform/services.ts";
import { readSigningKey } from "./ledger-key.ts";
import * as queries from "./queries.ts";

/** Leaves that one transaction places: about 150 ms of work, for which other appenders wait. */
const batchAtMost = 2000;

export interface Ledger {
  readonly key: VerifyingKey;
  /** Commits to a leaf in the transaction of the action; it gets its place at the next `integrate`. */
  readonly add: (tx: Db, leaf: Leaf, subject: queries.Subject) => Promise<void>;
  readonly addAll: (tx: Db, leaves: readonly { leaf: Leaf; subject: queries.Subject }[]) => Promise<void>;
  /** Resolves once every leaf committed before the call has its place. Calls that come together share one batch. */
  readonly integrate: () => Promise<void>;
}

/**
 * Opens the log. Its origin is that of its first signed head, so that a change of address does not change the log.
 * Throws ConfigError when the log was signed with another key: going on would fork it.
 */
export async function openLedger(services: Services): Promise<Ledger> {
  const { db, config } = services;
  const signing = readSigningKey(config);
  const newest = await queries.findHead(db);
  const origin = newest?.note.split("\n")[0] ?? `${new URL(config.publicUrl).host}/ledger`;
  const key = verifyingKey(origin, signing.publicKey);
  if (newest && openTreeHead(newest.note, key).status !== "verified") {
    throw new ConfigError(
      "The ledger in this database was signed with another key: set ACUERDO_LEDGER_KEY to that one.",
    );
  }

  /** Places one batch; says how many leaves it placed. */
  function placeBatch(): Promise<number> {
    return db.transaction(async (tx) => {
      await queries.lockLedger(tx);
      const waiting = await queries.leavesWaiting(tx, batchAtMost);
      if (waiting.length === 0) return 0;
      const size = (await queries.findHead(tx))?.size ?? 0;
      const nodes = append(
        size,
        waiting.map(({ hash }) => Buffer.from(hash, "hex")),
        await readNodes(tx, edgeNodes(size)),
      );
      await queries.insertNodes(
        tx,
        nodes.map(({ level, index, hash }) => ({ level, index, hash: toHex(hash) })),
      );
      const now = new Date();
      await queries.placeLeaves(
        tx,
        waiting.map(({ id }) => id),
        size,
        now,
      );
      const grown = size + waiting.length;
      const root = rootHash(grown, await readNodes(tx, edgeNodes(grown)));
      const text = treeHeadText({ origin, size: grown, root });
      const note = signedNote(text, [{ key, signature: signing.sign(text) }]);
      await queries.insertHead(tx, { size: grown, root: toHex(root), note, at: now });
      return waiting.length;
    });
  }

  async function placeAll(): Promise<void> {
    while ((await placeBatch()) === batchAtMost);
  }

  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const integrate = (): Promise<void> => {
    // A batch that already runs may have read the waiting leaves before ours was there: ours goes with the next.
    if (running) return (next ??= running.catch(() => undefined).then(integrateNow));
    return integrateNow();
  };
  const integrateNow = (): Promise<void> => {
    next = null;
    running = placeAll().finally(() => {
      running = null;
    });
    return running;
  };

  const addAll: Ledger["addAll"] = (tx, leaves) =>
    queries.insertLeaves(
      tx,
      leaves.map(({ leaf, subject }) => ({
        entry: new TextDecoder().decode(leafBytes(leaf)),
        hash: toHex(hashLeaf(leaf)),
        subject,
      })),
    );
  return { key, add: (tx, leaf, subject) => addAll(tx, [{ leaf, subject }]), addAll, integrate };
}

async function readNodes(db: Db, addresses: readonly NodeAddress[]): Promise<NodeReader> {
  const hashes = await queries.nodeHashes(db, addresses);
  const byPlace = new Map(
    addresses.map(({ level, index }, i) => [`${level}/${index}`, Buffer.from(hashes[i]!, "hex")]),
  );
  return (level, index) => byPlace.get(`${level}/${index}`)!;
}

/** The receipt of a subject's first leaf; undefined while the leaf waits for its place, or once its content was erased. */
export async function receiptOf(
  db: Db,
  ledger: Ledger,
  subject: queries.Subject,
  { files, verifyAt }: { files: readonly ReceiptFile[]; verifyAt: string },
): Promise<Receipt | undefined> {
  const row = await queries.leafOf(db, subject);
  if (!row?.entry || row.index === null) return undefined;
  const head = await queries.headHolding(db, row.index);
  if (!head) return undefined;
  const inclusion = await proofOf(db, row.index, head.size);
  const leaf = JSON.parse(row.entry) as Leaf;
  return makeReceipt({
    leaf,
    index: row.index,
    size: head.size,
    inclusion,
    treeHead: head.note,
    key: ledger.key,
    files,
    verifyAt,
  });
}

async function proofOf(db: Db, index: number, size: number): Promise<Hash[]> {
  return inclusionProof(index, size, await readNodes(db, inclusionNodes(index, size)));
}

/** What is published of the log: the key, the newest signed head, and on request the proof that it continues an older one. */
export async function publishedHead(db: Db, ledger: Ledger, { since }: { since?: number | undefined } = {}) {
  const head = await queries.findHead(db);
  if (!head) return { key: printKey(ledger.key), size: 0, treeHead: null, at: null, consistency: [] };
  const consistency =
    since !== undefined && since > 0 && since <= head.size
      ? consistencyProof(since, head.size, await readNodes(db, consistencyNodes(since, head.size)))
      : [];
  return {
    key: printKey(ledger.key),
    size: head.size,
    treeHead: head.note,
    at: head.at,
    consistency: consistency.map((hash) => Buffer.from(hash).toString("base64")),
  };
}
