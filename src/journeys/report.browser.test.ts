import { expect, test } from "vitest";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { expectSound, prepareJourney, type Visit } from "./application.ts";

const { visit, t, server } = prepareJourney();
const report = "/es/procesos/cooperacion-reforzada-2010/informe";

async function signedIn(options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const visited = await visit("/es/entrar", options);
  const { email, password } = demonstrationPersons.find(({ role }) => role === "secretariat")!;
  const { context, page } = visited;
  const origin = new URL(page.url()).origin;
  const answer = await context.request.post("/es/entrar", { form: { email, password }, headers: { origin } });
  expect(answer.status()).toBe(200);
  return visited;
}

/** The text of a paragraph of the report, by its number among the blocks that are paragraphs. */
const paragraph = ({ page }: Visit, index: number) => page.locator(".of-paragraph").nth(index);

test("a report is saved as it is typed, and two who type at once lose nothing", async () => {
  const mine = await signedIn();
  const theirs = await signedIn();
  for (const each of [mine, theirs]) await each.page.goto(`${report}/editar`);
  await paragraph(mine, 1).locator("textarea").fill("Lo que escribió la primera.");
  await paragraph(mine, 1).getByText(t("reports.saved"), { exact: true }).waitFor();
  await expectSound(mine);
  await paragraph(theirs, 1).locator("textarea").fill("Lo que escribió la segunda.");
  await theirs.page.getByRole("heading", { name: t("reports.conflict") }).waitFor();
  const shown = await theirs.page.locator("main").textContent();
  expect(shown).toContain("Lo que escribió la primera.");
  expect(await theirs.page.locator("textarea").inputValue()).toBe("Lo que escribió la segunda.");
  await theirs.page.locator("textarea").fill("Lo que escribieron las dos.");
  await theirs.page.getByRole("button", { name: t("reports.conflict.keep") }).click();
  await theirs.page.waitForURL(/editar/);
  await mine.page.goto(report);
  expect(await mine.page.locator(".paragraph").nth(1).textContent()).toContain("Lo que escribieron las dos.");
  await expectSound(mine);
  for (const { context } of [mine, theirs]) await context.close();
});

test("a part is taken out and brought back, also without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const visited = await signedIn({ javaScriptEnabled });
    const { page, context } = visited;
    await page.goto(`${report}/editar`);
    const count = await page.locator(".report-block").count();
    await paragraph(visited, 2)
      .getByRole("button", { name: t("reports.delete") })
      .click();
    if (javaScriptEnabled) await page.locator("dialog[open] button[value=yes]").click();
    await page.getByText(t("reports.deleted")).waitFor();
    expect(await page.locator(".report-block").count()).toBe(count - 1);
    await page.getByRole("button", { name: t("reports.undo") }).click();
    await page.waitForURL((url) => !url.search.includes("deleted"));
    expect(await page.locator(".report-block").count()).toBe(count);
    await context.close();
  }
});

test("a report is published and downloaded by anyone, in Arabic too", async () => {
  const visited = await signedIn();
  await visited.page.goto(report);
  await visited.page.getByRole("button", { name: t("reports.publish") }).click();
  await visited.page.locator("dialog[open] button[value=yes]").click();
  await visited.page.getByText(t("reports.proof")).waitFor();
  const anyone = await visit("/ar/processes/cooperacion-reforzada-2010/report", {
    viewport: { width: 360, height: 740 },
  });
  expect(await anyone.page.locator("article.document").getAttribute("lang")).toBe("es");
  expect(await anyone.page.locator("tfoot td").allTextContents()).toEqual(["59", "26", "13", "98"]);
  await expectSound(anyone);
  const words = server().open.installation.words("ar");
  for (const [format, start] of [
    ["docx", "PK"],
    ["pdf", "%PDF"],
    ["html", "<!doctype html>"],
  ] as const) {
    const href = await anyone.page
      .getByRole("link", { name: words(`reports.download.${format}`), exact: true })
      .getAttribute("href");
    const answer = await anyone.context.request.get(href!);
    expect((await answer.body()).subarray(0, start.length).toString()).toBe(start);
  }
  // Spanish words are longer.
  await anyone.page.goto(report);
  await expectSound(anyone);
  for (const { context } of [visited, anyone]) await context.close();
});
