import type { Process } from "#features/mandates/queries.ts";
import { groupName, stateName } from "#features/people/pages/names.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { Entry } from "#ui/entry/entry.tsx";
import { GroupSign } from "#ui/group-sign/group-sign.tsx";
import { LanguageTag } from "#ui/language-tag/language-tag.tsx";
import type { Page } from "#ui/locale.ts";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { Moment } from "#ui/time/time.tsx";
import { addresses } from "../addresses.ts";
import type { Entry as ListedEntry } from "../queries.ts";
import { groupSign } from "./names.ts";

interface EntriesProps {
  page: Page;
  process: Process;
  groups: readonly StakeholderGroup[];
  entries: readonly ListedEntry[];
  /** 2 where the list stands under the page's title. */
  level?: 2 | 3 | undefined;
}

/** Contributions in a list: who, from where, how, when, in which language. */
export function Entries({ page, process, groups, entries, level }: EntriesProps) {
  const { t } = page;
  return (
    <>
      {entries.map((entry) => (
        <Entry
          href={addresses.contribution.to(page.locale, { slug: process.slug, code: entry.code })}
          title={entry.title}
          level={level}
          lang={entry.language === "und" ? undefined : entry.language}
          about={[
            entry.status !== "published" && (
              <StatusBadge kind="warn">{t(`consultations.status.${entry.status}`)}</StatusBadge>
            ),
            <GroupSign group={groupSign(groups, entry.groupCode)}>
              {groupName(page, groups, entry.groupCode)}
            </GroupSign>,
            (entry.organisation ?? entry.person) && <bdi>{entry.organisation ?? entry.person}</bdi>,
            stateName(page, entry.state),
            t(`consultations.channel.${entry.channel}`),
            <Moment
              page={page}
              at={entry.spokenAt ?? entry.receivedAt}
              zone={process.timeZone}
              style="day"
            />,
            entry.language !== "und" && <LanguageTag language={entry.language} />,
            entry.late && t("consultations.late"),
          ].filter((part) => part !== undefined && part !== null && part !== false)}
        />
      ))}
    </>
  );
}
