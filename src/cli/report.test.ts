import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { commands as processCommands } from "./process.ts";
import { commands } from "./report.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo-report-"));
  vi.stubEnv("ACUERDO_DATA", join(folder, "data"));
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.spyOn(console, "log").mockReturnValue();
  await processCommands.create.run([
    "wells",
    "--title",
    "Reglas del pozo",
    "--language",
    "es",
    "--symbol",
    "E/RES/2010/2",
  ]);
});

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const build = (...args: string[]) => commands.build.run(args);

test("a process without a report gets a first one, in its own language, in each format", async () => {
  const starts = { docx: "PK", pdf: "%PDF-1.7", html: '<!doctype html>\n<html lang="es"' };
  for (const [format, start] of Object.entries(starts)) {
    const out = join(folder, `report.${format}`);
    await build("wells", "--to", format, "--out", out);
    expect((await readFile(out)).subarray(0, start.length).toString()).toBe(start);
  }
  const html = await readFile(join(folder, "report.html"), "utf8");
  expect(html).toContain("Reglas del pozo: informe");
  expect(html).toContain("E/RES/2010/2");
});

test("the language can be told", async () => {
  const out = join(folder, "arabic.html");
  await build("wells", "--to", "html", "--out", out, "--language", "ar");
  expect(await readFile(out, "utf8")).toContain('<html lang="ar" dir="rtl">');
});

test("what cannot be built is refused in one line, and wrong usage is told apart", async () => {
  const out = join(folder, "none.html");
  await expect(build("nowhere", "--to", "html", "--out", out)).rejects.toMatchObject({
    exitCode: 1,
    message: 'there is no process "nowhere"',
  });
  await expect(build("wells", "--to", "html", "--out", join(folder, "no", "such"))).rejects.toMatchObject({
    exitCode: 1,
  });
  await expect(build("wells", "--to", "odt", "--out", out)).rejects.toMatchObject({ exitCode: 2 });
  await expect(build("wells", "--to", "html")).rejects.toMatchObject({ exitCode: 2 });
  await expect(build("wells", "--to", "html", "--out", out, "--language", "tlh")).rejects.toMatchObject({
    exitCode: 2,
  });
});
