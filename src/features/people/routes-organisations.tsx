import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { eventsOf } from "#features/record/queries.ts";
import { check, type FieldProblem, type FormValues, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import {
  accredit,
  addMember,
  correctOrganisation,
  enterOrganisation,
  removeAccreditation,
  removeMember,
} from "./actions.ts";
import { addresses } from "./addresses.ts";
import { accreditationForm, memberForm, organisationForm } from "./forms.ts";
import { OrganisationPage } from "./pages/organisation.tsx";
import { OrganisationFormPage, OrganisationsPage } from "./pages/organisations.tsx";
import { mayKeepRegister } from "./policy.ts";
import * as queries from "./queries.ts";
import { stateByCode } from "./states.ts";

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

  on(app, "get", addresses.newOrganisation, (c) => {
    refuseOthers(c);
    return formPage(c, undefined, {}, []);
  });

  on(app, "post", addresses.organisations, async (c) => {
    refuseOthers(c);
    const { values } = await readForm(c);
    const checked = await checkedForm(values);
    if (!checked.ok) return formPage(c, undefined, values, checked.problems);
    return unlessTaken(
      async () => {
        const id = await enterOrganisation(installation, { actor: c.get("actor"), form: checked.data });
        return c.redirect(addresses.organisation.to(c.get("page").locale, { id }), 303);
      },
      () => formPage(c, undefined, values, [{ field: "name", message: "people.organisation.taken" }]),
    );
  });

  on(app, "get", addresses.organisation, (c, { id }) => organisationPage(c, id, {}, []));

  on(app, "get", addresses.editOrganisation, async (c, { id }) => {
    const { name, acronym, groupCode, state } = await found(c, id);
    return formPage(c, id, { name, acronym: acronym ?? "", group: groupCode, state: state ?? "" }, []);
  });

  on(app, "post", addresses.editOrganisation, async (c, { id }) => {
    const { id: organisationId } = await found(c, id);
    const { values } = await readForm(c);
    const checked = await checkedForm(values);
    if (!checked.ok) return formPage(c, id, values, checked.problems);
    return unlessTaken(
      async () => {
        await correctOrganisation(installation, {
          actor: c.get("actor"),
          organisationId,
          form: checked.data,
        });
        return back(c, id);
      },
      () => formPage(c, id, values, [{ field: "name", message: "people.organisation.taken" }]),
    );
  });

  on(app, "post", addresses.accreditations, async (c, { id }) => {
    const on = { actor: c.get("actor"), organisationId: (await found(c, id)).id };
    const { values } = await readForm(c);
    if (values.remove) {
      await removeAccreditation(installation, { ...on, id: numberOf(values.remove) });
      return back(c, id);
    }
    const checked = check(accreditationForm, values);
    if (!checked.ok) return organisationPage(c, id, values, checked.problems);
    await accredit(installation, { ...on, form: checked.data });
    return back(c, id);
  });

  on(app, "post", addresses.members, async (c, { id }) => {
    const on = { actor: c.get("actor"), organisationId: (await found(c, id)).id };
    const { values } = await readForm(c);
    if (values.remove) {
      await removeMember(installation, { ...on, personId: numberOf(values.remove) });
      return back(c, id);
    }
    const checked = check(memberForm, values);
    if (!checked.ok) return organisationPage(c, id, values, checked.problems);
    return unlessTaken(
      async () => {
        await addMember(installation, { ...on, form: checked.data });
        return back(c, id);
      },
      () => organisationPage(c, id, values, [{ field: "email", message: "people.member.taken" }]),
    );
  });

  const back = (c: WebContext, id: string) =>
    c.redirect(addresses.organisation.to(c.get("page").locale, { id }), 303);

  async function found(c: WebContext, id: string): Promise<queries.Organisation> {
    refuseOthers(c);
    const organisation = /^\d{1,15}$/.test(id) ? await queries.findOrganisation(db, Number(id)) : undefined;
    if (!organisation) throw new Refusal("not-found");
    return organisation;
  }

  /** The form of an organisation, of a group and a State that there are. */
  async function checkedForm(values: FormValues) {
    const checked = check(organisationForm, values);
    if (!checked.ok) return checked;
    const { group, state } = checked.data;
    const groups = await queries.listGroups(db);
    const problems: FieldProblem[] = [];
    if (!groups.some(({ code }) => code === group))
      problems.push({ field: "group", message: "people.organisation.group.missing" });
    if (state && !stateByCode(state))
      problems.push({ field: "state", message: "people.organisation.state.unknown" });
    return problems.length > 0 ? { ok: false as const, problems } : checked;
  }

  async function formPage(
    c: WebContext,
    id: string | undefined,
    values: FormValues,
    problems: readonly FieldProblem[],
  ) {
    const page = c.get("page");
    const title = page.t(id ? "people.organisation.edit" : "people.organisation.new");
    const action = id
      ? addresses.editOrganisation.to(page.locale, { id })
      : addresses.organisations.to(page.locale, {});
    return show(
      c,
      { title, problems },
      <OrganisationFormPage
        page={page}
        action={action}
        title={title}
        groups={await queries.listGroups(db)}
        values={values}
        problems={problems}
      />,
    );
  }

  async function organisationPage(
    c: WebContext,
    id: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ) {
    const organisation = await found(c, id);
    return show(
      c,
      { title: organisation.name, problems },
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

/** Answers that what was to be entered is there already. */
async function unlessTaken(
  enter: () => Promise<Response>,
  taken: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await enter();
  } catch (error) {
    if (error instanceof Refusal && error.code === "already-done") return taken();
    throw error;
  }
}

function numberOf(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw new Refusal("invalid");
  return Number(id);
}

function refuseOthers(c: WebContext): void {
  if (!mayKeepRegister(c.get("actor"))) throw new Refusal("not-yours");
}
