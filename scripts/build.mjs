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

await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  packages: "external",
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
