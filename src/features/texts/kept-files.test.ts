import { expect, it } from "vitest";
import { onEachInstallation } from "../../testing/installation.ts";
import { deskTexts } from "./schema.ts";
import { base, file, pageOf, problemsIn, revised, send } from "./testing/sending.ts";

onEachInstallation("files that were read", (application) => {
  it("keeps what was read when a form comes back, to be sent no second time", async () => {
    const { post, installation } = application();
    const keptIn = (html: string) => /name="kept" value="([^"]+)"/.exec(html)?.[1];
    const bad = await post("/en/texts", {
      for: "compare",
      first: file("EUR-1.txt", revised),
      second: file("b.txt", " "),
    });
    const html = await bad.text();
    expect(problemsIn(html)).toEqual([["second", "“b.txt” is empty"]]);
    expect(html).toContain("Read, and not to be sent again: EUR-1.txt");
    const kept = keptIn(html)!;
    // A second attempt that fails keeps the same; nothing is laid twice.
    const again = await (await post("/en/texts", { for: "compare", kept })).text();
    expect(problemsIn(again).map(([field]) => field)).toEqual(["second"]);
    expect(keptIn(again)).toBe(kept);
    const count = await installation.db.$count(deskTexts);
    const address = await send(application(), { for: "compare", kept, second: file("RCC-1.txt", base) });
    expect(address).toContain(kept);
    expect(await installation.db.$count(deskTexts)).toBe(count + 1);
    expect(await pageOf(application(), address)).toMatch(
      /EUR-1\.txt[\s\S]*RCC-1\.txt[\s\S]*data-op="deleted"/,
    );
  });

  it("takes a file in place of one that was kept, and adds to several", async () => {
    const { post } = application();
    const keptOf = async (fields: Parameters<typeof post>[1]) =>
      /name="kept" value="([^"]+)"/.exec(await (await post("/en/texts", fields)).text())![1]!;
    const proposals = [file("EUR-1.txt", revised), file("b.txt", " ")];
    const kept = await keptOf({ for: "consolidate", base: file("old.txt", base), proposals });
    const address = await send(application(), {
      for: "consolidate",
      kept,
      base: file("new.txt", base),
      proposals: [file("EUR-1.txt", revised), file("RCC-1.txt", revised.replace("each year", "once a year"))],
    });
    const html = await pageOf(application(), address.replace("/consolidation", ""));
    const names = [...html.matchAll(/\?text=\d+"><bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name);
    expect(names).toEqual(["new.txt", "EUR-1.txt", "RCC-1.txt"]);
  });
});
