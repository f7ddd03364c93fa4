import { flatten, labelCore, type Node, wordingOf } from "../compare/flatten.ts";
import { findInternalReferences } from "../compare/internal-references.ts";
import { tokenise } from "../compare/wording.ts";
import type { Provision, Resolution } from "../model.ts";
import { after, labelAtStart, ordinal, paragraphAtStart, shortHead } from "./instruction-heads.ts";
import type { Instruction, Unplaced } from "./instructions.ts";
import { type Addition, type Amendment, type Arrival, baseKey } from "./proposal.ts";
import { wordingFrom } from "./wording.ts";

const ordinalAtEnd = new RegExp(`${ordinal}$`, "u");
/** A label of a clause beneath another, rather than an abbreviation between parentheses. */
const clauseLabel = /^\(?(?:\p{Ll}|\p{Lo}|[ivx]{1,4})\p{M}?\)$/u;

interface Target {
  readonly node: Node | null;
  /** The provisions that are numbered together. */
  readonly family: readonly Node[];
  /** Where an addition with the label would stand. */
  readonly parent: number;
  readonly label: string | null;
  readonly rest: string;
  readonly after: boolean;
}

/**
 * Places instructions in the base. A label is looked for under the call that the instruction names, else under the
 * one that stood alone before it, else in the whole text, where it must be borne once. "3bis" is placed after 3, a
 * label past the last after it, a label that exists before the one that bears it.
 * Cost: the number of instructions times that of provisions.
 */
export function placeInstructions(
  base: Resolution,
  instructions: readonly Instruction[],
  name: string,
): {
  readonly amendments: readonly Amendment[];
  readonly arrivals: readonly Arrival[];
  readonly unplaced: readonly Unplaced[];
} {
  const nodes = flatten(base);
  const index = new Map(nodes.map(({ provision }, at) => [provision.id, at]));
  const amendments: Amendment[] = [];
  const arrivals: Arrival[] = [];
  const unplaced: Unplaced[] = [];
  const wording = (text: string) => {
    const provision = { ...blankProvision, id: "\u0000", text };
    const references = findInternalReferences({ ...base, provisions: [...base.provisions, provision] }).get(
      "\u0000",
    );
    return wordingFrom(provision, tokenise(text), base, {
      references: references ?? [],
      cited: ({ target }) => baseKey(index.get(target)!),
      rank: "inner",
    });
  };
  const added = new Map<string, number>();

  for (const instruction of instructions) {
    const found = locate(nodes, instruction);
    const lines = [
      ...(typeof found === "string" || found.rest === "" ? [] : [found.rest]),
      ...instruction.lines,
    ];
    const refuse = (reason: Unplaced["reason"]): void => {
      const text = typeof found === "string" ? instruction.lines.join(" ") : lines.join(" ");
      unplaced.push({ action: instruction.action, about: instruction.head, text, reason });
    };
    if (typeof found === "string") {
      refuse(found);
      continue;
    }
    if (instruction.action === "ADD") {
      const [own, ...beneath] = clauses(lines, found.label);
      if (!own) {
        refuse("no text");
        continue;
      }
      const place = found.after && found.node ? placeAfter(found.node) : placeOf(found, nodes);
      const depth = found.parent === -1 ? 0 : nodes[found.parent]!.depth + 1;
      const like = neighbour(found, place);
      const role = like?.provision.role ?? (depth === 0 ? "operative" : "item");
      const asked = found.after && found.label ? nextTo(found.label) : found.label;
      const label = like && like.provision.label === null ? null : asked;
      const number = added.get(name) ?? 0;
      added.set(name, number + 1 + beneath.length);
      const additions = [own, ...beneath].map(
        (clause, n): Addition => ({
          key: `${name} ${number + n}`,
          form: {
            role: n === 0 ? role : "item",
            label: n === 0 ? label : clause.label,
            call: null,
            depth: depth + (n === 0 ? 0 : 1),
          },
          wording: wording(clause.text),
        }),
      );
      arrivals.push({ kind: "added", place: { after: place, depth }, additions });
      continue;
    }
    const { node } = found;
    if (!node) {
      refuse("no such provision");
      continue;
    }
    if (instruction.action === "MOD") {
      const [own] = clauses([lines.join(" ")], found.label);
      if (!own) {
        refuse("no text");
        continue;
      }
      const target = {
        action: "MOD",
        target: node.index,
        move: null,
        depth: node.depth,
        call: node.provision.call,
      } as const;
      amendments.push({ ...target, wording: wording(own.text) });
    } else {
      // A call goes with its clauses.
      const until =
        node.provision.role === "call" || instruction.action === "SUP" ? node.end : node.index + 1;
      const { action: what } = instruction;
      for (let at = node.index; at < until; at++) amendments.push({ action: what, target: at });
    }
  }
  return { amendments, arrivals, unplaced };
}

