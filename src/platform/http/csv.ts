import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV (RFC 4180, with a byte order mark so that spreadsheets read UTF-8). A value that a spreadsheet would
 * take for a formula is led by an apostrophe.
 * Source: OWASP ASVS 5.0.0, 1.2.10.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): string {
  return stringify(
    [columns, ...rows].map((row) => row.map((value) => value ?? "")),
    {
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
      cast: { boolean: (value) => (value ? "yes" : "no") },
    },
  );
}

/** CSV as a download. */
export function csvResponse(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
