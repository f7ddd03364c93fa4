import type { Receipt } from "#engines/ledger/receipt.ts";
import type { Process } from "#features/mandates/queries.ts";
import { addresses as recordAddresses } from "#features/record/addresses.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { QrCode } from "#ui/qr-code/qr-code.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { ContributionInFull } from "../queries.ts";
import { fileSize } from "./names.ts";

interface ReceiptProps {
  page: Page;
  process: Process;
  contribution: ContributionInFull;
  /** Undefined while the ledger has not placed the contribution yet, and after it was withdrawn. */
  receipt: Receipt | undefined;
  /** Whether the reader has just sent it. */
  fresh: boolean;
  publicUrl: string;
}

/** The proof of what was received and when: to print, to keep, and to check without asking us. */
export function ReceiptPage({ page, process, contribution, receipt, fresh, publicUrl }: ReceiptProps) {
  const { t } = page;
  const at = { slug: process.slug, code: contribution.code };
  const here = addresses.receipt.to(page.locale, at);
  const title = inLanguage(process.titles, page.locale);
  return (
    <>
      {fresh && (
        <Notice page={page} kind="good" title={t("consultations.receipt.thanks")} flash>
          {contribution.status === "received"
            ? t("consultations.receipt.thanks.review")
            : t("consultations.receipt.thanks.published")}
        </Notice>
      )}
      <PageHeader
        title={t("consultations.receipt")}
        symbol={<bdi>{contribution.code}</bdi>}
        actions={
          <>
            <LinkButton href={`${here}.json`} download>
              {t("consultations.receipt.download")}
            </LinkButton>
            <LinkButton look="quiet" href={recordAddresses.verify.to(page.locale, {})}>
              {t("record.verify")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.contribution.to(page.locale, at)}>
              {t("consultations.receipt.contribution")}
            </LinkButton>
          </>
        }
        aside={
          <QrCode
            text={`${publicUrl}${here}`}
            label={t("consultations.receipt.qr")}
            caption={t("consultations.receipt.qr")}
          />
        }
      >
        <p lang={title.lang}>{title.text}</p>
      </PageHeader>
      <section class="sheet">
        <Facts
          across
          facts={[
            {
              term: t("consultations.received"),
              value: <Moment page={page} at={contribution.receivedAt} zone={process.timeZone} />,
            },
            { term: t("consultations.channel"), value: t(`consultations.channel.${contribution.channel}`) },
            {
              term: t("consultations.receipt.number"),
              value: receipt && formatNumber(page, receipt.index + 1),
            },
            { term: t("consultations.receipt.size"), value: receipt && formatNumber(page, receipt.size) },
          ]}
        />
        {receipt ? (
          <>
            <h2>{t("consultations.receipt.contents")}</h2>
            <ul class="hashes">
              {receipt.files.map(({ name, bytes, sha256 }) => (
                <li>
                  <bdi>{name}</bdi> <span class="soft">{fileSize(page, bytes)}</span>
                  <br />
                  <code dir="ltr">{sha256}</code>
                </li>
              ))}
            </ul>
            <h2>{t("record.ledger.head")}</h2>
            <pre class="code" dir="ltr">
              {receipt.treeHead}
            </pre>
            <p class="hint">
              {t("consultations.receipt.command")}{" "}
              <code dir="ltr">acuerdo ledger verify {contribution.code}.json</code>
            </p>
          </>
        ) : (
          <p>
            {t(
              contribution.status === "withdrawn"
                ? "consultations.receipt.erased"
                : "consultations.receipt.waiting",
            )}
          </p>
        )}
      </section>
    </>
  );
}
