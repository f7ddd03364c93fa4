import { proponentId, proponentPrefix } from "./identification.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** Who asks for a change, and when they made it: "2026-03-01T09:00:00Z", or null where nobody wrote that down. */
export interface Authorship {
  readonly author: string;
  readonly date: string | null;
}

/** Who asks for changes and when, as a document says it of itself. */
export interface Attribution {
  readonly names: readonly string[];
  /** The identifier of one who asks. */
  readonly id: (author: string) => string;
  /** Where their proposal is. */
  readonly address: (author: string) => string;
  /** The identifier of the time at which they made some changes. */
  readonly period: (made: Authorship) => string | undefined;
  readonly lifecycle: string;
  readonly temporalData: string;
  readonly entries: readonly string[];
}

/** What the identifiers of their proposals end with. */
const proposalSuffix = "__proposal";

/**
 * Everyone who asks for changes, as references in alphabetical order, and each time at which they did as an event. A
 * date that is none by XML Schema is left out. Cost: linear in the number of changes.
 */
export function attributionOf(
  made: Iterable<Authorship>,
  addressOf: (author: string) => string,
): Attribution {
  const times = new Map<string, Authorship>();
  const names = new Set<string>();
  for (const each of made) {
    names.add(each.author);
    if (isXmlDate(each.date)) times.set(timeKey(each), each);
  }
  const ids = identifiersOf(names);
  const periods = new Map([...times.keys()].map((key, at) => [key, `tmpg_${at + 1}`]));
  const id = (author: string): string => ids.get(author)!;
  const address = (author: string): string => addressOf(id(author).slice(proponentPrefix.length));
  const events = [...times.values()].map(({ author, date }, at) =>
    inlineElement(
      "eventRef",
      { eId: `event_${at + 1}`, date, source: `#${id(author)}`, type: "amendment" },
      "",
    ),
  );
  const groups = [...periods.values()].map((eId, at) =>
    blockElement("temporalGroup", { eId }, [
      inlineElement("timeInterval", { start: `#event_${at + 1}`, refersTo: "#proposed" }, ""),
    ]),
  );
  return {
    names: [...ids.keys()],
    id,
    address,
    period: (each) => periods.get(timeKey(each)),
    lifecycle: events.length === 0 ? "" : blockElement("lifecycle", { source: "#acuerdo" }, events),
    temporalData: groups.length === 0 ? "" : blockElement("temporalData", { source: "#acuerdo" }, groups),
    entries: [
      ...[...ids].flatMap(([name, eId]) => [
        inlineElement(
          "TLCOrganization",
          { eId, href: `/akn/ontology/organization/${eId}`, showAs: name },
          "",
        ),
        inlineElement(
          "passiveRef",
          { eId: `${eId}${proposalSuffix}`, href: address(name), showAs: name },
          "",
        ),
      ]),
      ...(groups.length === 0
        ? []
        : [
            inlineElement(
              "TLCConcept",
              { eId: "proposed", href: "/akn/ontology/concept/un/proposed", showAs: "Proposed" },
              "",
            ),
          ]),
    ],
  };
}

function timeKey({ author, date }: Authorship): string {
  return `${date} ${author}`;
}

function identifiersOf(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names].toSorted()) {
    const own = proponentId(name);
    let id = own;
    for (let copy = 2; taken.has(id); copy++) id = `${own}-${copy}`;
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** Whether it is a date or a date with its time by XML Schema 1.0 (part 2, 3.2.7 and 3.2.9). */
function isXmlDate(date: string | null): date is string {
  const found =
    /^(\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/u.exec(
      date ?? "",
    );
  if (!found || found[1]!.startsWith("0000")) return false;
  const day = new Date(`${found[1]}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(found[1]!);
}
