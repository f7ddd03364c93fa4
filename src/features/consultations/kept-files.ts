import { createHmac, timingSafeEqual } from "node:crypto";
import { sniffFormat } from "#platform/extract/sniff.ts";
import type { Files } from "#platform/files.ts";
import { safeName } from "#platform/http/safe-name.ts";
import type { SubmittedFile } from "./submission.ts";

/** Puts the files of a form into the store, whatever they are. */
export function keepFiles(files: Files, sent: readonly File[]): Promise<SubmittedFile[]> {
  return Promise.all(
    sent.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = safeName(file.name);
      return {
        sha256: await files.put(bytes),
        name,
        mediaType: sniffFormat(bytes, name).mediaType,
        bytes: bytes.length,
      };
    }),
  );
}

/**
 * A form that comes back with problems carries the files that it already sent, so that nobody sends them twice over
 * a slow line. The seal shows that it was us who kept them.
 */
export function sealFile(file: SubmittedFile, secret: string): string {
  const body = Buffer.from(JSON.stringify(file)).toString("base64url");
  return `${body}.${seal(body, secret)}`;
}

/** The file of a sealed value; null for one that we did not seal. */
export function openSealedFile(value: string, secret: string): SubmittedFile | null {
  const [body = "", given = ""] = value.split(".");
  const expected = Buffer.from(seal(body, secret));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString());
}

const seal = (body: string, secret: string) =>
  createHmac("sha256", secret).update(`kept-file:${body}`).digest("base64url");
