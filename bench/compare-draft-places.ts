import { type Clause, type Draft, newClause, type Site, sites } from "./compare-drafts.ts";
import { pick, type Random, type Vocabulary, whole, wordsOf, wordTokens } from "./compare-phrases.ts";

/** An edit of a text as a drafter makes it: false where the text has no place for it. */
export type Edit = (draft: Draft, random: Random, vocabulary: Vocabulary) => boolean;

/** Clauses with words enough to be told by, that nobody edited, and whose wording stands once in the text. */
export function editable(draft: Draft, fits: (site: Site) => boolean = () => true): readonly Site[] {
  const all = sites(draft);
  const bearers = new Map<string, number>();
  for (const { clause } of all) bearers.set(clause.text, (bearers.get(clause.text) ?? 0) + 1);
  return all.filter(
    (site) =>
      !site.clause.touched &&
      (site.clause.role === "recital" || site.clause.role === "operative" || site.clause.role === "item") &&
      bearers.get(site.clause.text) === 1 &&
      wordsOf(site.clause).length >= 6 &&
      fits(site),
  );
}

const isLeaf = ({ clause }: Site): boolean => clause.children.length === 0;
export const isPlain = (site: Site): boolean =>
  isLeaf(site) && site.clause.notes.length === 0 && site.clause.cites.length === 0;
/** Whether others cite it or what stands beneath it. */
export function isCited(draft: Draft, clause: Clause): boolean {
  const own = new Set([clause, ...sites({ clauses: clause.children }).map((site) => site.clause)]);
  return sites(draft).some(
    (site) => !own.has(site.clause) && site.clause.cites.some((cited) => own.has(cited.clause)),
  );
}
/** A clause of a list that is numbered or called, not one that its verb opens. */
export const isDeep = ({ parent }: Site): boolean =>
  parent !== null && parent.role !== "heading" && parent.role !== "call";

const told = new Map<string, ReadonlySet<string>>();

/** Words of a clause that say what it is about. */
function telling(text: string): ReadonlySet<string> {
  const words =
    told.get(text) ??
    new Set(
      wordTokens(text)
        .map(({ key }) => key)
        .filter((word) => word.length > 3 || /\p{Script=Han}{2}/u.test(word)),
    );
  told.set(text, words);
  return words;
}

/** A clause that resembles none of the text. */
export function freshClause(
  draft: Draft,
  like: Clause,
  random: Random,
  { clauses }: Vocabulary,
): Clause | null {
  const others = sites(draft).map(({ clause }) => telling(clause.text));
  for (let tries = 0; tries < 30; tries++) {
    const from = pick(random, clauses)!;
    const own = telling(from.text);
    const alike = others.some((other) => {
      const shared = [...own].filter((word) => other.has(word)).length;
      return shared > 0.3 * Math.min(own.size, other.size);
    });
    if (alike || (like.call === null) !== (from.call === null)) continue;
    return newClause({
      role: like.role,
      label: like.label === null ? null : "?",
      call: from.call,
      text: from.text,
    });
  }
  return null;
}

/** Puts clauses beside one of the text. */
export function insertBeside(
  draft: Draft,
  site: Site,
  count: number,
  random: Random,
  vocabulary: Vocabulary,
): boolean {
  const at = site.list.indexOf(site.clause) + whole(random, 0, 1);
  for (let n = 0; n < count; n++) {
    const fresh = freshClause(draft, site.clause, random, vocabulary);
    if (!fresh) return n > 0;
    site.list.splice(at, 0, fresh);
  }
  return true;
}

export function take({ list, clause }: Site): Clause {
  return list.splice(list.indexOf(clause), 1)[0]!;
}

/** Moves a clause to another place of its list, at least two away, among clauses of its kind. */
export function moveWithin(site: Site, random: Random): boolean {
  const { list, clause } = site;
  const from = list.indexOf(clause);
  const places = list.flatMap((other, at) =>
    Math.abs(at - from) >= 2 &&
    other.role === clause.role &&
    (other.label === null) === (clause.label === null)
      ? [at]
      : [],
  );
  const to = pick(random, places);
  if (to === undefined) return false;
  list.splice(to, 0, take(site));
  clause.moved = true;
  clause.touched = true;
  return true;
}

export function moveElsewhere(site: Site, draft: Draft, random: Random): boolean {
  const { clause, parent } = site;
  const lists = sites(draft).filter(
    (other) =>
      other.parent !== parent &&
      other.parent !== null &&
      parent !== null &&
      other.parent.role === parent.role &&
      other.clause.role === clause.role &&
      (other.clause.label === null) === (clause.label === null),
  );
  const beside = pick(random, lists);
  if (!beside) return false;
  take(site);
  beside.list.splice(beside.list.indexOf(beside.clause) + whole(random, 0, 1), 0, clause);
  clause.moved = true;
  clause.touched = true;
  return true;
}

/** Where a clause can be cut in two at a mark, with words enough on both sides. */
export function cuts({ text, call }: Clause): readonly number[] {
  return [...text.matchAll(/[,;.،؛，；。]\s*(?=\p{L}|\p{N})/gu)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        wordsOf({ text: text.slice(0, at), call }).length >= 7 &&
        wordsOf({ text: text.slice(at), call: null }).length >= 7,
    );
}

export function cutAt(clause: Clause, at: number, mark: string): string {
  const rest = clause.text.slice(at).replace(/^[,;.،؛，；。]\s*/u, "");
  clause.text = clause.text.slice(0, at) + mark;
  return rest;
}

export const closing = (text: string): string => /[;,.؛،。；，]$/u.exec(text)?.[0] ?? "";
