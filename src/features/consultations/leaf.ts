import { randomBytes } from "node:crypto";
import type { Leaf } from "#engines/ledger/leaf.ts";
import type { Process } from "#features/mandates/queries.ts";
import type { Channel } from "./queries.ts";

/** What the ledger commits to of a contribution: hashes of its content, group, channel and time; nothing of persons. */
export function leafOf(
  process: Process,
  row: { groupCode: string; channel: Channel; receivedAt: Date },
  content: readonly string[],
): Leaf {
  return {
    v: 1,
    kind: "contribution",
    salt: randomBytes(16).toString("hex"),
    process: process.slug,
    content,
    group: row.groupCode,
    channel: row.channel,
    receivedAt: row.receivedAt.toISOString(),
  };
}
