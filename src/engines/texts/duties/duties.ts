import { wordingOf } from "../compare/flatten.ts";
import type { Provision, Resolution } from "../model.ts";
import { type Address, addressesIn } from "./addresses.ts";
import { partiesIn } from "./parties.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { dueOf, type Recurrence, recurrenceOf } from "./schedules.ts";
import type { Strength } from "./verbs.ts";

/** What a provision asks of whom. */
export interface Duty {
  /** The id of the provision. */
  readonly provision: string;
  /** Of whom, as printed; of the organ that adopts the text where it binds itself. */
  readonly actor: string;
  /** Whom that is, by keys that are the same in every language: "secretary-general", "states"; none for others. */
  readonly actors: readonly string[];
  /** What is to be done, as printed, with what stands beneath the provision. */
  readonly act: string;
  /** Where in the provision's own words the act stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
  readonly recurrence: Recurrence | null;
  /** To whom it is to be reported or sent, as printed, and by keys. */
  readonly recipients: readonly string[];
  readonly recipientKeys: readonly string[];
  /** By when, as printed. */
  readonly due: string | null;
  /** The same in every language: "session 79", "next session", "next conference", "2026", "2025-12-31". */
  readonly dueBy: string | null;
}

/** Conjunctions and marks by which an act opens and that say nothing. */
const opening = /^[\s\u00a0]*(?:(?:que|to|de|a|à|أن)(?=[ \u00a0,])[ \u00a0,]*|d[’'](?=\p{L})|чтобы )?/iu;
const closing = /[\s\u00a0;,.؛،。；，:：]*(?:[;,؛،；，][\s\u00a0]*(?:and|or|y|et|и|و))?[\s\u00a0]*$/iu;

/**
 * The duties that a text lays on someone. In a General Assembly text each operative provision opens with the verb
 * ("Requests the Secretary-General to…") and may go on with others; the items beneath it are the acts if it ends with a
 * colon and says nothing of them. In a text of the ITU a call names whom ("instructs the Secretary-General") and each
 * clause beneath it is one act. What an organ decides or resolves to do is its own duty. The verb gives the strength.
 * Languages other than the six official ones have no duties. Rules and examples: docs/procedures/duties.md.
 * Cost: linear in the text, times the verbs of its language.
 */
export function findDuties(resolution: Resolution): readonly Duty[] {
  const { language } = resolution;
  const organ = organOf(resolution);

  const duty = (
    provision: Provision,
    { strength, actor }: Pick<Address, "strength" | "actor">,
    { start, end, lead = "" }: { readonly start: number; readonly end: number; readonly lead?: string },
  ): readonly Duty[] => {
    const whom = actor ?? organ?.name ?? null;
    if (whom === null) return [];
    const words = wordingOf(provision);
    const beneath =
      end === words.length || /^[\s\u00a0]*[:：]/u.test(words.slice(end)) ? provision.children : [];
    const act = [lead, words.slice(start, end), ...beneath.map(wordsWithItems)]
      .filter((each) => each !== "")
      .join(" ")
      .replace(closing, "");
    if (act === "") return [];
    // What stands beneath an act of its own lists what it is about.
    const own = words.slice(start, end);
    const said = own.length > (language === "zh" ? 12 : 40) ? own : act;
    const recipients = recipientsOf(said, { language, organ });
    const due = dueOf(said, language);
    return [
      {
        provision: provision.id,
        actor: whom,
        actors: actor === null ? (organ ? [organ.key] : []) : actorKeys(actor, language),
        act,
        start,
        end,
        strength,
        recurrence: recurrenceOf(said),
        recipients: recipients.map(({ name }) => name),
        recipientKeys: recipients.map(({ key }) => key),
        due: due?.printed ?? null,
        dueBy: due?.by ?? null,
      },
    ];
  };

  /** A provision that is an act from end to end, or until it asks more: "to uphold their rights, and encourages it to…". */
  const whole = (
    provision: Provision,
    address: Pick<Address, "strength" | "actor">,
    lead = "",
  ): readonly Duty[] => {
    const words = wordingOf(provision);
    const more = addressesIn(words, { language, alone: false }).filter(({ from }) => from > 0);
    const start = opening.exec(words)![0].length;
    const end = words.slice(0, more[0]?.from).replace(closing, "").length;
    return [
      ...duty(provision, address, { start, end: Math.max(start, end), lead }),
      ...more.flatMap((each) =>
        duty(
          provision,
          /^(?:it|them)$/iu.test(each.actor ?? "") ? { ...each, actor: address.actor } : each,
          each,
        ),
      ),
    ];
  };

  /** What a clause of "resolves" asks of others: "to request the Secretary-General to report". */
  const askedIn = (clause: Provision, call: string): readonly Duty[] => {
    const lead = `${call.replace(/[\s\u00a0:：,،，]+$/u, "")}${language === "zh" ? "" : " "}`;
    const found = addressesIn(lead + wordingOf(clause), { language, alone: false });
    if (found[0]?.from !== 0 || found[0].actor === null) return [];
    return found.flatMap((each) =>
      duty(clause, each, {
        start: Math.max(0, each.start - lead.length),
        end: Math.max(0, each.end - lead.length),
      }),
    );
  };

  const visit = (provision: Provision): readonly Duty[] => {
    const { role, children } = provision;
    const words = wordingOf(provision);
    if (role === "heading" || role === "recital") return children.flatMap(visit);
    const found = addressesIn(words, { language, alone: role === "call" });
    if (found.length === 0) return children.flatMap(visit);
    if (role === "call") {
      const [address] = found as [Address];
      if (address.actor !== null) return children.flatMap((clause) => whole(clause, address));
      return children.flatMap((clause) => {
        const asked = askedIn(clause, words);
        if (asked.length > 0) return asked;
        return isAct(clause, language) ? whole(clause, address) : [];
      });
    }
    return found.flatMap((address, n): readonly Duty[] => {
      const said = words.slice(address.start, address.end);
      const toItems = n === found.length - 1 && children.length > 0 && /[:：][\s\u00a0]*$/u.test(words);
      if (toItems && opensItems(said, children)) {
        const lead = asFollows.test(said.replace(/[:：\s]+$/u, "")) ? "" : said.replace(/[:：\s]+$/u, "");
        return children.flatMap((item) => whole(item, address, lead));
      }
      return said === "" ? [] : duty(provision, address, address);
    });
  };
  return resolution.provisions.flatMap(visit);
}

/** Items are acts of their own where their lead says little ("to:", "to take measures:"), or they open as acts do. */
function opensItems(lead: string, items: readonly Provision[]): boolean {
  const length = /\p{Script=Han}/u.test(lead) ? lead.length / 3 : lead.split(/[\s\u00a0]+/u).length;
  if (length <= 2 || (length <= 4 && asFollows.test(lead.replace(/[:：\s]+$/u, "")))) return true;
  return items.every((item) => /^(?:to|que|de|d[’']|à|أن) ?(?=\p{L})/iu.test(wordingOf(item)));
}

/** "To do the following:" says nothing of the act. */
const asFollows =
  /(?:the following|siguiente|ce qui suit|следующее|يلي|下列|以下|如下)$|following (?:measures|steps|actions)|siguientes medidas|mesures suivantes|следующие меры|التدابير التالية|措施$/iu;

/** In "resolves" a clause is something to do if it opens with an infinitive; "that …" states what shall be. */
const infinitives: Readonly<Record<string, RegExp>> = {
  en: /^to \p{L}/iu,
  es: /^(?:no )?\p{L}+[aei]r(?:se|l[aeo]s?)?(?!\p{L})/iu,
  fr: /^(?:de |d[’'])/iu,
  ru: /^(?:не )?\p{L}+(?:ть|ти|чь|ться|тись)(?!\p{L})/iu,
  ar: /^(?:أن [تين]|ال\p{L}+|[ا-ي]\p{L}+ )/u,
  // What "should" be is stated.
  zh: /^(?![^，；。]{0,30}(?:应|须|需|不得))\p{Script=Han}/u,
};

function isAct(clause: Provision, language: string): boolean {
  return infinitives[language]?.test(wordingOf(clause)) ?? false;
}

/** The organ that adopts the text, from its enacting words: "The General Assembly,". */
function organOf({ enacting, language }: Resolution): Recipient | null {
  if (enacting === null) return null;
  const name = enacting
    .replace(/[\s\u00a0,،，]+$/u, "")
    .replace(/[ \u00a0]?[(（][^()（）]*[)）]$/u, "")
    .replace(/^(?:The |La |El |Le |L[’']|إنّ? )/u, "")
    .trim();
  return name === "" ? null : { name, key: partiesIn(name, language)[0]?.key ?? "organ" };
}

/** Whom an actor is: the parties named, without those of an aside or of a name ("the Chair of the group of States"). */
function actorKeys(actor: string, language: string): readonly string[] {
  const whole = actor.replace(aside, "");
  // In Chinese who is meant stands last, after what tells of it.
  const main =
    language === "zh" && !/[、，].*的/u.test(whole) ? whole.slice(whole.lastIndexOf("的") + 1) : whole;
  const parties = partiesIn(main, language);
  const between = (at: number): string => main.slice(parties[at - 1]!.end, parties[at]!.start);
  // "The Council Working Group" is the group; "States parties" are States.
  const headsCompound = (at: number): boolean =>
    language === "en" && at > 0 && parties[at]?.key !== "parties" && /^[ \u00a0]$/u.test(between(at));
  const coordinate = parties.filter((_, at) => {
    if (at + 1 < parties.length && headsCompound(at + 1)) return false;
    return at === 0 || headsCompound(at) || joined.test(between(at));
  });
  return [...new Set(coordinate.map(({ key }) => key))];
}

/** A comma or a conjunction between one party and the next; without it the next belongs to the name of the first. */
const joined = /[,،、和及与或]|(?<!\p{L})(?:and|or|as well as|y|e|o|et|ou|и|или)(?!\p{L})| و/u;

const aside =
  /[,،，]? ?(?:\(|including|in particular|especially|in (?:close )?(?:cooperation|coordination|collaboration|consultation) with|incluid[oa]s?|en particular|en (?:estrecha )?(?:cooperación|coordinación|colaboración|consulta) con|y compris|notamment|en (?:étroite )?(?:coopération|coordination|collaboration|consultation) avec|включая|в частности|в сотрудничестве с|в координации с|بما في ذلك|بما فيها|ولا سيما|بالتعاون|بالتنسيق|بالتشاور|包括(?![^，。；]{0,30}在内)|特别是).*$/iu;

/** A clause with what stands beneath it, as one act. */
function wordsWithItems(provision: Provision): string {
  return [wordingOf(provision), ...provision.children.map(wordsWithItems)].join(" ");
}
