import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { expectFitting, expectSound, prepareJourney, type Visit } from "./application.ts";

const { visit, t } = prepareJourney();

const words = "La línea telefónica del pueblo no basta para seguir una reunión de tres horas.";

const letter = new Document({
  sections: [{ children: [new Paragraph("Carta de la asociación"), new Paragraph(words)] }],
});
const file = {
  name: "carta.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: await Packer.toBuffer(letter),
};

/** Fills in who speaks, in Spanish, and leaves the rest to the test. */
async function sayWho(page: Page): Promise<void> {
  await page.getByLabel("Sociedad civil").check();
  await page.getByLabel(t("consultations.form.organisation.label")).fill("Asociación de Vecinas del Valle");
  await page.locator('input[name="email"]').fill("vecinas@valle.example");
}

const totalOf = (page: Page) => page.locator("#tally-table tfoot td").last().textContent();

/** A letter is sent without its title, comes back, and is sent again. Ends at the receipt. */
async function sendLetter({ page }: Visit): Promise<void> {
  await page
    .getByRole("link", { name: t("mandates.contribute") })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: t("consultations.contribute.title") }).waitFor();
  await sayWho(page);
  await page.getByLabel(t("consultations.form.files.label")).setInputFiles(file);
  await page.getByRole("button", { name: t("consultations.contribute.send") }).click();
  await page.locator(".errors").waitFor();
  expect(await page.getByLabel(t("consultations.form.organisation.label")).inputValue()).toBe(
    "Asociación de Vecinas del Valle",
  );
  expect(await page.locator("form .notice").textContent()).toContain("carta.docx");
}

async function sendAgain({ page }: Visit, title: string): Promise<string> {
  await page.locator(".errors a").click();
  expect(
    await page
      .getByLabel(t("consultations.form.title.label"))
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.getByLabel(t("consultations.form.title.label")).fill(title);
  await page.getByRole("button", { name: t("consultations.contribute.send") }).click();
  await page.getByRole("heading", { level: 1, name: t("consultations.receipt") }).waitFor();
  return page.url().match(/contribuciones\/(\w{10})\/acuse/)![1]!;
}

it("a letter in Word, sent in Spanish, is acknowledged, published and counted while others look", async () => {
  const watcher = await visit("/es/procesos/consulta-abierta");
  await expectSound(watcher);
  const before = Number(await totalOf(watcher.page));
  await watcher.page.evaluate(() => Object.assign(window, { untouched: true }));

  const reader = await visit("/es");
  const { page, context } = reader;
  await expectSound(reader);
  await page
    .getByRole("link", { name: /^Consulta abierta/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /^Consulta abierta/ }).waitFor();
  await sendLetter(reader);
  await expectSound(reader);
  const code = await sendAgain(reader, "Carta desde el valle");
  await expectSound(reader);

  await watcher.page
    .locator("#tally-table tfoot td")
    .last()
    .getByText(String(before + 1), { exact: true })
    .waitFor();
  expect(await watcher.page.evaluate(() => (window as { untouched?: boolean }).untouched)).toBe(true);
  await expectSound(watcher);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t("consultations.receipt.download") }).click(),
  ]);
  const receipt = readFileSync(await download.path(), "utf8");
  expect(verifyReceipt(JSON.parse(receipt)).valid).toBe(true);

  await page.getByRole("link", { name: t("record.verify") }).click();
  await page.getByRole("heading", { level: 1, name: t("record.verify") }).waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const asFile = (text: string) => ({
    name: "acuse.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByLabel(t("record.verify.file")).setInputFiles(asFile(receipt));
  await page.getByLabel(t("record.verify.contents")).setInputFiles(file);
  await page.getByRole("button", { name: t("record.verify.check") }).click();
  await page.getByText(t("record.check.valid")).waitFor();
  await page
    .getByLabel(t("record.verify.contents"))
    .setInputFiles({ ...file, buffer: Buffer.from("otra carta") });
  await page.getByRole("button", { name: t("record.verify.check") }).click();
  await page.getByText(t("record.check.invalid")).waitFor();
  await page.getByLabel(t("record.verify.contents")).setInputFiles([]);
  await page
    .getByLabel(t("record.verify.file"))
    .setInputFiles(asFile(receipt.replace('"civil-society"', '"governments"')));
  await page.getByRole("button", { name: t("record.verify.check") }).click();
  await page.getByText(t("record.check.invalid")).waitFor();
  await expectSound(reader);
  await context.setOffline(false);

  await page.goto(`/es/procesos/consulta-abierta/contribuciones/${code}`);
  await page.getByText(t("consultations.file.text")).click();
  await page.getByText(words).waitFor();
  expect(await page.content()).not.toContain("vecinas@valle.example");
  await expectSound(reader);
  await context.close();
  await watcher.context.close();
});

