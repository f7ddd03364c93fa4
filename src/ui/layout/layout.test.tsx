import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Layout, type LayoutProps } from "./layout.tsx";

const given = {
  title: "Procesos",
  assets: {
    style: "/a/main-1.css",
    chineseStyle: "/a/chinese-1.css",
    script: "/a/main-1.js",
    icon: "/a/icon-1.svg",
  },
  navigation: [],
  languages: [{ locale: "en", href: "/en/processes" }],
  account: { signInHref: "/es/entrar" },
} as const satisfies Omit<LayoutProps, "page">;

it("says its language and direction first", () => {
  expect(html(<Layout page={pageIn("es")} {...given} />)).toMatch(
    /^<!doctype html><html lang="es" dir="ltr">/,
  );
  expect(html(<Layout page={pageIn("ar")} {...given} />)).toMatch(
    /^<!doctype html><html lang="ar" dir="rtl">/,
  );
});

it("names the page before the site, and an error before both", () => {
  expect(html(<Layout page={pageIn("es")} {...given} />)).toContain("<title>Procesos · Acuerdo</title>");
  expect(html(<Layout page={pageIn("es")} {...given} hasErrors />)).toContain(
    "<title>Error: Procesos · Acuerdo</title>",
  );
});

it("isolates a title among letters written from right to left", () => {
  expect(html(<Layout page={pageIn("ar")} {...given} />)).toContain(
    "<title>\u2068Procesos\u2069 · Acuerdo</title>",
  );
});

it("escapes what it is given", () => {
  const rendered = html(<Layout page={pageIn("es")} {...given} title={'</title><script>"'} />);
  expect(rendered).toContain("<title>&lt;/title&gt;&lt;script&gt;&quot; · Acuerdo</title>");
});

it("links the heavy Chinese fonts only where Chinese is shown", () => {
  expect(html(<Layout page={pageIn("es")} {...given} />)).not.toContain("chinese-1.css");
  expect(html(<Layout page={pageIn("zh")} {...given} />)).toContain("chinese-1.css");
  expect(html(<Layout page={pageIn("es")} {...given} showsChinese />)).toContain("chinese-1.css");
});

it("has an empty live region, which Turbo keeps from page to page", () => {
  expect(html(<Layout page={pageIn("es")} {...given} />)).toMatch(
    /<div id="announcements"[^>]*role="status"[^>]*data-turbo-permanent[^>]*><\/div>/,
  );
});

it("tells search engines and readers of the other languages and of the feed", () => {
  const rendered = html(
    <Layout page={pageIn("es")} {...given} feed={{ href: "/f.atom", title: "Novedades" }} />,
  );
  expect(rendered).toContain('<link rel="alternate" hreflang="en" href="/en/processes"/>');
  expect(rendered).toContain(
    '<link rel="alternate" type="application/atom+xml" href="/f.atom" title="Novedades"/>',
  );
});
