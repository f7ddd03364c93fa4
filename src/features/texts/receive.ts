import type { SentForm } from "#platform/http/form.ts";
import type { Purpose } from "./forms.ts";
import type { ListedText } from "./queries.ts";
import { readFiles, type TextRead } from "./read-files.ts";
import { fieldOf, slots, textsIn } from "./sent-texts.ts";
import { proposesChanges } from "./versions.ts";

/** What is wrong with texts that were sent: a key of words, and what they name. */
export interface SendProblem {
  readonly field: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The reasons for which files are refused that pages have words for; any other is said to be a failure. */
const reasons = new Set([
  "binary",
  "corrupt",
  "declares-entities",
  "empty",
  "encrypted",
  "no-text",
  "not-akn",
  "not-word",
  "old-word",
  "too-deep",
  "too-large",
  "too-slow",
  "unknown-format",
]);

interface Received {
  readonly texts: readonly TextRead[];
  readonly problems: readonly SendProblem[];
  /** Of the texts that were kept, those in whose place others were sent, by position. */
  readonly replaced: readonly number[];
}

/**
 * The texts that a form sent, read; or all that is wrong with them, each with its field. `nameTyped` names the texts that
 * were typed; `language` is that of the base, where it lies on the desk already; `kept` are texts that were read when
 * the form was sent before, and that need not be sent again.
 */
export async function readSent(
  form: SentForm,
  purpose: Purpose,
  {
    nameTyped,
    language = null,
    kept: before = [],
  }: {
    nameTyped: (number: number) => string;
    language?: string | null;
    kept?: readonly ListedText[];
  },
): Promise<Received> {
  const { texts: sent, missing } = await textsIn(form, purpose, nameTyped);
  const isReplaced = (text: ListedText): boolean =>
    sent.some(({ field, name }) => {
      const slot = slots[purpose].find((each) => each.field === field)!;
      return field === fieldOf(purpose, text) && (!slot.isMultiple || name === text.name);
    });
  const kept = before.filter((text) => !isReplaced(text));
  const keptIn = (field: string) => kept.find((text) => fieldOf(purpose, text) === field);
  const problems: SendProblem[] = missing
    .filter((field) => !keptIn(field))
    .map((field) => ({ field, message: `texts.missing.${field}` }));
  const { texts, refused } = await readFiles(sent);
  for (const { field, name, reason } of refused) {
    const known = reasons.has(reason) ? reason : "failed";
    problems.push({ field, message: `texts.refused.${known}`, values: { name } });
  }
  const [first, second] = slots[purpose];
  const base = texts.find(({ field }) => field === first!.field) ?? keptIn(first!.field);
  const isNoText = base?.about.kind === "instructions" && purpose !== "add";
  if (isNoText)
    problems.push({
      field: first!.field,
      message: "texts.refused.instructions",
      values: { name: base.name },
    });
  // One text with tracked changes holds two versions, a consolidation its proposals; any other needs a second.
  const isAlone = second && !keptIn(second.field) && !sent.some(({ field }) => field === second.field);
  const isEnough = base && (purpose === "consolidate" ? proposesChanges(base) : base.about.isTracked);
  if (isAlone && base && !isEnough)
    problems.push({
      field: second.field,
      message: `texts.missing.${second.field}`,
      values: { name: base.name },
    });
  const keptBase = kept.find(({ role }) => role === "base") ?? null;
  return {
    texts: withAsides(isNoText ? texts.filter((text) => text !== base) : texts, { keptBase, language }),
    problems,
    replaced: before.filter((text) => !kept.includes(text)).map(({ position }) => position),
  };
}

/** Of several texts sent to be read, the first is the base; one in another language than it proposes nothing to it. */
function withAsides(
  texts: readonly TextRead[],
  { keptBase, language }: { keptBase: ListedText | null; language: string | null },
): readonly TextRead[] {
  const base = keptBase ?? texts.find(({ role }) => role === "base");
  const spoken = base?.about.language ?? language;
  const standsAside = ({ role, about }: TextRead): boolean =>
    role === "base" || (spoken !== null && about.kind === "text" && about.language !== spoken);
  return texts.map((text) => (text !== base && standsAside(text) ? { ...text, role: "aside" } : text));
}
