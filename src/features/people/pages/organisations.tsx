import { historyEvents } from "#features/record/pages/history-events.tsx";
import type { EventRow } from "#features/record/queries.ts";
import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#ui/error-summary/error-summary.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import { Checkbox, Select } from "#ui/field/choice-fields.tsx";
import { DateField } from "#ui/field/date-fields.tsx";
import { fieldId } from "#ui/field/field.tsx";
import { Form } from "#ui/field/form.tsx";
import { EmailField, SearchField, TextField } from "#ui/field/text-field.tsx";
import { Filters } from "#ui/filters/filters.tsx";
import { History } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Day } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import { accreditationKinds } from "../forms.ts";
import type { accreditationsOf, membersOf, Organisation, StakeholderGroup } from "../queries.ts";
import { stateByCode } from "../states.ts";

interface ListProps {
  page: Page;
  organisations: readonly Organisation[];
  groups: readonly StakeholderGroup[];
  words: string;
  current: number;
  perPage: number;
  total: number;
}

const stateName = (page: Page, code: string | null) =>
  code ? (stateByCode(code)?.names[page.locale] ?? code) : "";

const groupName = (page: Page, groups: readonly StakeholderGroup[], code: string) => {
  const group = groups.find((each) => each.code === code);
  return group ? inLanguage(group.names, page.locale).text : code;
};

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
      <PageHeader title={t("people.organisations")} />
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
            key: "group",
            head: t("people.organisation.group"),
            cell: ({ groupCode }) => groupName(page, groups, groupCode),
          },
          { key: "state", head: t("people.organisation.state"), cell: ({ state }) => stateName(page, state) },
        ]}
      />
      <Pagination page={page} current={current} perPage={perPage} total={total} />
    </>
  );
}

interface OrganisationProps {
  page: Page;
  organisation: Organisation;
  groups: readonly StakeholderGroup[];
  accreditations: Awaited<ReturnType<typeof accreditationsOf>>;
  members: Awaited<ReturnType<typeof membersOf>>;
  events: readonly EventRow[];
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** An organisation: under which standing it takes part, and who speaks in its name. */
export function OrganisationPage({
  page,
  organisation,
  groups,
  accreditations,
  members,
  events,
  values,
  problems,
}: OrganisationProps) {
  const { t } = page;
  const at = { id: organisation.id };
  const field = (name: string, label: string) => {
    const problem = problems.find((each) => each.field === name);
    return { page, name, label: t(label), value: values[name], error: problem && t(problem.message) };
  };
  return (
    <>
      <Breadcrumbs
        page={page}
        trail={[{ href: addresses.organisations.to(page.locale, {}), label: t("people.organisations") }]}
      />
      <PageHeader
        title={<bdi>{organisation.name}</bdi>}
        aside={
          <Facts
            facts={[
              {
                term: t("people.organisation.group"),
                value: groupName(page, groups, organisation.groupCode),
              },
              { term: t("people.organisation.state"), value: stateName(page, organisation.state) },
            ]}
          />
        }
      />
      <ErrorSummary
        page={page}
        errors={problems.map(({ field: name, message }) => ({
          field: fieldId({ name }),
          message: t(message),
        }))}
      />
      <section>
        <DataTable
          page={page}
          id="accreditations"
          caption={t("people.accreditations")}
          rows={accreditations}
          empty={<EmptyState title={t("people.accreditations.empty")} />}
          columns={[
            {
              key: "kind",
              head: t("people.accreditation.kind"),
              rowHeader: true,
              cell: ({ kind }) => t(`people.accreditation.${kind}`),
            },
            {
              key: "reference",
              head: t("people.accreditation.reference"),
              cell: ({ reference }) => <bdi>{reference}</bdi>,
            },
            {
              key: "since",
              head: t("people.accreditation.since"),
              cell: ({ since }) => since && <Day page={page} date={since} style="short" />,
            },
            {
              key: "until",
              head: t("people.accreditation.until"),
              cell: ({ until }) => until && <Day page={page} date={until} style="short" />,
            },
          ]}
        />
        <details
          open={problems.some(({ field: name }) => ["kind", "since", "until", "reference"].includes(name))}
        >
          <summary>{t("people.accreditation.add")}</summary>
          <Form action={addresses.accreditations.to(page.locale, at)}>
            <Select
              {...field("kind", "people.accreditation.kind")}
              required
              options={accreditationKinds.map((kind) => ({
                value: kind,
                label: t(`people.accreditation.${kind}`),
              }))}
            />
            <TextField {...field("reference", "people.accreditation.reference")} />
            <DateField {...field("since", "people.accreditation.since")} />
            <DateField {...field("until", "people.accreditation.until")} />
            <Button>{t("people.accreditation.add")}</Button>
          </Form>
        </details>
      </section>
      <section>
        <DataTable
          page={page}
          id="members"
          caption={t("people.members")}
          rows={members}
          empty={<EmptyState title={t("people.members.empty")} />}
          columns={[
            {
              key: "name",
              head: t("people.member.name"),
              rowHeader: true,
              cell: ({ name }) => <bdi>{name}</bdi>,
            },
            { key: "email", head: t("people.email"), cell: ({ email }) => <bdi>{email}</bdi> },
            {
              key: "capacity",
              head: t("people.member.capacity"),
              cell: ({ capacity }) => <bdi>{capacity}</bdi>,
            },
            {
              key: "represents",
              head: t("people.member.represents"),
              cell: ({ represents }) => t(represents ? "people.yes" : "people.no"),
            },
          ]}
        />
        <details open={problems.some(({ field: name }) => ["name", "email", "capacity"].includes(name))}>
          <summary>{t("people.member.add")}</summary>
          <Form action={addresses.members.to(page.locale, at)}>
            <TextField {...field("name", "people.member.name")} required />
            <EmailField {...field("email", "people.email")} hint={t("people.member.email.hint")} />
            <TextField {...field("capacity", "people.member.capacity")} />
            <Checkbox {...field("represents", "people.member.represents")} marksOptional={false} />
            <Button>{t("people.member.add")}</Button>
          </Form>
        </details>
      </section>
      <section>
        <h2>{t("record.history")}</h2>
        <History page={page} events={historyEvents(page, events, { namesPersons: true })} zone="UTC" />
      </section>
    </>
  );
}
