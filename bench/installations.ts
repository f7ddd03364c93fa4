import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Submission } from "#features/consultations/submission.ts";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { phasesOf } from "#features/mandates/queries.ts";
import { readConfig } from "#platform/config.ts";
import { startPostgres } from "#platform/testing/postgres.ts";
import { type OpenInstallation, openInstallation } from "../src/installation.ts";

const system = { kind: "system", name: "benchmark" } as const;

/** An installation with one open process in a new folder, on each database in turn; PostgreSQL writes to disk as it does in use. */
export async function onEachDatabase(
  work: (kind: string, open: OpenInstallation) => Promise<void>,
): Promise<void> {
  for (const kind of ["PGlite", "PostgreSQL"]) {
    const dataFolder = mkdtempSync(join(tmpdir(), "acuerdo-bench-"));
    const postgres = kind === "PostgreSQL" ? await startPostgres([]) : undefined;
    const env = {
      LOG_LEVEL: "silent",
      ACUERDO_JOBS: "0",
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    };
    const open = await openInstallation(readConfig(env, { dataFolder }));
    await work(kind, open);
    await open.close();
    await postgres?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** A process that takes contributions. */
export async function openProcess({ installation }: OpenInstallation, slug: string) {
  const form = processForm.parse({ slug, title_en: "The price of a call", opensAt: "2020-01-01T00:00" });
  const process = await createProcess(installation, { actor: system, form, state: "published" });
  return {
    process,
    phases: await phasesOf(installation.db, process.id),
    participant: { actor: system, roles: [] } as const,
  };
}

const groups = [
  "governments",
  "international-organizations",
  "civil-society",
  "private-sector",
  "technical-community",
  "academia",
];
const states = ["KE", "FR", "BR", "IN", "EG", "MX", "SN", "JP", "UY", "FI"];
const sentences = {
  es: [
    "Las asociaciones pequeñas pagan la conexión con sus propias cuotas.",
    "Pedimos documentos breves y publicados con tiempo.",
    "La interpretación llega tarde a las regiones apartadas.",
  ],
  en: [
    "Small associations pay for their connection out of their own fees.",
    "We ask for short documents that are published in time.",
    "Interpretation reaches remote regions late.",
  ],
  fr: [
    "Les petites associations paient leur connexion sur leurs cotisations.",
    "Nous demandons des documents courts et publiés à temps.",
    "L’interprétation parvient tard aux régions éloignées.",
  ],
} as const;
const languages = ["es", "en", "fr"] as const;

/** The contribution number `at` of a series: some 1,200 characters, spread over groups, States, languages and a year. */
export function submissionNumber(at: number, changes: Partial<Submission> = {}): Submission {
  const language = languages[at % 3]!;
  const words = sentences[language];
  const typed = Array.from({ length: 4 }, (_, paragraph) =>
    Array.from({ length: 5 }, (_, n) =>
      words[(at * 7 + paragraph * 3 + n) % words.length]!.replace(/\.$/, ` (${at % 997}.${paragraph}.${n}).`),
    ).join(" "),
  ).join("\n\n");
  return {
    submissionKey: `benchmark-number-${at}`,
    channel: "written",
    source: "import",
    groupCode: groups[(at * 5) % groups.length]!,
    organisation: `Association number ${at % 2000}`,
    person: null,
    namePublished: false,
    capacity: null,
    state: states[at % states.length]!,
    regionAsWritten: null,
    language,
    title: `${words[at % words.length]!.slice(0, 40)} ${at}`,
    typed,
    answers: [],
    files: [],
    meetingId: null,
    spokenAt: null,
    importedId: null,
    receivedAt: new Date(Date.UTC(2025, 0, 1) + ((at * 7919) % (365 * 24 * 60)) * 60_000),
    ...changes,
  };
}

/** The value below which the share `p` of the milliseconds lies. */
export function percentile(milliseconds: readonly number[], p: number): number {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)]!;
}

export function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
