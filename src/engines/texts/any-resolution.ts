import fc from "fast-check";
import { identify } from "./identify.ts";
import type { Note, Provision, Resolution, Role } from "./model.ts";

const words =
  "open data, access; youth women “trust” <fair> & cost safe name 5 2015. (a) Noting recalls decides ١٢ 大会 и все".split(
    " ",
  );
const gap = fc.constantFrom(" ", " ", " ", " ", " ", " ", "  ", "\u00a0", "\t", "\n");

/** Words with now and then a space that is none, or more than one. */
const wording = fc
  .array(fc.tuple(fc.constantFrom(...words), gap), { minLength: 1, maxLength: 12 })
  .chain((pairs) =>
    fc.constantFrom("", "", "", " ", "\u00a0").map(
      (end) =>
        pairs
          .map(([word, space]) => word + space)
          .join("")
          .trim() + end,
    ),
  );

const label = fc.constantFrom(null, null, "1.", "2.", "(a)", "b)", "3 bis", "—", "•", "أ)", "ii)");

interface Draft {
  readonly role: Role;
  readonly label: string | null;
  readonly text: string;
  readonly call: "none" | "opens" | "within" | "apart";
  readonly notes: readonly { readonly marker: number; readonly at: number }[];
  readonly children: readonly Draft[];
}

const { tree } = fc.letrec<{ tree: Draft }>((tie) => ({
  tree: fc.record({
    role: fc.constantFrom<Role>("call", "recital", "operative", "item", "heading"),
    label,
    text: fc.oneof({ weight: 9, arbitrary: wording }, { weight: 1, arbitrary: fc.constant("") }),
    call: fc.constantFrom("none", "opens", "within", "apart"),
    notes: fc.array(fc.record({ marker: fc.nat({ max: 6 }), at: fc.nat({ max: 200 }) }), { maxLength: 2 }),
    children: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant([]),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  }),
}));

const markers = ["1", "2", "3", "*", "a", "10"];

/** Any text that the model can hold, well-formed or not: what its formats must print and read back. */
export const anyResolution: fc.Arbitrary<Resolution> = fc
  .record({
    language: fc.constantFrom("en", "ar", "zh", "es"),
    number: fc.constantFrom(null, "75/1", "RESOLUTION 7 (GENEVA, 2018)", "A/RES/1", "第102号决议"),
    title: fc.option(wording),
    enacting: fc.option(fc.constantFrom("The General Assembly,", "La  Conferencia,", "大会，")),
    provisions: fc.array(tree, { maxLength: 6 }),
    notes: fc.uniqueArray(fc.record({ marker: fc.constantFrom(...markers), text: wording }), {
      selector: ({ marker }: Note) => marker,
    }),
  })
  .map(({ provisions, ...text }) => ({ ...text, provisions: identify(provisions.map(built)) }));

function built({ role, label: own, text, call, notes, children }: Draft): Provision {
  const placed = notes
    .map(({ marker, at }) => ({ marker: markers[marker % markers.length]!, at: at % (text.length + 1) }))
    .toSorted((a, b) => a.at - b.at);
  return {
    id: "",
    role,
    label: own,
    // What stands alone as a call is all call.
    call: role === "call" ? text || "noting" : callOf(text, call),
    text,
    children: children.map(built),
    notes: placed.map(({ marker }) => marker),
    noteOffsets: placed.map(({ at }) => at),
  };
}

function callOf(text: string, kind: Draft["call"]): string | null {
  if (kind === "none") return null;
  if (kind === "apart") return "whereas nothing";
  const cut = text
    .slice(kind === "opens" ? 0 : Math.floor(text.length / 3), Math.ceil(text.length / 2))
    .trim();
  return cut === "" ? null : cut;
}
