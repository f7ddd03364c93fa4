import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { onEachInstallation } from "../../testing/installation.ts";
import { deleteExpiredDesks } from "./queries.ts";
import { desks, deskTexts } from "./schema.ts";
import { base, file, layOut, pageOf, problemsIn, revised, send } from "./testing/sending.ts";

onEachInstallation("texts", (application) => {
  it("compares two files, at an address that no cache keeps and no search engine finds", async () => {
    const desk = await layOut(application());
    expect(desk).toMatch(/^\/en\/texts\/desk\/[\w-]{32}$/);
    const answer = await application().get(`${desk}/comparison`);
    const html = await answer.text();
    expect([answer.status, answer.headers.get("x-robots-tag"), answer.headers.get("cache-control")]).toEqual([
      200,
      "noindex",
      "private, no-store",
    ]);
    expect(html).toContain('id="change-resolves.1"');
    expect(html).toMatch(/<del[^>]*>an open<\/del><ins[^>]*>a public<\/ins>/);
    expect(html).not.toContain("the mandate of the union");
    const all = await pageOf(application(), `${desk}/comparison?show=all&layout=side-by-side`);
    expect(all.split("the mandate of the union")).toHaveLength(3);
  });

  it("shows only changes of one kind, or under one call, and leads to each", async () => {
    const desk = await layOut(application());
    const changes = async (query: string) =>
      [
        ...(await pageOf(application(), `${desk}/comparison${query}`)).matchAll(
          /id="([\w.-]+)" data-op="\w+" data-changes-target="change"/g,
        ),
      ].map(([, id]) => id);
    expect(await changes("")).toEqual(["change-resolves.1", "change-resolves.2", "change-resolves.3"]);
    expect(await changes("?op=inserted")).toEqual(["change-resolves.2"]);
    expect(await changes("?call=recalling")).toEqual([]);
    expect(await changes("?call=resolves&op=renumbered")).toEqual(["change-resolves.3"]);
    expect(await changes("?op=nonsense&layout=nonsense&show=nonsense")).toHaveLength(3);
    const html = await pageOf(application(), `${desk}/comparison`);
    expect(html).toMatch(/href="[^"]*\?op=inserted"[^>]*>Inserted <b>1<\/b>/);
    expect(html).toMatch(/href="[^"]*\?at=change-resolves.2#change-resolves.2"/);
    expect(html).toContain('<a href="#change-resolves.3"><span class="unseen">Next change</span>');
  });

  it("reads what is pasted, and finds the language of each text", async () => {
    const address = await send(application(), { for: "read", textWords: base.replaceAll("\n", "\r\n") });
    const html = await pageOf(application(), address);
    expect(html).toMatch(/<article class="sheet text" lang="en" dir="ltr">/);
    expect(html).toContain('<p class="call" id="provision-resolves">');
    expect(html).toContain("Pasted text 1");
  });

  it("lays a text in another language aside, and beside the base by structure", async () => {
    const spanish =
      "RESOLUCIÓN 7 (GINEBRA, 2018)\n\nConsultas\n\nLa Conferencia (Ginebra, 2018),\n\nresuelve\n\n1 celebrar una consulta abierta antes de cada reunión del grupo;\n\n2 publicar todas las contribuciones en el idioma en que se enviaron,\n";
    const address = await send(application(), {
      for: "compare",
      first: file("base.txt", base),
      second: file("es.txt", spanish),
    });
    const html = await pageOf(application(), address);
    expect(html).toMatch(/<div class="provision" data-depth="1" data-role="item" lang="es" dir="ltr">/);
    expect(html).not.toMatch(/<ins|<del/);
  });

  it("shows no mark that turns the direction of writing, on any page", async () => {
    const turned = base.replace("Consultations", "Consul\u202etations").replace("open", "o\u202epen");
    const address = await send(application(), {
      for: "consolidate",
      base: file("base.txt", turned),
      proposals: file("E\u202eUR.txt", turned.replace("publish", "pub\u202dlish")),
    });
    for (const view of [
      "",
      "/tree",
      "/comparison?show=all",
      "/consolidation?show=all",
      "/adoption",
      "/duties",
    ]) {
      const html = await pageOf(application(), address.replace("/consolidation", view));
      expect([view, /[\u202a-\u202e]/.test(html)]).toEqual([view, false]);
    }
  });

  it("shows what instructions make of a text with which they were to be compared", async () => {
    const address = await send(application(), {
      for: "compare",
      first: file("base.txt", base),
      second: file("APT-1.txt", "APT\n\nSUP resolves 2\n"),
    });
    expect(address).toMatch(/consolidation$/);
    expect(await pageOf(application(), address)).toMatch(/data-status="deleted"[\s\S]*<bdi>APT<\/bdi>/);
  });

  it("says next to its field what cannot be read, by the name of the file", async () => {
    const cases = [
      [{ for: "compare" }, [["first", "Choose the first text, or paste it"]]],
      [{ for: "compare", first: file("a.txt", base) }, [["second", /“a.txt” has no tracked changes/]]],
      [
        { for: "compare", first: file("a.txt", " "), second: file("b.doc", "\xd0\xcf\x11\xe0 old") },
        [
          ["first", "“a.txt” is empty"],
          ["second", /“b.doc”/],
        ],
      ],
      [
        { for: "consolidate", base: file("x.txt", "SUP resolves 1\n"), proposals: file("p.txt", revised) },
        [["base", "“x.txt” holds instructions: here a text is needed"]],
      ],
      [{ for: "read", text: file("../../no‮txt.exe", new Uint8Array(64)) }, [["text", /“notxt.exe”/]]],
    ] as const;
    for (const [fields, expected] of cases) {
      const answer = await application().post("/en/texts", fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      const problems = problemsIn(html);
      expect(problems).toEqual(
        expected.map(([field, words]) => [
          field,
          typeof words === "string" ? words : expect.stringMatching(words),
        ]),
      );
      expect(html).toContain(`id="${problems[0]![0]}-error"`);
    }
  });

  it("keeps what was pasted when a form comes back", async () => {
    const answer = await application().post("/en/texts", { for: "compare", secondWords: "A text of mine" });
    expect([answer.status, (await answer.text()).includes("A text of mine</textarea>")]).toEqual([422, true]);
  });

  it("shows nothing once the hour is over, and leaves nothing behind", async () => {
    const { installation, get } = application();
    const desk = await layOut(application());
    const other = await layOut(application());
    const token = desk.split("/").at(-1)!;
    const before = await installation.db.$count(deskTexts);
    await installation.db.execute(
      sql`update desks set expires_at = now() - interval '1 second' where id = (select min(desk_id) from desk_texts where desk_id = (select max(id) - 1 from desks))`,
    );
    expect([(await get(`${desk}/comparison`)).status, (await get(desk)).status]).toEqual([404, 404]);
    expect(await (await get(`${desk}/files/comparison.docx`)).text()).toContain("no longer here");
    expect((await get(other)).status).toBe(200);
    expect(await deleteExpiredDesks(installation.db, new Date())).toBe(1);
    expect(await installation.db.$count(deskTexts)).toBe(before - 2);
    const rows = await installation.db.select().from(desks);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is discarded at once when asked", async () => {
    const desk = await layOut(application());
    await pageOf(application(), `${desk}/comparison`);
    const answer = await application().post(`${desk}/discard`, {});
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/texts"]);
    expect((await application().get(`${desk}/comparison`)).status).toBe(404);
  });

  it("guesses who proposes what, and takes corrections", async () => {
    const address = await send(application(), {
      for: "consolidate",
      base: file("base.txt", base),
      proposals: [
        file("CAN+MEX-2.txt", revised),
        file(
          "note.txt",
          "APT\n\nMOD resolves 1: to hold a closed consultation before each session of the group;\n",
        ),
        file("our views.txt", base.replace("every contribution", "each contribution")),
      ],
    });
    const desk = address.replace(/\/consolidation$/, "");
    const proponents = async () =>
      [...(await pageOf(application(), desk)).matchAll(/name="proponents-(\d)"[^>]*value="([^"]*)"/g)].map(
        ([, position, names]) => `${position} ${names}`,
      );
    expect((await proponents()).slice(1)).toEqual(["2 CAN, MEX", "3 APT", "4 our views"]);
    const sent = {
      "role-1": "base",
      "proponents-1": "",
      "role-2": "proposal",
      "proponents-2": "CAN، MEX , USA",
      "role-3": "proposal",
      "proponents-3": "APT",
      "role-4": "aside",
      "proponents-4": "",
    };
    const wrong = await application().post(desk, { ...sent, "proponents-2": "x".repeat(501) });
    expect([wrong.status, problemsIn(await wrong.text())]).toEqual([
      422,
      [["proponents-2", "Too many names: 500 characters at most"]],
    ]);
    const twoBases = await application().post(desk, { ...sent, "role-3": "base" });
    expect([twoBases.status, problemsIn(await twoBases.text())]).toEqual([
      422,
      [["role-3", "One text, and only one, is the text under negotiation"]],
    ]);
    expect((await application().post(desk, sent)).status).toBe(303);
    expect((await proponents())[1]).toBe("2 CAN, MEX, USA");
    const html = await pageOf(application(), `${desk}/consolidation`);
    expect(html).toContain('<b aria-hidden="true">CAN MEX USA</b>');
    expect(html).not.toContain("each contribution");
  });

  it("takes more texts, and no more than fit", async () => {
    const desk = await layOut(application());
    const answer = await application().post(`${desk}/new`, { texts: file("RCC-1.txt", revised) });
    expect(answer.status).toBe(303);
    expect(await pageOf(application(), desk)).toContain("RCC-1.txt");
    const french =
      "RÉSOLUTION 7\n\nConsultations\n\nLa Conférence,\n\ndécide\n\n1 de tenir des consultations ouvertes avant chaque session du groupe;\n";
    await application().post(`${desk}/new`, { texts: file("fr.txt", french) });
    expect(await pageOf(application(), desk)).toMatch(/fr\.txt<\/bdi>[\s\S]{0,200}<td[^>]*>Stands aside/);
    const many = Array.from({ length: 38 }, (_, n) => file(`${n}.txt`, "SUP resolves 1"));
    const refused = await application().post(`${desk}/new`, { texts: many });
    expect([refused.status, problemsIn(await refused.text())]).toEqual([
      422,
      [["texts", "40 texts at most fit here"]],
    ]);
  });

  it("has a demonstration that anyone can open and nobody can change", async () => {
    const place = "/es/textos/demostracion";
    for (const view of ["", "/arbol", "/comparacion", "/consolidacion", "/adopcion", "/citas", "/encargos"])
      await pageOf(application(), `${place}${view}`);
    const html = await pageOf(application(), `${place}/comparacion`);
    expect(html).toMatch(/data-op="moved"/);
    for (const way of ["/descartar", "", "/nueva"])
      expect((await application().post(`${place}${way}`, { "role-1": "aside" })).status).toBe(404);
  });
});
