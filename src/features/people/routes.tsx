import type { Hono } from "hono";
import { addresses as recordAddresses } from "#features/record/addresses.ts";
import type { Installation } from "#features/record/installation.ts";
import { check, type FieldProblem, type FormValues, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { addresses } from "./addresses.ts";
import type { Auth } from "./auth.ts";
import { demonstrationPersons } from "./demonstration.ts";
import { nameForm, passwordForm, signInForm } from "./forms.ts";
import { AccountPage } from "./pages/account.tsx";
import { LinkPage, LinkSentPage, SignInPage } from "./pages/sign-in.tsx";
import * as queries from "./queries.ts";
import { organisationRoutes } from "./routes-organisations.tsx";

export function peopleRoutes(app: Hono<Web>, installation: Installation, auth: Auth): void {
  const { db, config } = installation;

  organisationRoutes(app, installation);

  on(app, "get", addresses.signIn, (c) => signInPage(c, { return: c.req.query("return") ?? "" }, []));

  on(app, "post", addresses.signIn, async (c) => {
    const { values } = await readForm(c);
    const page = c.get("page");
    // Where there is no demonstration, its persons have no account.
    const person = demonstrationPersons.find(({ role }) => role === values.demonstration);
    const checked = check(signInForm, person ?? values);
    if (!checked.ok) return signInPage(c, values, checked.problems);
    const { email, password } = checked.data;
    const headers = c.req.raw.headers;
    if (values.link) {
      await auth.api.signInMagicLink({ body: { email, metadata: { locale: page.locale } }, headers });
      const outbox = config.smtpUrl ? undefined : recordAddresses.outbox.to(page.locale, {});
      return show(
        c,
        { title: page.t("people.link.sent") },
        <LinkSentPage page={page} email={email} outbox={outbox} />,
      );
    }
    const answer = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
    if (answer.status === 429) throw new Refusal("too-many");
    if (!answer.ok) return signInPage(c, values, [{ field: "password", message: "people.sign-in.wrong" }]);
    return signedIn(c, answer, values.return);
  });

  on(app, "get", addresses.signInLink, (c, { token }) => {
    const page = c.get("page");
    return show(c, { title: page.t("people.sign-in") }, <LinkPage page={page} token={token} />);
  });

  on(app, "post", addresses.signInLink, async (c, { token }) => {
    const answer = await auth.api.magicLinkVerify({
      query: { token },
      headers: c.req.raw.headers,
      asResponse: true,
    });
    if (!answer.headers.has("set-cookie"))
      return signInPage(c, {}, [{ field: "email", message: "people.link.spent" }]);
    return signedIn(c, answer, "");
  });

  on(app, "post", addresses.signOut, async (c) => {
    const answer = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
    return redirectWithCookies(answer, `/${c.get("page").locale}`);
  });

  on(app, "get", addresses.account, (c) => {
    const saved = c.req.query("saved");
    return accountPage(c, {}, [], saved === "name" || saved === "password" ? saved : undefined);
  });

  on(app, "post", addresses.account, async (c) => {
    const actor = signedInActor(c);
    const { values } = await readForm(c);
    const headers = c.req.raw.headers;
    const saved = (act: string) => addresses.account.to(c.get("page").locale, {}, { saved: act });
    if (values.act === "password") {
      const checked = check(passwordForm, values);
      if (!checked.ok) return accountPage(c, {}, checked.problems);
      const { current, password } = checked.data;
      // A new password ends the sessions elsewhere: one of them may be why it is changed.
      const answer = (await queries.hasPassword(db, actor.id))
        ? await auth.api.changePassword({
            body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
            headers,
            asResponse: true,
          })
        : await auth.api.setPassword({ body: { newPassword: password }, headers, asResponse: true });
      if (!answer.ok) return accountPage(c, {}, [{ field: "current", message: "people.password.wrong" }]);
      return redirectWithCookies(answer, saved("password"));
    }
    const checked = check(nameForm, values);
    if (!checked.ok) return accountPage(c, values, checked.problems);
    const answer = await auth.api.updateUser({ body: checked.data, headers, asResponse: true });
    return redirectWithCookies(answer, saved("name"));
  });

  async function accountPage(
    c: WebContext,
    values: FormValues,
    problems: readonly FieldProblem[],
    saved?: "name" | "password",
  ) {
    const actor = signedInActor(c);
    return show(
      c,
      { title: actor.name, problems },
      <AccountPage
        page={c.get("page")}
        {...actor}
        represented={await queries.representedBy(db, actor)}
        hasPassword={await queries.hasPassword(db, actor.id)}
        saved={saved}
        values={values}
        problems={problems}
      />,
    );
  }

  async function signInPage(c: WebContext, values: FormValues, problems: readonly FieldProblem[]) {
    const page = c.get("page");
    const [first] = demonstrationPersons;
    const demonstration = (await queries.findUserByEmail(db, first.email)) ? demonstrationPersons : [];
    return show(
      c,
      {
        title: page.t("people.sign-in"),
        problems,
      },
      <SignInPage page={page} values={values} problems={problems} demonstration={demonstration} />,
    );
  }
}

function signedInActor(c: WebContext) {
  const actor = c.get("actor");
  if (actor.kind !== "person") throw new Refusal("sign-in-first");
  return actor;
}

function signedIn(c: WebContext, answer: Response, wanted: string | undefined): Response {
  // Only a path of ours: "//host" and "/\host" would lead elsewhere.
  const inside = wanted && /^\/(?![/\\])/.test(wanted) ? wanted : `/${c.get("page").locale}`;
  return redirectWithCookies(answer, inside);
}

function redirectWithCookies(answer: Response, to: string): Response {
  const headers = new Headers({ location: to });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
