/** Why XML or HTML is refused; each has one sentence for its reader in `because`. */
export type UnreadableMarkupReason =
  | "not-akn"
  | "corrupt"
  | "too-large"
  | "too-deep"
  | "declares-entities"
  | "no-text";

const because: Readonly<Record<UnreadableMarkupReason, string>> = {
  "not-akn": "XML, but not Akoma Ntoso",
  corrupt: "damaged",
  "too-large": "larger than any text we read",
  "too-deep": "nested deeper than any text we read",
  "declares-entities": "it declares XML entities, which no text needs",
  "no-text": "it holds no text",
};

/** XML or HTML that is refused. `reason` is stable; the message says it in English, with what was found. */
export class UnreadableMarkup extends Error {
  readonly reason: UnreadableMarkupReason;
  constructor(reason: UnreadableMarkupReason, found?: string) {
    super(found ? `${because[reason]} (${found})` : because[reason]);
    this.reason = reason;
  }
}
