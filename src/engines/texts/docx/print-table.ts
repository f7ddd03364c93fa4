import type { Consolidated, Consolidation, Position } from "../consolidate/consolidate.ts";
import type { WordingToken } from "../consolidate/wording.ts";
import { composed, kept, type Marks, marked } from "./compose.ts";
import { headLines } from "./print-resolution.ts";
import { begin, end, markOf, notesOf, type Printer, tell } from "./telling.ts";
import type { TrackedParagraph, TrackedText } from "./tracked.ts";

/**
 * A consolidation as a table: a row for each provision on which anyone takes a position, the base in the first
 * column, then a column for each proponent with its own tracked changes to the base, or the category of its position
 * (NOC, SUP) alone. Cost: the number of provisions times that of proponents.
 */
export function printConsolidationTable(
  consolidation: Consolidation,
  { date }: { readonly date: string | null },
): TrackedText {
  const printer: Printer = { date, notes: new Map(), arriving: new Map(), moves: 0 };
  const proponents = [
    ...new Set(
      consolidation.provisions.flatMap(({ positions }) => positions.flatMap((each) => each.proponents)),
    ),
  ].toSorted();
  const columns = proponents.length + 1;
  const paragraphs: TrackedParagraph[] = [];
  let flow = 1;
  let row = 0;
  const addRow = (cells: readonly (readonly TrackedParagraph[])[]): void => {
    for (const [column, cell] of cells.entries()) {
      const own = flow++;
      for (const each of cell)
        paragraphs.push({ ...each, flow: own, cell: { table: 0, row, column, columns } });
    }
    row++;
  };
  const line = (text: string): readonly TrackedParagraph[] => [composed(tableText, [marked(text, kept)])];
  addRow([line(consolidation.base.number ?? ""), ...proponents.map(line)]);
  let under: string | null = null;
  for (const entry of consolidation.provisions) {
    if (entry.status === "unchanged") continue;
    const call = callAbove(consolidation, entry);
    if (call !== null && call !== under) addRow([line(call), ...proponents.map(() => line(""))]);
    under = call;
    const of = entry.base === null ? null : consolidation.nodes[entry.base]!;
    const base = entry.base === null ? [] : consolidation.wordings[entry.base]!.tokens;
    const label = of?.provision.label ?? null;
    const baseCell = begin({ role: "item", label }, 0);
    if (label !== null) baseCell.spans.push(marked(`${label} `, kept));
    tell(printer, baseCell, base, kept);
    const cells = proponents.map((name) => {
      const own = entry.positions.flatMap((position, at) =>
        position.proponents.includes(name) ? [{ position, at }] : [],
      );
      return own.length === 0
        ? line(entry.base === null ? "" : "NOC")
        : own.flatMap(({ position, at }) => positionCell(printer, entry, { position, at, base }));
    });
    addRow([asCell(end(baseCell, kept)), ...cells]);
  }
  const title = headLines(consolidation.base.number, consolidation.base.title, null);
  const all = [...title.map((each) => composed(each.appearance, each.spans)), ...paragraphs];
  return { paragraphs: all, notes: notesOf(printer, all) };
}

/** The call under which a provision stands, or would be added. */
function callAbove({ nodes }: Consolidation, { base, place }: Consolidated): string | null {
  let node = nodes[base ?? place?.after ?? -1];
  if (base !== null) node = nodes[node?.parent ?? -1];
  while (node && node.provision.role !== "call") node = nodes[node.parent];
  return node?.provision.text ?? null;
}

const tableText = { style: "Table text", indent: 0, listLevel: null, centred: false, outline: 0 };

function asCell(paragraphs: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  return paragraphs.map((each) => ({ ...each, appearance: tableText }));
}

/** The category of a position and, where it has words of its own, these with what they change. */
function positionCell(
  printer: Printer,
  { segments }: Consolidated,
  {
    position,
    at,
    base,
  }: { readonly position: Position; readonly at: number; readonly base: readonly WordingToken[] },
): readonly TrackedParagraph[] {
  const { action, proponents, wording, form } = position;
  const mark = markOf(printer, proponents);
  const telling = begin({ role: "item", label: null }, 0);
  telling.spans.push(marked(action, kept), marked("\t", kept));
  if (action === "SUP") tell(printer, telling, base, { inserted: null, deleted: mark });
  if (action === "ADD") {
    const marks: Marks = { inserted: mark, deleted: null };
    if (form.label !== null) telling.spans.push(marked(`${form.label} `, marks));
    tell(printer, telling, wording.tokens, marks);
  }
  if (action === "MOD") {
    for (const segment of segments) {
      if (segment.kind === "common") {
        tell(printer, telling, segment.tokens, kept);
        continue;
      }
      const own = segment.versions.find(({ by }) => by.includes(at));
      const { note } = telling;
      tell(printer, telling, segment.base, own ? { inserted: null, deleted: mark } : kept);
      if (!own) continue;
      telling.note = note;
      tell(printer, telling, own.tokens, { inserted: mark, deleted: null });
    }
  }
  return asCell(end(telling, kept));
}
