import { randomBytes } from "node:crypto";
import { canonicalJson, type Json } from "#engines/ledger/canonical-json.ts";
import type { Leaf } from "#engines/ledger/leaf.ts";
import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import { draftDocument, formats, printReport } from "../build.ts";
import { publicationOf } from "../publication.ts";
import { type Report, updateReport } from "../queries.ts";
import { subjectOf } from "../subject.ts";

/**
 * Publishes a report as it stands. What is published does not move any more: the document and its three printed files are
 * kept by their hashes, and the public log commits to them. Writing may go on; publishing again replaces it for readers.
 */
export async function publishReport(
  installation: Installation,
  { process, participant, report }: { process: Process; participant: Participant; report: Report },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const { db, files, ledger } = installation;
  const document = await draftDocument(installation, process, report);
  const json = await files.put(new TextEncoder().encode(canonicalJson(document as unknown as Json)));
  if ((await publicationOf(db, process, report))?.json === json) throw new Refusal("already-done");
  const printed = await Promise.all(
    formats.map(async (format) => files.put(await printReport(installation, document, format))),
  );
  await db.transaction(async (tx) => {
    const publishedAt = new Date();
    const subject = subjectOf(process, report.language);
    const leaf: Leaf = {
      v: 1,
      kind: "document",
      salt: randomBytes(16).toString("hex"),
      process: process.slug,
      symbol: report.symbol || subject.id,
      content: [json, ...printed],
      publishedAt: publishedAt.toISOString(),
    };
    await ledger.add(tx, leaf, subject);
    await updateReport(tx, report.id, { state: "published", publishedAt });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "report.published",
      subject,
      processSlug: process.slug,
      changes: { symbol: report.symbol },
    });
  });
  await ledger.integrate();
}
