import { type Parting, type PartingTest, partingTest, readPartings, type Voice } from "./parting.ts";

/** Ways of grouping organisations; null where an organisation's is not known. */
export const dimensions = ["stakeholderGroup", "region", "development"] as const;
type Dimension = (typeof dimensions)[number];

export type Organisation = { readonly id: string } & Readonly<Record<Dimension, string | null>>;

type Position = "for" | "against" | "mixed" | "neutral";
const positions = ["for", "against", "mixed", "neutral"] as const satisfies readonly Position[];

/** A coded passage: what an organisation holds on an issue, and the campaign whose common text it is, if any. */
export interface Statement {
  readonly issue: string;
  readonly organisation: string;
  readonly position: Position;
  readonly campaign: string | null;
}

type Counts = Readonly<Record<Position, number>>;

/** A campaign that speaks once; `size` counts the organisations that signed, `ownWords` those that also wrote. */
interface CampaignVoice {
  readonly campaign: string;
  readonly position: Position;
  readonly size: number;
  readonly ownWords: number;
}

interface Row extends Counts {
  /** Null gathers organisations whose group is not known. */
  readonly group: string | null;
  readonly total: number;
  /** Those of `total` that are campaigns. */
  readonly campaigns: readonly CampaignVoice[];
}

export interface IssueConvergence {
  readonly issue: string;
  /** Everyone, each organisation and each campaign once. A campaign across groups is in several rows, but once here. */
  readonly all: Row;
  readonly by: Readonly<Record<Dimension, DimensionConvergence>>;
}

interface DimensionConvergence extends PartingTest {
  readonly rows: readonly Row[];
  /** Groups that take part in the process and said nothing on this issue. */
  readonly unheard: readonly string[];
  readonly parting: Parting;
}

/** A statement by an organisation that is not in the list; the message names it. */
export class UnknownOrganisation extends Error {}

/**
 * Who holds what on each issue, in distinct voices: per issue for everyone and per stakeholder group, region and
 * development status, with the groups unheard and whether groups part. What an organisation says in several passages
 * is one position: for and against together are mixed, and neutral yields to a side. Organisations that say no more
 * than a campaign's text are that campaign, which is one voice however many signed; an organisation that also wrote
 * of its own counts as itself. The rules and a worked example are in `docs/procedures/convergence.md`.
 *
 * Issues and groups come sorted; the order of input does not matter. Throws `UnknownOrganisation`. Linear in the
 * statements; each issue and dimension adds a permutation test.
 */
export function convergence(
  statements: readonly Statement[],
  { organisations, seed = 1 }: { readonly organisations: readonly Organisation[]; readonly seed?: number },
): IssueConvergence[] {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byIssue = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!known.has(statement.organisation)) {
      throw new UnknownOrganisation(
        `a statement by ${statement.organisation}, which takes no part in the process`,
      );
    }
    const list = byIssue.get(statement.issue) ?? [];
    list.push(statement);
    byIssue.set(statement.issue, list);
  }
  const issues = [...byIssue].sort(([a], [b]) => (a < b ? -1 : 1));
  const everyone = issues.map(([, said]) => voicesOf(said));
  const tables = dimensions.map((dimension) => {
    const groupOf = (organisation: string) => known.get(organisation)![dimension];
    const present = new Set(organisations.map((organisation) => organisation[dimension]));
    const tests = everyone.map((voices) => partingTest(sidesOf(voices, groupOf), { seed }));
    const partings = readPartings(tests);
    return everyone.map((voices, i): DimensionConvergence => {
      const groups = [...new Set(voices.flatMap(({ members }) => members.map(groupOf)))].sort(byName);
      const heard = new Set(groups);
      return {
        ...tests[i]!,
        parting: partings[i]!,
        rows: groups.map((group) => rowOf(group, within(voices, group, groupOf))),
        unheard: [...present].filter((group) => group !== null && !heard.has(group)).sort() as string[],
      };
    });
  });
  return issues.map(([issue], i) => ({
    issue,
    all: rowOf(null, everyone[i]!),
    by: Object.fromEntries(dimensions.map((dimension, d) => [dimension, tables[d]![i]!])) as Record<
      Dimension,
      DimensionConvergence
    >,
  }));
}

