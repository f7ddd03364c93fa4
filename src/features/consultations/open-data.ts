import { createHash } from "node:crypto";
import { printKey } from "#engines/ledger/signed-note.ts";
import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { mandatesOf, type Process, questionsOf } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import { stateByCode } from "#features/people/states.ts";
import type { Installation } from "#features/record/installation.ts";
import { publishedHead } from "#features/record/ledger.ts";
import { csvOf } from "#platform/http/csv.ts";
import { addresses } from "./addresses.ts";
import * as queries from "./queries.ts";
import { receiptOfContribution } from "./receipts.ts";
import { tallyOf } from "./tally.ts";

/** A file of the export. */
export interface OpenDataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Contributions that are read at once: memory stays the same however many there are. */
const together = 100;

const encoded = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => encoded(`${JSON.stringify(value, null, 2)}\n`);

/** The columns of contributions.csv, each with what its README says of it. */
const csvColumns = {
  code: "public name of the contribution: its receipt and its page bear it",
  title: "as its author wrote it",
  group: "stakeholder group; names in process.json",
  organisation: "in whose name it was made; empty for someone in their own name",
  person: "who sent or spoke it, where they agreed to be named",
  state: "country or area, ISO 3166-1 alpha-2 (XK for Kosovo)",
  regional_group: "of the United Nations, for its Members",
  least_developed: "yes or no; empty where the country is not known, as in the two that follow",
  landlocked_developing: "yes or no",
  small_island_developing: "yes or no",
  region_as_written: "as the source has it, where the contribution was imported",
  channel: "written, presentation or intervention (spoken in a debate)",
  language: "ISO 639 code, identified from the words unless corrected; und: not identified",
  received_at: "UTC",
  spoken_at: "UTC, for what was said at a meeting",
  late: "yes: after the closing date",
  demonstration: "yes: written by the makers of the program; nobody said it",
  files: "paths in this folder, with a semicolon between",
  address: "page of the contribution",
} as const;

/**
 * Everything that a process publishes, as files for anyone: the contributions as a table and as JSON-LD, their words
 * and files as they came, their receipts, the counts, the signed head of the ledger, and a checksum of each file. Names of
 * persons only where they agreed; no e-mail address. The same data gives the same bytes.
 */
export async function* openData(installation: Installation, process: Process): AsyncGenerator<OpenDataFile> {
  const sums: string[] = [];
  for await (const file of published(installation, process)) {
    sums.push(`${createHash("sha256").update(file.bytes).digest("hex")}  ${file.path}`);
    yield file;
  }
  yield { path: "SHA256SUMS", bytes: encoded(`${sums.join("\n")}\n`) };
}

async function* published(installation: Installation, process: Process): AsyncGenerator<OpenDataFile> {
  const { db, config } = installation;
  const groups = await groupsOf(db, process.groupScheme);
  const [questions, mandates, rows] = [
    await questionsOf(db, process.id),
    await mandatesOf(db, process.id),
    await queries.tallyRows(db, process.id),
  ];
  const address = `${config.publicUrl}${mandateAddresses.process.to("en", { slug: process.slug })}`;
  yield { path: "README.md", bytes: encoded(readme(process, address)) };
  yield {
    path: "process.json",
    bytes: json({
      slug: process.slug,
      address,
      titles: process.titles,
      descriptions: process.descriptions,
      timeZone: process.timeZone,
      demonstration: process.demonstration,
      mandates: mandates.map(({ instrument, paragraphs }) => ({
        symbol: instrument.symbol,
        paragraphs,
        link: instrument.link,
      })),
      questions: questions.map(({ position, titles }) => ({ position, titles })),
      groups: groups.map(({ code, names }) => ({ code, names })),
    }),
  };
  const tally = tallyOf(rows, groups);
  yield {
    path: "tally.csv",
    bytes: encoded(
      csvOf(
        ["group", "written", "presentation", "intervention", "total"],
        [
          ...tally.groups.map((row) => [
            row.group,
            row.written,
            row.presentation,
            row.intervention,
            row.total,
          ]),
          ["total", ...Object.values(tally.total)],
        ],
      ),
    ),
  };
  const table: (string | number | boolean | null)[][] = [];
  const graph: unknown[] = [];
  for (let page = 1; ; page++) {
    const codes = await queries.listCodes(db, process.id, { page, perPage: together });
    for (const code of codes) {
      const contribution = await queries.findContribution(db, code);
      if (!contribution) continue;
      yield* filesOfContribution(installation, contribution);
      table.push(tableRow(contribution, process, config.publicUrl));
      graph.push(linked(contribution, process, config.publicUrl));
    }
    if (codes.length < together) break;
  }
  yield { path: "contributions.csv", bytes: encoded(csvOf(Object.keys(csvColumns), table)) };
  yield {
    path: "contributions.jsonld",
    bytes: json({ "@context": linkedContext, "@graph": graph }),
  };
  yield { path: "ledger/key.txt", bytes: encoded(`${printKey(installation.ledger.key)}\n`) };
  const head = await publishedHead(db, installation.ledger);
  yield { path: "ledger/head.json", bytes: json(head) };
  if (head.treeHead) yield { path: "ledger/checkpoint.txt", bytes: encoded(head.treeHead) };
}

