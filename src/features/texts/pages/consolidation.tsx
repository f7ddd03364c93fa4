import type { ConsolidatedFront } from "#engines/texts/consolidate/consolidate.ts";
import { statusesInOrder } from "#engines/texts/consolidate/to-html.ts";
import { withQuery } from "#ui/address.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { Page } from "#ui/locale.ts";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { addressOf } from "../addresses.ts";
import type { ConsolidationQuery } from "../consolidation-query.ts";
import type { OpenDesk } from "../desk.ts";
import { type Version, versionName } from "../versions.ts";
import type { ConsolidationView, EntryView } from "../views/consolidation.ts";
import { pageOfLines, withContext } from "../views/narrow.ts";
import { countSections } from "../views/sections.ts";
import { consolidationFormats } from "../work/print.ts";
import { ChangeBar } from "./change-bar.tsx";
import { Counts } from "./counts.tsx";
import { Entry } from "./entry.tsx";
import { DeskFrame, Downloads, Switch, withoutPlace } from "./frame.tsx";
import { Gap } from "./gap.tsx";
import { partName, reasonName, said, statusName } from "./names.ts";
import { ProponentTable } from "./proponent-table.tsx";
import { inTongue, Lines, type Voice } from "./text.tsx";
import { TextFilters } from "./text-filters.tsx";

export interface ConsolidationProps {
  page: Page;
  voice: Voice;
  desk: OpenDesk;
  base: Version;
  view: ConsolidationView;
  query: ConsolidationQuery;
  current: number;
}

/** Entries on a page of a long text. */
const entriesPerPage = 120;

/** Proposals beside one text: what is agreed and what is not, in whose words. */
export function ConsolidationPage(props: ConsolidationProps) {
  const { page, desk, view, query, base } = props;
  const { t } = page;
  const inCall = view.entries.filter(({ section }) => query.call === undefined || section.id === query.call);
  const shown = withContext(inCall, (entry) => isShown(entry, query));
  const current = pageOfLines(shown, { page: props.current, at: query.at, perPage: entriesPerPage });
  const first = (current - 1) * entriesPerPage;
  const isBeside = query.layout === "side-by-side";
  const isWhole = query.call === undefined && query.status === undefined && query.proponent === undefined;
  return (
    <DeskFrame page={page} desk={desk} view="consolidation" about={<About {...props} />}>
      <Summary {...props} />
      <ProponentTable page={page} view={view} query={query} />
      <div class="text-tools no-print">
        <Switch
          label={t("texts.layout")}
          options={(["brackets", "side-by-side"] as const).map((layout) => ({
            href: withQuery(page.path, { layout: layout === "brackets" ? undefined : layout }),
            label: t(`texts.layout.${layout}`),
            current: query.layout === layout,
          }))}
        />
        <Switch
          label={t("texts.show")}
          options={(["changes", "all"] as const).map((show) => ({
            href: withQuery(page.path, {
              show,
              page: undefined,
              at: undefined,
              status: undefined,
              proponent: undefined,
            }),
            label: t(show === "all" ? "texts.show.all" : "texts.show.proposed"),
            current: query.show === show,
          }))}
        />
        <LinkButton look="quiet" href={addressOf(desk.place, "adoption", page.locale)}>
          {t("texts.adopt")}
        </LinkButton>
      </div>
      <ConsolidationFilters {...props} />
      <div class={`changes sheet ${isBeside ? "beside" : "inline"}`} data-controller="changes">
        <ChangeBar page={page} />
        {isWhole && current === 1 && view.front.map((front) => <Front {...props} front={front} />)}
        {shown.length === 0 && <EmptyState title={t("texts.comparison.none")} />}
        {shown
          .slice(first, first + entriesPerPage)
          .map((line) =>
            line.kind === "row" ? (
              <Entry {...props} entry={line.row} isBeside={isBeside} />
            ) : (
              <Gap page={page} line={line} isNarrowed={!isWhole} />
            ),
          )}
      </div>
      {shown.length > entriesPerPage && (
        <Pagination
          page={withoutPlace(page)}
          current={current}
          perPage={entriesPerPage}
          total={shown.length}
        />
      )}
      <Unplaced {...props} />
      <Downloads
        page={page}
        desk={desk}
        what="consolidation"
        formats={consolidationFormats}
        query={{ base: base.id }}
      />
    </DeskFrame>
  );
}

