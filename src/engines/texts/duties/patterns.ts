import { actorNouns, type DutyGrammar, dutyGrammars, type Strength } from "./verbs.ts";

/** A verb that asks, as a pattern over running words, and where after it the act begins. */
export interface AskingVerb {
  readonly strength: Strength;
  /**
   * `whom` names who is asked, `they` refers to whom was named ("los exhorta a que"), `that` says who shall act in a
   * clause, `self` binds the organ itself.
   */
  readonly kind: "whom" | "they" | "that" | "self";
  readonly pattern: RegExp;
  readonly act: RegExp;
}

export interface Patterns {
  readonly verbs: readonly AskingVerb[];
  /** A call by which the organ binds itself, alone on its line. */
  readonly selfCall: RegExp;
  /** Where a clause begins that asks nothing. */
  readonly boundary: RegExp;
  /** What may stand between the actor and the act. */
  readonly adverbial: RegExp;
  /** What is asked for, and is no one. */
  readonly thing: RegExp;
  readonly actor: RegExp;
}

/** What stands between the verb and whom it addresses. */
const beforeActor: Readonly<Record<string, string>> = {
  en: "(?!that\\b|an end\\b)",
  es: "al? ",
  fr: "(?:à (?!nouveau)|au |aux )?",
};

/** Verbs with a pronoun for whom they address, from `verb`: "los exhorta a que", "les invite à", "تدعوهم إلى". */
const withPronoun: Readonly<Record<string, (verb: string) => string>> = {
  es: (verb) => `(?:l[aeo]s?) (?:${verb})(?: también| además| asimismo)? (?=a |que )`,
  fr: (verb) => `(?:l[ae]s?|l[’']|leur|lui) ?(?:${verb})(?: également| aussi| en outre)? (?=à |de |d[’'])`,
  ar: (verb) => `(?:${verb})(?:هم|هما|ها) ?(?=إلى |على |أن )`,
};

/** What joins a verb to a clause that says who shall act. */
const beforeClause: Readonly<Record<string, string>> = {
  en: " that ",
  es: " que ",
  fr: " (?:que |qu[’']|(?=de |du |des |d[’']))",
  ru: ",? чтобы,? ",
  ar: "أن ",
};

/** What must follow a verb for its act to be the organ's own: an infinitive. */
const beforeOwnAct: Readonly<Record<string, string>> = {
  en: ",? to (?=\\p{L})",
  es: " (?:a )?(?=(?:no )?\\p{L}+[aei]r(?:se|l[aeo]s?)?(?!\\p{L}))",
  fr: " (?:de |d[’']|à )(?=(?:n[’']|s[’']|ne |se |l[’']|les? |la |y )*\\p{L}+(?:er|ir|re|oir)(?!\\p{L}))",
  ru: " (?=(?:не )?\\p{L}+(?:ть|ти|чь|ться|тись)(?!\\p{L}))",
  ar: "",
  zh: "(?=在|继续|采取|将|设立|召开|向|核准|重新|列入|不|扩大|延长|把|以|给予|为|邀请|审查|审议|建立|保持|开始|进一步)",
};

const selfCall =
  /^(?:(?:further|also) )?(?:resolves|decides|agrees)(?: (?:further|also))?(?: to)?$|^(?:resuelve|decide|acuerda)(?: (?:también|además|asimismo))?$|^décide(?: (?:également|en outre|aussi))?(?: de)?$|^(?:решает|постановляет)(?: (?:также|далее))?$|^[تي]قرر(?: (?:أيضا|كذلك))?$|^(?:进一步|又)?(?:(?:做出|作出)?决议|决定)$/iu;

/** "In this regard" before a verb. */
const aside = `(?:in (?:this|that) (?:regard|respect|connection),? |en (?:este|ese) (?:sentido|contexto),? |a (?:este|ese) respecto,? |à cet égard,? |dans ce contexte,? |в этой связи |在这方面|为此)?`;

const compiled = new Map<string, Patterns>();

/** The patterns of a language, built once; null for other than the six official ones. Cost: constant. */
export function patternsOf(language: string): Patterns | null {
  const grammar = dutyGrammars[language];
  if (!grammar) return null;
  const patterns = compiled.get(language) ?? compile(grammar, language);
  compiled.set(language, patterns);
  return patterns;
}

function compile(grammar: DutyGrammar, language: string): Patterns {
  const spaced = language !== "zh";
  const adverbs = `(?:(?:${grammar.adverbs})${spaced ? "[, \\u00a0]+" : ""})*`;
  // At the start, after a mark, or after a conjunction: "Welcomes the report, and requests the Secretary-General to".
  const and = spaced && language !== "ar" ? `(?:${grammar.and})[ \\u00a0]` : `(?:${grammar.and})`;
  const afterMark = `[,;،؛，；][ \\u00a0]?(?:${and})?`;
  const afterWord = spaced ? `[ \\u00a0]${and}` : "(?!)";
  // Arabic joins some prepositions to what follows; such verbs end with one.
  const wordEnds = "(?!\\p{Script=Latin}|\\p{Script=Cyrillic}|\\p{Script=Arabic})";
  const lead = `(?<=^|${afterMark}|${afterWord})${aside}${adverbs}`;
  const space = spaced ? "[ \\u00a0]*" : "";
  const verb = (kind: AskingVerb["kind"], strength: Strength, source: string, act: string): AskingVerb => ({
    kind,
    strength,
    pattern: new RegExp(`${lead}${source}`, "giu"),
    act: new RegExp(act, "u"),
  });
  return {
    verbs: [
      ...grammar.that.map(([strength, each]) =>
        verb(
          "that",
          strength,
          `(?:${each})(?:[ \\u00a0](?:${grammar.adverbs}))*${beforeClause[language] ?? "(?!)"}`,
          grammar.thatAct,
        ),
      ),
      ...grammar.verbs.map(([strength, each, act]) =>
        verb(
          "whom",
          strength,
          `(?:${each})${/ [بل]$/u.test(each) ? "" : wordEnds}${space}${adverbs}${beforeActor[language] ?? ""}`,
          act ?? grammar.act,
        ),
      ),
      ...grammar.verbs.flatMap(([strength, each, act]) =>
        withPronoun[language]
          ? [verb("they", strength, withPronoun[language](each), act ?? grammar.act)]
          : [],
      ),
      ...grammar.resolved.verbs.map(([strength, each]) =>
        verb(
          "whom",
          strength,
          `(?:${grammar.self})${grammar.resolved.to}(?:${each})${wordEnds}${space}${adverbs}${beforeActor[language] ?? ""}`,
          grammar.verbs.find(([of, , act]) => of === strength && act)?.[2] ?? grammar.act,
        ),
      ),
      verb("self", "decides", `(?:${grammar.self})${beforeOwnAct[language]}`, "(?!)"),
    ],
    selfCall,
    boundary: new RegExp(
      `(?:${afterMark}|${afterWord})${aside}${adverbs}(?:${grammar.statements})${language === "ar" ? "" : wordEnds}`,
      "iu",
    ),
    adverbial: new RegExp(`^(?:${grammar.adverbials})${wordEnds}`, "iu"),
    thing: new RegExp(
      `^(?:(?:the|all|further|continued|ongoing|its|their|greater|increased|enhanced|an?|los|las|la|el|les|des|de) )*(?:${grammar.things})${wordEnds}`,
      "iu",
    ),
    actor: actorNouns[language]!,
  };
}
