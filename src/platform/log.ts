import pino, { type DestinationStream } from "pino";

export type Log = pino.Logger;

/** JSON lines on stderr. Secrets and addresses of persons never reach it. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, serializers: { error: toldError }, redact: ["*.email", "*.password"] }, destination);
}

/** What went wrong, in a line. A query that failed tells with its message all that was to be written: that is left out. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [first = ""] = error.message.split(/\nparams: /, 1);
  const { cause } = error;
  return cause instanceof Error ? `${first.split("\n", 1)[0]}: ${reasonOf(cause)}` : first;
}

function toldError(error: unknown) {
  if (!(error instanceof Error)) return error;
  const lines = error.stack?.split("\n") ?? [];
  const from = lines.findLastIndex((line) => !/^ {4}at /.test(line)) + 1;
  const { code } = ((error.cause ?? error) as { code?: unknown }) ?? {};
  return { type: error.name, code, message: reasonOf(error), stack: lines.slice(from).join("\n") };
}
