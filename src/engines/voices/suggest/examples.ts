import type { Example } from "./model.ts";
import type { CodeGiven } from "./neighbours.ts";
import { type Position, positions } from "./position.ts";

/** A coded passage that cannot be read; the message says what is wrong with it. */
export class InvalidExample extends Error {}

/** Other words for positions, as files of surveys have them. */
const synonyms: Readonly<Record<string, Position>> = {
  agree: "for",
  positive: "for",
  support: "for",
  pro: "for",
  disagree: "against",
  negative: "against",
  oppose: "against",
  con: "against",
  unclear: "neutral",
  none: "neutral",
  both: "mixed",
};

/**
 * Reads a coded passage from parsed JSON: `{"id","text","codes":[{"code","position"}]}`. A code may be a bare string,
 * and a position may be absent, null, or one of the usual other words ("agree", "NEGATIVE", "unclear").
 *
 * Throws `InvalidExample` for anything else. Linear in the codes.
 */
export function readExample(json: unknown): Example {
  const { id, text, codes } = (json ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") {
    throw new InvalidExample('"id" must be a string or a number');
  }
  if (typeof text !== "string") throw new InvalidExample('"text" must be a string');
  if (!Array.isArray(codes)) throw new InvalidExample('"codes" must be a list');
  return { id: String(id), text, codes: codes.map(readCode) };
}

function readCode(json: unknown): CodeGiven {
  if (typeof json === "string" || typeof json === "number") return { code: String(json), position: null };
  const { code, position } = (json ?? {}) as Record<string, unknown>;
  if (typeof code !== "string" && typeof code !== "number") {
    throw new InvalidExample('each of "codes" must be a code or {"code","position"}');
  }
  if (position === undefined || position === null || position === "") {
    return { code: String(code), position: null };
  }
  const word = String(position).trim().toLowerCase();
  const known =
    positions.find((each) => each === word) ?? (Object.hasOwn(synonyms, word) ? synonyms[word] : null);
  if (!known) {
    throw new InvalidExample(`the position ${JSON.stringify(position)} is none of ${positions.join(", ")}`);
  }
  return { code: String(code), position: known };
}
