import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { base, revised } from "#features/texts/testing/sending.ts";
import { expectFitting, expectSound, prepareJourney, type Visit } from "./application.ts";

const { visit, t } = prepareJourney();

/** Files of others, to be read where they are: tests that need them are left out where they are not. */
const corpus = process.env.ACUERDO_CORPUS ?? join(import.meta.dirname, "../../../shared/corpus");
const redlines = join(corpus, "redlines");

const asFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** Sends two texts from the first page, and waits for their comparison. */
async function compareTwo({ page }: Visit): Promise<void> {
  await page.locator("#first").setInputFiles(asFile("base.txt", base));
  await page.locator("#second").setInputFiles(asFile("EUR-1.txt", revised));
  await page
    .getByRole("button", { name: t("texts.compare"), exact: true })
    .first()
    .click();
  await page.waitForURL("**/mesa/*/comparacion");
}

test("two texts are compared, gone through by keys, narrowed by their counts and taken along", async () => {
  const visited = await visit("/es");
  const { page, context } = visited;
  await page
    .getByRole("link", { name: t("texts.title"), exact: true })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: t("texts.first.title") }).waitFor();
  await expectSound(visited);
  await compareTwo(visited);
  await expectSound(visited);
  const focused = () => focusedId(page);
  for (const [key, id] of [
    ["n", "change-resolves.1"],
    ["j", "change-resolves.2"],
    ["n", "change-resolves.3"],
    ["p", "change-resolves.2"],
    ["k", "change-resolves.1"],
  ] as const) {
    await page.keyboard.press(key);
    expect([key, await focused()]).toEqual([key, id]);
  }
  const bar = page.locator(".change-bar");
  for (const [way, id, place] of [
    ["next", "change-resolves.2", "2 / 3"],
    ["next", "change-resolves.3", "3 / 3"],
    ["previous", "change-resolves.2", "2 / 3"],
  ] as const) {
    await bar.getByRole("button", { name: t(`texts.change.${way}`) }).click();
    expect([await focused(), await bar.locator("bdi").textContent()]).toEqual([id, place]);
  }
  await page.locator("[data-changes-target=switch]").uncheck();
  await page.locator("#change-resolves\\.1").focus();
  await page.keyboard.press("n");
  expect(await focused()).toBe("change-resolves.1");
  await page.locator(".counts a[data-op=inserted]").click();
  await page.waitForURL(/op=inserted/);
  expect(await page.locator("[data-changes-target=change]").count()).toBe(1);
  await page.goBack();
  await page.getByRole("link", { name: t("texts.layout.side-by-side") }).click();
  await page.waitForURL(/layout=side-by-side/);
  await page.locator(".beside").waitFor();
  await expectSound(visited);
  const href = await page
    .getByRole("link", { name: t("texts.format.docx"), exact: true })
    .getAttribute("href");
  const word = await context.request.get(href!);
  const views = readViews(readDocx(await word.body()));
  expect(views.revised.resolution.provisions[1]!.children).toHaveLength(3);
  await page.getByRole("button", { name: t("texts.discard") }).click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.waitForURL("**/es/textos");
  await context.close();
});

test("proposals are consolidated and adopted of without JavaScript", async () => {
  const visited = await visit("/es/textos/demostracion/consolidacion", { javaScriptEnabled: false });
  const { page, context } = visited;
  expect(await page.locator(".bracket").count()).toBe(5);
  await page.getByRole("link", { name: t("texts.layout.side-by-side") }).click();
  const contestedRivals = page.locator('[data-status="contested"] .rivals > li');
  expect(await contestedRivals.allTextContents()).toEqual([
    expect.stringContaining("treinta días"),
    expect.stringMatching(/^NORTE MOD.*treinta cuarenta y cinco días/),
    expect.stringMatching(/^SUR MOD.*treinta sesenta días/),
  ]);
  await page.getByRole("link", { name: t("texts.adopt") }).click();
  await page.getByRole("link", { name: t("texts.adoption.open", { count: 2 }) }).click();
  expect(await page.locator(":target").getAttribute("data-status")).toBe("contested");
  const contested = page.locator('fieldset[data-status="contested"]');
  await contested.locator("input[value='1']").check();
  const rivals = page.locator('fieldset[data-status="rival-insertions"]');
  await rivals.locator("input[value='0']").check();
  await rivals.locator("input[value='2']").check();
  await page.getByRole("button", { name: t("texts.adoption.apply") }).click();
  await page.waitForURL(/p\d+=1.*#adopted$/);
  const adopted = (await page.locator("#adopted article").textContent())!;
  expect(adopted).toContain("con sesenta días de antelación");
  expect(adopted).toMatch(/3que anuncie las reuniones.*4que sufrague la conexión.*5que organice/);
  expect(adopted).not.toContain("subtítulos");
  expect(await page.getByText(t("texts.adoption.open", { count: 2 })).count()).toBe(0);
  await page.goto("/es/textos/demostracion/comparacion");
  await page.locator("#change-encarga-al-secretario-general\\.1 .change-ways a").last().click();
  expect(new URL(page.url()).hash).toBe("#change-encarga-al-secretario-general.2");
  await expectFitting(page);
  await context.close();
});

test("every view is sound in Arabic on a telephone, by night and by day", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const visited = await visit("/ar/texts", { viewport: { width: 360, height: 740 }, colorScheme });
    const { page, context } = visited;
    await expectSound(visited);
    for (const view of [
      "",
      "/tree",
      "/comparison",
      "/comparison?layout=side-by-side&show=all",
      "/comparison?from=1&to=6",
      "/consolidation?show=all",
      "/consolidation?layout=side-by-side",
      "/adoption",
      "/citations",
      "/duties?sort=-actor",
    ]) {
      await page.goto(`/ar/texts/demonstration${view}`);
      await expectSound(visited);
    }
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await page.locator("td span[lang=en]").first().getAttribute("dir")).toBe("ltr");
    await context.close();
  }
});

