import type { z } from "zod";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import type { Db } from "#platform/database.ts";
import { Refusal } from "#platform/refusal.ts";
import type { accreditationForm, memberForm, organisationForm } from "./forms.ts";
import { organisationKey } from "./organisations.ts";
import { mayKeepRegister } from "./policy.ts";
import * as queries from "./queries.ts";

/** Enters an organisation before it has contributed; gives its id. Refuses one that is there. */
export async function enterOrganisation(
  installation: Installation,
  { actor, form }: { actor: Actor; form: z.output<typeof organisationForm> },
): Promise<number> {
  if (!mayKeepRegister(actor)) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    const made = await queries.insertOrganisation(tx, columnsOf(form));
    if (!made) throw new Refusal("already-done", `the register has "${form.name}" already`);
    await recordEvent(tx, {
      actor,
      action: "organisation.entered",
      subject: { kind: "organisation", id: String(made.id) },
    });
    return made.id;
  });
}

/** Corrects what the register says of an organisation. Contributions keep the group under which they were made. */
export async function correctOrganisation(
  installation: Installation,
  { actor, organisationId, form }: OnOrganisation & { form: z.output<typeof organisationForm> },
): Promise<void> {
  await onOrganisation(installation, { actor, organisationId }, async (tx, organisation) => {
    const columns = columnsOf(form);
    if (await queries.otherOfName(tx, { id: organisation.id, ...columns }))
      throw new Refusal("already-done", `the register has "${form.name}" already`);
    await queries.updateOrganisation(tx, organisation.id, columns);
    const { nameKey: _, ...told } = columns;
    return {
      action: "organisation.corrected",
      changes: changedFields(organisation as unknown as Record<string, unknown>, told),
    };
  });
}

const columnsOf = (form: z.output<typeof organisationForm>) => ({
  name: form.name,
  nameKey: organisationKey(form.name),
  acronym: form.acronym || null,
  groupCode: form.group,
  state: form.state || null,
});

/** Enters the standing under which an organisation takes part. */
export async function accredit(
  installation: Installation,
  { actor, organisationId, form }: OnOrganisation & { form: z.output<typeof accreditationForm> },
): Promise<void> {
  await onOrganisation(installation, { actor, organisationId }, async (tx) => {
    await queries.insertAccreditation(tx, {
      organisationId,
      kind: form.kind,
      reference: form.reference || null,
      since: form.since || null,
      until: form.until || null,
    });
    return { action: "organisation.accredited", changes: { kind: { from: null, to: form.kind } } };
  });
}

/** Takes back an accreditation that was entered by mistake; one that ended has its last day instead. */
export async function removeAccreditation(
  installation: Installation,
  { actor, organisationId, id }: OnOrganisation & { id: number },
): Promise<void> {
  await onOrganisation(installation, { actor, organisationId }, async (tx) => {
    const gone = await queries.deleteAccreditation(tx, { id, organisationId });
    if (!gone) throw new Refusal("already-done");
    return { action: "organisation.accreditation-removed", changes: { kind: { from: gone.kind, to: null } } };
  });
}

/** Enters who belongs to an organisation, and whether they speak in its name. Refuses an address that is there. */
export async function addMember(
  installation: Installation,
  { actor, organisationId, form }: OnOrganisation & { form: z.output<typeof memberForm> },
): Promise<void> {
  await onOrganisation(installation, { actor, organisationId }, async (tx) => {
    const email = form.email.toLowerCase() || null;
    const members = await queries.membersOf(tx, organisationId);
    if (email && members.some((member) => member.email === email))
      throw new Refusal("already-done", "the address is there already");
    const account = email ? await queries.findUserByEmail(tx, email) : undefined;
    const [personId] = await queries.insertPersons(tx, [
      { name: form.name, email, userId: account?.id ?? null },
    ]);
    await queries.insertMembership(tx, {
      personId: personId!,
      organisationId,
      capacity: form.capacity || null,
      represents: form.represents,
    });
    // Who it is stands in the register alone: events outlive a person's wish to be forgotten.
    return { action: "organisation.member", changes: { represents: form.represents } };
  });
}

/** Takes a person out of an organisation: they no longer speak in its name. */
export async function removeMember(
  installation: Installation,
  { actor, organisationId, personId }: OnOrganisation & { personId: number },
): Promise<void> {
  await onOrganisation(installation, { actor, organisationId }, async (tx) => {
    if (!(await queries.deleteMembership(tx, { personId, organisationId })))
      throw new Refusal("already-done");
    return { action: "organisation.member-removed", changes: {} };
  });
}

interface OnOrganisation {
  readonly actor: Actor;
  readonly organisationId: number;
}

/** Does something with an organisation that is there, for those who keep the register, and records it. */
async function onOrganisation(
  installation: Installation,
  { actor, organisationId }: OnOrganisation,
  work: (
    tx: Db,
    organisation: queries.Organisation,
  ) => Promise<{ action: string; changes: Record<string, unknown> }>,
): Promise<void> {
  if (!mayKeepRegister(actor)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const organisation = await queries.findOrganisation(tx, organisationId);
    if (!organisation) throw new Refusal("not-found");
    const { action, changes } = await work(tx, organisation);
    await recordEvent(tx, {
      actor,
      action,
      subject: { kind: "organisation", id: String(organisationId) },
      changes,
    });
  });
}
