import type { Resolution } from "../model.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** What a resolution does not say of itself, for its identification; all of it is derived where absent. */
export interface AknOptions {
  /** When it was adopted, or this version written: "2022-12-14", or a year; else what its number tells. */
  readonly date?: string;
  /** The short name of the body that adopts it, as in its address: "unga", "itu"; else what its number tells. */
  readonly author?: string;
}

/** Whether it is a day of the calendar, "2022-12-14", or a year. Cost: constant. */
export function isDateOrYear(date: string): boolean {
  if (/^\d{4}$/u.test(date)) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  );
}

/** What names a work in its address. */
export interface Identity {
  /** "/akn/un/statement/deliberation/unga/2022-12-14/77-150". */
  readonly work: string;
  readonly author: string;
  readonly authorName: string;
  /** What the mark-up calls the document: "resolution", "decision". */
  readonly kind: string;
  /** The class of document in its address: "deliberation". */
  readonly subtype: string;
  /** A whole day; the first of the year where only that is known. */
  readonly day: string;
  /** What the day is known by: "adoption", "year", "unknown". */
  readonly dayName: string;
  readonly number: string | null;
  /** ISO 639-2 (T), as the naming convention asks. */
  readonly language: string;
}

const organs: Readonly<Record<string, string>> = {
  unga: "General Assembly",
  ecosoc: "Economic and Social Council",
  unsc: "Security Council",
  hrc: "Human Rights Council",
  itu: "International Telecommunication Union",
  un: "United Nations",
};

const languages: Readonly<Record<string, string>> = {
  ar: "ara",
  zh: "zho",
  en: "eng",
  fr: "fra",
  ru: "rus",
  es: "spa",
};

/** The day for what is not known, as the files of the United Nations have it. */
const unknownDay = "0001-01-01";

/** The year in which a session of the General Assembly opens is its number more than this. */
const firstSession = 1945;

/**
 * The work that a text is an expression of, by its number: "77/150" is the General Assembly's, of the session that
 * opened in 2022; "2010/2" the Economic and Social Council's; what bears a revision in parentheses ("RESOLUTION 102
 * (REV. DUBAI, 2018)") the International Telecommunication Union's. Cost: constant.
 */
export function identityOf({ number, language }: Resolution, options: AknOptions): Identity {
  const derived = byNumber(number ?? "");
  const author = options.author ?? derived.author;
  const date = options.date !== undefined && isDateOrYear(options.date) ? options.date : "";
  const given = /^(\d{4})(-\d{2}-\d{2})?$/u.exec(date);
  const year = given ? given[1]! : derived.year;
  const day = given?.[2] ? given[0] : year === null ? unknownDay : `${year}-01-01`;
  const inAddress = given?.[2] ? day : (year ?? "nd");
  return {
    work: `/akn/un/statement/deliberation/${slug(author)}/${inAddress}/${derived.slug}`,
    author: slug(author),
    authorName: organs[author] ?? author,
    kind: kindOf(number ?? ""),
    subtype: "deliberation",
    day,
    dayName: given?.[2] ? "adoption" : year === null ? "unknown" : "year",
    number,
    language: languages[language] ?? (/^[a-z]{3}$/u.test(language) ? language : "und"),
  };
}

function byNumber(number: string): { author: string; year: string | null; slug: string } {
  const digits = /(\d+)\/(\d+)(?:\s?([A-Z]))?/u.exec(number);
  if (digits && /^(?:[A-Z]{1,2}-)?\d/u.test(number)) {
    const first = Number(digits[1]);
    const named = slug(number);
    if (first >= firstSession) return { author: "ecosoc", year: digits[1]!, slug: named };
    return { author: "unga", year: /^\d/u.test(number) ? String(firstSession + first) : null, slug: named };
  }
  const revised = /\p{L}\P{N}*?(\d+)[^()（）]*(?:[(（][^()（）]*?((?:19|20)\d\d)[^()（）]*[)）])?/u.exec(
    number,
  );
  if (revised) {
    const year = revised[2] ?? null;
    const prefix =
      { decision: "dec", opinion: "op", recommendation: "rec" }[kindOf(number).replace("Draft", "")] ?? "res";
    return { author: year === null ? "un" : "itu", year, slug: `${prefix}-${revised[1]}` };
  }
  return { author: "un", year: null, slug: slug(number) || "nn" };
}

