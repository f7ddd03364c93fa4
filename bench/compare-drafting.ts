import { labelCore } from "#engines/texts/compare/flatten.ts";
import { callEdits } from "./compare-draft-calls.ts";
import { clauseEdits } from "./compare-draft-clauses.ts";
import { closing, type Edit, editable, isPlain } from "./compare-draft-places.ts";
import { citation, type Draft, sites } from "./compare-drafts.ts";
import { pick, type Random, type Vocabulary, wordEdits } from "./compare-phrases.ts";

const byWords =
  (edit: (typeof wordEdits)[string]): Edit =>
  (draft, random, vocabulary) => {
    const site = pick(random, editable(draft));
    return !!site && edit(site.clause, random, vocabulary);
  };

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
    const { text } = citing.clause;
    const end = text.slice(0, text.length - closing(text).length).trimEnd().length;
    citing.clause.text = text.slice(0, end) + words + text.slice(end);
    citing.clause.cites.push({ clause: target.clause });
  }
}

export const edits: Readonly<Record<string, Edit>> = {
  ...Object.fromEntries(Object.entries(wordEdits).map(([kind, edit]) => [kind, byWords(edit)])),
  ...clauseEdits,
  ...callEdits,
};

/** Edits a share of the clauses of a text, of any kind. */
export function combined(draft: Draft, random: Random, vocabulary: Vocabulary, share: number): boolean {
  const count = Math.max(2, Math.round(sites(draft).length * share));
  const kinds = Object.keys(edits);
  let done = 0;
  for (let n = 0; n < count; n++) if (edits[pick(random, kinds)!]!(draft, random, vocabulary)) done++;
  return done > 0;
}
