import { placeIn } from "#engines/texts/cite/places.ts";
import { foldName } from "#features/people/fold-name.ts";
import { type OfficialLanguage, stateByCode } from "#features/people/states.ts";

export type InstrumentKind = "resolution" | "decision" | "recommendation" | "opinion";

/** What an ITU conference or the Council adopted: Resolution 102 (Rev. Bucharest, 2022). */
export interface ItuInstrument {
  readonly kind: "itu-instrument";
  readonly instrument: InstrumentKind;
  readonly number: number;
  readonly revised: boolean;
  /** City of the conference, in English where known; null for the Council. */
  readonly place: string | null;
  readonly year: number;
}

/** What a Member or a regional organisation proposes to a conference: EUR/44A4/1. */
export interface ItuProposal {
  readonly kind: "itu-proposal";
  readonly proponents: readonly string[];
  /** Number of the document and, after A, of its addendum: 44A4. */
  readonly document: string;
  readonly number: number;
}

/** The four kinds in six languages, as they are printed, and Russian and Arabic as sentences bend them. */
const instrumentWords: Readonly<Record<InstrumentKind, Readonly<Record<OfficialLanguage, string>>>> = {
  resolution: {
    en: "Resolution",
    es: "Resolución",
    fr: "Résolution",
    ru: "Резолюция",
    zh: "决议",
    ar: "القرار",
  },
  decision: { en: "Decision", es: "Decisión", fr: "Décision", ru: "Решение", zh: "决定", ar: "المقرر" },
  recommendation: {
    en: "Recommendation",
    es: "Recomendación",
    fr: "Recommandation",
    ru: "Рекомендация",
    zh: "建议",
    ar: "التوصية",
  },
  opinion: { en: "Opinion", es: "Opinión", fr: "Avis", ru: "Мнение", zh: "意见", ar: "الرأي" },
};
const inflected: readonly (readonly [pattern: RegExp, kind: InstrumentKind])[] = [
  [/^(?:резолюци[ияюей]{1,3}|[وبل]?ل?(?:ال)?قرار)$/, "resolution"],
  [/^(?:решени[еяюйм]{1,2}|[وبل]?ل?(?:ال)?مقرر)$/, "decision"],
  [/^(?:рекомендаци[ияюей]{1,3}|[وبل]?ل?(?:ال)?توصية)$/, "recommendation"],
  [/^(?:мнени[еяюйм]{1,2}|opinion|[وبل]?ل?(?:ال)?راي)$/, "opinion"],
];
const kindByWord = new Map(
  Object.entries(instrumentWords).flatMap(([kind, words]) =>
    Object.values(words).map((word) => [foldName(word), kind as InstrumentKind] as const),
  ),
);

/** The kind of instrument that a word names, in any of the six languages. */
export function instrumentKind(word: string): InstrumentKind | undefined {
  const folded = foldName(word);
  return kindByWord.get(folded) ?? inflected.find(([pattern]) => pattern.test(folded))?.[1];
}

