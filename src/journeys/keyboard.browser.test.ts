import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { prepareJourney } from "./application.ts";

const { visit, t } = prepareJourney();

/** Goes forward by Tab until the focus is where `selector` says; what a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element!);
      return {
        there: element?.matches(wanted),
        shown: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
      };
    }, selector);
    if (!focus.there) continue;
    expect([selector, focus.shown]).toEqual([selector, true]);
    return;
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

it("a contribution is sent by keyboard alone", async () => {
  const { page, complaints, context } = await visit("/es");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("Enter");
  await tabTo(page, 'main a[href$="/contribuir"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/contribuir");
  await page.locator("main form").waitFor();
  await tabTo(page, "main form button[type=submit], main form .button");
  await page.keyboard.press("Enter");
  await page.locator(".errors").waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("errors");
  // The first line of the summary leads to its field.
  await tabTo(page, ".errors a");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest("form")))).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator('input[name="group"]:checked').inputValue();
  expect(chosen).not.toBe("");
  await tabTo(page, 'input[name="organisation"]');
  await page.keyboard.type("Cooperativa de la Ribera");
  await tabTo(page, 'input[name="title"]');
  await page.keyboard.type("Desde el teclado");
  await tabTo(page, 'textarea[name="text"]');
  await page.keyboard.type("Se puede enviar sin ratón.");
  await tabTo(page, "main form .button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/acuse\?new=1/);
  await page.getByRole("heading", { level: 1, name: t("consultations.receipt") }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
