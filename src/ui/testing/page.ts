import { loadMessages, translator } from "#platform/messages.ts";
import { type Locale, locales, type Page } from "../locale.ts";

const messages = loadMessages();

/** A page in a language, with its real words. */
export function pageIn(locale: Locale, path = `/${locale}/ui`): Page {
  const dir = locales.find(({ code }) => code === locale)!.dir;
  return { locale, dir, path, t: translator(messages, locale) };
}

/** The HTML of a component. None of ours is asynchronous. */
export function html(node: unknown): string {
  return String(node);
}
