/**
 * How wide a line is set, in digits of a proportional book face, near enough to tell a full line from one that
 * stopped short. Chinese characters are twice a digit.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    let each = widths.get(character);
    if (each === undefined) widths.set(character, (each = widthOf(character)));
    width += each;
  }
  return width;
}

/** Widths once found: a text repeats its characters. */
const widths = new Map<string, number>();

function widthOf(character: string): number {
  if (/[\u00ad\u200b-\u200f\p{M}]/u.test(character)) return 0;
  if (/[\p{Script=Han}，。；：、（）《》“”]/u.test(character) && /[\u2e80-\uffff]/.test(character)) return 2;
  if (/[ijlIftr.,;:'’‘|!()[\]/-]/.test(character)) return 0.6;
  if (/\s/.test(character)) return 0.5;
  if (/[mwMWщшюжмфыЩШЮЖМФ—]/.test(character)) return 1.5;
  if (/\p{Lu}/u.test(character)) return 1.3;
  return 1;
}
