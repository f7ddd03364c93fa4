import { expect, it } from "vitest";
import { openTestDatabase } from "#platform/testing/databases.ts";
import { freePort } from "#platform/testing/postgres.ts";
import { openInstallation } from "./installation.ts";
import { startServer } from "./server.ts";

it("stops when asked: answers what is under way, ends the streams, takes nothing new", async () => {
  const test = await openTestDatabase("PGlite");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await startServer(
    await openInstallation({ ...test.config, port, publicUrl: origin }, test.database),
  );
  const stream = await fetch(`${origin}/live/en/task/00000000-0000-4000-8000-000000000000`);
  const reader = stream.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain("turbo-stream");

  // A form of which half has arrived.
  let send: (text: string) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (text) => {
        controller.enqueue(new TextEncoder().encode(text));
        if (text.endsWith("!")) controller.close();
      };
    },
  });
  const answer = fetch(`${origin}/es/entrar`, {
    method: "POST",
    body,
    duplex: "half",
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  send("email=amina");
  await new Promise((resolve) => setTimeout(resolve, 150));

  const stopped = server.stop();
  setTimeout(() => send("&password=late!"), 100);
  expect((await answer).status).toBe(422);
  while (!(await reader.read().catch(() => ({ done: true }))).done);
  await stopped;
  await expect(fetch(`${origin}/health`)).rejects.toThrow();
  await test.drop();
});
