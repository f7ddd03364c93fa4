import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import type { Config } from "./config.ts";
import { common, type Files, keyOf } from "./files.ts";

/** Files in a bucket of S3 or of anything that speaks its protocol. */
export function bucketFiles(s3: NonNullable<Config["s3"]>): Files {
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
