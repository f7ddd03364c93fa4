import { randomBytes } from "node:crypto";

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new public name for a contribution: ten characters, 50 random bits. */
export function newCode(): string {
  return Array.from(randomBytes(10), (byte) => alphabet[byte % 32]).join("");
}

/** A code as someone typed it, put in its one form; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : null;
}
