import type { PropsWithChildren } from "hono/jsx";
import { directionOf } from "../locale.ts";

/** A language by the name it gives itself, or its code where that is not known. */
export function LanguageTag({ language }: { language: string }) {
  return (
    <span class="language" lang={language} dir={directionOf(language)}>
      {ownName(language)}
    </span>
  );
}

/** Finding a name takes 50 µs; the languages of contributions are few, but their codes come from outside. */
const ownNames = new Map<string, string>();
const ownNamesAtMost = 1000;

function ownName(language: string): string {
  const kept = ownNames.get(language);
  if (kept) return kept;
  const name = findOwnName(language);
  if (ownNames.size < ownNamesAtMost) ownNames.set(language, name);
  return name;
}

function findOwnName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}

/** Words in a language of their own: read out, broken into lines, and set from right or left as that language asks. */
export function Passage({ language, children }: PropsWithChildren<{ language: string }>) {
  return (
    <div class="passage" lang={language} dir={directionOf(language)}>
      {children}
    </div>
  );
}
