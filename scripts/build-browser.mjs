// Builds the browser's part into dist/assets: scripts, styles and fonts under names that change with their content,
// each script and style also compressed, and manifest.json that says which name is which.
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./toolchain.mjs";

/** Compressed bytes of script that a page may ask for in all. */
const scriptBudget = 45 * 1024;

const posix = (path) => path.replaceAll("\\", "/");
const find = (pattern) => globSync(pattern, { cwd: root }).map(posix).sort();
const nameOf = (path, suffix) => basename(path).slice(0, -suffix.length);

/** A module that exports every Stimulus controller of ui and of the features under the name of its file. */
function controllersModule() {
  const paths = find("src/{ui,features}/**/*.controller.ts");
  const names = paths.map((path) => nameOf(path, ".controller.ts"));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`Two controllers are called ${twice}: the name in the page would mean either`);
  const className = (name) =>
    `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Controller`;
  return [
    ...paths.map((path, i) => `import { ${className(names[i])} } from "./${path}";`),
    `export const controllers = { ${names.map((name) => `"${name}": ${className(name)}`).join(", ")} };`,
  ].join("\n");
}

/** The one stylesheet: the foundation, then each component's and each feature's part. */
function mainStyle() {
  const parts = find("src/{ui,features}/**/*.css").filter((path) => !path.startsWith("src/ui/styles/"));
  return ["src/ui/styles/main.css", ...parts].map((path) => `@import "./${path}";`).join("\n");
}

const gathered = {
  name: "gathered",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^gathered:/ }, ({ path }) => ({ path, namespace: "gathered" }));
    onLoad({ filter: /main\.css$/, namespace: "gathered" }, () => ({
      contents: mainStyle(),
      loader: "css",
      resolveDir: root,
    }));
    onLoad({ filter: /src[\\/]ui[\\/]browser[\\/]controllers\.ts$/ }, () => ({
      contents: controllersModule(),
      loader: "ts",
      resolveDir: root,
    }));
  },
};

/** Turbo adds a style element when it loads; the content security policy refuses it, and layout.css holds that style. */
const turboWithoutStyle = {
  name: "turbo-without-style",
  setup({ onLoad }) {
    onLoad({ filter: /turbo\.es2017-esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source.replace("    this.installStylesheetElement();\n", "");
      if (contents === source)
        throw new Error("Turbo installs its style in another way now: look at ProgressBar");
      return { contents, loader: "js" };
    });
  },
};

const shared = { absWorkingDir: root, bundle: true, minify: true, metafile: true, logLevel: "warning" };

async function bundleScripts(outdir) {
  const pages = find("src/features/*/browser/*.page.ts");
  const { metafile } = await build({
    ...shared,
    outdir,
    entryPoints: {
      main: "src/ui/browser/main.ts",
      ...Object.fromEntries(pages.map((path) => [nameOf(path, ".page.ts"), path])),
    },
    splitting: true,
    format: "esm",
    target: ["es2022", "safari16"],
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    plugins: [gathered, turboWithoutStyle],
  });
  return metafile.outputs;
}

async function bundleStyles(outdir) {
  const { metafile } = await build({
    ...shared,
    outdir,
    entryPoints: { main: "gathered:main.css", chinese: "src/ui/styles/chinese.css" },
    target: ["chrome105", "safari16", "firefox115"],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "file" },
    plugins: [gathered],
  });
  return metafile.outputs;
}

/** Compressed bytes of the scripts that a page loads: those of every page, its own, and what both import; of the page that has most. */
function heaviestPage(scripts, compressedBytes) {
  const loadedWith = (path) => [path, ...scripts[path].imports.flatMap((chunk) => loadedWith(chunk.path))];
  const entries = Object.keys(scripts).filter((path) => scripts[path].entryPoint);
  const main = entries.find((path) => scripts[path].entryPoint === "src/ui/browser/main.ts");
  return Math.max(
    ...entries.map((path) => {
      const loaded = new Set([...loadedWith(main), ...loadedWith(path)]);
      return [...loaded].reduce((sum, each) => sum + compressedBytes[each], 0);
    }),
  );
}

/** Builds into `outdir` and returns the compressed size of the scripts of the page that has most, in bytes. */
export async function buildBrowser(outdir) {
  const scripts = await bundleScripts(outdir);
  const styles = await bundleStyles(outdir);
  const manifest = {};
  const compressedBytes = {};
  for (const path of [...Object.keys(scripts), ...Object.keys(styles)]) {
    if (!/\.(js|css)$/.test(path)) continue;
    const content = readFileSync(join(root, path));
    const compressed = brotliCompressSync(content);
    writeFileSync(join(root, `${path}.br`), compressed);
    writeFileSync(join(root, `${path}.gz`), gzipSync(content, { level: 9 }));
    compressedBytes[path] = compressed.length;
    manifest[basename(path).replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1")] = basename(path);
  }

  const icon = readFileSync(join(root, "src/ui/layout/icon.svg"));
  const iconName = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
  writeFileSync(join(outdir, iconName), icon);
  writeFileSync(
    join(outdir, "manifest.json"),
    JSON.stringify({ ...manifest, "icon.svg": iconName }, null, 2),
  );

  const scriptBytes = heaviestPage(scripts, compressedBytes);
  if (scriptBytes > scriptBudget) {
    process.stderr.write(`The scripts of a page are ${scriptBytes} bytes compressed, over ${scriptBudget}\n`);
  }
  return scriptBytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await buildBrowser(process.argv[2] ?? join(root, "dist", "assets"))}\n`);
}
