import { randomUUID } from "node:crypto";
import { Document, Packer, Paragraph } from "docx";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { importContributions, planImportInto } from "#features/consultations/actions/import.ts";
import { receiveContribution } from "#features/consultations/actions/receive.ts";
import { extractEach } from "#features/consultations/extraction.ts";
import { contributionsToExtract } from "#features/consultations/extraction-queries.ts";
import { guessMapping, readTable } from "#features/consultations/import-table.ts";
import { findContribution } from "#features/consultations/queries.ts";
import { receiptOfContribution } from "#features/consultations/receipts.ts";
import type { OpenInstallation } from "../src/installation.ts";
import { onEachDatabase, openProcess, percentile, print, submissionNumber } from "./installations.ts";
import type { Part } from "./main.ts";

const submissions = 2000;
const senders = 200;
const rows = 200;

/** How fast contributions come in: many senders at once, each of whom waits for a receipt; then a table with Word files. */
export const part: Part = {
  summary: "contributions received with receipts, and imported from a table",
  async run() {
    const lines: string[] = [];
    await onEachDatabase(async (kind, open) => {
      lines.push(`| ${kind} | ${await receive(open)} | ${await importTable(open)} |`);
    });
    print(
      `${submissions} submissions from ${senders} senders at once, language identified; a table of ${rows} rows, each with a Word file.\n`,
    );
    print(
      "| database | received a second, with receipt | p50 ms | p95 ms | rows imported a second, with files | files read a second |",
      "|---|--:|--:|--:|--:|--:|",
      ...lines,
    );
  },
};

async function receive(open: OpenInstallation): Promise<string> {
  const { installation } = open;
  const { process } = await openProcess(open, "intake");
  const participant = { actor: { kind: "public" }, roles: [] } as const;
  const waits: number[] = [];
  const codes: string[] = [];
  let next = 0;
  const send = async () => {
    while (next < submissions) {
      const submission = submissionNumber(next++, {
        submissionKey: randomUUID(),
        source: "form",
        language: null,
        receivedAt: null,
      });
      const started = performance.now();
      codes.push((await receiveContribution(installation, { process, participant, submission })).code);
      waits.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: senders }, send));
  const seconds = (performance.now() - started) / 1000;
  for (const code of codes.filter((_, i) => i % 100 === 0)) {
    const receipt = await receiptOfContribution(
      installation,
      (await findContribution(installation.db, code))!,
    );
    if (!receipt || !verifyReceipt(receipt).valid) throw new Error(`${code} has no valid receipt`);
  }
  return [
    Math.round(submissions / seconds),
    percentile(waits, 0.5).toFixed(0),
    percentile(waits, 0.95).toFixed(0),
  ].join(" | ");
}

async function importTable(open: OpenInstallation): Promise<string> {
  const { installation } = open;
  const { process, participant } = await openProcess(open, "table");
  const series = Array.from({ length: rows }, (_, at) => submissionNumber(at));
  const letters = new Map<string, Uint8Array>();
  for (const [at, { typed }] of series.entries()) {
    const document = new Document({
      sections: [{ children: typed.split("\n\n").map((paragraph) => new Paragraph(paragraph)) }],
    });
    letters.set(`letter-${at}.docx`, new Uint8Array(await Packer.toBuffer(document)));
  }
  const csv = [
    "id,title,group,organisation,country,file",
    ...series.map(
      (each, at) =>
        `${at},"${each.title}",${each.groupCode},"${each.organisation}",${each.state},letter-${at}.docx`,
    ),
  ];
  const table = readTable(new TextEncoder().encode(csv.join("\n")));
  const files = { names: new Set(letters.keys()), read: async (name: string) => letters.get(name)! };
  const started = performance.now();
  const plan = await planImportInto(installation, {
    process,
    table,
    mapping: guessMapping(table.columns),
    files,
  });
  const { received } = await importContributions(installation, {
    process,
    participant,
    plan,
    files,
    fileName: "table.csv",
    report: async () => undefined,
  });
  const imported = performance.now() - started;
  if (received !== rows) throw new Error(`${received} of ${rows} rows came in`);
  const ids = await contributionsToExtract(installation.db, { processId: process.id });
  const reading = performance.now();
  await extractEach(installation, { processSlug: process.slug, ids, report: async () => undefined });
  const read = performance.now() - reading;
  return [Math.round((rows / imported) * 1000), Math.round((rows / read) * 1000)].join(" | ");
}
