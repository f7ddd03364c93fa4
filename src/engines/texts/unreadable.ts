export type UnreadableReason = "empty" | "binary" | "too-large";

/** A text that cannot be read as a resolution; `reason` says why, `message` says it in words. */
export class UnreadableText extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
