import { expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { makeSecretariat } from "#features/people/queries.ts";
import type { Db } from "#platform/database.ts";
import { createLog } from "#platform/log.ts";
import { createApp } from "./app.tsx";
import { onEachInstallation } from "./testing/installation.ts";

onEachInstallation("the application", (application) => {
  it("lets nothing run or be framed that is not its own, on pages and on refusals", async () => {
    for (const path of ["/es", "/es/nada", "/ledger/head.json", "/icon.svg"]) {
      const { headers } = await application().get(path);
      const policy = headers.get("content-security-policy")!;
      expect([
        path,
        policy.includes("default-src 'none'"),
        policy.includes("frame-ancestors 'none'"),
        /unsafe-(inline|eval)/.test(policy),
      ]).toEqual([path, true, true, false]);
      expect([path, headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual([
        path,
        "nosniff",
        "same-origin",
      ]);
    }
  });

  it("refuses a change that a page of another site asks for", async () => {
    const { app } = application();
    const send = (headers: Record<string, string>) =>
      app.request("/es/salir", { method: "POST", headers: { accept: "text/html", ...headers } });
    expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send({ "sec-fetch-site": "same-site" })).status).toBe(403);
    expect((await send({ origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await send({ origin: "null" })).status).toBe(403); // A page in a sandbox.
    expect((await send({ "sec-fetch-site": "same-origin" })).status).toBe(303);
    expect((await send({ origin: "http://localhost" })).status).toBe(303);
    expect((await app.request("/es", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });

  it("gives each request an id, that of the proxy when it is one, and names it where it refuses", async () => {
    const { get } = application();
    const given = await get("/es/nada", { headers: { "x-request-id": "proxy-0001" } });
    expect([given.status, given.headers.get("x-request-id")]).toEqual([404, "proxy-0001"]);
    expect(await given.text()).toContain("proxy-0001");
    const forged = await get("/es", { headers: { "x-request-id": "a b <script>" } });
    expect(forged.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("leads whoever must sign in back to the page that they came from", async () => {
    const { get, post } = application();
    const asked = await get("/es/tareas?state=failed");
    expect([asked.status, await asked.text()]).toEqual([
      401,
      expect.stringContaining("/es/entrar?return=%2Fes%2Ftareas%3Fstate%3Dfailed"),
    ]);
    const referer = "http://localhost/es/organizaciones/crear";
    const changed = await post("/es/organizaciones", { name: "Wells" }, { headers: { referer } });
    expect([changed.status, await changed.text()]).toEqual([
      401,
      expect.stringContaining("/es/entrar?return=%2Fes%2Forganizaciones%2Fcrear"),
    ]);
  });

  it("refuses programs with a problem, and readers with a page in their language", async () => {
    const { app, get } = application();
    const problem = await app.request("/ledger/nothing", {
      headers: { accept: "application/json", "accept-language": "es-UY,es;q=0.9" },
    });
    expect([problem.status, problem.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await problem.json()).toMatchObject({
      type: "about:blank#not-found",
      status: 404,
      instance: "/ledger/nothing",
      request: problem.headers.get("x-request-id"),
    });
    expect(await (await get("/ar/processes/none")).text()).toMatch(
      /^<!doctype html><html lang="ar" dir="rtl">/,
    );
    const home = await app.request("/", { headers: { "accept-language": "de, fr;q=0.7, en;q=0.3" } });
    expect(home.headers.get("location")).toBe("/fr");
  });

  it("sends a page that has not changed once, and compressed", async () => {
    const { get } = application();
    const first = await get("/es/procesos", { headers: { "accept-encoding": "gzip" } });
    expect(first.headers.get("content-encoding")).toBe("gzip");
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^W\//);
    const again = await get("/es/procesos", {
      headers: { "accept-encoding": "gzip", "if-none-match": etag },
    });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it("refuses a body larger than the limit, before it is read whole", async () => {
    const { installation, auth } = application();
    const small = createApp(
      { ...installation, config: { ...installation.config, uploadBytesAtMost: 1000 } },
      auth,
    );
    const send = (size: number) =>
      small.request("/es/salir", {
        method: "POST",
        body: "x".repeat(size),
        headers: { accept: "text/html", "content-length": String(size) },
      });
    expect((await send(1001)).status).toBe(413);
    expect((await send(999)).status).toBe(303);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(500));
        sent += 500;
      },
    });
    const answer = await small.request("/es/registro/verificar", {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    } as RequestInit);
    expect([answer.status, sent < 10_000]).toEqual([413, true]);
  });

  it("holds up an address that changes too much, and no other", async () => {
    const { installation, auth } = application();
    const strict = createApp(
      { ...installation, config: { ...installation.config, mode: "production", trustProxy: true } },
      auth,
    );
    const send = (from: string) =>
      strict.request("/es/salir", {
        method: "POST",
        headers: { accept: "text/html", "x-forwarded-for": `10.0.0.1, ${from}` },
      });
    for (let n = 0; n < 120; n++) expect((await send("192.0.2.1")).status).toBe(303);
    const refused = await send("192.0.2.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await send("192.0.2.2")).status).toBe(303);
    expect((await strict.request("/es", { headers: { "x-forwarded-for": "192.0.2.1" } })).status).toBe(200);
  });

  it("says that it lives, and whether it is ready", async () => {
    const { get, installation, auth } = application();
    expect(await (await get("/health")).text()).toBe("ok");
    expect([(await get("/ready")).status, await (await get("/ready")).text()]).toEqual([200, "ready"]);
    const db = { execute: () => Promise.reject(new Error("connection refused")) } as unknown as Db;
    const cut = createApp({ ...installation, db }, auth);
    expect((await cut.request("/health")).status).toBe(200);
    const answer = await cut.request("/ready");
    expect([answer.status, await answer.text()]).toEqual([503, "the database does not answer"]);
  });

  it("writes a line of its log for each request, with its id and nothing of what was sent", async () => {
    const { installation, auth } = application();
    const lines: Record<string, unknown>[] = [];
    const log = createLog("info", { write: (line) => void lines.push(JSON.parse(line)) });
    const logged = createApp({ ...installation, log }, auth);
    const body = new URLSearchParams({ email: "amina@example.org", password: "a secret of hers" });
    await logged.request("/es/entrar?return=/es/cuenta", {
      method: "POST",
      body,
      headers: { accept: "text/html", "x-request-id": "proxy-0002" },
    });
    expect(lines).toEqual([
      expect.objectContaining({
        request: "proxy-0002",
        method: "POST",
        path: "/es/entrar",
        status: 422,
        ms: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/amina|secret|return/);
  });

  it("tells nothing of a mistake of its own but the number under which its log has it", async () => {
    const { installation, auth } = application();
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => void lines.push(line) });
    const fail = () => {
      throw new Error("relation secrets does not exist");
    };
    const broken = new Proxy({}, { get: () => fail }) as unknown as Db;
    const failing = createApp({ ...installation, db: broken, log }, auth);
    const answer = await failing.request("/en/processes", {
      headers: { accept: "text/html", "x-request-id": "proxy-0003" },
    });
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain("proxy-0003");
    expect(page).not.toContain("secrets");
    expect(lines.join("")).toMatch(/relation secrets does not exist.*"request":"proxy-0003"/s);
  });

  it("writes no script and no style into any page, nor loads any from elsewhere", async () => {
    const { get, signIn, installation } = application();
    const { cookie, userId } = await signIn("officer@example.org");
    await makeSecretariat(installation.db, userId);
    const slug = "pages";
    await createProcess(installation, {
      actor: { kind: "system", name: "test" },
      form: processForm.parse({ slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }),
      state: "published",
    });
    const process = `/en/processes/${slug}`;
    const pages = [
      ...["/en", "/en/processes", "/en/processes/new", "/en/sign-in", "/en/account", "/en/nothing"],
      ...["/en/ledger", "/en/ledger/verify", "/en/tasks", "/en/outbox", "/en/organisations", "/en/ui"],
      ...["", "/edit", "/roles", "/history", "/tasks", "/contribute", "/register", "/import"].map(
        (path) => process + path,
      ),
      ...["/contributions", "/data", "/report", "/report/edit"].map((path) => process + path),
    ];
    for (const path of pages) {
      const answer = await get(path, { cookie });
      const html = await answer.text();
      expect([path, answer.headers.get("content-security-policy")?.includes("unsafe")]).toEqual([
        path,
        false,
      ]);
      expect([path, html.match(/<style|\sstyle=|\son\w+="|javascript:/g)]).toEqual([path, null]);
      const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)];
      expect(scripts.filter(([, attributes, inside]) => !attributes!.includes("src=") || inside)).toEqual([]);
      const loaded = [...html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)];
      expect([path, loaded.filter(([, to]) => !/^(\/(?!\/)|data:)/.test(to!))]).toEqual([path, []]);
    }
  });
});
