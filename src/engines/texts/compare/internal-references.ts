import type { Provision, Resolution } from "../model.ts";
import { flatten, labelCore, type Node, wordingOf } from "./flatten.ts";

/** Words of a text that name another of its provisions by label: `text.slice(start, end)` is that label. */
export interface InternalReference {
  readonly start: number;
  readonly end: number;
  /** The id of the provision named. */
  readonly target: string;
}

/** A label as cited: a number, with "bis" perhaps, or letters followed by a parenthesis. */
const label = String.raw`\(?(?:\d{1,3}(?:[ \u00a0]?(?:bis|ter|quater))?|\p{L}{1,5}(?=\)))\)?`;
const and = String.raw`\s*(?:,|-|–|—|、|和|至|\b(?:y|e|a|al|and|or|to|et|ou|à|и|или|по|до)\b|و)\s*`;
const labels = String.raw`${label}(?:${and}${label}(?!\p{L}))*`;
/** What a paragraph is called before its number in the six languages. */
const paragraph = String.raw`(?:sub)?(?:p[aá]rr?[aá]fos?|apartados?|incisos?|puntos?|paragraphs?|points?|clauses?|items?|paragraphes?|alin[eé]as?|(?:под)?пункт\p{L}*|\p{L}{0,2}الفقر(?:ة|ات|تين|تان))`;
/** Words after the number by which the text speaks of itself rather than of another document. */
const here = [
  `above|below|of (?:the present|this) (?:resolution|decision|opinion)`,
  `anterior(?:es)?|precedentes?|siguientes?|supra|infra|más (?:arriba|abajo)|de (?:la presente|esta) (?:resolución|decisión|opinión)`,
  `ci-(?:dessus|dessous|après|avant)|de la présente (?:résolution|décision)`,
  `выше|ниже|настояще(?:й|го) (?:резолюции|решения)`,
  `أعلاه|أدناه|من هذا (?:القرار|المقرر)`,
].join("|");
const ofThisText = new RegExp(
  String.raw`(?<!\p{L})${paragraph}\s*(?<labels>${labels})(?:\s*\((?<sub>\p{L})\))?\s+(?:${here})(?!\p{L})|(?:上文|下文|本决议)\s*第?\s*(?<chinese>${labels})\s*段`,
  "giu",
);

/**
 * The references inside a text to its own provisions, by the id of the provision that bears them: a call and a label
 * ("encarga al Secretario General 8", "considerando b)", "point 8 of resolves"), or a paragraph of this text
 * ("paragraphs 3 and 4 above", "пункт 5 настоящей резолюции", "上文第5段"). A label that no provision bears is no
 * reference. Cost: linear in the text, times the number of distinct calls.
 */
export function findInternalReferences(text: Resolution): ReadonlyMap<string, readonly InternalReference[]> {
  const nodes = flatten(text);
  const byCall = clausesByCall(nodes);
  const operative = new Map<string, Node>();
  for (const node of nodes) {
    if (node.provision.role === "operative" && node.provision.label !== null) {
      const core = labelCore(node.provision.label);
      if (!operative.has(core)) operative.set(core, node);
    }
  }
  const found = new Map<string, readonly InternalReference[]>();
  for (const node of nodes) {
    const { role, text } = node.provision;
    const lower = text.toLowerCase();
    const called = role === "call" ? [] : byCall.filter(({ words }) => lower.includes(words));
    const references = [
      ...called.flatMap((call) => callReferences(call, text)),
      ...ownReferences(node, nodes, operative),
    ].sort((a, b) => a.start - b.start);
    if (references.length > 0) {
      found.set(
        node.provision.id,
        references.filter(({ start }, n) => n === 0 || start >= references[n - 1]!.end),
      );
    }
  }
  return found;
}

interface Call {
  readonly words: string;
  readonly pattern: RegExp;
  readonly clauses: ReadonlyMap<string, Provision>;
}

function clausesByCall(nodes: readonly Node[]): readonly Call[] {
  const calls = new Map<string, Map<string, Provision>>();
  for (const { provision } of nodes) {
    if (provision.role !== "call") continue;
    const words = wordingOf(provision)
      .replace(/[\s:,;.]+$/u, "")
      .toLowerCase();
    if (words === "") continue;
    const clauses = calls.get(words) ?? new Map<string, Provision>();
    for (const clause of provision.children) {
      const core = labelCore(clause.label);
      if (core !== "" && core !== "•" && !clauses.has(core)) clauses.set(core, clause);
    }
    calls.set(words, clauses);
  }
  return [...calls]
    .filter(([, clauses]) => clauses.size > 0)
    .map(([words, clauses]) => {
      const call = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);
      const after = String.raw`(?<!\p{L})${call}(?:\s+|\s*第\s*)(?<after>${labels})(?!\p{L})`;
      const before = String.raw`(?<!\p{L})${paragraph}\s*(?<before>${labels})\s+(?:\p{L}{1,5}\s+){0,2}["“«]?${call}(?!\p{L})`;
      return { words, pattern: new RegExp(`${after}|${before}`, "giu"), clauses };
    });
}

function callReferences(call: Call, text: string): readonly InternalReference[] {
  return [...text.matchAll(call.pattern)].flatMap((match) => {
    const list = match.groups?.after ?? match.groups?.before ?? "";
    const from = match.groups?.after
      ? match.index + match[0].length - list.length
      : match.index + match[0].indexOf(list);
    return eachLabel(list, from).flatMap(({ core, start, end }) => {
      const target = call.clauses.get(core);
      return target ? [{ start, end, target: target.id }] : [];
    });
  });
}

function ownReferences(
  node: Node,
  nodes: readonly Node[],
  operative: ReadonlyMap<string, Node>,
): readonly InternalReference[] {
  const text = node.provision.text;
  return [...text.matchAll(ofThisText)].flatMap((match) => {
    const list = match.groups?.labels ?? match.groups?.chinese ?? "";
    const from = match.index + match[0].indexOf(list);
    const references = eachLabel(list, from).flatMap(({ core, start, end }) => {
      const target = operative.get(core) ?? sibling(node, nodes, core);
      return target ? [{ start, end, target: target.provision.id, node: target }] : [];
    });
    const sub = match.groups?.sub;
    const under = references.at(-1);
    if (sub !== undefined && under) {
      const child = under.node.children
        .map((at) => nodes[at]!.provision)
        .find((provision) => labelCore(provision.label) === sub);
      const start = text.indexOf(`(${sub})`, under.end) + 1;
      if (child) return [...references, { start, end: start + sub.length, target: child.id }];
    }
    return references;
  });
}

function sibling(node: Node, nodes: readonly Node[], core: string): Node | undefined {
  if (node.parent === -1) return undefined;
  return nodes[node.parent]!.children.map((at) => nodes[at]!).find(
    (each) => labelCore(each.provision.label) === core,
  );
}

function eachLabel(list: string, from: number): readonly { core: string; start: number; end: number }[] {
  return [...list.matchAll(/\d+(?:[ \u00a0]?(?:bis|ter|quater))?|\p{L}{1,5}(?=\))/gu)].map((match) => ({
    core: labelCore(match[0]),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}
