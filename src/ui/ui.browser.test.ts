import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page as BrowserPage } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "#platform/testing/browser.ts";
import { startExamples } from "./testing/examples-server.ts";

let browser: Browser;
let examples: Awaited<ReturnType<typeof startExamples>>;

beforeAll(async () => {
  examples = await startExamples();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  examples?.stop();
});

/** Opens the examples in a context of their own and gathers whatever the browser complains of. */
async function openExamples(locale: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${examples.origin}/${locale}/ui`);
  return { page, complaints, close: () => context.close() };
}

/** Every rule of axe on every component, menus and tables unfolded. */
async function violations(page: BrowserPage): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const overflow = (page: BrowserPage) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("the examples page", () => {
  const ways: [string, string, BrowserContextOptions][] = [
    ["in light", "es", { colorScheme: "light" }],
    ["in dark", "es", { colorScheme: "dark" }],
    ["in Arabic", "ar", {}],
    ["in Arabic, dark, on a phone", "ar", { colorScheme: "dark", viewport: { width: 390, height: 800 } }],
    ["on a phone", "es", { viewport: { width: 390, height: 800 } }],
    ["at 400% zoom", "es", { viewport: { width: 320, height: 256 } }],
    ["with forced colours", "es", { forcedColors: "active" }],
    ["without script", "es", { javaScriptEnabled: false }],
  ];
  it.each(ways)(
    "has no barrier %s, fits its width and breaks no security policy",
    async (_, locale, options) => {
      const { page, complaints, close } = await openExamples(locale, options);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      // axe itself is a script: without script the layout and the policy are what can be asked.
      if (options.javaScriptEnabled !== false) expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("holds words longer than a phone is wide, in every component", async () => {
    const { page, close } = await openExamples("es", { viewport: { width: 320, height: 600 } });
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.textContent?.trim() && !text.parentElement?.closest(".unseen, option"))
          text.textContent += "ñ".repeat(60);
      }
    });
    const wide = await page.evaluate(() => {
      const isInFrame = (element: Element) => element.closest(".table.scroll, .unseen");
      return [...document.querySelectorAll("main *")]
        .filter((element) => !isInFrame(element) && element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.closest("section")?.id}: ${element.tagName} ${element.className}`);
    });
    expect(wide).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await close();
  });

  it("uses our fonts, in every script, on a machine that has none of them", async () => {
    const { page, close } = await openExamples("zh");
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family.replaceAll('"', "")),
    );
    expect([...new Set(loaded)].sort()).toEqual([
      "Acuerdo names",
      "Noto Naskh Arabic Variable",
      "Noto Sans Arabic Variable",
      "Noto Sans SC Variable",
      "Noto Sans Variable",
      "Noto Serif SC Variable",
      "Noto Serif Variable",
    ]);
    await close();
  });

  it("puts the bars of a right-to-left page at the right", async () => {
    const { page, close } = await openExamples("ar");
    const bar = page.locator("#bar svg").nth(1);
    const rect = bar.locator("rect");
    const [whole, part] = [await bar.boundingBox(), await rect.boundingBox()];
    expect(Math.round(part!.x + part!.width)).toBe(Math.round(whole!.x + whole!.width));
    expect(part!.width / whole!.width).toBeCloseTo(0.38, 2);
    await close();
  });
});

