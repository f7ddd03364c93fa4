import { personColumns } from "#features/people/pages/person-columns.tsx";
import { Button, PostButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Radios } from "#ui/field/choice-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { EmailField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import { processRoleNames } from "../forms.ts";
import type { Process, rolesOf } from "../queries.ts";
import { ProcessTrail } from "./trail.tsx";

interface RolesProps extends GivenForm {
  page: Page;
  process: Process;
  roles: Awaited<ReturnType<typeof rolesOf>>;
}

/** Who does what in a process. */
export function RolesPage({ page, process, roles, values, problems }: RolesProps) {
  const { t } = page;
  const slug = process.slug;
  const action = addresses.roles.to(page.locale, { slug });
  const field = fieldsOf(page, { values, problems });
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={t("mandates.roles")} />
      <Problems page={page} problems={problems} />
      <DataTable
        page={page}
        caption={t("mandates.roles")}
        rows={roles}
        empty={<EmptyState title={t("mandates.roles.empty")} />}
        columns={[
          ...personColumns<(typeof roles)[number]>(page),
          { key: "role", head: t("mandates.role"), cell: ({ role }) => t(`mandates.role.${role}`) },
          {
            key: "take",
            head: t("mandates.role.change"),
            cell: ({ email, role }) => (
              <PostButton action={action} look="link" fields={{ email, role, act: "take" }}>
                {t("mandates.role.take")}
              </PostButton>
            ),
          },
        ]}
      />
      <h2>{t("mandates.role.give")}</h2>
      <Form action={action}>
        <EmailField {...field("email", "people.email")} hint={t("mandates.role.email.hint")} required />
        <Radios
          {...field("role", "mandates.role")}
          required
          options={processRoleNames.map((role) => ({ value: role, label: t(`mandates.role.${role}`) }))}
        />
        <Button>{t("mandates.role.give")}</Button>
      </Form>
    </>
  );
}
