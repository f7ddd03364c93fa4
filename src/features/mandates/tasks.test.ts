import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeSecretariat } from "#features/people/queries.ts";
import { changeTask } from "#features/record/actions.ts";
import { findTask } from "#features/record/queries.ts";
import { tasks } from "#platform/schema.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { findProcess, grantRole } from "./queries.ts";

/** A process with its officer, and a task of each state. */
async function prepared({ installation, signIn, post }: TestApplication) {
  const founder = await signIn(`${randomUUID()}@example.org`);
  await makeSecretariat(installation.db, founder.userId);
  const slug = `p-${randomUUID()}`;
  await post("/en/processes", { slug, title_en: "Wells" }, { cookie: founder.cookie });
  await post(`/en/processes/${slug}/status`, { state: "published" }, { cookie: founder.cookie });
  const officer = await signIn(`${randomUUID()}@example.org`);
  const { id: processId } = (await findProcess(installation.db, slug))!;
  await grantRole(installation.db, { processId, userId: officer.userId, role: "secretariat" });
  const task = async (state: "queued" | "failed" | "done", problem: string | null = null) => {
    const [made] = await installation.db
      .insert(tasks)
      .values({
        name: "consultations.import",
        data: {},
        processSlug: slug,
        requestedBy: "Amina Example",
        state,
        problem,
        done: 84,
        total: 130,
      })
      .returning();
    return made!.id;
  };
  return { slug, cookie: officer.cookie, founder: founder.cookie, task, at: `/en/processes/${slug}/tasks` };
}

onEachInstallation("the tasks of a process", (application) => {
  const stateOf = async (id: string) => (await findTask(application().installation.db, id))!.state;

  it("are told with how far they are, for whom, and why they failed", async () => {
    const { get } = application();
    const { at, cookie, task, slug } = await prepared(application());
    await task("queued");
    await task("failed", "the table has no rows");
    const all = await (await get(at, { cookie })).text();
    for (const told of [
      "84 of 130",
      "by Amina Example",
      "the table has no rows",
      `Import a table into ${slug}`,
    ])
      expect(all).toContain(told);
    const failed = await (await get(`${at}?state=failed`, { cookie })).text();
    expect(failed.match(/class="progress"/g)).toHaveLength(1);
    expect(failed).toContain("the table has no rows");
  });

  it("are cancelled and started again, which their history tells", async () => {
    const { get, post } = application();
    const { at, cookie, task, slug } = await prepared(application());
    const waiting = await task("queued");
    const failed = await task("failed", "no space");
    const change = (id: string, act: string, as = cookie) => post(at, { task: id, act }, { cookie: as });
    expect((await change(waiting, "cancel")).status).toBe(303);
    expect(await stateOf(waiting)).toBe("cancelled");
    expect((await change(waiting, "cancel")).status).toBe(409);
    expect((await change(failed, "retry")).status).toBe(303);
    expect(await stateOf(failed)).toBe("queued");
    expect((await change(await task("done"), "retry")).status).toBe(409);
    expect((await change(waiting, "explode")).status).toBe(422);
    const history = await (await get(`/en/processes/${slug}/history`)).text();
    for (const told of ["Task cancelled", "Task started again"]) expect(history).toContain(told);
  });

  it("are for those who manage it: not the tasks of others, nor anyone else", async () => {
    const { get, post, signIn, installation } = application();
    const first = await prepared(application());
    const second = await prepared(application());
    const theirs = await second.task("queued");
    const sent = { task: theirs, act: "cancel" };
    expect((await post(first.at, sent, { cookie: first.cookie })).status).toBe(403);
    const reader = await signIn(`${randomUUID()}@example.org`);
    for (const cookie of [undefined, reader.cookie]) {
      const as = cookie ? { cookie } : {};
      const refused = cookie ? 403 : 401;
      expect((await get(second.at, as)).status).toBe(refused);
      expect((await post(second.at, sent, as)).status).toBe(refused);
      expect((await post("/en/tasks", sent, as)).status).toBe(refused);
    }
    expect((await post("/en/tasks", sent, { cookie: second.cookie })).status).toBe(403);
    const nobody = { actor: { kind: "public" }, id: theirs, act: "cancel" } as const;
    await expect(changeTask(installation, nobody)).rejects.toMatchObject({ code: "not-yours" });
    expect(await stateOf(theirs)).toBe("queued");
    // The installation's secretariat sees to all of them.
    expect((await post("/en/tasks", sent, { cookie: first.founder })).status).toBe(303);
    expect(await stateOf(theirs)).toBe("cancelled");
    const unknown = { task: randomUUID(), act: "cancel" };
    expect((await post("/en/tasks", unknown, { cookie: first.founder })).status).toBe(404);
    expect((await post("/en/tasks", { task: "x'", act: "cancel" }, { cookie: first.founder })).status).toBe(
      404,
    );
  });
});
