import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfAnswer, PdfRequest } from "./pdf.ts";
import { printable, readFonts } from "./typst-fonts.ts";
import { template } from "./typst-template.ts";

const fonts = readFonts();
const clean = printable(fonts);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

parentPort!.on("message", ({ id, report }: PdfRequest) => {
  parentPort!.postMessage(answer(id, report));
});

function answer(id: number, report: unknown): PdfAnswer {
  try {
    compiler.mapShadow(
      `${process.cwd()}/report.json`,
      Buffer.from(JSON.stringify(report, (_, value) => (typeof value === "string" ? clean(value) : value))),
    );
    const compiled = compiler.compile({ mainFileContent: template });
    if (!compiled.result) return { id, problem: said(compiled.takeDiagnostics()?.shortDiagnostics) };
    const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    return { id, pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(2);
  }
}

/** The first of what the compiler says; a missing font would say the same of every word. */
const said = (diagnostics: unknown): string =>
  String((diagnostics as { message?: string }[] | undefined)?.[0]?.message ?? diagnostics).slice(0, 500);
