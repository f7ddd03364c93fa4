import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { freePort } from "#platform/testing/postgres.ts";

const data = mkdtempSync(join(tmpdir(), "acuerdo-killed-"));
let server: ChildProcess | undefined;

afterAll(() => {
  server?.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

/** The built program on its own data folder, as whoever installs it runs it; gives its address once it answers. */
async function start(port: number): Promise<string> {
  const { DATABASE_URL, ...env } = process.env;
  server = spawn(
    process.execPath,
    ["dist/cli.js", "serve", "--demonstration", "--data", data, "--port", String(port)],
    {
      // As a test, so that one address may send more than the limit for readers.
      env: { ...env, NODE_ENV: "test", LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const started = Promise.withResolvers<void>();
  let said = "";
  server.stdout!.on("data", (chunk) => {
    said += chunk;
    if (said.includes("Acuerdo is at")) started.resolve();
  });
  server.once("exit", (code) =>
    started.reject(new Error(`the server ended with ${code} before it answered`)),
  );
  await started.promise;
  return `http://localhost:${port}/en/processes/consulta-abierta`;
}

async function submit(process: string, submissionKey: string, title: string): Promise<string> {
  const body = new FormData();
  const fields = {
    submissionKey,
    group: "civil-society",
    organisation: "Association of the Ford",
    title,
    text: "The bridge is out.",
  };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("files", new File([`Letter for ${title}`], "letter.txt"));
  const answer = await fetch(`${process}/contribute`, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
  return answer.headers.get("location")!.match(/contributions\/(\w{10})\/receipt/)![1]!;
}

it("a server killed while contributions arrive loses none that it acknowledged", {
  timeout: 240_000,
}, async () => {
  const port = await freePort();
  const process = await start(port);
  const acknowledged = new Map<string, string>();
  let killed = false;
  const send = async (sender: number) => {
    for (let n = 0; !killed; n++) {
      const key = randomUUID();
      const code = await submit(process, key, `Letter ${sender}.${n}`).catch((error) => {
        if (killed) return undefined;
        throw error;
      });
      if (code) acknowledged.set(key, code);
      // With answers under way to the other senders.
      if (acknowledged.size >= 40 && !killed) {
        killed = true;
        server!.kill("SIGKILL");
      }
    }
  };
  const ended = once(server!, "exit");
  await Promise.all([1, 2, 3, 4, 5, 6].map(send));
  expect(await ended).toEqual([null, "SIGKILL"]);

  await start(port);
  expect(acknowledged.size).toBeGreaterThanOrEqual(40);
  const places = new Set<number>();
  for (const [key, code] of acknowledged) {
    const receipt = await (await fetch(`${process}/contributions/${code}/receipt.json`)).json();
    expect([code, verifyReceipt(receipt).valid]).toEqual([code, true]);
    places.add(receipt.index);
    const letter = await (await fetch(`${process}/contributions/${code}/files/1`)).text();
    expect(letter).toMatch(/^Letter for Letter \d\.\d+$/);
    if (places.size <= 3) expect(await submit(process, key, "Sent once more")).toBe(code);
  }
  expect(places.size).toBe(acknowledged.size);
});
