import { read } from "./text/read.ts";

export const commands = { read };
