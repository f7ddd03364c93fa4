import type { Page } from "#ui/locale.ts";
import type { ListedText } from "./queries.ts";

/** A text, or of a text with tracked changes one of its two versions. */
export interface Version {
  /** As addresses bear it: "2", "2-base". */
  readonly id: string;
  readonly text: ListedText;
  readonly view: "base" | "revised";
}

/** Whether a text proposes to change itself: by tracked changes, or as a consolidation that came back. */
export function proposesChanges({ about }: Pick<ListedText, "about">): boolean {
  return about.isTracked || about.proposals !== undefined;
}

/** All versions that can be read and compared, in the order of the desk. */
export function versionsOf(texts: readonly ListedText[]): readonly Version[] {
  return texts
    .filter(({ about }) => about.kind === "text")
    .flatMap((text): Version[] => {
      const revised: Version = { id: String(text.position), text, view: "revised" };
      return text.about.isTracked
        ? [{ id: `${text.position}-base`, text, view: "base" }, revised]
        : [revised];
    });
}

export function findVersion(texts: readonly ListedText[], id: string | undefined): Version | undefined {
  return versionsOf(texts).find((version) => version.id === id);
}

/** The version that a text under negotiation has before any change. */
export function baseVersion(texts: readonly ListedText[]): Version | undefined {
  const versions = versionsOf(texts);
  const base = versions.find(({ text }) => text.role === "base") ?? versions[0];
  return base && (findVersion(texts, `${base.text.position}-base`) ?? base);
}

/**
 * The two versions that a comparison opens with: two texts of one language, each as it reads with its own changes; of a
 * text that stands alone, what its changes make of it; else a text and its translation.
 */
export function firstPair(texts: readonly ListedText[]): readonly [Version, Version] | null {
  const base = baseVersion(texts);
  if (!base) return null;
  const own = findVersion(texts, String(base.text.position))!;
  const others = versionsOf(texts).filter(({ text, view }) => view === "revised" && text !== base.text);
  const sameLanguage = others.find(({ text }) => text.about.language === base.text.about.language);
  if (sameLanguage) return [own, sameLanguage];
  if (base.view === "base") return [base, own];
  return others[0] ? [own, others[0]] : null;
}

export function versionName({ t }: Page, { text, view }: Version): string {
  if (!text.about.isTracked) return text.name;
  return t(`texts.version.${view}`, { name: text.name });
}
