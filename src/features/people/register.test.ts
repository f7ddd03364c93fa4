import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import * as actions from "./actions.ts";
import { accreditationsOf, findOrganisation, makeSecretariat, membersOf } from "./queries.ts";

async function officer({ installation, signIn }: TestApplication): Promise<string> {
  const { cookie, userId } = await signIn(`${randomUUID()}@example.org`);
  await makeSecretariat(installation.db, userId);
  return cookie;
}

const fields = (name: string) => ({ name, acronym: "AW", group: "civil-society", state: "KE" });

/** Enters an organisation as its form does; gives its address and its id. */
async function entered(application: TestApplication, cookie: string, name = `Wells ${randomUUID()}`) {
  const answer = await application.post("/en/organisations", fields(name), { cookie });
  const at = answer.headers.get("location")!;
  return { at, id: Number(at.split("/").at(-1)), name };
}

onEachInstallation("the register of organisations", (application) => {
  it("takes in an organisation before it contributes, and finds it by name or acronym", async () => {
    const { get, post } = application();
    const cookie = await officer(application());
    const { at, name } = await entered(application(), cookie);
    expect(at).toMatch(/^\/en\/organisations\/\d+$/);
    const page = await (await get(at.replace("/en/organisations", "/fr/organisations"), { cookie })).text();
    for (const told of [name, "Société civile", "Kenya", "AW"]) expect(page).toContain(told);
    const list = await (await get(`/en/organisations?q=${name.slice(0, 20)}`, { cookie })).text();
    expect(list).toContain(`href="${at}"`);
    expect(await (await get("/en/organisations?q=100%25", { cookie })).text()).not.toContain(name);
    const again = await post("/en/organisations", fields(name.toUpperCase()), { cookie });
    expect([again.status, (await again.text()).includes('href="#name"')]).toEqual([422, true]);
  });

  it("names every problem of a form at once, and keeps what was typed", async () => {
    const { post } = application();
    const cookie = await officer(application());
    const bad = await post(
      "/en/organisations",
      { name: " ", acronym: "AW", group: "wizards", state: "kenya" },
      { cookie },
    );
    const page = await bad.text();
    expect(bad.status).toBe(422);
    for (const field of ["name", "state"]) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('value="AW"');
    const unknown = await post("/en/organisations", { ...fields("Wells"), group: "wizards" }, { cookie });
    expect([unknown.status, (await unknown.text()).includes('href="#group"')]).toEqual([422, true]);
  });

  it("corrects an organisation and tells in its history what it was", async () => {
    const { get, post, installation } = application();
    const cookie = await officer(application());
    const { at, id } = await entered(application(), cookie);
    const other = await entered(application(), cookie);
    const name = `Association of Wells ${randomUUID()}`;
    expect((await post(`${at}/edit`, { ...fields(name), state: "SN" }, { cookie })).status).toBe(303);
    expect(await findOrganisation(installation.db, id)).toMatchObject({ name, state: "SN", acronym: "AW" });
    const page = await (await get(at, { cookie })).text();
    expect(page).toMatch(/<del>Kenya<\/del>\s*<ins>Senegal<\/ins>/);
    const taken = await post(`${at}/edit`, fields(other.name), { cookie });
    expect(taken.status).toBe(422);
    expect((await findOrganisation(installation.db, id))!.name).toBe(name);
  });

  it("keeps accreditations with their days, and takes back one entered by mistake", async () => {
    const { get, post, installation } = application();
    const cookie = await officer(application());
    const { at, id } = await entered(application(), cookie);
    const send = (changes: Record<string, string>) =>
      post(
        `${at}/accreditations`,
        {
          kind: "ecosoc-consultative",
          reference: "D/123",
          since: "2010-07-30",
          until: "2014-07-30",
          ...changes,
        },
        { cookie },
      );
    const wrong = await send({ kind: "king", since: "2015-01-01", until: "soon" });
    const problems = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ["kind", "until"]) expect(problems).toContain(`href="#${field}"`);
    expect((await send({ until: "2009-01-01" })).status).toBe(422);
    expect((await send({})).status).toBe(303);
    const [kept] = await accreditationsOf(installation.db, id);
    expect(kept).toMatchObject({
      kind: "ecosoc-consultative",
      reference: "D/123",
      since: "2010-07-30",
      until: "2014-07-30",
    });
    const page = await (await get(at, { cookie })).text();
    expect(page).toContain("Consultative status with ECOSOC");
    const remove = () => post(`${at}/accreditations`, { remove: String(kept!.id) }, { cookie });
    // An accreditation of another organisation is not found at this address.
    const other = await entered(application(), cookie);
    expect((await post(`${other.at}/accreditations`, { remove: String(kept!.id) }, { cookie })).status).toBe(
      409,
    );
    expect((await remove()).status).toBe(303);
    expect(await accreditationsOf(installation.db, id)).toEqual([]);
    expect((await remove()).status).toBe(409);
    expect((await post(`${at}/accreditations`, { remove: "none" }, { cookie })).status).toBe(422);
  });

  it("keeps who speaks for an organisation; they contribute in its name without typing it", async () => {
    const { get, post, signIn, installation } = application();
    const cookie = await officer(application());
    const { at, id, name } = await entered(application(), cookie);
    const email = `${randomUUID()}@example.org`;
    const send = (changes: Record<string, string> = {}) =>
      post(
        `${at}/members`,
        { name: "Amina Example", email: email.toUpperCase(), capacity: "Secretary", ...changes },
        { cookie },
      );
    const wrong = await send({ name: "", email: "amina at home" });
    const problems = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(problems).toContain('href="#name"');
    expect(problems).toContain('href="#email"');
    expect((await send({ represents: "yes" })).status).toBe(303);
    expect((await send()).status).toBe(422);
    const [member] = await membersOf(installation.db, id);
    expect(member).toMatchObject({ name: "Amina Example", email, capacity: "Secretary", represents: true });

    const slug = `p-${randomUUID()}`;
    await post("/en/processes", { slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }, { cookie });
    await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie });
    const amina = await signIn(email);
    const form = async () => (await get(`/en/processes/${slug}/contribute`, { cookie: amina.cookie })).text();
    expect(await form()).toMatch(new RegExp(`name="organisation"[^>]*value="${name}"`));
    expect(await (await get("/en/account", { cookie: amina.cookie })).text()).toContain(name);
    // For whoever speaks for two, the form asks for which.
    const other = await entered(application(), cookie, `Zeta ${randomUUID()}`);
    await post(
      `${other.at}/members`,
      { name: "Amina Example", email, capacity: "", represents: "yes" },
      { cookie },
    );
    const chosen = await (
      await get(`/en/processes/${slug}/contribute?organisation=${other.id}`, { cookie: amina.cookie })
    ).text();
    expect(chosen).toMatch(new RegExp(`name="organisation"[^>]*value="${other.name}"`));
    expect(chosen).toContain("You speak on behalf of several organizations");
    expect(await form()).toMatch(new RegExp(`name="organisation"[^>]*value="${name}"`));
    await post(`${at}/members`, { remove: String(member!.personId) }, { cookie });
    expect(await membersOf(installation.db, id)).toEqual([]);
    expect(await form()).not.toContain(name);
    const { rows } = await installation.database.executeSql("select id from persons where email = $1", [
      email,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("of someone who only belongs to it gives no voice in its name", async () => {
    const { get, post, signIn } = application();
    const cookie = await officer(application());
    const { at, name } = await entered(application(), cookie);
    const email = `${randomUUID()}@example.org`;
    await post(`${at}/members`, { name: "Bela Example", email, capacity: "" }, { cookie });
    const bela = await signIn(email);
    expect(await (await get("/en/account", { cookie: bela.cookie })).text()).not.toContain(name);
  });

  it("is kept from everyone but the secretariat, on its pages and in its actions", async () => {
    const { get, post, signIn, installation } = application();
    const cookie = await officer(application());
    const { at, id } = await entered(application(), cookie);
    const reader = await signIn(`${randomUUID()}@example.org`);
    for (const path of ["/en/organisations", "/en/organisations/new", at, `${at}/edit`])
      expect([
        path,
        (await get(path)).status,
        (await get(path, { cookie: reader.cookie })).status,
        (await get(path, { cookie })).status,
      ]).toEqual([path, 401, 403, 200]);
    const sent: [string, Record<string, string>][] = [
      ["/en/organisations", fields("Mine")],
      [`${at}/edit`, fields("Mine")],
      [`${at}/accreditations`, { kind: "wsis", reference: "", since: "", until: "" }],
      [`${at}/members`, { name: "Me", email: "", capacity: "" }],
    ];
    for (const [path, values] of sent)
      expect([
        path,
        (await post(path, values)).status,
        (await post(path, values, { cookie: reader.cookie })).status,
      ]).toEqual([path, 401, 403]);
    expect(await membersOf(installation.db, id)).toEqual([]);
    const actor = { kind: "public" } as const;
    const on = { actor, organisationId: id };
    const form = { name: "Mine", acronym: "", group: "civil-society", state: "" };
    for (const act of [
      () => actions.enterOrganisation(installation, { actor, form }),
      () => actions.correctOrganisation(installation, { ...on, form }),
      () =>
        actions.accredit(installation, {
          ...on,
          form: { kind: "wsis", reference: "", since: "", until: "" },
        }),
      () => actions.removeAccreditation(installation, { ...on, id: 1 }),
      () =>
        actions.addMember(installation, {
          ...on,
          form: { name: "Me", email: "", capacity: "", represents: true },
        }),
      () => actions.removeMember(installation, { ...on, personId: 1 }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "not-yours" });
    expect((await get("/en/organisations/999999999", { cookie })).status).toBe(404);
    expect((await get("/en/organisations/none", { cookie })).status).toBe(404);
  });
});
