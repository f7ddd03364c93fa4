import { anyOf, type CallGrammar, opening, words } from "./grammar.ts";

const again = words(
  "also|further|furthermore|again|once again|once more|likewise|additionally|still|yet again",
);
const adverb = anyOf("\\p{L}+ly|still|now", again);

const feeling = words(
  "appreciation|approval|alarm|anticipation|apprehension|belief|commitment|concern|condemnation|condolences|confidence",
  "conviction|determination|disappointment|dismay|endorsement|gratitude|grief|hope|indignation|intention",
  "interest|outrage|pleasure|pride|regret|resolve|respect|sadness|satisfaction|shock|solidarity|support|sympathy",
  "thanks|willingness|wish|expectation|anguish|admiration|abhorrence|adherence|opposition|revulsion|disapproval",
);
const degree = words(
  "deep|deepest|profound|grave|great|strong|strongest|serious|sincere|full|firm|continued|continuing|particular|warm",
  "high|unwavering|steadfast|heartfelt|utmost|extreme|special|keen|renewed|unequivocal|increasing|growing|extensive",
  "unreserved|utter|abiding|vehement|considerable|immense|enduring|solemn|wholehearted|appropriate",
);
const felt = `(?:${degree},? (?:and )?){0,4}${feeling}(?: and (?:${degree} ){0,4}${feeling})?`;
const manner = anyOf(
  `with ${felt}`,
  "in the strongest(?: possible)? terms",
  "unequivocally",
  "without reservation",
  "in particular",
  "in no uncertain terms",
);
const tail = `(?: ${again}| ${manner}){0,4}`;
/** In operative provisions "also" comes first ("Also requests"); after the verb it belongs to the clause. */
const operativeTail = `(?: once again| once more| again| ${manner}){0,4}`;
const said = words(
  "requests?|invitations?|calls?|appeals?|demands?|recommendations?|recognition|encouragement|readiness|offer|pledge",
);
/** "its deep appreciation", "its request", after the few verbs that take it into the call; "Recalling its resolution" does not. */
const its = `(?: (?:its|their) (?:${felt}|(?:${degree} ){0,4}${said}))`;
const expressed = `(?:${its}| ${felt}| the (?:view|hope|wish|conviction|belief|opinion|need))`;

const states = words(
  "concerned|convinced|mindful|aware|conscious|guided|alarmed|cognizant|determined|encouraged|inspired|disturbed",
  "desirous|resolved|dismayed|appalled|shocked|committed|anxious|pleased|grateful|distressed|saddened|outraged",
  "indignant|confident|horrified|perturbed|troubled|motivated|persuaded|satisfied|gratified|disappointed|united",
);

/** Verbs whose call goes on with a fixed complement. */
function idioms(recital: boolean): readonly string[] {
  const v = (participle: string, finite: string): string => (recital ? participle : finite);
  const between = `(?: ${again}){0,4}`;
  return [
    `${v("bearing", "bears")}${between} in mind`,
    `${v("keeping", "keeps")}${between} in mind`,
    `${v("taking", "takes")}${between} (?:due |full |careful )?(?:note|cognizance)`,
    `${v("taking", "takes")}${between} (?:fully )?into (?:full )?(?:account|consideration)`,
    `${v("calling", "calls")}${between} (?:upon|for|on|attention)`,
    `${v("drawing", "draws")}${between} (?:the )?attention`,
    `${v("paying", "pays")}${between} (?:special |warm )?(?:tribute|attention)`,
    `${v("looking", "looks")}${between} forward`,
    `${v("placing", "places")}${between} (?:special )?emphasis`,
    `${v("continuing", "continues")} to \\p{L}+`,
    `${v("sharing", "shares")} the ${felt}`,
    `${v("expressing", "expresses")}${between}${expressed}?`,
    `${v("(?:reaffirming|reiterating|affirming)", "(?:reaffirms|reiterates|affirms)")}${tail}${its}?`,
    `${v(
      "(?:recalling|declaring|restating|renewing|repeating|confirming|emphasizing)",
      "(?:recalls|declares|restates|renews|repeats|confirms|emphasizes)",
    )}${its}?`,
    `${v("remaining", "remains")} (?:${adverb} ){0,4}${states}`,
    `${v("being", "is")} (?:${adverb} ){0,4}${states}`,
    `${v("being", "is")} of the (?:view|opinion)`,
    `${v("remaining", "remains")} (?:actively )?seized`,
  ];
}

const having = `having (?:(?:also|further|carefully|fully|duly) ){0,4}(?:taken (?:due |full )?(?:note|cognizance)|\\p{L}+(?:ed|en|ard|eld|ought|et|ade))`;
const recitalVerb = anyOf(...idioms(true), having, "\\p{L}+ing", states);
const operativeVerb = anyOf(...idioms(false), "\\p{L}{3,}s");

const recital = opening(
  `(?:${adverb},? ){0,4}${recitalVerb}${tail}(?: and (?:${adverb} ){0,4}(?:\\p{L}+ing|${states})${tail})?`,
);

export const english: CallGrammar = {
  recital,
  knownRecital: recital,
  operative: opening(
    `(?:${adverb},? ){0,4}${operativeVerb}${operativeTail}(?: and (?:${adverb} ){0,4}\\p{L}{3,}s${operativeTail})?`,
  ),
  enacting: /^The (?:[^,;:()]|\([^()]*\))*,$/u,
};
