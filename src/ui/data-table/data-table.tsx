import type { Child } from "hono/jsx";
import { withQuery } from "../address.ts";
import type { Page } from "../locale.ts";

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Set to the end of the cell, in figures of one width. */
  readonly numeric?: boolean | undefined;
  /** What names the row, for those who hear the table cell by cell. */
  readonly rowHeader?: boolean | undefined;
  /** True where the list can be ordered by this column: `?sort=key`, or `?sort=-key` from the last. */
  readonly sortable?: boolean | undefined;
  /** What stands under the column. */
  readonly foot?: Child | undefined;
}

export interface DataTableProps<Row> {
  page: Page;
  caption: Child;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The order in use, as in the address: "date" or "-date". */
  sort?: string | undefined;
  csvHref?: string | undefined;
  feedHref?: string | undefined;
  /** Shown in place of the table while there are no rows: an EmptyState. */
  empty?: Child | undefined;
  /** On a phone rows become cards (stack); a wide table of figures moves sideways in its frame instead (scroll). */
  narrow?: "stack" | "scroll" | undefined;
  id?: string | undefined;
  rowGroup?: ((row: Row) => string | undefined) | undefined;
}

/** Rows and columns, ordered and filtered by the address alone, so that any view can be sent to someone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { page, caption, columns, rows, sort, empty, narrow = "stack", id = "table" } = props;
  if (rows.length === 0 && empty) return <div class="table">{empty}</div>;
  const role = narrow === "stack" ? explicitRole : noRole;
  // A frame that scrolls must be reachable by keyboard, and named.
  const frame =
    narrow === "scroll" ? { role: "group", "aria-labelledby": `${id}-caption`, tabindex: 0 } : undefined;
  return (
    <div class={`table ${narrow}`}>
      <div class="table-frame" {...frame}>
        <table id={id} {...role("table")}>
          <caption id={`${id}-caption`}>{caption}</caption>
          <thead {...role("rowgroup")}>
            <tr {...role("row")}>
              {columns.map((column) => (
                <HeadCell page={page} column={column} sort={sort} role={role} />
              ))}
            </tr>
          </thead>
          <tbody {...role("rowgroup")}>
            {rows.map((row) => (
              <tr {...role("row")} data-group={props.rowGroup?.(row)}>
                {columns.map((column) => bodyCell(column, column.cell(row), role))}
              </tr>
            ))}
          </tbody>
          {columns.some(({ foot }) => foot !== undefined) && (
            <tfoot {...role("rowgroup")}>
              <tr {...role("row")}>{columns.map((column) => bodyCell(column, column.foot, role))}</tr>
            </tfoot>
          )}
        </table>
      </div>
      <TableSources {...props} />
    </div>
  );
}

/** What an element already means, said again where a style turns rows into cards: some browsers then forget it. */
type RoleOf = (role: string) => { role?: string };
const explicitRole: RoleOf = (role) => ({ role });
const noRole: RoleOf = () => ({});

interface HeadCellProps<Row> {
  page: Page;
  column: Column<Row>;
  sort: string | undefined;
  role: RoleOf;
}

function HeadCell<Row>({ page, column, sort, role }: HeadCellProps<Row>) {
  const direction = sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : undefined;
  const next = direction === "ascending" ? `-${column.key}` : column.key;
  return (
    <th scope="col" {...role("columnheader")} class={column.numeric ? "n" : undefined} aria-sort={direction}>
      {column.sortable ? (
        <a class="sort" href={withQuery(page.path, { sort: next, page: undefined })}>
          {column.head}
          <svg class="sort-sign" viewBox="0 0 8 12" aria-hidden="true">
            <path class="up" d="M4 0l3.5 5h-7z" />
            <path class="down" d="M4 12l3.5-5h-7z" />
          </svg>
          {direction && <span class="unseen"> ({page.t(`ui.table.${direction}`)})</span>}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

function bodyCell<Row>({ rowHeader, numeric, head }: Column<Row>, content: Child, role: RoleOf) {
  const name = numeric ? "n" : undefined;
  return rowHeader ? (
    <th scope="row" {...role("rowheader")} class={name}>
      {content}
    </th>
  ) : (
    <td {...role("cell")} class={name} data-head={role === explicitRole ? head : undefined}>
      {content}
    </td>
  );
}

function TableSources<Row>({ page, csvHref, feedHref }: DataTableProps<Row>) {
  if (!csvHref && !feedHref) return null;
  return (
    <p class="table-sources">
      {csvHref && (
        <a href={csvHref} data-turbo="false">
          {page.t("ui.table.csv")}
        </a>
      )}
      {feedHref && (
        <a href={feedHref} data-turbo="false">
          {page.t("ui.table.feed")}
        </a>
      )}
    </p>
  );
}
