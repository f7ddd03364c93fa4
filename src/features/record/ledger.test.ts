import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Leaf } from "#engines/ledger/leaf.ts";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { onEachInstallation } from "../../testing/installation.ts";
import { openLedger, receiptOf } from "./ledger.ts";

const leafOf = (n: number): Leaf => ({
  v: 1,
  kind: "contribution",
  salt: n.toString(16).padStart(32, "0"),
  process: "wells",
  content: [n.toString(16).padStart(64, "0")],
  group: "academia",
  channel: "written",
  receivedAt: "2024-03-05T12:00:00.000Z",
});

onEachInstallation("the ledger", (application) => {
  it("places what two servers append at once, each leaf once, and each receipt verifies", async () => {
    const { installation } = application();
    const { db, ledger } = installation;
    const other = await openLedger(installation);
    const before = (await (await application().get("/ledger/head.json")).json()).size as number;
    const ids = Array.from({ length: 300 }, () => randomUUID());
    await db.transaction((tx) =>
      ledger.addAll(
        tx,
        ids.map((id, n) => ({ leaf: leafOf(n), subject: { kind: "test", id } })),
      ),
    );
    await Promise.all([ledger.integrate(), other.integrate(), ledger.integrate(), other.integrate()]);
    const receipts = await Promise.all(
      ids.map((id, n) =>
        receiptOf(
          db,
          ledger,
          { kind: "test", id },
          { files: [{ name: "a", bytes: 1, sha256: leafOf(n).content[0]! }], verifyAt: "http://localhost" },
        ),
      ),
    );
    expect(receipts.filter((receipt) => receipt && verifyReceipt(receipt).valid)).toHaveLength(300);
    expect(receipts.map((receipt) => receipt!.index).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, n) => before + n),
    );
  });
});
