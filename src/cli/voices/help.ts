import type { Command } from "../command.ts";

/** A command that says more about itself when it is asked to. */
export interface HelpfulCommand extends Command {
  /** Lines below its usage: what it reads, and what its options do. */
  readonly details: string;
}

/** The command, with `--help` printing its usage and details. */
export function withHelp(verb: string, { usage, summary, details, run }: HelpfulCommand): Command {
  return {
    usage,
    summary,
    run: async (args) => {
      if (!args.includes("--help")) return run(args);
      process.stdout.write(`usage: acuerdo voices ${verb} ${usage}\n${summary}\n\n${details}\n`);
    },
  };
}
