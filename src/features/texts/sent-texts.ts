import type { SentForm } from "#platform/http/form.ts";
import { safeName } from "#platform/http/safe-name.ts";
import type { Purpose } from "./forms.ts";
import type { TextRole } from "./queries.ts";
import type { SentText } from "./read-files.ts";

/** A field for texts: a file or several, or words typed in the field beside it, whose name ends in "Words". */
interface Slot {
  readonly field: string;
  readonly role: TextRole;
  readonly isRequired: boolean;
  readonly isMultiple: boolean;
}

/** The fields of each form. */
export const slots: Readonly<Record<Purpose, readonly Slot[]>> = {
  compare: [
    { field: "first", role: "base", isRequired: true, isMultiple: false },
    { field: "second", role: "proposal", isRequired: false, isMultiple: false },
  ],
  consolidate: [
    { field: "base", role: "base", isRequired: true, isMultiple: false },
    { field: "proposals", role: "proposal", isRequired: false, isMultiple: true },
  ],
  read: [{ field: "text", role: "base", isRequired: true, isMultiple: true }],
  add: [{ field: "texts", role: "proposal", isRequired: true, isMultiple: true }],
};

/** The field in which a text of a desk was sent: all but the base in the last. */
export function fieldOf(purpose: Purpose, { role }: { readonly role: TextRole }): string {
  return slots[purpose].at(role === "base" ? 0 : -1)!.field;
}

/** The texts that a form sent, in the order of its fields, and the fields that must not be empty and are. */
export async function textsIn(
  form: SentForm,
  purpose: Purpose,
  nameTyped: (number: number) => string,
): Promise<{ readonly texts: readonly SentText[]; readonly missing: readonly string[] }> {
  const texts: SentText[] = [];
  const missing: string[] = [];
  let typed = 0;
  for (const { field, role, isRequired } of slots[purpose]) {
    const before = texts.length;
    for (const file of form.files[field] ?? []) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      texts.push({ field, role, name: safeName(file.name), bytes });
    }
    const words = form.values[`${field}Words`]?.trim();
    if (words) {
      typed += 1;
      const bytes = new TextEncoder().encode(words);
      texts.push({ field, role, name: nameTyped(typed), bytes, isTyped: true });
    }
    if (isRequired && texts.length === before) missing.push(field);
  }
  return { texts, missing };
}
