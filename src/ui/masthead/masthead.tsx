import { type Locale, locales, type Page } from "../locale.ts";

interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

type Account =
  | { readonly signInHref: string }
  | { readonly name: string; readonly href: string; readonly signOutAction: string };

export interface MastheadProps {
  page: Page;
  navigation: readonly NavigationItem[];
  /** This page in each language; a language without an address is left out. */
  languages: readonly { readonly locale: Locale; readonly href: string }[];
  account: Account;
}

/** The bar at the top. On a phone all but the brand folds into a menu, which opens without script. */
export function Masthead({ page, navigation, languages, account }: MastheadProps) {
  return (
    <header class="masthead">
      <div class="page">
        <a class="brand" href={`/${page.locale}`}>
          Acuerdo
        </a>
        <details class="menu">
          <summary>{page.t("ui.layout.menu")}</summary>
          <div class="menu-parts">
            <nav aria-label={page.t("ui.layout.navigation")}>
              <ul>
                {navigation.map(({ href, label, current }) => (
                  <li>
                    <a href={href} aria-current={current ? "true" : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <LanguageSwitch page={page} languages={languages} folded={!("signInHref" in account)} />
            <AccountState page={page} account={account} />
          </div>
        </details>
      </div>
    </header>
  );
}

interface LanguagesProps extends Pick<MastheadProps, "page" | "languages"> {
  /** True for those who are signed in: their navigation is longer, and the language they read is chosen. */
  folded: boolean;
}

function LanguageSwitch({ page, languages, folded }: LanguagesProps) {
  const hrefs = new Map(languages.map(({ locale, href }) => [locale, href]));
  const list = (
    <ul>
      {locales.map(({ code, name, dir }) => {
        if (code === page.locale) {
          return (
            <li lang={code}>
              <b aria-current="true">{name}</b>
            </li>
          );
        }
        const href = hrefs.get(code);
        // Another language is another document: Turbo would keep this one's direction and language.
        return href ? (
          <li>
            <a href={href} lang={code} dir={dir} hreflang={code} data-turbo="false">
              {name}
            </a>
          </li>
        ) : null;
      })}
    </ul>
  );
  return (
    <nav class={folded ? "languages folded" : "languages"} aria-label={page.t("ui.layout.languages")}>
      {folded ? (
        <details>
          <summary>{locales.find(({ code }) => code === page.locale)!.name}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}

function AccountState({ page, account }: Pick<MastheadProps, "page" | "account">) {
  if ("signInHref" in account) {
    return (
      <div class="account">
        <a href={account.signInHref}>{page.t("ui.layout.sign-in")}</a>
      </div>
    );
  }
  return (
    <form class="account" method="post" action={account.signOutAction} data-turbo="false">
      <a href={account.href}>
        <span class="unseen">{page.t("ui.layout.account")}: </span>
        <bdi>{account.name}</bdi>
      </a>
      <button type="submit" class="link">
        {page.t("ui.layout.sign-out")}
      </button>
    </form>
  );
}
