import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { type LocaleCode, localeCodes } from "#platform/http/route.ts";
import { pageNumber, show, type Web, type WebContext } from "#ui/web.tsx";
import { readComparisonQuery } from "../comparison-query.ts";
import type { OpenDesk } from "../desk.ts";
import { ComparisonPage } from "../pages/comparison.tsx";
import { NothingYet } from "../pages/nothing-yet.tsx";
import type { Voice } from "../pages/text.tsx";
import { TreePage } from "../pages/tree.tsx";
import { baseVersion, findVersion, firstPair, versionsOf } from "../versions.ts";
import { narrow } from "../views/narrow.ts";
import { comparisonView, treeOf } from "../work/views.ts";
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

  atDesk(app, installation, { method: "get", room: "tree" }, async (c, desk) => {
    const page = c.get("page");
    const version =
      findVersion(desk.texts, c.req.query("text")) ?? baseVersion(desk.texts) ?? versionsOf(desk.texts)[0];
    const title = page.t("texts.view.tree");
    if (!version) return show(c, { title }, <NothingYet page={page} desk={desk} view="tree" />);
    const tree = await treeOf(desk, version);
    return show(
      c,
      { title: titled(title, desk), showsChinese: tree.language === "zh" },
      <TreePage
        page={page}
        desk={desk}
        version={version}
        tree={tree}
        call={c.req.query("call")}
        current={pageNumber(c)}
      />,
    );
  });
}

export const titled = (view: string, { title }: OpenDesk): string => (title ? `${view} · ${title}` : view);
