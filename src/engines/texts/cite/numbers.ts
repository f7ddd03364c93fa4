import { dateAround, leadingDate } from "./dates.ts";
import { firstFrom } from "./in-order.ts";
import { type Mention, type Organ, organsIn } from "./organs.ts";
import type { FoundSymbol } from "./symbols.ts";

const dash = "[-‐‑–]";
const session = String.raw`(?<special>(?:ES|S|دإ|دإط)${dash}\d{1,2}\/\d{1,3})`;
const byYear = String.raw`(?<year>(?:19|20)\d\d\/\d{1,3})`;
const oneLetter = String.raw`[A-ZА-Я](?![\p{Script=Latin}\p{Script=Cyrillic}\d’'])`;
/** Letters of parts as Arabic spells them out, in the order of the alphabet. */
const arabicLetters = "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون".split(" ");
const partLetter = String.raw`(?:${oneLetter}|(?:${arabicLetters.join("|")})(?!\p{L}))`;
const letter = String.raw`(?:[ \u00a0]?(?<letters>${partLetter}(?:[ \u00a0]?(?:and|y|et|и|و|和)[ \u00a0]?${partLetter})?))?`;
const bySession = String.raw`(?<session>\d{1,2}\/\d{1,3})`;
const byRoman = String.raw`(?<old>\d{1,4})${letter.replace("<letters>", "<oldLetters>")}[ \u00a0]?\((?:(?<roman>[IVXLСХ]+)|د[ \u00a0]?${dash}[ \u00a0]?(?<arabic>\d{1,2}))\)`;
const bySecurity = String.raw`(?<plain>\d{1,4})[ \u00a0]?[(（](?<in>(?:19|20)\d\d)(?: ?г\.|年)?[)）]`;
const number = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}\/.(‑–-])(?<!\p{Lu}{2}[ \u00a0])(?:${session}|${byYear}|${byRoman}|${bySecurity}|${bySession}${letter})(?![\p{N}\/%]|[.,]\d)`,
  "gu",
);

/** Words for resolutions and decisions; a bare number is one only if such a word stands near. */
const nature =
  /(?<decision>decisions?|decisión|decisiones|décisions?|решени\p{L}*|مقرر\p{L}*|决定)|(?<resolution>resoluti\p{L}*|resoluci\p{L}*|résolutions?|резолюци\p{L}*|\p{L}{0,2}قرار\p{L}*|决议)/giu;

interface Nature {
  readonly decision: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Resolutions and decisions by number. Numbers in a row ("7/34 of 28 March 2008 and 8/5") share their nature, which
 * stands before the first or, as in Chinese, after the last, and the organ named beside that word or after the last.
 * A row without a word of its own goes on with those of the row before. In a text of the ITU "the Council" is its own.
 * Cost: linear in the text.
 */
export function numbersIn(text: string, { ofItu }: { readonly ofItu: boolean }): readonly FoundSymbol[] {
  const matches = [...text.matchAll(number)];
  if (matches.length === 0) return [];
  const organs = organsIn(text);
  const natures = [...text.matchAll(nature)].map(
    (match): Nature => ({
      decision: match.groups?.decision !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  let previous: { readonly organ: Organ | "own"; readonly nature: Nature | undefined } = {
    organ: "own",
    nature: undefined,
  };
  /** Of whom the last numbers by year were: the Assembly has none, so those of "its resolution 2013/1" are theirs too. */
  let byYear: Organ | "own" = "own";
  return runsOf(text, matches).flatMap((run) => {
    const start = run[0]!.index;
    const end = run.at(-1)!.index + run.at(-1)![0].length;
    const kind =
      around(natures, start, end).find(
        (each) => each.start >= end && /^[\s\u00a0号]{0,3}$/u.test(text.slice(end, each.start)),
      ) ?? around(natures, start, end).findLast((each) => each.end <= start && start - each.end <= 200);
    const sameWord = kind !== undefined && kind === previous.nature;
    const organ = sameWord
      ? previous.organ
      : organOf({ text, organs: around(organs, start, end), kind, start, end });
    const dated = leadingDate(text.slice(end, end + 90)) !== "";
    const decision = kind?.decision ?? (dated ? (previous.nature?.decision ?? false) : undefined);
    previous = { organ, nature: kind };
    return run.flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const date = dateAround(text, span);
      const ofYear = match.groups!.year && organ === "own" ? byYear : organ;
      if (match.groups!.year) byYear = ofYear;
      const symbols = symbolsOf(match.groups ?? {}, { decision, organ: ofYear, date, ofItu });
      return symbols.map((symbol) => ({
        raw: match[0],
        symbol,
        ...span,
        date: date ?? match.groups!.in ?? null,
      }));
    });
  });
}

/** No word that tells of a number stands further from it. */
const reach = 300;

/** Of some spans in order, those near a place. */
function around<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  return spans.slice(firstFrom(spans, start - reach), firstFrom(spans, end + reach));
}

interface Row {
  readonly text: string;
  readonly organs: readonly Mention[];
  readonly kind: Nature | undefined;
  readonly start: number;
  readonly end: number;
}

/** Words after which numbers only exemplify what was named before: "relevant resolutions of the Council, in particular". */
const exemplifying =
  /(?:in particular|particularly|notably|especially|including|en particular|en especial|incluidas?|notamment|en particulier|в частности|в том числе|особенно|ولا سيما|وبخاصة|بما في ذلك|尤其是|特别是|包括)[^\d;.]{0,24}$/iu;
/** What may stand between a number and the organ that adopted it. */
const adoptedBy =
  /^[,\s\u00a0]*(?:(?:of|by|adopted|the|United Nations|del?|las?|los|el|aprobad\p{L}+|por|Naciones Unidas|du|des|par|adoptée?s?|de l[’']|принят\p{L}+|الصادر\p{L}*|عن|ل)[ \u00a0]+|de l[’'])*$/iu;

/**
 * The organ named beside the word for a resolution, or after the numbers ("resolutions 7/34 and 8/5 of the Council");
 * where that word follows the numbers, the organ stands before them. "The Commission, in its resolution" is its own.
 */
function organOf(row: Row): Organ | "own" {
  const { text, organs, kind, start, end } = row;
  const before = (at: number, within: number) =>
    organs.findLast((each) => each.end <= at && at - each.end <= within);
  if (kind && kind.start >= end) {
    const nearest = before(start, 40);
    return (nearest && ownerOf(nearest, row)) ?? "own";
  }
  const beside =
    kind &&
    organs.findLast(
      (each) =>
        kind.start - each.end <= 12 && each.start - kind.end <= 20 && each.end <= Math.max(start, kind.end),
    );
  if (beside && beside.organ !== "own") return beside.organ;
  const rest = text.slice(end, end + 140);
  const from = end + leadingDate(rest).length;
  const following = organs.find((each) => each.start >= from && each.organ !== "own");
  if (following && following.start - from <= 40 && adoptedBy.test(text.slice(from, following.start))) {
    return following.organ;
  }
  if (beside) return ownerOf(beside, row);
  const lead = kind && exemplifying.exec(text.slice(Math.max(0, kind.start - 60), kind.end));
  const exemplified = lead && before(kind.start - lead[0].length + (kind.end - kind.start), 60);
  return exemplified?.organ ?? "own";
}

/** "The Security Council in its resolution": what is its own is that of whoever was just named. */
function ownerOf(mention: Mention, { text, organs }: Row): Organ | "own" {
  if (mention.organ !== "own") return mention.organ;
  const owner = organs.findLast((each) => each.organ !== "own" && each.end <= mention.start);
  const between = owner && text.slice(owner.end, mention.start);
  const joined =
    between !== undefined &&
    /^,?[ \u00a0]*(?:(?:in|by|under|en|por|dans|par|в|под|في|بموجب|在)[ \u00a0]*)?$/iu.test(between);
  return joined ? owner!.organ : "own";
}

interface Adopted {
  readonly decision: boolean | undefined;
  readonly organ: Organ | "own";
  readonly date: string | null;
  readonly ofItu: boolean;
}

/** One symbol, or several for "66/253 A and B"; none where the organ gives its resolutions none. */
function symbolsOf(
  groups: Readonly<Record<string, string | undefined>>,
  adopted: Adopted,
): readonly string[] {
  const symbol = symbolOf(groups, adopted);
  if (symbol === null) return [];
  if (groups.letters === undefined) return [symbol];
  const letters = groups.letters.match(new RegExp(partLetter, "gu")) ?? [];
  const session = Number(groups.session!.split("/")[0]);
  const year = adopted.date === null ? null : Number(adopted.date.slice(0, 4));
  return [...new Set(letters.map((each) => symbol + partOf(each, session, year)))];
}

function symbolOf(
  groups: Readonly<Record<string, string | undefined>>,
  { decision, organ, date, ofItu }: Adopted,
): string | null {
  const type = decision ? "DEC" : "RES";
  if (groups.plain !== undefined) {
    const ofCouncil = organ === "itu-council" || (ofItu && organ !== "security-council");
    if (!ofCouncil) return `S/RES/${groups.plain}(${groups.in})`;
    return `ITU Council ${decision ? "Decision" : "Resolution"} ${groups.plain} (${groups.in})`;
  }
  if (groups.old !== undefined) {
    const roman = groups.roman?.replaceAll("С", "C").replaceAll("Х", "X") ?? romanOf(Number(groups.arabic));
    const body = organ === "economic-and-social-council" ? "E" : "A";
    return `${body}/RES/${groups.old}(${roman})`;
  }
  if (decision === undefined || organ === "other") return null;
  if (groups.year !== undefined) {
    return `${organ === "commission-on-human-rights" ? "E/CN.4" : "E"}/${type}/${groups.year}`;
  }
  if (organ === "economic-and-social-council" || organ === "security-council") return null;
  if (organ === "environment-assembly") {
    const [of, item] = (groups.session ?? "").split("/");
    return item === undefined ? null : `UNEP/EA.${of}/${type === "RES" ? "Res" : "Dec"}.${item}`;
  }
  const year = date === null ? null : Number(date.slice(0, 4));
  if (groups.special !== undefined) {
    const body = organ === "human-rights-council" || organ === "council" ? "A/HRC" : "A";
    const plain = groups.special.replace(/^دإط/u, "ES").replace(/^دإ/u, "S").replace(/[‐‑–]/gu, "-");
    return `${body}/${type}/${plain}`;
  }
  const ofSession = Number(groups.session!.split("/")[0]);
  const body = isOfCouncil(organ, ofSession, year) ? "A/HRC" : "A";
  return `${body}/${type}/${groups.session}`;
}

/**
 * Whether a number by session is of the Human Rights Council. The Assembly's nth session opens in 1945 + n, the
 * Council holds three a year since 2006: a date tells them apart whatever organ was named last. Without one, the
 * Assembly's sixtieth had closed when the Council was founded.
 */
function isOfCouncil(organ: Organ | "own", ofSession: number, year: number | null): boolean {
  const named = organ === "human-rights-council" || organ === "council";
  if (year === null) return named && ofSession <= 70;
  const ofAssembly = year === 1945 + ofSession || year === 1946 + ofSession;
  const ofCouncil = year >= 2006 && Math.abs(year - (2006 + ofSession / 3)) <= 1.5;
  if (ofAssembly !== ofCouncil) return ofCouncil;
  return named;
}

/**
 * Parts that a session adopts together, by December, are issued as one document under the number alone. A later one
 * (57/270 B, of June) has a document of its own, with its letter; the first, A, had been issued without. Since the
 * fifty-seventh session parts come only so.
 */
function partOf(printed: string, ofSession: number, year: number | null): string {
  const cyrillic = "АВСЕ".indexOf(printed);
  const arabic = arabicLetters.indexOf(printed);
  const letter = cyrillic >= 0 ? "ABCE"[cyrillic]! : arabic >= 0 ? String.fromCharCode(65 + arabic) : printed;
  const later = year === null ? ofSession >= 57 : year > 1945 + ofSession;
  return later && letter !== "A" ? letter : "";
}

/** Numbers in a row, with nothing between but dates, conjunctions and marks: no other noun in capitals, no end. */
function runsOf(text: string, matches: readonly RegExpExecArray[]): readonly (readonly RegExpExecArray[])[] {
  const runs: RegExpExecArray[][] = [];
  let end = 0;
  for (const match of matches) {
    const between = text.slice(end, match.index);
    const continues =
      runs.length > 0 &&
      between.length < 60 &&
      !/[;.“”"«»]/u.test(between) &&
      !new RegExp(nature.source, "iu").test(between);
    if (continues) runs.at(-1)!.push(match);
    else runs.push([match]);
    end = match.index + match[0].length;
  }
  return runs;
}

function romanOf(n: number): string {
  const digits = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let rest = n;
  let roman = "";
  for (const [value, digit] of digits) for (; rest >= value; rest -= value) roman += digit;
  return roman;
}
