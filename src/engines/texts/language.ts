import type { OfficialLanguage } from "./model.ts";

/** Words that are frequent in one of the three languages of Latin script and rare or absent in the others. */
const functionWords: readonly (readonly [OfficialLanguage, ReadonlySet<string>])[] = [
  ["en", new Set("the of and to its that with for by on as at from which is are has been".split(" "))],
  ["fr", new Set("le les des du et à au aux dans pour par sur sa ses qui est une l d qu".split(" "))],
  ["es", new Set("el los las del y al para por con su sus una se lo que en como".split(" "))],
];

/** Enough to be sure of a script and to count function words by. */
const sampleLength = 20_000;

/**
 * The official language that a text is written in: by its script, and within the Latin script by function words.
 * A text in Latin script with none of them is taken for English. Cost: constant (the first 20,000 characters).
 */
export function textLanguage(text: string): OfficialLanguage {
  const sample = text.slice(0, sampleLength);
  const letters = (script: RegExp): number => sample.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  // A Chinese character does the work of several letters, and symbols in Latin letters abound in every language.
  const others: readonly (readonly [OfficialLanguage, number])[] = [
    ["zh", letters(/\p{Script=Han}/gu) * 3],
    ["ar", letters(/\p{Script=Arabic}/gu)],
    ["ru", letters(/\p{Script=Cyrillic}/gu)],
  ];
  const [language, count] = others.reduce((best, each) => (each[1] > best[1] ? each : best));
  if (count > latin) return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return functionWords
    .map(([each, known]) => [each, words.filter((word) => known.has(word)).length] as const)
    .reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
