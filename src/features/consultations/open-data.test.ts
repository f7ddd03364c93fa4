import { createHash, randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { onEachInstallation } from "../../testing/installation.ts";

const system = { kind: "system", name: "test" } as const;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

onEachInstallation("the open data of a process", (application) => {
  it("holds what was published, checks itself, names nobody unasked, and is the same twice", async () => {
    const { get, post, installation } = application();
    const slug = `p-${randomUUID()}`;
    await createProcess(installation, {
      actor: system,
      form: processForm.parse({ slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }),
      state: "published",
    });
    const fields = {
      group: "academia",
      organisation: "School of the Well",
      email: "amina@example.org",
      text: "We measured.",
    };
    const send = async (changes: Record<string, string | File>) => {
      const answer = await post(`/en/processes/${slug}/contribute`, {
        submissionKey: randomUUID(),
        ...fields,
        ...changes,
      });
      return answer.headers.get("location")!.match(/contributions\/(\w+)\/receipt/)![1]!;
    };
    const first = await send({
      title: "Depths",
      name: "Amina Example",
      namePublished: "yes",
      files: new File(["12 m"], "depth: north?.txt"),
    });
    const second = await send({ title: "Ropes", name: "Bela Example" });
    const hidden = await send({ title: "Withheld words", name: "Cora Example" });
    await installation.database.executeSql("update contributions set status = 'withheld' where code = $1", [
      hidden,
    ]);

    const answer = await get(`/en/processes/${slug}/data.zip`);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const archive = new Uint8Array(await answer.arrayBuffer());
    const files = unzipSync(archive);
    const text = (path: string) => Buffer.from(files[path]!).toString();
    const sums = text("SHA256SUMS")
      .trim()
      .split("\n")
      .map((line) => line.split("  ") as [string, string]);
    expect(sums.map(([, path]) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== "SHA256SUMS")
        .sort(),
    );
    for (const [sum, path] of sums) expect([path, sha256(files[path]!)]).toEqual([path, sum]);

    const rows = parse(text("contributions.csv"), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ code, person, late }) => [code, person, late])).toEqual([
      [first, "Amina Example", "no"],
      [second, "", "no"],
    ]);
    expect(text(`contributions/${first}/1-depth_ north_.txt`)).toBe("12 m");
    expect(verifyReceipt(JSON.parse(text(`contributions/${first}/receipt.json`))).valid).toBe(true);
    expect(text("tally.csv")).toContain("academia,2,0,0,2");
    const everything = Object.values(files)
      .map((bytes) => Buffer.from(bytes).toString("latin1"))
      .join("\n");
    for (const secret of ["amina@example.org", "Bela Example", "Cora Example", "Withheld words"])
      expect(everything).not.toContain(secret);
    for (const column of Object.keys(rows[0]!)) expect(text("README.md")).toContain(`\n- ${column}: `);
    const graph = JSON.parse(text("contributions.jsonld"))["@graph"];
    expect(graph.map((each: { name: string }) => each.name)).toEqual(["Depths", "Ropes"]);
    expect(graph[0]).toMatchObject({
      "@type": "CreativeWork",
      keywords: "academia",
      contributor: { "@type": "Person", name: "Amina Example" },
    });

    const again = new Uint8Array(await (await get(`/en/processes/${slug}/data.zip`)).arrayBuffer());
    expect(sha256(again)).toBe(sha256(archive));
  });
});