/** What comes after 2 is 2bis until the text is numbered anew. */
function nextTo(label: string): string {
  return label.replace(/(?<=\d)(?!\d)|(?<=\p{L})(?!\p{L})/u, (_, at: number) =>
    /\d/u.test(label[at - 1]!) ? "bis" : " bis",
  );
}

const blankProvision: Provision = {
  id: "",
  role: "item",
  label: null,
  call: null,
  text: "",
  children: [],
  notes: [],
  noteOffsets: [],
};

/** The lines of an added provision: its own text without its label, then those with labels of their own beneath. */
function clauses(
  lines: readonly string[],
  label: string | null,
): readonly { readonly label: string | null; readonly text: string }[] {
  const found: { label: string | null; text: string }[] = [];
  for (const line of lines) {
    const own = labelAtStart.exec(line);
    const text = own ? line.slice(own[0].length).replace(/^[\s.:]+/u, "") : line;
    const isOwn = own && label !== null && labelCore(own[0]) === labelCore(label);
    if (found.length === 0) found.push({ label, text: isOwn ? text : line });
    else if (own && !isOwn) found.push({ label: own[0], text });
    else found[found.length - 1] = { ...found.at(-1)!, text: `${found.at(-1)!.text} ${text}` };
  }
  return found.filter(({ text }) => text !== "");
}

