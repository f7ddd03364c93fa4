import { findUserByEmail } from "#features/people/queries.ts";
import type { Localized } from "#features/people/schema.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import type { Db } from "#platform/database.ts";
import { Refusal } from "#platform/refusal.ts";
import { instantOf } from "#platform/time.ts";
import { mainLanguage, type ProcessForm, writtenIn } from "./forms.ts";
import { readInstrumentSymbol } from "./instrument-symbol.ts";
import { mayCreateProcess, mayManage, type Participant } from "./policy.ts";
import * as queries from "./queries.ts";

/** Opens a process: it starts as a draft. Its maker becomes its secretariat. Refuses a slug that is taken. */
export async function createProcess(
  installation: Installation,
  {
    actor,
    form,
    state = "draft",
    demonstration = false,
  }: { actor: Actor; form: ProcessForm; state?: queries.Process["state"]; demonstration?: boolean },
): Promise<queries.Process> {
  if (!mayCreateProcess({ actor })) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    const process = await queries.insertProcess(tx, {
      slug: form.slug,
      ...columnsOf(form),
      state,
      demonstration,
    });
    if (!process) throw new Refusal("already-done", `there is already a process "${form.slug}"`);
    await writeParts(tx, process, form);
    if (actor.kind === "person")
      await queries.grantRole(tx, { processId: process.id, userId: actor.id, role: "secretariat" });
    await recordEvent(tx, {
      actor,
      action: "process.created",
      subject: { kind: "process", id: form.slug },
      processSlug: form.slug,
      changes: { titles: process.titles, state },
    });
    return process;
  });
}

/** Changes a process. Its slug stays, since addresses and receipts bear it. */
export async function editProcess(
  installation: Installation,
  { process, participant, form }: { process: queries.Process; participant: Participant; form: ProcessForm },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const columns = columnsOf(form);
    await queries.updateProcess(tx, process.id, columns);
    await writeParts(tx, process, form);
    await recordEvent(tx, {
      actor: participant.actor,
      action: "process.edited",
      subject: { kind: "process", id: process.slug },
      processSlug: process.slug,
      changes: changedFields(process as unknown as Record<string, unknown>, columns),
    });
  });
}

/** Publishes a draft, closes a process to contributions, or opens it again. */
export async function setProcessState(
  installation: Installation,
  {
    process,
    participant,
    state,
  }: { process: queries.Process; participant: Participant; state: queries.Process["state"] },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  if (process.state === state) return;
  await installation.db.transaction(async (tx) => {
    await queries.updateProcess(tx, process.id, { state });
    await recordEvent(tx, {
      actor: participant.actor,
      action: `process.${state}`,
      subject: { kind: "process", id: process.slug },
      processSlug: process.slug,
      changes: { state: { from: process.state, to: state } },
    });
  });
}

/** The words that the form gives under `name`, by language; languages without words are left out. */
function localizedOf(form: ProcessForm, name: string): Localized {
  const fields = form as unknown as Readonly<Record<string, string>>;
  return Object.fromEntries(
    writtenIn.flatMap((locale) =>
      fields[`${name}_${locale}`] ? [[locale, fields[`${name}_${locale}`]!]] : [],
    ),
  );
}

function columnsOf(form: ProcessForm) {
  const titles = localizedOf(form, "title");
  return {
    titles,
    descriptions: localizedOf(form, "description"),
    languages: form.languages.split(/[\s,]+/).filter((code) => /^[a-z]{2,3}$/.test(code)),
    timeZone: form.timeZone,
    groupScheme: form.groupScheme,
    publishes: form.publishes,
    invitations: (form.invitations ? { [mainLanguage(titles)]: form.invitations } : {}) as Localized,
  };
}

async function writeParts(tx: Db, process: queries.Process, form: ProcessForm): Promise<void> {
  await queries.deleteMandates(tx, process.id);
  if (form.mandateSymbol) {
    const { symbol, keys } = readInstrumentSymbol(form.mandateSymbol);
    const instrumentId = await queries.ensureInstrument(tx, {
      symbol,
      symbolKeys: keys,
      titles: {},
      link: form.mandateLink || null,
    });
    await queries.insertMandate(tx, {
      processId: process.id,
      instrumentId,
      paragraphs: form.mandateParagraphs || null,
    });
  }
  const existing = await queries.phasesOf(tx, process.id);
  await writePhase(
    tx,
    process,
    existing.find(({ kind }) => kind === "call"),
    {
      kind: "call",
      opensAt: instantOf(form.opensAt, form.timeZone),
      closesAt: instantOf(form.closesAt, form.timeZone),
      place: null,
    },
  );
  await writePhase(
    tx,
    process,
    existing.find(({ kind }) => kind === "meeting"),
    {
      kind: "meeting",
      opensAt: instantOf(form.meetingAt, form.timeZone),
      closesAt: null,
      place: form.meetingPlace || null,
    },
  );
  await writeQuestions(tx, process, form);
}

async function writePhase(
  tx: Db,
  process: queries.Process,
  existing: queries.Phase | undefined,
  phase: { kind: queries.Phase["kind"]; opensAt: Date | null; closesAt: Date | null; place: string | null },
): Promise<void> {
  const { opensAt, ...rest } = phase;
  if (!opensAt) return;
  if (existing) await queries.updatePhase(tx, existing.id, { opensAt, ...rest });
  else await queries.insertPhase(tx, { processId: process.id, titles: {}, opensAt, ...rest });
}

/** Questions are one a line, in the main language; those there keep their number, their answers and their other languages. */
async function writeQuestions(tx: Db, process: queries.Process, form: ProcessForm): Promise<void> {
  const language = mainLanguage(localizedOf(form, "title"));
  const lines = form.questions
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const existing = await queries.questionsOf(tx, process.id);
  for (const [i, line] of lines.entries()) {
    const known = existing[i];
    if (known) await queries.updateQuestion(tx, known.id, { ...known.titles, [language]: line });
  }
  await queries.insertQuestions(
    tx,
    lines.slice(existing.length).map((line, i) => ({
      processId: process.id,
      position: existing.length + i + 1,
      titles: { [language]: line },
    })),
  );
}

/** Gives someone with an account a role in a process. Refuses an address that has no account yet. */
export async function giveRole(
  installation: Installation,
  { process, participant, email, role }: RoleChange,
): Promise<void> {
  await changeRole(
    installation,
    { process, participant, email, role },
    "process.role-given",
    async (tx, userId) => {
      await queries.grantRole(tx, { processId: process.id, userId, role });
      return true;
    },
  );
}

/** Takes a role back. */
export async function takeRole(installation: Installation, change: RoleChange): Promise<void> {
  const { process, role } = change;
  await changeRole(installation, change, "process.role-taken", (tx, userId) =>
    queries.revokeRole(tx, { processId: process.id, userId, role }),
  );
}

interface RoleChange {
  readonly process: queries.Process;
  readonly participant: Participant;
  readonly email: string;
  readonly role: queries.ProcessRole;
}

async function changeRole(
  installation: Installation,
  { process, participant, email, role }: RoleChange,
  action: string,
  change: (tx: Db, userId: string) => Promise<boolean>,
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user) throw new Refusal("not-found", "no account has this address");
    if (!(await change(tx, user.id))) return;
    await recordEvent(tx, {
      actor: participant.actor,
      action,
      subject: { kind: "process", id: process.slug },
      processSlug: process.slug,
      changes: { role, userId: user.id },
    });
  });
}
