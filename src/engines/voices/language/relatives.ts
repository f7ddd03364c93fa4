import { franc } from "franc";
import type { Script } from "./scripts.ts";

/** A language that the main detector takes for one of those in `answered`. */
interface Relative {
  readonly answered: readonly string[];
  readonly instead: string;
  /** What only `instead` writes, and what only the answered ones do: letters and grammatical words. */
  readonly its: RegExp;
  readonly not: RegExp;
  /** How many more of its own marks it needs to displace the answer. */
  readonly ahead: number;
  /** franc's codes of both, where its trigrams tell them apart when the marks hardly do. */
  readonly trigrams?: readonly [its: string, not: readonly string[]];
}

/** Whole words of an alphabet or abugida. */
function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, "giu");
}

/** Letters are from the languages' alphabets (Unicode CLDR exemplar sets). */
const RELATIVES: readonly Relative[] = [
  {
    answered: ["bg", "sr"],
    instead: "ru",
    its: /[ыэё]|(?<!\p{L})(?:года|для|что|его)(?!\p{L})/giu,
    not: /[јљњђћџ]|ъ/giu,
    ahead: 1,
  },
  {
    answered: ["uk"],
    instead: "ru",
    its: /[ыэёъ]|(?<!\p{L})(?:против|что|нет|если|или|также|очень|можно|нужно)(?!\p{L})/giu,
    not: /[іїєґ]/giu,
    ahead: 1,
  },
  {
    answered: ["be", "bg", "ru", "sr", "uk"],
    instead: "mn",
    its: words("энэ|байна|бид|нь|болон|юм|гэж|байгаа|тухай|бол|уу|үү|[\\p{L}]*[өү][\\p{L}]*"),
    not: words("и|на|в|не|с|да|за|у|што|что|і"),
    ahead: 2,
  },
  {
    answered: ["da"],
    instead: "no",
    its: words(
      "av|etter|hva|noe|noen|mot|nå|seg|meg|deg|ut|ble|utdanning|hvis|barnehage|[\\p{L}]+(?:heten|hetene|sjon|sjonen|sjoner|sjonene)",
    ),
    not: words(
      "af|efter|hvad|noget|nogen|mod|nu|sig|mig|dig|ud|blev|uddannelse|være|[\\p{L}]+(?:heden|hederne|tion|tionen|tioner|tionerne)",
    ),
    ahead: 1,
  },
  {
    answered: ["mr"],
    instead: "hi",
    its: words("है|हैं|का|के|और|की|में|से|को"),
    not: words("आहे|आहेत|आणि|नाही|[\\p{L}\\p{M}]+(?:च्या|ची|ला)"),
    ahead: 1,
  },
  { answered: ["bg"], instead: "mk", its: /[ѓќѕјљњџ]/giu, not: /[ђћъщьюя]/giu, ahead: 2 },
  {
    answered: ["sr"],
    instead: "mk",
    its: words("во|со|ќе|дека|секој|е|ги|го|[\\p{L}]*[ѓќѕ][\\p{L}]*|[\\p{L}]{3,}(?:ата|ите|ото|њето)"),
    not: words("је|су|у|сваки|свако|није|[\\p{L}]*[ђћ][\\p{L}]*"),
    ahead: 1,
    trigrams: ["mkd", ["srp"]],
  },
  {
    answered: ["hi", "mr"],
    instead: "ne",
    its: words(
      "छ|छन्|छौं|छौँ|यो|हामी|तर|हुन्|हुन्छ|गर्न|गर्ने|गरेको|हुने|भएको|छैन|पनि|[\\p{L}\\p{M}]+(?:लाई|हरू|हरु|सँग|मा|को)",
    ),
    not: words("है|हैं|का|के|और|की|में|से|आहे|आहेत|आणि|[\\p{L}\\p{M}]+(?:च्या|ची|ला)"),
    ahead: 2,
    trigrams: ["npi", ["hin", "mar"]],
  },
  {
    answered: ["ms"],
    instead: "id",
    its: words("bahwa|karena|bisa|uang|pemerintah|namun|kebijakan|warga|perempuan|akses|kantor|tak|pun"),
    not: words("bahawa|kerana|hendaklah|wang|kerajaan|sahaja|ialah|mahupun|capaian|sesiapa|mana-mana|boleh"),
    // Ten people write Indonesian for one who writes Malay: it takes the undecided ones.
    ahead: 0,
    trigrams: ["ind", ["zlm"]],
  },
  {
    answered: ["nl"],
    instead: "af",
    its: words("die|['’]n|ŉ|nie|vir|hierdie|hulle|sy|deur|sal"),
    not: /(?<!\p{L})(?:de|een|niet|voor|zijn|wordt|deze|bij|zal|aan)(?!\p{L})|ij/giu,
    ahead: 2,
    trigrams: ["afr", ["nld"]],
  },
];

