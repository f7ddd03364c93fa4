import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { tasks } from "./schema.ts";
import { onEachDatabase } from "./testing/databases.ts";

async function until<T>(found: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await found();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited ten seconds in vain");
}

onEachDatabase("work asked for in a transaction", (services) => {
  const steps: number[] = [];
  const stopped: string[] = [];
  const taskIn = (id: string, state: string) =>
    until(async () => {
      const [task] = await services().db.select().from(tasks).where(eq(tasks.id, id));
      return task?.state === state ? task : undefined;
    });

  it("is done, with its progress and result; work of a rolled back transaction is not", async () => {
    const { db, jobs } = services();
    const sums: unknown[] = [];
    await jobs.start({
      sum: async (data, progress) => {
        await progress.report(1, 2);
        sums.push(data.of);
        return { sum: (data.of as number[]).reduce((a, b) => a + b, 0) };
      },
      fail: async () => {
        throw new Error("the file is not a table");
      },
      count: async (_, progress) => {
        try {
          for (let step = 1; step <= 1000; step++) {
            steps.push(step);
            await progress.report(step, 1000);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        } catch (error) {
          stopped.push((error as Error).message);
          throw error;
        }
        return undefined;
      },
    });
    await db
      .transaction(async (tx) => {
        await jobs.enqueue(tx, { name: "sum", data: { of: [7] } });
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    const id = await db.transaction((tx) => jobs.enqueue(tx, { name: "sum", data: { of: [1, 2, 3] } }));
    const task = await taskIn(id, "done");
    expect(task).toMatchObject({ done: 1, total: 2, result: { sum: 6 }, attempts: 1 });
    expect(sums).toEqual([[1, 2, 3]]);
  });

  it("that fails is tried again, and says why; cancelled while it runs, it stops at its next step", async () => {
    const { db, jobs } = services();
    const failing = await db.transaction((tx) => jobs.enqueue(tx, { name: "fail", data: {} }));
    const waiting = await until(async () => {
      const [task] = await db.select().from(tasks).where(eq(tasks.id, failing));
      return task?.problem ? task : undefined;
    });
    expect(waiting).toMatchObject({ state: "queued", problem: "the file is not a table", attempts: 1 });
    expect(await db.transaction((tx) => jobs.cancel(tx, failing))).toBe(true);
    expect(await db.transaction((tx) => jobs.cancel(tx, failing))).toBe(false);
    expect(await taskIn(failing, "cancelled")).toMatchObject({ problem: "the file is not a table" });

    const counting = await db.transaction((tx) => jobs.enqueue(tx, { name: "count", data: {} }));
    await until(async () => (steps.length > 0 ? true : undefined));
    expect(await db.transaction((tx) => jobs.cancel(tx, counting))).toBe(true);
    await until(async () => (stopped.length > 0 ? true : undefined));
    expect(stopped).toEqual(["cancelled"]);
    expect(await taskIn(counting, "cancelled")).toMatchObject({ total: 1000 });
  });

  it("is cancelled before it starts, and can be asked for again", async () => {
    const { db, jobs } = services();
    const id = await db.transaction(async (tx) => {
      const queued = await jobs.enqueue(tx, { name: "sum", data: { of: [4] } });
      await tx.update(tasks).set({ state: "cancelled" }).where(eq(tasks.id, queued));
      return queued;
    });
    expect(await db.transaction((tx) => jobs.retry(tx, id))).toBe(true);
    expect(await taskIn(id, "done")).toMatchObject({ result: { sum: 4 } });
  });
});
