import { Button } from "#ui/button/button.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { TextField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import { passwordCharacters } from "../forms.ts";
import type { Organisation } from "../queries.ts";

interface AccountProps extends GivenForm {
  page: Page;
  name: string;
  email: string;
  secretariat: boolean;
  /** Organisations in whose name they may speak. */
  represented: readonly Organisation[];
  hasPassword: boolean;
  /** What was just changed. */
  saved: "name" | "password" | undefined;
}

/** Someone's own account: their name, their password, for whom they speak. */
export function AccountPage(props: AccountProps) {
  const { page, name, email, secretariat, represented, hasPassword, saved, values, problems } = props;
  const { t } = page;
  const field = fieldsOf(page, { values, problems });
  const action = addresses.account.to(page.locale, {});
  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        actions={
          <a href={addresses.ownContributions.to(page.locale, {})}>{t("people.account.contributions")}</a>
        }
      >
        <p>
          <bdi>{email}</bdi>
        </p>
        {secretariat && <p>{t("people.secretariat")}</p>}
      </PageHeader>
      <Problems page={page} problems={problems} />
      {saved && (
        <Notice page={page} kind="good" flash>
          {t(`people.account.saved.${saved}`)}
        </Notice>
      )}
      {represented.length > 0 && (
        <section>
          <h2>{t("people.account.represents")}</h2>
          <ul>
            {represented.map((organisation) => (
              <li>
                <bdi>{organisation.name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("people.member.name")}</h2>
        <Form action={action} hidden={{ act: "name" }}>
          <TextField
            {...field("name", "people.member.name")}
            value={values.name ?? name}
            required
            autocomplete="name"
          />
          <Button look="quiet">{t("people.save")}</Button>
        </Form>
      </section>
      <section>
        <h2>{t(hasPassword ? "people.password.change" : "people.password.set")}</h2>
        <Form action={action} hidden={{ act: "password" }}>
          {/* Password managers keep the two together. */}
          <input type="hidden" name="email" value={email} autocomplete="username" />
          {hasPassword && (
            <TextField
              {...field("current", "people.password.current")}
              value=""
              type="password"
              required
              autocomplete="current-password"
              dir="ltr"
            />
          )}
          <TextField
            {...field("password", "people.password.new")}
            value=""
            type="password"
            required
            hint={t("people.password.new.hint", { least: passwordCharacters.least })}
            autocomplete="new-password"
            dir="ltr"
          />
          <Button look="quiet">{t(hasPassword ? "people.password.change" : "people.password.set")}</Button>
        </Form>
      </section>
    </>
  );
}