test("a text that cannot be read comes back beside its field", async () => {
  const visited = await visit("/es/textos");
  const { page, context } = visited;
  await page.locator("#first").setInputFiles(asFile("vacío.txt", " "));
  await page
    .locator("summary", { hasText: t("texts.paste") })
    .nth(1)
    .click();
  await page.locator("#secondWords").fill(revised);
  await page
    .getByRole("button", { name: t("texts.compare"), exact: true })
    .first()
    .click();
  await page.locator(".errors a", { hasText: t("texts.refused.empty", { name: "vacío.txt" }) }).waitFor();
  expect(await page.locator("#secondWords").inputValue()).toBe(revised);
  await expectSound(visited);
  await context.close();
});

test("what was read need not be sent again, and what is too large is not sent at all", async () => {
  const plain = await visit("/es/textos", { javaScriptEnabled: false });
  const compare = (page: Page) =>
    page
      .getByRole("button", { name: t("texts.compare"), exact: true })
      .first()
      .click();
  await plain.page.locator("#first").setInputFiles(asFile("base.txt", base));
  await plain.page.locator("#second").setInputFiles(asFile("vacío.txt", " "));
  await compare(plain.page);
  await plain.page.getByText(t("texts.kept", { names: "base.txt" })).waitFor();
  await plain.page.locator("#second").setInputFiles(asFile("EUR-1.txt", revised));
  await compare(plain.page);
  await plain.page.waitForURL("**/mesa/*/comparacion");
  expect(await plain.page.locator("#change-resolves\\.2").getAttribute("data-op")).toBe("inserted");
  const visited = await visit("/es/textos");
  const { page } = visited;
  const form = page.locator("[data-controller=upload-limit]").first();
  await form.evaluate((element) => element.setAttribute("data-upload-limit-most-value", "100"));
  await page.locator("#first").setInputFiles(asFile("base.txt", base));
  await compare(page);
  await form.getByRole("alert").filter({ hasText: "40 MB" }).waitFor();
  expect([page.url().endsWith("/es/textos"), await focusedId(page)]).toEqual([true, "first"]);
  await expectSound(visited);
  for (const { context } of [plain, visited]) await context.close();
});

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

const names = ["RES-102-base.es", "EUR-44A4-1.es", "RCC-SYN-1", "ARB-SYN-1", "IAP-SYN-1"];
const files = names.map((name) => join(redlines, `${name}.docx`));

test.skipIf(!files.every((path) => existsSync(path)))(
  "real proposals with tracked changes are consolidated, each under its own name",
  async () => {
    const visited = await visit("/es/textos");
    const { page, context } = visited;
    await page.locator("#base").setInputFiles(files[0]!);
    await page.locator("#proposals").setInputFiles(files.slice(1));
    await page.getByRole("button", { name: t("texts.consolidate"), exact: true }).click();
    await page.waitForURL("**/mesa/*/consolidacion");
    const proponents = await page.locator("select[name=proponent] option").allTextContents();
    expect(proponents.slice(1)).toEqual(["ARB", "EUR", "IAP", "RCC"]);
    await expectSound(visited);
    for (const tab of ["comparison", "tree", "duties", "overview"]) {
      await page
        .locator(".tabs")
        .getByRole("link", { name: t(`texts.view.${tab}`), exact: true })
        .click();
      await page.waitForURL((url) => !url.pathname.endsWith("/consolidacion"));
      await page.locator(".tabs a[aria-current=page]", { hasText: t(`texts.view.${tab}`) }).waitFor();
      await expectSound(visited);
    }
    await context.close();
  },
);

test("the secretariat saves texts to a process, where anyone finds them", async () => {
  const visited = await visit("/es/entrar");
  const { page, context } = visited;
  const { email, password } = demonstrationPersons.find(({ role }) => role === "secretariat")!;
  const origin = new URL(page.url()).origin;
  await context.request.post("/es/entrar", { form: { email, password }, headers: { origin } });
  await page.goto("/es/textos");
  await compareTwo(visited);
  await page.getByRole("link", { name: t("texts.view.overview"), exact: true }).click();
  await page.getByRole("heading", { name: t("texts.save") }).waitFor();
  await expectSound(visited);
  await page.locator("#process").selectOption({ index: 1 });
  await page.locator("#title").fill("Resolución 7, primera lectura");
  await page.getByRole("button", { name: t("texts.save"), exact: true }).click();
  await page.waitForURL(/\/procesos\/[\w-]+\/textos\/\d+$/);
  await expectSound(visited);
  const anyone = await visit("/es/textos");
  await anyone.page.getByRole("link", { name: "Resolución 7, primera lectura" }).click();
  await anyone.page.getByRole("link", { name: t("texts.view.comparison"), exact: true }).click();
  await anyone.page.locator("#change-resolves\\.1").waitFor();
  for (const each of [context, anyone.context]) await each.close();
});
