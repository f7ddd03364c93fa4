import type { Child, PropsWithChildren } from "hono/jsx";
import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { withQuery } from "#ui/address.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { PostButton } from "#ui/button/button.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses, addressOf, fileAddress, type View, views } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";

interface FrameProps {
  page: Page;
  desk: OpenDesk;
  view: View;
  /** What the page shows, under its name: the texts compared. */
  about?: Child | undefined;
}

/** What stands around every view of a desk: where it is, the other views, until when it stands. */
export function DeskFrame({ page, desk, view, about, children }: PropsWithChildren<FrameProps>) {
  const { t } = page;
  // A title of a resolution may run to five lines: a desk is not called by it, and a view is called what it shows.
  const isNamed = view === "overview" && desk.place.kind !== "desk";
  const title = <bdi dir="auto">{desk.title}</bdi>;
  return (
    <>
      <Breadcrumbs page={page} trail={trailOf(page, desk, view)} />
      <div class="desk-head">
        <PageHeader
          symbol={desk.title && !isNamed ? title : undefined}
          title={isNamed ? title : view === "overview" ? t("texts.desk") : t(`texts.view.${view}`)}
        >
          {about}
        </PageHeader>
        <Tabs
          label={t("texts.views")}
          tabs={views
            .filter((each) => each !== "adoption")
            .map((each) => ({
              href: addressOf(desk.place, each, page.locale),
              label: t(`texts.view.${each}`),
              current: each === view || (view === "adoption" && each === "consolidation"),
            }))}
        />
      </div>
      {view !== "overview" && <Until page={page} desk={desk} />}
      {children}
    </>
  );
}

function trailOf(page: Page, desk: OpenDesk, view: View) {
  const { process, place } = desk;
  const texts = { href: addresses.texts.to(page.locale, {}), label: page.t("texts.title") };
  const own = {
    href: addressOf(place, "overview", page.locale),
    label: place.kind === "saved" ? desk.title : page.t(`texts.place.${place.kind}`),
  };
  const way = process
    ? [
        {
          href: mandateAddresses.process.to(page.locale, { slug: process.slug }),
          label: inLanguage(process.titles, page.locale).text,
        },
        { href: addresses.ofProcess.to(page.locale, { slug: process.slug }), label: page.t("texts.title") },
      ]
    : [texts];
  return view === "overview" ? way : [...way, own];
}

/** Until when a desk of an hour stands, and the way to end it now. */
function Until({ page, desk }: { page: Page; desk: OpenDesk }) {
  if (!desk.expiresAt) return null;
  return (
    <div class="until no-print">
      <span>
        {page.t("texts.until")} <Moment page={page} at={desk.expiresAt} zone="UTC" style="short" />.
      </span>{" "}
      <PostButton
        look="link"
        action={addressOf(desk.place, "discard", page.locale)}
        confirm={page.t("texts.discard.confirm")}
      >
        {page.t("texts.discard")}
      </PostButton>
    </div>
  );
}

/** Links to a view as files. */
export function Downloads({
  page,
  desk,
  what,
  formats,
  query,
}: {
  page: Page;
  desk: OpenDesk;
  what: string;
  formats: readonly string[];
  query?: Readonly<Record<string, string | undefined>> | undefined;
}) {
  return (
    <section class="downloads no-print">
      <h2>{page.t("texts.downloads")}</h2>
      <ul>
        {formats.map((format) => (
          <li>
            <a href={fileAddress(desk.place, `${what}.${format}`, page.locale, query)} data-turbo="false">
              {page.t(`texts.format.${format.replace(".", "-")}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A choice of two or three, all in sight, each at its own address. */
export function Switch({
  label,
  options,
}: {
  label: string;
  options: readonly { readonly href: string; readonly label: Child; readonly current: boolean }[];
}) {
  return (
    <nav class="switch" aria-label={label}>
      <ul>
        {options.map((option) => (
          <li>
            <a href={option.href} aria-current={option.current ? "true" : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page whose links lead to other pages, and not back to the change that its address asks for. */
export function withoutPlace(page: Page): Page {
  return { ...page, path: withQuery(page.path, { at: undefined }) };
}

/** The pages of a text that is cut between its parts; `name` is what addresses call the number. */
export function PageLinks({
  page,
  count,
  current,
  name = "page",
}: {
  page: Page;
  count: number;
  current: number;
  name?: string;
}) {
  if (count < 2) return null;
  return (
    <nav class="pagination no-print" aria-label={page.t("ui.pagination.label")}>
      <ul>
        {Array.from({ length: count }, (_, at) => (
          <li>
            <a
              href={withQuery(page.path, { [name]: at === 0 ? undefined : at + 1 })}
              aria-label={page.t("ui.pagination.page", { page: at + 1 })}
              aria-current={at + 1 === current ? "page" : undefined}
            >
              {at + 1}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
