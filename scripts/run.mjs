// `npm test`, `npm run check` and `npm run bench`: install what is missing, build, then run each part and stop at the first failure.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { binary, buildStale, installMissing, nodePath, root, run } from "./toolchain.mjs";

installMissing();
const node = nodePath();
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
const rest = process.argv.slice(3);

const parts = {
  check() {
    run(node, [binary("@biomejs/biome", "biome"), "check", "--error-on-warnings", "--max-diagnostics=100"], {
      env,
    });
    run(node, [binary("typescript", "tsc"), "--noEmit"], { env });
    run(node, [binary("knip"), "--no-progress"], { env });
    run(node, [join(root, "scripts", "check-messages.mjs")], { env });
  },
  test() {
    buildStale();
    const results = join(root, "dist", "tests.json");
    rmSync(results, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
    const { status } = spawnSync(node, [binary("vitest"), "run", ...reporters, ...rest], {
      cwd: root,
      stdio: "inherit",
      env,
    });
    // The last line says in plain words what a machine that runs the tests wants to know.
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
    process.exit(success ? (status ?? 1) : 1);
  },
  bench() {
    buildStale();
    run(node, [join(root, "dist", "bench.js"), ...rest], { env });
  },
};
const part = parts[process.argv[2]];
if (!part) {
  process.stderr.write("usage: run.mjs check|test|bench\n");
  process.exit(2);
}
part();
