import {
  closing,
  type Edit,
  editable,
  freshClause,
  isCited,
  isPlain,
  moveWithin,
  take,
} from "./compare-draft-places.ts";
import { type Clause, type Draft, newClause, type Site, sites } from "./compare-drafts.ts";
import { pick, type Random, whole, wordEdits, wordsOf } from "./compare-phrases.ts";

/** Calls with clauses, as resolutions of the ITU have them, that nobody edited and nobody cites by. */
function calls(draft: Draft, clauses: number): readonly Site[] {
  return sites(draft).filter(
    ({ clause }) =>
      clause.role === "call" &&
      !clause.touched &&
      clause.children.length >= clauses &&
      !isCited(draft, clause) &&
      clause.children.every((child) => !child.touched),
  );
}

/** Touches all, so that no other edit blurs what became of them. */
function touch(clauses: readonly Clause[]): void {
  for (const clause of clauses) clause.touched = true;
}

/** Clauses of a few words, as bullets often are, each unlike the others. */
function briefs(draft: Draft): readonly Site[] {
  const all = sites(draft);
  return all.filter(
    ({ clause, list }) =>
      !clause.touched &&
      clause.role !== "call" &&
      clause.role !== "heading" &&
      clause.children.length === 0 &&
      wordsOf(clause).length >= 3 &&
      wordsOf(clause).length <= 5 &&
      list.length > 3 &&
      all.every((other) => other.clause === clause || other.clause.text !== clause.text),
  );
}

/** Cuts the clauses of one list of a base down to a few words each. */
export function shorten(draft: Draft, random: Random): void {
  const site = pick(
    random,
    editable(draft, (each) => isPlain(each) && each.list.length > 4 && !isCited(draft, each.clause)),
  );
  for (const clause of site?.list ?? []) {
    const last = wordsOf(clause)[whole(random, 2, 4)];
    if (
      clause.role !== site?.clause.role ||
      clause.children.length > 0 ||
      clause.cites.length > 0 ||
      clause.notes.length > 0 ||
      !last
    )
      continue;
    clause.text = clause.text.slice(0, last.end) + closing(clause.text);
  }
}

/** The first three words of some clause, for a call. */
function openingWords(
  random: Random,
  clauses: Parameters<typeof freshClause>[3]["clauses"],
): string | undefined {
  return pick(random, clauses)
    ?.text.split(/\s+/u)
    .slice(0, 3)
    .join(" ")
    .replace(/[,;.:]$/u, "");
}

export const callEdits: Readonly<Record<string, Edit>> = {
  "give a call other words": (draft, random, { clauses }) => {
    const site = pick(random, calls(draft, 2));
    const words = openingWords(random, clauses);
    if (!site || !words) return false;
    site.clause.text = words;
    site.clause.reworded = site.clause.touched = true;
    return true;
  },
  "insert a call with clauses": (draft, random, vocabulary) => {
    const site = pick(random, calls(draft, 1));
    const fresh =
      site && [1, 2, 3].map(() => freshClause(draft, site.clause.children[0]!, random, vocabulary));
    const words = openingWords(random, vocabulary.clauses);
    if (!fresh || fresh.includes(null) || !words) return false;
    site.list.splice(site.at + 1, 0, newClause({ role: "call", text: words, children: fresh as Clause[] }));
    return true;
  },
  "delete a call with its clauses": (draft, random) => {
    const site = pick(random, calls(draft, 1));
    return !!site && !!take(site);
  },
  "move a call with its clauses": (draft, random) => {
    const site = pick(random, calls(draft, 2));
    return !!site && moveWithin(site, random);
  },
  "put a call within a list": (draft, random, { clauses }) => {
    const site = pick(random, calls(draft, 4));
    const words = openingWords(random, clauses);
    if (!site || !words) return false;
    const { children } = site.clause;
    const tail = children.splice(whole(random, Math.ceil(children.length / 2), children.length - 1));
    site.list.splice(site.at + 1, 0, newClause({ role: "call", text: words, children: tail }));
    touch([site.clause, ...children, ...tail]);
    return true;
  },
  "delete a call, its clauses stay": (draft, random) => {
    const all = calls(draft, 1);
    const site = pick(
      random,
      all.filter(
        ({ list, at }) =>
          all.some(({ clause }) => clause === list[at - 1]) &&
          list[at - 1]!.children.length > list[at]!.children.length,
      ),
    );
    if (!site) return false;
    const before = site.list[site.at - 1]!;
    const label = before.children.at(-1)!.label;
    for (const child of site.clause.children) child.label = label === null ? null : "?";
    before.children.push(...site.clause.children);
    touch([before, ...before.children]);
    take(site);
    return true;
  },
};

export const briefEdits: Readonly<Record<string, Edit>> = {
  "brief: replace a word": (draft, random, vocabulary) => {
    const site = pick(
      random,
      briefs(draft).filter(({ clause }) => wordsOf(clause).length >= 4),
    );
    return !!site && wordEdits["replace a word"]!(site.clause, random, vocabulary);
  },
  "brief: insert a phrase": (draft, random, vocabulary) => {
    const site = pick(random, briefs(draft));
    return !!site && wordEdits["insert at the end"]!(site.clause, random, vocabulary);
  },
  "brief: delete": (draft, random) => {
    const site = pick(
      random,
      briefs(draft).filter(({ clause }) => !isCited(draft, clause)),
    );
    return !!site && !!take(site);
  },
  "brief: insert": (draft, random, vocabulary) => {
    const site = pick(random, briefs(draft));
    const fresh = site && freshClause(draft, site.clause, random, vocabulary);
    if (!fresh) return false;
    const last = wordsOf(fresh)[3];
    if (last) fresh.text = fresh.text.slice(0, last.end) + closing(fresh.text);
    site.list.splice(site.list.indexOf(site.clause), 0, fresh);
    return true;
  },
  "brief: move": (draft, random) => {
    const site = pick(random, briefs(draft));
    return !!site && moveWithin(site, random);
  },
};
