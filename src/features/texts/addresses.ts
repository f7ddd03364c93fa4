import { type LocaleCode, type Route, route } from "#platform/http/route.ts";

/** What can be seen of the texts of a desk. */
export const views = [
  "overview",
  "tree",
  "comparison",
  "consolidation",
  "adoption",
  "citations",
  "duties",
] as const;
export type View = (typeof views)[number];

/** The same pages stand under three addresses: a desk of an hour, the demonstration, and texts saved to a process. */
const under = <Path extends string>(path: Path) => ({
  overview: route(path),
  tree: route(`${path}/tree`),
  comparison: route(`${path}/comparison`),
  consolidation: route(`${path}/consolidation`),
  adoption: route(`${path}/adoption`),
  citations: route(`${path}/citations`),
  duties: route(`${path}/duties`),
  file: route(`${path}/files/:file`),
  add: route(`${path}/new`),
  discard: route(`${path}/discard`),
});

export const addresses = {
  texts: route("texts"),
  desk: under("texts/desk/:token"),
  demonstration: under("texts/demonstration"),
  saved: under("processes/:slug/texts/:number"),
  save: route("texts/desk/:token/save"),
  ofProcess: route("processes/:slug/texts"),
} as const;

type Query = Parameters<Route["to"]>[2];

/** Where the texts of a desk are seen. */
export type Place =
  | { readonly kind: "desk"; readonly token: string }
  | { readonly kind: "demonstration" }
  | { readonly kind: "saved"; readonly slug: string; readonly number: number };

/** The address of a view, or of what can be done with the desk. */
export function addressOf(
  place: Place,
  view: View | "add" | "discard",
  locale: LocaleCode,
  query?: Query,
): string {
  if (place.kind === "desk") return addresses.desk[view].to(locale, place, query);
  if (place.kind === "saved") return addresses.saved[view].to(locale, place, query);
  return addresses.demonstration[view].to(locale, {}, query);
}

/** The address of a file to download: "comparison.docx". */
export function fileAddress(place: Place, file: string, locale: LocaleCode, query?: Query): string {
  if (place.kind === "desk") return addresses.desk.file.to(locale, { ...place, file }, query);
  if (place.kind === "saved") return addresses.saved.file.to(locale, { ...place, file }, query);
  return addresses.demonstration.file.to(locale, { file }, query);
}
