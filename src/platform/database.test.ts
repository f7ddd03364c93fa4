import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import { notify, openDatabase } from "./database.ts";
import { onEachDatabase } from "./testing/databases.ts";
import { runSql } from "./testing/postgres.ts";

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isTrue()).toBe(true);
}

it("servers that start together on an empty PostgreSQL bring its tables up to date once", async () => {
  const url = new URL(inject("postgresUrl"));
  const name = `acuerdo_test_${randomUUID().replaceAll("-", "")}`;
  await runSql(url.href, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const open = () =>
    openDatabase({ databaseUrl: own.href, dataFolder: "", databasePool: 2, statementSeconds: 30 });
  const servers = await Promise.all([open(), open(), open()]);
  const { rows } = await servers[0]!.executeSql("select hash from drizzle.__drizzle_migrations");
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
  expect((await servers[1]!.executeSql("select count(*)::int as count from contributions")).rows).toEqual([
    { count: 0 },
  ]);
  await Promise.all(servers.map((server) => server.close()));
  await runSql(url.href, `drop database ${name} with (force)`);
});

onEachDatabase("what is said to all processes", (services) => {
  it("is heard once its transaction commits, and never when it does not", async () => {
    const { db, live } = services();
    const heard: string[] = [];
    const end = live.watch("news", () => heard.push("news"));
    await db
      .transaction(async (tx) => {
        await live.publish(tx, "news");
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    await db.transaction(async (tx) => {
      await live.publish(tx, "news");
      await live.publish(tx, "other news");
      expect(heard).toEqual([]);
    });
    await until(() => heard.length > 0);
    expect(heard).toEqual(["news"]);
    expect(live.watchers()).toBe(1);
    end();
    expect(live.watchers()).toBe(0);
  });

  it("is heard again after the line was lost", async () => {
    const { database, db } = services();
    if (database.kind === "pglite") return;
    let heard = 0;
    await database.listen("lost_line", () => {
      heard += 1;
    });
    await db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'acuerdo-listen' and datname = current_database()`,
    );
    for (let tries = 0; tries < 100 && heard === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await notify(db, "lost_line", "still there?");
    }
    expect(heard).toBeGreaterThan(0);
  });

  it("a line that is lost in a transaction fails that transaction alone", async () => {
    const { database, db } = services();
    if (database.kind === "pglite") return;
    const lost = db.transaction(async (tx) => {
      const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`);
      await db.execute(sql`select pg_terminate_backend(${rows[0]!.pid as number})`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toThrow();
    expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  });

  it("a statement that takes too long is stopped", async () => {
    const { database } = services();
    if (database.kind === "pglite") return;
    const { rows } = await database.executeSql("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "30s" }]);
  });
});
