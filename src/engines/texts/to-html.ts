import type { Resolution } from "./model.ts";

/**
 * A resolution as a part of a page: headings, provisions with stable addresses, notes with links both ways. The
 * address of a provision is `provision-` and its id. Everything is escaped; no script. Cost: linear.
 */
export function resolutionToHtml(text: Resolution): string {
  throw new Error(`not written yet: ${text.language}`);
}
