import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { symbolIn } from "#features/mandates/instrument-symbol.ts";
import type { Mandate, Phase, Process, Question } from "#features/mandates/queries.ts";
import { callState, threadOf } from "#features/mandates/thread.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { addresses as textAddresses } from "#features/texts/addresses.ts";
import { LinkButton, PostButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Thread } from "#ui/thread/thread.tsx";
import { Moment, Period } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { Entry, Status } from "../queries.ts";
import type { Tally } from "../tally.ts";
import { Entries } from "./entries.tsx";
import { languageName } from "./names.ts";
import { Place } from "./place.tsx";
import { TallyChart, TallyTable } from "./tally.tsx";

interface ProcessProps {
  page: Page;
  process: Process;
  phases: readonly Phase[];
  mandates: readonly Mandate[];
  questions: readonly Question[];
  groups: readonly StakeholderGroup[];
  tally: Tally;
  statuses: Readonly<Partial<Record<Status, number>>>;
  latest: readonly Entry[];
  /** Whether texts under revision were saved to it. */
  hasTexts: boolean;
  mayManage: boolean;
  mayReport: boolean;
}

/** A consultation: its mandate, its dates, how many said something and how, and what came last. */
export function ProcessPage(props: ProcessProps) {
  const { page, process, phases, mandates, questions, latest, mayManage } = props;
  const { t } = page;
  const title = inLanguage(process.titles, page.locale);
  const description = inLanguage(process.descriptions, page.locale);
  const slug = process.slug;
  const state = callState(process, phases);
  const takes = process.state === "published" && (state === "open" || state === "late");
  return (
    <>
      <PageHeader
        symbol={mandates.map(({ instrument }) => symbolIn(instrument.symbol, page.locale)).join(" · ")}
        title={<span lang={title.lang}>{title.text}</span>}
        below={<Thread page={page} steps={threadOf(page, process, phases, "contributions")} />}
        actions={
          <>
            {takes && (
              <LinkButton href={addresses.contribute.to(page.locale, { slug })}>
                {t("mandates.contribute")}
              </LinkButton>
            )}
            <LinkButton look="quiet" href={addresses.data.to(page.locale, { slug })}>
              {t("consultations.data")}
            </LinkButton>
            {props.hasTexts && (
              <LinkButton look="quiet" href={textAddresses.ofProcess.to(page.locale, { slug })}>
                {t("texts.title")}
              </LinkButton>
            )}
          </>
        }
        aside={<ProcessFacts {...props} />}
      >
        {description.text && <p lang={description.lang}>{description.text}</p>}
      </PageHeader>
      {process.demonstration && (
        <Notice page={page} kind="info">
          {t("mandates.demonstration.help")}
        </Notice>
      )}
      {process.state === "draft" && (
        <Notice page={page} kind="warn">
          {t("mandates.draft.help")}
        </Notice>
      )}
      {mayManage && <Management {...props} />}
      {questions.length > 0 && (
        <section>
          <h2>{t("consultations.questions")}</h2>
          <ol class="questions">
            {questions.map(({ titles }) => {
              const words = inLanguage(titles, page.locale);
              return <li lang={words.lang}>{words.text}</li>;
            })}
          </ol>
        </section>
      )}
      <div class="cols">
        <section>
          <turbo-stream-source src={`/live/${page.locale}/consultation/${slug}`} />
          <TallyTable {...props} />
          <Reconciliation {...props} />
        </section>
        <section>
          <h2>{t("consultations.latest")}</h2>
          {latest.length === 0 ? (
            <EmptyState title={t("consultations.list.none")}>
              {takes ? t("consultations.list.first") : ""}
            </EmptyState>
          ) : (
            <>
              <Entries {...props} entries={latest} />
              <p>
                <a href={addresses.list.to(page.locale, { slug })}>
                  {t("consultations.all", { count: props.tally.total.total })}
                </a>
              </p>
            </>
          )}
        </section>
      </div>
      {props.tally.total.total > 0 && (
        <section>
          <TallyChart {...props} />
        </section>
      )}
    </>
  );
}

