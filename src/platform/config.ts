import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");
const size = z.coerce.number().int().positive();

/** What the environment may set; README.md explains each for whoever runs the program. */
const environment = z.object({
  ACUERDO_DATA: z.string().min(1).default("./data"),
  ACUERDO_URL: z.url({ protocol: /^https?$/ }).optional(),
  ACUERDO_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  ACUERDO_LEDGER_KEY: z
    .string()
    .startsWith("-----BEGIN PRIVATE KEY-----", "must be an Ed25519 key in PEM")
    .optional(),
  ACUERDO_SECRETARIAT: z.string().default(""),
  ACUERDO_TRUST_PROXY: flag.default(false),
  ACUERDO_UPLOAD_MB: size.default(40),
  ACUERDO_JOBS: flag.default(true),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: size.default(10),
  DATABASE_STATEMENT_SECONDS: size.default(30),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Acuerdo <acuerdo@localhost>"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
});

export interface Config {
  readonly dataFolder: string;
  readonly port: number;
  /** The address by which the outside reaches the application, without a closing slash. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly ledgerKeyPem: string | null;
  /** E-mail addresses, in lower case, of those who set up processes here. */
  readonly secretariatEmails: readonly string[];
  readonly trustProxy: boolean;
  readonly uploadBytesAtMost: number;
  readonly runsJobs: boolean;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly statementSeconds: number;
  readonly s3: {
    readonly bucket: string;
    readonly endpoint: string | null;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  } | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
  readonly mode: "development" | "production" | "test";
}

/** Everything that is wrong with the environment, named at once. */
export class ConfigError extends Error {}

/**
 * Reads the configuration. A secret that is not given is made once and kept in the data folder, so that
 * sessions survive a restart.
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  overrides: { port?: number; dataFolder?: string } = {},
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`The configuration cannot be used. ${problems.join("; ")}`);
  }
  const e = parsed.data;
  const dataFolder = resolve(overrides.dataFolder ?? e.ACUERDO_DATA);
  const port = overrides.port ?? e.PORT;
  return {
    dataFolder,
    port,
    publicUrl: (e.ACUERDO_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    secret: e.ACUERDO_SECRET ?? keptSecret(dataFolder),
    ledgerKeyPem: e.ACUERDO_LEDGER_KEY ?? null,
    secretariatEmails: e.ACUERDO_SECRETARIAT.toLowerCase()
      .split(/[\s,;]+/)
      .filter((email) => email !== ""),
    trustProxy: e.ACUERDO_TRUST_PROXY,
    uploadBytesAtMost: e.ACUERDO_UPLOAD_MB * 1024 * 1024,
    runsJobs: e.ACUERDO_JOBS,
    databaseUrl: e.DATABASE_URL ?? null,
    databasePool: e.DATABASE_POOL,
    statementSeconds: e.DATABASE_STATEMENT_SECONDS,
    s3: e.S3_BUCKET
      ? {
          bucket: e.S3_BUCKET,
          endpoint: e.S3_ENDPOINT ?? null,
          region: e.S3_REGION,
          credentials:
            e.S3_ACCESS_KEY_ID && e.S3_SECRET_ACCESS_KEY
              ? { accessKeyId: e.S3_ACCESS_KEY_ID, secretAccessKey: e.S3_SECRET_ACCESS_KEY }
              : null,
        }
      : null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    logLevel: e.LOG_LEVEL,
    mode: e.NODE_ENV,
  };
}

function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, "secret");
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
  return readFileSync(path, "utf8");
}

/** What the program will use, a line each, without secrets. */
export function describeConfig(config: Config): readonly string[] {
  const database = config.databaseUrl
    ? `PostgreSQL at ${new URL(config.databaseUrl).host}${new URL(config.databaseUrl).pathname}`
    : `PGlite in ${join(config.dataFolder, "pglite")}`;
  return [
    `database  ${database}`,
    `files     ${config.s3 ? `bucket ${config.s3.bucket}${config.s3.endpoint ? ` at ${config.s3.endpoint}` : ""}` : join(config.dataFolder, "files")}`,
    `mail      ${config.smtpUrl ? `SMTP at ${new URL(config.smtpUrl).host}` : "kept in the outbox page"}, from ${config.mailFrom}`,
    `address   ${config.publicUrl}${config.trustProxy ? " (behind a proxy)" : ""}`,
  ];
}
