import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import type { Web } from "#ui/web.tsx";

export function reportRoutes(_app: Hono<Web>, _installation: Installation): void {}
