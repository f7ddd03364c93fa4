import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";

/**
 * Opens the Chromium that comes inside an npm package, with the libraries and the one font that come with it, so that
 * a machine with nothing but Node runs the browser tests and no font of the machine hides a missing one of ours.
 * Elsewhere than on Linux the installed Chrome is used. The caller closes the browser.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return chromium.launch({ channel: "chrome" });
  const folder = unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    // Containers run as root and have a small /dev/shm; hinting off makes text the same on every machine.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  });
}

/** Unpacks the browser once for each version. Several test processes may race: the first complete folder wins. */
function unpackedChromium(): string {
  const manifest = findPackageJSON("@sparticuz/chromium", import.meta.url);
  if (!manifest) throw new Error("The package @sparticuz/chromium is not installed: run npm ci");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const cache = join(dirname(manifest), "..", "..", ".cache", "acuerdo-chromium");
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "unpacking-"));
  const entry = pathToFileURL(join(dirname(manifest), "build", "index.js")).href;
  const unpack = spawnSync(
    process.execPath,
    ["-e", `import(${JSON.stringify(entry)}).then((chromium) => chromium.default.executablePath())`],
    {
      // The package unpacks into the temporary folder, and adds its libraries only where it believes itself on Amazon's Linux.
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
      encoding: "utf8",
    },
  );
  if (unpack.status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${unpack.stderr}`);
  writeFileSync(join(staging, "fonts.conf"), fontConfiguration(folder));
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
