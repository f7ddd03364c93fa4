import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { ExamplesPage } from "../examples.tsx";
import { locales } from "../locale.ts";
import { pageIn } from "./page.ts";
import { ShortPage } from "./short-page.tsx";

/** As strict as the application's: nothing written in the page is run or applied. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Builds the scripts and styles as they are now and serves the examples page with them. The caller stops it. */
export async function startExamples(): Promise<{ origin: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "acuerdo-ui-"));
  execFileSync(process.execPath, ["scripts/build-browser.mjs", folder]);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, string>;
  const assets = {
    style: `/assets/${manifest["main.css"]}`,
    chineseStyle: `/assets/${manifest["chinese.css"]}`,
    script: `/assets/${manifest["main.js"]}`,
    icon: `/assets/${manifest["icon.svg"]}`,
  };
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("Content-Security-Policy", contentSecurityPolicy);
  });
  app.use(
    "/assets/*",
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace("/assets", "") }),
  );
  const pageOf = (context: Context) => {
    const { pathname, search } = new URL(context.req.url);
    const known = locales.find(({ code }) => code === context.req.param("locale"));
    return known && pageIn(known.code, pathname + search);
  };
  app.get("/:locale/ui", (context) => {
    const page = pageOf(context);
    return page ? context.html(String(ExamplesPage({ page, assets }))) : context.notFound();
  });
  let views = 0;
  let taken = false;
  app.get("/:locale/ui/short", (context) => {
    const page = pageOf(context);
    if (!page) return context.notFound();
    const shown = { page, assets, views: ++views, taken, number: context.req.query("page") ?? "1" };
    taken = false;
    return context.html(String(ShortPage(shown)));
  });
  // One word is refused; two lead to another page; three come back to this one.
  app.post("/:locale/ui/short", async (context) => {
    const page = pageOf(context);
    if (!page) return context.notFound();
    const words = String((await context.req.formData()).get("words"));
    const { pathname } = new URL(context.req.url);
    if (words.split(" ").length === 1) {
      return context.html(
        String(ShortPage({ page, assets, views: ++views, number: "1", refused: words })),
        422,
      );
    }
    taken = words.split(" ").length === 3;
    return context.redirect(taken ? pathname : `${pathname}?page=3`, 303);
  });
  app.post("/withdraw", (context) => context.redirect("/es/ui?withdrawn=41", 303));
  const server = serve({ fetch: app.fetch, port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://localhost:${address.port}`,
    stop: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
