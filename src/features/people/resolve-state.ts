import { nameKey } from "./fold-name.ts";
import { candidatesFor } from "./state-candidates.ts";
import { codeMeaning, lookUp, type Meaning, withoutQualifiers } from "./state-lookup.ts";
import { sharedWithPlaces } from "./state-names.ts";
import { stateByCode } from "./states.ts";

/**
 * Which State a field names.
 * `because`: `name` in one of six languages; `alias`: a name in use; `code`: ISO 3166; `qualifier`: the name within
 * its long form ("Republic of …"); `region`: the State with a region it lies in; `place`: with a place in it.
 */
export type ResolvedState =
  | {
      readonly status: "resolved";
      readonly iso2: string;
      readonly because: "name" | "alias" | "code" | "qualifier" | "region" | "place";
    }
  | {
      readonly status: "unresolved";
      readonly raw: string;
      /**
       * `several` States; `ambiguous`: one name of several; `not-a-state`: a region, an organisation, "global";
       * `unclear`: a State among words that may contradict it; `unknown`: nothing that is known here.
       */
      readonly reason: "several" | "ambiguous" | "not-a-state" | "unclear" | "unknown";
      /** ISO codes for a person to choose from, the likeliest first; often none. */
      readonly candidates: readonly string[];
    };

/**
 * Resolves the name of a State or area as people write it, in any of six languages. Nothing is guessed: spelling
 * must agree but for case, accents and punctuation, and a slip of spelling only makes a candidate. As in the
 * United Nations, "Congo" is the one whose capital is Brazzaville. docs/procedures/states-in-lists.md has examples.
 */
export function resolveState(raw: string): ResolvedState {
  if (raw.length > longestField) return unresolved(raw, "unknown", candidatesFor(raw.slice(0, longestField)));
  const whole = codeMeaning(raw) ?? lookUp(raw);
  if (whole?.kind === "state") return { status: "resolved", iso2: whole.iso2, because: whole.because };
  if (whole)
    return unresolved(raw, whole.kind === "ambiguous" ? "ambiguous" : "not-a-state", candidatesOf(whole));
  const inverted = lookUpInverted(raw);
  if (inverted?.kind === "state")
    return { status: "resolved", iso2: inverted.iso2, because: inverted.because };
  return resolveParts(raw);
}

/** "Guinea, Equatorial" and "Sudan (South)": two parts that make one name the other way round. */
function lookUpInverted(raw: string): Meaning | undefined {
  const [, last, first] = /^([^,(]+)[,(]([^,()]+)\)?\s*$/.exec(raw) ?? [];
  return first === undefined ? undefined : lookUp(`${first} ${last}`);
}

/** A field of several names: States side by side, or one State with its region or a place in it. */
function resolveParts(raw: string): ResolvedState {
  const parts = split(raw).map((text) => ({ text, meaning: lookUp(text) }));
  const found = parts.flatMap(({ meaning }) => (meaning?.kind === "state" ? [meaning] : []));
  const named = [...new Set(found.map(({ iso2 }) => iso2))];
  const unknown = parts.filter(({ text, meaning }) => !meaning && withoutQualifiers(nameKey(text)) !== "");
  if (named.length === 0) {
    const meanings = parts.flatMap(({ meaning }) => (meaning ? [meaning] : []));
    const reason = unknown.length > 0 || meanings.length === 0 ? "unknown" : "not-a-state";
    const ambiguous = meanings.flatMap(candidatesOf);
    return unresolved(raw, ambiguous.length > 0 ? "ambiguous" : reason, [
      ...ambiguous,
      ...candidatesFor(raw),
    ]);
  }
  if (named.length > 1) return unresolved(raw, "several", named);
  const [state] = found;
  const iso2 = state!.iso2;
  const contradicted = parts.some(({ meaning }) => meaning !== undefined && !agrees(meaning, iso2));
  const besidePlaces = unknown.every(({ text }) => isPlaceIn(iso2, text, raw));
  if (contradicted || !besidePlaces) return unresolved(raw, "unclear", named);
  if (unknown.length > 0) return { status: "resolved", iso2, because: "place" };
  const withRegion = parts.some(({ meaning }) => meaning?.kind === "region");
  return { status: "resolved", iso2, because: withRegion ? "region" : state!.because };
}

/** Whether what stands beside a State leaves it standing: the State again, or a region in which it may lie. */
function agrees(meaning: Meaning, iso2: string): boolean {
  if (meaning.kind === "state") return true;
  if (meaning.kind !== "region") return false;
  const group = stateByCode(iso2)?.regionalGroup ?? null;
  return meaning.groups === null || group === null || meaning.groups.includes(group);
}

/**
 * "Geneva, Switzerland": a short unknown name beside a State, joined by a comma or in brackets, is a place in it.
 * Not with a slash or "and", which put like beside like, and not if it holds or comes near to the name of another.
 */
function isPlaceIn(iso2: string, text: string, raw: string): boolean {
  return (
    !sharedWithPlaces.has(iso2) &&
    !/[/;|]/.test(raw) &&
    !conjunction.test(raw) &&
    text.length <= 40 &&
    text.split(/\s+/).length <= 4 &&
    !partial.has(nameKey(text)) &&
    candidatesFor(text).every((candidate) => candidate === iso2)
  );
}

/** Words that make another name of a State's: a field that keeps one apart may mean "North Macedonia". */
const partial: ReadonlySet<string> = new Set(
  "new north south east west northern southern eastern western norte sur este oeste nord sud est ouest nuevo nueva".split(
    " ",
  ),
);

/** What stands between names, from the strongest to the weakest; a piece that is a name is not cut further. */
const conjunction = /\s+(?:and|y|e|et|и|or|o|ou|или)\s+|[&+与]|和(?!国)|\s+و(?=\p{L}{3})/iu;
const separators = [/[;/|\n；]+|\s[-–—]\s/, /[,()、،，（）]+/, conjunction];

function split(raw: string): string[] {
  let pieces = [raw];
  for (const separator of separators) {
    pieces = pieces.flatMap((piece) => (lookUp(piece) ? [piece] : piece.split(separator)));
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

function candidatesOf(meaning: Meaning): readonly string[] {
  return meaning.kind === "ambiguous" ? meaning.candidates : [];
}

function unresolved(
  raw: string,
  reason: Extract<ResolvedState, { status: "unresolved" }>["reason"],
  candidates: readonly string[],
): ResolvedState {
  return { status: "unresolved", raw, reason, candidates: [...new Set(candidates)].slice(0, 5) };
}

/** Longer than this it is no field of a form but a text: only its beginning is searched, for candidates. */
const longestField = 500;
