import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";

type Values = Record<string, string | number | Date>;

/** The words of one language, by flat key. */
export type Dictionary = Readonly<Record<string, string>>;

/**
 * Gathers the words of every feature and of `ui`, by language. In a checkout they are read from the sources; the
 * build gathers them into `dist/messages.json`.
 */
export function loadMessages(): Readonly<Record<string, Dictionary>> {
  const here = dirname(fileURLToPath(import.meta.url));
  const gathered = join(here, "messages.json");
  if (existsSync(gathered)) return JSON.parse(readFileSync(gathered, "utf8"));
  const all: Record<string, Record<string, string>> = {};
  for (const path of globSync(["messages/*.json", "ui/messages/*.json", "features/*/messages/*.json"], {
    cwd: join(here, ".."),
  })) {
    const locale = basename(path, ".json");
    all[locale] = { ...all[locale], ...JSON.parse(readFileSync(join(here, "..", path), "utf8")) };
  }
  return all;
}

/**
 * The function that pages use for words in a language. A language that lacks a key lends it from English; a key
 * that no language has is a mistake of ours, and throws.
 */
export function translator(messages: Readonly<Record<string, Dictionary>>, locale: string) {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key: string, values?: Values): string => {
    let format = compiled.get(key);
    if (!format) {
      const own = messages[locale]?.[key];
      const message = own ?? messages.en?.[key];
      if (message === undefined) throw new Error(`no message "${key}"`);
      format = new IntlMessageFormat(message, own === undefined ? "en" : localeTag(locale));
      compiled.set(key, format);
    }
    return format.format(values) as string;
  };
}

/** United Nations documents in Arabic write numbers in the digits of the Latin script. */
export function localeTag(locale: string): string {
  return locale === "ar" ? "ar-u-nu-latn" : locale;
}