function isShown(
  { status, positions }: EntryView,
  { show, status: wanted, proponent }: ConsolidationQuery,
): boolean {
  if (wanted !== undefined && status !== wanted) return false;
  if (proponent !== undefined) return positions.some(({ proponents }) => proponents.includes(proponent));
  return show === "all" || wanted !== undefined || status !== "unchanged";
}

function About({ page, base, view }: ConsolidationProps) {
  const { number, language } = view.base;
  return (
    <p>
      <bdi>{versionName(page, base)}</bdi>
      {number && (
        <>
          {" "}
          (<bdi {...inTongue(language)}>{number}</bdi>)
        </>
      )}
      {view.proponents.length > 0 && (
        <>
          {" "}
          · {said(page, "proponents")}: <bdi>{view.proponents.join(", ")}</bdi>
        </>
      )}
    </p>
  );
}

function Summary({ page, view, query }: ConsolidationProps) {
  const { length } = view.unplaced;
  return (
    <Counts
      label={said(page, "summary")}
      counts={[
        ...statusesInOrder
          .filter((status) => view.summary[status] > 0)
          .map((status) => ({
            name: statusName(page, status),
            count: view.summary[status],
            href: withQuery(page.path, {
              status: query.status === status ? undefined : status,
              page: undefined,
              at: undefined,
            }),
            current: query.status === status,
            status,
          })),
        ...(length > 0
          ? [{ name: page.t("texts.unplaced.count"), count: length, href: "#unplaced", status: "contested" }]
          : []),
      ]}
    />
  );
}

function ConsolidationFilters({ page, view, query }: ConsolidationProps) {
  return (
    <TextFilters
      page={page}
      query={query}
      kind={
        query.status ? { name: "status", value: query.status, label: statusName(page, query.status) } : null
      }
      sections={countSections(view.entries, ({ status }) => status !== "unchanged")}
      proponents={view.proponents}
      keep={["layout", "show", "status"]}
    />
  );
}

/** The number, title or opening words, with what is proposed for them. */
function Front({ page, view, front, query }: ConsolidationProps & { front: ConsolidatedFront }) {
  const { part, status, base, positions, merged } = front;
  if (status === "unchanged" && query.show === "changes" && part !== "title") return null;
  const language = inTongue(view.base.language);
  return (
    <div class="change front" id={`front-${part}`} data-status={status}>
      <div class="change-head">
        <span class="change-op">{partName(page, part)}</span>
        {status !== "unchanged" && <span class="change-by">{statusName(page, status)}</span>}
      </div>
      <div>
        <p class="front-words" {...language}>
          <Lines text={base ?? ""} />
        </p>
        {positions.length > 0 && (
          <ul class="positions">
            {positions.map(({ proponents, text }) => (
              <li>
                <b>
                  <bdi>{proponents.join(", ")}</bdi>
                </b>{" "}
                <span {...language}>
                  <Lines text={text} />
                </span>
              </li>
            ))}
            {merged !== null && (
              <li>
                {page.t("texts.merged")}:{" "}
                <span {...language}>
                  <Lines text={merged} />
                </span>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What proposals ask for that found no place in the text, and why. */
function Unplaced({ page, view }: ConsolidationProps) {
  if (view.unplaced.length === 0) return null;
  return (
    <section class="unplaced">
      <h2 id="unplaced">{said(page, "unplaced")}</h2>
      <p>{page.t("texts.unplaced.help")}</p>
      <ul class="positions">
        {view.unplaced.map(({ proponents, action, about, text, reason }) => (
          <li>
            <b>
              <bdi>{proponents.join(", ")}</bdi>
            </b>{" "}
            {action} <bdi>{about}</bdi>
            {text !== "" && (
              <>
                :{" "}
                <span {...inTongue(view.base.language)}>
                  <Lines text={text} />
                </span>
              </>
            )}{" "}
            <span class="remark">{reasonName(page, reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
