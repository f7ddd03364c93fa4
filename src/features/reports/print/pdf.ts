import type { ReportDocument } from "../document.ts";

export async function printPdf(_report: ReportDocument, _options: { base: string }): Promise<Uint8Array> {
  throw new Error("not yet");
}
