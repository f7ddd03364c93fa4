/** The months in the order of the year; several names part by "|". Arabic prints two names, "أيلول/سبتمبر". */
const months: readonly (readonly string[])[] = [
  "january february march april may june july august september october november december".split(" "),
  "enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre".split(" "),
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  "كانون الثاني|يناير شباط|فبراير آذار|مارس نيسان|أبريل أيار|مايو حزيران|يوني[وه] تموز|يولي[وه] آب|أغسطس أيلول|سبتمبر تشرين الأول|أكتوبر تشرين الثاني|نوفمبر كانون الأول|ديسمبر".split(
    / (?=شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|كانون الأول)/u,
  ),
];

/** Arabic lines are justified by lengthening words: a month may have a kashida after any letter. */
const stretched = (name: string): string =>
  name.replace(/[\u0621-\u064a](?![^[]*\])/gu, (letter) => `${letter}\u0640*`);

const named = months.flatMap((names) => names.map((name, at) => [stretched(name), at + 1] as const));
/** A month's name in any of the languages, as the source of a pattern. */
export const monthsPattern = `(?:${[...named.map(([name]) => name)].sort((a, b) => b.length - a.length).join("|")})`;
/** The number of a month named in any of the languages. Cost: constant. */
export const monthNumber = (printed: string): number =>
  named.find(([name]) => new RegExp(`^(?:${name})$`, "iu").test(printed))![1];

const space = "[ \\u00a0]*";
const between = `${space}(?:de${space}|del${space})?`;
const dayMonthYear = String.raw`(?<day>\d{1,2})(?:er|-го|º)?${between}(?<month>${monthsPattern})(?:${space}/${space}${monthsPattern})?${between},?${space}(?<year>(?:19|20)\d\d)`;
const monthDayYear = String.raw`(?<month>${monthsPattern})${space}(?<day>\d{1,2}),${space}(?<year>(?:19|20)\d\d)`;

/** What joins a document to its date: "of", ", adopted on", "от", "المؤرخ". */
const joining = String.raw`^[\s\u00a0()）)]*,?(?:[ \u00a0]*(?:,|،|of|on|adopted|approved|dated|del?|el|la|fecha|(?:aprobad|adoptad)[ao]s?|du|le|en|date|adoptée?s?|от|принят\p{L}+|الم[\u0640\p{M}]*(?:ؤ[\u0640\p{M}]*ر[\u0640\p{M}]*خ|تخذ|عتمد)[\p{L}\p{M}]*|في)(?![\p{L}])){0,5}[ \u00a0]*`;
const following = [dayMonthYear, monthDayYear].map((date) => new RegExp(joining + date, "iu"));
/** Chinese has the date first: "2015年9月25日第70/1号决议". */
const preceding = /(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:通过的|的)?第?$/u;

/** A date with what joins it to the document before it, for whoever looks beyond it. Cost: that of two patterns. */
export function leadingDate(text: string): string {
  return following.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? "";
}

/**
 * The date that a text gives for the document that stands at `start` to `end`, as ISO 8601 (2015-09-25), or null. It
 * follows the document at once ("70/1 of 25 September 2015"), and in Chinese stands before it. Cost: constant.
 */
export function dateAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const before = preceding.exec(text.slice(Math.max(0, start - 24), start));
  if (before) return iso(before.groups!.year!, Number(before.groups!.month), before.groups!.day!);
  const after = text.slice(end, end + 90);
  for (const pattern of following) {
    const found = pattern.exec(after);
    if (found) return iso(found.groups!.year!, monthNumber(found.groups!.month!), found.groups!.day!);
  }
  return null;
}

function iso(year: string, month: number, day: string): string | null {
  const [monthText, dayText] = [String(month).padStart(2, "0"), day.padStart(2, "0")];
  const valid = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return valid ? `${year}-${monthText}-${dayText}` : null;
}
