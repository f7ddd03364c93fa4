import { labelCore } from "../compare/flatten.ts";

/** What counts in a label. */
type Counter = (typeof counters)[number]["kind"];

/** How the labels of a list are written: "(a)" is letters between parentheses, "3 -" a number before a dash. */
export interface LabelStyle {
  readonly counter: Counter;
  readonly before: string;
  readonly after: string;
}

const latin = "abcdefghijklmnopqrstuvwxyz";
/** Without ё, й, ъ, ы and ь, which number nothing (GOST R 2.105-2019, 6.5.5). */
const cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя";
/** The abjad order, in which the Arabic resolutions of the General Assembly count. */
const abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const chinese = "一二三四五六七八九十";
const enclosed = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";

/** Tried in this order: where labels of a list fit several, the first that makes them consecutive is meant. */
const counters = [
  { kind: "decimal", write: String, read: (core: string) => (/^\d+$/u.test(core) ? Number(core) : null) },
  {
    kind: "arabic-indic",
    write: (n: number) => String(n).replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit))),
    read: (core: string) =>
      /^[٠-٩]+$/u.test(core)
        ? Number(core.replace(/./gu, (digit) => String(digit.charCodeAt(0) - 0x660)))
        : null,
  },
  {
    kind: "latin",
    write: (n: number) => doubled(latin, n),
    read: (core: string) => readDoubled(latin, core),
  },
  {
    kind: "LATIN",
    write: (n: number) => doubled(latin.toUpperCase(), n),
    read: (core: string) => readDoubled(latin.toUpperCase(), core),
  },
  { kind: "roman", write: roman, read: readRoman },
  {
    kind: "ROMAN",
    write: (n: number) => roman(n).toUpperCase(),
    read: (core: string) => (core === core.toUpperCase() ? readRoman(core.toLowerCase()) : null),
  },
  {
    kind: "cyrillic",
    write: (n: number) => doubled(cyrillic, n),
    read: (core: string) => readDoubled(cyrillic, core),
  },
  {
    kind: "abjad",
    write: (n: number) => doubled(abjad, n).replace(/^ه$/u, "هـ"),
    read: (core: string) => readDoubled(abjad, core.normalize("NFKC").replace(/ـ/gu, "")),
  },
  { kind: "chinese", write: writeChinese, read: readChinese },
  {
    kind: "enclosed",
    write: (n: number) => enclosed[n - 1] ?? `(${n})`,
    read: (core: string) => place(enclosed, core),
  },
] as const;

const ordinals = [
  "bis",
  "ter",
  "quater",
  "quinquies",
  "sexies",
  "septies",
  "octies",
  "nonies",
  "decies",
] as const;
const ordinalAtStart = new RegExp(`^[ \u00a0]?(?:${ordinals.join("|")})`, "u");
const ordinalAtEnd = new RegExp(`[ \u00a0]?(?:${ordinals.join("|")})$`, "u");

/**
 * The style of a list's labels, or null when it has none but bullets: the first counter in which each label can be
 * read and most follow the one before. Cost: linear.
 */
export function styleOf(labels: readonly string[]): LabelStyle | null {
  const counted = labels.filter((label) => coreOf(label) !== "");
  const cores = counted.map(coreOf);
  let best: { readonly kind: Counter; readonly runs: number } | null = null;
  for (const { kind, read } of counters) {
    const values = cores.map((core) => read(core));
    if (values.some((value) => value === null)) continue;
    const runs = values.filter((value, at) => value === (at === 0 ? 1 : values[at - 1]! + 1)).length;
    if (!best || runs > best.runs) best = { kind, runs };
  }
  if (!best || cores.length === 0) return null;
  const [first] = counted;
  const from = first!.indexOf(cores[0]!);
  const after = first!.slice(from + cores[0]!.length).replace(ordinalAtStart, "");
  return { counter: best.kind, before: first!.slice(0, from), after };
}

/**
 * What a label of that style counts: its number, and how many come between that number and the next ("3" is 3 and 0,
 * "3 bis" 3 and 1); null where the label is of another style.
 */
export function readLabel(
  label: string | null,
  { counter, before, after }: LabelStyle,
): { readonly number: number; readonly nth: number } | null {
  if (label === null || !label.startsWith(before) || !label.endsWith(after)) return null;
  const number = counters.find(({ kind }) => kind === counter)!.read(coreOf(label));
  const ordinal = ordinalAtEnd.exec(stripped(label))?.[0].trim();
  return number === null
    ? null
    : { number, nth: (ordinals as readonly (string | undefined)[]).indexOf(ordinal) + 1 };
}

/** The label of that number in a style ("(aa)" after "(z)"), or of the nth put in after it ("3bis", "3ter"). */
export function writeLabel(number: number, { counter, before, after }: LabelStyle, nth = 0): string {
  const core = counters.find(({ kind }) => kind === counter)!.write(number);
  if (nth === 0) return `${before}${core}${after}`;
  return `${before}${core}${/\p{N}$/u.test(core) ? "" : " "}${ordinal(nth)}${after}`;
}

/** "bis" for the first that is put in after a number, "ter" for the second. */
export function ordinal(nth: number): string {
  return ordinals[nth - 1] ?? `bis-${nth}`;
}

/** Whether a label is a mark that counts nothing. */
export function isBullet(label: string): boolean {
  return coreOf(label) === "";
}

/** What of a label a reference cites: "8" of "8.", "a" of "(a)". */
export function citedAs(label: string): string {
  return stripped(label).replace(/^[^\p{L}\p{N}]+/u, "");
}

function stripped(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+$/u, "");
}

function coreOf(label: string): string {
  const core = stripped(label)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(ordinalAtEnd, "");
  return labelCore(core) === "" || labelCore(core) === "•" ? "" : core;
}

/** a to z, then aa, bb, cc… (United Nations Editorial Manual; ITU does so too). */
function doubled(alphabet: string, n: number): string {
  const letter = alphabet[(n - 1) % alphabet.length]!;
  return letter.repeat(Math.floor((n - 1) / alphabet.length) + 1);
}

function readDoubled(alphabet: string, core: string): number | null {
  const [letter] = core;
  const at = letter === undefined ? -1 : alphabet.indexOf(letter);
  if (at === -1 || [...core].some((each) => each !== letter)) return null;
  return at + 1 + (core.length - 1) * alphabet.length;
}

const romanDigits = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(n: number): string {
  let rest = n;
  let written = "";
  for (const [value, digit] of romanDigits) {
    for (; rest >= value; rest -= value) written += digit;
  }
  return written;
}

function readRoman(core: string): number | null {
  let rest = core;
  let value = 0;
  for (const [worth, digit] of romanDigits) {
    for (; rest.startsWith(digit); rest = rest.slice(digit.length)) value += worth;
  }
  return rest === "" && value > 0 && roman(value) === core ? value : null;
}

function writeChinese(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : chinese[tens - 1]}十`;
  return `${ten}${units === 0 ? "" : chinese[units - 1]}`;
}

function readChinese(core: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(core);
  if (!parts || core === "") return null;
  const [, first, ten, last] = parts;
  const digit = (each: string | undefined): number => (each === undefined ? 0 : chinese.indexOf(each) + 1);
  if (ten === undefined) return first !== undefined && last !== undefined ? null : digit(first ?? last);
  return (first === undefined ? 10 : digit(first) * 10) + digit(last);
}

function place(characters: string, core: string): number | null {
  const at = core.length === 1 ? characters.indexOf(core) : -1;
  return at === -1 ? null : at + 1;
}
