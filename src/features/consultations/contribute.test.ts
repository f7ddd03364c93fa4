// Above 300 lines: all that may become of one submission, on one application that takes seconds to open.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { createProcess } from "#features/mandates/actions.ts";
import { type ProcessForm, processForm } from "#features/mandates/forms.ts";
import { findProcess, grantRole } from "#features/mandates/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { extractionHandlers } from "./extraction.ts";
import { contributionsToExtract } from "./extraction-queries.ts";
import { findContribution, tallyRows } from "./queries.ts";

const system = { kind: "system", name: "test" } as const;

async function openProcess(
  { installation }: TestApplication,
  changes: Partial<ProcessForm> = {},
): Promise<string> {
  const slug = `p-${randomUUID()}`;
  const form = processForm.parse({
    slug,
    title_en: "Rules of the well",
    opensAt: "2020-01-01T00:00",
    questions_en: "Who draws first?",
    ...changes,
  });
  await createProcess(installation, { actor: system, form, state: "published" });
  return slug;
}

const fields = (changes: Record<string, string | File> = {}) => ({
  submissionKey: randomUUID(),
  group: "civil-society",
  organisation: "Association of the Well",
  name: "Amina Example",
  email: "amina@example.org",
  state: "KE",
  title: "On drawing water",
  text: "We draw at dawn.\n\nWe leave the rope dry.",
  ...changes,
});

const codeOf = (answer: Response) =>
  answer.headers.get("location")!.match(/contributions\/(\w+)\/receipt/)![1]!;

async function contribute(
  application: TestApplication,
  slug: string,
  changes: Record<string, string | File> = {},
): Promise<string> {
  const answer = await application.post(`/en/processes/${slug}/contribute`, fields(changes));
  expect(answer.status).toBe(303);
  return codeOf(answer);
}

async function secretariat(application: TestApplication, slug: string): Promise<string> {
  const { cookie, userId } = await application.signIn(`${randomUUID()}@example.org`);
  const { id } = (await findProcess(application.installation.db, slug))!;
  await grantRole(application.installation.db, { processId: id, userId, role: "secretariat" });
  return cookie;
}

