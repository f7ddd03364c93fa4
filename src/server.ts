import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { createApp } from "./app.tsx";
import type { OpenInstallation } from "./installation.ts";

export interface RunningServer {
  readonly port: number;
  readonly open: OpenInstallation;
  /** Answers what was asked, ends the streams, then closes everything. */
  readonly stop: () => Promise<void>;
}

/** A request that is under way at shutdown is given this long, in milliseconds. */
const graceMs = 10_000;

/** Starts answering requests and doing the work in the queue. */
export async function startServer(open: OpenInstallation): Promise<RunningServer> {
  const { installation, auth } = open;
  const { config } = installation;
  const app = createApp(installation, auth);
  if (config.runsJobs) await open.startJobs();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port: config.port }, ({ port }) => resolve(port)) as Server;
  server.once("error", reject);
  const port = await promise;
  return {
    port,
    open,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      // A stream of events never ends by itself.
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await closed;
      clearTimeout(cut);
      await open.close();
    },
  };
}
