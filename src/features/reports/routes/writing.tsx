import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage, mayReport } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { check, type FieldProblem, type FormValues, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Locale } from "#ui/locale.ts";
import { locales } from "#ui/locale.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { beginReport } from "../actions/begin.ts";
import { addBlock, addFirstBlock, deleteBlock, moveBlock, saveBlock } from "../actions/blocks.ts";
import { editMasthead } from "../actions/masthead.ts";
import { publishReport } from "../actions/publish.ts";
import { restoreBlock } from "../actions/restore.ts";
import { addresses } from "../addresses.ts";
import { liveDataOf } from "../build.ts";
import { compose } from "../document.ts";
import { blockForm, blockKinds, languageForm, mastheadForm } from "../forms.ts";
import { BeginPage } from "../pages/begin.tsx";
import { ConflictPage, ReportHistoryPage } from "../pages/block.tsx";
import { blockId } from "../pages/block-form.tsx";
import { EditPage } from "../pages/edit.tsx";
import { MastheadPage } from "../pages/masthead.tsx";
import { blocksOf, findBlock, findReport, type Report, reportEvents, reportsOf } from "../queries.ts";
import { subjectOf } from "../subject.ts";

const eventsAtMost = 50;

/** The pages on which a report is written: for those who do. */
export function writingRoutes(app: Hono<Web>, installation: Installation): void {
  const { db } = installation;

  /** The process, for someone who may write its report. */
  async function writers(c: WebContext, slug: string) {
    const found = await processOf(installation, c, slug);
    if (!mayReport(found.participant)) throw new Refusal("not-yours");
    return found;
  }

  /** The report in the language that the address or the form names, or the page's. */
  async function reportIn(
    c: WebContext,
    processId: number,
    language = c.req.query("language"),
  ): Promise<Report> {
    const report = await findReport(db, processId, language ?? c.get("page").locale);
    if (!report) throw new Refusal("not-found");
    return report;
  }

  const languageQuery = (c: WebContext, report: Report) => ({
    language: report.language === c.get("page").locale ? undefined : report.language,
  });
  const editHref = (c: WebContext, slug: string, report: Report, block?: number) =>
    addresses.edit.to(c.get("page").locale, { slug }, languageQuery(c, report)) +
    (block === undefined ? "" : `#${blockId(block)}`);

  on(app, "get", addresses.edit, async (c, { slug }) => {
    const { process, participant } = await writers(c, slug);
    const page = c.get("page");
    const report = await findReport(db, process.id, c.req.query("language") ?? page.locale);
    if (!report) {
      const begun = await reportsOf(db, process.id);
      const languages = locales.filter(({ code }) => !begun.some(({ language }) => language === code));
      return show(
        c,
        { title: page.t("reports.begin") },
        <BeginPage page={page} process={process} languages={languages} begun={begun} />,
      );
    }
    const language = report.language as Locale;
    const live = await liveDataOf(db, process);
    const blocks = compose(await blocksOf(db, report.id), {
      language,
      t: installation.words(language),
      live,
    });
    return show(
      c,
      { title: `${page.t("reports.edit")} · ${report.title}`, showsChinese: language === "zh" },
      <EditPage
        page={page}
        process={process}
        report={report}
        groups={await groupsOf(db, process.groupScheme)}
        blocks={blocks}
        deleted={await deletionOf(c, slug, report)}
        mayPublish={mayManage(participant)}
      />,
    );
  });

  /** The event by which the block that the address names was taken out, while it is out. */
  async function deletionOf(c: WebContext, slug: string, report: Report): Promise<number | undefined> {
    const block = Number(c.req.query("deleted"));
    if (!Number.isSafeInteger(block) || block < 1) return undefined;
    const [newest] = await reportEvents(db, subjectOf({ slug }, report.language), { block, atMost: 1 });
    return newest?.action === "report.block.deleted" ? newest.id : undefined;
  }

  /** Begins a report, or puts the first block into one that has none. */
  on(app, "post", addresses.edit, async (c, { slug }) => {
    const { process, participant } = await writers(c, slug);
    const { values } = await readForm(c);
    const checked = check(languageForm, values);
    if (!checked.ok) throw new Refusal("invalid");
    const { language } = checked.data;
    const kind = blockKinds.find((each) => each === values.kind);
    if (kind) {
      const report = await reportIn(c, process.id, language);
      const id = await addFirstBlock(installation, { process, participant, report, kind });
      return c.redirect(editHref(c, slug, report, id), 303);
    }
    const report = await beginReport(installation, { process, participant, language });
    return c.redirect(editHref(c, slug, report), 303);
  });

  on(app, "get", addresses.block, async (c, { slug, id }) => {
    const { process } = await writers(c, slug);
    const page = c.get("page");
    const block = Number(id);
    const found = Number.isSafeInteger(block) ? await findBlock(db, block) : undefined;
    const report = (await reportsOf(db, process.id)).find((each) => each.id === found?.reportId);
    if (!report) throw new Refusal("not-found");
    const events = await reportEvents(db, subjectOf(process, report.language), {
      block,
      atMost: eventsAtMost,
    });
    const title = page.t("reports.history.block");
    return show(
      c,
      { title },
      <ReportHistoryPage page={page} process={process} report={report} events={events} title={title} />,
    );
  });

  /** Saves the words of a block, then does what the button says. */
  on(app, "post", addresses.block, async (c, { slug, id }) => {
    const { process, participant } = await writers(c, slug);
    const { values } = await readForm(c);
    const checked = check(blockForm, values);
    if (!checked.ok || !Number.isSafeInteger(Number(id))) throw new Refusal("invalid");
    const { act, version, text, level, kind } = checked.data;
    const given = { process, participant, id: Number(id) };
    const saved = await saveBlock(installation, { ...given, version, text, level });
    const wantsJson = c.req.header("accept")?.includes("application/json") ?? false;
    if (saved.outcome === "conflict") {
      if (wantsJson) return c.json({ version: saved.block.version, text: saved.block.text }, 409);
      const page = c.get("page");
      const report = (await reportsOf(db, process.id)).find((each) => each.id === saved.block.reportId)!;
      return show(
        c,
        { title: page.t("reports.conflict"), status: 409 },
        <ConflictPage page={page} process={process} report={report} block={saved.block} mine={text} />,
      );
    }
    if (wantsJson) return c.json({ version: saved.block.version });
    const report = (await reportsOf(db, process.id)).find((each) => each.id === saved.block.reportId)!;
    if (act === "delete") {
      await deleteBlock(installation, given);
      return c.redirect(
        addresses.edit.to(c.get("page").locale, { slug }, { ...languageQuery(c, report), deleted: given.id }),
        303,
      );
    }
    if (act === "up" || act === "down") await moveBlock(installation, { ...given, direction: act });
    const shown =
      act === "before" || act === "after"
        ? await addBlock(installation, { ...given, side: act, kind })
        : given.id;
    return c.redirect(editHref(c, slug, report, shown), 303);
  });

  on(app, "get", addresses.masthead, async (c, { slug }) => {
    const { process } = await writers(c, slug);
    const report = await reportIn(c, process.id);
    return mastheadPage(c, process, report, { values: mastheadValues(report), problems: [] });
  });

  on(app, "post", addresses.masthead, async (c, { slug }) => {
    const { process, participant } = await writers(c, slug);
    const report = await reportIn(c, process.id);
    const { values } = await readForm(c);
    const checked = check(mastheadForm, values);
    if (!checked.ok) return mastheadPage(c, process, report, { values, problems: checked.problems });
    const version = Number(values.version);
    const outcome = await editMasthead(installation, {
      process,
      participant,
      report,
      form: checked.data,
      version,
    });
    if (outcome === "conflict") {
      const meanwhile = mastheadValues(await reportIn(c, process.id));
      const mine = { ...values, version: meanwhile.version! };
      return mastheadPage(c, process, report, { values: mine, problems: [], meanwhile });
    }
    return c.redirect(editHref(c, slug, report), 303);
  });

  function mastheadPage(
    c: WebContext,
    process: Process,
    report: Report,
    form: { values: FormValues; problems: readonly FieldProblem[]; meanwhile?: FormValues },
  ) {
    const page = c.get("page");
    const action = addresses.masthead.to(page.locale, { slug: process.slug }, languageQuery(c, report));
    return show(
      c,
      {
        title: page.t("reports.masthead"),
        problems: form.problems,
        ...(form.meanwhile ? { status: 409 } : {}),
      },
      <MastheadPage
        page={page}
        process={process}
        action={action}
        editHref={editHref(c, process.slug, report)}
        {...form}
      />,
    );
  }

  on(app, "get", addresses.history, async (c, { slug }) => {
    const { process } = await writers(c, slug);
    const report = await reportIn(c, process.id);
    const page = c.get("page");
    const before = Number(c.req.query("before")) || undefined;
    const events = await reportEvents(db, subjectOf(process, report.language), {
      before,
      atMost: eventsAtMost,
    });
    const more =
      events.length === eventsAtMost
        ? addresses.history.to(
            page.locale,
            { slug },
            { ...languageQuery(c, report), before: events.at(-1)!.id },
          )
        : undefined;
    const title = page.t("reports.history");
    return show(
      c,
      { title },
      <ReportHistoryPage
        page={page}
        process={process}
        report={report}
        events={events}
        more={more}
        title={title}
      />,
    );
  });

  on(app, "post", addresses.history, async (c, { slug }) => {
    const { process, participant } = await writers(c, slug);
    const { values } = await readForm(c);
    const event = Number(values.event);
    if (!Number.isSafeInteger(event)) throw new Refusal("invalid");
    const report = await reportIn(c, process.id, values.language);
    const id = await restoreBlock(installation, { process, participant, report, event });
    return c.redirect(editHref(c, slug, report, id), 303);
  });

  on(app, "post", addresses.publish, async (c, { slug }) => {
    const { process, participant } = await writers(c, slug);
    const { values } = await readForm(c);
    const report = await reportIn(c, process.id, values.language);
    await publishReport(installation, { process, participant, report });
    return c.redirect(addresses.report.to(c.get("page").locale, { slug }, languageQuery(c, report)), 303);
  });
}

/** A masthead as its form holds it. */
function mastheadValues(report: Report): FormValues {
  const { title, organ, session, agendaItem, symbol, distribution, originalLanguage, summary } = report;
  return {
    ...{ title, organ, session, agendaItem, symbol, distribution, originalLanguage, summary },
    datedOn: report.datedOn ?? "",
    version: String(report.version),
  };
}
