import { cite } from "./text/cite.ts";
import { compare } from "./text/compare.ts";
import { consolidate } from "./text/consolidate.ts";
import { duties } from "./text/duties.ts";
import { read } from "./text/read.ts";

export const commands = { cite, compare, consolidate, duties, read };
