import { type Citation, cite } from "#engines/texts/cite/cite.ts";
import { citedDocuments } from "#engines/texts/cited-documents.ts";
import { flatten } from "#engines/texts/compare/flatten.ts";
import { type Duty, findDuties } from "#engines/texts/duties/duties.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { type ComparisonView, viewComparison } from "../views/comparison.ts";
import { type ConsolidationView, viewConsolidation } from "../views/consolidation.ts";
import { type TreeView, viewTree } from "../views/tree.ts";
import { withoutOverrides } from "../views/without-overrides.ts";
import {
  adoptionOf,
  type Chosen,
  type Compared,
  comparisonOf,
  consolidationOf,
  type Proposed,
} from "./given.ts";
import { type Printed, print, type ToPrint } from "./print.ts";
import { type PackedText, readText, type ToRead, type VersionOf, versionOf } from "./read-text.ts";

export interface AdoptionView {
  readonly text: TreeView;
  /** Entries of the consolidation, and parts of its front, that are disputed and not chosen. */
  readonly undecided: readonly number[];
  readonly undecidedFront: readonly string[];
  readonly dangling: readonly { readonly provision: string; readonly label: string }[];
}

/** A citation, what the text calls the provision that bears it, and where the document is found, if a library has it. */
export interface CitationView extends Citation {
  readonly place: string;
  readonly address: string | null;
}

export interface DutyView extends Duty {
  readonly place: string;
}

/** What the thread does: what each piece of work is given, and what it gives. */
export interface Work {
  readonly read: { readonly given: ToRead; readonly gives: PackedText };
  readonly tree: { readonly given: VersionOf; readonly gives: TreeView };
  readonly compare: { readonly given: Compared; readonly gives: ComparisonView };
  readonly consolidate: { readonly given: Proposed; readonly gives: ConsolidationView };
  readonly adopt: { readonly given: Proposed & { readonly chosen: Chosen }; readonly gives: AdoptionView };
  readonly cite: { readonly given: VersionOf; readonly gives: readonly CitationView[] };
  readonly duties: { readonly given: VersionOf; readonly gives: readonly DutyView[] };
  readonly print: { readonly given: ToPrint; readonly gives: Printed };
}

export type WorkName = keyof Work;

export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

export const operations: {
  readonly [Name in WorkName]: (given: Work[Name]["given"]) => Work[Name]["gives"];
} = {
  read: readText,
  tree: (version) => withoutOverrides(viewTree(versionOf(version))),
  compare: (compared) => {
    const { told, base, revised } = comparisonOf(compared);
    return withoutOverrides(viewComparison(told, { base, revised }));
  },
  consolidate: (proposed) => withoutOverrides(viewConsolidation(consolidationOf(proposed))),
  adopt: (given) => {
    const { text, undecided, undecidedFront, dangling } = adoptionOf(given);
    return withoutOverrides({ text: viewTree(text), undecided, undecidedFront, dangling });
  },
  cite: (version) => {
    const text = versionOf(version);
    const place = placesIn(text);
    const address = addressesIn(text);
    return withoutOverrides(
      cite(text).map((each) => ({
        ...each,
        place: place(each.provision ?? ""),
        address: address(each),
      })),
    );
  },
  duties: (version) => {
    const text = versionOf(version);
    const place = placesIn(text);
    return withoutOverrides(findDuties(text).map((each) => ({ ...each, place: place(each.provision) })));
  },
  print,
};

/** What a text calls a provision: the call that it stands under and its labels. */
function placesIn(text: Resolution): (id: string) => string {
  const places = new Map<string, string>([["", ""]]);
  const visit = (provisions: readonly Provision[], above: string): void => {
    for (const { id, role, label, call, text: words, children } of provisions) {
      const own = role === "call" || role === "heading" ? words || call : (label ?? call);
      const place = [above, own ?? ""].filter((part) => part !== "").join(" ");
      places.set(id, place || id);
      visit(children, place);
    }
  };
  visit(text.provisions, "");
  return (id) => places.get(id) ?? id;
}

/** Where the document of a citation is found. */
function addressesIn(text: Resolution): (citation: Citation) => string | null {
  const { inProvision, inNote } = citedDocuments(text);
  const words = new Map(flatten(text).map(({ provision }) => [provision.id, provision.text]));
  const bodies = new Map(text.notes.map((note) => [note.marker, note.text]));
  return ({ provision, note, start }) => {
    const mentions =
      note === undefined
        ? inProvision(provision!, words.get(provision!) ?? "")
        : inNote(note, bodies.get(note) ?? "");
    return mentions.find((mention) => mention.start === start)?.address ?? null;
  };
}
