import type { ChangeOp } from "#engines/texts/compare/compare.ts";
import { opsInOrder } from "#engines/texts/compare/to-html.ts";
import { withQuery } from "#ui/address.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { addressOf } from "../addresses.ts";
import type { ComparisonQuery } from "../comparison-query.ts";
import type { OpenDesk } from "../desk.ts";
import { type Version, versionName, versionsOf } from "../versions.ts";
import type { ComparisonView } from "../views/comparison.ts";
import { isChange, linesPerPage, type NarrowedPage } from "../views/narrow.ts";
import { countSections } from "../views/sections.ts";
import { comparisonFormats } from "../work/print.ts";
import { ChangeLines } from "./change-lines.tsx";
import { Counts } from "./counts.tsx";
import { DeskFrame, Downloads, Switch, withoutPlace } from "./frame.tsx";
import { countName, said } from "./names.ts";
import { Arrow, inTongue, type Voice } from "./text.tsx";
import { TextFilters } from "./text-filters.tsx";

export interface ComparisonProps {
  page: Page;
  voice: Voice;
  desk: OpenDesk;
  from: Version;
  to: Version;
  view: ComparisonView;
  query: ComparisonQuery;
  shown: NarrowedPage;
}

/** Two versions compared: how many provisions changed and how, then each of them. */
export function ComparisonPage(props: ComparisonProps) {
  const { page, desk, view, query, shown, from, to } = props;
  const { t } = page;
  const changed = view.rows.filter(isChange).length;
  const isSameFront = view.front.every(({ op }) => op === "same");
  const isShownWhole = query.op === undefined && query.call === undefined && query.proponent === undefined;
  return (
    <DeskFrame page={page} desk={desk} view="comparison" about={<Heads {...props} />}>
      <Pair {...props} />
      <Summary {...props} />
      <div class="text-tools no-print">
        {!view.isAcrossLanguages && (
          <Switch
            label={t("texts.layout")}
            options={(["inline", "side-by-side"] as const).map((layout) => ({
              href: withQuery(page.path, { layout: layout === "inline" ? undefined : layout, at: undefined }),
              label: t(`texts.layout.${layout}`),
              current: query.layout === layout,
            }))}
          />
        )}
        <Switch
          label={t("texts.show")}
          options={(["changes", "all"] as const).map((show) => ({
            href: withQuery(page.path, {
              show,
              page: undefined,
              at: undefined,
              op: undefined,
              proponent: undefined,
            }),
            label: t(`texts.show.${show}`),
            current: query.show === show,
          }))}
        />
      </div>
      <ComparisonFilters {...props} />
      {isShownWhole && changed === 0 && isSameFront && !view.isAcrossLanguages && (
        <Notice page={page} kind="good">
          {t("texts.comparison.same")}
        </Notice>
      )}
      {view.isAcrossLanguages && <p class="hint">{t("texts.comparison.across")}</p>}
      {shown.lines.length === 0 ? (
        <EmptyState
          title={t("texts.comparison.none")}
          action={
            <a
              href={withQuery(page.path, {
                show: "all",
                op: undefined,
                call: undefined,
                proponent: undefined,
              })}
            >
              {t("texts.show.all")}
            </a>
          }
        />
      ) : (
        <ChangeLines {...props} />
      )}
      {shown.total > linesPerPage && (
        <Pagination
          page={withoutPlace(page)}
          current={shown.current}
          perPage={linesPerPage}
          total={shown.total}
        />
      )}
      <Downloads
        page={page}
        desk={desk}
        what="comparison"
        formats={comparisonFormats}
        query={{ from: from.id, to: to.id }}
      />
    </DeskFrame>
  );
}

/** The two versions by name and number. */
function Heads({ page, from, to, view }: ComparisonProps) {
  const head = (version: Version, { number, language }: ComparisonView["base"]) => (
    <>
      <bdi>{versionName(page, version)}</bdi>
      {number && (
        <>
          {" "}
          (<bdi {...inTongue(language)}>{number}</bdi>)
        </>
      )}
    </>
  );
  return (
    <p>
      {head(from, view.base)} <Arrow to="on" /> {head(to, view.revised)}
    </p>
  );
}

/** Chooses which two versions are compared, where there is a choice. */
function Pair({ page, desk, from, to, query }: ComparisonProps) {
  const versions = versionsOf(desk.texts);
  if (versions.length <= 2) return null;
  const options = versions.map((version) => ({ value: version.id, label: versionName(page, version) }));
  const { t } = page;
  return (
    <form class="pair no-print" method="get" action={addressOf(desk.place, "comparison", page.locale)}>
      {query.layout !== "inline" && <input type="hidden" name="layout" value={query.layout} />}
      <Select
        page={page}
        name="from"
        label={t("texts.from")}
        value={from.id}
        options={options}
        empty={null}
        marksOptional={false}
      />
      <Select
        page={page}
        name="to"
        label={t("texts.to")}
        value={to.id}
        options={options}
        empty={null}
        marksOptional={false}
      />
      <button class="button quiet" type="submit">
        {t("texts.compare")}
      </button>
    </form>
  );
}

/** How many provisions became what; each count leads to them. */
function Summary({ page, view, query }: ComparisonProps) {
  const name = (op: ChangeOp) => countName(page, op, view);
  return (
    <Counts
      label={said(page, "summary")}
      counts={opsInOrder
        .filter((op) => view.summary[op] > 0)
        .map((op) => ({
          name: name(op),
          count: view.summary[op],
          href: withQuery(page.path, {
            op: query.op === op ? undefined : op,
            page: undefined,
            at: undefined,
          }),
          current: query.op === op,
          op,
        }))}
    />
  );
}

function ComparisonFilters({ page, view, query }: ComparisonProps) {
  return (
    <TextFilters
      page={page}
      query={query}
      kind={query.op ? { name: "op", value: query.op, label: countName(page, query.op, view) } : null}
      sections={countSections(view.rows, isChange)}
      proponents={view.authors}
      keep={["from", "to", "layout", "show", "op"]}
    />
  );
}
