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

/**
 * The search vector of a contribution: its title weighs most. Beside the stems of its language, its words stand as
 * people type them who leave accents out.
 */
export function searchVector(language: string, title: string, words: string): SQL<string> {
  const dictionary = sql`${dictionaryOf(language)}::regconfig`;
  const clean = (text: string) => text.replaceAll("\0", " ").slice(0, indexedAtMost);
  const plain = sql`to_tsvector('simple', ${foldName(clean(`${title} ${words}`))})`;
  return sql`setweight(to_tsvector(${dictionary}, ${clean(title)}), 'A') || to_tsvector(${dictionary}, ${clean(words)}) || ${plain}`;
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
