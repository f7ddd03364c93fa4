import type { Tally } from "#features/consultations/tally.ts";
import { localeTag } from "#platform/messages.ts";
import type { Locale, Page } from "#ui/locale.ts";
import { type Depth, headingDepths, headingLabels } from "./heading-labels.ts";
import { readInline, withNotesInLine } from "./inline.ts";
import { contributorsAnnex, listOf, numberOf, tallyTable } from "./live-parts.ts";
import type { Contributor, Report, ReportBlock } from "./queries.ts";

/** A report as it is printed, whichever writer prints it. It is plain data: what is published is its canonical JSON. */
export interface ReportDocument {
  readonly v: 1;
  readonly language: Locale;
  readonly masthead: Masthead;
  readonly title: string;
  /** Stands before the text, and its paragraphs have no numbers. */
  readonly summary: { readonly heading: string; readonly paragraphs: readonly (readonly Inline[])[] } | null;
  readonly parts: readonly Part[];
}

interface Masthead {
  readonly organ: readonly string[];
  readonly session: readonly string[];
  readonly agendaItem: string;
  readonly symbol: string;
  readonly distribution: { readonly code: Report["distribution"]; readonly text: string };
  /** 2011-05-04, and as the language writes it; empty while it has no date. */
  readonly datedOn: string;
  readonly date: string;
  readonly language: string;
  readonly original: { readonly code: string; readonly text: string };
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly number: number; readonly text: string }
  /** A count, and the list that it counts. */
  | { readonly kind: "count"; readonly text: string; readonly href: string };

export type Part =
  | { readonly kind: "heading"; readonly depth: Depth; readonly label: string | null; readonly text: string }
  /** Its first line, then its subparagraphs. */
  | { readonly kind: "paragraph"; readonly number: number; readonly lines: readonly (readonly Inline[])[] }
  | Table
  | Annex;

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row names it; the last row is the total. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly href: string | null;
}

export interface Annex {
  readonly kind: "annex";
  readonly label: string;
  readonly title: string;
  readonly groups: readonly {
    readonly name: string;
    readonly entries: readonly {
      readonly name: string;
      readonly country: string;
      readonly hrefs: readonly string[];
    }[];
    /** How many contributed without their names being public; empty for none. */
    readonly unnamed: string;
  }[];
}

/** What stands in the database at the moment of printing. */
export interface LiveData {
  readonly slug: string;
  readonly groups: readonly { readonly code: string; readonly names: Readonly<Record<string, string>> }[];
  readonly tally: Tally;
  readonly contributors: readonly Contributor[];
}

export interface Printing {
  readonly language: Locale;
  readonly t: Page["t"];
  readonly live: LiveData;
}

/** A block with what is printed of it. */
export interface Composed {
  readonly block: ReportBlock;
  readonly parts: readonly Part[];
}

/** The report as a document. The same report, blocks and data give the same document. */
export function buildDocument(
  report: Report,
  blocks: readonly ReportBlock[],
  printing: Printing,
): ReportDocument {
  const { t, language } = printing;
  const notes = { last: 0 };
  const summary = paragraphsOf(report.summary).map((text) =>
    inlineOf(text.replaceAll("\n", " "), notes, printing),
  );
  const own = (code: string) =>
    new Intl.DisplayNames([localeTag(language)], { type: "language" }).of(code) ?? code;
  const name = own(language);
  return {
    v: 1,
    language,
    masthead: {
      organ: linesOf(report.organ),
      session: linesOf(report.session),
      agendaItem: report.agendaItem,
      symbol: report.symbol,
      distribution: {
        code: report.distribution,
        text: t(`reports.print.distribution.${report.distribution}`),
      },
      datedOn: report.datedOn ?? "",
      date: report.datedOn ? dateOf(report.datedOn, language) : "",
      language: name.charAt(0).toLocaleUpperCase(language) + name.slice(1),
      original: {
        code: report.originalLanguage,
        text: t("reports.print.original", { language: own(report.originalLanguage) }),
      },
    },
    title: report.title,
    summary: summary.length > 0 ? { heading: t("reports.print.summary"), paragraphs: summary } : null,
    parts: compose(blocks, printing, notes).flatMap(({ parts }) => parts),
  };
}

/** Numbers the blocks from the first to the last: paragraphs and notes run through the whole report. */
export function compose(blocks: readonly ReportBlock[], printing: Printing, notes = { last: 0 }): Composed[] {
  const isPrinted = ({ kind, text }: ReportBlock) => kind !== "heading" || text.trim() !== "";
  const headings = blocks.filter((block) => block.kind === "heading" && isPrinted(block));
  const depths = headingDepths(headings.map(({ level }) => level));
  const labels = headingLabels(depths, printing.language);
  const [tables, annexes] = (["tally", "contributors"] as const).map(
    (kind) => blocks.filter((block) => block.kind === kind).length,
  ) as [number, number];
  const next = { heading: 0, paragraph: 0, table: 0, annex: 0 };
  return blocks.map((block) => ({ block, parts: partsOf(block) }));

  function partsOf(block: ReportBlock): Part[] {
    if (!isPrinted(block)) return [];
    if (block.kind === "heading") {
      const i = next.heading++;
      return [{ kind: "heading", depth: depths[i]!, label: labels[i]!, text: block.text }];
    }
    if (block.kind === "tally") return [tallyTable(block, printing, tables > 1 ? ++next.table : null)];
    if (block.kind === "contributors")
      return [contributorsAnnex(block, printing, annexes > 1 ? ++next.annex : null)];
    return paragraphsOf(block.text).map((text) => ({
      kind: "paragraph",
      number: ++next.paragraph,
      lines: linesOf(text).map((line) => inlineOf(line, notes, printing)),
    }));
  }
}

function inlineOf(text: string, notes: { last: number }, printing: Printing): Inline[] {
  const { live, language } = printing;
  return readInline(
    text,
    live.groups.map(({ code }) => code),
  ).map((token) => {
    if (token.kind === "text") return token;
    if (token.kind === "note")
      return { kind: "note", number: ++notes.last, text: token.text.replace(/\s+/g, " ") };
    const row =
      token.group === null ? live.tally.total : live.tally.groups.find(({ group }) => group === token.group)!;
    return {
      kind: "count",
      text: numberOf(row[token.channel ?? "total"], language),
      href: listOf(printing, token.group, token.channel),
    };
  });
}

/** Paragraphs of a text: an empty line ends one. */
const paragraphsOf = (text: string): string[] =>
  withNotesInLine(text)
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Documents of the United Nations in English write the day before the month. */
export const dateTag = (language: Locale): string => (language === "en" ? "en-GB" : localeTag(language));

const dateOf = (day: string, language: Locale): string =>
  new Intl.DateTimeFormat(dateTag(language), {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
