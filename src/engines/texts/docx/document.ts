import { readParagraphProperties } from "./paragraph-properties.ts";
import { readInline } from "./runs.ts";
import {
  type Around,
  beginMove,
  changed,
  type Definitions,
  type Draft,
  isChange,
  isWrapper,
  type ReadParagraph,
  readMark,
  type Story,
  wrapped,
} from "./story.ts";
import type { Mark } from "./tracked.ts";
import { child, type Element, elements } from "./xml.ts";

/**
 * Reads the block content of a part — the body, or one note — into tracked paragraphs: runs, insertions and
 * deletions however nested, moves, tables, text boxes, content controls, hyperlinks, fields by their result.
 * Changes of format are not content. Text boxes come after the paragraph that holds them.
 *
 * Source: ISO/IEC 29500-1, 17.2 to 17.16. `firstFlow` numbers its flows apart from those of other parts. Cost:
 * linear.
 */
export function readStory(
  root: Element,
  definitions: Definitions,
  firstFlow: number,
): { readonly paragraphs: readonly ReadParagraph[]; readonly nextFlow: number } {
  const story: Story = {
    ...definitions,
    paragraphs: [],
    nextFlow: firstFlow,
    tables: 0,
    fields: [],
    moves: { from: [], to: [] },
  };
  readBlocks(story, root, { flow: newFlow(story), cell: null, inserted: null, deleted: null });
  const paragraphs = story.paragraphs.map(({ draft, ...rest }) => ({
    ...rest,
    // Code of fields is not text; but where a field was begun and never ended, nothing after it is lost.
    spans: draft.spans
      .filter((span) => !span.codeOf?.closed && (span.text !== "" || span.note !== null))
      .map(({ codeOf: _, ...span }) => span),
  }));
  return { paragraphs, nextFlow: story.nextFlow };
}

function newFlow(story: Story): { id: number } {
  return { id: story.nextFlow++ };
}

function readBlocks(story: Story, parent: Element, around: Around): void {
  for (const each of elements(parent)) {
    if (each.name === "w:p") {
      readParagraph(story, each, around);
    } else if (each.name === "w:tbl") {
      readRows(story, each, around, { table: story.tables++, row: 0 });
      // A paragraph never merges with one on the other side of a table.
      around.flow.id = story.nextFlow++;
    } else if (isChange(each)) {
      readBlocks(story, each, changed(story, each, around));
    } else if (isWrapper(each)) {
      const inner = wrapped(each);
      if (inner) readBlocks(story, inner, around);
    } else {
      beginMove(story, each);
    }
  }
}

function readRows(
  story: Story,
  parent: Element,
  around: Around,
  at: { readonly table: number; row: number },
): void {
  for (const each of elements(parent)) {
    if (each.name === "w:tr") {
      const within = placedChange(story, child(each, "w:trPr"), ["w:ins", "w:del"], around);
      const row = at.row++;
      const cells = cellsOf(each);
      for (const [column, cell] of cells.entries()) {
        readBlocks(story, cell, {
          ...placedChange(story, child(cell, "w:tcPr"), ["w:cellIns", "w:cellDel"], within),
          flow: newFlow(story),
          cell: { table: at.table, row, column, columns: cells.length },
        });
      }
    } else if (isWrapper(each)) {
      const inner = wrapped(each);
      if (inner) readRows(story, inner, around, at);
    } else {
      beginMove(story, each);
    }
  }
}

function cellsOf(parent: Element): readonly Element[] {
  return elements(parent).flatMap((each) => {
    if (each.name === "w:tc") return [each];
    const inner = isWrapper(each) ? wrapped(each) : null;
    return inner ? cellsOf(inner) : [];
  });
}

/** The insertion or deletion of a whole row or cell. */
function placedChange(
  story: Story,
  properties: Element | undefined,
  [insertion, deletion]: readonly [string, string],
  around: Around,
): Around {
  const inserted = child(properties, insertion);
  const deleted = child(properties, deletion);
  return {
    ...around,
    inserted: around.inserted ?? (inserted ? readMark(story, inserted) : null),
    deleted: around.deleted ?? (deleted ? readMark(story, deleted) : null),
  };
}

function readParagraph(story: Story, element: Element, around: Around): void {
  const own = child(element, "w:pPr");
  const properties = readParagraphProperties(own, story.styles, story.numbering);
  const draft: Draft = { spans: [], style: properties.style, boxes: [], markFor: null };
  readInline(story, element, around, draft);
  const changes = child(own, "w:rPr");
  const markOf = (change: string, move: string): Mark | null => {
    const found = child(changes, change) ?? child(changes, move);
    return found ? readMark(story, found) : null;
  };
  story.paragraphs.push({
    draft,
    properties,
    markInserted: markOf("w:ins", "w:moveTo") ?? around.inserted,
    markDeleted: markOf("w:del", "w:moveFrom") ?? around.deleted,
    flow: around.flow.id,
    cell: around.cell,
  });
  const outerFields = story.fields;
  for (const box of draft.boxes) {
    story.fields = [];
    readBlocks(story, box.content, { ...box.around, flow: newFlow(story), cell: null });
  }
  story.fields = outerFields;
}
