import { describe, expect, it, test } from "vitest";
import { planImport } from "./import-plan.ts";
import { guessMapping, type Mapping, readTable, type Table } from "./import-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Windows-1252 has the letters of Spanish where Latin-1 has them. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const groups = ["governments", "civil-society", "private-sector", "academia"];

function plan(table: Table, given: { mapping?: Mapping; files?: string[]; timeZone?: string } = {}) {
  return planImport(table, {
    mapping: given.mapping ?? guessMapping(table.columns),
    groups,
    files: new Set(given.files),
    timeZone: given.timeZone ?? "UTC",
  });
}

describe("a table is read", () => {
  const cells = [
    { line: 2, cells: { Título: "Pozos; sogas", Grupo: "academia" } },
    { line: 3, cells: { Título: "Cubos", Grupo: "gobierno" } },
  ];
  test.each<[string, Uint8Array]>([
    ["commas", bytes("Título,Grupo\nPozos; sogas,academia\nCubos,gobierno\n")],
    ["semicolons", bytes('Título;Grupo\n"Pozos; sogas";academia\nCubos;gobierno\n')],
    ["tabs", bytes("Título\tGrupo\nPozos; sogas\tacademia\nCubos\tgobierno")],
    [
      "bars and the line ends of Windows",
      bytes("Título|Grupo\r\nPozos; sogas|academia\r\nCubos|gobierno\r\n"),
    ],
    ["a byte order mark", bytes("\uFEFFTítulo,Grupo\nPozos; sogas,academia\nCubos,gobierno")],
    ["Windows-1252", windows1252('Título;Grupo\n"Pozos; sogas";academia\nCubos;gobierno\n')],
    [
      "UTF-16",
      new Uint8Array(Buffer.from('\uFEFFTítulo;Grupo\n"Pozos; sogas";academia\nCubos;gobierno\n', "utf16le")),
    ],
    ["spaces around cells", bytes("Título , Grupo\n Pozos; sogas , academia \nCubos,gobierno")],
  ])("with %s", (_, given) => {
    expect(readTable(given)).toEqual({ columns: ["Título", "Grupo"], rows: cells });
  });

  it("with line breaks in quotes, and tells on which line each row begins", () => {
    const table = readTable(bytes('title,text\nA,"one\n\ntwo, ""three"""\n\nB,four\n'));
    expect(table.rows).toEqual([
      { line: 2, cells: { title: "A", text: 'one\n\ntwo, "three"' } },
      { line: 6, cells: { title: "B", text: "four" } },
    ]);
  });

  it("with rows that are shorter or longer than the first, and columns without a name", () => {
    const table = readTable(bytes("title,,group\nA\nB,x,academia,surplus\n"));
    expect(table.columns).toEqual(["title", "column 2", "group"]);
    expect(table.rows.map(({ cells: row }) => row)).toEqual([
      { title: "A", "column 2": "", group: "" },
      { title: "B", "column 2": "x", group: "academia" },
    ]);
  });

  test.each([
    ["nothing in it", ""],
    ["column names alone", "title,group\n"],
    ["two columns of one name", "title,title\nA,B\n"],
    ["a quote that never ends", 'title,group\n"A,academia\n'],
  ])("unless it has %s", (_, text) => {
    expect(() => readTable(bytes(text))).toThrow();
  });
});

describe("columns are guessed by their names", () => {
  it("in Spanish, French and English, whatever the case and the accents", () => {
    expect(guessMapping(["N.º", "TITULO", "Organización", "País", "Fecha", "Archivos", "Notas"])).toEqual({
      "N.º": "id",
      TITULO: "title",
      Organización: "organisation",
      País: "state",
      Fecha: "date",
      Archivos: "file",
    });
    expect(guessMapping(["Titre", "Secteur", "Pays", "Courriel"])).toEqual({
      Titre: "title",
      Secteur: "group",
      Pays: "state",
      Courriel: "email",
    });
  });

  it("each field once, by the name that says it best", () => {
    expect(guessMapping(["Region", "Country", "Sector", "Group"])).toEqual({
      Country: "state",
      Group: "group",
    });
  });
});

