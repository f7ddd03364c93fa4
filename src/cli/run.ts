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
  if (group === "--help" || group === "help") return printGroups();
  const load = group === undefined || !Object.hasOwn(groups, group) ? undefined : groups[group];
  if (!load) throw new CommandError(`usage: acuerdo ${Object.keys(groups).join("|")} …`, 2);
  const { commands } = await load();
  const single = commands[""];
  if (single) return runOrExplain(group!, single, words.slice(1));
  if (verb === "--help") return printUsages(group!, commands);
  const command = verb === undefined || !Object.hasOwn(commands, verb) ? undefined : commands[verb];
  if (!command) throw new CommandError(`usage: acuerdo ${group} ${Object.keys(commands).join("|")} …`, 2);
  return runOrExplain(`${group} ${verb}`, command, rest);
}

async function runOrExplain(name: string, command: Command, args: readonly string[]): Promise<void> {
  if (!args.includes("--help")) return command.run(args);
  const { usage, summary, details } = command;
  process.stdout.write(`usage: acuerdo ${name} ${usage}\n${summary}\n${details ? `\n${details}\n` : ""}`);
}

function printUsages(group: string, commands: Readonly<Record<string, Command>>): void {
  for (const [verb, { usage, summary }] of Object.entries(commands)) {
    process.stdout.write(`acuerdo ${[group, verb, usage].filter(Boolean).join(" ")}\n    ${summary}\n`);
  }
}

/** Every command of every group. */
async function printGroups(): Promise<void> {
  for (const [group, load] of Object.entries(groups)) printUsages(group, (await load()).commands);
}
