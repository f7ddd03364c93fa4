/** Ordinal numbers of sessions in words, as far as the hundredth, by language. */
const english = {
  ones: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  ),
  tens: "twent thirt fort fift sixt sevent eight ninet".split(" "),
};
const spanishOnes = "primer segund tercer cuart quint sext séptim octav noven".split(" ");
const spanishTens =
  "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim".split(" ");
const frenchUnits =
  "un deux trois quatr cinqu? six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv".split(
    " ",
  );
const frenchTens: readonly (readonly [string, number])[] = [
  ["quatre-vingt", 80],
  ["soixante", 60],
  ["cinquante?", 50],
  ["quarante?", 40],
  ["trente?", 30],
  ["vingt", 20],
];
const russianOnes =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат".split(
    " ",
  );
const russianTens: readonly (readonly [string, number])[] = [
  ["двадцат", 20],
  ["тридцат", 30],
  ["сорок", 40],
  ["пят[иь]десят", 50],
  ["шест[иь]десят", 60],
  ["сем[иь]десят", 70],
  ["восем[иь]десят|восьмидесят", 80],
  ["девяност", 90],
];
const arabicOnes = "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(
  " ",
);
const arabicTens = "العشر الثلاث الأربع الخمس الست السبع الثمان التسع".split(" ");
const chineseDigits = "一二三四五六七八九";

/**
 * The number that an ordinal in words stands for, in one of the six languages ("seventy-sixth", "septuagésimo sexto",
 * "soixante-seizième", "семьдесят шестой", "السادسة والسبعين", "七十六"), or in figures ("47º"); null for other
 * words. Cost: constant.
 */
export function ordinal(words: string, language: string): number | null {
  const text = words.trim().toLowerCase();
  const figures = /^(?:第)?(\d{1,3})/u.exec(text);
  if (figures) return Number(figures[1]);
  return readers[language]?.(text) ?? null;
}

const indexed = (list: readonly string[], test: (each: string) => boolean): number =>
  list.findIndex(test) + 1;

const readers: Readonly<Record<string, (text: string) => number | null>> = {
  en: (text) => {
    const simple = english.ones.indexOf(text) + 1;
    if (simple > 0) return simple;
    const [, stem, one] = /^(\p{L}+?)(?:y-(\p{L}+)|ieth)$/u.exec(text) ?? [];
    const ten = english.tens.indexOf(stem ?? "");
    if (ten === -1) return null;
    return (ten + 2) * 10 + (one === undefined ? 0 : english.ones.indexOf(one) + 1);
  },
  es: (text) => {
    const number = text
      .split(/[\s\u00a0]+/u)
      .map((word) => {
        const ten = indexed(spanishTens, (each) => word.startsWith(each));
        return ten > 0 ? ten * 10 : indexed(spanishOnes, (each) => word.startsWith(each));
      })
      .reduce((sum, each) => sum + each, 0);
    return number > 0 ? number : null;
  },
  fr: (text) => {
    if (/^premi/u.test(text)) return 1;
    const stem = /^(.+?)(?:ième|ieme)$/u.exec(text)?.[1];
    if (stem === undefined) return null;
    const unit = (word: string): number =>
      indexed(frenchUnits, (each) => new RegExp(`^${each}e?$`, "u").test(word));
    for (const [name, value] of frenchTens) {
      const rest = new RegExp(`^(?:${name})(?:-et-|-| et )?(.*)$`, "u").exec(stem);
      if (rest) return value + (rest[1] === "" ? 0 : unit(rest[1]!));
    }
    return unit(stem) || null;
  },
  ru: (text) => {
    const [first = "", second] = text.split(/[\s\u00a0]+/u);
    const ending = "(?:[иоыа]?[йяею]|ой|ом|ого|ей|ья|ьей|ая|ую)?";
    const one = (word: string): number =>
      indexed(russianOnes, (each) => new RegExp(`^${each}${ending}$`, "u").test(word));
    const simple = second === undefined ? one(first) : 0;
    if (simple > 0) return simple;
    const ten = russianTens.find(([stem]) =>
      new RegExp(`^(?:${stem})(?:ь|о|${ending})$`, "u").test(first),
    )?.[1];
    if (ten === undefined) return null;
    return ten + (second === undefined ? 0 : one(second));
  },
  ar: (text) => {
    const [first = "", second = ""] = text.replace(/\p{M}/gu, "").split(/[\s\u00a0]+و?/u);
    const ten = (word: string): number =>
      indexed(arabicTens, (each) => new RegExp(`^${each}(?:ين|ون)$`, "u").test(word));
    const one = first === "الحادية" ? 1 : indexed(arabicOnes, (each) => each === first);
    if (one === 0) return ten(first) > 0 ? (ten(first) + 1) * 10 : null;
    if (second === "عشرة") return one + 10;
    return ten(second) > 0 ? (ten(second) + 1) * 10 + one : one;
  },
  zh: (text) => {
    const [, tens, ones] = /^第?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)/u.exec(text) ?? [];
    const digit = (each: string | undefined): number => (each ? chineseDigits.indexOf(each) + 1 : 0);
    const number = (tens === undefined ? 0 : tens === "" ? 10 : digit(tens) * 10) + digit(ones);
    return number > 0 ? number : null;
  },
};
