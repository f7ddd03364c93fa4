import type { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Installation } from "#features/record/installation.ts";
import { type LocaleCode, localeCodes } from "#platform/http/route.ts";
import { pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import type { View } from "../addresses.ts";
import { readComparisonQuery } from "../comparison-query.ts";
import { readChoices, readConsolidationQuery } from "../consolidation-query.ts";
import type { OpenDesk } from "../desk.ts";
import {
  adoptionView,
  citationsOf,
  comparisonView,
  consolidationView,
  dutiesOf,
  treeOf,
} from "../desk-views.ts";
import { findingsPerPage, sortCitations, sortDuties } from "../findings.ts";
import { AdoptionPage } from "../pages/adoption.tsx";
import { ComparisonPage } from "../pages/comparison.tsx";
import { ConsolidationPage } from "../pages/consolidation.tsx";
import { CitationsPage, DutiesPage } from "../pages/findings.tsx";
import { NothingYet } from "../pages/nothing-yet.tsx";
import type { Voice } from "../pages/text.tsx";
import { TreePage } from "../pages/tree.tsx";
import { baseVersion, findVersion, firstPair, proposesChanges, type Version } from "../versions.ts";
import { narrow } from "../views/narrow.ts";
import { atDesk } from "./at-desk.ts";

export function viewRoutes(app: Hono<Web>, installation: Installation): void {
  /** How the page speaks within a text of some language. */
  const voiceOf = (c: WebContext): Voice => {
    const page = c.get("page");
    return (language) =>
      (localeCodes as readonly string[]).includes(language)
        ? { ...page, locale: language as LocaleCode, t: installation.words(language) }
        : page;
  };

  atDesk(app, installation, { method: "get", room: "comparison" }, async (c, desk) => {
    const page = c.get("page");
    const first = firstPair(desk.texts);
    const from = findVersion(desk.texts, c.req.query("from")) ?? first?.[0];
    const to = findVersion(desk.texts, c.req.query("to")) ?? first?.[1];
    const title = page.t("texts.view.comparison");
    if (!from || !to) return show(c, { title }, <NothingYet page={page} desk={desk} view="comparison" />);
    const view = await comparisonView(desk, from, to);
    const asked = readComparisonQuery((name) => c.req.query(name));
    // Two languages of one text have nothing in common but their structure: all of it is shown, side by side.
    const query = view.isAcrossLanguages
      ? {
          ...asked,
          layout: "side-by-side" as const,
          show: c.req.query("show") === "changes" ? asked.show : ("all" as const),
        }
      : asked;
    const shown = narrow(view, query, { page: pageNumber(c), at: query.at });
    return show(
      c,
      {
        title: titled(title, desk),
        showsChinese: [view.base, view.revised].some(({ language }) => language === "zh"),
      },
      <ComparisonPage
        page={page}
        voice={voiceOf(c)}
        desk={desk}
        from={from}
        to={to}
        view={view}
        query={query}
        shown={shown}
      />,
    );
  });

  /** Answers with a view of one text, or says what is missing for it. */
  const viewOf = (
    room: Exclude<View, "overview" | "comparison">,
    asked: (c: WebContext, desk: OpenDesk) => Version | undefined,
    body: (c: WebContext, desk: OpenDesk, version: Version) => Promise<Child>,
  ) =>
    atDesk(app, installation, { method: "get", room }, async (c, desk) => {
      const page = c.get("page");
      const title = page.t(`texts.view.${room}`);
      const version = asked(c, desk);
      if (!version) {
        const view = room === "adoption" ? "consolidation" : room;
        return show(c, { title }, <NothingYet page={page} desk={desk} view={view} />);
      }
      const showsChinese = version.text.about.language === "zh";
      return show(c, { title: titled(title, desk), showsChinese }, await body(c, desk, version));
    });

  viewOf("tree", textAsked, async (c, desk, version) => (
    <TreePage
      page={c.get("page")}
      desk={desk}
      version={version}
      tree={await treeOf(desk, version)}
      call={c.req.query("call")}
      current={pageNumber(c)}
    />
  ));

  viewOf("consolidation", consolidationBase, async (c, desk, base) => (
    <ConsolidationPage
      page={c.get("page")}
      voice={voiceOf(c)}
      desk={desk}
      base={base}
      view={await consolidationView(desk, base)}
      query={readConsolidationQuery((name) => c.req.query(name))}
      current={pageNumber(c)}
    />
  ));

  viewOf("adoption", consolidationBase, async (c, desk, base) => {
    const { search, searchParams } = new URL(c.req.url);
    const chosen = readChoices(searchParams);
    return (
      <AdoptionPage
        page={c.get("page")}
        voice={voiceOf(c)}
        desk={desk}
        view={await consolidationView(desk, base)}
        chosen={chosen}
        adopted={await adoptionView(desk, base, chosen)}
        search={search}
        entriesPage={Math.max(1, Math.trunc(Number(c.req.query("entries"))) || 1)}
        textPage={pageNumber(c)}
      />
    );
  });

  viewOf("citations", textAsked, async (c, desk, version) => {
    const page = c.get("page");
    const sort = c.req.query("sort") ?? "place";
    const found = sortCitations(await citationsOf(desk, version), sort, page.locale);
    return <CitationsPage page={page} desk={desk} version={version} sort={sort} {...pageOf(c, found)} />;
  });

  viewOf("duties", textAsked, async (c, desk, version) => {
    const page = c.get("page");
    const sort = c.req.query("sort") ?? "place";
    const found = sortDuties(await dutiesOf(desk, version), sort, page.locale);
    return <DutiesPage page={page} desk={desk} version={version} sort={sort} {...pageOf(c, found)} />;
  });
}

/** The rows of the page asked for. */
function pageOf<Row>(c: WebContext, rows: readonly Row[]) {
  const current = pageNumber(c);
  const first = (current - 1) * findingsPerPage;
  return { rows: rows.slice(first, first + findingsPerPage), current, total: rows.length };
}

/** The text that proposals would change; none where nothing is proposed. */
function consolidationBase(c: WebContext, { texts }: OpenDesk): Version | undefined {
  const base = findVersion(texts, c.req.query("base")) ?? baseVersion(texts);
  const isProposed = (base && proposesChanges(base.text)) || texts.some(({ role }) => role === "proposal");
  return isProposed ? base : undefined;
}

const titled = (view: string, { title }: OpenDesk): string => (title ? `${view} · ${title}` : view);

/** The text that a view is about: as asked for, or the base. */
function textAsked(c: WebContext, { texts }: OpenDesk): Version | undefined {
  return findVersion(texts, c.req.query("text")) ?? baseVersion(texts);
}
