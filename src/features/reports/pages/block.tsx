import type { Process } from "#features/mandates/queries.ts";
import { historyEvents } from "#features/record/pages/history-events.tsx";
import type { EventRow } from "#features/record/queries.ts";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextArea } from "#ui/field/text-field.tsx";
import { History } from "#ui/history/history.tsx";
import { directionOf, type Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { restorableOf } from "../actions/restore.ts";
import { addresses } from "../addresses.ts";
import type { Report, ReportBlock } from "../queries.ts";
import { mastheadFieldName, mastheadFieldValue } from "./masthead.tsx";

interface HistoryProps {
  page: Page;
  process: Process;
  report: Report;
  events: readonly EventRow[];
  /** Where older events are. */
  more?: string | undefined;
  title: string;
}

/** What happened to a report or to one of its blocks, with the way back from each step. Only those who write it see it. */
export function ReportHistoryPage({ page, process, report, events, more, title }: HistoryProps) {
  const { t } = page;
  const slug = process.slug;
  const told = historyEvents(page, events, {
    namesPersons: true,
    fieldName: (field) => (field === "level" ? t("reports.level") : mastheadFieldName(page, field)),
    fieldValue: (field, value) => mastheadFieldValue(page, field, value),
  });
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <LinkButton
            look="quiet"
            href={addresses.edit.to(page.locale, { slug }, { language: report.language })}
          >
            {t("reports.edit")}
          </LinkButton>
        }
      />
      <History
        page={page}
        zone={process.timeZone}
        events={told.map((event, i) => {
          const restorable = restorableOf(events[i]!);
          if (!restorable) return event;
          return {
            ...event,
            what: (
              <>
                {event.what}{" "}
                <PostButton
                  action={addresses.history.to(page.locale, { slug })}
                  fields={{ language: report.language, event: String(events[i]!.id) }}
                  look="link"
                >
                  {t(restorable.kind === "deleted" ? "reports.restore.deleted" : "reports.restore.edited")}
                </PostButton>
              </>
            ),
          };
        })}
      />
      {more && (
        <p>
          <a href={more}>{t("record.history.older")}</a>
        </p>
      )}
    </>
  );
}

interface ConflictProps {
  page: Page;
  process: Process;
  report: Report;
  /** As it is now. */
  block: ReportBlock;
  /** What was to be saved. */
  mine: string;
}

/** A save that came after someone else's: both texts, and the one to keep. Nothing was overwritten. */
export function ConflictPage({ page, process, report, block, mine }: ConflictProps) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <PageHeader title={t("reports.conflict")} />
      <Notice page={page} kind="warn" flash>
        {t("reports.conflict.help")}
      </Notice>
      <h2>{t("reports.conflict.theirs")}</h2>
      <div class="sheet passage conflict-theirs" lang={report.language} dir={directionOf(report.language)}>
        {block.text === "" ? <em>{t("reports.conflict.nothing")}</em> : block.text}
      </div>
      <Form
        action={addresses.block.to(page.locale, { slug, id: block.id })}
        hidden={{ version: String(block.version), act: "save" }}
      >
        <TextArea
          page={page}
          name="text"
          label={t("reports.conflict.mine")}
          value={mine}
          rows={12}
          lang={report.language}
          required
        />
        <p class="row">
          <Button>{t("reports.conflict.keep")}</Button>
          <LinkButton
            look="quiet"
            href={addresses.edit.to(page.locale, { slug }, { language: report.language })}
          >
            {t("reports.conflict.leave")}
          </LinkButton>
        </p>
      </Form>
    </>
  );
}
