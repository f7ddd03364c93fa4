/** The truth files of the redline corpus, told as lines that a reading can be compared with. */
interface TruthNode {
  readonly path: string;
  readonly kind: "recital" | "operative" | "heading" | "item" | "subitem";
  readonly label: string;
  readonly text: string;
  readonly children: readonly TruthNode[];
  readonly footnotes?: readonly { readonly mark: string; readonly text: string }[];
}

export interface TruthTree {
  readonly provisions: readonly TruthNode[];
}

export interface TruthChange {
  readonly op: "none" | "renumber" | "modify" | "insert" | "delete";
  readonly base_path: string | null;
  readonly revised_path: string | null;
  readonly words_inserted: number;
  readonly words_deleted: number;
  readonly moved?: boolean;
  readonly split_into?: readonly string[];
  readonly split_from?: string;
  readonly merged_from?: readonly string[];
  readonly merged_into?: string;
  readonly nested_deletions?: readonly { inserted_by: string; deleted_by: string; text: string }[];
}

export interface Told {
  readonly base: readonly string[];
  readonly revised: readonly string[];
  readonly changes: readonly string[];
}

/** Lines as `redline-reading.ts` tells its own reading: one for each part of each tree, one for each change. */
export function tellTruth(truth: {
  readonly base: TruthTree;
  readonly revised?: TruthTree;
  readonly changes?: readonly TruthChange[];
}): Told {
  const revised = truth.revised ?? truth.base;
  return {
    base: tellTree(truth.base),
    revised: tellTree(revised),
    changes: tellChanges(truth.changes ?? unchanged(truth.base), truth.base, revised),
  };
}

const fronts: Readonly<Record<string, string>> = {
  "~resno": "number",
  "~title": "title",
  "~preamble": "enacting",
};

function isCall({ kind }: TruthNode): boolean {
  return kind === "recital" || kind === "operative";
}

function tellTree({ provisions }: TruthTree): readonly string[] {
  const lines: string[] = [];
  const walk = (nodes: readonly TruthNode[], above: string): void => {
    for (const each of nodes) {
      const bodies = (each.footnotes ?? []).map(({ mark, text }) => `${mark} ${text}`);
      lines.push([above, each.label, each.text, ...bodies].join(" | "));
      walk(each.children, `${above}/${isCall(each) ? each.text : each.label}`);
    }
  };
  walk(provisions, "");
  return lines;
}

function unchanged(tree: TruthTree): readonly TruthChange[] {
  const all = (nodes: readonly TruthNode[]): readonly TruthNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  return all(tree.provisions).map(({ path }) => ({
    op: "none",
    base_path: path,
    revised_path: path,
    words_inserted: 0,
    words_deleted: 0,
  }));
}

function names({ provisions }: TruthTree): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>();
  const walk = (nodes: readonly TruthNode[], above: string): void => {
    for (const each of nodes) {
      const here = `${above}/${isCall(each) ? each.text : each.label}`;
      byPath.set(each.path, `${here}:${each.text.replaceAll("[^]", "").slice(0, 40)}`);
      walk(each.children, here);
    }
  };
  walk(provisions, "");
  return byPath;
}

const ops = {
  none: "same",
  renumber: "renumbered",
  modify: "modified",
  insert: "inserted",
  delete: "deleted",
} as const;

function tellChanges(
  changes: readonly TruthChange[],
  base: TruthTree,
  revised: TruthTree,
): readonly string[] {
  const [before, after] = [names(base), names(revised)];
  const named = (paths: readonly (string | null)[], by: ReadonlyMap<string, string>): string =>
    paths.flatMap((path) => (path === null ? [] : [by.get(path)])).join(" + ") || "nothing";
  return changes.flatMap((change) => {
    // A split or merge is one change here; the truth tells its further parts apart.
    if (change.split_from !== undefined || change.merged_into !== undefined) return [];
    const front = fronts[change.base_path ?? change.revised_path ?? ""];
    if (front) return [`${ops[change.op]} ${front} | ${change.words_inserted} | ${change.words_deleted}`];
    const parts = changes.filter(
      (each) =>
        (change.split_into && each.split_from === change.base_path) ||
        (change.merged_from && each.merged_into === change.revised_path),
    );
    const op = change.split_into
      ? "split"
      : change.merged_from
        ? "merged"
        : change.moved
          ? change.op === "modify"
            ? "moved"
            : "moved only"
          : ops[change.op];
    const sum = (of: "words_inserted" | "words_deleted"): number =>
      [change, ...parts].reduce((total, each) => total + each[of], 0);
    const nested = (change.nested_deletions ?? [])
      .map((each) => `${each.inserted_by} ${each.text} ${each.deleted_by}`)
      .join();
    return [
      [
        op,
        named(change.merged_from ?? [change.base_path], before),
        named(change.split_into ?? [change.revised_path], after),
        sum("words_inserted"),
        sum("words_deleted"),
        nested,
      ].join(" | "),
    ];
  });
}
