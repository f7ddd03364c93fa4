import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

/** A comment this often keeps proxies from closing a quiet stream, in milliseconds. */
const heartbeatMs = 25_000;

/** Changes that come closer together than this are shown as one, in milliseconds. */
const togetherMs = 250;

/**
 * A stream of server-sent events: `current` is sent at once and after each change that `watch` tells of. Many changes
 * in a moment are one event.
 */
export function liveEvents(
  c: Context,
  watch: (changed: () => void) => () => void,
  current: () => Promise<string>,
): Response {
  return streamSSE(c, async (stream) => {
    let wake = Promise.withResolvers<void>();
    const end = watch(() => wake.resolve());
    stream.onAbort(() => {
      end();
      wake.resolve();
    });
    const beat = setInterval(() => void stream.write(": still here\n\n"), heartbeatMs);
    try {
      let sent = "";
      while (!stream.aborted) {
        const data = await current();
        if (data !== sent) await stream.writeSSE({ data });
        sent = data;
        await wake.promise;
        wake = Promise.withResolvers<void>();
        await stream.sleep(togetherMs);
      }
    } finally {
      clearInterval(beat);
      end();
    }
  });
}

/** One rendering for all who watch the same: made when first asked for after a change, then shared. */
export class SharedRendering {
  readonly #made = new Map<string, Promise<string>>();

  get(key: string, render: () => Promise<string>): Promise<string> {
    const made = this.#made.get(key) ?? render();
    this.#made.set(key, made);
    // Kept only as long as watchers gather: the next change must be rendered anew.
    made.finally(() => setTimeout(() => this.#made.delete(key), togetherMs / 2)).catch(() => undefined);
    return made;
  }
}
