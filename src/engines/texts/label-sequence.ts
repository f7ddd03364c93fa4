import type { Label, Reading } from "./labels.ts";

export interface LabelSequence {
  /** Whether the label is the next of a list that is open. */
  readonly follows: (label: Label) => boolean;
  /** Takes the label as read: its list goes on, or opens, and those beneath are closed. */
  readonly take: (label: Label) => void;
}

/** Whether one reading of a label comes next after another in one list: 4 or 3 bis after 3, any bullet after a bullet. */
export function succeeds(next: Reading, last: Reading): boolean {
  if (next.style !== last.style) return false;
  if (next.style.includes("#bullet")) return true;
  return next.ordinal > last.ordinal && next.ordinal <= last.ordinal + 1;
}

/** Lists within lists that are kept in mind; no text has as many. */
const mostOpen = 12;

/** Follows the lists of a text while its lines are read, to tell a label from a figure that begins a line. */
export function labelSequence(): LabelSequence {
  const open: Reading[] = [];
  const depthOf = (label: Label): number =>
    open.findLastIndex((last) => label.readings.some((reading) => succeeds(reading, last)));
  return {
    follows: (label) => depthOf(label) >= 0,
    take(label) {
      const depth = depthOf(label);
      if (depth >= 0) {
        const last = open[depth]!;
        open.length = depth;
        open.push(label.readings.find((reading) => succeeds(reading, last))!);
        return;
      }
      const first = label.readings.find((reading) => reading.ordinal === 1);
      if (first || open.length === 0) open.push(first ?? label.readings[0]!);
      if (open.length > mostOpen) open.shift();
    },
  };
}
