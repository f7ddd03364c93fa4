import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { LanguageTag, Passage } from "./language-tag.tsx";

it.each([
  ["fr", "ltr", "Français"],
  ["ar", "rtl", "العربية"],
  ["pt-BR", "ltr", "Português (Brasil)"],
  ["qaa-not-a-tag-that-is-valid!", "ltr", "qaa-not-a-tag-that-is-valid!"],
])("%s names itself", (language, dir, name) => {
  expect(html(<LanguageTag language={language} />)).toBe(
    `<span class="language" lang="${language}" dir="${dir}">${name}</span>`,
  );
});

it("a passage is read and set as its own language asks", () => {
  expect(html(<Passage language="ar">نص</Passage>)).toBe('<div class="passage" lang="ar" dir="rtl">نص</div>');
});
