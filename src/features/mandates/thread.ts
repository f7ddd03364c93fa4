import type { Page } from "#ui/locale.ts";
import type { ThreadStep } from "#ui/thread/thread.tsx";
import { addresses } from "./addresses.ts";
import type { Phase, Process } from "./queries.ts";

export type Step = "mandate" | "contributions" | "meeting" | "report";

/** Where a process stands: the step that the page shows is current; the others are done or to come by their dates. */
export function threadOf(
  page: Page,
  process: Process,
  phases: readonly Phase[],
  shown: Step,
  now = new Date(),
): ThreadStep[] {
  const opened = (kind: Phase["kind"]) => phases.some((phase) => phase.kind === kind && phase.opensAt <= now);
  const steps: { step: Step; href?: string; begun: boolean }[] = [
    { step: "mandate", href: addresses.process.to(page.locale, { slug: process.slug }), begun: true },
    {
      step: "contributions",
      href: addresses.contributions.to(page.locale, { slug: process.slug }),
      begun: opened("call"),
    },
    ...(phases.some(({ kind }) => kind === "meeting")
      ? [{ step: "meeting" as const, begun: opened("meeting") }]
      : []),
    {
      step: "report",
      href: addresses.report.to(page.locale, { slug: process.slug }),
      begun: opened("report"),
    },
  ];
  return steps.map(({ step, href, begun }) => ({
    label: page.t(`mandates.step.${step}`),
    href,
    state: step === shown ? "current" : begun ? "done" : "upcoming",
  }));
}

/** Whether a process takes contributions now, will, or did. */
export function callState(
  process: Process,
  phases: readonly Phase[],
  now = new Date(),
): "open" | "late" | "soon" | "closed" | "none" {
  const calls = phases.filter(({ kind }) => kind === "call");
  if (process.state === "closed") return "closed";
  if (calls.length === 0) return "none";
  if (calls.some(({ opensAt, closesAt }) => opensAt <= now && (closesAt === null || closesAt >= now)))
    return "open";
  return calls.some(({ opensAt }) => opensAt > now) ? "soon" : "late";
}
