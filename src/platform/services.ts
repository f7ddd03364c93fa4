import { type Config, readConfig } from "./config.ts";
import { type Database, type Db, openDatabase } from "./database.ts";
import { type Files, openFiles } from "./files.ts";
import { type Jobs, openJobs } from "./jobs.ts";
import { type Live, openLive } from "./live.ts";
import { createLog, type Log } from "./log.ts";
import { type Dictionary, loadMessages, translator } from "./messages.ts";

/** The outside, as actions and pages reach it. */
export interface Services {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly db: Db;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly live: Live;
  readonly messages: Readonly<Record<string, Dictionary>>;
  /** The words of a language; made once for each. */
  readonly words: (locale: string) => ReturnType<typeof translator>;
  readonly close: () => Promise<void>;
}

/** The topic that watchers of a task hear. */
export const taskTopic = (taskId: string) => `task:${taskId}`;

export async function openServices(
  config: Config = readConfig(process.env),
  opened?: Database,
): Promise<Services> {
  const log = createLog(config.logLevel);
  const database = opened ?? (await openDatabase(config));
  const { db } = database;
  const live = await openLive(database);
  const jobs = await openJobs(database, log, (tx, taskId) => live.publish(tx, taskTopic(taskId)));
  const messages = loadMessages();
  const words = new Map<string, ReturnType<typeof translator>>();
  return {
    config,
    log,
    database,
    db,
    files: await openFiles(config),
    jobs,
    live,
    messages,
    words: (locale) => {
      const known = words.get(locale) ?? translator(messages, locale);
      words.set(locale, known);
      return known;
    },
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
}
