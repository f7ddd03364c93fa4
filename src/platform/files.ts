import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Config } from "./config.ts";

/** Bytes from `start` to `end`, both included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Files by the SHA-256 of their bytes. A file is whole under its address, or not there. */
export interface Files {
  /** Keeps the bytes and gives their address; the same bytes twice are one file. */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly bytes: (sha256: string) => Promise<Uint8Array>;
  readonly stream: (sha256: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
  readonly exists: (sha256: string) => Promise<boolean>;
  readonly remove: (sha256: string) => Promise<void>;
}

/** Two levels of folders, so that none grows past what file systems list quickly. */
export const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** Opens the file store. What speaks with S3 is heavy, and loaded only where it is used. */
export async function openFiles(config: Pick<Config, "dataFolder" | "s3">): Promise<Files> {
  if (!config.s3) return folderFiles(join(config.dataFolder, "files"));
  const { bucketFiles } = await import("./files-s3.ts");
  return bucketFiles(config.s3);
}

function folderFiles(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  return {
    ...common(disk, async (key, bytes) => {
      // A cut in the middle of writing leaves a file under a name that nobody asks for.
      const writing = `writing/${randomUUID()}`;
      await disk.put(writing, bytes);
      await disk.move(writing, key);
    }),
    stream: async (sha256, range) => {
      const source = createReadStream(join(folder, keyOf(sha256)), range);
      return Readable.toWeb(source) as ReadableStream<Uint8Array>;
    },
  };
}

/** What both kinds of store do alike. */
export function common(
  disk: Disk,
  write: (key: string, bytes: Uint8Array) => Promise<void>,
): Omit<Files, "stream"> {
  return {
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (!(await disk.exists(keyOf(sha256)))) await write(keyOf(sha256), bytes);
      return sha256;
    },
    bytes: (sha256) => disk.getBytes(keyOf(sha256)),
    exists: (sha256) => disk.exists(keyOf(sha256)),
    remove: (sha256) => disk.delete(keyOf(sha256)),
  };
}
