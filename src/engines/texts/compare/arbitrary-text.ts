import fc from "fast-check";
import { identify } from "../identify.ts";
import type { Provision, Resolution } from "../model.ts";

const words =
  "open data access youth women trust fair cost safe name report council member state study group".split(" ");

const wording = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 14 })
  .map((each) => each.join(" "));

/** A text as calls with the wordings of their clauses. */
type Shape = readonly { readonly call: string; readonly clauses: readonly string[] }[];

const shape: fc.Arbitrary<Shape> = fc.array(
  fc.record({
    call: fc.constantFrom("recalling", "noting", "resolves", "instructs the Council", "invites all members"),
    clauses: fc.array(wording, { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Any text of calls with numbered clauses, closed as lists are. */
export const anyText: fc.Arbitrary<Resolution> = shape.map(build);

const edit = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "add word", "move", "exchange"),
  at: fc.nat(),
  to: fc.nat(),
  wording,
});

/** A text and another made from it by a few edits of clauses. */
export const editedText: fc.Arbitrary<readonly [Resolution, Resolution]> = fc
  .tuple(shape, fc.array(edit, { maxLength: 4 }))
  .map(([before, edits]) => [build(before), build(edits.reduce(applied, before))]);

/** A text and two or three others, each made from it by a few edits. */
export const severalEdited: fc.Arbitrary<readonly Resolution[]> = fc
  .tuple(shape, fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 2, maxLength: 3 }))
  .map(([before, lists]) => [build(before), ...lists.map((edits) => build(edits.reduce(applied, before)))]);

function applied(
  before: Shape,
  { kind, at, to, wording: words }: { kind: string; at: number; to: number; wording: string },
): Shape {
  const after = before.map(({ call, clauses }) => ({ call, clauses: [...clauses] }));
  const from = after[at % after.length]!.clauses;
  const place = at % (from.length + 1);
  if (kind === "insert") from.splice(place, 0, words);
  else if (from.length === 0) return before;
  else if (kind === "delete") from.splice(place, 1);
  else if (kind === "replace") from.splice(place, 1, words);
  else if (kind === "add word") from.splice(place, 1, `${from[place % from.length]} and ${words}`);
  else {
    const target = kind === "move" ? from : after[to % after.length]!.clauses;
    const [moved] = from.splice(place % from.length, 1);
    target.splice(to % (target.length + 1), 0, moved!);
  }
  return after;
}

function build(calls: Shape): Resolution {
  const leaf = { call: null, notes: [], noteOffsets: [], id: "" };
  const provisions = calls.map(
    ({ call, clauses }, n): Provision => ({
      ...leaf,
      role: "call",
      label: null,
      call,
      text: call,
      children: clauses.map((text, at) => ({
        ...leaf,
        role: "item",
        label: String(at + 1),
        text: text + (at < clauses.length - 1 ? ";" : n < calls.length - 1 ? "," : "."),
        children: [],
      })),
    }),
  );
  return {
    language: "en",
    number: null,
    title: null,
    enacting: null,
    provisions: identify(provisions),
    notes: [],
  };
}
