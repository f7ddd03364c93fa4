// `npm test`, `npm run check` and `npm run bench`: install what is missing, build, then run each part and stop at the first failure.
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
    run(node, [binary("vitest"), "run", ...rest], { env });
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
