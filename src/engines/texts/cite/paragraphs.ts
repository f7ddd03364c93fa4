/** What a paragraph is called before its number in the six languages, and the sign for it. */
const word = String.raw`(?:§{1,2}|(?:sub)?paragraphs?|p[aá]rrafos?|apartados?|paragraphes?|alinéas?|(?:под)?пункт\p{L}*|\p{L}{0,2}الفقر(?:ة|ات|تين|تان))`;
const label = String.raw`\d{1,3}(?:[ \u00a0]?(?:\(\p{L}{1,4}\)|\p{L}{1,4}\)))?|\(\p{L}{1,4}\)|\p{L}{1,4}\)`;
const and = String.raw`[ \u00a0]*(?:,|-|–|—|、|和|至|и|по|до|و|إلى|to|and|a|al|y|à|et|-)[ \u00a0]*`;
const list = `(?:${label})(?:${and}(?:${label}))*`;

/** "paragraphs 3 and 5 of its resolution", "§ 35 a) a e) de la": what stands before the document. */
const before = new RegExp(String.raw`${word}[ \u00a0]*(?<labels>${list})(?!\p{L})`, "giu");
/** "70/1号决议第5段", "resolution 70/1, paragraph 5": what stands right after it. */
const after = new RegExp(
  String.raw`^(?:[^.;:\d]{0,12}第[ \u00a0]*(${list})[ \u00a0]*段|,?[ \u00a0(]{0,2}${word}[ \u00a0]*(${list}))`,
  "iu",
);

/** The paragraphs cited of the document that stands at `start` to `end`, written out. Cost: constant. */
export function paragraphsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const reach = text.slice(Math.max(0, start - 200), start);
  const left = [...reach.matchAll(before)].at(-1);
  if (left) {
    const between = reach.slice(left.index + left[0].length);
    // Another document in between is the one whose paragraphs they are.
    if (between.length <= 80 && !/[.;:]|\d\/\d/u.test(between)) return expandLabels(left.groups!.labels!);
  }
  const right = after.exec(text.slice(end, end + 80));
  return right ? expandLabels((right[1] ?? right[2])!) : [];
}

/** "35 a) a e)" is 35 a), 35 b)… 35 e); "68 a 71" is 68, 69, 70, 71; "3 y 5" is 3, 5. Cost: linear in what it gives. */
export function expandLabels(labels: string): readonly string[] {
  const expanded: string[] = [];
  let number = "";
  let last: string | null = null;
  let rest = labels;
  const piece = /^(\d{1,3})?[ \u00a0]?(\(?\p{L}{1,4}\))?/u;
  while (rest !== "") {
    const [found, digits, letter] = piece.exec(rest)!;
    if (found.trim() === "") break;
    rest = rest.slice(found.length);
    const joined = new RegExp(`^${and}`, "iu").exec(rest)?.[0] ?? "";
    const current: string = letter ?? digits!;
    const range: boolean = last !== null;
    if (digits !== undefined) number = digits;
    const write = (label: string): string =>
      /\p{L}/u.test(label) && number !== "" ? `${number} ${label}` : label;
    if (range) expanded.push(...between(last!, current).map(write));
    expanded.push(digits !== undefined && letter !== undefined ? `${digits} ${letter}` : write(current));
    last = /^[ \u00a0]*(?:-|–|—|至|по|до|إلى|to|a|al|à)[ \u00a0]*$/iu.test(joined) ? current : null;
    rest = rest.slice(joined.length);
  }
  return expanded;
}

/** What lies between two numbers, or two letters, of a range. */
function between(from: string, to: string): readonly string[] {
  const numbers = [from, to].map(Number);
  if (numbers.every((each) => !Number.isNaN(each))) {
    const [first, last] = numbers as [number, number];
    return Array.from({ length: Math.max(0, Math.min(last - first - 1, 300)) }, (_, at) =>
      String(first + at + 1),
    );
  }
  const letters = [from, to].map((each) => /\p{L}/u.exec(each)?.[0] ?? "");
  const [first, last] = letters.map((each) => each.codePointAt(0) ?? 0) as [number, number];
  if (last - first > 30) return [];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, at) =>
    from.replace(/\p{L}/u, String.fromCodePoint(first + at + 1)),
  );
}
