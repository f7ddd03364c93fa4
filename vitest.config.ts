import { defineConfig } from "vitest/config";

/** Engines and components need no database; the rest runs on PGlite and on a native PostgreSQL. */
const pure = [
  "src/engines/**/*.test.{ts,tsx}",
  "src/ui/**/*.test.{ts,tsx}",
  "src/platform/extract/**/*.test.ts",
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "engines", include: pure, testTimeout: 60_000 } },
      {
        test: {
          name: "application",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: pure,
          globalSetup: ["src/platform/testing/databases.setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
