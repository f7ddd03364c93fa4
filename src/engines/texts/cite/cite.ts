import type { Provision, Resolution } from "../model.ts";
import { conferenceInstrumentsIn, councilInstrumentsIn, recommendationsIn } from "./conferences.ts";
import { dateAround } from "./dates.ts";
import { namedIn } from "./named.ts";
import { numbersIn } from "./numbers.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type FoundSymbol, symbolsIn } from "./symbols.ts";

/** A document that a text names. */
export interface Citation {
  /** As printed. */
  readonly raw: string;
  /**
   * As the United Nations write it: "A/RES/70/1", "E/DEC/2010/2", "S/RES/1325(2000)"; instruments of the ITU by their
   * English print: "Resolution 102 (Rev. Dubai, 2018)", "ITU Council Resolution 1305 (2009)", "ITU-T E.164".
   */
  readonly symbol: string;
  /** The other symbol of a document issued under two. */
  readonly jointSymbol?: string;
  /** The paragraphs cited, ranges and lists written out: "68", "35 a)", "article 19". */
  readonly paragraphs: readonly string[];
  /** When it was adopted, if the text says so: "2015-09-25", or "2018" where only the year is given. ISO 8601. */
  readonly date: string | null;
  /** The id of the provision that cites, itself or in a note; null for a note of which the text bears no mark. */
  readonly provision: string | null;
  /** Where in the provision's words, or in those of its note, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly note?: string;
}

/**
 * The documents that a text cites: symbols in full ("A/67/65-E/2012/48"), and resolutions and decisions by number, of
 * the organ named nearest ("Human Rights Council resolutions 7/34 and 8/5", "resolución 2010/2 del Consejo Económico
 * y Social"), of old sessions too (217 A (III)), instruments of the ITU with their revision, and by name the outcomes
 * of the World Summit on the Information Society and other documents where paragraphs of them are given. Each with the
 * paragraphs cited and its date. In the six official languages. Rules and examples: docs/procedures/citations.md.
 * Cost: linear in the length of the text.
 */
export function cite(resolution: Resolution): readonly Citation[] {
  const ofItu = isOfItu(resolution);
  const notes = new Map(resolution.notes.map(({ marker, text }) => [marker, text]));
  const visit = (provision: Provision): readonly Citation[] => [
    ...citationsIn(provision.text, { ofItu }).map((each) => ({ ...each, provision: provision.id })),
    ...provision.notes.flatMap((note) =>
      citationsIn(notes.get(note) ?? "", { ofItu }).map((each) => ({
        ...each,
        provision: provision.id,
        note,
      })),
    ),
    ...provision.children.flatMap(visit),
  ];
  const cited = resolution.provisions.flatMap(visit);
  const borne = new Set(markersIn(resolution.provisions));
  const loose = resolution.notes.filter(({ marker }) => !borne.has(marker));
  return withYears([
    ...cited,
    ...loose.flatMap(({ marker, text }) =>
      citationsIn(text, { ofItu }).map((each) => ({ ...each, provision: null, note: marker })),
    ),
  ]);
}

function markersIn(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap(({ notes, children }) => [...notes, ...markersIn(children)]);
}

/** Of whose Council "the Council" is: an organ that names the Union, or a text called by a city and a year. */
const itu =
  /\b(?:ITU|UIT)\b|Telecommunication Union|Telecomunicaciones|télécommunications|электросвязи|للاتصالات|电信联盟|电联/iu;
const ituNumber = /\((?:rev|rév|пересм)?[^()]*\p{L}{3,}[^()]*(?:19|20)\d\d/iu;

function isOfItu({ number, enacting, provisions }: Resolution): boolean {
  const namesConferences = (each: Provision): boolean =>
    conferenceInstrumentsIn(each.text).length > 0 || each.children.some(namesConferences);
  return ituNumber.test(number ?? "") || itu.test(enacting ?? "") || provisions.some(namesConferences);
}

type Found = Omit<Citation, "provision" | "note">;

function citationsIn(text: string, { ofItu }: { readonly ofItu: boolean }): readonly Found[] {
  if (!/\d/u.test(text)) return [];
  const named = namedIn(text);
  const found: FoundSymbol[] = [];
  const taken = new Uint8Array(text.length);
  for (const more of [
    symbolsIn(text),
    conferenceInstrumentsIn(text),
    numbersIn(text, { ofItu }),
    ofItu ? councilInstrumentsIn(text) : [],
    recommendationsIn(text),
    named,
  ]) {
    const free = more.filter(({ start }) => taken[start] === 0);
    for (const { start, end } of free) taken.fill(1, start, end);
    found.push(...free);
  }
  const byName = new Set(named);
  const documents = found.toSorted((a, b) => a.start - b.start);
  const paragraphs = paragraphsOf(text, documents);
  return documents.flatMap((each, at) => {
    // To name a document is to cite it only where paragraphs are given.
    if (byName.has(each) && paragraphs[at]!.length === 0) return [];
    return [{ ...each, paragraphs: paragraphs[at]!, date: each.date ?? dateAround(text, each) }];
  });
}

/** What the ITU Council adopted is cited without its year where the text gave it before, or will. */
function withYears(citations: readonly Citation[]): readonly Citation[] {
  const years = new Map(
    citations.flatMap(({ symbol }) => {
      const [, number, year] = /^(ITU Council (?:Resolution|Decision) \d+) \((\d{4})\)$/u.exec(symbol) ?? [];
      return number === undefined ? [] : [[number, year!] as const];
    }),
  );
  return citations.map((each) => {
    const year = years.get(each.symbol);
    return year === undefined
      ? each
      : { ...each, symbol: `${each.symbol} (${year})`, date: each.date ?? year };
  });
}
