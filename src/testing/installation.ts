import type { Hono } from "hono";
import { afterAll, beforeAll, describe } from "vitest";
import { databaseKinds, openTestDatabase } from "#platform/testing/databases.ts";
import type { Web } from "#ui/web.tsx";
import { createApp } from "../app.tsx";
import { type OpenInstallation, openInstallation } from "../installation.ts";

/** The whole application on a database of its own, asked without a network. */
export interface TestApplication extends OpenInstallation {
  readonly app: Hono<Web>;
  /** Asks for a page as `visitor`, or as who holds the cookie. */
  readonly get: (
    path: string,
    options?: { cookie?: string; headers?: Record<string, string> },
  ) => Promise<Response>;
  /** Sends a form. */
  readonly post: (
    path: string,
    fields: Fields,
    options?: { cookie?: string; headers?: Record<string, string> },
  ) => Promise<Response>;
  /** Makes an account and signs in; gives its cookie. */
  readonly signIn: (email: string) => Promise<{ cookie: string; userId: string }>;
}

type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>;

export const testPassword = "a long enough password";

/** Runs a suite with the application on each database. */
export function onEachInstallation(name: string, suite: (application: () => TestApplication) => void): void {
  describe.each(databaseKinds)(`${name} on %s`, (kind) => {
    let application: TestApplication;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const test = await openTestDatabase(kind);
      drop = test.drop;
      application = testApplication(await openInstallation(test.config, test.database));
    });
    afterAll(async () => {
      await application.close();
      await drop();
    });
    suite(() => application);
  });
}

function testApplication(open: OpenInstallation): TestApplication {
  const app = createApp(open.installation, open.auth);
  const html = { accept: "text/html" };
  return {
    ...open,
    app,
    get: async (path, { cookie, headers } = {}) =>
      app.request(path, { headers: { ...html, ...headers, ...(cookie ? { cookie } : {}) } }),
    post: async (path, fields, { cookie, headers } = {}) => {
      const body = new FormData();
      for (const [field, value] of Object.entries(fields)) {
        for (const each of Array.isArray(value) ? value : [value]) body.append(field, each as string | File);
      }
      return app.request(path, {
        method: "POST",
        body,
        headers: { ...html, "sec-fetch-site": "same-origin", ...headers, ...(cookie ? { cookie } : {}) },
      });
    },
    signIn: async (email) => {
      const answer = await open.auth.api.signUpEmail({
        body: { name: email.split("@")[0]!, email, password: testPassword },
        asResponse: true,
      });
      const { user } = (await answer.json()) as { user: { id: string } };
      return { cookie: cookiesOf(answer), userId: user.id };
    },
  };
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0]!)
    .join("; ");
}
