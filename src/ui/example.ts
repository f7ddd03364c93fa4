import type { Child } from "hono/jsx";
import type { Page } from "./locale.ts";

/** One use of a component, shown on the examples page. */
export interface Example {
  readonly title: string;
  readonly content: Child;
}

/** The sample words of an example: in Arabic on Arabic pages, which proves the layout; in Spanish on all others. */
export function sample(page: Page, spanish: string, arabic: string): string {
  return page.locale === "ar" ? arabic : spanish;
}
