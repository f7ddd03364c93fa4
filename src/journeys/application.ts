import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openBrowser } from "#platform/testing/browser.ts";
import { openTestDatabase } from "#platform/testing/databases.ts";
import { freePort } from "#platform/testing/postgres.ts";
import { loadDemonstration } from "../demonstration/load.ts";
import { openInstallation } from "../installation.ts";
import { type RunningServer, startServer } from "../server.ts";

/** A reader's window on the running application, with everything that the browser complained of. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console: scripts that fail, files that are missing, what the security policy refuses. */
  readonly complaints: string[];
}

interface Journey {
  readonly origin: () => string;
  readonly server: () => RunningServer;
  /** The application's words in Spanish: a journey finds its way by what a reader reads. */
  readonly t: (key: string, values?: Record<string, string | number>) => string;
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** The demonstration on a server of its own and a browser, for the tests of a file. */
export function prepareJourney(): Journey {
  let browser: Browser;
  let server: RunningServer;
  let origin: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const test = await openTestDatabase("PGlite");
    drop = test.drop;
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const open = await openInstallation({ ...test.config, port, publicUrl: origin }, test.database);
    await loadDemonstration(open);
    server = await startServer(open);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await drop?.();
  });
  return {
    origin: () => origin,
    server: () => server,
    t: (key, values) => server.open.installation.words("es")(key, values),
    visit: async (path, options) => {
      const context = await browser.newContext({ baseURL: origin, ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        const isExpected = / 422 \(/.test(message.text());
        if (["error", "warning"].includes(message.type()) && !isExpected) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(path);
      return { page, context, complaints };
    },
  };
}

/** Sees that the page has no barrier that axe knows, is not wider than its window, and that nothing went wrong in it. */
export async function expectSound({ page, complaints }: Visit): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${page.url()} ${id}: ${html}`),
  );
  // A live page may be fetched anew meanwhile; Turbo then marks the whole of it as busy, and axe objects to the mark.
  expect(barriers.filter((each) => !/aria-allowed-attr: <html [^>]*aria-busy/.test(each))).toEqual([]);
  await expectFitting(page);
  expect(complaints).toEqual([]);
}

/** Sees that the page is not wider than its window: what axe cannot be asked without script. */
export async function expectFitting(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([page.url(), Math.max(0, wider)]).toEqual([page.url(), 0]);
}
