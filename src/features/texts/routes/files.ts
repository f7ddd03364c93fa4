import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { csvOf, csvResponse } from "#platform/http/csv.ts";
import { download } from "#platform/http/download.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Web, WebContext } from "#ui/web.tsx";
import { readChoices } from "../consolidation-query.ts";
import type { OpenDesk } from "../desk.ts";
import { citationsOf, compared, dutiesOf, made, packedVersion, proposed } from "../desk-views.ts";
import { setSheet } from "../set-sheet.ts";
import { baseVersion, findVersion, firstPair, type Version } from "../versions.ts";
import { comparisonFormats, consolidationFormats, type ToPrint, textFormats } from "../work/print.ts";
import { atDesk } from "./at-desk.ts";

/** What a file is, by its ending. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  akn: "application/akn+xml",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

export function fileRoutes(app: Hono<Web>, installation: Installation): void {
  atDesk(app, installation, { method: "get", room: "file" }, async (c, desk, { file }) => {
    const kept = desk.texts.find(({ position }) => String(position) === file);
    if (kept?.sha256) return download(installation.files, c.req.raw, { ...kept, sha256: kept.sha256 });
    const [what = "", ...endings] = file!.split(".");
    const format = endings.join(".");
    if (format === "csv") return csvResponse(what, await findings(c, desk, what));
    const given = await toPrint(c, desk, what, format);
    const printed = await made(desk, "print", given);
    const bytes = "sheet" in printed ? await setSheet(printed.sheet) : printed.bytes;
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
    case "adoption": {
      const adopted = await proposed(desk, version("base", baseVersion(desk.texts)));
      const chosen = readChoices(new URL(c.req.url).searchParams);
      return { what, format: known(textFormats), adopted: { ...adopted, chosen } };
    }
    default:
      throw new Refusal("not-found");
  }
}

/** What a text cites, or asks of whom, as a table. */
async function findings(c: WebContext, desk: OpenDesk, what: string): Promise<string> {
  const version = findVersion(desk.texts, c.req.query("text")) ?? baseVersion(desk.texts);
  if (!version) throw new Refusal("not-found");
  if (what === "citations")
    return csvOf(
      ["symbol", "raw", "paragraphs", "date", "provision", "place", "note"],
      (await citationsOf(desk, version)).map(({ symbol, raw, paragraphs, date, provision, place, note }) => [
        symbol,
        raw,
        paragraphs.join("; "),
        date,
        provision,
        place,
        note,
      ]),
    );
  if (what === "duties")
    return csvOf(
      ["actor", "strength", "act", "recurrence", "recipients", "due", "dueBy", "provision", "place"],
      (await dutiesOf(desk, version)).map((duty) => [
        duty.actor,
        duty.strength,
        duty.act,
        duty.recurrence,
        duty.recipients.join("; "),
        duty.due,
        duty.dueBy,
        duty.provision,
        duty.place,
      ]),
    );
  throw new Refusal("not-found");
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