/** "Draft" in the six languages makes a draft; the names of kinds are those of AKN4UN. */
function kindOf(number: string): string {
  const draft = /^(?:draft|proyecto|projet|проект|مشروع)|草案/iu.test(number) ? "Draft" : "";
  if (/decisi|décisi|acuerdo|решени|المقرر|决定/iu.test(number)) return `decision${draft}`;
  if (/opini|avis|ruego|vœu|мнени|الرأي|意见/iu.test(number)) return `opinion${draft}`;
  if (/recom|рекоменд|التوصية/iu.test(number)) return `recommendation${draft}`;
  return `resolution${draft}`;
}

/** The language of a text as XML has it (RFC 5646), where it is one. */
export function languageTag({ language }: Resolution): string | undefined {
  return /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(language) ? language : undefined;
}

/** A name as a part of an address. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** The identification of a document, or of one of its annexes, on the levels of FRBR. */
export function identificationXml(identity: Identity, component = "main"): string {
  const { work, author, subtype, day, dayName, number, language } = identity;
  const value = (name: string, text: string): string => inlineElement(name, { value: text }, "");
  const core = (self: string, whole: string, by = author, role = "author"): readonly string[] => [
    value("FRBRthis", self),
    value("FRBRuri", whole),
    inlineElement("FRBRdate", { date: day, name: dayName }, ""),
    inlineElement("FRBRauthor", { href: `#${by}`, as: `#${role}` }, ""),
  ];
  const expression = `${work}/${language}@`;
  return blockElement("identification", { source: "#acuerdo" }, [
    blockElement("FRBRWork", {}, [
      ...core(`${work}/!${component}`, work),
      value("FRBRcountry", "un"),
      value("FRBRsubtype", subtype),
      number === null ? "" : value("FRBRnumber", number),
    ]),
    blockElement("FRBRExpression", {}, [
      ...core(`${expression}/!${component}`, expression),
      inlineElement("FRBRlanguage", { language }, ""),
    ]),
    blockElement("FRBRManifestation", {}, [
      ...core(`${expression}/!${component}.xml`, `${expression}.akn`, "acuerdo", "editor"),
      value("FRBRformat", "application/akn+xml"),
    ]),
  ]);
}

/** The address of a proposal to revise a work. */
export function proposalAddress({ work, author }: Identity, proponent: string): string {
  const [, , , , , , date, number] = work.split("/");
  return `/akn/un/doc/proposal/${slug(proponent) || author}/${date}/${number}`;
}

/** What the identifiers of those who ask for changes open with. */
export const proponentPrefix = "proponent-";

/** The identifier of one who asks for changes, unless another has it. */
export function proponentId(name: string): string {
  return `${proponentPrefix}${slug(name) || "nn"}`;
}

/** What names a proposal to revise a work. */
export function proposalIdentity(identity: Identity, proponent: string): Identity {
  return {
    ...identity,
    work: proposalAddress(identity, proponent),
    author: proponentId(proponent),
    authorName: proponent,
    subtype: "proposal",
    number: null,
  };
}

/** The bodies and roles that the identification speaks of. */
export function agentEntries({ author, authorName }: Identity): readonly string[] {
  const entry = (name: string, eId: string, address: string, showAs: string): string =>
    inlineElement(name, { eId, href: `/akn/ontology/${address}`, showAs }, "");
  return [
    entry("TLCOrganization", author, `organization/un/un.${author}`, authorName),
    entry("TLCOrganization", "acuerdo", "organization/acuerdo", "Acuerdo"),
    entry("TLCRole", "author", "role/un/author", "Author"),
    entry("TLCRole", "editor", "role/un/editor", "Editor"),
  ];
}
