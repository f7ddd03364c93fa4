import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Report } from "./queries.ts";

/** A report that was never published is seen by those who write it. */
export const maySeeReport = (participant: Participant, report: Pick<Report, "state">): boolean =>
  report.state === "published" || mayReport(participant);
