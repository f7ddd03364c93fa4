import type { Process } from "#features/mandates/queries.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { controlAttributes } from "#ui/field/field.tsx";
import { Form } from "#ui/field/form.tsx";
import { Hidden } from "#ui/field/text-field.tsx";
import { directionOf, type Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { Composed } from "../document.ts";
import { blockKinds } from "../forms.ts";
import type { Report } from "../queries.ts";
import { ReportPart } from "./body.tsx";

interface EditProps {
  page: Page;
  process: Process;
  report: Report;
  groups: readonly StakeholderGroup[];
  blocks: readonly Composed[];
  /** The event by which a block was just taken out. */
  deleted?: number | undefined;
  mayPublish: boolean;
}

/** The id of a block in its page. */
export const blockId = (id: number) => `block-${id}`;

/** A report as it is written: block by block, each saved by itself. */
export function EditPage({ page, process, report, groups, blocks, deleted, mayPublish }: EditProps) {
  const { t } = page;
  const slug = process.slug;
  const query = { language: report.language === page.locale ? undefined : report.language };
  return (
    <>
      <PageHeader
        symbol={report.symbol && <bdi>{report.symbol}</bdi>}
        title={
          <span lang={report.language} dir={directionOf(report.language)}>
            {report.title}
          </span>
        }
        actions={
          <>
            <LinkButton href={addresses.report.to(page.locale, { slug }, { ...query, draft: "1" })}>
              {t("reports.preview")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.masthead.to(page.locale, { slug }, query)}>
              {t("reports.masthead")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.history.to(page.locale, { slug }, query)}>
              {t("record.history")}
            </LinkButton>
            {mayPublish && (
              <PostButton
                action={addresses.publish.to(page.locale, { slug })}
                fields={{ language: report.language }}
                look="quiet"
                confirm={t("reports.publish.confirm")}
              >
                {t("reports.publish")}
              </PostButton>
            )}
          </>
        }
      >
        <p>{t("reports.edit.lead")}</p>
      </PageHeader>
      {deleted !== undefined && (
        <Notice page={page} kind="good" flash title={t("reports.deleted")}>
          <PostButton
            action={addresses.history.to(page.locale, { slug })}
            fields={{ language: report.language, event: String(deleted) }}
            look="link"
          >
            {t("reports.undo")}
          </PostButton>
        </Notice>
      )}
      <Help page={page} groups={groups} />
      {blocks.length === 0 && (
        <EmptyState title={t("reports.empty")}>
          <form method="post" action={addresses.edit.to(page.locale, { slug })} class="row">
            <Hidden name="language" value={report.language} />
            <KindSelect page={page} id="first-kind" />
            <Button>{t("reports.add")}</Button>
          </form>
        </EmptyState>
      )}
      <div class="report-blocks">
        {blocks.map((composed, i) => (
          <BlockForm
            page={page}
            slug={slug}
            report={report}
            composed={composed}
            first={i === 0}
            last={i === blocks.length - 1}
          />
        ))}
      </div>
    </>
  );
}

function Help({ page, groups }: { page: Page; groups: readonly StakeholderGroup[] }) {
  const { t } = page;
  return (
    <details class="sheet report-help">
      <summary>{t("reports.help")}</summary>
      <dl>
        <dt>
          <code dir="ltr">[^ … ]</code>
        </dt>
        <dd>{t("reports.help.note")}</dd>
        <dt>
          <code dir="ltr">[# total]</code>
        </dt>
        <dd>{t("reports.help.count")}</dd>
        {groups.map(({ code, names }) => (
          <>
            <dt>
              <code dir="ltr">[# {code} written]</code>
            </dt>
            <dd>{inLanguage(names, page.locale).text}</dd>
          </>
        ))}
        <dt>
          <code dir="ltr">written · presentation · intervention</code>
        </dt>
        <dd>{t("reports.help.channels")}</dd>
        <dt>⏎⏎</dt>
        <dd>{t("reports.help.paragraphs")}</dd>
      </dl>
    </details>
  );
}

interface BlockProps {
  page: Page;
  slug: string;
  report: Report;
  composed: Composed;
  first: boolean;
  last: boolean;
}

function BlockForm({ page, slug, report, composed: { block, parts }, first, last }: BlockProps) {
  const { t } = page;
  const { id, kind, text } = block;
  const name = blockName(page, { block, parts });
  const rows =
    kind === "paragraph"
      ? Math.min(24, Math.max(3, Math.ceil(text.length / 80) + text.split("\n").length))
      : 1;
  const button = (act: string, label: string, options: { confirm?: string; disabled?: boolean } = {}) => (
    <Button look="link" name="act" value={act} {...options}>
      {label}
      <span class="unseen"> ({name})</span>
    </Button>
  );
  return (
    <article class={`report-block of-${kind}`} id={blockId(id)} aria-label={name} tabindex={-1}>
      <form
        method="post"
        action={addresses.block.to(page.locale, { slug, id })}
        data-controller="autosave"
        data-action="input->autosave#later change->autosave#now submit->autosave#send"
        data-autosave-saving-value={t("reports.saving")}
        data-autosave-saved-value={t("reports.saved")}
        data-autosave-unsaved-value={t("reports.unsaved")}
      >
        <Hidden name="version" value={String(block.version)} />
        <p class="report-block-name" aria-hidden="true">
          {name}
        </p>
        <div class="report-block-words" lang={report.language} dir={directionOf(report.language)}>
          {kind === "heading" && (
            <select class="input auto" name="level" aria-label={t("reports.level")} lang={page.locale}>
              {[1, 2, 3].map((level) => (
                <option value={String(level)} selected={level === block.level}>
                  {t("reports.level.option", { level })}
                </option>
              ))}
            </select>
          )}
          <textarea
            {...controlAttributes({ page, name: "text", label: name, id: `text-${id}` })}
            class="input full"
            rows={rows}
            dir="auto"
            aria-label={name}
            placeholder={t(`reports.placeholder.${kind}`)}
            data-autosave-target="text"
          >
            {text.startsWith("\n") ? `\n${text}` : text}
          </textarea>
        </div>
        <div class="row small report-block-acts">
          <Button look="quiet" name="act" value="save">
            {t("reports.save")}
            <span class="unseen"> ({name})</span>
          </Button>
          <span data-autosave-target="state" role="status" class="soft" />
          {!first && button("up", t("reports.up"))}
          {!last && button("down", t("reports.down"))}
          {button("delete", t("reports.delete"), { confirm: t("reports.delete.confirm") })}
          <a href={addresses.block.to(page.locale, { slug, id })}>
            {t("record.history")}
            <span class="unseen"> ({name})</span>
          </a>
          <details>
            <summary>
              {t("reports.insert")}
              <span class="unseen"> ({name})</span>
            </summary>
            <div class="row">
              <KindSelect page={page} id={`kind-${id}`} />
              {button("before", t("reports.before"))}
              {button("after", t("reports.after"))}
            </div>
          </details>
        </div>
      </form>
      {(kind === "tally" || kind === "contributors") && (
        <details class="report-preview" lang={report.language} dir={directionOf(report.language)}>
          <summary lang={page.locale} dir={page.dir}>
            {t("reports.preview.live")}
          </summary>
          {parts.map((part) => (
            <ReportPart page={page} part={part} id={`preview-${id}`} />
          ))}
        </details>
      )}
    </article>
  );
}

function KindSelect({ page, id }: { page: Page; id: string }) {
  return (
    <select class="input auto" name="kind" id={id} aria-label={page.t("reports.kind")}>
      {blockKinds.map((kind) => (
        <option value={kind}>{page.t(`reports.kind.${kind}`)}</option>
      ))}
    </select>
  );
}

/** What a block is called where it is worked on: "Paragraph 5", "Paragraphs 5–7", "Heading II". */
export function blockName({ t }: Page, { block, parts }: Composed): string {
  const numbers = parts.flatMap((part) => (part.kind === "paragraph" ? [part.number] : []));
  if (numbers.length > 0)
    return t("reports.name.paragraph", { count: numbers.length, first: numbers[0]!, last: numbers.at(-1)! });
  const [part] = parts;
  const kind = t(`reports.kind.${block.kind}`);
  return part?.kind === "heading" && part.label ? `${kind} ${part.label.replace(/[.、 -]+$/, "")}` : kind;
}

/** For those who may write a report where there is none in the language. */
export function BeginPage({
  page,
  process,
  languages,
  begun,
}: {
  page: Page;
  process: Process;
  languages: readonly { code: string; name: string }[];
  begun: readonly Report[];
}) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <PageHeader title={t("reports.begin")}>
        <p>{t("reports.begin.lead")}</p>
      </PageHeader>
      {begun.length > 0 && (
        <ul>
          {begun.map((report) => (
            <li>
              <a
                href={addresses.edit.to(page.locale, { slug }, { language: report.language })}
                lang={report.language}
                hreflang={report.language}
              >
                <bdi>{report.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Form action={addresses.edit.to(page.locale, { slug })}>
        <div class="field">
          <label for="language">{t("reports.language")}</label>
          <select class="input medium" id="language" name="language">
            {languages.map(({ code, name }) => (
              <option value={code} lang={code} selected={code === page.locale}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button>{t("reports.begin")}</Button>
      </Form>
    </>
  );
}
