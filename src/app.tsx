import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { consultationRoutes } from "#features/consultations/routes.tsx";
import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { mandateRoutes } from "#features/mandates/routes.tsx";
import { addresses as peopleAddresses } from "#features/people/addresses.ts";
import { type Auth, actorOf } from "#features/people/auth.ts";
import { peopleRoutes } from "#features/people/routes.tsx";
import { addresses as recordAddresses } from "#features/record/addresses.ts";
import type { Installation } from "#features/record/installation.ts";
import { maySeeInstallation } from "#features/record/policy.ts";
import { recordRoutes } from "#features/record/routes.tsx";
import { reportRoutes } from "#features/reports/routes.tsx";
import { addresses as textAddresses } from "#features/texts/addresses.ts";
import { textRoutes } from "#features/texts/routes.tsx";
import { anyone } from "#platform/actor.ts";
import { builtAssets } from "#platform/http/assets.ts";
import { limitChanges, requestId, safeHeaders, sameSiteOnly } from "#platform/http/protect.ts";
import { type LocaleCode, localeCodes } from "#platform/http/route.ts";
import { Refusal } from "#platform/refusal.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { ExamplesPage } from "#ui/examples.tsx";
import type { Page } from "#ui/locale.ts";
import { locales } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { show, type Web, type WebContext } from "#ui/web.tsx";

/** The whole application as one function from request to answer. */
export function createApp(installation: Installation, auth: Auth): Hono<Web> {
  const { config, log, db } = installation;
  const assets = builtAssets();
  const app = new Hono<Web>();

  app.get("/health", (c) => c.text("ok"));
  app.get("/ready", async (c) => {
    try {
      await db.execute(sql`select 1`);
      return c.text("ready");
    } catch {
      return c.text("the database does not answer", 503);
    }
  });
  app.use(requestId, safeHeaders(config));
  app.get("/assets/*", assets.serve);

  app.use(async (c, next) => {
    const started = performance.now();
    c.set("log", log.child({ request: c.get("requestId") }));
    await next();
    const ms = Math.round(performance.now() - started);
    c.get("log").info({ method: c.req.method, path: c.req.path, status: c.res.status, ms });
  });
  app.use(async (c, next) => {
    prepare(c, anyone);
    c.set(
      "languages",
      localeCodes.map((locale) => ({ locale, href: `/${locale}` })),
    );
    prepare(c, await actorOf(auth, c.req.raw.headers, config));
    await next();
  });
  app.use(sameSiteOnly(config), limitChanges(config, { points: 120, seconds: 60 }));
  app.use(
    bodyLimit({
      maxSize: config.uploadBytesAtMost,
      onError: () => {
        throw new Refusal("too-large");
      },
    }),
  );
  // What is made as it is sent must leave as it comes: neither held back to be compressed nor hashed.
  const whole = (c: WebContext) => !c.req.path.startsWith("/live/") && !c.req.path.endsWith(".zip");
  const compressed = compress();
  const tagged = etag({ weak: true });
  app.use((c, next) => (whole(c) ? compressed(c, next) : next()));
  app.use((c, next) => (whole(c) && c.req.method === "GET" ? tagged(c, next) : next()));
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
  });

  app.get("/", (c) => c.redirect(`/${preferredLocale(c.req.header("accept-language"))}`));
  recordRoutes(app, installation);
  peopleRoutes(app, installation, auth);
  mandateRoutes(app, installation);
  textRoutes(app, installation);
  consultationRoutes(app, installation);
  reportRoutes(app, installation);
  if (config.mode !== "production") {
    app.on("GET", ["/ui", "/:locale/ui"], (c) =>
      c.html(<ExamplesPage page={c.get("page")} assets={c.get("frame").assets} />),
    );
  }

  app.notFound((c) => refuse(c, new Refusal("not-found")));
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      // To whoever is not signed in, what is not theirs may be once they are.
      const isNobody = error.code === "not-yours" && c.get("actor").kind === "public";
      return refuse(c, isNobody ? new Refusal("sign-in-first") : error);
    }
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ error, request: c.get("requestId"), path: c.req.path }, "unexpected");
    return refuse(c, error);
  });
  return app;

  /** What the request's page is given: its language from the address, and what stands around it. */
  function prepare(c: WebContext, actor: Web["Variables"]["actor"]): void {
    const url = new URL(c.req.url);
    const first = url.pathname.split("/")[1] ?? "";
    const locale = (localeCodes as readonly string[]).includes(first)
      ? (first as LocaleCode)
      : preferredLocale(c.req.header("accept-language"));
    const t = installation.words(locale);
    const page: Page = {
      locale,
      dir: locales.find(({ code }) => code === locale)!.dir,
      t,
      path: url.pathname + url.search,
    };
    c.set("actor", actor);
    c.set("page", page);
    c.set("frame", {
      assets: {
        style: assets.href("main.css"),
        chineseStyle: assets.href("chinese.css"),
        script: assets.href("main.js"),
        icon: assets.href("icon.svg"),
      },
      script: (name) => assets.href(`${name}.js`),
      navigation: [
        { href: mandateAddresses.processes.to(locale, {}), label: t("app.nav.processes") },
        { href: textAddresses.texts.to(locale, {}), label: t("texts.title") },
        { href: recordAddresses.ledger.to(locale, {}), label: t("app.nav.ledger") },
        ...(maySeeInstallation(actor)
          ? [
              { href: peopleAddresses.organisations.to(locale, {}), label: t("people.organisations") },
              { href: recordAddresses.tasks.to(locale, {}), label: t("record.tasks") },
            ]
          : []),
      ],
      account:
        actor.kind === "person"
          ? {
              name: actor.name,
              href: peopleAddresses.account.to(locale, {}),
              signOutAction: peopleAddresses.signOut.to(locale, {}),
            }
          : { signInHref: peopleAddresses.signIn.to(locale, {}, { return: page.path }) },
      footer: [{ href: recordAddresses.ledger.to(locale, {}), label: t("app.nav.ledger") }],
    });
  }
}