/** An organisation, or a campaign with the organisations that signed it. */
interface SpokenFor {
  readonly campaign: string | null;
  readonly position: Position;
  readonly members: readonly string[];
  /** Signatories that also wrote of their own, and so count as themselves. */
  readonly ownWords: readonly string[];
}

function voicesOf(said: readonly Statement[]): SpokenFor[] {
  const own = new Map<string, Set<Position>>();
  const campaigns = new Map<string, { positions: Set<Position>; signed: Set<string> }>();
  for (const { organisation, position, campaign } of said) {
    if (campaign === null) {
      own.set(organisation, (own.get(organisation) ?? new Set()).add(position));
    } else {
      const each = campaigns.get(campaign) ?? { positions: new Set(), signed: new Set() };
      campaigns.set(campaign, each);
      each.positions.add(position);
      each.signed.add(organisation);
    }
  }
  const alone = [...own].map(([organisation, taken]) => ({
    campaign: null,
    position: united(taken),
    members: [organisation],
    ownWords: [],
  }));
  // An organisation that signed two campaigns and wrote nothing is counted with the larger, so that it is one voice.
  const bySize = [...campaigns].sort(([a, x], [b, y]) => y.signed.size - x.signed.size || (a < b ? -1 : 1));
  const spokenFor = new Set(own.keys());
  const together = bySize.flatMap(([campaign, { positions: taken, signed }]) => {
    const members = [...signed].filter((organisation) => !spokenFor.has(organisation)).sort();
    for (const organisation of members) spokenFor.add(organisation);
    const ownWords = [...signed].filter((organisation) => own.has(organisation)).sort();
    return members.length === 0 ? [] : [{ campaign, position: united(taken), members, ownWords }];
  });
  return [...alone, ...together];
}

/** One position out of several. */
function united(taken: ReadonlySet<Position>): Position {
  if (taken.has("mixed") || (taken.has("for") && taken.has("against"))) return "mixed";
  return taken.has("for") ? "for" : taken.has("against") ? "against" : "neutral";
}

function within(
  voices: readonly SpokenFor[],
  group: string | null,
  groupOf: (organisation: string) => string | null,
): SpokenFor[] {
  return voices.flatMap((voice) => {
    const members = voice.members.filter((organisation) => groupOf(organisation) === group);
    const ownWords = voice.ownWords.filter((organisation) => groupOf(organisation) === group);
    return members.length === 0 ? [] : [{ ...voice, members, ownWords }];
  });
}

function rowOf(group: string | null, voices: readonly SpokenFor[]): Row {
  const counts = Object.fromEntries(
    positions.map((position) => [position, voices.filter((voice) => voice.position === position).length]),
  ) as Record<Position, number>;
  const campaigns = voices
    .flatMap(({ campaign, position, members, ownWords }) =>
      campaign === null
        ? []
        : [{ campaign, position, size: members.length + ownWords.length, ownWords: ownWords.length }],
    )
    .sort((a, b) => b.size - a.size || (a.campaign < b.campaign ? -1 : 1));
  return { group, ...counts, total: voices.length, campaigns };
}

/** Sides by group; neutral voices take none, and a campaign across groups speaks in each. */
function sidesOf(voices: readonly SpokenFor[], groupOf: (organisation: string) => string | null): Voice[] {
  return voices.flatMap(({ position, members }) => {
    if (position === "neutral") return [];
    const side = position === "for" ? 1 : position === "against" ? -1 : 0;
    const groups = new Set(members.map(groupOf).filter((group) => group !== null));
    return [...groups].map((group) => ({ group, side }) as const);
  });
}

const byName = (a: string | null, b: string | null) =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0;
