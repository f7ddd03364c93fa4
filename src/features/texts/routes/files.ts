import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { download } from "#platform/http/download.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Web, WebContext } from "#ui/web.tsx";
import type { OpenDesk } from "../desk.ts";
import { baseVersion, findVersion, firstPair, type Version } from "../versions.ts";
import { work } from "../work/pool.ts";
import { comparisonFormats, consolidationFormats, type ToPrint, textFormats } from "../work/print.ts";
import { compared, done, packedVersion, proposed } from "../work/views.ts";
import { atDesk } from "./at-desk.ts";

/** What a file is, by its ending. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

export function fileRoutes(app: Hono<Web>, installation: Installation): void {
  atDesk(app, installation, { method: "get", room: "file" }, async (c, desk, { file }) => {
    const kept = desk.texts.find(({ position }) => String(position) === file);
    if (kept?.sha256) return download(installation.files, c.req.raw, { ...kept, sha256: kept.sha256 });
    const [what = "", ...endings] = file!.split(".");
    const format = endings.join(".");
    const given = await toPrint(c, desk, what, format);
    const { bytes } = await done(work("print", given));
    return fileAnswer(bytes, file!, endings.at(-1)!);
  });
}

/** What is printed into a file of that name; not found where the name or the desk gives nothing. */
async function toPrint(c: WebContext, desk: OpenDesk, what: string, format: string): Promise<ToPrint> {
  const known = <Format extends string>(formats: readonly Format[]): Format => {
    const found = formats.find((each) => each === format);
    if (!found) throw new Refusal("not-found");
    return found;
  };
  const version = (name: string, otherwise: Version | undefined): Version => {
    const found = findVersion(desk.texts, c.req.query(name)) ?? otherwise;
    if (!found) throw new Refusal("not-found");
    return found;
  };
  switch (what) {
    case "text":
      return {
        what,
        format: known(textFormats),
        version: await packedVersion(desk, version("text", baseVersion(desk.texts))),
      };
    case "comparison": {
      const pair = firstPair(desk.texts);
      const [from, to] = [version("from", pair?.[0]), version("to", pair?.[1])];
      const author = to.text.proponents.join(", ") || "Acuerdo";
      return { what, format: known(comparisonFormats), compared: await compared(desk, from, to), author };
    }
    case "consolidation":
      return {
        what,
        format: known(consolidationFormats),
        proposed: await proposed(desk, version("base", baseVersion(desk.texts))),
      };
    default:
      throw new Refusal("not-found");
  }
}

function fileAnswer(bytes: Uint8Array, name: string, ending: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaTypes[ending]!,
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
