import type { Files } from "../files.ts";

export interface Download {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Types that a browser may show in place; everything else is saved, since it came from strangers. */
const shownInPlace = new Set(["application/pdf", "text/plain", "image/png", "image/jpeg"]);

/**
 * A file as it came, streamed, with the range that was asked for. Nothing in it may run: it is sandboxed, its type is
 * not guessed, and what could be a page is saved instead of shown.
 */
export async function download(files: Files, request: Request, file: Download): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const place = shownInPlace.has(file.mediaType) ? "inline" : "attachment";
  const headers = new Headers({
    "content-type": file.mediaType === "text/plain" ? "text/plain; charset=utf-8" : file.mediaType,
    "content-disposition": `${place}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=0, must-revalidate",
    etag,
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const asked =
    request.headers.get("if-range") && request.headers.get("if-range") !== etag
      ? null
      : request.headers.get("range");
  const range = readRange(asked, file.bytes);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const length = range ? range.end - range.start + 1 : file.bytes;
  headers.set("content-length", String(length));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
  const body = request.method === "HEAD" ? null : await files.stream(file.sha256, range ?? undefined);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** One range of RFC 9110 §14.1.2; several at once are answered whole, as the standard allows. */
function readRange(
  header: string | null,
  size: number,
): { start: number; end: number } | null | "unsatisfiable" {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
