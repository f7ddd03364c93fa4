import data from "./states.json" with { type: "json" };

/** The languages in which the United Nations publishes. */
export type OfficialLanguage = "ar" | "en" | "es" | "fr" | "ru" | "zh";

/** The regional groups in which Member States of the United Nations sit. */
export type RegionalGroup =
  | "africa"
  | "asia-pacific"
  | "eastern-europe"
  | "latin-america-caribbean"
  | "western-europe-others";

/**
 * A State or area: the 193 Members of the United Nations, the observers, and the areas that the statistics of
 * the United Nations (M49) tell apart. Being listed, and under which name, says nothing on its status.
 */
export interface State {
  /** ISO 3166-1 alpha-2; XK for Kosovo is user-assigned. */
  readonly iso2: string;
  readonly iso3: string | null;
  /** Numeric code of the United Nations Statistics Division. */
  readonly m49: string | null;
  readonly names: Readonly<Record<OfficialLanguage, string>>;
  readonly unMember: boolean;
  /** Null for those that are in no group. */
  readonly regionalGroup: RegionalGroup | null;
  /** Least developed country. */
  readonly ldc: boolean;
  /** Landlocked developing country. */
  readonly lldc: boolean;
  /** Small island developing State or area. */
  readonly sids: boolean;
}

export const states = data as readonly State[];

/** Finds a State by its ISO 3166-1 code of two or three letters or its M49 number; codes are upper case. */
export function stateByCode(code: string): State | undefined {
  return byCode.get(code);
}

const byCode: ReadonlyMap<string, State> = new Map(
  states.flatMap((state) =>
    [state.iso2, state.iso3, state.m49].flatMap((code) => (code === null ? [] : [[code, state] as const])),
  ),
);
