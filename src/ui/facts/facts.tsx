import type { Child } from "hono/jsx";

export interface Fact {
  readonly term: string;
  readonly value: Child;
}

/** What is known of a thing, a term and a value each. A fact without value is left out. */
export function Facts({ facts, across }: { facts: readonly Fact[]; across?: boolean | undefined }) {
  return (
    <dl class={across ? "facts across" : "facts"}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== false && value !== "")
        .map(({ term, value }) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
