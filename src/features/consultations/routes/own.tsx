import type { Hono } from "hono";
import { addresses as peopleAddresses } from "#features/people/addresses.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, show, type Web } from "#ui/web.tsx";
import { ownContributions } from "../own-queries.ts";
import { OwnContributionsPage } from "../pages/own.tsx";

export function ownRoutes(app: Hono<Web>, { db }: Installation): void {
  on(app, "get", peopleAddresses.ownContributions, async (c) => {
    const actor = c.get("actor");
    if (actor.kind !== "person") throw new Refusal("sign-in-first");
    const page = c.get("page");
    return show(
      c,
      { title: page.t("people.account.contributions") },
      <OwnContributionsPage page={page} name={actor.name} own={await ownContributions(db, actor)} />,
    );
  });
}
