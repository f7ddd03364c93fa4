import { sql } from "drizzle-orm";
import { receiveAll } from "#features/consultations/actions/receive.ts";
import { listCodes } from "#features/consultations/queries.ts";
import type { Db } from "#platform/database.ts";
import { createApp } from "../src/app.tsx";
import { onEachDatabase, openProcess, percentile, print, submissionNumber } from "./installations.ts";
import type { Part } from "./main.ts";

const together = 500;
const rounds = 40;

/** Latency of the public pages, asked one after the other within the process; the processor time is this process's own, PGlite with it. `--large` seeds 100,000 contributions. */
export const part: Part = {
  summary: "public pages with 10,000 contributions (--large: 100,000)",
  async run(args) {
    const count = args.includes("--large") ? 100_000 : 10_000;
    await onEachDatabase(async (kind, open) => {
      const { installation } = open;
      const { db } = installation;
      const { process: latency, ...who } = await openProcess(open, "latency");
      for (let at = 0; at < count; at += together) {
        const submissions = Array.from({ length: together }, (_, n) => submissionNumber(at + n));
        await receiveAll(installation, { process: latency, ...who, submissions });
      }
      await installation.ledger.integrate();
      // What autovacuum does by itself some minutes after such an import.
      await installation.database.executeSql("vacuum analyze");
      const codes = await listCodes(db, latency.id, { page: 1, perPage: rounds });
      const list = "/en/processes/latency/contributions";
      const pages: Record<string, (round: number) => string> = {
        process: () => "/en/processes/latency",
        list: (round) => `${list}?page=${round + 1}`,
        "list by title": (round) => `${list}?sort=title&page=${round + 1}`,
        "list filtered": (round) =>
          `${list}?group=civil-society&language=${["es", "en", "fr"][round % 3]}&state=${["KE", "FR", "BR"][round % 3]}`,
        "list of a region": (round) =>
          `${list}?region=${["africa", "asia-pacific", "eastern-europe"][round % 3]}&from=2025-0${1 + (round % 9)}-01`,
        "search, a word in a third": () => `${list}?q=interpretación`,
        "search, a rare word": (round) => `${list}?q=${round}.2.1`,
        contribution: (round) => `${list}/${codes[round]}`,
        receipt: (round) => `${list}/${codes[round]}/receipt`,
      };
      const app = createApp(installation, open.auth);
      const ask = async (path: string) => {
        const started = performance.now();
        const answer = await app.request(path, {
          headers: { "accept-encoding": "gzip", accept: "text/html" },
        });
        const { byteLength } = await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        return { ms: performance.now() - started, bytes: byteLength };
      };
      print(`\n${kind}, ${count.toLocaleString("en")} contributions\n`);
      print(
        "| page | p50 ms | p95 ms | processor ms a page | compressed bytes | whole reads of the table |",
        "|---|--:|--:|--:|--:|--:|",
      );
      for (const [name, path] of Object.entries(pages)) {
        for (let round = 0; round < 10; round++) await ask(path(round));
        const before = await wholeReads(db);
        const answers = [];
        const busy = process.cpuUsage();
        for (let round = 0; round < rounds; round++) answers.push(await ask(path(round)));
        const { user, system } = process.cpuUsage(busy);
        const ms = answers.map((answer) => answer.ms);
        const bytes = Math.max(...answers.map((answer) => answer.bytes));
        print(
          `| ${name} | ${percentile(ms, 0.5).toFixed(1)} | ${percentile(ms, 0.95).toFixed(1)} | ${((user + system) / 1000 / rounds).toFixed(1)} | ${bytes} | ${(await wholeReads(db)) - before} |`,
        );
      }
    });
  },
};

/** How often a statement read the table of contributions from end to end, as the database itself counts. */
async function wholeReads(db: Db): Promise<number> {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  // Each connection hands its counts in once it has been idle for a moment.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await db.execute(sql`select pg_stat_clear_snapshot()`);
  const { rows } = await db.execute(
    sql`select seq_scan from pg_stat_user_tables where relname = 'contributions'`,
  );
  return Number(rows[0]!.seq_scan);
}
