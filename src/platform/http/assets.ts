import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

/** dist/assets, from the built program beside it or from the sources in a checkout. */
function assetsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, "assets");
  return existsSync(beside) ? beside : join(here, "../../../dist/assets");
}

const address = "/assets";

export interface BuiltAssets {
  /** The address of a built file by its name before hashing: "main.css". */
  readonly href: (name: string) => string;
  readonly serve: MiddlewareHandler;
}

/** The browser's files. Their names change with their content, so that they may be kept for ever. */
export function builtAssets(): BuiltAssets {
  const folder = assetsFolder();
  const manifestPath = join(folder, "manifest.json");
  const manifest: Record<string, string> = existsSync(manifestPath)
    ? JSON.parse(readFileSync(manifestPath, "utf8"))
    : {};
  const serve = serveStatic({
    root: folder,
    rewriteRequestPath: (path) => path.slice(address.length),
    precompressed: true,
    onFound: (_, c) => c.header("cache-control", "public, max-age=31536000, immutable"),
  });
  return { href: (name) => `${address}/${manifest[name] ?? name}`, serve };
}
