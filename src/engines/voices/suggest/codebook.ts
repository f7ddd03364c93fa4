/** A policy question under which passages are coded; words by language ("und" where the file names none). */
interface Concept {
  readonly id: string;
  readonly labels: Words;
  readonly alternativeLabels: Words;
  readonly definitions: Words;
  /** Identifiers of the wider concepts of the same codebook. */
  readonly broader: readonly string[];
}

type Words = Readonly<Record<string, readonly string[]>>;

export interface Codebook {
  /** In the order of their identifiers. */
  readonly concepts: readonly Concept[];
}

/** A codebook that cannot be used; the message names every problem, the first five in full. */
export class InvalidCodebook extends Error {}

/** More than any scheme of issues in use; UNBIS and EuroVoc, which index whole libraries, have about 7,000. */
const conceptsAtMost = 20_000;
/** Schemes give a concept one wider concept or a few; more is a table of links that would be walked for minutes. */
const widerAtMost = 50;

/** Property names by meaning; prefixes such as `skos:` and addresses before `#` are ignored. */
const names = {
  id: ["id", "@id", "code", "notation", "topic_id", "uri", "key"],
  label: ["labels", "label", "prefLabel", "topic_label", "name", "title"],
  alternative: ["alternativeLabels", "altLabels", "altLabel", "hiddenLabel", "synonyms", "terms", "keywords"],
  definition: ["definitions", "definition", "topic_description", "description", "scopeNote", "note"],
  broader: ["broader", "broaderTransitive", "parent"],
  narrower: ["narrower", "children"],
  list: ["concepts", "@graph", "codes", "themes", "topics", "issues", "hasTopConcept"],
};

type Node = ReadonlyMap<string, unknown>;

/**
 * Reads a codebook from parsed JSON: `{"concepts":[{"id","labels":{"en":"…"},"alternativeLabels":{"en":["…"]},
 * "definitions":{"en":"…"},"broader":"id"}]}`, a bare list of such concepts, SKOS in JSON-LD (compact or expanded,
 * <https://www.w3.org/TR/skos-reference/>), or a list of themes with a label and a description. A word may be a
 * string, a list, an object by language, or `{"@value","@language"}`. A wider concept that is not in the file is
 * left out.
 *
 * Throws `InvalidCodebook` for what is no codebook, a concept without identifier or words, an identifier given
 * twice, more than 20,000 concepts, more than 50 concepts wider than one, and a cycle of `broader`. Linear in the file.
 */