/** Languages that franc knows and eld does not, by script, from franc's ISO 639-3 code to the usual one. */
const ONLY_FRANC: Partial<Record<Script, Readonly<Record<string, string>>>> = {
  Latn: {
    hau: "ha",
    som: "so",
    swh: "sw",
    uzn: "uz",
    epo: "eo",
    jav: "jv",
    sun: "su",
    plt: "mg",
    ibo: "ig",
    kin: "rw",
    xho: "xh",
    zul: "zu",
    hat: "ht",
  },
  Cyrl: { kaz: "kk", kir: "ky", khk: "mn", tgk: "tg", uzn: "uz", tat: "tt" },
  Arab: { pbu: "ps", uig: "ug" },
};

/** Letters of the languages in `ONLY_FRANC` that those which eld knows do not have. */
const LETTERS_OF_OTHERS: Partial<Record<Script, RegExp>> = {
  Cyrl: /[әғқңөұүһӣӯҷҳ]/giu,
  Arab: /[ټډړږښګڼېۍځڅۈۋڭ]/gu,
};

/** eld scores a text of a language that it knows at .75 to .80 and one that it does not at .25 to .65 (measured). */
const FAMILIAR_SCORE = 0.7;
/** Below this many letters franc's trigrams of Latin letters say nothing dependable. */
const LETTERS_FOR_FRANC = 60;
/** Marks this far apart are not left to trigrams. */
const MARKS_THAT_SETTLE = 2;

/**
 * The language behind an answer of eld, where that is one that eld does not know or confuses: by letters and words
 * that only it has, or by franc's trigrams where eld's score says that the text is in none of its own.
 * `text` is the words of one script, `score` eld's mean score for its answer. Linear in the text.
 */
export function languageBehind(
  answered: string,
  text: string,
  { script, score }: { readonly script: Script; readonly score: number },
): string {
  const others = ONLY_FRANC[script];
  const strange =
    script === "Latn"
      ? score < FAMILIAR_SCORE && text.length >= LETTERS_FOR_FRANC
      : (text.match(LETTERS_OF_OTHERS[script] ?? /^\b$/)?.length ?? 0) >= 2;
  if (others && strange) {
    // Among all that franc knows for Latin letters, so that a text in none of these stays with eld's answer.
    const only = script === "Latn" ? [] : Object.keys(others);
    const other = others[franc(text, { only })];
    if (other) return other;
  }
  let best = answered;
  let lead = -Infinity;
  for (const relative of RELATIVES) {
    if (!relative.answered.includes(answered)) continue;
    const marks = marksAhead(relative, text);
    if (marks < relative.ahead || marks <= lead) continue;
    best = relative.instead;
    lead = marks;
  }
  return best;
}

/** How many more of its own marks `text` shows; where they are about even, trigrams add as many as settle it. */
function marksAhead({ its, not, ahead, trigrams }: Relative, text: string): number {
  const marks = (text.match(its)?.length ?? 0) - (text.match(not)?.length ?? 0);
  if (!trigrams || text.length < LETTERS_FOR_FRANC || Math.abs(marks - ahead) > MARKS_THAT_SETTLE)
    return marks;
  const [own, others] = trigrams;
  return franc(text, { only: [own, ...others] }) === own ? ahead + 1 : ahead - 1;
}
