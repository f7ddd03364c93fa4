import { flatten, labelCore, type Node, wordingOf } from "#engines/texts/compare/flatten.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { readInstructions } from "#engines/texts/consolidate/instructions.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { draftOf, printed, settle, sites } from "./compare-drafts.ts";
import type { EditableText } from "./compare-edits.ts";
import { pick, randomFrom } from "./compare-phrases.ts";
import { type Checks, identical } from "./compare-proposals.ts";
import { apartEdits, holds, perform, places, strange } from "./compare-rivals.ts";

/** The head of an instruction that names a provision: "OP7", or "resolves 2"; null where no short name is its alone. */
function nameOf(node: Node, nodes: readonly Node[]): string | null {
  const { role, label } = node.provision;
  const parent = nodes[node.parent];
  if (parent?.provision.role === "call" && label !== null && /[\p{L}\p{N}]/u.test(label)) {
    const twins = nodes.filter(
      ({ provision }) => provision.role === "call" && wordingOf(provision) === wordingOf(parent.provision),
    );
    return twins.length === 1 ? `${wordingOf(parent.provision).replace(/[\s:,]+$/u, "")} ${label}` : null;
  }
  if (node.depth > 0) return null;
  if (role === "operative" && label !== null) {
    const bearers = nodes.filter(
      ({ depth, provision }) => depth === 0 && provision.role === role && provision.label === label,
    );
    return bearers.length === 1 ? `OP${labelCore(label)}` : null;
  }
  const recitals = nodes.filter(({ depth, provision }) => depth === 0 && provision.role === "recital");
  return role === "recital" && label === null ? `PP${recitals.indexOf(node) + 1}` : null;
}

/** A proposal as a tree and the same as instructions: every position is one, under both names. */
export function checkInstructions(
  { name, text, vocabulary }: EditableText,
  seed: number,
  checks: Checks,
): void {
  const random = randomFrom(seed);
  const base = printed(draftOf(text));
  const nodes = flatten(base);
  const draft = draftOf(base);
  const all = sites(draft);
  const lines: string[] = ["EUR"];
  const expected: { readonly what: string; readonly id: string }[] = [];
  for (const { origin } of places(base, random)) {
    const node = nodes[origin]!;
    const head = nameOf(node, nodes);
    const edits = apartEdits(node.provision.text, random, vocabulary);
    if (!head || !edits) continue;
    const { id } = node.provision;
    const act = pick(random, ["MOD", "SUP", "ADD", "NOC"])!;
    if (act === "NOC") lines.push(`NOC ${head}`);
    else if (act === "SUP") {
      lines.push(`SUP ${head}`);
      perform({ kind: "delete" }, all[origin]!);
    } else if (act === "MOD") {
      lines.push(`MOD ${head}: ${edits.one}`);
      perform({ kind: "text", text: edits.one }, all[origin]!);
    } else {
      const fresh = strange(base, all[origin]!.clause, random, vocabulary);
      if (!fresh) continue;
      const bis = /\p{P}$/u.test(head) ? head.replace(/(\p{P})$/u, " bis$1") : `${head}bis`;
      lines.push(`ADD ${bis} ${fresh}`);
      perform({ kind: "insert", texts: [fresh] }, all[origin]!);
    }
    expected.push({ what: act, id });
  }
  if (expected.length === 0) return;
  settle(draft, base);
  const file = readInstructions(lines.join("\n"));
  const tree: Proposal = { proponents: ["RCC"], revised: printed(draft) };
  const json = consolidationJson(consolidate(base, [file, tree]));
  checks.check(
    "instructions: all placed",
    json.unplaced.length === 0,
    () => `${name} ${seed} ${JSON.stringify(json.unplaced).slice(0, 400)}`,
  );
  for (const { what, id } of expected) {
    const entries = json.provisions.filter((entry) =>
      what === "ADD" ? entry.after === id : entry.base === id,
    );
    const names = what === "NOC" ? ["EUR"] : ["EUR", "RCC"];
    checks.check(
      `instructions: ${what} as in the text`,
      entries.length === 1 && entries[0]!.positions.length === 1 && holds(entries[0]!, what, names),
      () =>
        `${name} ${seed} ${id} ${lines.find((line) => line.startsWith(what))?.slice(0, 60)} ${JSON.stringify(entries.map(({ segments, ...each }) => each)).slice(0, 700)}`,
    );
  }
}

