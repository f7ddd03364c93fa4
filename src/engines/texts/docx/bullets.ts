import type { BodyLine } from "./lines.ts";

const bullet = /^[^\p{L}\p{N}\s]$/u;
/** Bullets that the grammar of labels knows, to tell levels apart by. */
const signs = [..."•○▪●■◦▫‣⁃∙·"];
/** Indents that differ by less are one level set carelessly, in twentieths of a point: 2 mm. */
const sameIndent = 113;

/**
 * Bullets that look alike at two levels can only be told apart by how far they stand in, which a plain paragraph
 * cannot say. Gives, for lines whose bullet also stands at a lesser indent, another bullet to read them by; what is
 * printed stays. `labelOf` gives the label of a line. Cost: linear.
 */
export function tellBulletsApart(
  lines: readonly BodyLine[],
  labelOf: (line: BodyLine) => string | null,
): ReadonlyMap<BodyLine, string> {
  const byBullet = new Map<string, BodyLine[]>();
  for (const line of lines) {
    const label = labelOf(line);
    if (label === null || !bullet.test(label)) continue;
    byBullet.set(label, [...(byBullet.get(label) ?? []), line]);
  }
  const free = signs.filter((sign) => !byBullet.has(sign));
  const told = new Map<BodyLine, string>();
  for (const alike of byBullet.values()) {
    const indents = levels(alike.map(indentOf));
    for (const line of alike) {
      const level = indents.findLastIndex((indent) => indent <= indentOf(line));
      const sign = free[level - 1];
      if (level > 0 && sign !== undefined) told.set(line, sign);
    }
    free.splice(0, indents.length - 1);
  }
  return told;
}

/** Word's list level, where there is one, parts what the indent does not. */
function indentOf({ paragraph: { lead } }: BodyLine): number {
  return lead.appearance.indent + (lead.appearance.listLevel ?? 0) * sameIndent;
}

/** The least indent of each level. */
function levels(indents: readonly number[]): readonly number[] {
  const least: number[] = [];
  for (const indent of [...new Set(indents)].toSorted((a, b) => a - b)) {
    if (least.length === 0 || indent - least.at(-1)! >= sameIndent) least.push(indent);
  }
  return least;
}
