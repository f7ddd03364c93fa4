import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { findProcess } from "#features/mandates/queries.ts";
import { leafIndexes } from "#features/record/queries.ts";
import { keyOf } from "#platform/files.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { correctContribution } from "./actions/correct.ts";
import { withdrawContribution } from "./actions/withdraw.ts";
import { auditContents } from "./audit-contents.ts";
import { findContribution } from "./queries.ts";

const system = { kind: "system", name: "test" } as const;
const participant = { actor: system, roles: [] } as const;

/** A contribution with a file; gives what is needed to tamper with it. */
async function contribute({ installation, post }: TestApplication) {
  const slug = `p-${randomUUID()}`;
  await createProcess(installation, {
    actor: system,
    form: processForm.parse({ slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }),
    state: "published",
  });
  const answer = await post(`/en/processes/${slug}/contribute`, {
    submissionKey: randomUUID(),
    group: "academia",
    organisation: "School of the Well",
    title: "Depths",
    text: "We measured.",
    files: new File([`twelve ${randomUUID()}`], "depth.txt"),
  });
  const code = answer.headers.get("location")!.match(/contributions\/(\w+)\/receipt/)![1]!;
  const { files } = (await findContribution(installation.db, code))!;
  const index = (await leafIndexes(installation.db, "contribution", [code])).get(code)!;
  const process = (await findProcess(installation.db, slug))!;
  return { code, process, index, sha256: files[0]!.sha256 };
}

onEachInstallation("what the ledger commits to", (application) => {
  const change = (text: string, values: unknown[]) =>
    application().installation.database.executeSql(text, values);

  it("is whole, also after the secretariat put something right or withdrew it", async () => {
    const { installation } = application();
    const corrected = await contribute(application());
    const correction = { groupCode: "civil-society", language: "es" };
    await correctContribution(installation, { ...corrected, participant, correction });
    const withdrawn = await contribute(application());
    await withdrawContribution(installation, { ...withdrawn, participant, reason: "asked for" });
    expect(await auditContents(installation)).toEqual([]);
  });

  it("is told when a row, a text or a file was tampered with, and which", async () => {
    const { installation } = application();
    const { code, index, sha256 } = await contribute(application());
    const about = { index, subject: code };
    const audited = () => auditContents(installation);

    await change("update contributions set group_code = 'governments' where code = $1", [code]);
    expect(await audited()).toEqual([{ ...about, kind: "row-changed", what: "group" }]);
    await change(
      "update contributions set group_code = 'academia', channel = 'intervention', received_at = received_at - interval '1 day' where code = $1",
      [code],
    );
    expect(await audited()).toEqual([{ ...about, kind: "row-changed", what: "channel, receivedAt" }]);
    await change(
      "update contributions set channel = 'written', received_at = received_at + interval '1 day' where code = $1",
      [code],
    );
    expect(await audited()).toEqual([]);

    const ofIt = "contribution_id = (select id from contributions where code = $1)";
    await change(`update contribution_texts set statement = replace(statement, 'We', 'They') where ${ofIt}`, [
      code,
    ]);
    expect(await audited()).toMatchObject([{ ...about, kind: "text-changed" }]);
    await change(`update contribution_texts set statement = replace(statement, 'They', 'We') where ${ofIt}`, [
      code,
    ]);

    const path = join(installation.config.dataFolder, "files", keyOf(sha256));
    const bytes = await installation.files.bytes(sha256);
    writeFileSync(path, "eleven");
    expect(await audited()).toEqual([{ ...about, kind: "file-changed", what: sha256 }]);
    await installation.files.remove(sha256);
    expect(await audited()).toEqual([{ ...about, kind: "file-missing", what: sha256 }]);
    await installation.files.put(bytes);
    expect(await audited()).toEqual([]);
  });
});
