import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import type { Web } from "#ui/web.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { fileRoutes } from "./routes/files.ts";
import { firstRoutes } from "./routes/first.tsx";
import { viewRoutes } from "./routes/views.tsx";

export function textRoutes(app: Hono<Web>, installation: Installation): void {
  firstRoutes(app, installation);
  viewRoutes(app, installation);
  deskRoutes(app, installation);
  fileRoutes(app, installation);
}
