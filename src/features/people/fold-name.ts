/**
 * A name as it is compared: compatibility forms unified, accents, harakat and invisible characters removed,
 * lower case, one kind of apostrophe and hyphen, single spaces. "CÔTE D’IVOIRE" and "cote d'ivoire" are one.
 * "ł", "ø" and "ı" have no decomposition and are written out.
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[łøıß]/g, (letter) => plainLetters[letter]!)
    .replace(/[‘’‚‛ʼʻ`´′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The tatweel (U+0640) that stretches Arabic words is removed above with the marks. */
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ø: "o", ı: "i", ß: "ss" };
