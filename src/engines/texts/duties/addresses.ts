import { type AskingVerb, type Patterns, patternsOf } from "./patterns.ts";
import type { Strength } from "./verbs.ts";

/** One thing that some words ask: how strongly, of whom, and where in them what is asked stands. */
export interface Address {
  readonly strength: Strength;
  /** As printed; null where the organ takes it on itself. */
  readonly actor: string | null;
  /** Where in the words it begins. */
  readonly from: number;
  /** From and to where in the words the act stands; nothing when it comes in items beneath. */
  readonly start: number;
  readonly end: number;
}

/**
 * What some words ask, in their order: each verb that addresses someone or binds the organ itself, with whom it
 * addresses and the span of the act, which ends before the next verb. Words that name no one who could act ("encourages
 * research") ask nothing. `alone` says that the words are a call whose clauses are the acts. Cost: linear in the words,
 * times the verbs of the language.
 */
export function addressesIn(
  words: string,
  { language, alone }: { readonly language: string; readonly alone: boolean },
): readonly Address[] {
  const patterns = patternsOf(language);
  if (!patterns) return [];
  if (alone && patterns.selfCall.test(words.replace(/[\s\u00a0:：,،]+$/u, ""))) {
    return [{ strength: "decides", actor: null, from: 0, start: words.length, end: words.length }];
  }
  const found = patterns.verbs
    .flatMap(({ strength, kind, pattern, act }) =>
      [...words.matchAll(pattern)].map((match) => ({
        strength,
        kind,
        act,
        from: match.index,
        start: match.index + match[0].length,
      })),
    )
    .filter(({ from }) => language !== "ar" || hasFormOf(words, from))
    .toSorted((one, other) => one.from - other.from || other.start - one.start)
    .filter(({ from }, at, all) => at === 0 || from >= all[at - 1]!.start);
  return found.flatMap(({ strength, kind, act, from, start }, at): readonly Address[] => {
    const next = found[at + 1]?.from ?? words.length;
    const span = (begin: number) => trimmed(words, begin, endOf(words, begin, next, patterns));
    if (kind === "self") return [{ strength, actor: null, from, ...span(start) }];
    const rest = words.slice(start, next);
    if (kind === "they") {
      const marker = act.exec(` ${rest}`);
      const begin = marker?.index === 0 ? start + marker[0].length - 1 : next;
      return begin === next
        ? []
        : [{ strength, actor: pronounOf(words.slice(from, start)), from, ...span(begin) }];
    }
    if (alone) {
      const actor = actorOf(rest.replace(closingMarker, ""), patterns);
      // In calls of the ITU "请" invites; what is requested is "要求".
      const asked = language === "zh" && strength === "requests" ? "invites" : strength;
      return [{ strength: asked, actor, from, start: words.length, end: words.length }];
    }
    const marker = markerIn(rest, { language, kind, act, actor: patterns.actor });
    const colon = /[:：][ \u00a0]*$/u.exec(rest);
    const printed = marker?.groups?.actor ?? rest.slice(0, marker?.index ?? colon?.index ?? 0);
    const actor = actorOf(printed, patterns);
    if (actor === "" || patterns.thing.test(actor) || !namesActor(actor, language, patterns)) return [];
    const begin = marker ? start + (marker.groups?.actor ? 0 : marker.index + marker[0].length) : next;
    return [{ strength, actor, from, ...span(begin) }];
  });
}

/** In Arabic a verb has the form of who speaks, feminine or masculine, which the first verb tells. */
function hasFormOf(words: string, from: number): boolean {
  const form = /^[تي]/u.exec(words)?.[0];
  return form === undefined || words.slice(from).replace(/^و/u, "").startsWith(form);
}

/** The pronoun in a verb that has one. */
function pronounOf(verb: string): string {
  return (
    /(?<!\p{L})(?:l[aeo]s?|leur|lui|l[’'])(?!\p{L})|(?:هم|هما|ها)(?= |$)/iu.exec(verb)?.[0] ?? verb.trim()
  );
}

/** Where in what follows a verb the act begins; in Chinese nothing but the end of the actor's name tells. */
function markerIn(
  rest: string,
  {
    language,
    kind,
    act,
    actor,
  }: Pick<AskingVerb, "kind" | "act"> & { readonly language: string; readonly actor: RegExp },
): RegExpExecArray | null {
  if (language === "ar" && kind === "that") return arabicClause.exec(rest);
  if (language !== "zh") return act.exec(rest);
  const every = [...rest.slice(0, 200).matchAll(new RegExp(act, "gu"))];
  const ends = new RegExp(`(?:${actor.source})$`, "u");
  return (
    every.find(({ index }) =>
      ends.test(rest.slice(0, index).replace(/(?:[(（][^()（）]*[)）]|[\s，])+$/u, "")),
    ) ?? null
  );
}

/** A call may close with the word that opens the act of each of its clauses: "invites Member States to". */
const closingMarker = /[ \u00a0](?:to|a(?: que)?|que|de|à|إلى|على)?[\s\u00a0:：,،，]*$/iu;

/** Arabic has the verb before who shall act: "أن يوقف النظام السوري". */
const arabicClause =
  /^[\p{L}\p{M}]+ (?<actor>(?:جميع |كل )?(?:ال[\p{L}\p{M}]+|أطراف|سلطات|حكومة|هيئة|لجنة|مجلس|فريق|مكتب|دول|مؤتمر)(?: (?:نزع )?ال[\p{L}\p{M}]+)*)/u;

/** An act ends where a clause that asks nothing begins. */
function endOf(words: string, start: number, next: number, { boundary }: Patterns): number {
  const end = boundary.exec(words.slice(start, next));
  return end ? start + end.index : next;
}

/** Without the marks and conjunctions at either end. */
function trimmed(
  words: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const act = words.slice(start, end);
  const lead = /^[\s\u00a0,،，:]*/u.exec(act)![0].length;
  const tail = /(?:[\s\u00a0;,.؛،。；，:：]+(?:(?:and|y|e|et|и|و|并)[ \u00a0]*)?)*$/u.exec(act)![0].length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** Whom some words name, without the adverbials that may stand between: "the Secretary-General, within existing resources". */
function actorOf(printed: string, { adverbial }: Patterns): string {
  const parts = printed.split(/(?<=[,،])[ \u00a0]|(?<=，)/u);
  let skipping = false;
  const kept = parts.filter((part, at) => {
    if (at === 0) return true;
    if (adverbial.test(part)) skipping = true;
    else if (/^(?:and|as well as|y|e|así como|et|ainsi que|и|а также|و)[ \u00a0]?/iu.test(part))
      skipping = false;
    return !skipping;
  });
  return kept
    .join(" ")
    .replace(within, "")
    .replace(/[\s\u00a0:,،，]+$/u, "")
    .trim();
}

/** Adverbials that no comma parts from the actor. */
const within =
  / (?:in accordance with|within existing|subject to|de conformidad con|dentro de los|conformément à|dans les limites|в соответствии с|в ходе|в рамках|в сотрудничестве с|в консультации с|وفقا ل|بالتعاون مع) .*$/iu;

/** Whether someone who can act is named in the first words; a name in capitals after an article is someone too. */
function namesActor(actor: string, language: string, { actor: noun }: Patterns): boolean {
  if (language === "zh") return noun.test(actor.slice(-16));
  const first = actor.split(/\s+/u).slice(0, 8).join(" ");
  if (noun.test(first)) return true;
  return (
    ["en", "es", "fr"].includes(language) && /^(?:(?:the|el|la|los|las|le|les|l[’'])\s?)?\p{Lu}/u.test(actor)
  );
}
