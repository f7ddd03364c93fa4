/** How the naming convention shortens names of elements in identifiers (AKN-NC 1.0, 5.4.2). */
const shortNames: Readonly<Record<string, string>> = {
  alinea: "al",
  attachment: "att",
  blockList: "list",
  paragraph: "para",
  recital: "rec",
  recitals: "recs",
  section: "sec",
};

/** Gives elements their identifiers. */
export interface Ids {
  /** The identifier of an element in that context, by its number as printed, or else by its place among such. */
  readonly next: (context: string | null, name: string, number?: string | null) => string;
}

/**
 * Identifiers by the naming convention (AKN-NC 1.0, 5.4): context, two underscores, name of the element, underscore,
 * number. A number given twice in one context takes `-2`, which the convention leaves open.
 */
export function identifiers(): Ids {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    next(context, name, number = null) {
      const prefix = `${context === null ? "" : `${context}__`}${shortNames[name] ?? name}`;
      const key = number === null ? "" : numberKey(number);
      const count = (): number => {
        const n = (counts.get(prefix) ?? 0) + 1;
        counts.set(prefix, n);
        return n;
      };
      const own = key === "" ? `${prefix}_${count()}` : `${prefix}_${key}`;
      let id = own;
      for (let copy = 2; taken.has(id); copy++) id = key === "" ? `${prefix}_${count()}` : `${own}-${copy}`;
      taken.add(id);
      return id;
    },
  };
}

/** "(a)" is `a`, "3 bis" `3bis`, "1.2." `1-2`. */
function numberKey(number: string): string {
  return number
    .normalize("NFC")
    .replace(/\s+/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** Identifiers of the elements within one that counts its own. */
export function countedWithin(context: string): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    return `${context}__${name}_${n}`;
  };
}