describe("a page in a browser", () => {
  it("opens on its error summary, whose links lead to the fields", async () => {
    const { page, close } = await openExamples("es");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("errors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("organisation");
    await close();
  });

  it("says the new title and moves focus to the heading after a visit, but not after going back", async () => {
    const { page, complaints, close } = await openExamples("es");
    await page.goto(`${examples.origin}/es/ui/short`);
    await page.getByRole("link", { name: "Dos" }).click();
    await page.waitForURL("**/es/ui/short?page=2");
    await expect.poll(() => page.textContent("#announcements")).toBe("Página 2 · Acuerdo");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.goBack();
    await page.waitForURL("**/es/ui/short");
    await page.waitForTimeout(300);
    expect(await page.textContent("#announcements")).toBe("Página 2 · Acuerdo");
    expect(complaints).toEqual([]);
    await close();
  });

  it("comes back from a refused form on the errors, with what was written, and goes on when it is mended", async () => {
    const { page, close } = await openExamples("es");
    await page.goto(`${examples.origin}/es/ui/short`);
    await page.getByLabel("Palabras").fill("una");
    await page.getByRole("button", { name: "Enviar" }).click();
    await expect.poll(() => page.title()).toBe("Error: Página 1 · Acuerdo");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("errors");
    const field = page.getByLabel("Palabras");
    expect(await field.inputValue()).toBe("una");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("una dos");
    await page.getByRole("button", { name: "Enviar" }).click();
    await page.waitForURL("**/es/ui/short?page=3");
    await expect.poll(() => page.textContent("#announcements")).toBe("Página 3 · Acuerdo");
    await close();
  });

  it("reads out the answer to a form sent from one of its fields, though the page stays the same", async () => {
    const { page, complaints, close } = await openExamples("es");
    await page.goto(`${examples.origin}/es/ui/short`);
    const focused = () => page.evaluate(() => document.activeElement?.className);
    await page.getByLabel("Palabras").fill("una");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("errors");
    await page.getByLabel("Palabras").fill("una dos tres");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("notice good notice-flash");
    expect(await page.title()).toBe("Página 1 · Acuerdo");
    expect(await page.getByLabel("Palabras").inputValue()).toBe("");
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
    await close();
  });

  it("refreshes around a form that someone is filling in, and says nothing", async () => {
    const { page, close } = await openExamples("es");
    await page.goto(`${examples.origin}/es/ui/short`);
    const refresh = () =>
      page.evaluate(() => {
        const done = new Promise((resolve) => addEventListener("turbo:load", resolve, { once: true }));
        const { Turbo } = window as unknown as { Turbo: { visit: (url: string, options: object) => void } };
        Turbo.visit(location.href, { action: "replace" });
        return done;
      });
    const seen = await page.textContent("#views");
    await page.getByLabel("Palabras").fill("a medias");
    await refresh();
    expect(await page.textContent("#views")).not.toBe(seen);
    expect(await page.getByLabel("Palabras").inputValue()).toBe("a medias");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("words");
    expect(await page.textContent("#announcements")).toBe("");
    await page.getByRole("link", { name: "Dos" }).focus();
    await refresh();
    expect(await page.getByLabel("Palabras").inputValue()).toBe("a medias");
    // Nor does it close what a reader opened, or take away a question that was put to them.
    await page.evaluate(() => {
      document.querySelector<HTMLDetailsElement>("header details")!.open = true;
      document.querySelector("dialog")!.showModal();
    });
    await refresh();
    expect(await page.locator("dialog").isVisible()).toBe(true);
    expect(await page.locator("header details").first().getAttribute("open")).toBe("");
    await close();
  });

  it("asks in its own words before a form that says so is sent", async () => {
    const { page, complaints, close } = await openExamples("es");
    const withdraw = page.getByRole("button", { name: "Retirar la contribución" });
    const dialog = page.getByRole("alertdialog", { name: "Confirme la acción" });
    await withdraw.click();
    await expect.poll(() => dialog.textContent()).toContain("El acuse seguirá siendo válido.");
    expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(page.url()).not.toContain("withdrawn");
    await withdraw.click();
    await dialog.getByRole("button", { name: "Continuar" }).click();
    await page.waitForURL("**/es/ui?withdrawn=41");
    expect(complaints).toEqual([]);
    await close();
  });

  it("adds the reader's own time to a meeting in another zone", async () => {
    const { page, close } = await openExamples("es", { timezoneId: "Africa/Nairobi" });
    await expect.poll(() => page.textContent("#time li:first-child .local-time")).toBe(" (18:00 en su hora)");
    await close();
  });

  it("tells a meeting's time once to those who are there, and UTC to those without script", async () => {
    const there = await openExamples("es", { timezoneId: "America/New_York" });
    await expect.poll(() => there.page.textContent("#time li:first-child .local-time")).toBe("");
    await there.close();
    const plain = await openExamples("es", { timezoneId: "Africa/Nairobi", javaScriptEnabled: false });
    expect(await plain.page.textContent("#time li:first-child .local-time")).toBe(" (15:00 UTC)");
    await plain.close();
  });

  it("tells lists by one clock", async () => {
    const { page, close } = await openExamples("es", { timezoneId: "Africa/Nairobi" });
    expect(await page.locator("#history .local-time").count()).toBe(0);
    await close();
  });

  it("copies a text and says so", async () => {
    const { page, close } = await openExamples("es", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copiar" }).click();
    await expect.poll(() => page.textContent("#announcements")).toBe("Copiado");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("7c1e0b52a90f");
    await close();
  });

  it("is reached by keyboard alone: the first stop skips to the content", async () => {
    const { page, close } = await openExamples("es");
    await page.goto(`${examples.origin}/es/ui/short`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Ir al contenido");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
    await close();
  });

  it("orders a list on a phone too, where its rows are cards", async () => {
    const { page, close } = await openExamples("es", { viewport: { width: 390, height: 800 } });
    const card = page.locator("#register tbody tr").first();
    expect(await card.evaluate((row) => getComputedStyle(row).display)).toBe("flex");
    await page.locator("#register").getByRole("link", { name: "Páginas" }).click();
    await page.waitForURL("**/es/ui?sort=pages");
    await close();
  });

  it("folds its menu on a phone and opens it without script", async () => {
    const { page, close } = await openExamples("es", {
      viewport: { width: 390, height: 800 },
      javaScriptEnabled: false,
    });
    const link = page.getByRole("link", { name: "English" });
    expect(await link.isVisible()).toBe(false);
    await page.getByText("Menú").click();
    expect(await link.isVisible()).toBe(true);
    await close();
  });
});
