import pino from "pino";

export type Log = pino.Logger;

/** JSON lines on stderr. Secrets and addresses of persons never reach it. */
export function createLog(level: string): Log {
  return pino(
    { level, serializers: { error: pino.stdSerializers.err }, redact: ["*.email", "*.password"] },
    pino.destination(2),
  );
}
