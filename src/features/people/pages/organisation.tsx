import { historyEvents } from "#features/record/pages/history-events.tsx";
import type { EventRow } from "#features/record/queries.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import { Checkbox, Select } from "#ui/field/choice-fields.tsx";
import { DateField } from "#ui/field/date-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { EmailField, TextField } from "#ui/field/text-field.tsx";
import { History } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Day } from "#ui/time/time.tsx";
import { addresses } from "../addresses.ts";
import { accreditationKinds } from "../forms.ts";
import type { accreditationsOf, membersOf, Organisation, StakeholderGroup } from "../queries.ts";
import { groupName, stateName } from "./names.ts";
import { personColumns } from "./person-columns.tsx";

interface OrganisationProps extends GivenForm {
  page: Page;
  organisation: Organisation;
  groups: readonly StakeholderGroup[];
  accreditations: Awaited<ReturnType<typeof accreditationsOf>>;
  members: Awaited<ReturnType<typeof membersOf>>;
  events: readonly EventRow[];
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
  const field = fieldsOf(page, { values, problems });
  const kindName = (kind: string) => t(`people.accreditation.${kind}`);
  return (
    <>
      <Breadcrumbs
        page={page}
        trail={[{ href: addresses.organisations.to(page.locale, {}), label: t("people.organisations") }]}
      />
      <PageHeader
        title={<bdi>{organisation.name}</bdi>}
        actions={
          <LinkButton look="quiet" href={addresses.editOrganisation.to(page.locale, at)}>
            {t("people.organisation.edit")}
          </LinkButton>
        }
        aside={
          <Facts
            facts={[
              {
                term: t("people.organisation.group"),
                value: groupName(page, groups, organisation.groupCode),
              },
              {
                term: t("people.organisation.acronym"),
                value: organisation.acronym && <bdi>{organisation.acronym}</bdi>,
              },
              { term: t("people.organisation.state"), value: stateName(page, organisation.state) },
            ]}
          />
        }
      />
      <Problems page={page} problems={problems} />
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
              cell: ({ kind }) => kindName(kind),
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
            {
              key: "remove",
              head: t("people.change"),
              cell: ({ id, kind }) => (
                <PostButton
                  action={addresses.accreditations.to(page.locale, at)}
                  fields={{ remove: String(id) }}
                  look="link"
                  confirm={t("people.accreditation.remove.confirm")}
                >
                  {t("people.remove")}
                  <span class="unseen"> ({kindName(kind)})</span>
                </PostButton>
              ),
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
                label: kindName(kind),
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
            ...personColumns<(typeof members)[number]>(page),
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
            {
              key: "remove",
              head: t("people.change"),
              cell: ({ personId, name }) => (
                <PostButton
                  action={addresses.members.to(page.locale, at)}
                  fields={{ remove: String(personId) }}
                  look="link"
                  confirm={t("people.member.remove.confirm")}
                >
                  {t("people.remove")}
                  <span class="unseen">
                    {" "}
                    (<bdi>{name}</bdi>)
                  </span>
                </PostButton>
              ),
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
        <History
          page={page}
          events={historyEvents(page, events, {
            namesPersons: true,
            names: {
              kind: kindName,
              groupCode: (code) => groupName(page, groups, code),
              state: (code) => stateName(page, code),
            },
            fieldName: (name) => historyFields[name] && t(historyFields[name]),
          })}
          zone="UTC"
        />
      </section>
    </>
  );
}

/** What the fields of the register are called in its history. */
const historyFields: Readonly<Record<string, string>> = {
  kind: "people.accreditation.kind",
  name: "people.organisation.name",
  acronym: "people.organisation.acronym",
};
