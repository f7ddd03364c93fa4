import type { Provision } from "./model.ts";

/** Words of a call's address, and characters where a script writes no spaces: enough to tell most calls apart. */
const slugWords = 6;
const slugLetters = 24;

const bullet = /^[^\p{L}\p{N}]+$/u;

/**
 * Gives every provision its address: unique in the text, the same each time for the same tree, and unmoved by
 * changes elsewhere wherever labels allow it. Whatever `id` held is replaced.
 *
 * Recitals are `pp1`, `pp2`…, operative provisions `op` and their label (`op1`, `op3bis`), headings `h1`…, calls
 * their words (`encarga-al-secretario-general`); what stands beneath adds its label (`op1.a.ii`), or, without one,
 * its ordinal among such siblings: `p1` unlabelled, `b1` with a bullet. Where numbering starts again under a new
 * heading, and in annexes, the address takes the heading's first (`h2.op1`); a label given twice takes `-2`.
 *
 * Letters are kept in their own script, Latin ones without accents; an address fits a URL fragment and an XML name.
 * Cost: linear in the number of provisions.
 */
export function identify(provisions: readonly Provision[]): readonly Provision[] {
  const taken = new Set<string>();
  let section: string | null = null;
  const copies = new Map<string, number>();
  const claim = (...candidates: readonly string[]): string => {
    let id = candidates.find((each) => !taken.has(each));
    const last = candidates.at(-1)!;
    while (id === undefined) {
      const copy = (copies.get(last) ?? 1) + 1;
      copies.set(last, copy);
      if (!taken.has(`${last}-${copy}`)) id = `${last}-${copy}`;
    }
    taken.add(id);
    return id;
  };
  const ordinals = new Map<string, number>();
  const level = (siblings: readonly Provision[], parent: string | null): readonly Provision[] => {
    const counts = parent === null ? ordinals : new Map<string, number>();
    const next = (kind: string): string => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return `${kind}${n}`;
    };
    return siblings.map((provision) => {
      const own = segment(provision, parent === null, next);
      const heading = provision.role === "heading";
      const id =
        parent !== null
          ? claim(`${parent}.${own}`)
          : section === null
            ? claim(own)
            : provision.role === "item"
              ? claim(`${section}.${own}`)
              : claim(own, `${section}.${own}`);
      if (heading) section = id;
      // A heading gives way: what stands under it keeps the address that it would have without it.
      return { ...provision, id, children: level(provision.children, heading ? parent : id) };
    });
  };
  return level(provisions, null);
}

/** A provision's own part of its address. */
function segment(provision: Provision, outermost: boolean, next: (kind: string) => string): string {
  const { role, label } = provision;
  const key = label === null ? "" : labelKey(label);
  if (role === "heading") return next("h");
  if (role === "call") return slug(provision.call ?? provision.text) || next("call");
  if (outermost && role === "recital") return next("pp");
  const ordinal = (): string => next(label !== null && bullet.test(label) ? "b" : "p");
  if (outermost && role === "operative") return key ? `op${key}` : `op.${ordinal()}`;
  return key || ordinal();
}

/** What tells a label from its siblings, without its marks: "(a)" is `a`, "3 bis" `3bis`, "1.2" `1-2`. */
function labelKey(label: string): string {
  return bare(label)
    .replace(/[^\p{L}\p{N}]+(?=\p{N})/gu, (marks, at: number) => (at > 0 && !/\s/.test(marks) ? "-" : ""))
    .replace(/[^\p{L}\p{N}-]+|-+$/gu, "");
}

function slug(words: string): string {
  const parts = bare(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length === 1
    ? [...parts[0]!].slice(0, slugLetters).join("")
    : parts.slice(0, slugWords).join("-");
}

/** Lower case; Latin accents and Arabic vowel signs dropped; marks that make another letter (й, أ) kept. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+|[\u064b-\u0652\u0640]/gu, "")
    .normalize("NFC");
}
