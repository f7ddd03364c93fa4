import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { check, type FormValues, readForm } from "#platform/http/form.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { layOut } from "../actions/lay-out.ts";
import { addresses, addressOf, type View } from "../addresses.ts";
import { type Purpose, purposeForm } from "../forms.ts";
import { FirstPage } from "../pages/first.tsx";
import { lastSaved } from "../queries.ts";
import { readSent, type SendProblem } from "../receive.ts";

/** What opens when texts were sent. */
const opens: Readonly<Record<Purpose, View>> = {
  compare: "comparison",
  consolidate: "consolidation",
  read: "tree",
  add: "overview",
};

export function firstRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, config } = installation;

  on(app, "get", addresses.texts, (c) => firstPage(c, { purpose: "compare", values: {}, problems: [] }));

  on(app, "post", addresses.texts, async (c) => {
    const form = await readForm(c);
    const checked = check(purposeForm, form.values);
    const purpose = checked.ok ? checked.data.for : "compare";
    const page = c.get("page");
    const { texts, problems } = await readSent(form, purpose, {
      nameTyped: (number) => page.t("texts.typed", { number }),
    });
    if (problems.length > 0) return firstPage(c, { purpose, values: form.values, problems });
    const token = await layOut(installation, { actor: c.get("actor"), texts });
    // Instructions are compared with nothing: what they make of the text is shown.
    const proposes = texts.some(({ about }) => about.kind === "instructions");
    const view = purpose === "compare" && proposes ? "consolidation" : opens[purpose];
    return c.redirect(addressOf({ kind: "desk", token }, view, page.locale), 303);
  });

  async function firstPage(
    c: WebContext,
    given: { purpose: Purpose; values: FormValues; problems: readonly SendProblem[] },
  ) {
    const page = c.get("page");
    return show(
      c,
      {
        title: page.t("texts.first.title"),
        description: page.t("texts.first.lead"),
        problems: given.problems,
      },
      <FirstPage
        page={page}
        saved={await lastSaved(db, 5)}
        uploadMegabytes={Math.floor(config.uploadBytesAtMost / 1024 / 1024)}
        {...given}
      />,
    );
  }
}
