import { receiveAll } from "#features/consultations/actions/receive.ts";
import type { Channel } from "#features/consultations/queries.ts";
import type { Submission } from "#features/consultations/submission.ts";
import { channels } from "#features/consultations/tally.ts";
import { createProcess } from "#features/mandates/actions.ts";
import { countProcesses, grantRole, type Process, phasesOf } from "#features/mandates/queries.ts";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { findUserByEmail, makeSecretariat } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { beginReport } from "#features/reports/actions/begin.ts";
import { wallClockOf } from "#platform/time.ts";
import type { OpenInstallation } from "../installation.ts";
import { consultation2010, counts2010, openConsultation } from "./processes.ts";
import { report2010 } from "./report.ts";
import { saveResolution } from "./resolution.ts";
import { type DemonstrationText, demonstrationTexts } from "./texts.ts";

const loader = { actor: { kind: "system", name: "demonstration" }, roles: [] } as const;
const dayMs = 24 * 3600 * 1000;

/** Loads the demonstration into an installation that has no process yet; says whether the installation shows one. */
export async function loadDemonstration({ installation, auth }: OpenInstallation): Promise<boolean> {
  const { db } = installation;
  if (await findUserByEmail(db, demonstrationPersons[0].email)) return true;
  if ((await countProcesses(db, { withDrafts: true })) > 0) return false;
  const ids = new Map<string, string>();
  for (const { role, name, email, password } of demonstrationPersons) {
    const { user } = await auth.api.signUpEmail({ body: { name, email, password } });
    if (role === "secretariat") await makeSecretariat(db, user.id);
    ids.set(role, user.id);
  }
  const past = await createProcess(installation, {
    actor: loader.actor,
    form: consultation2010,
    state: "closed",
    demonstration: true,
  });
  await receive2010(installation, past);
  await beginReport(installation, {
    process: past,
    participant: loader,
    language: "es",
    skeleton: report2010,
  });
  const now = Date.now();
  const clock = (at: number) => wallClockOf(new Date(at), "UTC");
  const form = { ...openConsultation, opensAt: clock(now - 20 * dayMs), closesAt: clock(now + 60 * dayMs) };
  const open = await createProcess(installation, {
    actor: loader.actor,
    form,
    state: "published",
    demonstration: true,
  });
  for (const process of [past, open]) {
    await grantRole(db, { processId: process.id, userId: ids.get("secretariat")!, role: "secretariat" });
    await grantRole(db, { processId: process.id, userId: ids.get("rapporteur")!, role: "rapporteur" });
  }
  await saveResolution(installation, { process: open, participant: loader });
  await installation.ledger.integrate();
  return true;
}

/** The 98 contributions of 2010: as many by group and channel as the report counts, a dozen of them with words. */
async function receive2010(installation: Installation, process: Process): Promise<void> {
  const phases = await phasesOf(installation.db, process.id);
  const meeting = phases.find(({ kind }) => kind === "meeting")!;
  const call = phases.find(({ kind }) => kind === "call")!;
  const days = Math.floor((call.closesAt!.getTime() - call.opensAt.getTime()) / dayMs);
  let number = 0;
  const submissions = Object.entries(counts2010).flatMap(([group, counts]) =>
    channels.flatMap((channel, i) => {
      const texts = demonstrationTexts.filter((text) => text.group === group && text.channel === channel);
      return Array.from({ length: counts[i]! }, (_, n): Submission => {
        number += 1;
        const spoken =
          channel === "written" ? null : new Date(meeting.opensAt.getTime() + number * 3 * 60_000);
        // Written ones spread over the period, in an order that mixes the groups.
        const written = new Date(
          call.opensAt.getTime() + ((number * 37) % days) * dayMs + (9 * 60 + ((number * 17) % 480)) * 60_000,
        );
        return submissionOf(texts[n], {
          group,
          channel,
          number,
          spoken,
          receivedAt: spoken ?? written,
          meetingId: spoken ? meeting.id : null,
        });
      });
    }),
  );
  await receiveAll(installation, { process, phases, participant: loader, submissions });
}

function submissionOf(
  text: DemonstrationText | undefined,
  given: {
    group: string;
    channel: Channel;
    number: number;
    spoken: Date | null;
    receivedAt: Date;
    meetingId: number | null;
  },
): Submission {
  const { group, channel, number, spoken, receivedAt, meetingId } = given;
  return {
    submissionKey: `demonstration-${number}`,
    channel,
    source: channel === "written" ? "paper" : "meeting",
    groupCode: group,
    organisation: text?.organisation ?? `Entidad de demostración ${number}`,
    person: null,
    namePublished: false,
    capacity: null,
    state: null,
    regionAsWritten: null,
    language: text?.language ?? "es",
    title: text?.title ?? `Contribución de demostración n.º ${number}`,
    typed: text?.text ?? "",
    answers: [],
    files: [],
    meetingId,
    spokenAt: spoken,
    importedId: null,
    receivedAt,
  };
}
