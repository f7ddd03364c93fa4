import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openFiles } from "../files.ts";
import { download } from "./download.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "acuerdo-files-"));
const files = await openFiles({ dataFolder, s3: null });
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("0123456789");

async function ask(
  headers: Record<string, string> = {},
  changes: { name?: string; mediaType?: string; method?: string } = {},
) {
  const { method = "GET", name = "acta.txt", mediaType = "text/plain" } = changes;
  const request = new Request("http://localhost/f", { method, headers });
  return download(files, request, { sha256: await files.put(bytes), name, mediaType, bytes: bytes.length });
}

it("the same bytes are one file, whole under the hash of its bytes, and nothing is left of writing", async () => {
  const first = await files.put(bytes);
  expect(first).toBe("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882");
  expect(await files.put(new Uint8Array(bytes))).toBe(first);
  expect(Buffer.from(await files.bytes(first)).toString()).toBe("0123456789");
  const other = await files.put(new Uint8Array([1]));
  await files.remove(other);
  expect([await files.exists(first), await files.exists(other)]).toEqual([true, false]);
  expect(readdirSync(join(dataFolder, "files", "writing"))).toEqual([]);
});

it("answers whole, or with the range that was asked for", async () => {
  const whole = await ask();
  expect([
    whole.status,
    await whole.text(),
    whole.headers.get("accept-ranges"),
    whole.headers.get("content-length"),
  ]).toEqual([200, "0123456789", "bytes", "10"]);
  const ranges: [string, string, string][] = [
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
    ["bytes=-99", "0123456789", "bytes 0-9/10"],
  ];
  for (const [range, text, part] of ranges) {
    const answer = await ask({ range });
    expect([range, answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([
      range,
      206,
      text,
      part,
    ]);
  }
  for (const range of ["bytes=10-", "bytes=5-2", "bytes=-0"]) {
    const answer = await ask({ range });
    expect([range, answer.status, answer.headers.get("content-range")]).toEqual([range, 416, "bytes */10"]);
  }
  expect((await ask({ range: "bytes=0-1,4-5" })).status).toBe(200);
  expect((await ask({ range: "bytes=0-1", "if-range": '"another"' })).status).toBe(200);
});

it("sends nothing to who has it, and only headers to who asks for them", async () => {
  const etag = (await ask()).headers.get("etag")!;
  expect((await ask({ "if-none-match": etag })).status).toBe(304);
  const head = await ask({}, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
});

it("shows in place only what cannot run, and names files in any script", async () => {
  const page = await ask({}, { name: "página «1».html", mediaType: "text/html" });
  expect(page.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''p%C3%A1gina%20%C2%AB1%C2%BB.html",
  );
  expect([page.headers.get("content-security-policy"), page.headers.get("x-content-type-options")]).toEqual([
    "default-src 'none'; sandbox",
    "nosniff",
  ]);
  expect((await ask()).headers.get("content-disposition")).toMatch(/^inline;/);
  expect((await ask({}, { name: "a\r\nset-cookie: b=c" })).headers.get("set-cookie")).toBe(null);
});
