import type { Sheet } from "#engines/texts/pdf/sheet.ts";
import { sheetTemplate } from "#engines/texts/pdf/template.ts";
import { typeset } from "#platform/typst/typeset.ts";

/** A text as PDF/UA-1. */
export function setSheet(sheet: Sheet): Promise<Uint8Array> {
  return typeset({ template: sheetTemplate, data: sheet });
}
