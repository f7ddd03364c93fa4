import { callClass, hasUnevenSpace, proposedClass, verbatim } from "./shape.ts";
import { escapeXml, inlineElement } from "./write-xml.ts";

/** What a change does to words, and whose it is. */
export interface Marked {
  readonly op: "same" | "inserted" | "deleted";
  /** Identifiers of those who ask for the change; absent where it is nobody's in particular. */
  readonly by?: readonly string[] | undefined;
  /** The identifier of the time at which they did; absent where it is not known. */
  readonly period?: string | undefined;
}

/** A stretch of words with what a change does to it. */
export interface Words extends Marked {
  readonly text: string;
}

/** A stretch of the words that stand, marked up as citing a document. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly refersTo: string;
}

/** A note in the words that stand, or, `gone`, in those of the other side. */
export interface PlacedXml extends Marked {
  readonly at: number;
  readonly gone: boolean;
  readonly xml: string;
}

export interface InlineOptions {
  /** Whose words stand and are read back: those with all changes made, or, where they are only proposed, without. */
  readonly standing?: "revised" | "base";
  /** Where the clause's call stands in the words that stand. */
  readonly call: { readonly start: number; readonly end: number } | null;
  readonly references: readonly Reference[];
  readonly notes: readonly PlacedXml[];
  /** Gives an element of that name its identifier. */
  readonly id: (name: string) => string;
  /** Told of each insertion and deletion, by its identifier. */
  readonly onChange?: (op: "inserted" | "deleted", id: string, by: readonly string[]) => void;
}

interface Atom extends Marked {
  readonly called: boolean;
  readonly reference: Reference | null;
  readonly xml: string;
}

/**
 * Words as the content of an element: insertions and deletions around calls around citations, notes where they stand.
 * Cost: the length of the words, times the marks on them.
 */
export function inlineXml(words: readonly Words[], options: InlineOptions): string {
  const atoms = atomsOf(words, options);
  return grouped(
    atoms,
    ({ op, by = [], period = "" }) => `${op} ${period} ${by.join(" ")}`,
    (changed) => {
      const inner = grouped(
        changed,
        ({ called }) => String(called),
        (group) => {
          const cited = citedXml(group, options);
          return group[0]!.called ? inlineElement("i", { class: callClass }, cited) : cited;
        },
      );
      const { op, by = [], period } = changed[0]!;
      if (op === "same") return inner;
      const name = op === "inserted" ? "ins" : "del";
      const eId = options.id(name);
      options.onChange?.(op, eId, by);
      return inlineElement(
        name,
        {
          eId,
          class: options.standing === "base" ? proposedClass : null,
          period: period === undefined ? null : `#${period}`,
          refersTo: by.length > 0 ? by.map((each) => `#${each}`).join(" ") : null,
        },
        inner,
      );
    },
  );
}

function citedXml(atoms: readonly Atom[], { id }: InlineOptions): string {
  return grouped(
    atoms,
    ({ reference }) => (reference ? `${reference.start}` : ""),
    (group) => {
      const inner = group.map(({ xml }) => xml).join("");
      const { reference } = group[0]!;
      if (!reference) return inner;
      const { href, refersTo } = reference;
      return inlineElement("ref", { eId: id("ref"), href, refersTo }, inner);
    },
  );
}

function grouped(
  atoms: readonly Atom[],
  key: (atom: Atom) => string,
  print: (group: readonly Atom[]) => string,
): string {
  let xml = "";
  for (let from = 0; from < atoms.length; ) {
    let to = from + 1;
    while (to < atoms.length && key(atoms[to]!) === key(atoms[from]!)) to++;
    xml += print(atoms.slice(from, to));
    from = to;
  }
  return xml;
}

function atomsOf(
  words: readonly Words[],
  { standing: side = "revised", call, references, notes }: InlineOptions,
): readonly Atom[] {
  const atoms: Atom[] = [];
  const waiting = [...notes];
  const [absent, gone] = side === "revised" ? ["deleted", "inserted"] : ["inserted", "deleted"];
  /** How far the words that stand, and those of the other side, have been written. */
  let now = 0;
  let then = 0;
  const covers = (range: { start: number; end: number }, inside: boolean): boolean =>
    range.start <= now - (inside ? 1 : 0) && now < range.end;
  const place = (): void => {
    for (let n = 0; n < waiting.length; ) {
      const note = waiting[n]!;
      if (note.at > (note.gone ? then : now)) n++;
      else {
        waiting.splice(n, 1);
        const { op, by, period, xml } = note;
        const reference = references.find((each) => covers(each, true)) ?? null;
        atoms.push({ op, by, period, called: call !== null && covers(call, true), reference, xml });
      }
    }
  };
  place();
  for (const { op, text, by, period } of words) {
    for (let from = 0; from < text.length; ) {
      const stops = [text.length - from];
      if (op !== absent) {
        for (const range of call ? [call, ...references] : references)
          stops.push(range.start - now, range.end - now);
      }
      for (const note of waiting) {
        if (note.gone ? op !== gone : op !== absent) stops.push(note.at - (note.gone ? then : now));
      }
      const length = Math.min(...stops.filter((stop) => stop > 0));
      const standing = op !== absent;
      atoms.push({
        op,
        by,
        period,
        called: standing && call !== null && covers(call, false),
        reference: standing ? (references.find((each) => covers(each, false)) ?? null) : null,
        xml: escapeXml(text.slice(from, from + length)),
      });
      from += length;
      if (op !== absent) now += length;
      if (op !== gone) then += length;
      place();
    }
  }
  for (const { op, by, period, xml } of waiting) {
    atoms.push({ op, by, period, called: false, reference: null, xml });
  }
  return atoms;
}

/** The attributes of an element whose words have white space that must be kept. */
export function spaceAttributes(text: string): { readonly class?: string; readonly "xml:space"?: string } {
  return hasUnevenSpace(text) ? { class: verbatim, "xml:space": "preserve" } : {};
}
