import type { TrackedParagraph } from "../docx/tracked.ts";

/** What the document is called that holds a text as a Word file tracks it. */
export const redlineName = "redline";
/** The class of a label or note mark that Word counted. */
export const numberClass = "number";
/** The class of words that were moved; their title is the name of the move. */
export const movedClass = "moved";

type Look = Pick<TrackedParagraph, "appearance" | "flow" | "cell">;

/** In a point: Word measures in its twentieths. */
const perPoint = 20;

/** What no Word file has more of, or further in; what a file claims beyond it is not believed. */
const numberAtMost = 100_000;
const columnsAtMost = 1_000;

/** How a paragraph looks and where it stands, as declarations of CSS. */
export function lookOf({ appearance, flow, cell }: Look): string {
  const { style, indent, listLevel, centred, outline } = appearance;
  return [
    style === null ? [] : `--style: ${JSON.stringify(style)}`,
    indent === 0 ? [] : `margin-inline-start: ${indent / perPoint}pt`,
    centred ? "text-align: center" : [],
    listLevel === null ? [] : `--list-level: ${listLevel}`,
    outline === 0 ? [] : `--outline: ${outline}`,
    flow === 0 ? [] : `--flow: ${flow}`,
    cell === null ? [] : `--cell: ${cell.table} ${cell.row} ${cell.column} ${cell.columns}`,
  ]
    .flat()
    .join("; ");
}

/** The look that declarations tell; what they do not tell, or cannot mean, is as usual. Cost: linear. */
export function readLook(declarations: string): Look {
  const quoted = /--style: ("(?:[^"\\]|\\.)*")/u.exec(declarations)?.[1];
  const rest = quoted === undefined ? declarations : declarations.replace(quoted, "");
  const numbers = (name: string): readonly number[] =>
    new RegExp(`${name}: (-?[\\d. ]+)`, "u").exec(rest)?.[1]?.trim().split(" ").map(Number) ?? [];
  const whole = (name: string, scale = 1): number | null => {
    const found = Math.round(numbers(name)[0]! * scale);
    return Math.abs(found) <= numberAtMost ? found : null;
  };
  const [table, row, column, columns, ...more] = numbers("--cell");
  const known =
    columns !== undefined &&
    more.length === 0 &&
    columns <= columnsAtMost &&
    [table, row, column, columns].every((each) => Number.isInteger(each) && each! >= 0);
  return {
    appearance: {
      style: quoted === undefined ? null : unquoted(quoted),
      indent: whole("margin-inline-start", perPoint) ?? 0,
      listLevel: whole("--list-level"),
      centred: rest.includes("text-align: center"),
      outline: whole("--outline") ?? 0,
    },
    flow: whole("--flow") ?? 0,
    cell: known ? { table: table!, row: row!, column: column!, columns } : null,
  };
}

function unquoted(string: string): string | null {
  try {
    return JSON.parse(string);
  } catch {
    return null;
  }
}
