import { raw } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import type { Page } from "../locale.ts";
import { Masthead, type MastheadProps } from "../masthead/masthead.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/** Addresses of the built files, from dist/assets/manifest.json. */
export interface Assets {
  readonly style: string;
  /** Linked only where Chinese is shown: it is larger than all other styles together. */
  readonly chineseStyle: string;
  readonly script: string;
  readonly icon: string;
}

export interface LayoutProps extends Omit<MastheadProps, "page"> {
  page: Page;
  title: string;
  assets: Assets;
  description?: string | undefined;
  /** Scripts of this page alone. */
  scripts?: readonly string[] | undefined;
  /** True where the page shows Chinese text though its own language is another. */
  showsChinese?: boolean | undefined;
  /** True where the page returns a form with errors: the title says so first. */
  hasErrors?: boolean | undefined;
  feed?: { readonly href: string; readonly title: string } | undefined;
  footer?: readonly { readonly href: string; readonly label: string }[] | undefined;
}

/** A whole HTML document. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  const { page, assets, languages, feed, footer = [] } = props;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={page.locale} dir={page.dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{documentTitle(props)}</title>
          {props.description && <meta name="description" content={props.description} />}
          <meta name="color-scheme" content="light dark" />
          {/* Fetching pages that are only pointed at spends the data of those who pay for it. */}
          <meta name="turbo-prefetch" content="false" />
          {/* A page that refreshes while it is read changes only where it differs, and stays where it is. */}
          <meta name="turbo-refresh-method" content="morph" />
          <meta name="turbo-refresh-scroll" content="preserve" />
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <link rel="stylesheet" href={assets.style} data-turbo-track="reload" />
          {(page.locale === "zh" || props.showsChinese) && (
            <link rel="stylesheet" href={assets.chineseStyle} />
          )}
          <script type="module" src={assets.script} data-turbo-track="reload" />
          {props.scripts?.map((src) => (
            <script type="module" src={src} />
          ))}
          {languages
            .filter(({ href }) => href)
            .map(({ locale, href }) => (
              <link rel="alternate" hreflang={locale} href={href} />
            ))}
          {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
        </head>
        <body>
          <a class="skip" href="#main">
            {page.t("ui.layout.skip")}
          </a>
          <Masthead page={page} navigation={props.navigation} languages={languages} account={props.account} />
          <main class="page" id="main" tabindex={-1}>
            {props.children}
          </main>
          <footer class="footer">
            <div class="page">
              {footer.length > 0 && (
                <nav aria-label={page.t("ui.layout.footer")}>
                  <ul>
                    {footer.map(({ href, label }) => (
                      <li>
                        <a href={href}>{label}</a>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              <p>{page.t("ui.layout.licence")}</p>
            </div>
          </footer>
          {/* Kept by Turbo from page to page: a live region speaks only if it was there before it was filled. */}
          <div id="announcements" class="unseen" role="status" data-announcements data-turbo-permanent />
          <ConfirmDialog page={page} />
        </body>
      </html>
    </>
  );
}

function documentTitle({ page, title, hasErrors }: LayoutProps): string {
  const said = hasErrors ? page.t("ui.layout.error", { title }) : title;
  // Isolates keep a title in Latin letters from reordering the brand beside it.
  return page.dir === "rtl" ? `\u2068${said}\u2069 · Acuerdo` : `${said} · Acuerdo`;
}
