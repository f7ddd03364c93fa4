import { expect, it } from "vitest";
import { onEachInstallation } from "../../testing/installation.ts";
import { base, file, layOut, pageOf, send } from "./testing/sending.ts";

onEachInstallation("views of texts", (application) => {
  it("leads to a change on whichever page of a long text it stands, and from there to any page", async () => {
    const clauses = (word: string) =>
      Array.from({ length: 200 }, (_, n) => `${n + 1} to hold ${word} consultation ${n + 1} of the group;`);
    const long = (word: string) =>
      `RESOLUTION 9\n\nWells\n\nThe Conference,\n\nresolves\n\n${clauses(word).join("\n\n")}\n`;
    const address = await send(application(), {
      for: "compare",
      first: file("a.txt", long("an open")),
      second: file("EUR-1.txt", long("a public")),
    });
    for (const [view, id] of [
      ["comparison", "change-resolves.180"],
      ["consolidation", "provision-resolves.180"],
    ]) {
      const html = await pageOf(application(), `${address.replace("comparison", view!)}?at=${id}`);
      expect([view, html.includes(`id="${id}"`)]).toEqual([view, true]);
      expect(html).toMatch(/aria-current="page">2<\/a>/);
      expect(html).toMatch(new RegExp(`<a href="[^"]*/${view}"[^>]*>1</a>`));
    }
  });

  it("says when nothing differs", async () => {
    const same = await send(application(), {
      for: "compare",
      first: file("a.txt", base),
      second: file("b.txt", base),
    });
    expect(await pageOf(application(), same)).toContain("Nothing differs between the two");
    expect(await pageOf(application(), `${same}?op=same`)).not.toContain("Nothing differs");
    const other = await layOut(application());
    expect(await pageOf(application(), `${other}/comparison`)).not.toContain("Nothing differs");
  });

  it("names the language in which alone a provision stands", async () => {
    const french =
      "RÉSOLUTION 7\n\nConsultations\n\nLa Conférence,\n\ndécide\n\n1 de tenir des consultations ouvertes avant chaque session du groupe;\n";
    const address = await send(application(), {
      for: "compare",
      first: file("base.txt", base),
      second: file("fr.txt", french),
    });
    const html = await pageOf(application(), address);
    expect(html).toMatch(/data-op="deleted"[^>]*>Only in English <b>\d/);
    expect(html).toMatch(/data-op="same"[^>]*>Paired <b>\d/);
    expect(html).toContain("Two languages of one text");
  });

  it("shows rival wordings beside the base, each with what it changes marked and its words to take along", async () => {
    const address = await send(application(), {
      for: "consolidate",
      base: file("RES-7.txt", base),
      proposals: [
        file("EUR-1.txt", base.replace("an open", "a public")),
        file("RCC-1.txt", base.replace("an open", "a closed")),
      ],
    });
    const html = await pageOf(application(), `${address}?layout=side-by-side&status=contested`);
    const rivals = /<ul class="rivals">([\s\S]*?)<\/ul>/.exec(html)![1]!;
    expect(rivals.match(/<li/g)).toHaveLength(3);
    expect(rivals).toMatch(/<del[^>]*>an open<\/del> <ins[^>]*>a public<\/ins> consultation/);
    expect(rivals).toContain(
      'data-copy-button-text-value="to hold a closed consultation before each session of the group;"',
    );
    expect(html).toMatch(/proponent=RCC[\s\S]*?<bdi>RCC<\/bdi>(?:[\s\S]*?<td[^>]*>\d){5}/);
    expect(html).toContain("3 provisions left out");
    const overview = await pageOf(application(), address.replace("/consolidation", ""));
    expect(overview).toMatch(/name="proponents-1"[^>]* value=""/);
  });
});
