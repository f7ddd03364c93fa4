import { randomUUID } from "node:crypto";
import { mkdtempSync, openAsBlob, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Config, readConfig } from "../config.ts";
import { type Database, migratedLite, openDatabase } from "../database.ts";
import { openServices, type Services } from "../services.ts";
import { runSql } from "./postgres.ts";

export const databaseKinds = ["PGlite", "PostgreSQL"] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** Runs a suite on each database that the application runs on; `services()` is open while its tests run. */
export function onEachDatabase(name: string, suite: (services: () => Services) => void): void {
  describe.each(databaseKinds)(`${name} on %s`, (kind) => {
    let services: Services;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ services, close } = await openTestServices(kind));
    });
    afterAll(() => close());
    suite(() => services);
  });
}

/** Services on a new, empty database and a new folder. */
async function openTestServices(
  kind: DatabaseKind,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const { config, database, drop } = await openTestDatabase(kind);
  const services = await openServices(config, database);
  return {
    services,
    close: async () => {
      await services.close();
      await drop();
    },
  };
}

/** A new, empty database with its configuration, for whoever opens more than services on it. */
export async function openTestDatabase(
  kind: DatabaseKind,
): Promise<{ config: Config; database: Database; drop: () => Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), "acuerdo-test-"));
  const env = {
    NODE_ENV: "test",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    ACUERDO_URL: "http://localhost",
  };
  const { database, drop } = kind === "PGlite" ? await newLite() : await newDatabase();
  return {
    config: readConfig(env, { dataFolder }),
    database,
    drop: async () => {
      await drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function newLite(): Promise<{ database: Database; drop: () => Promise<void> }> {
  const template = await openAsBlob(inject("pgliteTemplate"));
  return { database: await migratedLite(new PGlite({ loadDataDir: template })), drop: async () => undefined };
}

async function newDatabase(): Promise<{ database: Database; drop: () => Promise<void> }> {
  const url = inject("postgresUrl");
  const name = `acuerdo_test_${randomUUID().replaceAll("-", "")}`;
  await runSql(url, `create database ${name} template ${inject("postgresTemplate")}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase({
    databaseUrl: own.href,
    dataFolder: "",
    databasePool: 5,
    statementSeconds: 30,
  });
  return { database, drop: () => runSql(url, `drop database ${name} with (force)`) };
}