const namedInLetters =
  /^(\p{L}+)\s+(?:n[.o]?o?\.?\s*)?(\d{1,4})\s*\((rev\.?|rév\.?|пересм\.?|المراج\p{L}*(?:\s+في)?)?\s*(\p{L}[\p{L}\s'’.-]*?)\s*[,،]\s*((?:19|20)\d\d)\s*(?:г\.?)?\)$/iu;
const namedInChinese = /^第?\s*(\d{1,4})\s*号\s*(决议|决定|建议|意见)\s*\((.+)\)$/;

/** Reads the name of an instrument of an ITU conference in any of the six languages, or its address. */
export function parseItuInstrument(text: string): ItuInstrument | undefined {
  // Arabic is printed with vowel signs or without.
  const letters = namedInLetters.exec(text.replace(/[\u064b-\u065f]/g, ""));
  if (letters) {
    const [, word = "", number, revision, place = "", year] = letters;
    const instrument = instrumentKind(word);
    return instrument && instrumentOf({ instrument, number, revised: revision !== undefined, place, year });
  }
  const chinese = namedInChinese.exec(text);
  if (chinese) {
    const [, number, word = "", inside = ""] = chinese;
    const parts = inside.split(/\s*[,、]\s*/);
    const year = parts.map((part) => /^((?:19|20)\d\d)\s*年?$/.exec(part)?.[1]).find((found) => found);
    const revised = parts.some((part) => /^修订版?$/.test(part));
    const [place, ...more] = parts.filter((part) => !/^(?:\d{4}\s*年?|修订版?)$/.test(part));
    const instrument = instrumentKind(word);
    if (!instrument || place === undefined || more.length > 0 || !/^\p{L}[\p{L}\s'’.-]*$/u.test(place))
      return undefined;
    return instrumentOf({ instrument, number, revised, place, year });
  }
  const address = /^ITU\/(RES|DEC|REC|OP)\/(\d{1,4})\/(?:(Rev)\.)?([^/]+)\/(\d{4})$/i.exec(text);
  if (!address) return undefined;
  const [, code = "", number, revision, place = "", year] = address;
  const instrument = instrumentOfCode[code.toUpperCase() as keyof typeof instrumentOfCode];
  if (place.toLowerCase() === "council") {
    const adopted = instrument === "resolution" || instrument === "decision";
    return adopted && !revision ? councilInstrument(instrument, Number(number), Number(year)) : undefined;
  }
  return instrumentOf({
    instrument,
    number,
    revised: revision !== undefined,
    place: place.replaceAll("_", " "),
    year,
  });
}

/** An instrument of the ITU Council, which has a year and no city: Resolution 1305 (2009). */
export function councilInstrument(
  instrument: "resolution" | "decision",
  number: number,
  year: number,
): ItuInstrument {
  return { kind: "itu-instrument", instrument, number, revised: false, place: null, year };
}

/** The name of an instrument in a language. */
export function printItuInstrument(symbol: ItuInstrument, language: OfficialLanguage): string {
  const word = instrumentWords[symbol.instrument][language];
  const { number, year, revised } = symbol;
  if (symbol.place === null) return printOfCouncil[language](word, number, year);
  const place = placeIn(symbol.place, language);
  if (language === "zh") return `第${number}号${word}（${year}年，${place}${revised ? "，修订版" : ""}）`;
  const before = revised ? `${revisedWords[language]} ` : "";
  const date = language === "ru" ? `${year} г.` : `${year}`;
  return `${word} ${number} (${before}${place}${language === "ar" ? "،" : ","} ${date})`;
}

/** With the Council named, as the Security Council numbers its resolutions alike. */
const printOfCouncil: Readonly<
  Record<OfficialLanguage, (word: string, number: number, year: number) => string>
> = {
  en: (word, number, year) => `ITU Council ${word} ${number} (${year})`,
  es: (word, number, year) => `${word} ${number} (${year}) del Consejo de la UIT`,
  fr: (word, number, year) => `${word} ${number} (${year}) du Conseil de l’UIT`,
  ru: (word, number, year) => `${word} ${number} (${year} г.) Совета МСЭ`,
  zh: (word, number, year) => `国际电联理事会第${number}号${word}（${year}年）`,
  ar: (word, number, year) => `${word.replace(/^ال/, "")} مجلس الاتحاد ${number} (${year})`,
};

export function ituInstrumentPath({ instrument, number, revised, place, year }: ItuInstrument): string {
  const where = place === null ? "Council" : `${revised ? "Rev." : ""}${place.replaceAll(" ", "_")}`;
  return `ITU/${codeOfInstrument[instrument]}/${number}/${where}/${year}`;
}

/** Regional organisations by the codes of their proposals and by their own names. */
const regionalProponents = new Set("ACP AFCP APT ARB ATU CEPT CITEL EUR IAP LAS RCC".split(" "));

/** Reads the number of a proposal, with or without the category that stands beside it (MOD, ADD, SUP, NOC). */
export function parseItuProposal(text: string): ItuProposal | undefined {
  const bare = text.replace(/^(?:MOD|ADD|SUP|NOC)\s+|\s+(?:MOD|ADD|SUP|NOC)$/g, "").replace(/\s*\/\s*/g, "/");
  const [, proponents, document, addendum, number] =
    /^((?:[A-Z]{1,5}\/)+)(\d{1,3})(A\d{1,2}|\(Add\.\d{1,2}\))?\/(\d{1,4})$/i.exec(bare) ?? [];
  if (proponents === undefined) return undefined;
  const codes = proponents.toUpperCase().slice(0, -1).split("/");
  // A State proposes under its ITU code, which for most is the ISO one; others only with an addendum in between.
  const known = codes.every((code) => regionalProponents.has(code) || stateByCode(code)?.iso3 === code);
  if (!known && addendum === undefined) return undefined;
  const part = addendum === undefined ? "" : `A${Number(addendum.replace(/\D/g, ""))}`;
  return {
    kind: "itu-proposal",
    proponents: codes,
    document: `${Number(document)}${part}`,
    number: Number(number),
  };
}

export function printItuProposal({ proponents, document, number }: ItuProposal): string {
  return [...proponents, document, number].join("/");
}

const codeOfInstrument = {
  resolution: "RES",
  decision: "DEC",
  recommendation: "REC",
  opinion: "OP",
} as const;
const instrumentOfCode = {
  RES: "resolution",
  DEC: "decision",
  REC: "recommendation",
  OP: "opinion",
} as const;

const revisedWords: Readonly<Record<Exclude<OfficialLanguage, "zh">, string>> = {
  en: "Rev.",
  es: "Rev.",
  fr: "Rév.",
  ru: "Пересм.",
  ar: "المراجَع في",
};

function instrumentOf(read: {
  instrument: InstrumentKind;
  number: string | undefined;
  revised: boolean;
  place: string;
  year: string | undefined;
}): ItuInstrument | undefined {
  if (read.year === undefined) return undefined;
  const place = placeIn(titleCase(read.place.trim()), "en");
  return {
    kind: "itu-instrument",
    instrument: read.instrument,
    number: Number(read.number),
    revised: read.revised,
    place,
    year: Number(read.year),
  };
}

/** Headings print everything in capitals: an unknown city is given back its own. */
function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
