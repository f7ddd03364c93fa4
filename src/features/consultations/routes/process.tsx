import type { Hono } from "hono";
import { html } from "hono/html";
import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { processOf } from "#features/mandates/context.ts";
import { mayManage, mayReport } from "#features/mandates/policy.ts";
import { findProcess, mandatesOf, type Process, phasesOf, questionsOf } from "#features/mandates/queries.ts";
import { groupName } from "#features/people/pages/names.ts";
import { groupsOf } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { countSaved } from "#features/texts/queries.ts";
import { csvOf, csvResponse } from "#platform/http/csv.ts";
import { liveEvents, SharedRendering } from "#platform/http/events.ts";
import { localeCodes } from "#platform/http/route.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Page } from "#ui/locale.ts";
import { inLanguage, on, show, type Web } from "#ui/web.tsx";
import { consultationTopic } from "../actions/receive.ts";
import { addresses } from "../addresses.ts";
import { ProcessPage } from "../pages/process.tsx";
import { TallyTable, tallyId } from "../pages/tally.tsx";
import { listContributions, statusCounts, tallyRows } from "../queries.ts";
import { channels, tallyOf } from "../tally.ts";

export function processRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, live } = installation;
  const rendering = new SharedRendering();

  async function counted(process: Process) {
    const groups = await groupsOf(db, process.groupScheme);
    return { groups, tally: tallyOf(await tallyRows(db, process.id), groups) };
  }

  on(app, "get", mandateAddresses.process, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const page = c.get("page");
    const [{ groups, tally }, phases, mandates, questions, statuses, latest, texts] = await Promise.all([
      counted(process),
      phasesOf(db, process.id),
      mandatesOf(db, process.id),
      questionsOf(db, process.id),
      statusCounts(db, process.id),
      listContributions(db, process.id, { statuses: ["published"] }, { perPage: 5 }),
      countSaved(db, process.id),
    ]);
    const title = inLanguage(process.titles, page.locale).text;
    return show(
      c,
      {
        title,
        description: inLanguage(process.descriptions, page.locale).text.slice(0, 300),
        feed: { href: `${addresses.list.to(page.locale, { slug })}.atom`, title },
      },
      <ProcessPage
        page={page}
        process={process}
        phases={phases}
        mandates={mandates}
        questions={questions}
        groups={groups}
        tally={tally}
        statuses={statuses}
        latest={latest}
        hasTexts={texts > 0}
        mayManage={mayManage(participant)}
        mayReport={mayReport(participant)}
      />,
    );
  });

  for (const pattern of addresses.tally.patterns) {
    app.get(`${pattern}.csv`, async (c) => {
      const slug = c.req.param("slug") as string;
      const { process } = await processOf(installation, c, slug);
      const { groups, tally } = await counted(process);
      const page = c.get("page");
      const line = ({ written, presentation, intervention, total }: typeof tally.total) => [
        written,
        presentation,
        intervention,
        total,
      ];
      const csv = csvOf(
        [
          page.t("consultations.group"),
          ...channels.map((channel) => page.t(`consultations.channel.${channel}.plural`)),
          page.t("consultations.total"),
        ],
        [
          ...tally.groups.map((row) => [groupName(page, groups, row.group), ...line(row)]),
          [page.t("consultations.total"), ...line(tally.total)],
        ],
      );
      return csvResponse(`${slug}-tally`, csv);
    });
  }

  /** The tally as it changes: a stream that replaces the table in the page. */
  app.get("/live/:locale/consultation/:slug", async (c) => {
    const slug = c.req.param("slug");
    const process = await findProcess(db, slug);
    if (!process || process.state === "draft") throw new Refusal("not-found");
    const locale = localeCodes.find((code) => code === c.req.param("locale")) ?? "en";
    const page: Page = {
      ...c.get("page"),
      locale,
      t: installation.words(locale),
      path: mandateAddresses.process.to(locale, { slug }),
    };
    const render = async () => {
      const { groups, tally } = await counted(process);
      const table = <TallyTable page={page} process={process} groups={groups} tally={tally} />;
      return String(
        await html`<turbo-stream action="replace" target="${tallyId}"><template>${table}</template></turbo-stream>`,
      );
    };
    return liveEvents(
      c,
      (changed) => live.watch(consultationTopic(slug), changed),
      () => rendering.get(`${locale} ${slug}`, render),
    );
  });
}
