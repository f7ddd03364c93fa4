import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { grantRole, type Process } from "#features/mandates/queries.ts";
import { onEachInstallation } from "../../testing/installation.ts";
import { file, layOut, pageOf, revised } from "./testing/sending.ts";

const system = { kind: "system", name: "test" } as const;

onEachInstallation("texts saved to a process", (application) => {
  const slug = `p-${randomUUID()}`;
  let process: Process;
  let secretary: { cookie: string; userId: string };
  let stranger: { cookie: string; userId: string };

  beforeAll(async () => {
    const { installation, signIn } = application();
    const form = processForm.parse({ slug, title_en: "Wells", title_es: "Pozos", timeZone: "UTC" });
    process = await createProcess(installation, { actor: system, form, state: "published" });
    secretary = await signIn(`secretary-${randomUUID()}@example.org`);
    stranger = await signIn(`stranger-${randomUUID()}@example.org`);
    await grantRole(installation.db, {
      processId: process.id,
      userId: secretary.userId,
      role: "secretariat",
    });
  });

  const save = (desk: string, { cookie }: { cookie?: string } = {}, fields = {}) =>
    application().post(
      `${desk}/save`,
      { process: slug, title: "Resolution 7, first reading", ...fields },
      cookie ? { cookie } : {},
    );

  it("are the secretariat's to save: the public is asked to sign in, others are told", async () => {
    const desk = await layOut(application());
    expect(await pageOf(application(), desk)).toContain(
      "The secretariat of a process may keep the texts there.",
    );
    expect(await pageOf(application(), desk)).toContain("The files themselves were not kept.");
    expect(await pageOf(application(), "/en/texts")).toContain("Files are read and not kept");
    expect(await pageOf(application(), "/en/texts", stranger.cookie)).toContain("Files and what was read");
    expect(await pageOf(application(), desk, stranger.cookie)).toContain("Only the secretariat of a process");
    expect((await save(desk)).status).toBe(401);
    expect((await save(desk, stranger)).status).toBe(403);
    const incomplete = await save(desk, secretary, { process: "", title: " " });
    expect(incomplete.status).toBe(422);
    expect(await incomplete.text()).toMatch(/Choose the process[\s\S]*Write a title/);
  });

  it("have an address that stays, a line in the history, and the files as they came", async () => {
    const desk = await layOut(application(), secretary);
    expect(await pageOf(application(), desk, secretary.cookie)).toContain("The files are kept with them");
    const answer = await save(desk, secretary);
    const address = answer.headers.get("location")!;
    expect([answer.status, address]).toEqual([303, `/en/processes/${slug}/texts/1`]);
    await application().post(`${desk}/discard`, {});
    const html = await pageOf(application(), `${address}/comparison`);
    expect(html).toContain('id="change-resolves.1"');
    expect(html).not.toContain("Delete now");
    const history = await pageOf(application(), `/en/processes/${slug}/history`);
    expect(history).toContain(`<a href="${address}">Texts saved</a>`);
    const original = await application().get(`${address}/files/2`);
    expect([original.status, await original.text()]).toEqual([200, revised]);
    expect(original.headers.get("content-disposition")).toContain("EUR-1.txt");
    const list = await pageOf(application(), `/es/procesos/${slug}/textos`);
    expect(list).toContain("Resolution 7, first reading");
    expect(await pageOf(application(), "/en/texts")).toContain("Resolution 7, first reading");
  });

  it("leave out files that were sent by someone without an account", async () => {
    const desk = await layOut(application());
    const address = (await save(desk, secretary)).headers.get("location")!;
    expect((await application().get(`${address}/files/1`)).status).toBe(404);
    expect(await pageOf(application(), `${address}/comparison`)).toContain('id="change-resolves.1"');
  });

  it("are numbered one after another also when two are saved at once", async () => {
    const desks = await Promise.all(Array.from({ length: 4 }, () => layOut(application(), secretary)));
    const saved = await Promise.all(desks.map((desk) => save(desk, secretary)));
    const numbers = saved.map((answer) => Number(answer.headers.get("location")!.split("/").at(-1)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  });

  it("are corrected and removed by the secretariat only, and the history says so", async () => {
    const desk = await layOut(application(), secretary);
    const address = (await save(desk, secretary)).headers.get("location")!;
    const sent = { "role-1": "base", "proponents-1": "", "role-2": "proposal", "proponents-2": "CEPT" };
    expect((await application().post(address, sent)).status).toBe(401);
    expect((await application().post(address, sent, stranger)).status).toBe(403);
    expect((await application().post(address, sent, secretary)).status).toBe(303);
    expect(await pageOf(application(), address)).toContain("<bdi>CEPT</bdi>");
    expect(
      (await application().post(`${address}/new`, { texts: file("a.txt", revised) }, secretary)).status,
    ).toBe(403);
    expect((await application().post(`${address}/discard`, {}, stranger)).status).toBe(403);
    expect((await application().get(address)).status).toBe(200);
    const removed = await application().post(`${address}/discard`, {}, secretary);
    expect([removed.status, removed.headers.get("location")]).toEqual([303, `/en/processes/${slug}/texts`]);
    expect((await application().get(address)).status).toBe(404);
    const history = await pageOf(application(), `/en/processes/${slug}/history`);
    expect(history).toMatch(/Saved texts removed[\s\S]*Saved texts corrected/);
    expect(history).not.toContain(`href="${address}"`);
    const next = await save(desk, secretary);
    expect(next.headers.get("location")).not.toBe(address);
  });

  it("are hidden with their process while it is a draft", async () => {
    const { installation } = application();
    const form = processForm.parse({ slug: `${slug}-draft`, title_en: "Draft", timeZone: "UTC" });
    const draft = await createProcess(installation, { actor: system, form });
    await grantRole(installation.db, { processId: draft.id, userId: secretary.userId, role: "secretariat" });
    const desk = await layOut(application(), secretary);
    const saved = await save(desk, secretary, { process: draft.slug, title: "Not yet public" });
    const address = saved.headers.get("location")!;
    expect([
      (await application().get(address)).status,
      (await application().get(address, secretary)).status,
      (await application().get(`/en/processes/${draft.slug}/texts`)).status,
    ]).toEqual([404, 200, 404]);
    expect(await pageOf(application(), "/en/texts")).not.toContain("Not yet public");
  });
});
