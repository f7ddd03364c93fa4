import { tallyRows } from "#features/consultations/queries.ts";
import { tallyOf } from "#features/consultations/tally.ts";
import { mandatesOf, type Process, phasesOf } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Db } from "#platform/database.ts";
import type { Locale } from "#ui/locale.ts";
import { buildDocument, type LiveData, type ReportDocument } from "./document.ts";
import { blocksOf, contributorsOf, newestReceived, type Report } from "./queries.ts";
import { dayIn, type Skeleton, skeletonOf } from "./skeleton.ts";

export const formats = ["docx", "pdf", "html"] as const;
export type Format = (typeof formats)[number];

export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
} as const satisfies Record<Format, string>;

/** What tables and counts of a report are made of, as the database stands. */
export async function liveDataOf(db: Db, process: Process): Promise<LiveData> {
  const groups = await groupsOf(db, process.groupScheme);
  const rows = await tallyRows(db, process.id);
  return {
    slug: process.slug,
    groups,
    tally: tallyOf(rows, groups),
    contributors: await contributorsOf(db, process.id),
  };
}

/** A report as it stands in the database, as a document. */
export async function draftDocument(
  installation: Installation,
  process: Process,
  report: Report,
): Promise<ReportDocument> {
  const [blocks, live] = [
    await blocksOf(installation.db, report.id),
    await liveDataOf(installation.db, process),
  ];
  const language = report.language as Locale;
  return buildDocument(report, blocks, { language, t: installation.words(language), live });
}

/** What a report on the process begins with, dated on the day of the newest contribution unless told. */
export async function skeletonFor(
  installation: Installation,
  process: Process,
  language: Locale,
  datedOn?: string,
): Promise<Skeleton> {
  const { db } = installation;
  const newest = datedOn ? null : await newestReceived(db, process.id);
  return skeletonOf({
    process,
    mandates: await mandatesOf(db, process.id),
    phases: await phasesOf(db, process.id),
    language,
    t: installation.words(language),
    datedOn: datedOn ?? (newest ? dayIn(process, newest) : null),
  });
}

/** The document that a report would be, for a process that has none yet; nothing is kept. */
export async function skeletonDocument(
  installation: Installation,
  process: Process,
  language: Locale,
): Promise<ReportDocument> {
  const { report, blocks } = await skeletonFor(installation, process, language);
  const unkept = {
    id: 0,
    processId: process.id,
    state: "draft",
    publishedAt: null,
    version: 1,
    createdAt: new Date(0),
  } as const;
  const row = { id: 0, reportId: 0, version: 1, updatedAt: new Date(0) } as const;
  return buildDocument(
    { ...unkept, ...report },
    blocks.map((block) => ({ ...row, ...block })),
    { language, t: installation.words(language), live: await liveDataOf(installation.db, process) },
  );
}

/** Prints a document. The same document on the same site gives the same bytes. Each format's printer is loaded when used. */
export async function printReport(
  installation: Installation,
  report: ReportDocument,
  format: Format,
): Promise<Uint8Array> {
  const base = installation.config.publicUrl;
  if (format === "docx") return (await import("./print/docx.ts")).printDocx(report, { base });
  if (format === "pdf") return (await import("./print/pdf.ts")).printPdf(report, { base });
  const { printHtml } = await import("./print/html.tsx");
  return printHtml(report, { base, t: installation.words(report.language) });
}
