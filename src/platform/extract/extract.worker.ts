import { parentPort } from "node:worker_threads";
import { type ReadRequest, read } from "./read.ts";

// A library may give up on something that nobody waits for any more, after its file is done: the next file is not to blame.
process.on("unhandledRejection", () => {});

parentPort!.on("message", async (request: ReadRequest) => {
  parentPort!.postMessage(await read(request));
});
