import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ContributionLeaf } from "#engines/ledger/leaf.ts";
import { onEachDatabase } from "#platform/testing/databases.ts";
import { auditLedger } from "./audit.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { ledgerHeads, ledgerLeaves } from "./schema.ts";

onEachDatabase("the audit of the ledger", (services) => {
  let ledger: Ledger;

  test("finds nothing wrong in a log that is as it was", async () => {
    const { db } = services();
    ledger = await openLedger(services());
    expect(await auditLedger(db, ledger.key)).toEqual({ size: 0, problems: [] });
    for (const [first, count] of [
      [0, 3],
      [3, 9],
    ] as const) {
      await db.transaction((tx) =>
        ledger.addAll(
          tx,
          Array.from({ length: count }, (_, at) => ({
            leaf: leafOf(first + at),
            subject: { kind: "contribution", id: `${first + at}` },
          })),
        ),
      );
      await ledger.integrate();
    }
    expect(await auditLedger(db, ledger.key)).toEqual({ size: 12, problems: [] });
  });

  test("finds a leaf whose row was changed", async () => {
    const { db } = services();
    const [row] = await db.select().from(ledgerLeaves).where(eq(ledgerLeaves.index, 4));
    const entry = row!.entry!.replace("civil-society", "governments");
    await db.update(ledgerLeaves).set({ entry }).where(eq(ledgerLeaves.index, 4));
    expect(await auditLedger(db, ledger.key)).toEqual({
      size: 12,
      problems: [{ kind: "leaf-changed", index: 4 }],
    });
    await db.update(ledgerLeaves).set({ entry: row!.entry }).where(eq(ledgerLeaves.index, 4));
  });

  test("finds a leaf whose hash was changed with it, or that was removed", async () => {
    const { db } = services();
    await expect(
      db.transaction(async (tx) => {
        await tx
          .update(ledgerLeaves)
          .set({ hash: "0".repeat(64), entry: null })
          .where(eq(ledgerLeaves.index, 4));
        expect((await auditLedger(tx, ledger.key)).problems).toEqual([{ kind: "other-root", size: 12 }]);
        await tx.delete(ledgerLeaves).where(eq(ledgerLeaves.index, 11));
        expect((await auditLedger(tx, ledger.key)).problems).toEqual([{ kind: "leaves-missing", size: 12 }]);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect((await auditLedger(db, ledger.key)).problems).toEqual([]);
  });

  test("finds a signed head that was changed", async () => {
    const { db } = services();
    await db
      .update(ledgerHeads)
      .set({ note: sql`replace(${ledgerHeads.note}, ${"\n12\n"}, ${"\n13\n"})` })
      .where(eq(ledgerHeads.size, 12));
    expect((await auditLedger(db, ledger.key)).problems).toEqual([{ kind: "head-changed", size: 12 }]);
  });

  test("passes over content that was erased", async () => {
    const { db } = services();
    await db
      .update(ledgerHeads)
      .set({ note: sql`replace(${ledgerHeads.note}, ${"\n13\n"}, ${"\n12\n"})` })
      .where(eq(ledgerHeads.size, 12));
    await db.update(ledgerLeaves).set({ entry: null }).where(eq(ledgerLeaves.index, 7));
    expect(await auditLedger(db, ledger.key)).toEqual({ size: 12, problems: [] });
  });
});

function leafOf(at: number): ContributionLeaf {
  return {
    v: 1,
    kind: "contribution",
    salt: at.toString(16).padStart(32, "0"),
    process: "audited",
    content: ["a".repeat(64)],
    group: "civil-society",
    channel: "written",
    receivedAt: new Date(Date.UTC(2026, 10, 1, 0, at)).toISOString(),
  };
}