export function readCodebook(json: unknown): Codebook {
  const nodes = listOf(json).map(node).filter(isConcept);
  if (nodes.length === 0) throw new InvalidCodebook("the codebook has no concepts");
  if (nodes.length > conceptsAtMost) {
    throw new InvalidCodebook(
      `the codebook has ${nodes.length} concepts; at most ${conceptsAtMost} are read`,
    );
  }
  const problems: string[] = [];
  const byId = new Map<string, Concept & { broader: string[] }>();
  for (const [i, each] of nodes.entries()) {
    const id = first(each, names.id).map(reference)[0];
    if (!id) problems.push(`concept ${i + 1} has no identifier`);
    else if (byId.has(id)) problems.push(`two concepts have the identifier ${id}`);
    else {
      const concept = {
        id,
        labels: words(first(each, names.label)),
        alternativeLabels: words(all(each, names.alternative)),
        definitions: words(all(each, names.definition)),
        broader: all(each, names.broader).map(reference),
      };
      if (Object.keys(concept.labels).length === 0) problems.push(`concept ${id} has no label`);
      byId.set(id, concept);
    }
  }
  for (const each of nodes) {
    const wider = first(each, names.id).map(reference)[0];
    for (const narrower of all(each, names.narrower).map(reference)) {
      if (wider) byId.get(narrower)?.broader.push(wider);
    }
  }
  const concepts = [...byId.values()]
    .map((concept) => ({
      ...concept,
      broader: [...new Set(concept.broader)].filter((id) => byId.has(id)).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, broader } of concepts) {
    if (broader.length > widerAtMost) {
      problems.push(`concept ${id} is under ${broader.length} others; at most ${widerAtMost} are read`);
    }
  }
  const cycle = findCycle(concepts);
  if (cycle) problems.push(`a concept is wider than itself: ${shortened(cycle).join(" → ")}`);
  if (problems.length > 0) {
    const more = problems.length > 5 ? `; and ${problems.length - 5} more` : "";
    throw new InvalidCodebook(`${problems.slice(0, 5).join("; ")}${more}`);
  }
  return { concepts };
}

/** Steps upwards that are followed; schemes of issues have two or three, UNBIS and EuroVoc up to eight. */
const stepsAtMost = 8;
/** In a scheme that is no tree, the nearest so many wider concepts count: what is over everything says nothing. */
const nearestWider = 200;

/** The concepts wider than each, through up to eight steps, at most some 200, by identifier. Linear for trees. */
export function widerConcepts(codebook: Codebook): Map<string, readonly string[]> {
  const byId = new Map(codebook.concepts.map((concept) => [concept.id, concept]));
  return new Map(
    codebook.concepts.map(({ id }) => {
      const found = new Set<string>();
      let level: readonly string[] = [id];
      for (let step = 0; step < stepsAtMost && level.length > 0 && found.size < nearestWider; step++) {
        const above = new Set(level.flatMap((each) => byId.get(each)!.broader));
        level = [...above].filter((each) => !found.has(each)).slice(0, nearestWider);
        for (const each of level) found.add(each);
      }
      return [id, [...found].sort()];
    }),
  );
}

function listOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json))
    throw new InvalidCodebook("the codebook is neither a list of concepts nor an object that has one");
  const list = first(node(json), names.list);
  if (list.length > 0) return list;
  // {"A": "Label of A", "B": {"en": "Label of B"}, "C": {"label": …}}: concepts by identifier.
  return Object.entries(json).map(([id, value]) =>
    isObject(value) && first(node(value), names.label).length > 0 ? { id, ...value } : { id, labels: value },
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with its property names bare: "skos:prefLabel" and "http://…/core#prefLabel" become "prefLabel". */
function node(value: unknown): Node {
  if (typeof value === "string")
    return new Map([
      ["id", value],
      ["labels", value],
    ]);
  if (!isObject(value)) return new Map();
  return new Map(Object.entries(value).map(([name, v]) => [/[^#:/]*$/.exec(name)![0] || name, v]));
}

/** Schemes and collections stand beside concepts in a JSON-LD graph; they say what they are. */
function isConcept(each: Node): boolean {
  const type = [each.get("@type") ?? each.get("type")].flat().filter((t) => typeof t === "string");
  return !type.some((t) => /(?:ConceptScheme|Collection|Ontology)$/.test(t));
}

const present = (value: unknown): unknown[] =>
  [value].flat().filter((v) => v !== undefined && v !== null && v !== "");

function first(each: Node, keys: readonly string[]): unknown[] {
  for (const key of keys) {
    const values = present(each.get(key));
    if (values.length > 0) return values;
  }
  return [];
}

const all = (each: Node, keys: readonly string[]) => keys.flatMap((key) => present(each.get(key)));

function reference(value: unknown): string {
  if (isObject(value)) return reference(first(node(value), names.id)[0] ?? "");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function words(values: readonly unknown[]): Words {
  const found: Record<string, string[]> = Object.create(null);
  const add = (language: string, value: unknown): void => {
    for (const each of present(value)) {
      if (isObject(each))
        add(String(each["@language"] ?? each.language ?? language), each["@value"] ?? each.value);
      else if (typeof each === "string" || typeof each === "number")
        (found[language] ??= []).push(String(each));
    }
  };
  for (const value of values) {
    if (!isObject(value) || "@value" in value || "value" in value) add("und", value);
    else for (const language of Object.keys(value).sort()) add(language, value[language]);
  }
  return { ...found };
}

/** A long walk by its ends. */
function shortened(walk: readonly string[]): readonly string[] {
  return walk.length <= 8 ? walk : [...walk.slice(0, 4), `${walk.length - 7} more`, ...walk.slice(-3)];
}

/** A cycle of `broader` as the identifiers walked, first and last the same; null where there is none. */
function findCycle(concepts: readonly Concept[]): string[] | null {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const done = new Set<string>();
  for (const { id: root } of concepts) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const walk: { id: string; next: number }[] = done.has(root) ? [] : [{ id: root, next: 0 }];
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      if (step.next === 0) {
        path.push(step.id);
        onPath.add(step.id);
      }
      const wider = byId.get(step.id)!.broader[step.next++];
      if (wider === undefined) {
        walk.pop();
        path.pop();
        onPath.delete(step.id);
        done.add(step.id);
      } else if (onPath.has(wider)) return [...path.slice(path.indexOf(wider)), wider];
      else if (!done.has(wider)) walk.push({ id: wider, next: 0 });
    }
  }
  return null;
}
