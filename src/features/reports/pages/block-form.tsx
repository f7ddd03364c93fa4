import { Button } from "#ui/button/button.tsx";
import { controlAttributes } from "#ui/field/field.tsx";
import { Hidden } from "#ui/field/text-field.tsx";
import { directionOf, type Page } from "#ui/locale.ts";
import { addresses } from "../addresses.ts";
import type { Composed } from "../document.ts";
import { blockKinds } from "../forms.ts";
import type { Report } from "../queries.ts";
import { ReportPart } from "./body.tsx";

/** The id of a block in its page. */
export const blockId = (id: number) => `block-${id}`;

interface BlockProps {
  page: Page;
  slug: string;
  report: Report;
  composed: Composed;
  first: boolean;
  last: boolean;
}

export function BlockForm({ page, slug, report, composed: { block, parts }, first, last }: BlockProps) {
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

export function KindSelect({ page, id }: { page: Page; id: string }) {
  return (
    <select class="input auto" name="kind" id={id} aria-label={page.t("reports.kind")}>
      {blockKinds.map((kind) => (
        <option value={kind}>{page.t(`reports.kind.${kind}`)}</option>
      ))}
    </select>
  );
}

/** What a block is called where it is worked on: "Paragraph 5", "Paragraphs 5–7", "Heading II". */
function blockName({ t }: Page, { block, parts }: Composed): string {
  const numbers = parts.flatMap((part) => (part.kind === "paragraph" ? [part.number] : []));
  if (numbers.length > 0)
    return t("reports.name.paragraph", { count: numbers.length, first: numbers[0]!, last: numbers.at(-1)! });
  const [part] = parts;
  const kind = t(`reports.kind.${block.kind}`);
  return part?.kind === "heading" && part.label ? `${kind} ${part.label.replace(/[.、 -]+$/, "")}` : kind;
}
