import { labelCore } from "#engines/texts/compare/flatten.ts";
import { type Clause, citation, type Draft, newClause, type Site, sites } from "./compare-drafts.ts";
import {
  pick,
  type Random,
  splice,
  type Vocabulary,
  whole,
  wordEdits,
  wordsOf,
  wordTokens,
} from "./compare-phrases.ts";

/** An edit of a text as a drafter makes it: false where the text has no place for it. */
export type Edit = (draft: Draft, random: Random, vocabulary: Vocabulary) => boolean;

/** Clauses with words enough to be told by, that nobody edited, and whose wording stands once in the text. */
function editable(draft: Draft, fits: (site: Site) => boolean = () => true): readonly Site[] {
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
const isPlain = (site: Site): boolean =>
  isLeaf(site) && site.clause.notes.length === 0 && site.clause.cites.length === 0;
/** Whether others cite it or what stands beneath it. */
function isCited(draft: Draft, clause: Clause): boolean {
  const own = new Set([clause, ...sites({ clauses: clause.children }).map((site) => site.clause)]);
  return sites(draft).some(
    (site) => !own.has(site.clause) && site.clause.cites.some((cited) => own.has(cited.clause)),
  );
}
/** A clause of a list that is numbered or called, not one that its verb opens. */
const isDeep = ({ parent }: Site): boolean =>
  parent !== null && parent.role !== "heading" && parent.role !== "call";

const byWords =
  (edit: (typeof wordEdits)[string]): Edit =>
  (draft, random, vocabulary) => {
    const site = pick(random, editable(draft));
    return !!site && edit(site.clause, random, vocabulary);
  };

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
function insertBeside(
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

function take({ list, clause }: Site): Clause {
  return list.splice(list.indexOf(clause), 1)[0]!;
}

/** Moves a clause to another place of its list, at least two away, among clauses of its kind. */
function moveWithin(site: Site, random: Random): boolean {
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

function moveElsewhere(site: Site, draft: Draft, random: Random): boolean {
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
function cuts({ text, call }: Clause): readonly number[] {
  return [...text.matchAll(/[,;.،؛，；。]\s*(?=\p{L}|\p{N})/gu)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        wordsOf({ text: text.slice(0, at), call }).length >= 7 &&
        wordsOf({ text: text.slice(at), call: null }).length >= 7,
    );
}

function cutAt(clause: Clause, at: number, mark: string): string {
  const rest = clause.text.slice(at).replace(/^[,;.،؛，；。]\s*/u, "");
  clause.text = clause.text.slice(0, at) + mark;
  return rest;
}

const closing = (text: string): string => /[;,.؛،。；，]$/u.exec(text)?.[0] ?? "";

const structural: Readonly<Record<string, Edit>> = {
  "delete a clause": (draft, random) => {
    const site = pick(
      random,
      editable(draft, ({ clause }) => !isCited(draft, clause)),
    );
    return !!site && !!take(site);
  },
  "delete several neighbours": (draft, random) => {
    const site = pick(random, editable(draft, isPlain));
    if (!site) return false;
    const run = site.list
      .slice(site.at, site.at + whole(random, 2, 3))
      .filter((each) => !each.touched && !isCited(draft, each));
    for (const clause of run) take({ ...site, clause });
    return true;
  },
  "delete a sub-item": (draft, random) => {
    const site = pick(
      random,
      editable(draft, (each) => isDeep(each) && each.list.length > 1 && !isCited(draft, each.clause)),
    );
    return !!site && !!take(site);
  },
  "insert a clause": (draft, random, vocabulary) => {
    const site = pick(random, editable(draft));
    return !!site && insertBeside(draft, site, 1, random, vocabulary);
  },
  "insert several neighbours": (draft, random, vocabulary) => {
    const site = pick(random, editable(draft));
    return !!site && insertBeside(draft, site, whole(random, 2, 4), random, vocabulary);
  },
  "insert a sub-item": (draft, random, vocabulary) => {
    const site = pick(random, editable(draft, isDeep));
    return !!site && insertBeside(draft, site, 1, random, vocabulary);
  },
  "delete a clause, insert another there": (draft, random, vocabulary) => {
    const site = pick(
      random,
      editable(draft, (each) => isPlain(each) && !isCited(draft, each.clause)),
    );
    const fresh = site && freshClause(draft, site.clause, random, vocabulary);
    if (!fresh) return false;
    site.list[site.list.indexOf(site.clause)] = fresh;
    return true;
  },
  "insert a clause like its neighbour": (draft, random, vocabulary) => {
    const site = pick(
      random,
      editable(draft, (each) => isPlain(each) && wordsOf(each.clause).length >= 12),
    );
    if (!site) return false;
    const { clause, list } = site;
    const twin = newClause({ role: clause.role, label: clause.label, call: clause.call, text: clause.text });
    if (!wordEdits["rewrite two fifths"]!(twin, random, vocabulary)) return false;
    list.splice(list.indexOf(clause) + whole(random, 0, 1), 0, twin);
    if (random() < 0.5) wordEdits["replace a word"]!(clause, random, vocabulary);
    clause.touched = true;
    return true;
  },
  "move within its list": (draft, random) => {
    const site = pick(
      random,
      editable(
        draft,
        ({ parent, list }) => list.length > 3 && parent?.role !== "item" && parent?.role !== "operative",
      ),
    );
    return !!site && moveWithin(site, random);
  },
  "move under another call": (draft, random) => {
    const site = pick(
      random,
      editable(
        draft,
        ({ parent, list }) => list.length > 1 && (parent?.role === "call" || parent?.role === "heading"),
      ),
    );
    return !!site && moveElsewhere(site, draft, random);
  },
  "move a sub-item": (draft, random) => {
    const site = pick(
      random,
      editable(draft, (each) => isDeep(each) && each.list.length > 1),
    );
    return (
      !!site &&
      (random() < 0.5
        ? moveWithin(site, random) || moveElsewhere(site, draft, random)
        : moveElsewhere(site, draft, random) || moveWithin(site, random))
    );
  },
  "swap two neighbours": (draft, random) => {
    const site = pick(
      random,
      editable(draft, ({ list, at, clause }) => {
        const next = list[at + 1];
        return (
          !!next &&
          !next.touched &&
          next.role === clause.role &&
          (next.label === null) === (clause.label === null) &&
          wordsOf(next).length >= 6
        );
      }),
    );
    if (!site) return false;
    const { list, clause } = site;
    const at = list.indexOf(clause);
    const next = list[at + 1]!;
    list.splice(at, 2, next, clause);
    clause.moved = true;
    clause.touched = true;
    next.touched = true;
    return true;
  },
  "move and change words": (draft, random, vocabulary) => {
    const site = pick(
      random,
      editable(draft, ({ list, clause }) => list.length > 3 && wordsOf(clause).length >= 16),
    );
    if (!site || !(moveWithin(site, random) || moveElsewhere(site, draft, random))) return false;
    for (const kind of ["replace a phrase", "insert at the end"])
      wordEdits[kind]!(site.clause, random, vocabulary);
    return true;
  },
  "split into two clauses": (draft, random) => {
    const site = pick(
      random,
      editable(draft, (each) => isPlain(each) && cuts(each.clause).length > 0),
    );
    if (!site) return false;
    const { clause, list } = site;
    const rest = cutAt(clause, pick(random, cuts(clause))!, closing(clause.text) || ";");
    const second = newClause({ role: clause.role, label: clause.label, text: rest });
    if (clause.call !== null) {
      second.call = clause.call;
      second.text = draft.language === "zh" ? `${clause.call}${rest}` : `${clause.call} ${rest}`;
    }
    clause.splitInto = [second];
    clause.touched = true;
    list.splice(list.indexOf(clause) + 1, 0, second);
    return true;
  },
  "split into sub-items": (draft, random) => {
    const site = pick(
      random,
      editable(draft, (each) => isPlain(each) && cuts(each.clause).length > 0),
    );
    if (!site) return false;
    const { clause } = site;
    const places = cuts(clause);
    const from = whole(random, 0, places.length - 1);
    const [first, second] =
      draft.language === "ar"
        ? ["(أ)", "(ب)"]
        : ["en", "zh"].includes(draft.language)
          ? ["(a)", "(b)"]
          : ["a)", "b)"];
    const parts: string[] = [];
    const last = places[from + 1];
    if (
      last !== undefined &&
      wordsOf({ text: clause.text.slice(places[from]!, last), call: null }).length >= 7
    )
      parts.unshift(cutAt(clause, last, ";"));
    parts.unshift(cutAt(clause, places[from]!, draft.language === "zh" ? "：" : ":"));
    clause.children = parts.map((text, n) =>
      newClause({ role: "item", label: n === 0 ? first! : second!, text }),
    );
    clause.splitInto = [...clause.children];
    clause.touched = true;
    return true;
  },
  "merge two neighbours": (draft, random, { gap }) => {
    const site = pick(
      random,
      editable(draft, (each) => {
        const next = each.list[each.at + 1];
        return (
          isPlain(each) &&
          !!next &&
          !next.touched &&
          next.role === each.clause.role &&
          next.children.length === 0 &&
          next.notes.length === 0 &&
          next.cites.length === 0 &&
          wordsOf(next).length >= 7 &&
          (next.label === null) === (each.clause.label === null) &&
          !isCited(draft, next)
        );
      }),
    );
    if (!site) return false;
    const { clause, list } = site;
    const next = list[list.indexOf(clause) + 1]!;
    const joint =
      random() < 0.5
        ? ({ zh: "；", ar: "؛" }[draft.language] ?? ";")
        : ({ zh: "，", ar: "،" }[draft.language] ?? ",");
    clause.text = `${clause.text.replace(/[;,.؛،。；，]$/u, "")}${joint}${gap}${next.text}`;
    clause.mergedFrom = [clause.origin!, next.origin!];
    clause.touched = true;
    take({ ...site, clause: next });
    return true;
  },
  "change the verb": (draft, random, { clauses }) => {
    const site = pick(
      random,
      editable(draft, ({ clause }) => clause.call !== null && clause.text.startsWith(clause.call)),
    );
    const verb =
      site &&
      pick(
        random,
        clauses.filter(
          ({ role, call }) => role === site.clause.role && call !== null && call !== site.clause.call,
        ),
      )?.call;
    if (!verb || !splice(site.clause, 0, site.clause.call!.length, verb)) return false;
    site.clause.call = verb;
    return true;
  },
  "change a call": (draft, random, { words, gap }) => {
    const site = pick(
      random,
      sites(draft).filter(
        ({ clause }) => clause.role === "call" && !clause.touched && clause.children.length > 1,
      ),
    );
    return (
      !!site &&
      splice(site.clause, site.clause.text.length, site.clause.text.length, gap + pick(random, words)!)
    );
  },
  "change a note": (draft, random, vocabulary) => {
    const site = pick(
      random,
      editable(draft, ({ clause }) =>
        clause.notes.some(({ body }) => wordsOf({ text: body, call: null }).length >= 4),
      ),
    );
    const note = site?.clause.notes.find(({ body }) => wordsOf({ text: body, call: null }).length >= 4);
    const word = note && pick(random, wordsOf({ text: note.body, call: null }));
    if (!word) return false;
    note.body = note.body.slice(0, word.start) + pick(random, vocabulary.words) + note.body.slice(word.end);
    site!.clause.reworded = site!.clause.touched = true;
    return true;
  },
  "delete a note": (draft, random) => {
    const site = pick(
      random,
      editable(draft, ({ clause }) => clause.notes.length > 0),
    );
    if (!site) return false;
    site.clause.notes.splice(whole(random, 0, site.clause.notes.length - 1), 1);
    site.clause.reworded = site.clause.touched = true;
    return true;
  },
  "add a note": (draft, random, { phrases }) => {
    const site = pick(
      random,
      editable(draft, ({ clause }) => clause.notes.length === 0),
    );
    const word = site && pick(random, wordsOf(site.clause));
    if (!word) return false;
    site.clause.notes.push({ offset: word.end, body: `${pick(random, phrases)!}.` });
    site.clause.reworded = site.clause.touched = true;
    return true;
  },
  "cite, then renumber": (draft, random, vocabulary) => renumberCited(draft, random, vocabulary, false),
  "cite, renumber, forget the citation": (draft, random, vocabulary) =>
    renumberCited(draft, random, vocabulary, true),
};

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

const ofCalls: Readonly<Record<string, Edit>> = {
  "give a call other words": (draft, random, { clauses }) => {
    const site = pick(random, calls(draft, 2));
    const words = pick(random, clauses)
      ?.text.split(/\s+/u)
      .slice(0, 3)
      .join(" ")
      .replace(/[,;.:]$/u, "");
    if (!site || !words) return false;
    site.clause.text = words;
    site.clause.reworded = site.clause.touched = true;
    return true;
  },
  "insert a call with clauses": (draft, random, vocabulary) => {
    const site = pick(random, calls(draft, 1));
    const fresh =
      site && [1, 2, 3].map(() => freshClause(draft, site.clause.children[0]!, random, vocabulary));
    const words = pick(random, vocabulary.clauses)
      ?.text.split(/\s+/u)
      .slice(0, 3)
      .join(" ")
      .replace(/[,;.:]$/u, "");
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
    const words = pick(random, clauses)
      ?.text.split(/\s+/u)
      .slice(0, 3)
      .join(" ")
      .replace(/[,;.:]$/u, "");
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

const ofBriefs: Readonly<Record<string, Edit>> = {
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
    const site = pick(random, briefs(draft));
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

/** Puts a clause in before one that others cite; their citations follow it, or are forgotten. */
function renumberCited(draft: Draft, random: Random, vocabulary: Vocabulary, forgets: boolean): boolean {
  const citing = sites(draft).filter(({ clause }) => clause.cites.length > 0 && !clause.touched);
  const site = pick(random, citing);
  const target = site?.clause.cites[0]?.clause;
  const place = target && sites(draft).find(({ clause }) => clause === target);
  const fresh = target && freshClause(draft, target, random, vocabulary);
  if (!site || !place || !fresh) return false;
  if (forgets) {
    const [, ...others] = site.clause.cites;
    site.clause.cites = [{ clause: target, stale: labelCore(target.label) }, ...others];
  }
  site.clause.touched = target.touched = true;
  place.list.splice(place.at, 0, fresh);
  return true;
}

/** How a text cites one of its own paragraphs, by language. */
const ownParagraph: Readonly<Record<string, string>> = {
  en: ` as set out in paragraph ${citation} above`,
  es: ` con arreglo al párrafo ${citation} anterior`,
  fr: ` conformément au paragraphe ${citation} ci-dessus`,
  ru: ` в соответствии с пунктом ${citation} выше`,
  ar: ` على النحو المبين في الفقرة ${citation} أعلاه`,
  zh: `，如上文第${citation}段所述`,
};

/** Has a few clauses of a base cite others, in the manner of its family. */
export function addCitations(draft: Draft, random: Random): void {
  const bearers = (label: string): number =>
    sites(draft).filter(
      ({ clause }) => clause.role === "operative" && labelCore(clause.label) === labelCore(label),
    ).length;
  const labelled = editable(
    draft,
    ({ clause, parent }) =>
      clause.label !== null &&
      (parent?.role === "call" || (clause.role === "operative" && bearers(clause.label) === 1)),
  );
  for (let n = 0; n < 3; n++) {
    const [target, citing] = [pick(random, labelled), pick(random, editable(draft, isPlain))];
    if (!target || !citing || target.clause === citing.clause || citing.clause.cites.length > 0) continue;
    const { parent } = target;
    const words =
      parent?.role === "call"
        ? ` (${parent.text.replace(/[\s:,]+$/u, "")} ${citation})`
        : ownParagraph[draft.language]!;
    const end = citing.clause.text.length - closing(citing.clause.text).length;
    citing.clause.text = citing.clause.text.slice(0, end) + words + citing.clause.text.slice(end);
    citing.clause.cites.push({ clause: target.clause });
  }
}

export const edits: Readonly<Record<string, Edit>> = {
  ...Object.fromEntries(Object.entries(wordEdits).map(([kind, edit]) => [kind, byWords(edit)])),
  ...structural,
  ...ofCalls,
};
export const briefEdits = ofBriefs;

/** Edits a share of the clauses of a text, of any kind. */
export function combined(draft: Draft, random: Random, vocabulary: Vocabulary, share: number): boolean {
  const count = Math.max(2, Math.round(sites(draft).length * share));
  const kinds = Object.keys(edits);
  let done = 0;
  for (let n = 0; n < count; n++) if (edits[pick(random, kinds)!]!(draft, random, vocabulary)) done++;
  return done > 0;
}
