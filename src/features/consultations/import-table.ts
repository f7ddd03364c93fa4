import { parse } from "csv-parse/sync";
import { foldName } from "#features/people/fold-name.ts";
import { decodeText } from "#platform/extract/encoding.ts";

/** What a column may hold. Only a title or a text, and a group, are needed. */
export const importFields = [
  "id",
  "title",
  "text",
  "group",
  "organisation",
  "person",
  "capacity",
  "email",
  "state",
  "language",
  "channel",
  "date",
  "file",
] as const;
export type ImportField = (typeof importFields)[number];

/** Column → field. */
export type Mapping = Readonly<Record<string, ImportField>>;

export interface Table {
  readonly columns: readonly string[];
  /** Cells by column; `line` is where the row begins in the file, from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Cells that this many characters long are cut by no one: a table may hold whole contributions. */
const tableCharactersAtMost = 200_000_000;

/** Reads a table in any usual layout: comma, semicolon, tab or bar between cells, any encoding. Throws Error with what is wrong. */
export function readTable(bytes: Uint8Array): Table {
  const text = decodeText(bytes, tableCharactersAtMost).replace(/\r\n?/g, "\n");
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  const [head, ...body] = records;
  if (!head || body.length === 0) throw new Error("the table has no rows");
  const columns = head.record.map((name, i) => (name === "" ? `column ${i + 1}` : name));
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice) throw new Error(`two columns are called "${twice}"`);
  const rows = body.map(({ record, raw, info }) => ({
    // Lines are counted to the end of the row: those within its quotes stand before it.
    line: info.lines - (raw.trim().match(/\n/g)?.length ?? 0),
    cells: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ""])),
  }));
  return { columns, rows };
}

/** What parts the cells, by the first line outside quotes: the candidate that is there most, or a comma. */
function delimiterOf(text: string): string {
  const head = text.replace(/"[^"]*"/g, "").split("\n", 1)[0] ?? "";
  const counts = [",", ";", "\t", "|"].map((delimiter) => ({
    delimiter,
    count: head.split(delimiter).length,
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

/** Names that columns bear in the tables that secretariats keep, folded. */
const usualNames: Readonly<Record<ImportField, readonly string[]>> = {
  id: ["id", "number", "no", "n.º", "numero", "número", "ref", "reference", "code"],
  title: ["title", "titulo", "titre", "subject", "asunto", "العنوان", "标题", "название"],
  text: [
    "text",
    "texto",
    "texte",
    "abstract",
    "resumen",
    "body",
    "comment",
    "comentario",
    "contribution",
    "contribucion",
    "answer",
  ],
  group: [
    "group",
    "grupo",
    "groupe",
    "sector",
    "stakeholder group",
    "stakeholder",
    "category",
    "grupo interesado",
    "secteur",
  ],
  organisation: [
    "organisation",
    "organization",
    "organizacion",
    "organisme",
    "entity",
    "institution",
    "entidad",
  ],
  person: ["person", "name", "nombre", "nom", "author", "contact", "contributor", "autor", "speaker"],
  capacity: ["capacity", "position", "cargo", "role", "fonction"],
  email: ["email", "e-mail", "mail", "correo", "correo electronico", "courriel"],
  state: ["state", "country", "pais", "pays", "region", "country or area", "estado"],
  language: ["language", "idioma", "langue", "lang", "lengua"],
  channel: ["channel", "way", "via", "type", "canal"],
  date: ["date", "fecha", "received", "received at", "submitted", "timestamp", "date received", "recibida"],
  file: [
    "file",
    "files",
    "archivo",
    "archivos",
    "fichier",
    "adjunto",
    "adjuntos",
    "attachment",
    "attachments",
    "document",
  ],
};

/** What the columns probably hold, by their names; each field once. */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Record<string, ImportField> = {};
  for (const field of importFields) {
    const names = usualNames[field].map(foldName);
    const column = names
      .map((name) => columns.find((each) => foldName(each) === name && !(each in mapping)))
      .find(Boolean);
    if (column) mapping[column] = field;
  }
  return mapping;
}
