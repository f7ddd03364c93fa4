import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { findProcess, grantRole } from "#features/mandates/queries.ts";
import { eventsOfProcess } from "#features/record/queries.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { importContributions, planImportInto } from "./actions/import.ts";
import { importHandlers } from "./import-job.ts";
import { guessMapping, readTable } from "./import-table.ts";
import { countContributions, findContribution, listCodes } from "./queries.ts";

const system = { kind: "system", name: "test" } as const;
const participant = { actor: system, roles: [] } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

async function openProcess({ installation }: TestApplication) {
  const slug = `p-${randomUUID()}`;
  return createProcess(installation, {
    actor: system,
    form: processForm.parse({ slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }),
    state: "published",
  });
}

async function importInto(
  { installation }: TestApplication,
  process: Awaited<ReturnType<typeof openProcess>>,
  text: string,
  { fileName = "table.csv", files = {} as Record<string, string> } = {},
) {
  const table = readTable(bytes(text));
  const given = {
    names: new Set(Object.keys(files)),
    read: async (name: string) => bytes(files[name]!),
  };
  const plan = await planImportInto(installation, {
    process,
    table,
    mapping: guessMapping(table.columns),
    files: given,
  });
  const steps: number[] = [];
  const outcome = await importContributions(installation, {
    process,
    participant,
    plan,
    files: given,
    fileName,
    report: async (done) => void steps.push(done),
  });
  return { ...outcome, problems: plan.problems, steps };
}

