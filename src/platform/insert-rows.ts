import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * `insert into table (…) select …`: all rows, in their order, as one parameter of JSON. A parameter for each value costs
 * more to prepare than the rows to write. Rows must not be empty, and all have the fields of the first.
 */
export function insertRows<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const columns: Readonly<Record<string, { readonly name: string }>> = getTableColumns(table);
  const fields = Object.keys(rows[0]!).map((field) => ({ field, column: columns[field]!.name }));
  const names = sql.join(
    fields.map(({ column }) => sql.identifier(column)),
    sql`, `,
  );
  const named = rows.map((row) =>
    Object.fromEntries(fields.map(({ field, column }) => [column, (row as Record<string, unknown>)[field]])),
  );
  return sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${rowsAsJson(named)}::json)`;
}

/** Rows as PostgreSQL reads them: half a surrogate pair, which it takes in no text, becomes a replacement character. */
export function rowsAsJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === "string" ? value.toWellFormed() : value));
}
