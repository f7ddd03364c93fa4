import { expect, test } from "vitest";
import { loadMessages, translator } from "#platform/messages.ts";
import { locales } from "#ui/locale.ts";
import { ProcessFormPage } from "./pages/process-form.tsx";

const messages = loadMessages();

test.each(locales)("the form of a process asks for its title in $name first", async ({ code, dir }) => {
  const t = translator(messages, code);
  const page = { locale: code, dir, t, path: "/" };
  const form = String(
    await (<ProcessFormPage page={page} action="/new" values={{}} problems={[]} schemes={["wsis"]} />),
  );
  const asked = [...form.matchAll(/name="(title_\w\w)"/g)].map(([, name]) => name);
  expect(asked[0]).toBe(`title_${code}`);
  expect(asked).toHaveLength(locales.length);
  expect(form).toContain(`<label for="title_${code}">${t("mandates.form.title.label")}`);
});
