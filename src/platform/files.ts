import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
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
const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

export function openFiles(config: Pick<Config, "dataFolder" | "s3">): Files {
  return config.s3 ? bucketFiles(config.s3) : folderFiles(join(config.dataFolder, "files"));
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

function bucketFiles(s3: NonNullable<Config["s3"]>): Files {
  const client = new S3Client({
    region: s3.region,
    ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
    ...(s3.credentials ? { credentials: s3.credentials } : {}),
  });
  const disk = new Disk(
    new S3Driver({ client, bucket: s3.bucket, visibility: "private", supportsACL: false }),
  );
  return {
    ...common(disk, (key, bytes) => disk.put(key, bytes)),
    stream: async (sha256, range) => {
      const found = await client.send(
        new GetObjectCommand({
          Bucket: s3.bucket,
          Key: keyOf(sha256),
          ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
        }),
      );
      if (!found.Body) throw new Error(`the bucket has no file ${sha256}`);
      return found.Body.transformToWebStream() as ReadableStream<Uint8Array>;
    },
  };
}

function common(disk: Disk, write: (key: string, bytes: Uint8Array) => Promise<void>): Omit<Files, "stream"> {
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
