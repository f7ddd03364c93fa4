import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage } from "#features/mandates/policy.ts";
import { phasesOf } from "#features/mandates/queries.ts";
import { callState } from "#features/mandates/thread.ts";
import { groupName, stateName } from "#features/people/pages/names.ts";
import { groupsOf, regionsOf } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { csvOf, csvResponse } from "#platform/http/csv.ts";
import { atomResponse } from "#platform/http/feed.ts";
import { inLanguage, on, pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import { filterOf, readListQuery } from "../list-query.ts";
import { ListPage } from "../pages/list.tsx";
import * as queries from "../queries.ts";

const perPage = 25;

/** Rows of a CSV at most: the open-data export has no limit. */
const csvRowsAtMost = 50_000;

export function listRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, config } = installation;

  async function asked(c: WebContext, slug: string) {
    const { process, participant } = await processOf(installation, c, slug);
    const query = readListQuery((name) => c.req.query(name));
    const review = c.req.query("status") === "received" && mayManage(participant);
    const filter = filterOf(query, process, c.get("page").locale, review ? ["received"] : ["published"]);
    return { process, query, filter: await queries.withWordsFound(db, filter) };
  }

  on(app, "get", addresses.list, async (c, { slug }) => {
    const { process, query, filter } = await asked(c, slug);
    const page = c.get("page");
    const current = pageNumber(c);
    const [groups, regions, present, phases, total, entries] = await Promise.all([
      groupsOf(db, process.groupScheme),
      regionsOf(db, process.regionScheme),
      queries.valuesPresent(db, process.id),
      phasesOf(db, process.id),
      queries.countContributions(db, process.id, filter),
      queries.listContributions(db, process.id, filter, {
        order: query.sort ?? "newest",
        page: current,
        perPage,
      }),
    ]);
    const state = callState(process, phases);
    return show(
      c,
      {
        title: `${page.t("consultations.contributions")} · ${inLanguage(process.titles, page.locale).text}`,
        feed: {
          href: `${addresses.list.to(page.locale, { slug })}.atom`,
          title: page.t("consultations.contributions"),
        },
      },
      <ListPage
        page={page}
        process={process}
        groups={groups}
        regions={regions}
        present={present}
        query={query}
        entries={entries}
        current={current}
        perPage={perPage}
        total={total}
        mayContribute={process.state === "published" && (state === "open" || state === "late")}
      />,
    );
  });

  for (const pattern of addresses.list.patterns) {
    app.get(`${pattern}.csv`, async (c) => {
      const slug = c.req.param("slug") as string;
      const { process, query, filter } = await asked(c, slug);
      const page = c.get("page");
      const groups = await groupsOf(db, process.groupScheme);
      const entries = await queries.listContributions(db, process.id, filter, {
        order: query.sort ?? "newest",
        perPage: csvRowsAtMost,
      });
      const csv = csvOf(
        [
          "code",
          "title",
          "group",
          "organisation",
          "person",
          "state",
          "channel",
          "language",
          "received",
          "late",
          "address",
        ],
        entries.map((entry) => [
          entry.code,
          entry.title,
          groupName(page, groups, entry.groupCode),
          entry.organisation,
          entry.person,
          stateName(page, entry.state),
          page.t(`consultations.channel.${entry.channel}`),
          entry.language,
          entry.receivedAt.toISOString(),
          entry.late,
          `${config.publicUrl}${addresses.contribution.to(page.locale, { slug, code: entry.code })}`,
        ]),
      );
      return csvResponse(`${slug}-contributions`, csv);
    });

    app.get(`${pattern}.atom`, async (c) => {
      const slug = c.req.param("slug") as string;
      const { process, filter } = await asked(c, slug);
      const page = c.get("page");
      const groups = await groupsOf(db, process.groupScheme);
      const entries = await queries.listContributions(db, process.id, filter, { perPage: 50 });
      const here = `${config.publicUrl}${addresses.list.to(page.locale, { slug })}`;
      return atomResponse({
        id: here,
        title: `${inLanguage(process.titles, page.locale).text}: ${page.t("consultations.contributions")}`,
        href: here,
        selfHref: `${here}.atom`,
        language: page.locale,
        entries: entries.map((entry) => {
          const href = `${config.publicUrl}${addresses.contribution.to(page.locale, { slug, code: entry.code })}`;
          return {
            id: href,
            href,
            title: entry.title,
            updated: entry.publishedAt ?? entry.receivedAt,
            summary: [groupName(page, groups, entry.groupCode), entry.organisation ?? entry.person]
              .filter(Boolean)
              .join(" · "),
          };
        }),
      });
    });
  }
}
