import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { printable, readFonts } from "./fonts.ts";
import type { TypesetAnswer, TypesetRequest } from "./typeset.ts";

const fonts = readFonts();
const clean = printable(fonts);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

parentPort!.on("message", (request: TypesetRequest) => {
  parentPort!.postMessage(answer(request));
});

function answer({ id, template, data }: TypesetRequest): TypesetAnswer {
  try {
    compiler.mapShadow(
      `${process.cwd()}/data.json`,
      Buffer.from(JSON.stringify(data, (_, value) => (typeof value === "string" ? clean(value) : value))),
    );
    const compiled = compiler.compile({ mainFileContent: template });
    if (!compiled.result) return { id, problem: said(compiled.takeDiagnostics()?.shortDiagnostics) };
    return { id, pdf: new Uint8Array(accessible(compiled.result)) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(2);
  }
}

/** What the standard refuses is set all the same, tagged, without claiming to follow it: better than no file. */
function accessible(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!String(error).includes("PDF/UA-1 error")) throw error;
    return compiler.pdf(document);
  }
}

/** The first of what the compiler says; a missing font would say the same of every word. */
const said = (diagnostics: unknown): string =>
  String((diagnostics as { message?: string }[] | undefined)?.[0]?.message ?? diagnostics).slice(0, 500);
