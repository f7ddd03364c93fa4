import { parentPort } from "node:worker_threads";
import { type ReadRequest, read } from "./read.ts";

parentPort!.on("message", async (request: ReadRequest) => {
  parentPort!.postMessage(await read(request));
});
