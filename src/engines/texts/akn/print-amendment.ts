import type { Change, Comparison } from "../compare/compare.ts";
import type { Provision, Resolution } from "../model.ts";
import { agentEntries, identificationXml, identityOf, proposalIdentity } from "./identification.ts";
import { type Modification, modificationsXml } from "./modifications.ts";
import { printDocument, printStatement } from "./print.ts";
import type { ComparisonAknOptions } from "./print-comparison.ts";
import { branchesOf, identifiersOf, type Quoter, quoter } from "./print-tree.ts";
import { blockElement, escapeXml, inlineElement } from "./write-xml.ts";

type Action = "MOD" | "ADD" | "SUP";

const actions: Readonly<
  Partial<Record<Change["op"], { readonly action: Action; readonly type: Modification["type"] }>>
> = {
  renumbered: { action: "MOD", type: "renumbering" },
  modified: { action: "MOD", type: "substitution" },
  moved: { action: "MOD", type: "renumbering" },
  split: { action: "MOD", type: "split" },
  merged: { action: "MOD", type: "join" },
  inserted: { action: "ADD", type: "insertion" },
  deleted: { action: "SUP", type: "repeal" },
};

/**
 * What would make one text of another, as an `amendment` of Akoma Ntoso: for each provision that changes the category
 * by which the International Telecommunication Union files proposals (MOD, ADD, SUP), where it stands in the base, and
 * its wording in full, each an active modification of the base. Beside it stand both texts, which `readTrackedAkn`
 * reads back. Cost: linear in the length of what changes.
 */
export function amendmentToAkn(
  { changes }: Comparison,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  { proponent = "Proposal", ...options }: ComparisonAknOptions = {},
): string {
  const [before, after] = [identityOf(base, {}), identityOf(revised, options)];
  const identity = proposalIdentity(after, proponent);
  const address = `${before.work}/${before.language}@`;
  const { quote, entries } = quoter(revised);
  const { contents, modifications } = amendments(changes, { base, revised, address, quote });
  const title = revised.title ?? revised.number ?? "";
  const document = blockElement("amendment", { name: "proposal", contains: "multipleVersions" }, [
    blockElement("meta", {}, [
      identificationXml(identity),
      modificationsXml("active", modifications),
      blockElement("references", { source: "#acuerdo" }, [
        ...agentEntries(identity),
        inlineElement("activeRef", { eId: "base", href: address, showAs: base.number ?? "Base" }, ""),
        ...entries,
      ]),
    ]),
    blockElement("preface", {}, [
      inlineElement("p", {}, inlineElement("docProponent", {}, escapeXml(proponent))),
      inlineElement("p", {}, inlineElement("docTitle", {}, escapeXml(title))),
    ]),
    blockElement("amendmentBody", {}, contents.length > 0 ? contents : ["<amendmentContent/>"]),
  ]);
  return printDocument(document, [
    printStatement(base, {
      branches: branchesOf(base.provisions),
      identity: before,
      contains: "originalVersion",
    }),
    printStatement(revised, {
      branches: branchesOf(revised.provisions),
      identity: after,
      contains: "singleVersion",
    }),
  ]);
}

/** Each change as a paragraph of the proposal, and as what it does to the base. */
function amendments(
  changes: readonly Change[],
  {
    base,
    revised,
    address,
    quote,
  }: {
    readonly base: Resolution;
    readonly revised: Resolution;
    readonly address: string;
    readonly quote: Quoter["quote"];
  },
): { readonly contents: readonly string[]; readonly modifications: readonly Modification[] } {
  const identifiers = identifiersOf(base);
  const [baseById, revisedById] = [byId(base.provisions), byId(revised.provisions)];
  const addressOf = (id: string): string => `${address}#${identifiers.get(id) ?? ""}`;
  const modifications: Modification[] = [];
  const contents: string[] = [];
  let last: string | null = null;
  for (const change of changes) {
    const told = actions[change.op];
    const [from, to] = [asList(change.base), asList(change.revised)];
    if (told) {
      const eId = `mod_${contents.length + 1}`;
      const place = from[0] ?? last;
      const target = place === null ? address : addressOf(place);
      const shown = place === null ? (base.number ?? "") : baseById.get(place)!.name;
      const structures = to.map((id, at) => {
        const structure = `${eId}__qstr_${at + 1}`;
        // What stands in running words is not set in.
        const printed = quote(revisedById.get(id)!.provision, structure).replace(/\n */gu, "");
        return { id: structure, xml: inlineElement("quotedStructure", { eId: structure }, printed) };
      });
      const words = `${told.action} ${inlineElement("ref", { href: target }, escapeXml(shown))} `;
      const mod = inlineElement("mod", { eId }, words + structures.map(({ xml }) => xml).join(" "));
      const content = `amendmentContent_${contents.length + 1}`;
      contents.push(blockElement("amendmentContent", { eId: content }, [inlineElement("p", {}, mod)]));
      modifications.push({
        type: told.type,
        sources: [`#${eId}`],
        destination: target,
        ...(told.action === "ADD" && { position: "after" }),
        old: from.map(addressOf),
        new: structures.map(({ id }) => `#${id}`),
      });
    }
    last = from.at(-1) ?? last;
  }
  return { contents, modifications };
}

const asList = (ids: Change["base"]): readonly string[] =>
  ids === null ? [] : typeof ids === "string" ? [ids] : ids;

interface Placed {
  readonly provision: Provision;
  /** What it is called by, with what it stands beneath: "recordando a)". */
  readonly name: string;
}

function byId(provisions: readonly Provision[], above = ""): ReadonlyMap<string, Placed> {
  return new Map(
    provisions.flatMap((provision) => {
      const { id, label, call, children } = provision;
      const name = `${above} ${label ?? call ?? id}`.trim();
      return [[id, { provision, name }] as const, ...byId(children, name)];
    }),
  );
}
