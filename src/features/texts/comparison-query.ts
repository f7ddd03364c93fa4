import { z } from "zod";

const ops = ["same", "renumbered", "modified", "inserted", "deleted", "moved", "split", "merged"] as const;

/** How a comparison is shown, as its address says; what it says wrongly is left out. */
const schema = z.object({
  layout: z.enum(["inline", "side-by-side"]).catch("inline"),
  show: z.enum(["changes", "all"]).catch("changes"),
  op: z.enum(ops).optional().catch(undefined),
  call: z.string().max(500).optional().catch(undefined),
  proponent: z.string().max(500).optional().catch(undefined),
  at: z.string().max(500).optional().catch(undefined),
});

export type ComparisonQuery = z.output<typeof schema>;

export function readComparisonQuery(parameter: (name: string) => string | undefined): ComparisonQuery {
  const given = Object.keys(schema.shape).map((name) => [name, parameter(name) || undefined]);
  return schema.parse(Object.fromEntries(given));
}
