import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeSecretariat } from "#features/people/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { giveRole, takeRole } from "./actions.ts";
import { findProcess, rolesOf } from "./queries.ts";

/** A published process, and the officer who made it. */
async function made({ installation, signIn, post }: TestApplication) {
  const officer = await signIn(`${randomUUID()}@example.org`);
  await makeSecretariat(installation.db, officer.userId);
  const slug = `p-${randomUUID()}`;
  const { cookie } = officer;
  await post("/en/processes", { slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }, { cookie });
  await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie });
  return { slug, cookie, at: `/en/processes/${slug}` };
}

async function someone({ signIn }: TestApplication) {
  const email = `${randomUUID()}@example.org`;
  return { email, ...(await signIn(email)) };
}

onEachInstallation("a role in a process", (application) => {
  it("opens what it is for, until it is taken back", async () => {
    const { get, post, installation } = application();
    const { slug, cookie, at } = await made(application());
    const person = await someone(application());
    const open = async (path: string) => (await get(`${at}${path}`, { cookie: person.cookie })).status;
    const change = (act: string, role: string) =>
      post(`${at}/roles`, { email: person.email.toUpperCase(), role, act }, { cookie });
    const places = ["/report/edit", "/edit", "/register", "/import", "/roles"];
    const opened = async () => Promise.all(places.map(open));
    expect(await opened()).toEqual([403, 403, 403, 403, 403]);
    expect((await change("give", "rapporteur")).status).toBe(303);
    expect(await opened()).toEqual([200, 403, 403, 403, 403]);
    expect((await change("give", "secretariat")).status).toBe(303);
    expect(await opened()).toEqual([200, 200, 200, 200, 200]);
    // Twice is once, and leaves one event.
    expect((await change("give", "secretariat")).status).toBe(303);
    await change("take", "secretariat");
    await change("take", "rapporteur");
    expect(await opened()).toEqual([403, 403, 403, 403, 403]);
    const process = (await findProcess(installation.db, slug))!;
    expect(await rolesOf(installation.db, process.id)).toHaveLength(1);
    const history = await (await get(`${at}/history`)).text();
    expect(history.match(/Role given/g)).toHaveLength(2);
    expect(history.match(/Role taken back/g)).toHaveLength(2);
    expect(history).toMatch(/<dt>Role<\/dt>\s*<dd>\s*<ins>Rapporteur<\/ins>/);
    expect(history).not.toContain(person.email.split("@")[0]);
  });

  it("in a draft shows it in the list of processes, to no one else", async () => {
    const { get, post } = application();
    const { slug, cookie, at } = await made(application());
    const person = await someone(application());
    await post(`${at}/status`, { state: "draft" }, { cookie });
    const list = async (as?: string) => (await get("/en/processes", as ? { cookie: as } : {})).text();
    expect(await list(person.cookie)).not.toContain(slug);
    await post(`${at}/roles`, { email: person.email, role: "rapporteur" }, { cookie });
    expect(await list(person.cookie)).toContain(slug);
    expect(await list(cookie)).toContain(slug);
    expect(await list()).not.toContain(slug);
    expect((await get(at, { cookie: person.cookie })).status).toBe(200);
  });

  it("is one of that process alone", async () => {
    const { get, post } = application();
    const first = await made(application());
    const second = await made(application());
    const person = await someone(application());
    await post(`${first.at}/roles`, { email: person.email, role: "secretariat" }, { cookie: first.cookie });
    expect((await get(`${first.at}/edit`, { cookie: person.cookie })).status).toBe(200);
    expect((await get(`${second.at}/edit`, { cookie: person.cookie })).status).toBe(403);
    expect((await get("/en/processes/new", { cookie: person.cookie })).status).toBe(403);
    expect((await get("/en/organisations", { cookie: person.cookie })).status).toBe(403);
  });

  it("of chair or translator opens nothing of the secretariat's", async () => {
    const { get, post } = application();
    const { at, cookie } = await made(application());
    for (const role of ["chair", "translator"]) {
      const person = await someone(application());
      expect((await post(`${at}/roles`, { email: person.email, role }, { cookie })).status).toBe(303);
      for (const path of ["/edit", "/report/edit", "/roles"])
        expect([role, path, (await get(`${at}${path}`, { cookie: person.cookie })).status]).toEqual([
          role,
          path,
          403,
        ]);
    }
  });

  it("is given to whoever has an account, by form and with every problem named", async () => {
    const { get, post } = application();
    const { at, cookie } = await made(application());
    const unknown = await post(`${at}/roles`, { email: "nobody@example.org", role: "chair" }, { cookie });
    const told = await unknown.text();
    expect(unknown.status).toBe(422);
    expect(told).toContain("No account has this address");
    expect(told).toContain('value="nobody@example.org"');
    const wrong = await post(`${at}/roles`, { email: "", role: "king" }, { cookie });
    const problems = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ["email", "role"]) expect(problems).toContain(`href="#${field}"`);
    expect((await get(`${at}/roles`)).status).toBe(401);
  });

  it("is given and taken by no one who does not manage the process, whatever page they use", async () => {
    const { post, installation } = application();
    const { slug, at } = await made(application());
    const person = await someone(application());
    for (const cookie of [undefined, person.cookie])
      expect(
        (await post(`${at}/roles`, { email: person.email, role: "secretariat" }, cookie ? { cookie } : {}))
          .status,
      ).toBe(cookie ? 403 : 401);
    const process = (await findProcess(installation.db, slug))!;
    const participant = { actor: { kind: "public" }, roles: ["rapporteur"] } as const;
    const change = { process, participant, email: person.email, role: "secretariat" } as const;
    await expect(giveRole(installation, change)).rejects.toMatchObject({ code: "not-yours" });
    await expect(takeRole(installation, change)).rejects.toMatchObject({ code: "not-yours" });
    expect(await rolesOf(installation.db, process.id)).toHaveLength(1);
  });
});
