import type { SentForm } from "#platform/http/form.ts";
import type { Purpose } from "./forms.ts";
import { readFiles, type TextRead } from "./read-files.ts";
import { slots, textsIn } from "./sent-texts.ts";

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

/**
 * The texts that a form sent, read; or all that is wrong with them, each with its field. `nameTyped` names the texts that
 * were typed; `language` is that of the base, where it lies on the desk already.
 */
export async function readSent(
  form: SentForm,
  purpose: Purpose,
  { nameTyped, language = null }: { nameTyped: (number: number) => string; language?: string | null },
): Promise<{ readonly texts: readonly TextRead[]; readonly problems: readonly SendProblem[] }> {
  const { texts: sent, missing } = await textsIn(form, purpose, nameTyped);
  const problems: SendProblem[] = missing.map((field) => ({ field, message: `texts.missing.${field}` }));
  const { texts, refused } = await readFiles(sent);
  for (const { field, name, reason } of refused) {
    const known = reasons.has(reason) ? reason : "failed";
    problems.push({ field, message: `texts.refused.${known}`, values: { name } });
  }
  const [first, second] = slots[purpose];
  const base = texts.find(({ field }) => field === first!.field);
  if (base?.about.kind === "instructions" && purpose !== "add")
    problems.push({
      field: first!.field,
      message: "texts.refused.instructions",
      values: { name: base.name },
    });
  // One text with tracked changes holds two versions; any other needs a second.
  const isAlone = second && !sent.some(({ field }) => field === second.field);
  if (isAlone && base && !base.about.isTracked)
    problems.push({
      field: second.field,
      message: `texts.missing.${second.field}`,
      values: { name: base.name },
    });
  return { texts: withAsides(texts, language), problems };
}

/** Of several texts sent to be read, the first is the base; one in another language than it proposes nothing to it. */
function withAsides(texts: readonly TextRead[], language: string | null): readonly TextRead[] {
  const base = texts.find(({ role }) => role === "base");
  const spoken = base?.about.language ?? language;
  const standsAside = ({ role, about }: TextRead): boolean =>
    role === "base" || (spoken !== null && about.kind === "text" && about.language !== spoken);
  return texts.map((text) => (text !== base && standsAside(text) ? { ...text, role: "aside" } : text));
}
