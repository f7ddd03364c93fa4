/**
 * A name as it is compared: compatibility forms unified, accents, harakat and invisible characters removed,
 * lower case, one kind of apostrophe and hyphen, single spaces. "CÔTE D’IVOIRE" and "cote d'ivoire" are one.
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "") // U+0640 is the tatweel that stretches Arabic words
    .toLowerCase()
    .replace(/[łøıß]/g, (letter) => plainLetters[letter]!)
    .replace(/[‘’‚‛ʼʻ`´′＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A folded name without punctuation and without the words that languages join names with, so that
 * "Trinidad & Tobago", "Trinidad y Tabago" and "TRINIDAD AND TOBAGO" differ in the spelling alone, and "U. S. A."
 * and "USA" in nothing.
 */
export function nameKey(text: string): string {
  const words = foldName(text)
    .replace(/(?<=^|\s)о-в(а?)(?=\s|$)/g, "остров$1") // as Russian abbreviates islands
    .replace(/\.(?=\p{L}{2})/gu, " ") // "D.R.Congo" ends its initials with a word
    .replace(/[.']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => !joining.has(word))
    .map((word) => abbreviated[word] ?? word)
    .join(" ");
  return words.replace(/(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu, (initials) => initials.replaceAll(" ", ""));
}

/** Letters that have no decomposition. */
const plainLetters: Readonly<Record<string, string>> = { ł: "l", ø: "o", ı: "i", ß: "ss" };

const joining = new Set("the of and y e et de del la las los les le du des d l и".split(" "));

const abbreviated: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sta: "santa",
  rep: "republic",
  dem: "democratic",
  fed: "federated",
};
