import { raw } from "hono/html";
import type { Page } from "#ui/locale.ts";
import { directionOf } from "#ui/locale.ts";
import type { ReportDocument } from "../document.ts";
import { ReportBody } from "../pages/body.tsx";
import { style } from "./html-style.ts";

/** The report as one file that opens anywhere, without our site, without script, and prints as a document. */
export function printHtml(report: ReportDocument, { base, t }: { base: string; t: Page["t"] }): Uint8Array {
  const { language } = report;
  const page: Page = { locale: language, dir: directionOf(language), t, path: "" };
  const html = (
    <html lang={language} dir={page.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[report.masthead.symbol, report.title].filter((part) => part !== "").join(" · ")}</title>
        {report.masthead.datedOn && <meta name="dcterms.date" content={report.masthead.datedOn} />}
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <ReportBody page={page} report={report} base={base} />
        </main>
      </body>
    </html>
  );
  return new TextEncoder().encode(`<!doctype html>\n${html.toString()}\n`);
}
