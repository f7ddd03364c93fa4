import { typeset } from "#platform/typst/typeset.ts";
import type { ReportDocument } from "../document.ts";
import { template } from "./pdf-template.ts";

/** The report as PDF/UA-1. */
export function printPdf(report: ReportDocument, { base }: { base: string }): Promise<Uint8Array> {
  const heading = [report.masthead.symbol, report.title].filter((part) => part !== "").join(" ");
  return typeset({ template, data: { ...withBase(report, base), heading } });
}

/** Addresses in a file that travels are whole. */
function withBase(report: ReportDocument, base: string): ReportDocument {
  return JSON.parse(JSON.stringify(report), (key, value) => {
    if (key === "href" && typeof value === "string") return base + value;
    return key === "hrefs" ? (value as string[]).map((href) => base + href) : value;
  });
}
