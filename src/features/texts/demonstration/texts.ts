import type { LocaleCode } from "#platform/http/route.ts";
import type { TextRole } from "../queries.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";
import type { Edits, Written } from "./written.ts";

export interface DemonstrationText {
  readonly name: string;
  readonly role: TextRole;
  readonly proponents: readonly string[];
  readonly words: string;
}

/** The demonstration in the reader's language, or the one nearest: a text, its revision, three proposals that rival one another, a translation. */
export function demonstrationTexts(locale: LocaleCode): readonly DemonstrationText[] {
  return locale === "es"
    ? textsIn(spanish, {
        files: [
          "Resolucion-7.txt",
          "Resolucion-7-revisada.txt",
          "NORTE-7-1.txt",
          "SUR-7-1.txt",
          "ISLAS-7-1.txt",
        ],
        names: ["NORTE", "SUR", "ISLAS"],
        translation: { name: "Resolution-7-en.txt", words: english.base },
      })
    : textsIn(english, {
        files: [
          "Resolution-7.txt",
          "Resolution-7-revised.txt",
          "NORTH-7-1.txt",
          "SOUTH-7-1.txt",
          "ISLANDS-7-1.txt",
        ],
        names: ["NORTH", "SOUTH", "ISLANDS"],
        translation: { name: "Resolucion-7-es.txt", words: spanish.base },
      });
}

interface Naming {
  readonly files: readonly [base: string, revision: string, north: string, south: string, islands: string];
  readonly names: readonly [north: string, south: string, islands: string];
  readonly translation: { readonly name: string; readonly words: string };
}

function textsIn(
  { base, revision, north, south, islands }: Written,
  { files, names, translation }: Naming,
): readonly DemonstrationText[] {
  const proposal = (at: 0 | 1 | 2, words: string): DemonstrationText => ({
    name: files[at + 2]!,
    role: "proposal",
    proponents: [names[at]],
    words,
  });
  return [
    { name: files[0], role: "base", proponents: [], words: base },
    { name: files[1], role: "aside", proponents: [], words: edited(base, revision) },
    proposal(0, edited(base, north)),
    proposal(1, edited(base, south)),
    proposal(2, islands),
    { ...translation, role: "aside", proponents: [] },
  ];
}

/** A text with stretches of it exchanged for others; each must be there once. */
function edited(text: string, edits: Edits): string {
  return edits.reduce((current, [from, to]) => {
    if (current.split(from).length !== 2) throw new Error(`not once in the text: ${from}`);
    return current.replace(from, () => to);
  }, text);
}
