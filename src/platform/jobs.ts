import { eq, sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Database, Db } from "./database.ts";
import { type Log, reasonOf } from "./log.ts";
import { tasks } from "./schema.ts";

export interface TaskRequest {
  /** Names the kind of work; one handler does it. */
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly processSlug?: string | null;
  readonly requestedBy?: string | null;
}

/** What a running task may say and ask. */
export interface Progress {
  readonly taskId: string;
  /** Says how far the work is. Throws `TaskCancelled` once someone cancelled it: between two pieces is the place to call it. */
  readonly report: (done: number, total: number) => Promise<void>;
}

export type TaskHandler = (
  data: Record<string, unknown>,
  progress: Progress,
) => Promise<Record<string, unknown> | undefined>;

class TaskCancelled extends Error {}

export interface Jobs {
  /** Asks for work within the transaction of the action that needs it; gives the task's id. */
  readonly enqueue: (tx: Db, request: TaskRequest) => Promise<string>;
  /** Stops a task that waits or runs; says whether it did. */
  readonly cancel: (tx: Db, taskId: string) => Promise<boolean>;
  /** Starts a task that failed or was cancelled again; says whether it did. */
  readonly retry: (tx: Db, taskId: string) => Promise<boolean>;
  readonly start: (handlers: Readonly<Record<string, TaskHandler>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const queue = "tasks";
const retryLimit = 4;

/** Work on pg-boss: any process on the same database may do it, and a process that dies leaves it to another. */
export async function openJobs(
  database: Database,
  log: Log,
  announce: (tx: Db, taskId: string) => Promise<void>,
): Promise<Jobs> {
  const { db } = database;
  const onProgress = (taskId: string) => {
    announce(db, taskId).catch((error) => log.warn({ error }, "progress not announced"));
  };
  const boss = new PgBoss({
    db: {
      executeSql: database.executeSql,
      listen: async (channel, heard, listening) => {
        const close = await database.listen(channel, heard);
        listening();
        return { close };
      },
    },
    useListenNotify: true,
    supervise: true,
    schedule: false,
  });
  boss.on("error", (error) => log.error({ error }, "job queue"));
  await boss.start();
  await boss.createQueue(queue, {
    retryLimit,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: 3600,
    heartbeatSeconds: 60,
    notify: true,
  });
  // A queue is looked up at its first use. Within a transaction, on PGlite's one connection, that would wait for itself.
  await boss.findJobs(queue, { id: "00000000-0000-0000-0000-000000000000" });

  async function send(tx: Db, taskId: string): Promise<void> {
    await boss.send(queue, { taskId }, { db: fromDrizzle(tx, sql) });
  }

  async function work(taskId: string, handlers: Readonly<Record<string, TaskHandler>>): Promise<void> {
    const [task] = await db
      .update(tasks)
      .set({ state: "running", startedAt: new Date(), problem: null, attempts: sql`${tasks.attempts} + 1` })
      .where(sql`${tasks.id} = ${taskId} and ${tasks.state} in ('queued', 'running')`)
      .returning();
    if (!task) return;
    onProgress(taskId);
    const handler = handlers[task.name];
    if (!handler) throw new Error(`no handler for the work "${task.name}"`);
    const report = async (done: number, total: number) => {
      const kept = await db
        .update(tasks)
        .set({ done, total })
        .where(sql`${tasks.id} = ${taskId} and ${tasks.state} = 'running'`)
        .returning({ id: tasks.id });
      if (kept.length === 0) throw new TaskCancelled("cancelled");
      onProgress(taskId);
    };
    try {
      const result = await handler(task.data, { taskId, report });
      await db
        .update(tasks)
        .set({ state: "done", finishedAt: new Date(), result: result ?? null })
        .where(eq(tasks.id, taskId));
    } catch (error) {
      if (error instanceof TaskCancelled) return;
      const problem = reasonOf(error);
      const last = task.attempts > retryLimit;
      log.warn({ taskId, task: task.name, attempt: task.attempts, problem }, "task failed");
      await db
        .update(tasks)
        .set(last ? { state: "failed", problem, finishedAt: new Date() } : { state: "queued", problem })
        .where(eq(tasks.id, taskId));
      throw error;
    } finally {
      onProgress(taskId);
    }
  }

  return {
    enqueue: async (tx, { name, data, processSlug = null, requestedBy = null }) => {
      const [task] = await tx
        .insert(tasks)
        .values({ name, data, processSlug, requestedBy })
        .returning({ id: tasks.id });
      await send(tx, task!.id);
      return task!.id;
    },
    cancel: async (tx, taskId) => {
      const stopped = await tx
        .update(tasks)
        .set({ state: "cancelled", finishedAt: new Date() })
        .where(sql`${tasks.id} = ${taskId} and ${tasks.state} in ('queued', 'running')`)
        .returning({ id: tasks.id });
      await announce(tx, taskId);
      return stopped.length > 0;
    },
    retry: async (tx, taskId) => {
      const again = await tx
        .update(tasks)
        .set({ state: "queued", problem: null, finishedAt: null, done: 0, attempts: 0 })
        .where(sql`${tasks.id} = ${taskId} and ${tasks.state} in ('failed', 'cancelled')`)
        .returning({ id: tasks.id });
      if (again.length > 0) await send(tx, taskId);
      await announce(tx, taskId);
      return again.length > 0;
    },
    start: async (handlers) => {
      // New work is announced; work that waits for another try is only found by looking.
      await boss.work<{ taskId: string }>(
        queue,
        { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
        async ([job]) => {
          if (job) await work(job.data.taskId, handlers);
        },
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
