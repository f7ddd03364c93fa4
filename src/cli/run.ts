import { type Command, CommandError } from "./command.ts";

/** The groups of commands; each is loaded only when called, so that the program starts fast. */
const groups: Record<string, () => Promise<{ readonly commands: Readonly<Record<string, Command>> }>> = {
  serve: () => import("./serve.ts"),
  process: () => import("./process.ts"),
  consultation: () => import("./consultation.ts"),
  report: () => import("./report.ts"),
  ledger: () => import("./ledger.ts"),
  text: () => import("./text.ts"),
  voices: () => import("./voices.ts"),
};

/** Runs a command to its end and gives its exit code; what is wrong is one line on stderr. */
export async function runCommand(words: readonly string[]): Promise<number> {
  try {
    await dispatch(words);
    return 0;
  } catch (error) {
    const usage = (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(`${(error instanceof Error ? error.message : String(error)).split("\n")[0]}\n`);
    return error instanceof CommandError ? error.exitCode : usage ? 2 : 1;
  }
}

async function dispatch(words: readonly string[]): Promise<void> {
  const [group, verb, ...rest] = words;
  const load = group === undefined ? undefined : groups[group];
  if (!load) throw new CommandError(`usage: acuerdo ${Object.keys(groups).join("|")} …`, 2);
  const { commands } = await load();
  const single = commands[""];
  if (single) return single.run(words.slice(1));
  const command = verb === undefined ? undefined : commands[verb];
  if (!command) throw new CommandError(`usage: acuerdo ${group} ${Object.keys(commands).join("|")} …`, 2);
  return command.run(rest);
}
