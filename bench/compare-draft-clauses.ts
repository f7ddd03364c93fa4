import { labelCore } from "#engines/texts/compare/flatten.ts";
import {
  closing,
  cutAt,
  cuts,
  type Edit,
  editable,
  freshClause,
  insertBeside,
  isCited,
  isDeep,
  isPlain,
  moveElsewhere,
  moveWithin,
  take,
} from "./compare-draft-places.ts";
import { type Draft, newClause, sites } from "./compare-drafts.ts";
import { pick, type Random, splice, type Vocabulary, whole, wordEdits, wordsOf } from "./compare-phrases.ts";

export const clauseEdits: Readonly<Record<string, Edit>> = {
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
