import type { Child } from "hono/jsx";
import { LinkButton } from "#ui/button/button.tsx";
import { CopyButton } from "#ui/copy-button/copy-button.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import type { Page } from "#ui/locale.ts";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Moment } from "#ui/time/time.tsx";
import { addresses } from "../addresses.ts";

interface LedgerProps {
  page: Page;
  size: number;
  root: string | null;
  keyText: string;
  treeHead: string | null;
  at: Date | null;
}

/** The public log: its newest signed head, its key, and how to check a receipt. */
export function LedgerPage({ page, size, root, keyText, treeHead, at }: LedgerProps) {
  const { t } = page;
  return (
    <>
      <PageHeader
        title={t("record.ledger")}
        aside={
          <Facts
            facts={[
              { term: t("record.ledger.size"), value: formatNumber(page, size) },
              { term: t("record.ledger.at"), value: at && <Moment page={page} at={at} zone="UTC" /> },
            ]}
          />
        }
        actions={<LinkButton href={addresses.verify.to(page.locale, {})}>{t("record.verify")}</LinkButton>}
      >
        <p>{t("record.ledger.lead")}</p>
      </PageHeader>
      <section>
        <h2>{t("record.ledger.head")}</h2>
        {treeHead ? (
          <>
            <p>
              {t("record.ledger.root")} <CopyButton page={page} text={root ?? ""} />
            </p>
            <pre class="code" dir="ltr">
              {treeHead}
            </pre>
          </>
        ) : (
          <p>{t("record.ledger.empty")}</p>
        )}
        <p>
          {t("record.ledger.key")} <CopyButton page={page} text={keyText} />
        </p>
        <p>
          <a href="/ledger/head.json">{t("record.ledger.json")}</a> ·{" "}
          <a href="/ledger/checkpoint">{t("record.ledger.checkpoint")}</a>
        </p>
      </section>
    </>
  );
}

interface VerifyProps {
  page: Page;
  keyText: string;
  /** What came of a check by the server, for readers without script. */
  outcome?: Child | undefined;
  receipt?: string | undefined;
}

/** A receipt, pasted or chosen as a file, is checked in the browser; without script, by the server. */
export function VerifyPage({ page, keyText, outcome, receipt }: VerifyProps) {
  const { t } = page;
  return (
    <>
      <PageHeader title={t("record.verify")}>
        <p>{t("record.verify.lead")}</p>
      </PageHeader>
      <form
        class="form"
        method="post"
        action={addresses.verify.to(page.locale, {})}
        enctype="multipart/form-data"
        id="verify-receipt"
        data-key={keyText}
        data-words={JSON.stringify(
          Object.fromEntries(checkWords.map((key) => [key, t(`record.check.${key}`)])),
        )}
      >
        <div class="field">
          <label for="receipt">{t("record.verify.receipt")}</label>
          <p class="hint" id="receipt-hint">
            {t("record.verify.receipt.hint")}
          </p>
          <textarea
            class="input full"
            id="receipt"
            name="receipt"
            rows={8}
            dir="ltr"
            spellcheck={false}
            aria-describedby="receipt-hint"
          >
            {receipt ?? ""}
          </textarea>
        </div>
        <div class="field">
          <label for="receipt-file">{t("record.verify.file")}</label>
          <input
            class="input full"
            id="receipt-file"
            name="file"
            type="file"
            accept=".json,application/json"
          />
        </div>
        <div class="field">
          <label for="content-files">{t("record.verify.contents")}</label>
          <p class="hint" id="content-hint">
            {t("record.verify.contents.hint")}
          </p>
          <input
            class="input full"
            id="content-files"
            name="contents"
            type="file"
            multiple
            aria-describedby="content-hint"
          />
        </div>
        <button class="button" type="submit">
          {t("record.verify.check")}
        </button>
      </form>
      <div id="verify-outcome" role="status">
        {outcome}
      </div>
    </>
  );
}

/** Names of checks and outcomes, as the engine says them; the page's script shows them in the reader's words. */
const checkWords = [
  "form",
  "key",
  "signature",
  "content",
  "inclusion",
  "published-head",
  "file",
  "passed",
  "failed",
  "unchecked",
  "valid",
  "invalid",
] as const;

export interface ShownCheck {
  readonly name: string;
  readonly outcome: string;
  readonly subject?: string | undefined;
}

/** The outcome of a verification: every check by its name. */
export function Outcome({
  page,
  valid,
  checks,
}: {
  page: Page;
  valid: boolean;
  checks: readonly ShownCheck[];
}) {
  const { t } = page;
  return (
    <div class={`notice ${valid ? "good" : "bad"}`}>
      <p class="notice-title">{t(valid ? "record.check.valid" : "record.check.invalid")}</p>
      <ul>
        {checks.map(({ name, outcome, subject }) => (
          <li>
            {t(`record.check.${name}`)}
            {subject && (
              <>
                {" "}
                <bdi>{subject}</bdi>
              </>
            )}
            : <strong>{t(`record.check.${outcome}`)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
