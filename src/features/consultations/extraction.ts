import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { extractText } from "#platform/extract/extract.ts";
import type { Progress, TaskHandler, TaskRequest } from "#platform/jobs.ts";
import * as extracting from "./extraction-queries.ts";
import * as queries from "./queries.ts";
import { searchVector } from "./search.ts";
import { identify } from "./submission.ts";

const taskName = "consultations.extract";

/** The work of reading the files of contributions. */
export function extractTask(processSlug: string, ids: readonly number[]): TaskRequest {
  return { name: taskName, processSlug, data: { processSlug, ids } };
}

export function extractionHandlers(installation: Installation): Readonly<Record<string, TaskHandler>> {
  return {
    [taskName]: async ({ processSlug, ids }, progress) => {
      const waiting = await extracting.contributionsToExtract(installation.db, { ids: ids as number[] });
      await extractEach(installation, {
        processSlug: String(processSlug),
        ids: waiting,
        report: progress.report,
      });
      return undefined;
    },
  };
}

/** Reads the files of each contribution in turn, and says after each how many are done. */
export async function extractEach(
  installation: Installation,
  { processSlug, ids, report }: { processSlug: string; ids: readonly number[]; report: Progress["report"] },
): Promise<void> {
  for (const [done, id] of ids.entries()) {
    await extractContribution(installation, processSlug, id);
    await report(done + 1, ids.length);
  }
}

/** Reads a contribution's files, identifies its language if its typed words did not tell, and makes it all searchable. */
async function extractContribution(
  installation: Installation,
  processSlug: string,
  id: number,
): Promise<void> {
  const { db, files } = installation;
  const found = await extracting.contributionById(db, id);
  if (!found) return;
  const rows = await queries.filesOf(db, [id]);
  const read: queries.ContributionFile[] = [];
  for (const file of rows) {
    if (file.extraction !== "waiting") {
      read.push(file);
      continue;
    }
    const extraction = await extractText(await files.bytes(file.sha256), {
      fileName: file.name,
      mediaType: file.mediaType,
    });
    read.push({
      ...file,
      extraction: extraction.status,
      extractionReason: extraction.status === "none" ? extraction.reason : null,
      pages: extraction.status === "extracted" ? (extraction.pages ?? null) : null,
      // PostgreSQL keeps no NUL in text.
      text: extraction.status === "extracted" ? extraction.text.replaceAll("\0", "") : null,
      truncated: extraction.status === "extracted" && extraction.truncated,
      attachments: extraction.status === "extracted" ? [...(extraction.attachments ?? [])] : [],
    });
  }
  const words = [found.statement, ...read.flatMap(({ text }) => text ?? [])].join("\n\n");
  const identified = found.contribution.language === "und" ? await identify(words) : null;
  const language = identified?.language ?? found.contribution.language;
  await db.transaction(async (tx) => {
    for (const { id: fileId, extraction, extractionReason, pages, text, truncated, attachments } of read) {
      await extracting.updateFile(tx, fileId, {
        extraction,
        extractionReason,
        pages,
        text,
        truncated,
        attachments,
      });
    }
    if (identified) {
      await queries.updateContribution(tx, id, {
        language,
        languageConfidence: Math.round(identified.confidence * 100),
      });
    }
    await queries.updateSearch(tx, id, searchVector(language, found.contribution.title, words));
    await recordEvent(tx, {
      actor: { kind: "system", name: "extraction" },
      action: "contribution.read",
      subject: { kind: "contribution", id: found.contribution.code },
      processSlug,
      changes: {
        files: read.map(({ name, extraction, extractionReason }) => ({
          name,
          extraction,
          reason: extractionReason,
        })),
        language,
      },
    });
  });
}
