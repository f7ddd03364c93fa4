import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { phasesOf } from "#features/mandates/queries.ts";
import { onEachInstallation } from "../../testing/installation.ts";
import { receiveAll } from "./actions/receive.ts";
import type { Submission } from "./submission.ts";

const system = { kind: "system", name: "test" } as const;

const given = (title: string, changes: Partial<Submission> = {}): Submission => ({
  submissionKey: randomUUID(),
  channel: "written",
  source: "import",
  groupCode: "civil-society",
  organisation: null,
  person: { name: "Amina Example", email: "amina@example.org" },
  namePublished: false,
  capacity: null,
  state: null,
  regionAsWritten: null,
  language: "en",
  title,
  typed: "",
  answers: [],
  files: [],
  meetingId: null,
  spokenAt: null,
  importedId: null,
  receivedAt: new Date("2024-03-05T12:00:00Z"),
  ...changes,
});

onEachInstallation("the list of contributions", (application) => {
  const slug = `p-${randomUUID()}`;
  const list = `/en/processes/${slug}/contributions`;

  beforeAll(async () => {
    const { installation } = application();
    const form = processForm.parse({
      slug,
      title_en: "Wells",
      opensAt: "2024-01-01T00:00",
      timeZone: "Asia/Tokyo",
    });
    const process = await createProcess(installation, { actor: system, form, state: "published" });
    const phases = await phasesOf(installation.db, process.id);
    const submissions = [
      given("Wells of the north", {
        groupCode: "governments",
        state: "FI",
        language: "fr",
        organisation: "Zeta",
      }),
      // Late on the fifth in Greenwich is the sixth in Tokyo.
      given("Wells of the south", {
        state: "KE",
        organisation: "Alpha",
        receivedAt: new Date("2024-03-05T20:00:00Z"),
      }),
      given('=HYPERLINK("x")', {
        state: "SN",
        channel: "presentation",
        receivedAt: new Date("2024-03-01T00:00:00Z"),
      }),
      given("Canción de la niñez", {
        language: "es",
        typed: "Los pozos se secaron en la región.",
        receivedAt: new Date("2024-02-01T00:00:00Z"),
      }),
      ...Array.from({ length: 30 }, (_, n) =>
        given(`Filler ${n}`, { groupCode: "academia", receivedAt: new Date(Date.UTC(2024, 0, 1, n)) }),
      ),
    ];
    await receiveAll(installation, {
      process,
      phases,
      participant: { actor: system, roles: [] },
      submissions,
    });
  });

  const titles = async (query: string) => {
    const html = await (await application().get(`${list}${query}`)).text();
    return [...html.matchAll(/<h2><a href="[^"]*contributions\/\w{10}"[^>]*>(.*?)<\/a><\/h2>/g)].map(
      (match) => match[1]!.replaceAll("&quot;", '"'),
    );
  };

  it("narrows by group, channel, language, State, region and days of the process's own zone", async () => {
    expect(await titles("?group=governments")).toEqual(["Wells of the north"]);
    expect(await titles("?channel=presentation")).toEqual(['=HYPERLINK("x")']);
    expect(await titles("?language=es")).toEqual(["Canción de la niñez"]);
    expect(await titles("?state=KE")).toEqual(["Wells of the south"]);
    expect(await titles("?region=africa")).toEqual(["Wells of the south", '=HYPERLINK("x")']);
    expect(await titles("?from=2024-03-06")).toEqual(["Wells of the south"]);
    expect(await titles("?from=2024-03-05&until=2024-03-05")).toEqual(["Wells of the north"]);
    expect(await titles("?group=governments&language=es")).toEqual([]);
    expect(await titles("?sort=nonsense&channel=nonsense&from=soon&group=governments")).toEqual([
      "Wells of the north",
    ]);
  });

  it("finds words in their stems, in the reader's languages and without accents", async () => {
    expect(await titles("?q=well")).toEqual(["Wells of the south"]);
    expect(await titles("?q=wells&sort=title")).toEqual(["Wells of the north", "Wells of the south"]);
    expect(await titles("?q=cancion")).toEqual(["Canción de la niñez"]);
    expect(await titles("?q=pozo+nieve")).toEqual([]);
    expect(await titles("?q=pozo+regiones")).toEqual(["Canción de la niñez"]);
    expect(await titles("?q=wells+-south")).toEqual(["Wells of the north"]);
    expect(await titles(`?q=${encodeURIComponent("'); drop table contributions; --")}`)).toEqual([]);
  });

  it("is ordered and paged by its address", async () => {
    expect((await titles("")).slice(0, 2)).toEqual(["Wells of the south", "Wells of the north"]);
    expect(await titles("")).toHaveLength(25);
    expect(await titles("?page=2")).toHaveLength(9);
    expect((await titles("?page=2")).at(-1)).toBe("Filler 0");
    expect((await titles("?sort=oldest"))[0]).toBe("Filler 0");
    expect((await titles("?sort=organisation")).slice(0, 2)).toEqual([
      "Wells of the south",
      "Wells of the north",
    ]);
    expect(await titles("?page=99")).toEqual([]);
  });

  it("is the same as a table, in which nothing is a formula and nobody is named who did not agree", async () => {
    const answer = await application().get(`${list}.csv?region=africa`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const text = await answer.text();
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ title }) => title)).toEqual(["Wells of the south", `'=HYPERLINK("x")`]);
    expect(text).not.toMatch(/Amina|amina/);
  });

  it("can be followed as a feed", async () => {
    const feed = await (await application().get(`${list}.atom?group=governments`)).text();
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain("<title>Wells of the north</title>");
    expect(feed).toContain(`<link rel="alternate" href="http://localhost${list}/`);
  });
});