describe("a plan", () => {
  const head = "id,title,group,organisation,country,channel,date,email,file\n";

  it("lists every problem of every row, with its line, and plans the rows that have none", () => {
    const table = readTable(
      bytes(
        `${head}1,Wells,academia,School,Kenya,written,2024-03-05,amina@example.org,a.txt;b.txt\n` +
          "1,Ropes,wizards,Guild,Freedonia,telepathy,soon,amina at home,c.txt\n" +
          "2,,,,,,,,\n" +
          "3,Buckets,NGO,Guild,Africa,presentación,05/03/2024,,\n",
      ),
    );
    const { rows, problems } = plan(table, { files: ["a.txt", "b.txt"] });
    expect(
      problems.map(({ line, column, code, value, level }) => [line, column, code, value, level]),
    ).toEqual([
      [3, "id", "repeated-id", "1", "error"],
      [3, "group", "group-unknown", "wizards", "error"],
      [3, "country", "state-unresolved", "Freedonia", "warning"],
      [3, "channel", "channel-unknown", "telepathy", "error"],
      [3, "date", "date-unknown", "soon", "error"],
      [3, "email", "email-invalid", "amina at home", "warning"],
      [3, "file", "file-missing", "c.txt", "error"],
      [4, "title", "title-missing", "", "error"],
      [4, "group", "group-missing", "", "error"],
      [5, "country", "state-unresolved", "Africa", "warning"],
    ]);
    expect(rows).toMatchObject([
      { line: 2, id: "1", groupCode: "academia", state: "KE", files: ["a.txt", "b.txt"] },
      {
        line: 5,
        id: "3",
        groupCode: "civil-society",
        state: null,
        regionAsWritten: "Africa",
        channel: "presentation",
        receivedAt: new Date("2024-03-05T00:00:00Z"),
      },
    ]);
  });

  it("takes a row that is there twice once, and rows that differ in anything for themselves", () => {
    const table = readTable(
      bytes("title,group,organisation\nWells,academia,A\nWells,academia,B\nWells,academia,A\n"),
    );
    const { rows, problems } = plan(table);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(problems).toEqual([{ line: 4, column: null, code: "repeated-row", value: "2", level: "error" }]);
  });

  it("names a contribution without a title by its first words", () => {
    const words =
      "We have drawn water here for longer than anyone remembers, and the rope is still the same rope.";
    const [row] = plan(readTable(bytes(`text,group\n"${words}",academia\n`))).rows;
    expect(row).toMatchObject({
      text: words,
      title: "We have drawn water here for longer than anyone remembers, and the rope is…",
    });
  });

  it("reads days by the clock of the process, and moments by their own", () => {
    const table = readTable(
      bytes(
        "title,group,date\nA,academia,2024-03-05\nB,academia,2024-03-05 18:30\nC,academia,2024-03-05T18:30:00Z\nD,academia,31.12.2023\nE,academia,2024-02-30\n",
      ),
    );
    const { rows, problems } = plan(table, { timeZone: "Asia/Tokyo" });
    expect(rows.map(({ receivedAt }) => receivedAt!.toISOString())).toEqual([
      "2024-03-04T15:00:00.000Z",
      "2024-03-05T09:30:00.000Z",
      "2024-03-05T18:30:00.000Z",
      "2023-12-30T15:00:00.000Z",
    ]);
    expect(problems).toMatchObject([{ line: 6, code: "date-unknown", value: "2024-02-30" }]);
  });

  it("keeps what would be a formula as the words that they are", () => {
    const table = readTable(bytes('title,group\n"=HYPERLINK(""http://x"")",academia\n'));
    expect(plan(table).rows[0]!.title).toBe('=HYPERLINK("http://x")');
  });

  it("misses what no column holds, row by row", () => {
    const { rows, problems } = plan(readTable(bytes("Asunto,Notas\nPozos,x\nSogas,y\n")));
    expect(rows).toEqual([]);
    expect(problems).toEqual(
      [2, 3].map((line) => ({ line, column: null, code: "group-missing", value: "", level: "error" })),
    );
  });
});