/** A refusal as what asked for it can read: a page, or a problem (RFC 9457). */
function refuse(c: WebContext, error: Error): Response | Promise<Response> {
  const code = error instanceof Refusal ? error.code : "failed";
  const status = error instanceof Refusal ? error.status : 500;
  const page = c.get("page");
  const { t } = page;
  const title = t(`refusal.${code}`);
  const detail = t(`refusal.${code}.help`);
  if (!c.req.header("accept")?.includes("text/html") && !c.req.path.startsWith(`/${page.locale}`)) {
    return c.body(
      JSON.stringify({
        type: `about:blank#${code}`,
        title,
        status,
        detail,
        instance: c.req.path,
        request: c.get("requestId"),
      }),
      status,
      {
        "content-type": "application/problem+json",
      },
    );
  }
  return show(
    c,
    { title, status },
    <>
      <PageHeader
        title={title}
        actions={
          code === "sign-in-first" ? (
            <LinkButton href={peopleAddresses.signIn.to(page.locale, {}, { return: askedFrom(c) })}>
              {t("ui.layout.sign-in")}
            </LinkButton>
          ) : (
            <LinkButton href={`/${page.locale}`}>{t("app.home")}</LinkButton>
          )
        }
      >
        <p>{detail}</p>
      </PageHeader>
      <p class="hint">{t("refusal.request", { id: c.get("requestId") })}</p>
    </>,
  );
}

/** The page to come back to: that of the request or, where it was a change, the one with its form. */
function askedFrom(c: WebContext): string {
  const { pathname, search } = URL.parse(
    c.req.method === "GET" ? c.req.url : (c.req.header("referer") ?? ""),
  ) ?? { pathname: "", search: "" };
  return pathname + search;
}

/** The best of our languages for what a browser asks; English for none of them. */
function preferredLocale(header: string | undefined): LocaleCode {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return {
        language: tag.split("-")[0]!.toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .sort((a, b) => b.quality - a.quality);
  const known = wanted.find(({ language }) => (localeCodes as readonly string[]).includes(language));
  return (known?.language as LocaleCode | undefined) ?? "en";
}
