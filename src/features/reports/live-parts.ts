import { addresses as contributionAddresses } from "#features/consultations/addresses.ts";
import type { Channel } from "#features/consultations/queries.ts";
import { channels, type GroupTally, type Tally } from "#features/consultations/tally.ts";
import { isEmailAddress } from "#features/people/email.ts";
import { stateByCode } from "#features/people/states.ts";
import { localeTag } from "#platform/messages.ts";
import type { Locale } from "#ui/locale.ts";
import type { Annex, Cell, LiveData, Printing, Table } from "./document.ts";
import { roman } from "./heading-labels.ts";
import type { Contributor, ReportBlock } from "./queries.ts";

/** The table of A/66/77, paragraph 12, with each number leading to the list that it counts. */
export function tallyTable(block: ReportBlock, printing: Printing, number: number | null): Table {
  const { t, live, language } = printing;
  const counts = (row: GroupTally | Tally["total"], group: string | null): Cell[] =>
    [...channels, null].map((channel) => {
      const count = row[channel ?? "total"];
      return { text: numberOf(count, language), href: count === 0 ? null : listOf(printing, group, channel) };
    });
  const caption = block.text || t("reports.print.tally");
  return {
    kind: "table",
    caption: number === null ? caption : `${t("reports.print.table", { number })} ${caption}`,
    heads: [
      t("consultations.group"),
      ...channels.map((channel) => t(`consultations.channel.${channel}.plural`)),
      t("consultations.total"),
    ],
    rows: [
      ...live.tally.groups.map((row) => [
        { text: groupNamed(live, row.group, language), href: null },
        ...counts(row, row.group),
      ]),
      [{ text: t("consultations.total"), href: null }, ...counts(live.tally.total, null)],
    ],
  };
}

/** Who contributed, by group: by the name under which their contributions are published. */
export function contributorsAnnex(
  block: ReportBlock,
  { t, live, language }: Printing,
  number: number | null,
): Annex {
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    kind: "annex",
    label:
      number === null
        ? t("reports.print.annex")
        : t("reports.print.annex.numbered", {
            number: language === "ar" || language === "zh" ? String(number) : roman(number),
          }),
    title: block.text || t("reports.print.contributors"),
    groups: live.tally.groups
      .map(({ group }) => ({
        group,
        those: live.contributors.filter((one) => one.group === group).map(unlessAddress),
      }))
      .filter(({ those }) => those.length > 0)
      .map(({ group, those }) => {
        const named = those
          .filter((one) => one.name !== null)
          .sort((a, b) => collator.compare(a.name!, b.name!) || (a.name! < b.name! ? -1 : 1));
        const unnamed = those
          .filter((one) => one.name === null)
          .reduce((sum, { codes }) => sum + codes.length, 0);
        return {
          name: groupNamed(live, group, language),
          entries: named.map(({ name, states, codes }) => ({
            name: name!,
            country: states.map((code) => stateByCode(code)?.names[language] ?? code).join(", "),
            hrefs: codes.map((code) =>
              contributionAddresses.contribution.to(language, { slug: live.slug, code }),
            ),
          })),
          unnamed: unnamed === 0 ? "" : t("reports.print.unnamed", { count: unnamed }),
        };
      }),
  };
}

/** A name that is an e-mail address is not published as a name. */
const unlessAddress = (one: Contributor): Contributor =>
  one.name !== null && isEmailAddress(one.name) ? { ...one, name: null } : one;

/** The list that a count counts. */
export function listOf({ live, language }: Printing, group: string | null, channel: Channel | null): string {
  return contributionAddresses.list.to(
    language,
    { slug: live.slug },
    { group: group ?? undefined, channel: channel ?? undefined },
  );
}

function groupNamed({ groups }: LiveData, code: string, language: Locale): string {
  const names = groups.find((group) => group.code === code)?.names;
  return names?.[language] ?? names?.en ?? code;
}

export const numberOf = (value: number, language: Locale): string =>
  new Intl.NumberFormat(localeTag(language)).format(value);
