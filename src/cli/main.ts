import { runCommand } from "./run.ts";

// Whoever reads our output may stop before its end (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const code = await runCommand(process.argv.slice(2));
if (code !== 0) process.exitCode = code;