function ProcessFacts({ page, process, phases, mandates }: ProcessProps) {
  const { t } = page;
  const zone = process.timeZone;
  const call = phases.find(({ kind }) => kind === "call");
  const meeting = phases.find(({ kind }) => kind === "meeting");
  const invitations = inLanguage(process.invitations, page.locale);
  const paragraphs = mandates.find((mandate) => mandate.paragraphs)?.paragraphs;
  return (
    <Facts
      facts={[
        {
          term: t("mandates.mandate"),
          value: mandates.length > 0 && (
            <>
              {mandates.map(({ instrument }, i) => (
                <>
                  {i > 0 && ", "}
                  {instrument.link ? (
                    <a href={instrument.link}>{symbolIn(instrument.symbol, page.locale)}</a>
                  ) : (
                    symbolIn(instrument.symbol, page.locale)
                  )}
                </>
              ))}
              {paragraphs && <> ({t("mandates.paragraphs", { paragraphs })})</>}
            </>
          ),
        },
        {
          term: t("mandates.period"),
          value:
            call &&
            (call.closesAt ? (
              <Period page={page} from={call.opensAt} to={call.closesAt} zone={zone} />
            ) : (
              <Moment page={page} at={call.opensAt} zone={zone} />
            )),
        },
        {
          term: t("mandates.closes"),
          value: call?.closesAt && call.closesAt > new Date() && (
            <Moment page={page} at={call.closesAt} zone={zone} />
          ),
        },
        {
          term: t("mandates.step.meeting"),
          value: meeting && (
            <>
              <Place page={page} meeting={meeting} />
              <Moment page={page} at={meeting.opensAt} zone={zone} />
            </>
          ),
        },
        {
          term: t("mandates.invitations"),
          value: invitations.text && <bdi lang={invitations.lang}>{invitations.text}</bdi>,
        },
        {
          term: t("mandates.languages"),
          value:
            process.languages.length > 0 &&
            new Intl.ListFormat(page.locale, { type: "conjunction" }).format(
              process.languages.map((code) => languageName(page, code)),
            ),
        },
      ]}
    />
  );
}

/** Received, less withheld and withdrawn, equals counted: each with its number. */
function Reconciliation({ page, statuses }: ProcessProps) {
  const count = (status: Status) => statuses[status] ?? 0;
  const received = count("received") + count("published") + count("withheld") + count("withdrawn");
  if (received === 0) return null;
  return (
    <p class="hint">
      {page.t("consultations.reconciliation", {
        received: formatNumber(page, received),
        waiting: count("received"),
        withheld: count("withheld"),
        withdrawn: count("withdrawn"),
        counted: formatNumber(page, count("published")),
      })}
    </p>
  );
}

/** The secretariat's desk. */
function Management({ page, process, mayReport, statuses }: ProcessProps) {
  const { t } = page;
  const slug = process.slug;
  const state = (to: Process["state"]) => ({
    action: mandateAddresses.processState.to(page.locale, { slug }),
    fields: { state: to },
  });
  return (
    <section class="sheet no-print">
      <h2>{t("consultations.management")}</h2>
      <div class="row">
        {process.state === "draft" && (
          <PostButton {...state("published")}>{t("mandates.publish")}</PostButton>
        )}
        <LinkButton look="quiet" href={addresses.register.to(page.locale, { slug })}>
          {t("consultations.register")}
        </LinkButton>
        <LinkButton look="quiet" href={addresses.import.to(page.locale, { slug })}>
          {t("consultations.import")}
        </LinkButton>
        {(statuses.received ?? 0) > 0 && (
          <LinkButton look="quiet" href={addresses.list.to(page.locale, { slug }, { status: "received" })}>
            {t("consultations.to-review", { count: statuses.received ?? 0 })}
          </LinkButton>
        )}
        {mayReport && (
          <LinkButton look="quiet" href={mandateAddresses.report.to(page.locale, { slug })}>
            {t("mandates.step.report")}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={mandateAddresses.editProcess.to(page.locale, { slug })}>
          {t("mandates.form.edit")}
        </LinkButton>
        <LinkButton look="quiet" href={mandateAddresses.roles.to(page.locale, { slug })}>
          {t("mandates.roles")}
        </LinkButton>
        <LinkButton look="quiet" href={mandateAddresses.tasks.to(page.locale, { slug })}>
          {t("record.tasks")}
        </LinkButton>
        <LinkButton look="quiet" href={mandateAddresses.history.to(page.locale, { slug })}>
          {t("record.history")}
        </LinkButton>
        {process.state === "published" && (
          <PostButton {...state("closed")} look="quiet" confirm={t("mandates.close.confirm")}>
            {t("mandates.close")}
          </PostButton>
        )}
        {process.state === "closed" && (
          <PostButton {...state("published")} look="quiet">
            {t("mandates.reopen")}
          </PostButton>
        )}
      </div>
    </section>
  );
}
