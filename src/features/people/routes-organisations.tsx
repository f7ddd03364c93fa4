import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { eventsOf } from "#features/record/queries.ts";
import { check, type FieldProblem, type FormValues, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import { accredit, addMember } from "./actions.ts";
import { addresses } from "./addresses.ts";
import { accreditationForm, memberForm } from "./forms.ts";
import { OrganisationPage, OrganisationsPage } from "./pages/organisations.tsx";
import { mayKeepRegister } from "./policy.ts";
import * as queries from "./queries.ts";

const perPage = 50;

/** The register of organisations, for the secretariat. */
export function organisationRoutes(app: Hono<Web>, installation: Installation): void {
  const { db } = installation;

  on(app, "get", addresses.organisations, async (c) => {
    refuseOthers(c);
    const page = c.get("page");
    const words = c.req.query("q")?.trim().slice(0, 200) ?? "";
    const current = pageNumber(c);
    return show(
      c,
      { title: page.t("people.organisations") },
      <OrganisationsPage
        page={page}
        organisations={await queries.listOrganisations(db, { words, page: current, perPage })}
        groups={await queries.listGroups(db)}
        words={words}
        current={current}
        perPage={perPage}
        total={await queries.countOrganisations(db, words)}
      />,
    );
  });

  on(app, "get", addresses.organisation, (c, { id }) => organisationPage(c, id, {}, []));

  on(app, "post", addresses.accreditations, async (c, { id }) => {
    const { values } = await readForm(c);
    const checked = check(accreditationForm, values);
    if (!checked.ok) return organisationPage(c, id, values, checked.problems);
    await accredit(installation, { actor: c.get("actor"), organisationId: Number(id), form: checked.data });
    return c.redirect(addresses.organisation.to(c.get("page").locale, { id }), 303);
  });

  on(app, "post", addresses.members, async (c, { id }) => {
    const { values } = await readForm(c);
    const checked = check(memberForm, values);
    if (!checked.ok) return organisationPage(c, id, values, checked.problems);
    await addMember(installation, { actor: c.get("actor"), organisationId: Number(id), form: checked.data });
    return c.redirect(addresses.organisation.to(c.get("page").locale, { id }), 303);
  });

  async function organisationPage(
    c: WebContext,
    id: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ) {
    refuseOthers(c);
    const organisation = /^\d{1,15}$/.test(id) ? await queries.findOrganisation(db, Number(id)) : undefined;
    if (!organisation) throw new Refusal("not-found");
    return show(
      c,
      { title: organisation.name, status: problems.length > 0 ? 422 : 200, hasErrors: problems.length > 0 },
      <OrganisationPage
        page={c.get("page")}
        organisation={organisation}
        groups={await queries.listGroups(db)}
        accreditations={await queries.accreditationsOf(db, organisation.id)}
        members={await queries.membersOf(db, organisation.id)}
        events={await eventsOf(db, { kind: "organisation", id })}
        values={values}
        problems={problems}
      />,
    );
  }
}

function refuseOthers(c: WebContext): void {
  const actor = c.get("actor");
  if (!mayKeepRegister(actor)) throw new Refusal(actor.kind === "public" ? "sign-in-first" : "not-yours");
}
