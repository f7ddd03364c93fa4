/** Accents of Latin, Greek and Cyrillic; vowel signs, hamza seats and the stretching stroke of Arabic. */
const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
/** Lower case without accents or compatibility forms: "Régulation" and "regulation" are one. */
export function fold(word: string): string {
  return word.normalize("NFKD").replace(marks, "").toLowerCase().normalize("NFC");
}

/** Folded, with the letters of Arabic that are written in two ways made one. */
export function plain(text: string): string {
  return fold(text).replace(/ى/g, "ي").replace(/ة/g, "ه");
}

/** The text as `fold` leaves it, apostrophes as spaces, with the place in the text that each unit came from. */
export function foldWithOrigin(text: string): {
  readonly folded: string;
  readonly origin: readonly number[];
} {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = /['’ʼ‘`-]/.test(character) ? " " : plain(character);
    for (let i = 0; i < units.length; i++) origin.push(at);
    folded += units;
    at += character.length;
  }
  origin.push(at);
  return { folded, origin };
}
