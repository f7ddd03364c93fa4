import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { expectSound, prepareJourney, type Visit } from "./application.ts";

const { visit } = prepareJourney();
const [secretariat] = demonstrationPersons;
const past = "/es/procesos/cooperacion-reforzada-2010";

async function signIn(back: string): Promise<Visit> {
  const visitor = await visit(`/es/entrar?return=${encodeURIComponent(back)}`);
  await expectSound(visitor);
  await visitor.page.getByLabel("Correo electrónico").fill(secretariat.email);
  await visitor.page.getByLabel("Contraseña").fill(secretariat.password);
  await visitor.page.getByRole("button", { name: "Entrar", exact: true }).click();
  await visitor.page.waitForURL(`**${back}`);
  await visitor.page.getByText(secretariat.name).first().waitFor();
  return visitor;
}

const numberIn = (page: Page, row: string, column: number) =>
  page.locator("#tally-table tr", { hasText: row }).locator("td").nth(column).textContent();

const historyOf = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Historial" }) });

it("the secretariat enters what a delegation said, withholds it, publishes it and withdraws it", async () => {
  const officer = await signIn(past);
  const { page } = officer;
  await expectSound(officer);
  const before = Number(await numberIn(page, "Gobiernos", 2));
  await page.getByRole("link", { name: "Registrar en nombre de otro" }).click();
  await page.getByRole("heading", { level: 1, name: "Registrar en nombre de otro" }).waitFor();
  await expectSound(officer);
  await page.locator('input[name="channel"][value="intervention"]').check();
  await page.locator('select[name="meeting"]').selectOption({ index: 1 });
  await page.locator('input[name="spokenAt"]').fill("2010-12-14T16:05");
  await page.locator('input[name="group"][value="governments"]').check();
  await page.locator('input[name="organisation"]').fill("Delegación de Ejemplo");
  await page.locator('select[name="state"]').selectOption("UY");
  await page.locator('input[name="title"]').fill("Intervención sobre los plazos");
  await page.locator('textarea[name="text"]').fill("La delegación pide dos semanas más.");
  await page.getByRole("button", { name: "Registrar", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Acuse de recibo" }).waitFor();
  await expectSound(officer);

  await page.goto(`${past}/contribuciones?q=plazos&group=governments&state=UY`);
  await page.getByRole("link", { name: "Intervención sobre los plazos" }).click();
  await page.getByRole("heading", { level: 1, name: "Intervención sobre los plazos" }).waitFor();
  await expectSound(officer);
  const reader = await visit(new URL(page.url()).pathname);
  await reader.page.getByText("La delegación pide dos semanas más.").waitFor();

  await page.getByRole("button", { name: "Retener" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancelar" }).click();
  await page.getByRole("button", { name: "Retener" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Continuar" }).click();
  await page.getByRole("button", { name: "Publicar" }).waitFor();
  await reader.page.reload();
  expect(await reader.page.getByText("La delegación pide dos semanas más.").count()).toBe(0);
  await page.getByRole("button", { name: "Publicar" }).click();
  await page.getByRole("button", { name: "Retener" }).waitFor();

  await page.goto(past);
  expect(Number(await numberIn(page, "Gobiernos", 2))).toBe(before + 1);
  await page.goto(`${past}/contribuciones?q=plazos&group=governments&state=UY`);
  await page.getByRole("link", { name: "Intervención sobre los plazos" }).click();
  await page.getByRole("link", { name: "Retirar y borrar" }).click();
  await page.getByRole("heading", { level: 1, name: "¿Retirar" }).waitFor();
  await expectSound(officer);
  await page.locator('input[name="reason"]').fill("Lo pidió la delegación");
  await page.getByRole("button", { name: "Retirar y borrar" }).click();
  await page.getByRole("heading", { level: 1, name: "Contribución retirada" }).waitFor();
  for (const event of [
    "Contribución recibida",
    "Retenida, sin publicar",
    "Publicada",
    "Contribución retirada y su contenido borrado",
    "Lo pidió la delegación",
  ]) {
    await historyOf(page).getByText(event, { exact: true }).first().waitFor();
  }
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
    .getByLabel("Tabla")
    .setInputFiles({ name: "recibidas.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByLabel("Archivos que nombra la tabla").setInputFiles({
    name: "carta.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Las tarifas suben cada año."),
  });
  await page.getByRole("button", { name: "Ver qué entraría" }).click();
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
  await page.getByRole("button", { name: "Volver a mirar" }).click();
  const problems = page.locator("main table tbody tr");
  await problems.filter({ hasText: "falta.pdf" }).waitFor();
  await expectSound(officer);
  const told = await problems.allTextContents();
  expect(told.map((row) => row.match(/^\D*(\d+)/)?.[1]).sort()).toEqual(["3", "4", "5"]);
  expect(told.join(" ")).toMatch(/Atlántida/);

  await page.getByRole("button", { name: /^Importar \d/ }).click();
  await page.getByText("Han entrado").waitFor({ timeout: 60_000 });
  await expectSound(officer);
  await page.goto("/es/procesos/consulta-abierta/contribuciones?q=tarifas");
  await page.getByRole("link", { name: "Sobre las tarifas" }).click();
  await page.getByText("carta.txt").waitFor();
  await page.goto("/es/tareas");
  await page.getByText("Importar una tabla en consulta-abierta").waitFor();
  await expectSound(officer);
  await page.goto("/es/salida");
  await expectSound(officer);
  await officer.context.close();
});
