import type { Column } from "#ui/data-table/data-table.tsx";
import type { Page } from "#ui/locale.ts";

/** The columns of a list of people that say who each is. */
export function personColumns<Row extends { readonly name: string; readonly email: string | null }>({
  t,
}: Page): readonly Column<Row>[] {
  return [
    { key: "name", head: t("people.member.name"), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: "email", head: t("people.email"), cell: ({ email }) => <bdi>{email}</bdi> },
  ];
}
