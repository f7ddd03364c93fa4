#!/usr/bin/env node
// The `acuerdo` command in a checkout: installs and builds what is missing, then hands over to the built program.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildStale, installMissing, nodePath, root } from "./toolchain.mjs";

installMissing();
buildStale();
const child = spawn(
  nodePath(),
  ["--enable-source-maps", join(root, "dist", "cli.js"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    // What has been compiled once is loaded faster the next time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, "dist", "compiled") },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