onEachInstallation("a contribution", (application) => {
  it("is published with a receipt that verifies, and counted", async () => {
    const { get, installation } = application();
    const slug = await openProcess(application());
    const code = await contribute(application(), slug);
    const receipt = await (await get(`/en/processes/${slug}/contributions/${code}/receipt.json`)).json();
    expect(verifyReceipt(receipt).valid).toBe(true);
    expect(receipt.leaf).toMatchObject({
      kind: "contribution",
      process: slug,
      group: "civil-society",
      channel: "written",
    });
    const page = await (await get(`/en/processes/${slug}/contributions/${code}`)).text();
    expect(page).toContain("We leave the rope dry.");
    expect(page).toContain("Association of the Well");
    expect(page).not.toContain("amina@example.org");
    expect(page).not.toContain("Amina Example");
    const process = (await findProcess(installation.db, slug))!;
    expect(await tallyRows(installation.db, process.id)).toEqual([
      { group: "civil-society", channel: "written", count: 1 },
    ]);
  });

  it("sent twice with the same key is one contribution", async () => {
    const { post, installation } = application();
    const slug = await openProcess(application());
    const submissionKey = randomUUID();
    const [first, second] = await Promise.all([
      post(`/en/processes/${slug}/contribute`, fields({ submissionKey })),
      post(`/en/processes/${slug}/contribute`, fields({ submissionKey })),
    ]);
    expect(codeOf(second)).toBe(codeOf(first));
    const third = await post(`/en/processes/${slug}/contribute`, fields({ submissionKey, title: "Changed" }));
    expect(codeOf(third)).toBe(codeOf(first));
    const process = (await findProcess(installation.db, slug))!;
    expect(await tallyRows(installation.db, process.id)).toEqual([
      { group: "civil-society", channel: "written", count: 1 },
    ]);
  });

  it("with problems comes back with all of them, what was typed, and the files that had arrived", async () => {
    const { post } = application();
    const slug = await openProcess(application());
    const file = new File(["The rope is short."], "rope.txt", { type: "text/plain" });
    const answer = await post(
      `/es/procesos/${slug}/contribuir`,
      fields({ title: "", organisation: "", name: "", email: "nowhere", files: file, text: "Kept words" }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const words of [
      "Hay 3 problemas",
      "Ponga un título",
      "Indique la organización",
      "Escriba una dirección de correo",
      "Kept words",
      "rope.txt",
    ]) {
      expect(page).toContain(words);
    }
    const kept = page.match(/name="kept" value="([^"]+)"/)![1]!;
    // The file field may still hold what had arrived.
    const again = await post(`/en/processes/${slug}/contribute`, fields({ kept, files: file, text: "" }));
    expect(again.status).toBe(303);
    const found = await findContribution(application().installation.db, codeOf(again));
    expect(found?.files.map(({ name, bytes }) => [name, bytes])).toEqual([["rope.txt", 18]]);
    const forged = await post(
      `/en/processes/${slug}/contribute`,
      fields({ kept: kept.replace(/..$/, "xx"), text: "" }),
    );
    expect(forged.status).toBe(422);
  });

  it("has the text of its files extracted, its language identified, and is found by its words", async () => {
    const { get, installation } = application();
    const slug = await openProcess(application());
    const words =
      "Las asociaciones pequeñas necesitan que las consultas admitan contribuciones por escrito desde cualquier lugar.";
    const code = await contribute(application(), slug, {
      title: "Documento",
      text: "",
      files: new File([words], "carta.txt"),
    });
    const process = (await findProcess(installation.db, slug))!;
    const ids = await contributionsToExtract(installation.db, { processId: process.id });
    await extractionHandlers(installation)["consultations.extract"]!(
      { processSlug: slug, ids },
      { taskId: "", report: async () => undefined },
    );
    expect(await findContribution(installation.db, code)).toMatchObject({
      language: "es",
      files: [{ extraction: "extracted", text: words }],
    });
    const found = await (await get(`/es/procesos/${slug}/contribuciones?q=asociación+pequeña`)).text();
    expect(found).toContain(code);
    expect(await (await get(`/es/procesos/${slug}/contribuciones?q=pequenas`)).text()).toContain(code);
    const none = await (await get(`/es/procesos/${slug}/contribuciones?q=montañas`)).text();
    expect(none).not.toContain(code);
    const file = await get(`/en/processes/${slug}/contributions/${code}/files/1`, {
      headers: { range: "bytes=4-15" },
    });
    expect([file.status, await file.text(), file.headers.get("content-security-policy")]).toEqual([
      206,
      "asociaciones",
      "default-src 'none'; sandbox",
    ]);
  });

  it("of a format that cannot be read is kept and published as it is", async () => {
    const { get, installation } = application();
    const slug = await openProcess(application());
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const code = await contribute(application(), slug, { text: "", files: new File([bytes], "map.png") });
    const process = (await findProcess(installation.db, slug))!;
    const ids = await contributionsToExtract(installation.db, { processId: process.id });
    await extractionHandlers(installation)["consultations.extract"]!(
      { processSlug: slug, ids },
      { taskId: "", report: async () => undefined },
    );
    expect(await (await get(`/en/processes/${slug}/contributions/${code}`)).text()).toContain(
      "No text extracted: its format is not known",
    );
    const file = await get(`/en/processes/${slug}/contributions/${code}/files/1`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it("that is late is accepted and marked late", async () => {
    const slug = await openProcess(application(), { closesAt: "2020-02-01T00:00" } as Partial<ProcessForm>);
    const code = await contribute(application(), slug);
    expect(await findContribution(application().installation.db, code)).toMatchObject({
      late: true,
      status: "published",
    });
  });

  it("is refused before the call opens and after the process closed; a draft is not found", async () => {
    const { post, get, installation } = application();
    const soon = await openProcess(application(), { opensAt: "2099-01-01T00:00" } as Partial<ProcessForm>);
    expect((await post(`/en/processes/${soon}/contribute`, fields())).status).toBe(409);
    const slug = `p-${randomUUID()}`;
    await createProcess(installation, {
      actor: system,
      form: processForm.parse({ slug, title_en: "Draft" }),
      state: "draft",
    });
    expect((await get(`/en/processes/${slug}`)).status).toBe(404);
  });

  it("waits for review where the process says so; withheld, it is neither listed, counted nor served", async () => {
    const { get, post } = application();
    const slug = await openProcess(application(), { publishes: "after-review" });
    const code = await contribute(application(), slug, { title: "Waiting words" });
    const cookie = await secretariat(application(), slug);
    const list = `/en/processes/${slug}/contributions`;
    expect(await (await get(list)).text()).not.toContain("Waiting words");
    expect((await get(`${list}/${code}`)).status).toBe(302);
    expect(await (await get(`${list}?status=received`, { cookie })).text()).toContain("Waiting words");
    expect((await post(`${list}/${code}/status`, { decision: "publish" })).status).toBe(401);
    expect((await post(`${list}/${code}/status`, { decision: "publish" }, { cookie })).status).toBe(303);
    expect(await (await get(list)).text()).toContain("Waiting words");
    const withhold = (reason: string) => post(`${list}/${code}/withhold`, { reason }, { cookie });
    const unsaid = await withhold(" ");
    expect([unsaid.status, (await unsaid.text()).includes("Give the reason")]).toEqual([422, true]);
    expect((await post(`${list}/${code}/withhold`, { reason: "I wish it" })).status).toBe(401);
    expect((await withhold("A person's address stands in it")).status).toBe(303);
    expect(await (await get(list)).text()).not.toContain("Waiting words");
    expect((await get(`${list}/${code}/files`)).status).toBe(404);
  });

  it("withdrawn loses its words for ever, and keeps its place in the ledger", async () => {
    const { get, post, installation } = application();
    const slug = await openProcess(application());
    const code = await contribute(application(), slug, { files: new File(["secret words"], "a.txt") });
    const { files, personId } = (await findContribution(installation.db, code))!;
    const cookie = await secretariat(application(), slug);
    expect(
      (
        await post(
          `/en/processes/${slug}/contributions/${code}/withdraw`,
          { reason: "asked for" },
          { cookie },
        )
      ).status,
    ).toBe(303);
    const page = await (await get(`/en/processes/${slug}/contributions/${code}`)).text();
    expect(page).toContain("Contribution withdrawn");
    for (const erased of ["We leave the rope dry.", "Association of the Well", "On drawing water"])
      expect(page).not.toContain(erased);
    const kept = await installation.database.executeSql(
      "select to_jsonb(events)::text as row from events where subject_id = $1 union all select to_jsonb(mails)::text from mails where subject like '%' || $1 || '%' union all select to_jsonb(persons)::text from persons where id = $2",
      [code, personId],
    );
    expect(kept.rows.map(({ row }) => row).join("\n")).not.toMatch(/Amina|amina|drawing water|of the Well/);
    expect(await installation.files.exists(files[0]!.sha256)).toBe(false);
    expect((await get(`/en/processes/${slug}/contributions/${code}/receipt.json`)).status).toBe(404);
    const process = (await findProcess(installation.db, slug))!;
    expect(await tallyRows(installation.db, process.id)).toEqual([]);
  });

  it("spoken at a meeting is entered by the secretariat with the meeting and the time", async () => {
    const { get, post, installation } = application();
    const slug = await openProcess(application(), {
      meetingAt: "2020-03-01T10:00",
      meetingPlace_en: "Geneva",
    } as Partial<ProcessForm>);
    const register = `/en/processes/${slug}/register`;
    expect((await get(register)).status).toBe(401);
    const cookie = await secretariat(application(), slug);
    const form = await (await get(register, { cookie })).text();
    const meeting = form.match(/<option value="(\d+)"[^>]*>Geneva/)![1]!;
    const without = await post(register, fields({ channel: "intervention", text: "" }), { cookie });
    expect([without.status, await without.text()]).toEqual([
      422,
      expect.stringContaining("Choose the meeting at which it was said"),
    ]);
    const answer = await post(
      register,
      fields({ channel: "intervention", meeting, spokenAt: "2020-03-01T11:20", text: "" }),
      { cookie },
    );
    const found = await findContribution(installation.db, codeOf(answer));
    expect(found).toMatchObject({
      channel: "intervention",
      source: "meeting",
      meetingId: Number(meeting),
      spokenAt: new Date("2020-03-01T11:20:00Z"),
    });
  });

  it("is listed to whoever sent it, signed in or with the address of their account", async () => {
    const { get, post, signIn } = application();
    const slug = await openProcess(application());
    const email = `${randomUUID()}@example.org`;
    await contribute(application(), slug, { title: "Sent before", email });
    await contribute(application(), slug, { title: "Of someone else" });
    const { cookie } = await signIn(email);
    await post(`/en/processes/${slug}/contribute`, fields({ title: "Sent signed in", email: "" }), {
      cookie,
    });
    const page = await (await get("/en/account/contributions", { cookie })).text();
    for (const title of ["Sent before", "Sent signed in", "Rules of the well"]) expect(page).toContain(title);
    expect(page).not.toContain("Of someone else");
  });

  it("among hundreds that arrive at once loses none, and each is in the log once", async () => {
    const { get, installation } = application();
    const slug = await openProcess(application());
    const codes = await Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        contribute(application(), slug, {
          title: `Contribution ${i}`,
          organisation: `Organisation ${i % 7}`,
        }),
      ),
    );
    expect(new Set(codes).size).toBe(120);
    const receipts = await Promise.all(
      codes.map(async (code) =>
        (await get(`/en/processes/${slug}/contributions/${code}/receipt.json`)).json(),
      ),
    );
    expect(receipts.every((receipt) => verifyReceipt(receipt).valid)).toBe(true);
    expect(new Set(receipts.map(({ index }) => index)).size).toBe(120);
    const process = (await findProcess(installation.db, slug))!;
    expect(await tallyRows(installation.db, process.id)).toEqual([
      { group: "civil-society", channel: "written", count: 120 },
    ]);
  });
});
