import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Actor } from "#platform/actor.ts";
import type { FieldProblem } from "#platform/http/form.ts";
import { localeCodes, type Route } from "#platform/http/route.ts";
import type { Log } from "#platform/log.ts";
import { type Assets, Layout, type LayoutProps } from "./layout/layout.tsx";
import type { Locale, Page } from "./locale.ts";

/** What every page has around it, made by the application for each request. */
interface Frame extends Pick<LayoutProps, "navigation" | "account" | "footer"> {
  readonly assets: Assets;
  /** The built file of a page's own script. */
  readonly script: (name: string) => string;
}

/** What a request carries. */
export interface Web {
  Variables: {
    actor: Actor;
    page: Page;
    frame: Frame;
    /** This page in each language. */
    languages: readonly { readonly locale: Locale; readonly href: string }[];
    requestId: string;
    log: Log;
  };
}

export type WebContext = Context<Web>;

type Answer = Response | Promise<Response>;

/** Answers a route in every language; the handler gets the parts of the address that vary. */
export function on<Name extends string>(
  app: Hono<Web>,
  method: "get" | "post",
  route: Route<Name>,
  handler: (c: WebContext, params: Readonly<Record<Name, string>>) => Answer,
): void {
  app.on(method.toUpperCase(), route.patterns, (c) => {
    const params = c.req.param() as Readonly<Record<Name, string>>;
    const query = Object.fromEntries(new URL(c.req.url).searchParams);
    c.set(
      "languages",
      localeCodes.map((locale) => ({ locale, href: route.to(locale, params, query) })),
    );
    return handler(c, params);
  });
}

export interface Shown extends Partial<Pick<LayoutProps, "description" | "feed" | "showsChinese">> {
  readonly title: string;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** What is wrong with the form that the page returns: the answer is 422, and the title says so first. */
  readonly problems?: readonly FieldProblem[];
  /** Names of the scripts of this page alone. */
  readonly scripts?: readonly string[];
}

/** Answers with a page in its layout. */
export function show(
  c: WebContext,
  { problems = [], status = problems.length > 0 ? 422 : 200, scripts = [], ...shown }: Shown,
  body: Child,
): Answer {
  const { navigation, account, footer, assets, script } = c.get("frame");
  const page = c.get("page");
  const own = page.path.split("?")[0]!;
  return c.html(
    <Layout
      page={page}
      assets={assets}
      navigation={navigation.map((item) => ({
        ...item,
        current: own === item.href || own.startsWith(`${item.href}/`),
      }))}
      account={account}
      footer={footer}
      languages={c.get("languages")}
      scripts={scripts.map(script)}
      hasErrors={problems.length > 0}
      {...shown}
    >
      {body}
    </Layout>,
    status,
  );
}

/** The number of a page in a list's address; 1 for what is no number. */
export function pageNumber(c: WebContext): number {
  const number = Number(c.req.query("page") ?? 1);
  return Number.isSafeInteger(number) && number > 0 && number <= 1_000_000 ? number : 1;
}

/** Words in the page's language, or in the first language that has them. */
export function inLanguage(
  words: Readonly<Record<string, string>>,
  locale: Locale,
): { text: string; lang: string } {
  for (const lang of [locale, "en", "es", ...Object.keys(words)]) {
    const text = words[lang];
    if (text) return { text, lang };
  }
  return { text: "", lang: locale };
}
