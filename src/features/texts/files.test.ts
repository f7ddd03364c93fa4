import { parse } from "csv-parse/sync";
import { extractText } from "unpdf";
import { expect, it } from "vitest";
import { readAkn } from "#engines/texts/akn/read.ts";
import { flatten } from "#engines/texts/compare/flatten.ts";
import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { onEachInstallation, type TestApplication } from "../../testing/installation.ts";
import { base, file, layOut, pageOf, revised, send } from "./testing/sending.ts";

async function download({ get }: TestApplication, address: string): Promise<Uint8Array> {
  const answer = await get(address);
  const name = address.split("/").at(-1)!.split("?")[0];
  expect([answer.status, answer.headers.get("content-disposition")]).toEqual([
    200,
    `attachment; filename="${name}"`,
  ]);
  return new Uint8Array(await answer.arrayBuffer());
}

const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const idsIn = (text: ReturnType<typeof readPlain>) => flatten(text).map(({ provision }) => provision.id);

const rival = base
  .replace("an open", "a closed")
  .replace("each year", "every second year")
  .replace("2 to publish", "2 to translate every contribution;\n\n3 to publish");

/** A base and two proposals that differ at one clause. */
async function consolidated(application: TestApplication): Promise<string> {
  const address = await send(application, {
    for: "consolidate",
    base: file("base.txt", base),
    proposals: [file("EUR-1.txt", revised), file("RCC-1.txt", rival)],
  });
  return address.replace(/\/consolidation$/, "");
}

