/** Embeddings and overrides of the direction of writing, by which a text could show what it does not say. */
const overrides = /[\u202a-\u202e]/gu;

/** Invisible, and of no direction; one for one, so that places within a text stay where they are. */
const nothing = "\u2060";

/** What a page shows, without marks that turn the direction of writing, in every text within. Cost: linear. */
export function withoutOverrides<T>(shown: T): T {
  return clean(shown) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(overrides, nothing);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
}
