// Above 300 lines: the whole writing of one report, on one application that takes seconds to open.
import { createHash, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { findProcess, grantRole, type ProcessRole } from "#features/mandates/queries.ts";
import { eventsOfProcess, leafIndexes } from "#features/record/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { publicationOf } from "./publication.ts";
import { blocksOf, findReport, newestLeaf } from "./queries.ts";

const system = { kind: "system", name: "test" } as const;

async function openProcess({ installation, post }: TestApplication): Promise<string> {
  const slug = `p-${randomUUID()}`;
  const form = processForm.parse({
    slug,
    title_en: "Rules of the well",
    mandateSymbol: "E/RES/2010/2",
    opensAt: "2020-01-01T00:00",
  });
  await createProcess(installation, { actor: system, form, state: "published" });
  for (const organisation of ["Wells of the North", "Wells of the South"]) {
    const answer = await post(`/en/processes/${slug}/contribute`, {
      submissionKey: randomUUID(),
      group: "civil-society",
      organisation,
      state: "KE",
      title: "On water",
      text: "We draw at dawn.",
    });
    expect(answer.status).toBe(303);
  }
  return slug;
}

async function someone(
  { installation, signIn }: TestApplication,
  slug: string,
  role?: ProcessRole,
): Promise<string> {
  const { cookie, userId } = await signIn(`${randomUUID()}@example.org`);
  const { id } = (await findProcess(installation.db, slug))!;
  if (role) await grantRole(installation.db, { processId: id, userId, role });
  return cookie;
}

/** A process with a report begun by its rapporteur. */
async function begun(application: TestApplication) {
  const slug = await openProcess(application);
  const cookie = await someone(application, slug, "rapporteur");
  const answer = await application.post(`/en/processes/${slug}/report/edit`, { language: "en" }, { cookie });
  expect(answer.status).toBe(303);
  const { db } = application.installation;
  const process = (await findProcess(db, slug))!;
  const report = async () => (await findReport(db, process.id, "en"))!;
  const blocks = async () => blocksOf(db, (await report()).id);
  const send = (id: number, fields: Record<string, string>, headers = {}) =>
    application.post(`/en/processes/${slug}/report/edit/${id}`, fields, { cookie, headers });
  return { slug, cookie, process, report, blocks, send };
}

const texts = (blocks: readonly { kind: string; text: string }[]) =>
  blocks.map(({ kind, text }) => text || kind);

onEachInstallation("a report", (application) => {
  it("begins with what is known: mandate, period, counts, table and annex", async () => {
    const { blocks, slug, cookie } = await begun(application());
    const kinds = (await blocks()).map(({ kind }) => kind);
    expect(kinds).toEqual([
      "heading",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "tally",
      "contributors",
    ]);
    const page = await (await application().get(`/en/processes/${slug}/report`, { cookie })).text();
    expect(page).toContain("carried out under E/RES/2010/2");
    expect(page).toMatch(/In all, <a href="[^"]*">2<\/a> contributions were received/);
    expect(page).toContain(
      `<a href="/en/processes/${slug}/contributions?group=civil-society&amp;channel=written">2</a>`,
    );
    expect(page).toContain("Wells of the North");
    expect(
      (await application().post(`/en/processes/${slug}/report/edit`, { language: "en" }, { cookie })).status,
    ).toBe(409);
  });

  it("is not seen nor written by others while it is a draft", async () => {
    const { slug, blocks, send } = await begun(application());
    const [block] = await blocks();
    const { get, post } = application();
    for (const cookie of [undefined, await someone(application(), slug)]) {
      const options = cookie ? { cookie } : {};
      const page = await get(`/en/processes/${slug}/report`, options);
      expect(await page.text()).toContain("There is no report yet");
      expect((await get(`/en/processes/${slug}/report.docx`, options)).status).toBe(404);
      const refused = cookie ? 403 : 401;
      expect((await get(`/en/processes/${slug}/report/edit`, options)).status).toBe(refused);
      expect((await get(`/en/processes/${slug}/report/history`, options)).status).toBe(refused);
      expect(
        (
          await post(
            `/en/processes/${slug}/report/edit/${block!.id}`,
            { version: "1", text: "mine" },
            options,
          )
        ).status,
      ).toBe(refused);
    }
    await send(block!.id, { version: "1", text: "A secret" });
    const history = await get(`/en/processes/${slug}/history`);
    expect(await history.text()).not.toContain("A secret");
    const events = await eventsOfProcess(application().installation.db, slug);
    expect(events.filter(({ action }) => action.startsWith("report")).map(({ action }) => action)).toEqual([
      "report.begun",
    ]);
  });

  it("belongs to its process: the rapporteur of another cannot reach its blocks", async () => {
    const one = await begun(application());
    const other = await begun(application());
    const [block] = await one.blocks();
    const answer = await other.send(block!.id, { version: "1", text: "mine" });
    expect(answer.status).toBe(404);
    expect((await one.blocks())[0]!.text).toBe(block!.text);
  });

  it("saves a block as it is typed, and shows both texts when someone else was first", async () => {
    const { blocks, send } = await begun(application());
    const block = (await blocks())[1]!;
    const json = { accept: "application/json" };
    const saved = await send(block.id, { version: "1", text: "First." }, json);
    expect(await saved.json()).toEqual({ version: 2 });
    expect(await (await send(block.id, { version: "1", text: "First." }, json)).json()).toEqual({
      version: 2,
    });
    const refused = await send(block.id, { version: "1", text: "Second." }, json);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toEqual({ version: 2, text: "First." });
    const page = await send(block.id, { version: "1", text: "Second." });
    expect(page.status).toBe(409);
    const shown = await page.text();
    expect(shown).toContain("First.");
    expect(shown).toContain("Second.");
    expect(shown).toContain('name="version" value="2"');
    expect((await blocks())[1]).toMatchObject({ text: "First.", version: 2 });
    expect((await send(block.id, { version: "2", text: "First. Second." })).status).toBe(303);
    expect((await blocks())[1]).toMatchObject({ text: "First. Second.", version: 3 });
  });

  it("lets only one of two saves that started together win", async () => {
    const { blocks, send } = await begun(application());
    const block = (await blocks())[1]!;
    const json = { accept: "application/json" };
    const answers = await Promise.all(
      ["One.", "Two."].map((text) => send(block.id, { version: "1", text }, json)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("adds before and after, moves, and keeps what was typed while doing so", async () => {
    const { blocks, send } = await begun(application());
    const [heading, first, second] = await blocks();
    await send(first!.id, { version: "1", text: "Typed", act: "after", kind: "heading" });
    await send(first!.id, { version: "2", text: "Typed", act: "before", kind: "paragraph" });
    expect(texts(await blocks()).slice(0, 5)).toEqual([
      heading!.text,
      "paragraph",
      "Typed",
      "heading",
      second!.text,
    ]);
    await send(first!.id, { version: "2", text: "Typed", act: "down" });
    await send(heading!.id, { version: "1", text: heading!.text, act: "up" });
    expect(texts(await blocks()).slice(0, 5)).toEqual([
      heading!.text,
      "paragraph",
      "heading",
      "Typed",
      second!.text,
    ]);
  });

  it("keeps its order however often something is put in one place", async () => {
    const { blocks, send } = await begun(application());
    const first = (await blocks())[1]!;
    for (let i = 0; i < 60; i += 1)
      await send(first.id, { version: "1", text: first.text, act: "after", kind: "paragraph" });
    const all = await blocks();
    const added = all.slice(2, 62).map(({ id }) => id);
    expect(added).toEqual([...added].sort((a, b) => b - a));
    expect(new Set(all.map(({ place }) => place)).size).toBe(all.length);
  });

  it("brings back what was taken out and what was written before", async () => {
    const { slug, cookie, blocks, send } = await begun(application());
    const before = await blocks();
    const block = before[1]!;
    await send(block.id, { version: "1", text: "Rewritten." });
    const gone = await send(block.id, { version: "2", text: "Rewritten.", act: "delete" });
    expect(await blocks()).toHaveLength(before.length - 1);
    const page = await (await application().get(gone.headers.get("location")!, { cookie })).text();
    const event = page.match(/name="event" value="(\d+)"/)![1]!;
    const undo = () =>
      application().post(`/en/processes/${slug}/report/history`, { language: "en", event }, { cookie });
    expect((await undo()).status).toBe(303);
    expect(texts(await blocks())).toEqual(texts(before).with(1, "Rewritten."));
    expect((await undo()).status).toBe(409);
    const history = await (
      await application().get(`/en/processes/${slug}/report/edit/${block.id}`, { cookie })
    ).text();
    const edit = Array.from(history.matchAll(/name="event" value="(\d+)"/g), ([, id]) => Number(id)).at(-1)!;
    await application().post(
      `/en/processes/${slug}/report/history`,
      { language: "en", event: String(edit) },
      { cookie },
    );
    expect(texts(await blocks())).toEqual(texts(before));
  });

  it("asks for what its masthead lacks, all at once, and keeps what was typed", async () => {
    const { slug, cookie, report } = await begun(application());
    const address = `/en/processes/${slug}/report/masthead`;
    const bad = await application().post(
      address,
      {
        title: "",
        organ: "",
        datedOn: "31 May",
        distribution: "general",
        originalLanguage: "en",
        symbol: "A/99/7",
      },
      { cookie },
    );
    expect(bad.status).toBe(422);
    const page = await bad.text();
    for (const field of ["title", "organ", "datedOn"]) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('value="A/99/7"');
    const fields = {
      title: "Wells",
      organ: "General Assembly",
      datedOn: "2011-05-31",
      distribution: "limited",
      originalLanguage: "es",
      symbol: "A/99/7",
      summary: "In short.",
    };
    expect((await application().post(address, { ...fields, version: "1" }, { cookie })).status).toBe(303);
    expect(await report()).toMatchObject(fields);
  });

  it("has its masthead edited by two at once without loss, and told in the reader's words", async () => {
    const { slug, cookie, report } = await begun(application());
    const address = `/en/processes/${slug}/report/masthead`;
    const { title, organ } = await report();
    const opened = { title, organ, distribution: "general", originalLanguage: "en", version: "1" };
    const send = (changes: Record<string, string>) =>
      application().post(address, { ...opened, ...changes }, { cookie });
    expect((await send({ symbol: "A/99/7", distribution: "limited" })).status).toBe(303);
    const second = await send({ symbol: "A/99/8" });
    const page = await second.text();
    expect([second.status, (await report()).symbol]).toEqual([409, "A/99/7"]);
    expect(page).toMatch(/<dt>Symbol<\/dt>\s*<dd><bdi>A\/99\/7<\/bdi><\/dd>/);
    expect(page).toMatch(/<dt>Distribution<\/dt>\s*<dd><bdi>Limited<\/bdi><\/dd>/);
    expect(page).toMatch(/name="symbol"[^>]*value="A\/99\/8"/);
    expect((await send({ symbol: "A/99/8", version: "2" })).status).toBe(303);
    expect((await report()).symbol).toBe("A/99/8");
    const history = await (
      await application().get(`/es/procesos/${slug}/informe/historial?language=en`, { cookie })
    ).text();
    expect(history).toMatch(/<dt>Distribución<\/dt>\s*<dd><del>General<\/del>\s*<ins>Limitada<\/ins>/);
  });

  it("is published by the secretariat alone, as files that the log commits to and that do not move", async () => {
    const { slug, cookie, process, report, blocks, send } = await begun(application());
    const { get, post, installation } = application();
    const publish = (as: string) =>
      post(`/en/processes/${slug}/report/publish`, { language: "en" }, { cookie: as });
    expect((await publish(cookie)).status).toBe(403);
    const secretariat = await someone(application(), slug, "secretariat");
    expect((await publish(secretariat)).status).toBe(303);
    expect((await publish(secretariat)).status).toBe(409);
    const subject = `${slug}/en`;
    expect((await leafIndexes(installation.db, "report", [subject])).get(subject)).toBeTypeOf("number");
    const leaf = JSON.parse((await newestLeaf(installation.db, { kind: "report", id: subject }))!.entry!);
    expect(leaf).toMatchObject({ kind: "document", process: slug, symbol: subject });
    const hashes: string[] = [];
    for (const format of ["docx", "pdf", "html"]) {
      const answer = await get(`/en/processes/${slug}/report.${format}`);
      expect(answer.status).toBe(200);
      hashes.push(
        createHash("sha256")
          .update(new Uint8Array(await answer.arrayBuffer()))
          .digest("hex"),
      );
    }
    expect(leaf.content.slice(1)).toEqual(hashes);
    const block = (await blocks())[1]!;
    await send(block.id, { version: "1", text: "Only a draft." });
    expect(await (await get(`/en/processes/${slug}/report`)).text()).not.toContain("Only a draft.");
    expect(await (await get(`/en/processes/${slug}/report?draft=1`)).text()).not.toContain("Only a draft.");
    expect(await (await get(`/en/processes/${slug}/report?draft=1`, { cookie })).text()).toContain(
      "Only a draft.",
    );
    expect((await publish(secretariat)).status).toBe(303);
    expect(await (await get(`/en/processes/${slug}/report`)).text()).toContain("Only a draft.");
    const { content } = JSON.parse(
      (await newestLeaf(installation.db, { kind: "report", id: subject }))!.entry!,
    );
    expect((await publicationOf(installation.db, process, await report()))!.json).toBe(content[0]);
    expect(content[0]).not.toBe(leaf.content[0]);
  });
});