it("the same without JavaScript, with the receipt checked by the server", async () => {
  const reader = await visit("/es/procesos/consulta-abierta", { javaScriptEnabled: false });
  const { page, context, complaints } = reader;
  const before = Number(await totalOf(page));
  await expectFitting(page);
  await sendLetter(reader);
  await expectFitting(page);
  const code = await sendAgain(reader, "Carta sin programas");
  await expectFitting(page);
  const receipt = await (
    await context.request.get(`/es/procesos/consulta-abierta/contribuciones/${code}/acuse.json`)
  ).text();
  await page.goto("/es/procesos/consulta-abierta");
  expect(Number(await totalOf(page))).toBe(before + 1);
  await page.goto("/es/registro/verificar");
  await page.getByLabel(t("record.verify.receipt"), { exact: true }).fill(receipt);
  await page.getByRole("button", { name: t("record.verify.check") }).click();
  await page.getByText(t("record.check.valid")).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it("in Arabic on a phone, from right to left", async () => {
  const reader = await visit("/ar/processes/consulta-abierta", {
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  const { page, context } = reader;
  await expectSound(reader);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await page.goto("/ar/processes/consulta-abierta/contribute");
  await page.locator("main form button").click();
  await page.locator(".errors").waitFor();
  await expectSound(reader);
  await page.locator('input[name="group"][value="civil-society"]').check();
  await page.locator('input[name="organisation"]').fill("جمعية وادي النخيل");
  await page.locator('input[name="title"]').fill("رسالة من الوادي");
  await page
    .locator('textarea[name="text"]')
    .fill("نحتاج إلى ترجمة فورية وإلى وقت كافٍ لقراءة الوثائق قبل الاجتماع.");
  await page.locator("main form button").click();
  await page.waitForURL(/receipt\?new=1/);
  await expectSound(reader);
  await page.goto(page.url().replace(/\/receipt.*/, ""));
  await page.getByText("نحتاج إلى ترجمة فورية").waitFor();
  await expectSound(reader);
  await page.goto("/ar/processes/consulta-abierta/contributions");
  await page.getByText("رسالة من الوادي").waitFor();
  await expectSound(reader);
  await context.close();
});

it("every public page holds in light, dark and on a phone", async () => {
  const past = "/es/procesos/cooperacion-reforzada-2010";
  for (const options of [{ colorScheme: "dark" }, { viewport: { width: 390, height: 844 } }] as const) {
    const reader = await visit("/es", options);
    await expectSound(reader);
    for (const path of [
      "/es/procesos",
      past,
      `${past}/contribuciones`,
      `${past}/contribuciones?q=agua&group=governments`,
      `${past}/datos`,
      `${past}/historial`,
      "/es/registro",
      "/es/registro/verificar",
      "/es/entrar",
      "/es/nada",
    ]) {
      await reader.page.goto(path);
      reader.complaints.splice(
        0,
        reader.complaints.length,
        ...reader.complaints.filter((each) => !(path === "/es/nada" && each.includes("404"))),
      );
      await expectSound(reader);
    }
    await reader.page.goto(`${past}/contribuciones`);
    await reader.page.locator("main article a, main .entry a").first().click();
    await reader.page.getByRole("heading", { name: t("record.history") }).waitFor();
    await expectSound(reader);
    await reader.context.close();
  }
});
