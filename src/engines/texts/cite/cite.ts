import type { Provision, Resolution } from "../model.ts";
import { conferenceResolutionsIn, outcomesIn } from "./named.ts";
import { organsIn } from "./organs.ts";
import { paragraphsAround } from "./paragraphs.ts";
import { type FoundSymbol, numbersIn, symbolsIn } from "./symbols.ts";

/** A document that a text names. */
export interface Citation {
  /** As printed. */
  readonly raw: string;
  /** As the United Nations write it: "A/RES/70/1", "E/DEC/2010/2", "S/RES/1325(2000)". */
  readonly symbol: string;
  /** The other symbol of a document issued under two. */
  readonly jointSymbol?: string;
  /** The paragraphs cited, ranges and lists written out. */
  readonly paragraphs: readonly string[];
  /** The id of the provision that cites, itself or in a note; null for a note of which the text bears no mark. */
  readonly provision: string | null;
  /** Where in the provision's words, or in those of its note. */
  readonly start: number;
  readonly end: number;
  readonly note?: string;
}

/**
 * The documents that a text cites: symbols in full ("A/67/65-E/2012/48"), and resolutions and decisions by number, of
 * the organ named nearest ("Human Rights Council resolutions 7/34 and 8/5", "resolución 2010/2 del Consejo Económico
 * y Social"), of old sessions too (217 A (III)), resolutions of the ITU with their revision, the outcomes of the World
 * Summit on the Information Society by name; each with the paragraphs cited. In the six official languages.
 * Cost: linear in the length of the text.
 */
export function cite(resolution: Resolution): readonly Citation[] {
  const notes = new Map(resolution.notes.map(({ marker, text }) => [marker, text]));
  const visit = (provision: Provision): readonly Citation[] => [
    ...citationsIn(provision.text).map((each) => ({ ...each, provision: provision.id })),
    ...provision.notes.flatMap((note) =>
      citationsIn(notes.get(note) ?? "").map((each) => ({ ...each, provision: provision.id, note })),
    ),
    ...provision.children.flatMap(visit),
  ];
  const cited = resolution.provisions.flatMap(visit);
  const borne = new Set(markersIn(resolution.provisions));
  const loose = resolution.notes.filter(({ marker }) => !borne.has(marker));
  return [
    ...cited,
    ...loose.flatMap(({ marker, text }) =>
      citationsIn(text).map((each) => ({ ...each, provision: null, note: marker })),
    ),
  ];
}

function markersIn(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap(({ notes, children }) => [...notes, ...markersIn(children)]);
}

type Found = Omit<Citation, "provision" | "note">;

function citationsIn(text: string): readonly Found[] {
  if (!/\d/u.test(text)) return [];
  const symbols = [...symbolsIn(text), ...conferenceResolutionsIn(text)];
  const free = (start: number): boolean => !symbols.some((each) => start >= each.start && start < each.end);
  const numbers = numbersIn(text, organsIn(text)).filter(({ start }) => free(start));
  const withParagraphs = <T extends FoundSymbol>(each: T) => ({
    ...each,
    paragraphs: paragraphsAround(text, each),
  });
  // To name the outcome of a conference is to cite it only where paragraphs are given.
  const outcomes = outcomesIn(text)
    .map(withParagraphs)
    .filter(({ paragraphs }) => paragraphs.length > 0);
  return [...[...symbols, ...numbers].map(withParagraphs), ...outcomes].toSorted((a, b) => a.start - b.start);
}