function locate(nodes: readonly Node[], { head, context }: Instruction): Target | Unplaced["reason"] {
  const short = shortHead(head, (words) => callAtStart(nodes, words)?.length ?? 0);
  const follows = after.exec(short);
  const words = follows ? short.slice(follows[0].length) : short;
  const finish = (target: Omit<Target, "after" | "rest">, rest: string): Target => ({
    ...target,
    rest: rest.replace(/^[\s:.,：，—–-]+/u, ""),
    after: follows !== null,
  });
  const numbered = paragraphAtStart.exec(words);
  if (numbered) {
    const role = numbered[1] === "OP" ? "operative" : "recital";
    const family = nodes.filter(({ depth, provision }) => depth === 0 && provision.role === role);
    const core = `${numbered[2]}${numbered[3] ?? ""}`;
    const plain = family.filter(({ provision }) => !/\D/u.test(labelCore(provision.label)));
    const bearers = family.filter(({ provision }) => labelCore(provision.label) === core);
    if (bearers.length > 1) return "several provisions bear that label";
    const node =
      bearers[0] ??
      (numbered[3] === undefined && role === "recital" ? plain[Number(numbered[2]) - 1] : undefined);
    const label = role === "operative" || numbered[3] !== undefined ? core : null;
    const further = words.slice(numbered[0].length).trimStart();
    if (node && clauseLabel.test(labelAtStart.exec(further)?.[2] ?? ""))
      return under(nodes, node.index, further, finish);
    return finish(
      { node: node ?? null, family, parent: -1, label: label ?? core },
      words.slice(numbered[0].length),
    );
  }
  const call = callAtStart(nodes, words);
  if (call) {
    const rest = words.slice(call.length).replace(/^["”»]?[\s,:：]*/u, "");
    const label = labelAtStart.exec(rest);
    if (!label)
      return finish({ node: call.node, family: [call.node], parent: call.node.parent, label: null }, rest);
    return under(nodes, call.node.index, rest, finish);
  }
  const label = labelAtStart.exec(words);
  if (!label) return "no such provision";
  const around = context === null ? undefined : callAtStart(nodes, context);
  if (around) return under(nodes, around.node.index, words, finish);
  // A bare label must be borne once; "3bis" is sought by the 3 that it follows.
  const cores = [labelCore(label[0]), labelCore(label[0]).replace(ordinalAtEnd, "")];
  for (const core of new Set(cores)) {
    const bearers = nodes.filter(({ provision }) => labelCore(provision.label) === core);
    const outer = bearers.filter(({ depth }) => depth === Math.min(...bearers.map((each) => each.depth)));
    if (outer.length > 1) return "several provisions bear that label";
    if (outer.length === 1) return under(nodes, outer[0]!.parent, words, finish);
  }
  return "no such provision";
}

/** Descends by the labels that `words` opens with, from the children of `parent`. */
function under(
  nodes: readonly Node[],
  parent: number,
  words: string,
  finish: (target: Omit<Target, "after" | "rest">, rest: string) => Target,
): Target {
  const label = labelAtStart.exec(words)!;
  const core = labelCore(label[0]);
  const node = nodes.find((each) => each.parent === parent && labelCore(each.provision.label) === core);
  const rest = words.slice(label[0].length);
  const further = rest.trimStart();
  const next = labelAtStart.exec(further);
  const isChild = (each: Node): boolean =>
    each.parent === node?.index && labelCore(each.provision.label) === labelCore(next![0]);
  if (node && next?.[2] !== undefined && (nodes.some(isChild) || clauseLabel.test(next[2])))
    return under(nodes, node.index, further, finish);
  const family = nodes.filter((each) => each.parent === parent && each.provision.role !== "heading");
  return finish({ node: node ?? null, family, parent, label: label[0] }, rest);
}

function callAtStart(
  nodes: readonly Node[],
  words: string,
): { readonly node: Node; readonly length: number } | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ");
  const start = plain(words);
  return nodes
    .filter(({ provision }) => provision.role === "call")
    .map((node) => ({ node, call: plain(wordingOf(node.provision)).replace(/[\s:,;.]+$/u, "") }))
    .filter(({ call }) => call !== "" && start.startsWith(call) && endsThere(call, start.slice(call.length)))
    .map(({ node, call }) => ({ node, length: call.length }))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Whether a name is over where `rest` begins: Chinese leaves no space between it and a label in letters. */
function endsThere(name: string, rest: string): boolean {
  return !/^\p{L}/u.test(rest) || (/\p{Script=Han}$/u.test(name) && labelAtStart.test(rest));
}

/** The sibling whose kind an addition shares: the one with its number, or the one that it follows. */
function neighbour({ node, family }: Target, place: number): Node | undefined {
  return node ?? family.findLast(({ index, end }) => index <= place && place < end) ?? family.at(-1);
}

function placeAfter(node: Node): number {
  return node.end - 1;
}

/** The index in the flow after which an addition with that label stands among its siblings. */
function placeOf({ node, family, parent, label }: Target, nodes: readonly Node[]): number {
  if (node) {
    const before = family[family.indexOf(node) - 1];
    return before ? placeAfter(before) : parent;
  }
  const core = labelCore(label);
  const number = core.replace(ordinalAtEnd, "");
  const sameNumber = family.findLast(
    ({ provision }) => labelCore(provision.label).replace(ordinalAtEnd, "") === number,
  );
  const unlabelled = family.every(({ provision }) => provision.label === null);
  const counted = unlabelled ? family[Number(number) - 1] : undefined;
  const previous = core === number ? undefined : (sameNumber ?? counted);
  const last = previous ?? family.at(-1) ?? nodes[parent];
  return last ? placeAfter(last) : -1;
}