onEachInstallation("files of texts", (application) => {
  it("are the text itself in Word, Akoma Ntoso, data and plain text", async () => {
    const files = `${await layOut(application())}/files`;
    const ids = idsIn(readPlain(base));
    const docx = readViews(readDocx(await download(application(), `${files}/text.docx`)));
    expect(idsIn(docx.revised.resolution)).toEqual(ids);
    expect(idsIn(readAkn(await download(application(), `${files}/text.akn`)))).toEqual(ids);
    expect(idsIn(readPlain(words(await download(application(), `${files}/text.txt`))))).toEqual(ids);
    const json = JSON.parse(words(await download(application(), `${files}/text.json?text=2`)));
    expect(json.provisions[1].children).toHaveLength(3);
  });

  it("hold a comparison as tracked changes of its proponent", async () => {
    const files = `${await layOut(application())}/files`;
    const views = readViews(readDocx(await download(application(), `${files}/comparison.docx`)));
    expect([idsIn(views.base.resolution), idsIn(views.revised.resolution)]).toEqual([
      idsIn(readPlain(base)),
      idsIn(readPlain(revised)),
    ]);
    const { changes } = trackedChanges(views);
    const authors = changes.flatMap((change) => change.words.flatMap(({ author }) => author ?? []));
    expect(new Set(authors)).toEqual(new Set(["EUR"]));
    const told = JSON.parse(words(await download(application(), `${files}/comparison.json`)));
    expect(told.summary).toMatchObject({ modified: 1, inserted: 1, renumbered: 1 });
    const html = words(await download(application(), `${files}/comparison.html`));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
  });

  it("hold every wording of a consolidation, in Word under each proponent's name", async () => {
    const files = `${await consolidated(application())}/files`;
    const told = JSON.parse(words(await download(application(), `${files}/consolidation.json`)));
    expect(told.summary).toMatchObject({ contested: 1, agreed: 1, "rival-insertions": 1 });
    const views = readViews(readDocx(await download(application(), `${files}/consolidation.docx`)));
    expect(idsIn(views.base.resolution)).toEqual(idsIn(readPlain(base)));
    const { changes } = trackedChanges(views);
    const authors = new Set(changes.flatMap((change) => change.words.flatMap(({ author }) => author ?? [])));
    // Both take the same words out.
    expect([...authors].sort()).toEqual(["EUR", "EUR, RCC", "RCC"]);
    const table = readDocx(await download(application(), `${files}/consolidation.table.docx`));
    expect(table.paragraphs.some(({ cell }) => cell !== null)).toBe(true);
  });

  it("are set as PDF: the text, a comparison, a consolidation and its table, what was adopted", async () => {
    const files = `${await consolidated(application())}/files`;
    for (const [name, said] of [
      ["text.pdf", "to hold an open consultation"],
      ["comparison.pdf", "Changes by EUR"],
      ["consolidation.pdf", "Changes by EUR, RCC"],
      ["consolidation.table.pdf", "MOD"],
      ["adoption.pdf?numbering=keep", "RESOLUTION 7"],
    ] as const) {
      const { text } = await extractText(await download(application(), `${files}/${name}`), {
        mergePages: true,
      });
      expect(text.replace(/\s+/gu, " ")).toContain(said);
    }
  });

  it("can be sent again: the changes of each proponent are told apart", async () => {
    const files = `${await consolidated(application())}/files`;
    const word = await download(application(), `${files}/consolidation.docx`);
    const address = await send(application(), { for: "compare", first: file("all.docx", word) });
    const changes = async (query: string) =>
      [
        ...(await pageOf(application(), `${address}${query}`)).matchAll(
          /id="(change-[\w.-]+)" data-op="\w+" data-changes-target="change"/g,
        ),
      ].map(([, id]) => id);
    const all = await changes("");
    const [eur, rcc] = [await changes("?proponent=EUR"), await changes("?proponent=RCC")];
    expect([eur.length > 0, rcc.length > 0, eur.length < all.length, eur.join() === rcc.join()]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await changes("?proponent=NOBODY")).toEqual([]);
    expect(await pageOf(application(), address)).toMatch(/<option value="RCC">RCC<\/option>/);
    const again = await download(application(), `${address.replace(/comparison$/, "files")}/comparison.docx`);
    expect(readDocx(again)).toEqual(readDocx(word));
  });

  it("can be sent again as Akoma Ntoso: the consolidation is taken up with its proposals", async () => {
    const files = `${await consolidated(application())}/files`;
    const akn = await download(application(), `${files}/consolidation.akn`);
    const told = JSON.parse(words(await download(application(), `${files}/consolidation.json`)));
    const address = await send(application(), { for: "consolidate", base: file("all.xml", akn) });
    const again = `${address.replace(/consolidation$/, "files")}/consolidation.json`;
    expect(JSON.parse(words(await download(application(), again)))).toEqual(told);
    const overview = await pageOf(application(), address.replace(/\/consolidation$/, ""));
    expect(overview).toMatch(/2 proposals of \u2068EUR, RCC\u2069/);
  });

  it("hold the text that choices give; the address holds the choices", async () => {
    const desk = await consolidated(application());
    const html = await pageOf(application(), `${desk}/adoption`);
    expect(html).toContain("2 disputed provisions are not chosen yet");
    const contested = /data-status="contested" id="choose-(\d+)"/.exec(html)![1];
    const rivals = /data-status="rival-insertions" id="choose-(\d+)"/.exec(html)![1];
    const query = `?p${contested}=1&p${rivals}=0&p${rivals}=1`;
    const chosen = await pageOf(application(), `${desk}/adoption${query}`);
    expect(chosen).not.toContain("not chosen yet");
    expect(chosen).toContain(`/files/adoption.docx${query.replaceAll("&", "&amp;")}`);
    const text = words(await download(application(), `${desk}/files/adoption.txt${query}`));
    expect(text).toContain("1\tto hold a closed consultation");
    expect(text).toMatch(/2\tto webcast[^\n]*\n\n3\tto translate[^\n]*\n\n4\tto publish/);
    expect(text).toContain("every second year");
    const kept = words(await download(application(), `${desk}/files/adoption.txt${query}&numbering=keep`));
    expect(kept).toMatch(/1bis\tto webcast[^\n]*\n\n1ter\tto translate[^\n]*\n\n2\tto publish/);
    const whole = words(await download(application(), `${desk}/files/adoption.txt?whole=EUR`));
    expect(whole).toBe(words(await download(application(), `${desk}/files/text.txt?text=2`)));
  });

  it("take no choice that names nothing", async () => {
    const desk = await consolidated(application());
    const address = `${desk}/files/adoption.txt`;
    const nonsense = `${address}?p0=9&p999=0&p2=merged&front-title=7&front-number=merged&whole=NOBODY`;
    expect((await application().get(nonsense)).status).toBe(200);
  });

  it("are tables of citations and duties", async () => {
    const files = `${await layOut(application())}/files`;
    const table = async (name: string) =>
      parse(words(await download(application(), `${files}/${name}`)), { bom: true, columns: true });
    expect(await table("citations.csv")).toMatchObject([
      { symbol: "A/RES/70/1", date: "2015-09-25", provision: "recalling.a", place: "recalling a)" },
    ]);
    expect(await table("duties.csv")).toContainEqual(
      expect.objectContaining({
        strength: "instructs",
        recurrence: "annual",
        place: "instructs the Secretary-General 1",
      }),
    );
  });

  it("are not found where nothing is printed under that name", async () => {
    const files = `${await layOut(application())}/files`;
    for (const name of ["text.exe", "comparison.csv", "9", "constructor.docx", "text", "adoption.table.docx"])
      expect([name, (await application().get(`${files}/${name}`)).status]).toEqual([name, 404]);
  });
});
