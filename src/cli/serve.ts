import { parseArgs } from "node:util";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { describeConfig, readConfig } from "#platform/config.ts";
import { loadDemonstration } from "../demonstration/load.ts";
import { openInstallation } from "../installation.ts";
import { startServer } from "../server.ts";
import { callers, divertOutput } from "./caller.ts";
import { type Command, CommandError } from "./command.ts";
import { type CarryOut, claimFolder } from "./data-folder.ts";
import { runCommand } from "./run.ts";

/** Starts the application, and says where it is and what it uses. */
const serve: Command = {
  usage: "[--port 3000] [--data DIR] [--demonstration]",
  summary: "Start the application",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        data: { type: "string" },
        demonstration: { type: "boolean", default: false },
      },
    });
    const config = readConfig(process.env, {
      ...(values.port ? { port: Number(values.port) } : {}),
      ...(values.data ? { dataFolder: values.data } : {}),
    });
    const claim = config.databaseUrl
      ? null
      : await claimFolder(config.dataFolder, (asked, write) => carryOut(asked, write));
    if (!claim && !config.databaseUrl)
      throw new CommandError(`${config.dataFolder} is in use: is the server running already?`);
    const open = await openInstallation(config);
    const carryOut: CarryOut = async ({ words, folder }, write) => {
      if (words[0] === "serve") throw new CommandError("the server is running already");
      const caller = { folder, write, open, exitCode: 0 };
      const code = await callers.run(caller, () => runCommand(words));
      return code || caller.exitCode;
    };
    divertOutput();
    const loaded = values.demonstration && (await loadDemonstration(open));
    const server = await startServer(open);
    const address = config.publicUrl.endsWith(":0") ? `http://localhost:${server.port}` : config.publicUrl;
    process.stdout.write(`${describeConfig(config).join("\n")}\n\nAcuerdo is at ${address}\n`);
    if (loaded) {
      process.stdout.write(`\nSign in at ${address}/es/entrar as\n`);
      for (const { role, email, password } of demonstrationPersons) {
        process.stdout.write(`  ${role.padEnd(12)} ${email}  ${password}\n`);
      }
    }
    const stopped = Promise.withResolvers<void>();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => void server.stop().then(stopped.resolve, stopped.reject));
    }
    await stopped.promise;
    claim?.release();
  },
};

export const commands = { "": serve };
