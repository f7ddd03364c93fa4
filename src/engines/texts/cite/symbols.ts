import type { Mention, Organ } from "./organs.ts";

export interface FoundSymbol {
  readonly raw: string;
  readonly symbol: string;
  readonly jointSymbol?: string;
  readonly start: number;
  readonly end: number;
}

/** A part after a slash: letters and digits with dots, then perhaps a part or volume in parentheses. */
const part = String.raw`\/[ \u00a0]?[A-Z0-9](?:[A-Za-z0-9.]*[A-Za-z0-9])?(?:-\d+)?(?:[ \u00a0]?\((?:Parts?|Vol)[^)]{1,20}\))?`;
const one = `[A-Z]{1,6}(?:${part})+`;
const full = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}\/])(${one})(?:[ \u00a0]?[-‐‑–—][ \u00a0]?(${one}))?`,
  "gu",
);

/** Symbols written in full. A joint one is one document under two symbols. */
export function symbolsIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(full)].flatMap((match) => {
    const [raw, first, second] = match;
    if (!/\d/u.test(first!)) return [];
    const symbol = tidy(first!);
    return [
      {
        raw,
        symbol,
        ...(second !== undefined && /\d/u.test(second) ? { jointSymbol: tidy(second) } : {}),
        start: match.index,
        end: match.index + raw.length,
      },
    ];
  });
}

function tidy(symbol: string): string {
  return symbol.replace(/[ \u00a0]+/gu, "");
}

const dash = "[-‐‑–]";
const session = String.raw`(?<special>(?:ES|S|دإ|دإط)${dash}\d{1,2}\/\d{1,3})`;
const byYear = String.raw`(?<year>(?:19|20)\d\d\/\d{1,3})`;
const bySession = String.raw`(?<session>\d{1,2}\/\d{1,3})`;
const letter = String.raw`(?:[ \u00a0]?(?<letter>[A-Z](?![\p{L}\d])|ألف|باء|جيم))?`;
const byRoman = String.raw`(?<old>\d{1,4})${letter}[ \u00a0]?\((?:(?<roman>[IVXLС]+)|د[ \u00a0]?${dash}[ \u00a0]?(?<arabic>\d{1,2}))\)`;
const bySecurity = String.raw`(?<security>\d{1,4})[ \u00a0]?\((?<in>(?:19|20)\d\d)\)`;
const number = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}\/.(‑–-])(?<!\p{Lu}{2}[ \u00a0])(?:${session}|${byYear}|${byRoman}|${bySecurity}|${bySession}(?:[ \u00a0][A-Z](?![\p{L}\d’'.]))?)(?![\p{N}\/%]|[.,]\d)`,
  "gu",
);

/** Words for resolutions and decisions; a bare number is one only if such a word stands near. */
const nature =
  /(?<decision>decisions?|decisión|decisiones|décisions?|решени\p{L}*|مقرر\p{L}*|决定)|(?<resolution>resoluti\p{L}*|resoluci\p{L}*|résolutions?|резолюци\p{L}*|\p{L}{0,2}قرار\p{L}*|决议)/giu;

/** What follows the number of a resolution: the date of its adoption. */
const dated = /^,?[ \u00a0](?:of|de|du|от|المؤرخ\p{L}*)[ \u00a0]\d{1,2}/u;

interface Nature {
  readonly decision: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Resolutions and decisions by number. Numbers in a row ("7/34 of 28 March 2008 and 8/5") share their nature, which
 * stands before the first or, as in Chinese, after the last, and the organ named beside that word or after the last.
 * A row without a word of its own goes on with those of the row before.
 */
export function numbersIn(text: string, organs: readonly Mention[]): readonly FoundSymbol[] {
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
  return runsOf(text, [...text.matchAll(number)]).flatMap((run) => {
    const start = run[0]!.index;
    const end = run.at(-1)!.index + run.at(-1)![0].length;
    const kind =
      natures.find((each) => each.start >= end && each.start - end <= 3) ??
      natures.findLast((each) => each.end <= start && start - each.end <= 200);
    const sameWord = kind !== undefined && kind === previous.nature;
    const organ = sameWord ? previous.organ : organOf(organs, wordBefore(natures, kind) ?? kind, start, end);
    const decision =
      kind?.decision ?? (dated.test(text.slice(end)) ? (previous.nature?.decision ?? false) : undefined);
    previous = { organ, nature: kind };
    return run.flatMap((match) => {
      const symbol = symbolOf(match.groups ?? {}, decision, organ);
      if (symbol === null) return [];
      return [{ raw: match[0], symbol, start: match.index, end: match.index + match[0].length }];
    });
  });
}

/** In "Council resolutions, in particular resolutions 7/34" the first word bears the organ. */
function wordBefore(natures: readonly Nature[], kind: Nature | undefined): Nature | undefined {
  const before = kind && natures.findLast((each) => each.end < kind.start);
  return before && kind.start - before.end <= 20 ? before : undefined;
}

/**
 * The organ named beside the word for a resolution, or after the numbers ("resolutions 7/34 and 8/5 of the Council");
 * where that word follows the numbers, the organ stands before them.
 */
function organOf(
  organs: readonly Mention[],
  kind: Nature | undefined,
  start: number,
  end: number,
): Organ | "own" {
  if (kind && kind.start >= end) {
    return organs.findLast((each) => each.end <= start && start - each.end <= 40)?.organ ?? "own";
  }
  const beside = kind
    ? organs.findLast(
        (each) => kind.start - each.end <= 12 && each.start - kind.end <= 20 && each.end <= start,
      )
    : undefined;
  if (beside && beside.organ !== "own") return beside.organ;
  const following = organs.find(
    (each) => each.start >= end && each.start - end <= 40 && each.organ !== "own",
  );
  return following?.organ ?? "own";
}

function symbolOf(
  groups: Readonly<Record<string, string | undefined>>,
  decision: boolean | undefined,
  organ: Organ | "own",
): string | null {
  const type = decision ? "DEC" : "RES";
  if (groups.security !== undefined) return `S/RES/${groups.security}(${groups.in})`;
  if (groups.old !== undefined) {
    const roman = groups.roman?.replaceAll("С", "C") ?? romanOf(Number(groups.arabic));
    return `A/RES/${groups.old}(${roman})`;
  }
  if (decision === undefined) return null;
  // The Council's own sessions are far from the sixties that those of the Assembly had reached when it was founded.
  const ofSession = Number(groups.session?.split("/")[0] ?? 0);
  const body = organ === "human-rights-council" && ofSession <= 60 ? "A/HRC" : "A";
  if (groups.special !== undefined) {
    const plain = groups.special.replace(/^دإط/u, "ES").replace(/^دإ/u, "S").replace(/[‐‑–]/gu, "-");
    return `${body}/${type}/${plain}`;
  }
  if (groups.year !== undefined) {
    return `${organ === "commission-on-human-rights" ? "E/CN.4" : "E"}/${type}/${groups.year}`;
  }
  if (organ === "economic-and-social-council" || organ === "security-council") return null;
  // The letter of a resolution in parts (57/270 B) is no part of the symbol under which all parts are issued.
  return `${body}/${type}/${groups.session}`;
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
