import type { Page } from "#ui/locale.ts";
import type { ListedText } from "./queries.ts";

/** A text, or of a text with tracked changes one of its two versions. */
export interface Version {
  /** As addresses bear it: "2", "2-base". */
  readonly id: string;
  readonly text: ListedText;
  readonly view: "base" | "revised";
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

/** The two versions that a comparison opens with: the base and the first other text, or what its changes make of it. */
export function firstPair(texts: readonly ListedText[]): readonly [Version, Version] | null {
  const from = baseVersion(texts);
  if (!from) return null;
  const others = versionsOf(texts).filter(({ text, view }) => view === "revised" && text !== from.text);
  const own = from.view === "base" ? findVersion(texts, String(from.text.position)) : undefined;
  const to = own ?? others.find(({ text }) => text.about.language === from.text.about.language) ?? others[0];
  return to ? [from, to] : null;
}

export function versionName({ t }: Page, { text, view }: Version): string {
  if (!text.about.isTracked) return text.name;
  return t(`texts.version.${view}`, { name: text.name });
}