/** A proposal to an older text, brought to the current one where others changed other clauses. */
export function checkOlder({ name, text, vocabulary }: EditableText, seed: number, checks: Checks): void {
  const random = randomFrom(seed);
  const older = printed(draftOf(text));
  const nodes = flatten(older);
  const current = draftOf(older);
  const proposed = draftOf(older);
  const [now, then] = [sites(current), sites(proposed)];
  const acts: { readonly origin: number; readonly kind: string; readonly text: string }[] = [];
  const used = new Set<string>();
  places(older, random).forEach(({ origin }, n) => {
    const edits = apartEdits(nodes[origin]!.provision.text, random, vocabulary);
    if (!edits) return;
    const fresh = strange(older, now[origin]!.clause, random, vocabulary);
    const between = strange(older, now[origin]!.clause, random, vocabulary);
    if (!fresh || !between || fresh === between || used.has(fresh) || used.has(between)) return;
    used.add(fresh).add(between);
    const kind = pick(random, [
      "change",
      "change apart",
      "delete",
      "insert",
      "already",
      "change what was deleted",
    ])!;
    // Before each, something that renumbers what follows.
    if (n % 2 === 0) perform({ kind: "insert", texts: [between] }, now[origin + 3] ?? now[origin]!);
    if (kind === "change apart") perform({ kind: "text", text: edits.two }, now[origin]!);
    if (kind === "already") perform({ kind: "text", text: edits.one }, now[origin]!);
    if (kind === "change what was deleted") perform({ kind: "delete" }, now[origin]!);
    if (kind === "delete") perform({ kind: "delete" }, then[origin]!);
    else if (kind === "insert") perform({ kind: "insert", texts: [fresh] }, then[origin]!);
    else perform({ kind: "text", text: edits.one }, then[origin]!);
    const merged = kind === "change apart" ? apply(older, edits.one, edits.two, origin) : edits.one;
    acts.push({ origin, kind, text: kind === "insert" ? fresh : merged });
  });
  if (acts.length === 0) return;
  settle(current, older);
  settle(proposed, older);
  const base = printed(current);
  const ids = new Map(
    sites(current).flatMap(({ clause }, at) =>
      clause.origin === null ? [] : [[clause.origin, flatten(base)[at]!.provision] as const],
    ),
  );
  const json = consolidationJson(
    consolidate(base, [{ proponents: ["EUR"], base: older, revised: printed(proposed) }]),
  );
  for (const { origin, kind, text: words } of acts) {
    const provision: Provision | undefined = ids.get(origin);
    const entry = json.provisions.find((each) =>
      kind === "insert" ? each.base === null && each.after === provision?.id : each.base === provision?.id,
    );
    const right =
      kind === "change what was deleted"
        ? json.unplaced.some((lost) => identical(lost.text) === identical(words))
        : kind === "already"
          ? entry?.status === "unchanged"
          : !!entry &&
            holds(
              entry,
              kind === "insert" ? "ADD" : kind === "delete" ? "SUP" : "MOD",
              ["EUR"],
              kind === "delete" ? undefined : words,
            );
    checks.check(
      `older base: ${kind}`,
      right,
      () => `${name} ${seed} ${provision?.id} ${JSON.stringify({ ...entry, segments: [] }).slice(0, 500)}`,
    );
  }
  const wanted = acts.filter(({ kind }) => kind !== "already" && kind !== "change what was deleted").length;
  const made = json.provisions.reduce((sum, { positions }) => sum + positions.length, 0);
  checks.check("older base: nothing else", made === wanted, () => `${name} ${seed} ${made} for ${wanted}`);
}

/** Both changes of a clause together: they stand apart. */
function apply(older: Resolution, one: string, two: string, origin: number): string {
  const before = flatten(older)[origin]!.provision.text;
  let head = 0;
  while (before[head] === one[head]) head++;
  let tail = 0;
  while (before[before.length - 1 - tail] === one[one.length - 1 - tail] && tail < before.length - head)
    tail++;
  // The second change stands behind the first.
  const shift = before.length - tail;
  return one.slice(0, one.length - tail) + two.slice(shift);
}
