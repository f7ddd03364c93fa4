import { compare } from "./text/compare.ts";
import { consolidate } from "./text/consolidate.ts";
import { read } from "./text/read.ts";

export const commands = { compare, consolidate, read };
