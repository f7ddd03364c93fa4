import { parse } from "csv-parse/sync";
import { decodeText } from "./encoding.ts";
import type { Reading } from "./model.ts";
import { writePlainText } from "./plain-text.ts";
import { TextFull } from "./text-writer.ts";

/** A row is a paragraph, its cells parted by tabs. What no rule of CSV fits is read as plain text. */
export function readCsv(reading: Reading): void {
  const { writer } = reading;
  const text = decodeText(reading.bytes, reading.limits.characters + 1);
  let rows = 0;
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // Written as it comes and not kept: a large file is not in memory twice.
      on_record: (row: readonly string[]) => {
        rows++;
        writer.openRow();
        for (const cell of row) {
          writer.text(cell);
          writer.closeCell();
        }
        writer.closeRow();
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TextFull) throw error;
    if (rows === 0) writePlainText(writer, text);
    else reading.truncated = true;
  }
}

/** The separator that the first lines hold most of, outside quotes; Excel writes ; where the comma is decimal. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const count = (sign: string): number => head.split(sign).length;
  return [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
