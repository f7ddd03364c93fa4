import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeSecretariat } from "#features/people/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { findProcess, phasesOf } from "./queries.ts";

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
    expect((await move("closed")).status).toBe(403);
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
