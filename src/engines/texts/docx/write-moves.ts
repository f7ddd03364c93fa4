import type { Mark, TrackedParagraph, TrackedText } from "./tracked.ts";

interface NamedMove {
  readonly name: string;
  readonly mark: Mark;
}

/** The moves of a text, named anew so that each pair of halves has a name of its own. */
export interface Moves {
  /** What is moved away from and into a paragraph. */
  readonly of: (paragraph: TrackedParagraph) => {
    readonly from: NamedMove | null;
    readonly to: NamedMove | null;
  };
  /** Whether a mark is written as a move; one whose other half is missing is an insertion or deletion. */
  readonly moves: (mark: Mark) => boolean;
}

/**
 * Pairs the paragraphs that leave and arrive under one name, in order: Word wants one range, of a name used nowhere
 * else, for each half of a move (17.13.5.24).
 */
export function pairMoves({ paragraphs }: TrackedText): Moves {
  const leaving = new Map<string, { paragraph: TrackedParagraph; mark: Mark }[]>();
  const arriving = new Map<string, { paragraph: TrackedParagraph; mark: Mark }[]>();
  for (const paragraph of paragraphs) {
    collect(leaving, paragraph, "deleted");
    collect(arriving, paragraph, "inserted");
  }
  const from = new Map<TrackedParagraph, NamedMove>();
  const to = new Map<TrackedParagraph, NamedMove>();
  const paired = new Set<string>();
  let count = 0;
  for (const [name, left] of leaving) {
    const arrived = arriving.get(name) ?? [];
    if (left.length !== arrived.length) continue;
    paired.add(name);
    for (const [at, { paragraph, mark }] of left.entries()) {
      const named = `move${++count}`;
      from.set(paragraph, { name: named, mark });
      to.set(arrived[at]!.paragraph, { name: named, mark: arrived[at]!.mark });
    }
  }
  return {
    of: (paragraph) => ({ from: from.get(paragraph) ?? null, to: to.get(paragraph) ?? null }),
    moves: ({ move }) => move !== null && paired.has(move),
  };
}

function collect(
  into: Map<string, { paragraph: TrackedParagraph; mark: Mark }[]>,
  paragraph: TrackedParagraph,
  change: "inserted" | "deleted",
): void {
  const mark = paragraph.spans
    .map((span) => span[change])
    .find((each) => each !== null && each.move !== null);
  if (!mark) return;
  const list = into.get(mark.move!) ?? [];
  list.push({ paragraph, mark });
  into.set(mark.move!, list);
}
