import { findUserByEmail, groupSchemes } from "#features/people/queries.ts";
import type { Localized } from "#features/people/schema.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import type { Db } from "#platform/database.ts";
import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { instantOf } from "#platform/time.ts";
import { formValuesOf } from "./form-values.ts";
import { localizedOf, type ProcessForm } from "./forms.ts";
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

/** What became of an edit: one that began before someone else's was saved changes nothing. */
export type Edited =
  | { readonly outcome: "saved" | "conflict" }
  | { readonly outcome: "invalid"; readonly problems: readonly FieldProblem[] };

/** Changes a process that is still as `version` was. Its slug stays, since addresses and receipts bear it. */
export async function editProcess(
  installation: Installation,
  {
    process,
    participant,
    form,
    version,
  }: { process: queries.Process; participant: Participant; form: ProcessForm; version: number },
): Promise<Edited> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const edit = installation.db.transaction(async (tx): Promise<Edited> => {
    const current = await queries.lockProcess(tx, process.id);
    if (current.version !== version) return { outcome: "conflict" };
    const before = await formValuesOf(tx, current);
    const columns = columnsOf(form);
    await queries.updateProcess(tx, current.id, columns);
    await writeParts(tx, current, form);
    const changes = changedFields<FormValues>(before, await formValuesOf(tx, { ...current, ...columns }));
    if (Object.keys(changes).length === 0) return { outcome: "saved" };
    await queries.updateProcess(tx, current.id, { version: version + 1 });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "process.edited",
      subject: { kind: "process", id: process.slug },
      processSlug: process.slug,
      changes,
    });
    return { outcome: "saved" };
  });
  return edit.catch((error) => {
    if (error instanceof Referred) return { outcome: "invalid", problems: [error.problem] };
    throw error;
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

function columnsOf(form: ProcessForm) {
  return {
    titles: localizedOf(form, "title"),
    descriptions: localizedOf(form, "description"),
    invitations: localizedOf(form, "invitations"),
    languages: form.languages,
    timeZone: form.timeZone,
    groupScheme: form.groupScheme,
    publishes: form.publishes,
  };
}

/** Contributors can be counted only by a scheme of groups that is there. */
async function refuseUnknownScheme(tx: Db, { groupScheme }: ProcessForm): Promise<void> {
  const known = await groupSchemes(tx);
  if (!known.includes(groupScheme))
    throw new Refusal(
      "invalid",
      `there is no scheme of groups "${groupScheme}"; there are ${known.join(", ")}`,
    );
}

async function writeParts(tx: Db, process: queries.Process, form: ProcessForm): Promise<void> {
  await refuseUnknownScheme(tx, form);
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
  const dated = (kind: "call" | "meeting", opens: string, closes: string, places: Localized) =>
    writePhase(tx, process, {
      existing: existing.find((phase) => phase.kind === kind),
      kind,
      opensAt: instantOf(opens, form.timeZone),
      closesAt: instantOf(closes, form.timeZone),
      places,
    });
  await dated("call", form.opensAt, form.closesAt, {});
  await dated("meeting", form.meetingAt, "", localizedOf(form, "meetingPlace"));
  await writeQuestions(tx, process, form);
}

/** A phase without a beginning is none. A meeting at which something was said cannot be taken away. */
async function writePhase(
  tx: Db,
  process: queries.Process,
  {
    existing,
    opensAt,
    ...phase
  }: {
    existing: queries.Phase | undefined;
    kind: queries.Phase["kind"];
    opensAt: Date | null;
    closesAt: Date | null;
    places: Localized;
  },
): Promise<void> {
  if (existing && opensAt) await queries.updatePhase(tx, existing.id, { opensAt, ...phase });
  else if (opensAt) await queries.insertPhase(tx, { processId: process.id, titles: {}, opensAt, ...phase });
  else if (existing && !(await queries.deletePhase(tx, existing.id)))
    throw new Referred({ field: "meetingAt", message: "mandates.form.meeting-used" });
}

/**
 * Questions are one a line; the same line in each language is the same question, and keeps its number and its answers.
 * A question that was answered cannot be taken away.
 */
async function writeQuestions(tx: Db, process: queries.Process, form: ProcessForm): Promise<void> {
  const lines = Object.entries(localizedOf(form, "questions")).map(
    ([locale, text]) => [locale, text.split("\n").map((line) => line.trim())] as const,
  );
  const titles = Array.from({ length: Math.max(0, ...lines.map(([, of]) => of.length)) }, (_, i) =>
    Object.fromEntries(lines.flatMap(([locale, of]) => (of[i] ? [[locale, of[i]]] : []))),
  ).filter((words) => Object.keys(words).length > 0);
  const existing = await queries.questionsOf(tx, process.id);
  for (const [i, { id }] of existing.entries()) {
    const words = titles[i];
    if (words) await queries.updateQuestion(tx, id, words);
    else if (!(await queries.deleteQuestion(tx, id)))
      throw new Referred({
        field: `questions_${lines[0]?.[0] ?? "en"}`,
        message: "mandates.form.question-used",
      });
  }
  await queries.insertQuestions(
    tx,
    titles.slice(existing.length).map((words, i) => ({
      processId: process.id,
      position: existing.length + i + 1,
      titles: words,
    })),
  );
}

/** Undoes an edit that would take away what contributions refer to. */
class Referred extends Error {
  readonly problem: FieldProblem;
  constructor(problem: FieldProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Gives someone with an account a role in a process. Refuses an address that has no account yet. */
export async function giveRole(installation: Installation, change: RoleChange): Promise<void> {
  await changeRole(installation, change, { given: true });
}

/** Takes a role back. */
export async function takeRole(installation: Installation, change: RoleChange): Promise<void> {
  await changeRole(installation, change, { given: false });
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
  { given }: { given: boolean },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user) throw new Refusal("not-found", "no account has this address");
    const grant = { processId: process.id, userId: user.id, role };
    if (!(await (given ? queries.grantRole(tx, grant) : queries.revokeRole(tx, grant)))) return;
    await recordEvent(tx, {
      actor: participant.actor,
      action: given ? "process.role-given" : "process.role-taken",
      subject: { kind: "process", id: process.slug },
      processSlug: process.slug,
      changes: { role: given ? { from: null, to: role } : { from: role, to: null }, userId: user.id },
    });
  });
}
