import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayCreateProcess } from "#features/mandates/policy.ts";
import { listProcesses, type Process } from "#features/mandates/queries.ts";
import { addresses as peopleAddresses } from "#features/people/addresses.ts";
import type { Installation } from "#features/record/installation.ts";
import { check, type FieldProblem, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import { type Correction, correctTexts } from "../actions/correct.ts";
import { discard } from "../actions/discard.ts";
import { layMore, textsAtMost } from "../actions/lay-out.ts";
import { saveTexts } from "../actions/save.ts";
import { addresses, addressOf } from "../addresses.ts";
import { type OpenDesk, openDesk } from "../desk.ts";
import { forgetViews } from "../desk-views.ts";
import { correctionForm, saveForm } from "../forms.ts";
import { OverviewPage, type OverviewProps } from "../pages/overview.tsx";
import { SavedListPage } from "../pages/saved-list.tsx";
import { countSaved, processesServedBy, savedTo } from "../queries.ts";
import { readSent } from "../receive.ts";
import { baseVersion } from "../versions.ts";
import { atDesk } from "./at-desk.ts";
import { showGone } from "./gone.tsx";

const perPage = 20;
/** Processes offered for saving at most; the newest come first. */
const processesAtMost = 100;

export function deskRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, config } = installation;

  atDesk(app, installation, { method: "get", room: "overview" }, (c, desk) => overview(c, desk));

  atDesk(app, installation, { method: "post", room: "overview" }, async (c, desk) => {
    const { values } = await readForm(c);
    const corrections: Correction[] = [];
    const problems: FieldProblem[] = [];
    for (const { position } of desk.texts) {
      const checked = check(correctionForm, {
        role: values[`role-${position}`],
        proponents: values[`proponents-${position}`],
      });
      if (checked.ok) corrections.push({ position, ...checked.data });
      else
        problems.push(
          ...checked.problems.map(({ field, message }) => ({ field: `${field}-${position}`, message })),
        );
    }
    const bases = corrections.filter(({ role }) => role === "base");
    if (problems.length === 0 && bases.length !== 1)
      problems.push({
        field: `role-${(bases[1] ?? corrections[0])!.position}`,
        message: "texts.roles.one-base",
      });
    if (problems.length > 0) return overview(c, desk, { given: { values, problems } });
    await correctTexts(installation, { actor: c.get("actor"), desk, corrections });
    return c.redirect(addressOf(desk.place, "overview", c.get("page").locale), 303);
  });

  atDesk(app, installation, { method: "post", room: "add" }, async (c, desk) => {
    if (desk.place.kind !== "desk") throw new Refusal("not-yours");
    const form = await readForm(c);
    const page = c.get("page");
    const { texts, problems } = await readSent(form, "add", {
      nameTyped: (number) => page.t("texts.typed", { number: desk.texts.length + number }),
      language: baseVersion(desk.texts)?.text.about.language ?? null,
    });
    const tooMany =
      desk.texts.length + texts.length > textsAtMost
        ? [{ field: "texts", message: "texts.too-many", values: { most: textsAtMost } }]
        : [];
    const wrong = [...problems, ...tooMany];
    if (wrong.length > 0) return overview(c, desk, { added: { values: form.values, problems: wrong } });
    await layMore(installation, { actor: c.get("actor"), desk, texts });
    return c.redirect(addressOf(desk.place, "overview", page.locale), 303);
  });

  atDesk(app, installation, { method: "post", room: "discard" }, async (c, desk) => {
    await discard(installation, { actor: c.get("actor"), desk });
    forgetViews(desk);
    const { locale } = c.get("page");
    const to = desk.process
      ? addresses.ofProcess.to(locale, { slug: desk.process.slug })
      : addresses.texts.to(locale, {});
    return c.redirect(to, 303);
  });

  on(app, "post", addresses.save, async (c, { token }) => {
    const desk = await openDesk(installation, token);
    if (!desk) return showGone(c);
    const { values } = await readForm(c);
    const checked = check(saveForm, values);
    if (!checked.ok) return overview(c, desk, { given: { values, problems: checked.problems } });
    const { process, participant } = await processOf(installation, c, checked.data.process);
    const number = await saveTexts(installation, { desk, process, participant, title: checked.data.title });
    return c.redirect(addresses.saved.overview.to(c.get("page").locale, { slug: process.slug, number }), 303);
  });

  on(app, "get", addresses.ofProcess, async (c, { slug }) => {
    const { process } = await processOf(installation, c, slug);
    const page = c.get("page");
    const current = pageNumber(c);
    return show(
      c,
      { title: page.t("texts.title") },
      <SavedListPage
        page={page}
        process={process}
        saved={await savedTo(db, process.id, { page: current, perPage })}
        current={current}
        perPage={perPage}
        total={await countSaved(db, process.id)}
      />,
    );
  });

  /** The processes to which someone may save texts. */
  async function servedBy(c: WebContext): Promise<Process[]> {
    const actor = c.get("actor");
    if (actor.kind !== "person") return [];
    return mayCreateProcess({ actor })
      ? listProcesses(db, { withDrafts: true, perPage: processesAtMost })
      : processesServedBy(db, actor.id, processesAtMost);
  }

  async function overview(
    c: WebContext,
    desk: OpenDesk,
    {
      given = { values: {}, problems: [] },
      added = { values: {}, problems: [] },
    }: Partial<Pick<OverviewProps, "given" | "added">> = {},
  ) {
    const page = c.get("page");
    return show(
      c,
      {
        title: desk.title || page.t("texts.desk"),
        problems: [...given.problems, ...added.problems],
      },
      <OverviewPage
        page={page}
        desk={desk}
        processes={desk.place.kind === "desk" ? await servedBy(c) : []}
        isSignedIn={c.get("actor").kind === "person"}
        signInHref={peopleAddresses.signIn.to(
          page.locale,
          {},
          { return: addressOf(desk.place, "overview", page.locale) },
        )}
        uploadMegabytes={Math.floor(config.uploadBytesAtMost / 1024 / 1024)}
        given={given}
        added={added}
      />,
    );
  }
}
