import { Button, PostButton } from "#ui/button/button.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { EmailField, TextField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import type { demonstrationPersons } from "../demonstration.ts";

interface SignInProps extends GivenForm {
  page: Page;
  /** Persons of the demonstration, where there are any: anyone may be them. */
  demonstration: readonly (typeof demonstrationPersons)[number][];
}

export function SignInPage({ page, values, problems, demonstration }: SignInProps) {
  const { t } = page;
  const field = fieldsOf(page, { values, problems });
  return (
    <>
      <PageHeader title={t("people.sign-in")}>
        <p>{t("people.sign-in.lead")}</p>
      </PageHeader>
      <Problems page={page} problems={problems} />
      <Form action={addresses.signIn.to(page.locale, {})} hidden={{ return: values.return ?? "" }}>
        <EmailField {...field("email", "people.email")} required />
        <TextField
          {...field("password", "people.password")}
          value=""
          type="password"
          hint={t("people.password.hint")}
          autocomplete="current-password"
          dir="ltr"
        />
        <div class="row">
          <Button>{t("people.sign-in")}</Button>
          <Button look="quiet" name="link" value="yes">
            {t("people.sign-in.by-link")}
          </Button>
        </div>
      </Form>
      {demonstration.length > 0 && (
        <Notice page={page} kind="info" title={t("people.demonstration")}>
          <ul>
            {demonstration.map(({ role, name, email, password }) => (
              <li>
                <PostButton
                  action={addresses.signIn.to(page.locale, {})}
                  fields={{ demonstration: role, return: values.return ?? "" }}
                  look="link"
                >
                  <bdi>{name}</bdi>
                </PostButton>
                <br />
                <code dir="ltr">{email}</code> <code dir="ltr">{password}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** What the page says once a link was sent: the same whether or not the address has an account. */
export function LinkSentPage({
  page,
  email,
  outbox,
}: {
  page: Page;
  email: string;
  outbox: string | undefined;
}) {
  return (
    <PageHeader
      title={page.t("people.link.sent")}
      actions={outbox && <a href={outbox}>{page.t("people.link.outbox")}</a>}
    >
      <p>{page.t("people.link.sent.help", { email })}</p>
    </PageHeader>
  );
}

/** Where a link leads. A button, since mail programs open links by themselves and a link is good only once. */
export function LinkPage({ page, token }: { page: Page; token: string }) {
  return (
    <>
      <PageHeader title={page.t("people.sign-in")}>
        <p>{page.t("people.link.confirm")}</p>
      </PageHeader>
      <Form action={addresses.signInLink.to(page.locale, { token })}>
        <Button>{page.t("people.sign-in")}</Button>
      </Form>
    </>
  );
}
