import { type SQL, sql } from "drizzle-orm";
import { foldName } from "#features/people/fold-name.ts";

/** PostgreSQL's dictionaries by language; languages without one are indexed word by word as written. */
const dictionaries: Readonly<Record<string, string>> = {
  ar: "arabic",
  de: "german",
  en: "english",
  es: "spanish",
  fr: "french",
  it: "italian",
  pt: "portuguese",
  ru: "russian",
};

const dictionaryOf = (language: string): string => dictionaries[language] ?? "simple";

/** A text vector holds at most 1 MB; this many characters stay below it even if every word is a new one. */
const indexedAtMost = 150_000;

const clean = (text: string) => text.replaceAll("\0", " ").slice(0, indexedAtMost);

/** What is indexed of a contribution beside its words. */
export interface Searchable {
  readonly dictionary: string;
  readonly title: string;
  /** Title and words as people type them who leave accents out. */
  readonly plain: string;
}

export function searchable(language: string, title: string, words: string): Searchable {
  return {
    dictionary: dictionaryOf(language),
    title: clean(title),
    plain: foldName(clean(`${title} ${words}`)),
  };
}

/**
 * The search vector of a contribution: its title weighs most. Beside the stems of its language, its words stand
 * without accents.
 */
export function searchVector(language: string, title: string, words: string): SQL<string> {
  const { dictionary, title: cleanTitle, plain } = searchable(language, title, words);
  return vectorOf(sql`${dictionary}`, sql`${cleanTitle}`, sql`${clean(words)}`, sql`${plain}`);
}

/** The vector of a row that has the columns of `Searchable` and a `statement`. */
export const vectorOfRow = vectorOf(
  sql`dictionary`,
  sql`title`,
  sql`left(statement, ${sql.raw(String(indexedAtMost))})`,
  sql`plain`,
);

function vectorOf(dictionary: SQL, title: SQL, words: SQL, plain: SQL): SQL<string> {
  return sql`setweight(to_tsvector(${dictionary}::regconfig, ${title}), 'A') || to_tsvector(${dictionary}::regconfig, ${words}) || to_tsvector('simple', ${plain})`;
}

/**
 * The query for what a reader typed: their words in the form that each of the languages gives them, since a
 * reader of Spanish also looks for contributions in English, and without accents.
 */
export function searchQuery(words: string, languages: readonly string[]): SQL {
  const used = new Set(languages.map(dictionaryOf));
  const stemmed = [...used].map(
    (dictionary) => sql`websearch_to_tsquery(${dictionary}::regconfig, ${words})`,
  );
  return sql`(${sql.join([...stemmed, sql`websearch_to_tsquery('simple', ${foldName(words)})`], sql` || `)})`;
}