async function* filesOfContribution(
  installation: Installation,
  contribution: queries.ContributionInFull,
): AsyncGenerator<OpenDataFile> {
  const { code } = contribution;
  yield { path: `contributions/${code}/contribution.txt`, bytes: encoded(contribution.statement) };
  for (const file of contribution.files) {
    yield { path: filePath(contribution, file), bytes: await installation.files.bytes(file.sha256) };
    if (file.text) yield { path: `${filePath(contribution, file)}.extracted.txt`, bytes: encoded(file.text) };
  }
  const receipt = await receiptOfContribution(installation, contribution);
  if (receipt) yield { path: `contributions/${code}/receipt.json`, bytes: json(receipt) };
}

/** Where a file stands in the export: its place before its name, so that two of one name are two. */
function filePath({ code }: queries.ContributionInFull, file: queries.ContributionFile): string {
  return `contributions/${code}/${file.position}-${file.name.replace(/[<>:"|?*]/g, "_")}`;
}

function tableRow(contribution: queries.ContributionInFull, process: Process, publicUrl: string) {
  const state = contribution.state ? stateByCode(contribution.state) : undefined;
  return [
    contribution.code,
    contribution.title,
    contribution.groupCode,
    contribution.organisation,
    contribution.namePublished ? contribution.person : null,
    contribution.state,
    state?.regionalGroup ?? null,
    state?.ldc ?? null,
    state?.lldc ?? null,
    state?.sids ?? null,
    contribution.regionAsWritten,
    contribution.channel,
    contribution.language,
    contribution.receivedAt.toISOString(),
    contribution.spokenAt?.toISOString() ?? null,
    contribution.late,
    contribution.demonstration,
    contribution.files.map((file) => filePath(contribution, file)).join("; "),
    `${publicUrl}${addresses.contribution.to("en", { slug: process.slug, code: contribution.code })}`,
  ];
}

/** Which values of the JSON-LD are addresses, and which are moments; the rest are words. */
const linkedContext = {
  "@vocab": "https://schema.org/",
  isPartOf: { "@type": "@id" },
  contentUrl: { "@type": "@id" },
  dateCreated: { "@type": "DateTime" },
};

/** A contribution in the words of schema.org. */
function linked(contribution: queries.ContributionInFull, process: Process, publicUrl: string) {
  const at = { slug: process.slug, code: contribution.code };
  return {
    "@id": `${publicUrl}${addresses.contribution.to("en", at)}`,
    "@type": "CreativeWork",
    identifier: contribution.code,
    name: contribution.title,
    inLanguage: contribution.language,
    dateCreated: contribution.receivedAt.toISOString(),
    isPartOf: `${publicUrl}${mandateAddresses.process.to("en", { slug: process.slug })}`,
    ...(contribution.organisation
      ? { author: { "@type": "Organization", name: contribution.organisation } }
      : {}),
    ...(contribution.namePublished && contribution.person
      ? { contributor: { "@type": "Person", name: contribution.person } }
      : {}),
    ...(contribution.state
      ? { countryOfOrigin: { "@type": "Country", identifier: contribution.state } }
      : {}),
    // Of which stakeholder group it is the voice.
    keywords: contribution.groupCode,
    text: contribution.statement,
    associatedMedia: contribution.files.map(({ name, mediaType, bytes, sha256, position }) => ({
      "@type": "MediaObject",
      name,
      encodingFormat: mediaType,
      contentSize: String(bytes),
      sha256,
      contentUrl: `${publicUrl}${addresses.file.to("en", { ...at, position })}`,
    })),
  };
}

function readme(process: Process, address: string): string {
  const title = process.titles.en ?? Object.values(process.titles)[0] ?? process.slug;
  return `# ${title}

Open data of ${address}${process.demonstration ? "\n\n**Demonstration**: written by the makers of the program; nobody said it." : ""}

- contributions.csv: a row for each published contribution
- contributions.jsonld: the same in the words of schema.org, with the typed text
- contributions/CODE/: what was typed (contribution.txt), the files as they came, the text that was extracted from
  each (.extracted.txt), and the receipt (receipt.json)
- process.json: titles, mandate, questions, and the names of the groups in six languages
- tally.csv: the counts by stakeholder group and channel
- ledger/: the key, the newest signed head and its checkpoint
- SHA256SUMS: a checksum of every file; check with \`sha256sum -c SHA256SUMS\`

A receipt is checked with \`acuerdo ledger verify contributions/CODE/receipt.json\`.
Times are UTC, texts UTF-8. Names of persons stand only where they agreed. In the tables, a value that a spreadsheet
would take for a formula is led by an apostrophe.

## Columns of contributions.csv

${Object.entries(csvColumns)
  .map(([column, meaning]) => `- ${column}: ${meaning}`)
  .join("\n")}
`;
}
