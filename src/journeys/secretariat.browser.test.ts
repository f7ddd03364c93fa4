import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { tasks } from "#platform/schema.ts";
import { taskTopic } from "#platform/services.ts";
import { expectSound, prepareJourney, type Visit } from "./application.ts";

const { visit, t, server } = prepareJourney();
const [secretariat] = demonstrationPersons;
const past = "/es/procesos/cooperacion-reforzada-2010";

async function signIn(back: string): Promise<Visit> {
  const visitor = await visit(`/es/entrar?return=${encodeURIComponent(back)}`);
  await expectSound(visitor);
  await visitor.page.locator('input[name="email"]').fill(secretariat.email);
  await visitor.page.getByLabel(t("people.password")).fill(secretariat.password);
  await visitor.page.getByRole("button", { name: t("people.sign-in"), exact: true }).click();
  await visitor.page.waitForURL(`**${back}`);
  await visitor.page.getByText(secretariat.name).first().waitFor();
  return visitor;
}

const numberIn = (page: Page, row: string, column: number) =>
  page.locator("#tally-table tr", { hasText: row }).locator("td").nth(column).textContent();

const historyOf = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: t("record.history") }) });

it("the secretariat enters what a delegation said, withholds it, publishes it and withdraws it", async () => {
  const officer = await signIn(past);
  const { page } = officer;
  await expectSound(officer);
  const before = Number(await numberIn(page, "Gobiernos", 2));
  await page.getByRole("link", { name: t("consultations.register") }).click();
  await page.getByRole("heading", { level: 1, name: t("consultations.register") }).waitFor();
  await expectSound(officer);
  await page.locator('input[name="channel"][value="intervention"]').check();
  await page.locator('select[name="meeting"]').selectOption({ index: 1 });
  await page.locator('input[name="spokenAt"]').fill("2010-12-14T16:05");
  await page.locator('input[name="group"][value="governments"]').check();
  await page.locator('input[name="organisation"]').fill("Delegación de Ejemplo");
  await page.locator('select[name="state"]').selectOption("UY");
  await page.locator('input[name="title"]').fill("Intervención sobre los plazos");
  await page.locator('textarea[name="text"]').fill("La delegación pide dos semanas más.");
  await page.getByRole("button", { name: t("consultations.register.save"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: t("consultations.receipt") }).waitFor();
  await expectSound(officer);

  await page.goto(`${past}/contribuciones?q=plazos&group=governments&state=UY`);
  await page.getByRole("link", { name: "Intervención sobre los plazos" }).click();
  await page.getByRole("heading", { level: 1, name: "Intervención sobre los plazos" }).waitFor();
  await expectSound(officer);
  const reader = await visit(new URL(page.url()).pathname);
  await reader.page.getByText("La delegación pide dos semanas más.").waitFor();

  const withhold = page.getByRole("button", { name: t("consultations.withhold") });
  await page.getByRole("link", { name: t("consultations.withhold") }).click();
  await page.getByRole("link", { name: t("ui.confirm.no") }).click();
  await page.getByRole("link", { name: t("consultations.withhold") }).click();
  await withhold.click();
  await page.locator(".errors").waitFor();
  await expectSound(officer);
  await page.locator('input[name="reason"]').fill("Nombra a una persona");
  await withhold.click();
  await page.getByRole("button", { name: t("consultations.publish") }).waitFor();
  await historyOf(page).getByText("Nombra a una persona").waitFor();
  await reader.page.reload();
  expect(await reader.page.getByText("La delegación pide dos semanas más.").count()).toBe(0);
  await page.getByRole("button", { name: t("consultations.publish") }).click();
  await page.getByRole("link", { name: t("consultations.withhold") }).waitFor();

  await page.goto(past);
  expect(Number(await numberIn(page, "Gobiernos", 2))).toBe(before + 1);
  await page.goto(`${past}/contribuciones?q=plazos&group=governments&state=UY`);
  await page.getByRole("link", { name: "Intervención sobre los plazos" }).click();
  await page.getByRole("link", { name: t("consultations.withdraw") }).click();
  await page
    .getByRole("heading", {
      level: 1,
      name: t("consultations.withdraw.title", { title: "Intervención sobre los plazos" }),
    })
    .waitFor();
  await expectSound(officer);
  await page.locator('input[name="reason"]').fill("Lo pidió la delegación");
  await page.getByRole("button", { name: t("consultations.withdraw") }).click();
  await page.getByRole("heading", { level: 1, name: t("consultations.withdrawn") }).waitFor();
  for (const event of [
    "event.contribution.received",
    "event.contribution.withheld",
    "event.contribution.published",
    "event.contribution.withdrawn",
  ]) {
    await historyOf(page).getByText(t(event), { exact: true }).first().waitFor();
  }
  await historyOf(page).getByText("Lo pidió la delegación").waitFor();
  expect(await page.content()).not.toContain("dos semanas más");
  await expectSound(officer);
  await page.goto(past);
  expect(Number(await numberIn(page, "Gobiernos", 2))).toBe(before);
  await officer.context.close();
  await reader.context.close();
});

it("the secretariat imports a table whose columns have names of their own", async () => {
  const officer = await signIn("/es/procesos/consulta-abierta/importar");
  const { page } = officer;
  await expectSound(officer);
  const table = [
    "Quién;De dónde;Sector;Asunto de la carta;Adjunto",
    "Cooperativa del Puerto;Uruguay;sociedad civil;Sobre las tarifas;carta.txt",
    "Ministerio de Caminos;Atlántida;gobierno;Sobre las zanjas;",
    "Taller sin sector;Kenya;;Sin grupo;",
    "Universidad de la Loma;Kenya;academia;Sobre las becas;falta.pdf",
  ].join("\n");
  await page
    .getByLabel(t("consultations.import.table"), { exact: true })
    .setInputFiles({ name: "recibidas.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByLabel(t("consultations.import.files")).setInputFiles({
    name: "carta.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Las tarifas suben cada año."),
  });
  await page.getByRole("button", { name: t("consultations.import.look") }).click();
  await page.getByRole("heading", { level: 1, name: "recibidas.csv" }).waitFor();
  const columns = {
    Quién: "organisation",
    "De dónde": "state",
    Sector: "group",
    "Asunto de la carta": "title",
    Adjunto: "file",
  };
  for (const [column, field] of Object.entries(columns))
    await page.getByLabel(column, { exact: true }).selectOption(field);
  await page.getByRole("button", { name: t("consultations.import.look-again") }).click();
  const problems = page.locator("main table tbody tr");
  await problems.filter({ hasText: "falta.pdf" }).waitFor();
  await expectSound(officer);
  const told = await problems.allTextContents();
  expect(told.map((row) => row.match(/^\D*(\d+)/)?.[1]).sort()).toEqual(["3", "4", "5"]);
  expect(told.join(" ")).toMatch(/Atlántida/);

  await page.getByRole("button", { name: t("consultations.import.go", { count: 2 }) }).click();
  await page
    .getByText(t("consultations.import.result", { received: 2, repeated: 0 }))
    .waitFor({ timeout: 60_000 });
  await expectSound(officer);
  await page.goto("/es/procesos/consulta-abierta/contribuciones?q=tarifas");
  await page.getByRole("link", { name: "Sobre las tarifas" }).click();
  await page.getByText("carta.txt").waitFor();
  await page.goto("/es/tareas");
  await page.getByText(t("task.consultations.import", { process: "consulta-abierta" })).waitFor();
  await expectSound(officer);
  await page.goto("/es/salida");
  await expectSound(officer);
  await officer.context.close();
});

