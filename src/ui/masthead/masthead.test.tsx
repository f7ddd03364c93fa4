import { describe, expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Masthead } from "./masthead.tsx";

const none = { navigation: [], languages: [], account: { signInHref: "/es/entrar" } };

describe("the languages", () => {
  const languages = [
    { locale: "ar", href: "/ar/p" },
    { locale: "es", href: "/es/p" },
  ] as const;
  const rendered = html(<Masthead {...none} page={pageIn("es")} languages={languages} />);
  it("are links in their own name, language and direction", () => {
    expect(rendered).toContain(
      '<a href="/ar/p" lang="ar" dir="rtl" hreflang="ar" data-turbo="false">العربية</a>',
    );
  });
  it("show the one in use without a link", () => {
    expect(rendered).toContain('<b aria-current="true">Español</b>');
    expect(rendered).not.toContain('href="/es/p"');
  });
  it("leave out those in which the page is not to be had", () => {
    expect(rendered).not.toContain("Русский");
  });
});

it("fold the languages for those who are signed in, whose navigation is longer", () => {
  const account = { name: "Ana", href: "/es/cuenta", signOutAction: "/es/salir" };
  const languages = [{ locale: "fr", href: "/fr/p" }] as const;
  const rendered = html(<Masthead {...none} page={pageIn("es")} languages={languages} account={account} />);
  expect(rendered).toMatch(
    /<details><summary>Español<\/summary><ul>.*href="\/fr\/p".*<\/ul><\/details><\/nav>/,
  );
});

it("marks where one is", () => {
  const navigation = [
    { href: "/a", label: "Procesos", current: true },
    { href: "/b", label: "Textos" },
  ];
  const rendered = html(<Masthead {...none} page={pageIn("es")} navigation={navigation} />);
  expect(rendered).toContain('<a href="/a" aria-current="true">Procesos</a>');
  expect(rendered).toContain('<a href="/b">Textos</a>');
});

it("signs out by a form, since a link could be followed by a program that only looks", () => {
  const account = { name: "<b>Ana</b>", href: "/es/cuenta", signOutAction: "/es/salir" };
  const rendered = html(<Masthead {...none} page={pageIn("es")} account={account} />);
  expect(rendered).toContain('<form class="account" method="post" action="/es/salir"');
  expect(rendered).toContain("<bdi>&lt;b&gt;Ana&lt;/b&gt;</bdi>");
  expect(rendered).not.toContain("Iniciar sesión");
});
