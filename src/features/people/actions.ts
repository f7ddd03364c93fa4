import type { z } from "zod";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import { Refusal } from "#platform/refusal.ts";
import type { accreditationForm, memberForm } from "./forms.ts";
import { mayKeepRegister } from "./policy.ts";
import * as queries from "./queries.ts";

/** Enters the standing under which an organisation takes part. */
export async function accredit(
  installation: Installation,
  {
    actor,
    organisationId,
    form,
  }: { actor: Actor; organisationId: number; form: z.output<typeof accreditationForm> },
): Promise<void> {
  if (!mayKeepRegister(actor)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    if (!(await queries.findOrganisation(tx, organisationId))) throw new Refusal("not-found");
    await queries.insertAccreditation(tx, {
      organisationId,
      kind: form.kind,
      reference: form.reference || null,
      since: form.since || null,
      until: form.until || null,
    });
    await recordEvent(tx, {
      actor,
      action: "organisation.accredited",
      subject: { kind: "organisation", id: String(organisationId) },
      changes: { ...form },
    });
  });
}

/** Enters who belongs to an organisation, and whether they speak in its name. */
export async function addMember(
  installation: Installation,
  {
    actor,
    organisationId,
    form,
  }: { actor: Actor; organisationId: number; form: z.output<typeof memberForm> },
): Promise<void> {
  if (!mayKeepRegister(actor)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    if (!(await queries.findOrganisation(tx, organisationId))) throw new Refusal("not-found");
    const account = form.email ? await queries.findUserByEmail(tx, form.email) : undefined;
    const [personId] = await queries.insertPersons(tx, [
      { name: form.name, email: form.email.toLowerCase() || null, userId: account?.id ?? null },
    ]);
    await queries.insertMembership(tx, {
      personId: personId!,
      organisationId,
      capacity: form.capacity || null,
      represents: form.represents,
    });
    await recordEvent(tx, {
      actor,
      action: "organisation.member",
      subject: { kind: "organisation", id: String(organisationId) },
      changes: { represents: form.represents },
    });
  });
}