it("the secretariat follows long work, cancels it and starts it again", async () => {
  const { db, live } = server().open.installation;
  const row = { name: "consultations.import", data: {}, processSlug: "consulta-abierta", total: 130 };
  const [running] = await db
    .insert(tasks)
    .values({ ...row, state: "running", done: 12, requestedBy: "Ana", startedAt: new Date() })
    .returning();
  await db.insert(tasks).values({ ...row, state: "failed", done: 3, problem: "no quedaba sitio" });
  const officer = await signIn("/es/procesos/consulta-abierta/tareas");
  const { page } = officer;
  const shown = page.locator(`#task-${running!.id}`);
  await shown.getByText(t("ui.progress.of", { done: 12, total: 130 })).waitFor();
  // Its page moves while it is looked at.
  await db.transaction(async (tx) => {
    await tx.update(tasks).set({ done: 84 }).where(eq(tasks.id, running!.id));
    await live.publish(tx, taskTopic(running!.id));
  });
  await shown.getByText(t("ui.progress.of", { done: 84, total: 130 })).waitFor();
  await shown.getByRole("button", { name: t("ui.confirm.no") }).click();
  await page.locator("dialog[open] button[value=yes]").click();
  await shown.getByText(t("ui.progress.cancelled")).waitFor();
  await expectSound(officer);
  await page.getByRole("link", { name: t("record.tasks.failed") }).click();
  await shown.waitFor({ state: "detached" });
  await page.getByText("no quedaba sitio").waitFor();
  await page.getByRole("button", { name: t("record.tasks.retry") }).click();
  await page.waitForURL("**/tareas");
  await page.getByText("no quedaba sitio").waitFor({ state: "detached" });
  await officer.context.close();
});

it("the secretariat keeps the register and gives roles", async () => {
  const officer = await signIn("/es/organizaciones");
  const { page } = officer;
  await page.getByRole("link", { name: t("people.organisation.new") }).click();
  await page.getByRole("button", { name: t("people.save") }).click();
  await page.locator(".errors").waitFor();
  await expectSound(officer);
  await page.getByLabel(t("people.organisation.name"), { exact: true }).fill("Red de Bibliotecas del Sur");
  await page.locator('select[name="group"]').selectOption("civil-society");
  await page.getByRole("button", { name: t("people.save") }).click();
  await page.getByRole("heading", { level: 1, name: "Red de Bibliotecas del Sur" }).waitFor();
  await page.getByText(t("people.accreditation.add")).first().click();
  await page.locator('select[name="kind"]').selectOption("wsis");
  await page.getByRole("button", { name: t("people.accreditation.add") }).click();
  await page.getByRole("rowheader", { name: t("people.accreditation.wsis") }).waitFor();
  await expectSound(officer);
  await page
    .locator("#accreditations")
    .getByRole("button", { name: t("people.remove") })
    .click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.getByText(t("people.accreditations.empty")).waitFor();

  await page.goto("/es/procesos/consulta-abierta/funciones");
  await page.locator("#email").fill(demonstrationPersons[2].email);
  await page.getByLabel(t("mandates.role.translator")).check();
  await page.getByRole("button", { name: t("mandates.role.give") }).click();
  const given = page.locator("tbody tr").filter({ hasText: demonstrationPersons[2].email });
  await given.getByText(t("mandates.role.translator")).waitFor();
  await expectSound(officer);
  await given.getByRole("button", { name: t("mandates.role.take") }).click();
  await given.waitFor({ state: "detached" });
  await officer.context.close();
});
