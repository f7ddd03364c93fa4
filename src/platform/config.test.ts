import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ConfigError, describeConfig, readConfig } from "./config.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "acuerdo-config-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

it("names every problem at once", () => {
  const env = {
    PORT: "99999",
    SMTP_URL: "http://mail",
    ACUERDO_SECRET: "short",
    ACUERDO_TRUST_PROXY: "perhaps",
  };
  expect(() => readConfig(env, { dataFolder })).toThrow(ConfigError);
  for (const name of Object.keys(env)) expect(() => readConfig(env, { dataFolder })).toThrow(`${name}: `);
});

it("makes a secret once and keeps it", () => {
  const first = readConfig({}, { dataFolder }).secret;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(readConfig({}, { dataFolder }).secret).toBe(first);
  expect(readConfig({ ACUERDO_SECRET: "s".repeat(32) }, { dataFolder }).secret).toBe("s".repeat(32));
});

it("takes an empty variable for one that is not set, and an address without its closing slash", () => {
  const config = readConfig({ PORT: "", ACUERDO_URL: "https://example.org/" }, { dataFolder });
  expect([config.port, config.publicUrl]).toEqual([3000, "https://example.org"]);
});

it("tells what it uses without telling secrets", () => {
  const env = {
    DATABASE_URL: "postgresql://acuerdo:word1@db.example/acuerdo",
    SMTP_URL: "smtps://acuerdo:word2@mail.example",
    S3_BUCKET: "papers",
    S3_ACCESS_KEY_ID: "word3",
    S3_SECRET_ACCESS_KEY: "word4",
    ACUERDO_SECRET: `word5${"s".repeat(32)}`,
  };
  const told = describeConfig(readConfig(env, { dataFolder })).join("\n");
  for (const part of ["db.example/acuerdo", "mail.example", "papers"]) expect(told).toContain(part);
  expect(told).not.toMatch(/word\d/);
});
