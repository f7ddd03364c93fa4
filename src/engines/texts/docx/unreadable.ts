/** Why a Word file is refused; each has one sentence for its reader in `because`. */
export type UnreadableReason =
  | "not-word"
  | "old-word"
  | "encrypted"
  | "corrupt"
  | "too-large"
  | "too-deep"
  | "declares-entities"
  | "no-text";

const because: Readonly<Record<UnreadableReason, string>> = {
  "not-word": "not a Word file (.docx)",
  "old-word": "a file of Word 97–2003 (.doc): save it as .docx",
  encrypted: "encrypted: remove its password first",
  corrupt: "damaged",
  "too-large": "larger unpacked than any text we read",
  "too-deep": "nested deeper than any text we read",
  "declares-entities": "it declares XML entities, which Word files may not",
  "no-text": "a Word file without a main text",
};

/** A Word file that is refused. `reason` is stable; the message says it in English, with what was found. */
export class UnreadableDocument extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, found?: string) {
    super(found ? `${because[reason]} (${found})` : because[reason]);
    this.reason = reason;
  }
}
