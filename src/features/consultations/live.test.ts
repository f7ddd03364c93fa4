import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createProcess } from "#features/mandates/actions.ts";
import { processForm } from "#features/mandates/forms.ts";
import { onEachInstallation } from "../../testing/installation.ts";

const system = { kind: "system", name: "test" } as const;

/** The events of a stream one by one. */
async function* eventsOf(answer: Response): AsyncGenerator<string> {
  let text = "";
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith("data:")) yield event;
    }
  }
}

onEachInstallation("the tally of a consultation", (application) => {
  it("comes anew to who watches, in their language, and the watch ends with the reader", async () => {
    const { app, post, installation } = application();
    const slug = `p-${randomUUID()}`;
    await createProcess(installation, {
      actor: system,
      form: processForm.parse({ slug, title_en: "Wells", opensAt: "2020-01-01T00:00" }),
      state: "published",
    });
    const leave = new AbortController();
    const answer = await app.request(
      new Request(`http://localhost/live/ar/consultation/${slug}`, { signal: leave.signal }),
    );
    expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const events = eventsOf(answer);
    const first = (await events.next()).value as string;
    expect(first).toContain('action="replace" target="tally"');
    expect(first).not.toContain(`contributions?group=academia`);
    const fields = {
      submissionKey: randomUUID(),
      group: "academia",
      organisation: "School of the Well",
      title: "Depths",
      text: "12 m",
    };
    expect((await post(`/en/processes/${slug}/contribute`, fields)).status).toBe(303);
    const second = (await events.next()).value as string;
    expect(second).toContain(
      `href="/ar/processes/${slug}/contributions?group=academia&amp;channel=written">1</a>`,
    );
    expect(installation.live.watchers()).toBe(1);
    await events.return(undefined);
    leave.abort();
    for (let tries = 0; tries < 100 && installation.live.watchers() > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(installation.live.watchers()).toBe(0);
  });

  it("is not streamed of a draft", async () => {
    const { get, installation } = application();
    const slug = `p-${randomUUID()}`;
    await createProcess(installation, {
      actor: system,
      form: processForm.parse({ slug, title_en: "Draft" }),
      state: "draft",
    });
    expect((await get(`/live/en/consultation/${slug}`)).status).toBe(404);
  });
});
