import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import type { Web } from "#ui/web.tsx";
import { contributionRoutes } from "./routes/contribution.tsx";
import { dataRoutes } from "./routes/data.tsx";
import { importRoutes } from "./routes/import.tsx";
import { listRoutes } from "./routes/list.tsx";
import { ownRoutes } from "./routes/own.tsx";
import { processRoutes } from "./routes/process.tsx";
import { receivingRoutes } from "./routes/receiving.tsx";

/** The pages of a consultation: what it is, how to take part, what was said. */
export function consultationRoutes(app: Hono<Web>, installation: Installation): void {
  processRoutes(app, installation);
  receivingRoutes(app, installation);
  importRoutes(app, installation);
  dataRoutes(app, installation);
  listRoutes(app, installation);
  contributionRoutes(app, installation);
  ownRoutes(app, installation);
}
