import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { type Database, migratedLite, openDatabase } from "../database.ts";
import { openJobs } from "../jobs.ts";
import { createLog } from "../log.ts";
import { runSql, startPostgres } from "./postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
    /** A database on that server with every table and no row. */
    postgresTemplate: string;
    /** The same for PGlite: a file that a new one loads. */
    pgliteTemplate: string;
  }
}

/**
 * A native PostgreSQL for the whole test run, the one of DATABASE_URL or one out of an npm package, and an empty
 * database for each engine to copy: making one anew takes PGlite five seconds of a core, copying it under one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "acuerdo-databases-"));
  const own = process.env.DATABASE_URL ? undefined : await startPostgres();
  const url = process.env.DATABASE_URL ?? own!.url;
  const template = `acuerdo_template_${randomUUID().replaceAll("-", "")}`;
  await runSql(url, `create database ${template}`);
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  const postgres = await openDatabase({
    databaseUrl: templateUrl.href,
    dataFolder: "",
    databasePool: 2,
    statementSeconds: 60,
  });
  await addQueue(postgres);
  await postgres.close();

  const lite = new PGlite();
  const pgliteTemplate = join(folder, "pglite.tar");
  await addQueue(await migratedLite(lite));
  writeFileSync(pgliteTemplate, await lite.dumpDataDir("none").then((dump) => dump.bytes()));
  await lite.close();

  project.provide("postgresUrl", url);
  project.provide("postgresTemplate", template);
  project.provide("pgliteTemplate", pgliteTemplate);
  return async () => {
    if (own) await own.stop();
    else await runSql(url, `drop database ${template}`);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The tables of the job queue, which it makes when it is first opened. */
async function addQueue(database: Database): Promise<void> {
  const jobs = await openJobs(database, createLog("silent"), async () => undefined);
  await jobs.stop();
}
