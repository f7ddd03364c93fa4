import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * PGlite's files belong to one process at a time. Whoever has them open listens on a socket beside them: that it
 * answers keeps others out, and a server carries out over it the commands that they would have run.
 */

export interface Asked {
  readonly words: readonly string[];
  readonly folder: string;
}

type Frame =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly exit: number }
  | { readonly busy: true };

/** Carries out a command for someone else: prints by `write`, resolves to the exit code. */
export type CarryOut = (
  asked: Asked,
  write: (stream: "out" | "err", text: string) => void,
) => Promise<number>;

/** Paths of sockets may have about a hundred characters. */
function socketPath(dataFolder: string): string {
  const name = `acuerdo-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const beside = join(dataFolder, "acuerdo.sock");
  return beside.length < 100 ? beside : join(tmpdir(), `${name}.sock`);
}

/** Takes the folder, or gives null when another process has it. Without `carryOut`, those who ask are told to wait. */
export async function claimFolder(
  dataFolder: string,
  carryOut?: CarryOut,
): Promise<{ release: () => void } | null> {
  mkdirSync(dataFolder, { recursive: true });
  const path = socketPath(dataFolder);
  const server = createServer((socket) => serveAsked(socket, carryOut));
  const held = await listenOn(server, path);
  if (!held) {
    if (await answers(path)) return null;
    // Its process died: the file stays behind, and nobody is at the other end.
    rmSync(path, { force: true });
    if (!(await listenOn(server, path))) return null;
  }
  server.unref();
  return { release: () => server.close() };
}

/** Has the process that holds the folder carry out a command; null when nobody holds it, "busy" when it cannot now. */
export function askHolder(dataFolder: string, asked: Asked): Promise<number | "busy" | null> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(dataFolder));
    let answer: number | "busy" | null = null;
    socket.once("error", () => resolve(null));
    socket.once("connect", () => socket.write(`${JSON.stringify(asked)}\n`));
    createInterface({ input: socket }).on("line", (line) => {
      const frame = JSON.parse(line) as Frame;
      if ("out" in frame) process.stdout.write(frame.out);
      else if ("err" in frame) process.stderr.write(frame.err);
      else answer = "exit" in frame ? frame.exit : "busy";
    });
    socket.once("close", () => resolve(answer ?? "busy"));
  });
}

function serveAsked(socket: Socket, carryOut: CarryOut | undefined): void {
  const send = (frame: Frame) => socket.writable && socket.write(`${JSON.stringify(frame)}\n`);
  socket.on("error", () => undefined);
  createInterface({ input: socket }).once("line", async (line) => {
    if (carryOut) {
      const exit = await carryOut(
        JSON.parse(line) as Asked,
        (stream, text) => void send(stream === "out" ? { out: text } : { err: text }),
      );
      send({ exit });
    } else {
      send({ busy: true });
    }
    socket.end();
  });
}

function listenOn(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error);
    server.once("error", failed);
    server.listen({ path, readableAll: false, writableAll: false }, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
