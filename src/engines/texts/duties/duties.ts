import { wordingOf } from "../compare/flatten.ts";
import type { Provision, Resolution } from "../model.ts";
import {
  actors,
  bodies,
  deadlines,
  recurrences,
  reporting,
  type Strength,
  verbsByLanguage,
} from "./verbs.ts";

/** What a provision asks of whom. */
export interface Duty {
  /** The id of the provision. */
  readonly provision: string;
  /** Of whom, as printed. */
  readonly actor: string;
  /** What is to be done, as printed. */
  readonly act: string;
  readonly strength: Strength;
  readonly recurrence: "annual" | "biennial" | "session" | null;
  /** To whom it is to be reported or sent, as printed. */
  readonly recipients: readonly string[];
  /** By when, as printed. */
  readonly due: string | null;
}

/** Conjunctions and marks by which an act opens or closes and that say nothing. */
const opening = /^(?:que|to|de|d[’']|a|à|أن)(?=[ \u00a0])[ \u00a0]*|^(?:d[’'])/iu;

/**
 * The duties that a text lays on someone. In a General Assembly text each operative provision opens with the verb
 * ("Requests the Secretary-General to…"), and the items beneath it are the acts if it ends with a colon; in a text of
 * the ITU a call names whom ("instructs the Secretary-General") and each clause beneath it is one act. The verb gives
 * the strength. Languages other than the six official ones have no duties. Cost: linear.
 */
export function findDuties(resolution: Resolution): readonly Duty[] {
  const language = verbsByLanguage[resolution.language];
  if (!language) return [];
  const patterns = language.verbs.map(([strength, verb]) => {
    const spaced = resolution.language !== "zh";
    const space = spaced ? "[ \\u00a0]+" : "";
    const adverbs = `(?:(?:${language.adverbs})${spaced ? "[, \\u00a0]+" : ""})*`;
    // At the start, or after a comma: "Welcomes the report, and requests the Secretary-General to publish it".
    const lead = `(?<=^|[,;،؛，；][ \\u00a0]?(?:(?:and|y|e|et|и|并)[ \\u00a0]?|و)?)`;
    const whole = `${lead}${adverbs}(?:${verb})(?!\\p{Script=Latin}|\\p{Script=Cyrillic})${space}${adverbs}${language.preposition}`;
    return { strength, pattern: new RegExp(whole, "giu") };
  });
  const act = new RegExp(language.act, "u");
  const actorNoun = actors[resolution.language]!;

  /** Each address in some words: how strong, and what follows until the next. */
  const addresses = (
    words: string,
  ): readonly { readonly strength: Strength; readonly rest: string; readonly first: boolean }[] => {
    const found = patterns
      .flatMap(({ strength, pattern }) =>
        [...words.matchAll(pattern)].map((match) => ({
          strength,
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
      .toSorted((one, other) => one.start - other.start || other.end - one.end)
      .filter(({ start }, at, all) => at === 0 || start >= all[at - 1]!.end);
    return found.map(({ strength, start, end }, at) => ({
      strength,
      rest: words.slice(end, found[at + 1]?.start ?? words.length).trim(),
      first: start === 0,
    }));
  };
  const duty = (provision: Provision, strength: Strength, actor: string, words: string): Duty => {
    const text = words
      .trim()
      .replace(opening, "")
      .replace(/[\s;,.؛،。；，:：]+$/u, "");
    const reports = reporting.test(text);
    return {
      provision: provision.id,
      actor: actor.replace(/[\s:,،，]+$/u, ""),
      act: text,
      strength,
      recurrence: recurrences.find(({ pattern }) => pattern.test(text))?.every ?? null,
      recipients: reports
        ? [...new Set([...text.matchAll(bodies)].map(([body]) => body.replace(/^the /u, "")))]
        : [],
      due: deadlines.exec(text)?.[0].trim() ?? null,
    };
  };
  const visit = (provision: Provision): readonly Duty[] => {
    const { role, children } = provision;
    const words = wordingOf(provision);
    if (role === "heading" || role === "recital") return children.flatMap(visit);
    const found = addresses(words);
    if (found.length === 0) return children.flatMap(visit);
    if (role === "call") {
      const [{ strength, rest }] = found as [(typeof found)[number]];
      return children.map((clause) => duty(clause, strength, rest, wordsWithItems(clause)));
    }
    return found.flatMap(({ strength, rest }, n): readonly Duty[] => {
      const beneath = n === found.length - 1 ? children : [];
      const asked = act.exec(rest);
      const actor = asked ? rest.slice(0, asked.index) : rest.replace(/[:：]$/u, "");
      if (!actorNoun.test(opensWith(actor))) return [];
      const words = asked ? rest.slice(asked.index + asked[0].length) : "";
      if (beneath.length > 0 && /[:：]$/u.test(rest)) {
        const lead = words.replace(/[:：]$/u, "").trim();
        return beneath.map((item) => duty(item, strength, actor, `${lead} ${wordsWithItems(item)}`.trim()));
      }
      return words === "" ? [] : [duty(provision, strength, actor, words)];
    });
  };
  return resolution.provisions.flatMap(visit);
}

/** The first words of an address, where whoever is addressed is named: "cooperation among stakeholders" is nobody. */
function opensWith(actor: string): string {
  return /\p{Script=Han}/u.test(actor) ? actor.slice(0, 16) : actor.split(/\s+/u).slice(0, 6).join(" ");
}

/** A clause with what stands beneath it, as one act. */
function wordsWithItems(provision: Provision): string {
  return [wordingOf(provision), ...provision.children.map(wordsWithItems)].join(" ");
}
