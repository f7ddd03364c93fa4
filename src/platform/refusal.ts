/** Why the application refuses; each has its HTTP status and its message `refusal.<code>` in every language. */
const statuses = {
  "not-found": 404,
  "sign-in-first": 401,
  "not-yours": 403,
  "not-open": 409,
  "already-done": 409,
  invalid: 422,
  "too-large": 413,
  "too-many": 429,
  "cross-site": 403,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof statuses;

/** What the domain refuses. One handler turns it into a page, a JSON problem (RFC 9457) or an exit code. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: (typeof statuses)[RefusalCode];
  /** For the log and the command line; pages say `refusal.<code>` in the reader's language. */
  constructor(code: RefusalCode, detail: string = code) {
    super(detail);
    this.code = code;
    this.status = statuses[code];
  }
}
