import { firstFrom, lastUntil } from "./in-order.ts";

/** What a paragraph is called before its number in the six languages, and the sign for it. */
const word = String.raw`(?:§{1,2}|(?:sub)?paragraphs?|paras?\.|p[aá]rrafos?|p[aá]rrs?\.|apartados?|incisos?|paragraphes?|par\.|alinéas?|(?:под)?пункт\p{L}*|п{1,2}\.|\p{L}{0,2}الفقر(?:ة|ات|تين|تان))`;
const article = String.raw`(?:articles?|art[s]?\.|artículos?|стать\p{L}*|\p{L}{0,2}ال(?:مادة|مواد|مادتين))`;
const letters = String.raw`\(\p{L}{1,4}\)|\p{L}{1,4}\)`;
const label = String.raw`\d{1,3}(?:[ \u00a0]?(?:bis|ter))?(?:[ \u00a0]?(?:${letters})){0,2}|${letters}`;
const and = String.raw`[ \u00a0]*(?:,|،|、|-|–|—|、|和|及|至|(?<!\p{L})(?:и|по|до|to|and|or|a|al|y|e|o|à|au|et|ou|إلى|و|أو)(?![\p{L})])|و(?=\d|\())[ \u00a0]*`;
const from = String.raw`(?:(?:from|del?|с|من)[ \u00a0]+)?`;
/** No list is longer; what goes on is hostile. */
const list = `${from}(?:${label})(?:(?:${and}){1,2}(?:${label})){0,60}`;
const mention = new RegExp(
  String.raw`(?<!\p{L})(?:(?<article>${article})|${word})[ \u00a0]*(?<labels>${list})(?![\p{L}\d])|第[ \u00a0]?(?<zh>${list})[ \u00a0]?(?<zhWord>段|条|分段)`,
  "giu",
);
/** The text itself, or a place in it: no other document's paragraphs. */
const here =
  /above|below|present|hereof|anterior|precedente|supra|infra|ci-dessus|ci-dessous|présente|настоящ|выше|ниже|أعلاه|أدناه|هذا القرار|上文|下文|本决议/iu;

/** "Article 5 of the statute", after a document, is none of its articles. */
const ofAnother = /^[ \u00a0](?:of|del?|du|des|من)(?![\p{L}])/iu;

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs cited of each of `documents`, in the order of these, written out. "Paragraphs 3 and 5 of resolution
 * 70/1" belong to what follows them; "resolution 70/1, paragraph 5", "the Agenda, in particular its paragraphs 68 to
 * 71" and "第70/1号决议第5段" to what stands before. Articles are given as "article 19". Cost: linear in the text.
 */
export function paragraphsOf(text: string, documents: readonly Place[]): readonly (readonly string[])[] {
  const cited: string[][] = documents.map(() => []);
  for (const match of text.matchAll(mention)) {
    const { labels, zh, article: asArticle, zhWord } = match.groups!;
    const [start, end] = [match.index, match.index + match[0].length];
    const after = firstFrom(documents, end);
    const before = lastUntil(documents, start);
    const forward =
      zh === undefined && after < documents.length && leadsTo(text.slice(end, documents[after]!.start));
    const owner = forward ? after : before;
    if (owner === -1) continue;
    if (!forward && !goesBack(text.slice(documents[owner]!.end, start))) continue;
    if (!forward && ofAnother.test(text.slice(end))) continue;
    const found = expandLabels((labels ?? zh)!);
    const ofArticles = asArticle !== undefined || zhWord === "条";
    cited[owner]!.push(...(ofArticles ? found.map((each) => `article ${each}`) : found));
  }
  return cited.map((each) => [...new Set(each)]);
}

/** Whether "of the annex to its resolution" leads from paragraphs to a document: no pause, no other subject. */
function leadsTo(between: string): boolean {
  return between.length <= 80 && !/^[ \u00a0]*[,،、(（]|[.;:؛。；]/u.test(between) && !here.test(between);
}

function goesBack(between: string): boolean {
  return between.length <= 70 && !/[.;؛。；]/u.test(between) && !here.test(between);
}

/** "35 a) a e)" is 35 a), 35 b)… 35 e); "68 a 71" is 68, 69, 70, 71; "3 y 5" is 3, 5. Cost: linear in what it gives. */
export function expandLabels(labels: string): readonly string[] {
  const expanded: string[] = [];
  let number = "";
  let last: string | null = null;
  let rest = labels.replace(new RegExp(`^${from}`, "iu"), "");
  const piece = new RegExp(
    String.raw`^(?<digits>\d{1,3}(?:[ \u00a0]?(?:bis|ter))?)?[ \u00a0]?(?<letter>(?:${letters}))?(?:[ \u00a0]?(?<sub>${letters}))?`,
    "iu",
  );
  while (rest !== "") {
    const found = piece.exec(rest)!;
    const { digits, letter, sub } = found.groups!;
    if (found[0].trim() === "") break;
    rest = rest.slice(found[0].length);
    const joined = new RegExp(`^(?:${and})+`, "iu").exec(rest)?.[0] ?? "";
    const current: string = letter ?? digits!;
    if (digits !== undefined) number = digits;
    const write = (each: string): string =>
      /\p{L}\)/u.test(each) && number !== "" ? `${number} ${each}` : each;
    if (last !== null) expanded.push(...between(last, current).map(write));
    expanded.push([digits ?? (letter && number), letter, sub].filter((each) => each).join(" "));
    last = /^[ \u00a0]*(?:-|–|—|至|по|до|إلى|to|a|al|à|au)[ \u00a0]*$/iu.test(joined) ? current : null;
    rest = rest.slice(joined.length);
  }
  return expanded;
}

/** What lies between two numbers, or two letters, of a range. */
function between(first: string, last: string): readonly string[] {
  const numbers = [first, last].map(Number);
  if (numbers.every((each) => !Number.isNaN(each))) {
    const [start, end] = numbers as [number, number];
    return Array.from({ length: Math.max(0, Math.min(end - start - 1, 300)) }, (_, at) =>
      String(start + at + 1),
    );
  }
  const points = [first, last].map((each) => letterOrder(/\p{L}/u.exec(each)?.[0] ?? ""));
  const [start, end] = points as [number, number];
  if (start === -1 || end === -1) return [];
  const capital = /\p{Lu}/u.test(first);
  return [...alphabetOf(first)]
    .slice(start + 1, Math.max(start + 1, end))
    .map((letter) => first.replace(/\p{L}/u, capital ? letter.toUpperCase() : letter));
}

/** Letters of lists in their order: Arabic follows the abjad, Cyrillic leaves out ё and й. */
const alphabets = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "أبجدهوزحطيكلمنسعفصقرشت"];

function alphabetOf(label: string): string {
  const letter = /\p{L}/u.exec(label)?.[0].toLowerCase() ?? "";
  return alphabets.find((each) => each.includes(letter)) ?? "";
}

function letterOrder(letter: string): number {
  return alphabetOf(letter).indexOf(letter.toLowerCase());
}
