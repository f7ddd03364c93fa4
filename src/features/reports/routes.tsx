import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage, mayReport, type Participant } from "#features/mandates/policy.ts";
import { type Process, phasesOf } from "#features/mandates/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { download } from "#platform/http/download.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Page } from "#ui/locale.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { addresses } from "./addresses.ts";
import { draftDocument, formats, mediaTypes, printReport } from "./build.ts";
import { ReportPage } from "./pages/report.tsx";
import { maySeeReport } from "./policy.ts";
import { type Publication, publicationOf, publishedDocument } from "./publication.ts";
import { type Report, reportsOf } from "./queries.ts";
import { writingRoutes } from "./routes/writing.tsx";

/** The report of a process: what readers see, its files, and the pages on which it is written. */
export function reportRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, files } = installation;

  /** The report that an address means, of those that the reader may see: in the language asked for, the page's, or any. */
  async function asked(c: WebContext, process: Process, participant: Participant) {
    const reports = (await reportsOf(db, process.id)).filter((report) => maySeeReport(participant, report));
    const language = c.req.query("language");
    const report = language
      ? reports.find((each) => each.language === language)
      : (reports.find((each) => each.language === c.get("page").locale) ?? reports[0]);
    const publication = report && (await publicationOf(db, process, report));
    const isDraft = mayReport(participant) && (!publication || c.req.query("draft") !== undefined);
    return { reports, report, publication, isDraft };
  }

  function documentOf(
    process: Process,
    report: Report,
    publication: Publication | undefined,
    isDraft: boolean,
  ) {
    return isDraft || !publication
      ? draftDocument(installation, process, report)
      : publishedDocument(files, publication);
  }

  on(app, "get", addresses.report, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const { reports, report, publication, isDraft } = await asked(c, process, participant);
    const page = c.get("page");
    const phases = await phasesOf(db, process.id);
    const document = report && (await documentOf(process, report, publication, isDraft));
    return show(
      c,
      {
        title: document ? titleOf(page, document.masthead.symbol, document.title) : page.t("reports.report"),
        showsChinese: /\p{Script=Han}/u.test(JSON.stringify(document ?? "")),
      },
      <ReportPage
        page={page}
        process={process}
        phases={phases}
        reports={reports}
        shown={report && document && { report, document, publication, isDraft }}
        mayReport={mayReport(participant)}
        mayPublish={mayManage(participant)}
      />,
    );
  });

  for (const format of formats) {
    for (const pattern of addresses.report.patterns) {
      app.get(`${pattern}.${format}`, async (c) => {
        const { process, participant } = await processOf(installation, c, c.req.param("slug") as string);
        const { report, publication, isDraft } = await asked(c, process, participant);
        if (!report) throw new Refusal("not-found");
        const name = `${fileName(report, process)}${isDraft ? "-draft" : ""}.${format}`;
        if (publication && !isDraft) {
          const sha256 = publication.files[format];
          const { length } = await files.bytes(sha256);
          return download(files, c.req.raw, { sha256, name, mediaType: mediaTypes[format], bytes: length });
        }
        const bytes = await printReport(
          installation,
          await draftDocument(installation, process, report),
          format,
        );
        return c.body(new Uint8Array(bytes), 200, {
          "content-type": mediaTypes[format],
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        });
      });
    }
  }

  writingRoutes(app, installation);
}

const titleOf = (page: Page, symbol: string, title: string): string =>
  [symbol || page.t("reports.report"), title].join(" · ");

/** The name of a saved file: its symbol, which says what it is anywhere, or its process; and its language. */
function fileName(report: Report, process: Process): string {
  const stem =
    report.symbol.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^-|-$/g, "") || `${process.slug}-report`;
  return `${stem}.${report.language}`;
}
