import type { BodyLine } from "./lines.ts";
import type { PlacedProvision, View } from "./resolution.ts";

type FrontPart = "number" | "title" | "enacting";

/** What changes are told of: a provision, or a line above them. */
export interface Unit {
  readonly index: number;
  readonly place: PlacedProvision | null;
  readonly part: FrontPart | null;
  readonly label: string | null;
  readonly line: BodyLine;
  /** Its words are the line's from here on; before it stands the label. */
  readonly from: number;
}

/** The units of a view in the order of the text: what stands above the provisions, then the provisions. */
export function unitsOf(view: View): readonly Unit[] {
  const { number, enacting } = view.resolution;
  const partOf = (line: BodyLine): FrontPart | null => {
    if (number !== null && line.text.startsWith(number)) return "number";
    if (line.text === enacting) return "enacting";
    return view.resolution.title?.includes(line.text) ? "title" : null;
  };
  const front = view.head.flatMap((line) => {
    const part = partOf(line);
    return part ? [{ place: null, part, label: null, line, from: 0 }] : [];
  });
  const provisions = view.placed.flatMap((place) =>
    place.line
      ? [{ place, part: null, label: place.provision.label, line: place.line, from: place.from }]
      : [],
  );
  return [...front, ...provisions].map((unit, index) => ({ index, ...unit }));
}
