export type Weights = "none" | "linear" | "quadratic";

/**
 * Cohen's kappa of two coders: how far they agree beyond what their habits alone would give, at most 1; 0 is no
 * better than habit; below 0 is worse. `table[i][j]` counts the units that the first coder put in category i and
 * the second in j. With weights, categories are in order and near misses count less (Cohen, 1960 and 1968).
 *
 * Null when it is undefined: no unit, or both coders used one and the same category throughout. Throws `RangeError`
 * for a table that is not square or holds anything but counts. Linear in the table.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  { weights = "none" }: { readonly weights?: Weights } = {},
): number | null {
  const size = table.length;
  for (const row of table) {
    if (row.length !== size) throw new RangeError("the table of two coders must be square");
    if (!row.every((count) => Number.isFinite(count) && count >= 0)) {
      throw new RangeError("the table of two coders holds counts, none negative");
    }
  }
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const units = rows.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const distance =
        weights === "none" ? (i === j ? 0 : 1) : Math.abs(i - j) ** (weights === "linear" ? 1 : 2);
      observed += distance * table[i]![j]!;
      expected += (distance * rows[i]! * columns[j]!) / units;
    }
  }
  return expected > 0 ? 1 - observed / expected : null;
}

/**
 * The table of `cohenKappa` from pairs of categories, one pair for each unit that both coders read; categories are
 * those of `order`, or all that occur, sorted. A category that `order` lacks throws `RangeError`. Linear.
 */
export function tableOf(
  pairs: readonly (readonly [first: string, second: string])[],
  order: readonly string[] = [...new Set(pairs.flat())].sort(),
): number[][] {
  const table = order.map(() => order.map(() => 0));
  for (const pair of pairs) {
    const [i, j] = pair.map((category) => order.indexOf(category)) as [number, number];
    if (i < 0 || j < 0) throw new RangeError(`the category ${pair[i < 0 ? 0 : 1]} is not in the order given`);
    table[i]![j]!++;
  }
  return table;
}
