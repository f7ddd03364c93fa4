import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzleNode } from "drizzle-orm/node-postgres";
import { migrate as migrateNode } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleLite } from "drizzle-orm/pglite";
import { migrate as migrateLite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import type { Config } from "./config.ts";

interface Rows extends PgQueryResultHKT {
  readonly type: { readonly rows: Record<string, unknown>[] };
}

/** What queries take as their first argument: PGlite, PostgreSQL, or a transaction on either. */
export type Db = PgDatabase<Rows>;

export interface Database {
  readonly kind: "pglite" | "postgresql";
  readonly db: Db;
  /** Hears `NOTIFY channel` from every process on the database; the returned function ends it. */
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
  /** Runs plain SQL, several statements at once when it has no values: the job queue's way in. */
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
  readonly close: () => Promise<void>;
}

/** Two servers that start together migrate one after the other: this number names the lock. */
const migrationLock = 7_223_417;

/** Migrations stand beside this file, in the sources as in the built program. */
const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/** Opens the database and brings its tables up to date. */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataFolder" | "databasePool" | "statementSeconds">,
): Promise<Database> {
  return config.databaseUrl
    ? openPostgres(config.databaseUrl, config)
    : openLite(join(config.dataFolder, "pglite"));
}

async function openLite(folder: string): Promise<Database> {
  mkdirSync(dirname(folder), { recursive: true });
  return migratedLite(new PGlite(folder));
}

/** Brings a PGlite's tables up to date. */
export async function migratedLite(lite: PGlite): Promise<Database> {
  await lite.waitReady;
  const db = drizzleLite(lite);
  await migrateLite(db, { migrationsFolder });
  return {
    kind: "pglite",
    db: db as unknown as Db,
    listen: async (channel, heard) => {
      const stop = await lite.listen(channel, heard);
      return () => stop();
    },
    executeSql: async (text, values) => {
      if (values?.length) return lite.query<Record<string, unknown>>(text, values);
      const results = await lite.exec(text);
      return { rows: (results.at(-1)?.rows ?? []) as Record<string, unknown>[] };
    },
    close: () => lite.close(),
  };
}

async function openPostgres(
  url: string,
  options: Pick<Config, "databasePool" | "statementSeconds">,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.databasePool,
    statement_timeout: options.statementSeconds * 1000,
    idle_in_transaction_session_timeout: options.statementSeconds * 1000,
    application_name: "acuerdo",
  });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  // Nor one that is in use: whoever waits for its answer is told.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const migrating = await pool.connect();
  try {
    await migrating.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrateNode(drizzleNode(migrating), { migrationsFolder });
  } finally {
    await migrating.query("select pg_advisory_unlock($1)", [migrationLock]).catch(() => undefined);
    migrating.release();
  }
  const listening = new PostgresListener(url);
  return {
    kind: "postgresql",
    db: drizzleNode(pool) as unknown as Db,
    listen: (channel, heard) => listening.listen(channel, heard),
    executeSql: (text, values) => pool.query(text, values),
    close: async () => {
      await listening.close();
      await pool.end();
    },
  };
}

/** One connection that hears all channels, and comes back when the server drops it. */
class PostgresListener {
  readonly #url: string;
  readonly #heard = new Map<string, Set<(payload: string) => void>>();
  #client: Promise<pg.Client> | null = null;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    const known = this.#heard.get(channel);
    if (known) known.add(heard);
    else this.#heard.set(channel, new Set([heard]));
    const client = await (this.#client ??= this.#connect());
    if (!known) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return async () => {
      this.#heard.get(channel)?.delete(heard);
    };
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "acuerdo-listen",
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => {
      for (const heard of this.#heard.get(channel) ?? []) heard(payload ?? "");
    });
    client.on("error", () => client.end().catch(() => undefined));
    client.on("end", () => this.#reconnectLater());
    await client.connect();
    for (const channel of this.#heard.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return client;
  }

  #reconnectLater(): void {
    this.#client = null;
    if (this.#closed) return;
    setTimeout(() => {
      if (this.#closed || this.#client) return;
      this.#client = this.#connect();
      this.#client.catch(() => this.#reconnectLater());
    }, 1000).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }
}

/** Tells every process that `payload` happened, once the surrounding transaction commits. */
export async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${payload})`);
}
