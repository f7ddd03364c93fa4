import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Phase, Process, Question } from "#features/mandates/queries.ts";
import { groupName, stateName } from "#features/people/pages/names.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { historyEvents } from "#features/record/pages/history-events.tsx";
import type { EventRow } from "#features/record/queries.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import { GroupSign } from "#ui/group-sign/group-sign.tsx";
import { History } from "#ui/history/history.tsx";
import { LanguageTag, Passage } from "#ui/language-tag/language-tag.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { ContributionFile, ContributionInFull } from "../queries.ts";
import { Management } from "./management.tsx";
import { fileSize, groupSign, languageName } from "./names.ts";
import { Place } from "./place.tsx";

interface ContributionProps {
  page: Page;
  process: Process;
  contribution: ContributionInFull;
  groups: readonly StakeholderGroup[];
  questions: readonly Question[];
  meeting: Phase | undefined;
  /** Place in the ledger, from 0; undefined for a moment after it was received. */
  leafIndex: number | undefined;
  events: readonly EventRow[];
  mayManage: boolean;
}

/** A contribution: who said what, when and for whom, its files, its receipt, and what happened to it. */
export function ContributionPage(props: ContributionProps) {
  const { page, process, contribution, events, mayManage } = props;
  const { t } = page;
  const withdrawn = contribution.status === "withdrawn";
  const at = { slug: process.slug, code: contribution.code };
  return (
    <>
      <ProcessTrail
        page={page}
        process={process}
        then={[
          {
            href: addresses.list.to(page.locale, { slug: process.slug }),
            label: t("consultations.contributions"),
          },
        ]}
      />
      <PageHeader
        symbol={contribution.demonstration && t("mandates.demonstration")}
        title={
          withdrawn ? (
            t("consultations.withdrawn")
          ) : (
            <span lang={contribution.language} dir="auto">
              {contribution.title}
            </span>
          )
        }
        aside={<ContributionFacts {...props} />}
        actions={
          <LinkButton look="quiet" href={addresses.receipt.to(page.locale, at)}>
            {t("consultations.receipt")}
          </LinkButton>
        }
      />
      {contribution.status !== "published" && (
        <Notice page={page} kind="warn">
          {t(`consultations.status.${contribution.status}.help`)}
        </Notice>
      )}
      {!withdrawn && <Words {...props} />}
      {contribution.files.length > 0 && (
        <section>
          <h2>{t("consultations.files")}</h2>
          {contribution.files.map((file) => (
            <FileEntry
              page={page}
              file={file}
              language={contribution.language}
              href={addresses.file.to(page.locale, { ...at, position: file.position })}
            />
          ))}
        </section>
      )}
      {mayManage && !withdrawn && <Management {...props} />}
      <section>
        <h2>{t("record.history")}</h2>
        <History
          page={page}
          events={historyEvents(page, events, {
            namesPersons: mayManage,
            names: {
              groupCode: (code) => groupName(page, props.groups, code),
              language: (code) => languageName(page, code),
              state: (code) => stateName(page, code),
            },
          })}
          zone={process.timeZone}
        />
      </section>
    </>
  );
}

function ContributionFacts({ page, process, contribution, groups, meeting, leafIndex }: ContributionProps) {
  const { t } = page;
  const who = [contribution.namePublished ? contribution.person : null, contribution.capacity]
    .filter(Boolean)
    .join(", ");
  return (
    <Facts
      facts={[
        {
          term: t("consultations.group"),
          value: (
            <GroupSign group={groupSign(groups, contribution.groupCode)}>
              {groupName(page, groups, contribution.groupCode)}
            </GroupSign>
          ),
        },
        {
          term: t("consultations.organisation"),
          value: contribution.organisation && <bdi>{contribution.organisation}</bdi>,
        },
        { term: t("consultations.person"), value: who && <bdi>{who}</bdi> },
        {
          term: t("consultations.state"),
          value: stateName(page, contribution.state) ?? contribution.regionAsWritten,
        },
        { term: t("consultations.channel"), value: t(`consultations.channel.${contribution.channel}`) },
        {
          term: t("mandates.step.meeting"),
          value: meeting && contribution.spokenAt && (
            <>
              <Place page={page} meeting={meeting} />
              <Moment page={page} at={contribution.spokenAt} zone={process.timeZone} style="short" />
            </>
          ),
        },
        {
          term: t("consultations.received"),
          value: <Moment page={page} at={contribution.receivedAt} zone={process.timeZone} style="short" />,
        },
        {
          term: t("consultations.late"),
          value: contribution.late && <StatusBadge kind="warn">{t("consultations.late.marked")}</StatusBadge>,
        },
        {
          term: t("consultations.language"),
          value:
            contribution.language === "und" ? (
              t("consultations.language.unknown")
            ) : (
              <LanguageTag language={contribution.language} />
            ),
        },
        {
          term: t("consultations.receipt.number"),
          value: leafIndex === undefined ? undefined : formatNumber(page, leafIndex + 1),
        },
      ]}
    />
  );
}

function Words({ page, contribution, questions }: ContributionProps) {
  const { language, answers, typed } = contribution;
  if (answers.length === 0 && typed === "") return null;
  return (
    <section class="sheet">
      {answers.map(({ questionId, text }) => {
        const question = questions.find(({ id }) => id === questionId);
        const words = question && inLanguage(question.titles, page.locale);
        return (
          <>
            {words && (
              <h2 lang={words.lang}>
                {question.position}. {words.text}
              </h2>
            )}
            <Paragraphs text={text} language={language} />
          </>
        );
      })}
      {typed !== "" && <Paragraphs text={typed} language={language} />}
    </section>
  );
}

/** Text as it was written: an empty line ends a paragraph, a line end stays. */
function Paragraphs({ text, language }: { text: string; language: string }) {
  return (
    <Passage language={language === "und" ? "" : language}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p dir="auto">
          {paragraph.split("\n").map((line, i) => (
            <>
              {i > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </Passage>
  );
}

/** Extracted text beyond this is read from the file: the page stays light on a slow line. */
const shownCharacters = 20_000;

function FileEntry({
  page,
  file,
  language,
  href,
}: {
  page: Page;
  file: ContributionFile;
  language: string;
  href: string;
}) {
  const { t } = page;
  return (
    <div class="file">
      <p>
        <a href={href} data-turbo="false">
          <bdi>{file.name}</bdi>
        </a>{" "}
        <span class="soft">
          {fileSize(page, file.bytes)}
          {file.pages !== null && <> · {t("consultations.file.pages", { pages: file.pages })}</>}
        </span>
      </p>
      <p class="hint" dir="ltr">
        SHA-256 <code>{file.sha256}</code>
      </p>
      {file.extraction === "none" && (
        <p class="hint">
          {t("consultations.file.no-text", {
            reason: t(`consultations.file.reason.${file.extractionReason ?? "no-text"}`),
          })}
        </p>
      )}
      {file.attachments.length > 0 && (
        <p class="hint">
          {t("consultations.file.attachments")} <bdi>{file.attachments.join(", ")}</bdi>
        </p>
      )}
      {file.extraction === "waiting" && <p class="hint">{t("consultations.file.waiting")}</p>}
      {file.text && (
        <details>
          <summary>{t("consultations.file.text")}</summary>
          <div class="sheet">
            <Paragraphs text={file.text.slice(0, shownCharacters)} language={language} />
            {(file.text.length > shownCharacters || file.truncated) && (
              <p class="hint">{t("consultations.file.rest")}</p>
            )}
          </div>
        </details>
      )}
    </div>
  );
}
