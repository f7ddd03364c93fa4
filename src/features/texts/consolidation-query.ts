import { z } from "zod";
import type { Choice } from "#engines/texts/consolidate/adopt.ts";
import type { Chosen } from "./work/given.ts";

const statuses = ["contested", "rival-insertions", "compatible", "agreed", "deleted", "unchanged"] as const;

/** How a consolidation is shown, as its address says; what it says wrongly is left out. */
const schema = z.object({
  layout: z.enum(["brackets", "side-by-side"]).catch("brackets"),
  show: z.enum(["changes", "all"]).catch("changes"),
  status: z.enum(statuses).optional().catch(undefined),
  call: z.string().max(500).optional().catch(undefined),
  proponent: z.string().max(500).optional().catch(undefined),
  at: z.string().max(500).optional().catch(undefined),
});

export type ConsolidationQuery = z.output<typeof schema>;

export function readConsolidationQuery(parameter: (name: string) => string | undefined): ConsolidationQuery {
  const given = Object.keys(schema.shape).map((name) => [name, parameter(name) || undefined]);
  return schema.parse(Object.fromEntries(given));
}

/** Longest list of choices that is read from an address. */
const choicesAtMost = 20_000;

/**
 * What an adoption chose, from its address: `p12=0` adopts the first position on entry 12 (`p12=0&p12=2` two rival
 * insertions), `p12=base` none, `p12=merged` all together; `front-title=0` likewise; `whole=EUR` everything of one
 * proponent, on which the others are laid; `numbering=keep` leaves the labels of the base.
 */
export function readChoices(parameters: URLSearchParams): Chosen {
  const provisions = new Map<number, Choice>();
  const front: Record<string, number | "base" | "merged"> = {};
  for (const [name, value] of [...parameters].slice(0, choicesAtMost)) {
    const entry = /^p(\d{1,6})$/.exec(name)?.[1];
    const part = /^front-(number|title|enacting)$/.exec(name)?.[1];
    const position = /^\d{1,4}$/.test(value) ? Number(value) : null;
    if (entry !== undefined && position !== null) {
      const before = provisions.get(Number(entry));
      provisions.set(Number(entry), typeof before === "object" ? [...before, position] : [position]);
    } else if (value === "base" || value === "merged") {
      if (entry !== undefined && !provisions.has(Number(entry))) provisions.set(Number(entry), value);
      if (part) front[part] = value;
    } else if (part && position !== null) front[part] = position;
  }
  return {
    provisions,
    front,
    wholeOf: parameters.get("whole") || null,
    numbering: parameters.get("numbering") === "keep" ? "keep" : "renumber",
  };
}
