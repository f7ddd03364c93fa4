/** What every page knows about its reader's language. The words themselves live in `messages/`. */

export type Locale = "es" | "en" | "fr" | "ar" | "zh" | "ru";

export type Direction = "ltr" | "rtl";

type MessageValues = Record<string, string | number | Date>;

/** The words of the page's locale: an ICU message found by its flat key ("ui.pagination.next"), filled with values. */
type Translate = (key: string, values?: MessageValues) => string;

export interface Page {
  readonly locale: Locale;
  readonly dir: Direction;
  readonly t: Translate;
  /** The address of this page without origin: "/es/procesos?orden=fecha". */
  readonly path: string;
}

/** The six official languages of the United Nations, by the names they give themselves, in the order it lists them in English. */
export const locales: readonly { readonly code: Locale; readonly name: string; readonly dir: Direction }[] = [
  { code: "ar", name: "العربية", dir: "rtl" },
  { code: "zh", name: "中文", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "fr", name: "Français", dir: "ltr" },
  { code: "ru", name: "Русский", dir: "ltr" },
  { code: "es", name: "Español", dir: "ltr" },
];

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The direction of a BCP 47 language tag, by its main subtag: what an inserted passage in any language needs. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