onEachInstallation("an import", (application) => {
  const listed = (processId: number) =>
    listCodes(application().installation.db, processId, { page: 1, perPage: 1000 });

  it("brings in rows with their files, says how far it is, and done again brings in nothing twice", async () => {
    const process = await openProcess(application());
    const { db, files } = application().installation;
    const rows = Array.from(
      { length: 230 },
      (_, i) => `${i},Title ${i},academia,School ${i % 5},f${i % 2}.txt`,
    );
    const table = ["id,title,group,organisation,file", ...rows].join("\n");
    const given = { files: { "f0.txt": "even", "f1.txt": "odd" } };
    const first = await importInto(application(), process, table, given);
    expect(first).toMatchObject({ received: 230, repeated: 0, problems: [], steps: [100, 200, 230] });
    const codes = await listed(process.id);
    expect(new Set(codes).size).toBe(230);
    const one = (await findContribution(db, codes[0]!))!;
    expect(Buffer.from(await files.bytes(one.files[0]!.sha256)).toString()).toMatch(/^(even|odd)$/);
    // The table grew by a row, and another was corrected: what is there stays as it was received.
    const grown = `${table.replace("Title 7,", "Title seven,")}\n230,New,academia,School 1,f0.txt`;
    expect(await importInto(application(), process, grown, given)).toMatchObject({
      received: 1,
      repeated: 230,
    });
    expect(await countContributions(db, process.id, { statuses: ["published"] })).toBe(231);
    const events = await eventsOfProcess(db, process.slug, { atMost: 3 });
    expect(events.find(({ action }) => action === "consultation.imported")?.changes).toMatchObject({
      file: "table.csv",
      received: 1,
      repeated: 230,
    });
  });

  it("knows rows without an identifier by what they hold, wherever they stand and whatever the table is called", async () => {
    const process = await openProcess(application());
    const table = "title,group\nWells,academia\nRopes,academia\n";
    expect(await importInto(application(), process, table)).toMatchObject({ received: 2, repeated: 0 });
    const moved = "title,group\nBuckets,academia\nRopes,academia\nWells,academia\n";
    expect(await importInto(application(), process, moved, { fileName: "table (1).csv" })).toMatchObject({
      received: 1,
      repeated: 2,
    });
  });

  it("leaves out rows with errors, and keeps persons' names and addresses from the public", async () => {
    const process = await openProcess(application());
    const table =
      'title,group,name,email,country\nWells,academia,Amina Example,amina@example.org,"Atlantis, far away"\nRopes,wizards,,,\n';
    const outcome = await importInto(application(), process, table);
    expect(outcome.received).toBe(1);
    expect(outcome.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, "state-unresolved"],
      [3, "group-unknown"],
    ]);
    const [code] = await listed(process.id);
    const page = await (
      await application().get(`/en/processes/${process.slug}/contributions/${code}`)
    ).text();
    expect(page).toContain("Atlantis, far away");
    expect(page).not.toMatch(/Amina|amina/);
  });

  it("is looked at before anything is written, then done once, however often it is asked for", async () => {
    const { get, post, signIn, installation } = application();
    const process = await openProcess(application());
    const at = `/en/processes/${process.slug}/import`;
    const { cookie, userId } = await signIn(`${randomUUID()}@example.org`);
    const table = () =>
      new File(["Asunto;Sector;Adjunto\nPozos;academia;a.txt\nSogas;magos;\n"], "recibidas.csv");
    expect((await post(at, { table: table() })).status).toBe(401);
    expect((await post(at, { table: table() }, { cookie })).status).toBe(403);
    await grantRole(installation.db, { processId: process.id, userId, role: "secretariat" });
    const none = await post(at, {}, { cookie });
    expect([none.status, (await none.text()).includes('href="#table"')]).toEqual([422, true]);
    const empty = await post(at, { table: new File(["title\n"], "empty.csv") }, { cookie });
    expect(empty.status).toBe(422);

    const sent = await post(at, { table: table(), files: new File(["doce"], "a.txt") }, { cookie });
    const step = sent.headers.get("location")!;
    expect(step).toMatch(new RegExp(`^${at}/\\d+$`));
    expect((await get(step)).status).toBe(401);
    const preview = await (await get(step, { cookie })).text();
    expect(preview).toContain("1 of 2 rows would be imported.");
    expect(preview).toContain("“magos” is not one of the groups of the process");
    const csv = await (await get(`${step}.csv`, { cookie })).text();
    expect(csv).toContain("3,error,Sector,magos,");
    const unmapped = { "column-0": "title", "column-1": "", "column-2": "file" };
    await post(step, { ...unmapped, act: "look" }, { cookie });
    expect(await (await get(step, { cookie })).text()).toContain("0 of 2 rows would be imported.");
    expect(await listed(process.id)).toEqual([]);

    const mapped = { ...unmapped, "column-1": "group", act: "import" };
    expect((await post(step, mapped, { cookie })).status).toBe(303);
    expect((await post(step, mapped, { cookie })).status).toBe(303);
    const { rows: tasks } = await installation.database.executeSql(
      "select data from tasks where process_slug = $1 and name = 'consultations.import'",
      [process.slug],
    );
    expect(tasks).toHaveLength(1);
    const work = importHandlers(installation)["consultations.import"]!;
    const done = { taskId: "", report: async () => undefined };
    const data = tasks[0]!.data as Record<string, unknown>;
    expect(await work(data, done)).toEqual({ received: 1, repeated: 0 });
    expect(await work(data, done)).toEqual({ received: 0, repeated: 1 });
    const [code] = await listed(process.id);
    expect(await findContribution(installation.db, code!)).toMatchObject({
      title: "Pozos",
      source: "import",
      files: [{ name: "a.txt" }],
    });
    const other = await findProcess(installation.db, process.slug);
    expect(other?.state).toBe("published");
  });

  it("is done for nobody who does not manage the process", async () => {
    const process = await openProcess(application());
    const plan = { rows: [], problems: [] };
    const files = { names: new Set<string>(), read: () => Promise.reject(new Error("none")) };
    await expect(
      importContributions(application().installation, {
        process,
        participant: { actor: { kind: "public" }, roles: ["rapporteur"] },
        plan,
        files,
        fileName: "x.csv",
        report: async () => undefined,
      }),
    ).rejects.toMatchObject({ code: "not-yours" });
  });
});
