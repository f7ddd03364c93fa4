import { Button, LinkButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { SearchField, TextField } from "#ui/field/text-field.tsx";
import { Filters } from "#ui/filters/filters.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { addresses } from "../addresses.ts";
import type { Organisation, StakeholderGroup } from "../queries.ts";
import { groupName, stateName, stateOptions } from "./names.ts";

interface ListProps {
  page: Page;
  organisations: readonly Organisation[];
  groups: readonly StakeholderGroup[];
  words: string;
  current: number;
  perPage: number;
  total: number;
}

/** The register of organisations: who takes part. */
export function OrganisationsPage({
  page,
  organisations,
  groups,
  words,
  current,
  perPage,
  total,
}: ListProps) {
  const { t } = page;
  return (
    <>
      <PageHeader
        title={t("people.organisations")}
        actions={
          <LinkButton href={addresses.newOrganisation.to(page.locale, {})}>
            {t("people.organisation.new")}
          </LinkButton>
        }
      />
      <Filters page={page} open active={words ? [{ name: "q", value: words, label: words }] : []}>
        <SearchField
          page={page}
          name="q"
          label={t("people.organisations.search")}
          value={words}
          marksOptional={false}
        />
      </Filters>
      <DataTable<Organisation>
        page={page}
        caption={t("people.organisations")}
        rows={organisations}
        empty={
          <EmptyState title={t("people.organisations.empty")}>
            {t("people.organisations.empty.help")}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            head: t("people.organisation.name"),
            rowHeader: true,
            cell: ({ id, name }) => (
              <a href={addresses.organisation.to(page.locale, { id })}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          {
            key: "acronym",
            head: t("people.organisation.acronym"),
            cell: ({ acronym }) => <bdi>{acronym}</bdi>,
          },
          {
            key: "group",
            head: t("people.organisation.group"),
            cell: ({ groupCode }) => groupName(page, groups, groupCode),
          },
          {
            key: "state",
            head: t("people.organisation.state"),
            cell: ({ state }) => stateName(page, state) ?? "",
          },
        ]}
      />
      <Pagination page={page} current={current} perPage={perPage} total={total} />
    </>
  );
}

interface FormProps extends GivenForm {
  page: Page;
  action: string;
  title: string;
  groups: readonly StakeholderGroup[];
}

/** Enters an organisation into the register, or corrects what it says. */
export function OrganisationFormPage({ page, action, title, groups, values, problems }: FormProps) {
  const { t } = page;
  const field = fieldsOf(page, { values, problems });
  // A code stands for the same group in every scheme.
  const codes = [...new Set(groups.map(({ code }) => code))];
  return (
    <>
      <PageHeader title={title} />
      <Problems page={page} problems={problems} />
      <Form action={action}>
        <TextField {...field("name", "people.organisation.name")} required width="full" />
        <TextField {...field("acronym", "people.organisation.acronym")} width="short" />
        <Select
          {...field("group", "people.organisation.group")}
          required
          options={codes.map((code) => ({ value: code, label: groupName(page, groups, code) }))}
        />
        <Select {...field("state", "people.organisation.state")} options={stateOptions(page)} />
        <Button>{t("people.save")}</Button>
      </Form>
    </>
  );
}
