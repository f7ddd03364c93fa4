import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import type { Web, WebContext } from "#ui/web.tsx";
import { on } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import { type OpenDesk, openDemonstration, openDesk, openSaved } from "../desk.ts";
import { showGone } from "./gone.tsx";

type Answer = Response | Promise<Response>;
type Handler = (c: WebContext, desk: OpenDesk, params: Readonly<Record<string, string>>) => Answer;
type Room = keyof typeof addresses.desk;

/** Answers an address under each kind of desk; nothing is sent to the demonstration, which nobody changes. */
export function atDesk(
  app: Hono<Web>,
  installation: Installation,
  { method, room }: { method: "get" | "post"; room: Room },
  handler: Handler,
): void {
  on(app, method, addresses.desk[room], async (c, params: Record<string, string>) => {
    const desk = await openDesk(installation, params.token!);
    if (!desk) return showGone(c);
    // Who has the address has the texts: it goes to no cache and no search engine.
    c.header("cache-control", "private, no-store");
    c.header("x-robots-tag", "noindex");
    return handler(c, desk, params);
  });
  on(app, method, addresses.saved[room], async (c, params: Record<string, string>) => {
    const { desk } = await openSaved(installation, c, { slug: params.slug!, number: params.number! });
    return handler(c, desk, params);
  });
  if (method === "post") return;
  on(app, method, addresses.demonstration[room], async (c, params: Record<string, string>) => {
    const page = c.get("page");
    return handler(c, await openDemonstration(page.locale, page.t("texts.demonstration")), params);
  });
}
