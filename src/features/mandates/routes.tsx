import type { Hono } from "hono";
import { groupSchemes } from "#features/people/queries.ts";
import { changeTask } from "#features/record/actions.ts";
import type { Installation } from "#features/record/installation.ts";
import { TasksPage } from "#features/record/pages/tasks.tsx";
import { eventsOfProcess, listTasks } from "#features/record/queries.ts";
import { readTaskAct } from "#features/record/routes.tsx";
import { check, type FieldProblem, type FormValues, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import { createProcess, editProcess, giveRole, setProcessState, takeRole } from "./actions.ts";
import { addresses } from "./addresses.ts";
import { processOf } from "./context.ts";
import { formValuesOf } from "./form-values.ts";
import { processForm, roleForm } from "./forms.ts";
import { readInstrumentSymbol } from "./instrument-symbol.ts";
import { ProcessHistoryPage } from "./pages/history.tsx";
import { HomePage } from "./pages/home.tsx";
import { ProcessFormPage } from "./pages/process-form.tsx";
import { type ListedProcess, ProcessListPage } from "./pages/process-list.tsx";
import { RolesPage } from "./pages/roles.tsx";
import { ProcessTrail } from "./pages/trail.tsx";
import { mayCreateProcess, mayManage } from "./policy.ts";
import * as queries from "./queries.ts";
import { callState } from "./thread.ts";

const perPage = 20;

export function mandateRoutes(app: Hono<Web>, installation: Installation): void {
  const { db } = installation;

  async function listed(options: {
    withDrafts: boolean;
    draftsOf?: string | undefined;
    page: number;
    perPage: number;
  }): Promise<ListedProcess[]> {
    const processes = await queries.listProcesses(db, options);
    const phases = await queries.phasesOfAll(
      db,
      processes.map(({ id }) => id),
    );
    return processes.map((process) => ({
      process,
      phases: phases.filter(({ processId }) => processId === process.id),
    }));
  }

  on(app, "get", addresses.home, async (c) => {
    const newest = await listed({ withDrafts: false, page: 1, perPage: 10 });
    const open = newest.find(({ process, phases }) => callState(process, phases) === "open");
    const page = c.get("page");
    return show(
      c,
      { title: page.t("mandates.home.title") },
      <HomePage page={page} listed={newest} open={open} />,
    );
  });

  on(app, "get", addresses.processes, async (c) => {
    const page = c.get("page");
    const actor = c.get("actor");
    const mayCreate = mayCreateProcess({ actor });
    const drafts = { withDrafts: mayCreate, draftsOf: actor.kind === "person" ? actor.id : undefined };
    const current = pageNumber(c);
    const total = await queries.countProcesses(db, drafts);
    return show(
      c,
      { title: page.t("mandates.processes") },
      <ProcessListPage
        page={page}
        listed={await listed({ ...drafts, page: current, perPage })}
        current={current}
        perPage={perPage}
        total={total}
        mayCreate={mayCreate}
      />,
    );
  });

  on(app, "get", addresses.newProcess, async (c) => {
    if (!mayCreateProcess({ actor: c.get("actor") })) throw new Refusal("not-yours");
    return formPage(c, {
      values: { groupScheme: "wsis", publishes: "at-once", timeZone: "UTC" },
      problems: [],
    });
  });

  on(app, "post", addresses.processes, async (c) => {
    if (!mayCreateProcess({ actor: c.get("actor") })) throw new Refusal("not-yours");
    const { values } = await readForm(c);
    const checked = check(processForm, values);
    if (!checked.ok) return formPage(c, { values, problems: checked.problems });
    try {
      const process = await createProcess(installation, { actor: c.get("actor"), form: checked.data });
      return c.redirect(addresses.process.to(c.get("page").locale, { slug: process.slug }), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "already-done") throw error;
      return formPage(c, { values, problems: [{ field: "slug", message: "mandates.form.slug.taken" }] });
    }
  });

  on(app, "get", addresses.editProcess, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    return formPage(c, { values: await currentValues(process), problems: [], process });
  });

  on(app, "post", addresses.editProcess, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    const { values } = await readForm(c);
    const checked = check(processForm, { ...values, slug });
    if (!checked.ok) return formPage(c, { values, problems: checked.problems, process });
    const version = Number(values.version);
    const edited = await editProcess(installation, { process, participant, form: checked.data, version });
    if (edited.outcome === "invalid") return formPage(c, { values, problems: edited.problems, process });
    if (edited.outcome === "conflict") {
      const meanwhile = await currentValues((await queries.findProcess(db, slug))!);
      const mine = { ...values, version: meanwhile.version! };
      return formPage(c, { values: mine, problems: [], process, meanwhile });
    }
    return c.redirect(addresses.process.to(c.get("page").locale, { slug }), 303);
  });

  on(app, "post", addresses.processState, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const { values } = await readForm(c);
    const state = values.state;
    if (state !== "draft" && state !== "published" && state !== "closed") throw new Refusal("invalid");
    await setProcessState(installation, { process, participant, state });
    return c.redirect(addresses.process.to(c.get("page").locale, { slug }), 303);
  });

  on(app, "get", addresses.roles, (c, { slug }) => rolesPage(c, slug, {}, []));

  on(app, "post", addresses.roles, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const { values } = await readForm(c);
    const checked = check(roleForm, values);
    if (!checked.ok) return rolesPage(c, slug, values, checked.problems);
    const change = { process, participant, ...checked.data };
    try {
      await (values.act === "take" ? takeRole(installation, change) : giveRole(installation, change));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "not-found") throw error;
      return rolesPage(c, slug, values, [{ field: "email", message: "mandates.role.no-account" }]);
    }
    return c.redirect(addresses.roles.to(c.get("page").locale, { slug }), 303);
  });

  on(app, "get", addresses.history, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const page = c.get("page");
    const before = Number(c.req.query("before")) || undefined;
    const events = await eventsOfProcess(db, slug, { ...(before ? { before } : {}), atMost: 50 });
    const more =
      events.length === 50
        ? addresses.history.to(page.locale, { slug }, { before: events.at(-1)!.id })
        : undefined;
    return show(
      c,
      { title: page.t("record.history") },
      <ProcessHistoryPage
        page={page}
        process={process}
        events={events}
        more={more}
        namesPersons={mayManage(participant)}
      />,
    );
  });

  on(app, "get", addresses.tasks, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    const page = c.get("page");
    const failedOnly = c.req.query("state") === "failed";
    return show(
      c,
      { title: page.t("record.tasks") },
      <>
        <ProcessTrail page={page} process={process} />
        <TasksPage
          page={page}
          tasks={await listTasks(db, { failedOnly, processSlug: slug })}
          failedOnly={failedOnly}
          action={addresses.tasks.to(page.locale, { slug })}
          zone={process.timeZone}
        />
      </>,
    );
  });

  on(app, "post", addresses.tasks, async (c, { slug }) => {
    const { participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    await changeTask(installation, { actor: c.get("actor"), ...(await readTaskAct(c)), managed: slug });
    return c.redirect(addresses.tasks.to(c.get("page").locale, { slug }), 303);
  });

  /** A document's symbol, however written, leads to what it orders, or to the document. */
  app.get("/symbol/:symbol{.+}", async (c) => {
    const keys = readInstrumentSymbol(decodeURIComponent(c.req.param("symbol"))).keys;
    const found = await queries.instrumentsByKeys(db, keys);
    const process = found.find((row) => row.process)?.process;
    if (process) return c.redirect(addresses.process.to(c.get("page").locale, { slug: process.slug }));
    const link = found.find(({ instrument }) => instrument.link)?.instrument.link;
    if (link) return c.redirect(link);
    throw new Refusal("not-found");
  });

  async function rolesPage(
    c: WebContext,
    slug: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ) {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    const page = c.get("page");
    const roles = await queries.rolesOf(db, process.id);
    return show(
      c,
      {
        title: page.t("mandates.roles"),
        problems,
      },
      <RolesPage page={page} process={process} roles={roles} values={values} problems={problems} />,
    );
  }

  async function formPage(
    c: WebContext,
    form: {
      values: FormValues;
      problems: readonly FieldProblem[];
      process?: queries.Process;
      meanwhile?: FormValues;
    },
  ) {
    const page = c.get("page");
    const action = form.process
      ? addresses.editProcess.to(page.locale, { slug: form.process.slug })
      : addresses.processes.to(page.locale, {});
    return show(
      c,
      {
        title: page.t(form.process ? "mandates.form.edit" : "mandates.new"),
        problems: form.problems,
        // Its titles may be in any language.
        showsChinese: true,
        ...(form.meanwhile ? { status: 409 } : {}),
      },
      <ProcessFormPage page={page} action={action} schemes={await groupSchemes(db)} {...form} />,
    );
  }

  async function currentValues(process: queries.Process): Promise<FormValues> {
    return { ...(await formValuesOf(db, process)), slug: process.slug, version: String(process.version) };
  }
}
