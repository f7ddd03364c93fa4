import type { Neighbour } from "./neighbours.ts";
import { positions } from "./position.ts";

/** How often codes and positions were given, by distinct texts; whole numbers, so that order cannot matter. */
export interface Frequencies {
  texts: number;
  readonly byCode: Map<string, { texts: number; readonly positions: number[] }>;
  readonly positions: number[];
}

const none = () => positions.map(() => 0);

export function noFrequencies(): Frequencies {
  return { texts: 0, byCode: new Map(), positions: none() };
}

/** Whether at least half of those who coded a text gave it a code. */
export function isGiven({ votes, codings }: Neighbour, code: string): boolean {
  return 2 * (votes.get(code)?.given ?? 0) >= Math.max(1, codings);
}

/** Counts a coded text in (`by` 1), or out again before it takes another coding (`by` −1). */
export function count(frequencies: Frequencies, neighbour: Neighbour, by: 1 | -1): void {
  frequencies.texts += by;
  for (const [code, votes] of neighbour.votes) {
    const counts = frequencies.byCode.get(code) ?? { texts: 0, positions: none() };
    frequencies.byCode.set(code, counts);
    if (isGiven(neighbour, code)) counts.texts += by;
    votes.positions.forEach((taken, k) => {
      if (taken === 0) return;
      counts.positions[k]! += by;
      frequencies.positions[k]! += by;
    });
  }
}
