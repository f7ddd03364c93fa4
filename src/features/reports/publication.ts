import type { Process } from "#features/mandates/queries.ts";
import type { Db } from "#platform/database.ts";
import type { Files } from "#platform/files.ts";
import { type Format, formats } from "./build.ts";
import type { ReportDocument } from "./document.ts";
import { newestLeaf, type Report } from "./queries.ts";
import { subjectOf } from "./subject.ts";

/** What was published last of a report: the addresses of its document and printed files, as its leaf in the log has them. */
export interface Publication {
  readonly json: string;
  readonly files: Readonly<Record<Format, string>>;
  /** Its place in the log; null for the moment in which it waits for one. */
  readonly leafIndex: number | null;
}

export async function publicationOf(
  db: Db,
  process: Process,
  report: Report,
): Promise<Publication | undefined> {
  const leaf = await newestLeaf(db, subjectOf(process, report.language));
  if (!leaf?.entry) return undefined;
  const { content } = JSON.parse(leaf.entry) as { content: string[] };
  return {
    json: content[0]!,
    files: Object.fromEntries(formats.map((format, i) => [format, content[i + 1]!])) as Record<
      Format,
      string
    >,
    leafIndex: leaf.index,
  };
}

export async function publishedDocument(files: Files, { json }: Publication): Promise<ReportDocument> {
  return JSON.parse(new TextDecoder().decode(await files.bytes(json))) as ReportDocument;
}
