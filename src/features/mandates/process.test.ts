import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeSecretariat } from "#features/people/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { findProcess, phasesOf, questionsOf } from "./queries.ts";

async function officer({ installation, signIn }: TestApplication): Promise<string> {
  const { cookie, userId } = await signIn(`${randomUUID()}@example.org`);
  await makeSecretariat(installation.db, userId);
  return cookie;
}

const fields = (slug: string) => ({
  slug,
  title_en: "Rules of the well",
  title_es: "Reglas del pozo",
  mandateSymbol: "E/RES/2010/2",
  groupScheme: "wsis",
  publishes: "at-once",
  timeZone: "America/New_York",
  opensAt: "2020-03-01T09:00",
  closesAt: "2020-04-01T18:00",
});

onEachInstallation("a process", (application) => {
  it("is prepared as a draft, published, closed and opened again, and its history says so", async () => {
    const { get, post, installation } = application();
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    expect((await post("/en/processes", fields(slug), { cookie })).headers.get("location")).toBe(
      `/en/processes/${slug}`,
    );
    const process = (await findProcess(installation.db, slug))!;
    const [call] = await phasesOf(installation.db, process.id);
    // Clocks in New York went forward in between: five hours behind Greenwich, then four.
    expect([call?.opensAt.toISOString(), call?.closesAt?.toISOString()]).toEqual([
      "2020-03-01T14:00:00.000Z",
      "2020-04-01T22:00:00.000Z",
    ]);
    expect((await get(`/en/processes/${slug}`)).status).toBe(404);
    expect((await get(`/en/processes/${slug}`, { cookie })).status).toBe(200);
    const move = (state: string, as?: string) =>
      post(`/en/processes/${slug}/status`, { state }, as ? { cookie: as } : {});
    expect((await move("published", cookie)).status).toBe(303);
    expect(await (await get(`/es/procesos/${slug}`)).text()).toContain("Reglas del pozo");
    expect((await move("closed")).status).toBe(401);
    expect((await move("closed", cookie)).status).toBe(303);
    expect((await get(`/en/processes/${slug}/contribute`)).status).toBe(409);
    expect((await move("nonsense", cookie)).status).toBe(422);
    expect((await move("published", cookie)).status).toBe(303);
    const history = await (await get(`/en/processes/${slug}/history`)).text();
    const words = installation.words("en");
    for (const event of ["created", "published", "closed"])
      expect(history).toContain(words(`event.process.${event}`));
  });

  it("with problems comes back with all of them; an address that is taken is one", async () => {
    const { post } = application();
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    await post("/en/processes", fields(slug), { cookie });
    const taken = await post("/en/processes", fields(slug), { cookie });
    expect([taken.status, (await taken.text()).includes("Rules of the well")]).toEqual([422, true]);
    const several = await post(
      "/en/processes",
      { ...fields("Not a slug!"), timeZone: "Mars/Olympus", opensAt: "soon" },
      { cookie },
    );
    const page = await several.text();
    expect(several.status).toBe(422);
    for (const field of ["slug", "timeZone", "opensAt"]) expect(page).toContain(`href="#${field}"`);
  });

  it("is edited in every language, and its history tells each change in the reader's words", async () => {
    const { get, post, installation } = application();
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    await post("/en/processes", fields(slug), { cookie });
    const edit = `/en/processes/${slug}/edit`;
    const words = {
      ...fields(slug),
      version: "1",
      meetingAt: "2020-03-15T10:00",
      meetingPlace_en: "Geneva",
      meetingPlace_es: "Ginebra",
      invitations_fr: "192 États",
      questions_en: "Who draws first?\nWho mends the rope?",
      questions_es: "¿Quién saca agua primero?\n¿Quién repara la cuerda?",
    };
    expect((await post(edit, words, { cookie })).status).toBe(303);
    const process = (await findProcess(installation.db, slug))!;
    expect(await questionsOf(installation.db, process.id)).toMatchObject([
      { position: 1, titles: { en: "Who draws first?", es: "¿Quién saca agua primero?" } },
      { position: 2, titles: { en: "Who mends the rope?", es: "¿Quién repara la cuerda?" } },
    ]);
    const page = await (await get(`/es/procesos/${slug}`, { cookie })).text();
    for (const told of ["Ginebra", "¿Quién repara la cuerda?", "192 États"]) expect(page).toContain(told);
    const form = await (await get(edit, { cookie })).text();
    expect(form).toMatch(/name="meetingPlace_es"[^>]*value="Ginebra"/);
    expect(form).toContain("¿Quién saca agua primero?\n¿Quién repara la cuerda?</textarea>");
    const history = await (await get(`/es/procesos/${slug}/historial`, { cookie })).text();
    expect(history).toMatch(/<dt>Lugar de la reunión<\/dt>\s*<dd>\s*<ins>Ginebra<\/ins>/);
    expect(history).toMatch(/<dt>Invitaciones \(Français\)<\/dt>\s*<dd>\s*<ins>192 États<\/ins>/);
    expect(history).toMatch(/<dt>Reunión<\/dt>\s*<dd>\s*<ins>2020-03-15 10:00<\/ins>/);
  });

  it("edited by two at once shows the second what the first saved, and overwrites nothing", async () => {
    const { get, post, installation } = application();
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    await post("/en/processes", fields(slug), { cookie });
    const edit = `/en/processes/${slug}/edit`;
    const opened = { ...fields(slug), version: "1" };
    expect((await post(edit, { ...opened, title_en: "Rules of the deep well" }, { cookie })).status).toBe(
      303,
    );
    const second = await post(edit, { ...opened, title_es: "Reglas de los pozos" }, { cookie });
    const page = await second.text();
    expect(second.status).toBe(409);
    expect(page).toContain("Someone else saved this form");
    expect(page).toContain("Rules of the deep well");
    expect(page).toMatch(/name="title_es"[^>]*value="Reglas de los pozos"/);
    expect((await findProcess(installation.db, slug))!.titles).toMatchObject({
      en: "Rules of the deep well",
      es: "Reglas del pozo",
    });
    const version = page.match(/name="version" value="(\d+)"/)![1]!;
    const both = { ...opened, version, title_en: "Rules of the deep well", title_es: "Reglas de los pozos" };
    expect((await post(edit, both, { cookie })).status).toBe(303);
    expect((await findProcess(installation.db, slug))!.titles.es).toBe("Reglas de los pozos");
    expect((await get(edit)).status).toBe(404); // A draft is not found by others.
    await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie });
    expect((await get(edit)).status).toBe(401);
    expect((await post(edit, both)).status).toBe(401);
  });

  it("loses a meeting or a question that nobody used, and keeps one that was", async () => {
    const { get, post, installation } = application();
    const { db } = installation;
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    const given = {
      ...fields(slug),
      closesAt: "",
      meetingAt: "2020-03-15T10:00",
      questions_en: "Who draws first?\nWho mends the rope?\nWho sings?",
    };
    await post("/en/processes", given, { cookie });
    await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie });
    const process = (await findProcess(db, slug))!;
    const [, rope] = await questionsOf(db, process.id);
    await post(`/en/processes/${slug}/contribute`, {
      submissionKey: randomUUID(),
      group: "academia",
      organisation: "School of the Well",
      title: "Ropes",
      [`answer-${rope!.id}`]: "The school.",
    });
    const edit = async (changes: Record<string, string>) => {
      const { version } = (await findProcess(db, slug))!;
      return post(
        `/en/processes/${slug}/edit`,
        { ...given, version: String(version), ...changes },
        { cookie },
      );
    };
    expect((await edit({ questions_en: "Who draws first?\nWho mends the rope?" })).status).toBe(303);
    expect(await questionsOf(db, process.id)).toHaveLength(2);
    const refused = await edit({ questions_en: "Who draws first?", meetingAt: "" });
    expect([refused.status, (await refused.text()).includes('href="#questions_en"')]).toEqual([422, true]);
    expect(await questionsOf(db, process.id)).toHaveLength(2);
    // Nothing of an edit that is refused is kept.
    expect((await phasesOf(db, process.id)).map(({ kind }) => kind)).toEqual(["call", "meeting"]);
    const kept = "Who draws first?\nWho mends the rope?";
    expect((await edit({ questions_en: kept, meetingAt: "" })).status).toBe(303);
    expect((await phasesOf(db, process.id)).map(({ kind }) => kind)).toEqual(["call"]);
    expect((await edit({ questions_en: kept, meetingAt: "2020-03-15T10:00" })).status).toBe(303);
    const meeting = (await phasesOf(db, process.id)).find(({ kind }) => kind === "meeting")!;
    await post(
      `/en/processes/${slug}/register`,
      {
        submissionKey: randomUUID(),
        channel: "intervention",
        meeting: String(meeting.id),
        spokenAt: "2020-03-15T10:20",
        group: "governments",
        organisation: "Delegation",
        title: "Spoken",
      },
      { cookie },
    );
    const held = await edit({ questions_en: kept, meetingAt: "" });
    expect([held.status, (await held.text()).includes('href="#meetingAt"')]).toEqual([422, true]);
    expect((await get(`/en/processes/${slug}`)).status).toBe(200);
  });

  it("needs what its parts need: a beginning, a meeting, a symbol, a scheme that is there", async () => {
    const { post } = application();
    const cookie = await officer(application());
    const bad = await post(
      "/en/processes",
      {
        ...fields(`p-${randomUUID()}`),
        mandateSymbol: "",
        mandateParagraphs: "3",
        opensAt: "",
        meetingPlace_en: "Geneva",
        languages: "es english",
        title_en: "",
        title_es: "",
      },
      { cookie },
    );
    const page = await bad.text();
    expect(bad.status).toBe(422);
    for (const field of ["mandateSymbol", "opensAt", "meetingAt", "title_en", "languages"])
      expect(page).toContain(`href="#${field}"`);
    const scheme = { ...fields(`p-${randomUUID()}`), groupScheme: "guilds" };
    expect((await post("/en/processes", scheme, { cookie })).status).toBe(422);
  });

  it("is found by the symbol of its mandate, however it is written; a draft is not", async () => {
    const { get, post } = application();
    const cookie = await officer(application());
    const slug = `p-${randomUUID()}`;
    const number = 1000 + Math.floor(Math.random() * 8000);
    await post(
      "/en/processes",
      { ...fields(slug), mandateSymbol: `A/66/${number}–E/2011/${number}` },
      { cookie },
    );
    expect((await get(`/symbol/A/66/${number}`)).status).toBe(404);
    await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie });
    for (const written of [
      `A/66/${number}`,
      `a/66/${number}`,
      `E/2011/${number}`,
      `A/66/${number}-E/2011/${number}`,
    ]) {
      const answer = await get(`/symbol/${encodeURIComponent(written)}`, {
        headers: { "accept-language": "es" },
      });
      expect([written, answer.status, answer.headers.get("location")]).toEqual([
        written,
        302,
        `/es/procesos/${slug}`,
      ]);
    }
    expect((await get("/symbol/A/1/99999")).status).toBe(404);
  });
});
