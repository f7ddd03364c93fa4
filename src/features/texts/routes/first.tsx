import type { Hono } from "hono";
import type { Installation } from "#features/record/installation.ts";
import { check, readForm } from "#platform/http/form.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { layMore, layOut } from "../actions/lay-out.ts";
import { addresses, addressOf, type View } from "../addresses.ts";
import { type OpenDesk, openDesk } from "../desk.ts";
import { type Purpose, purposeForm } from "../forms.ts";
import { FirstPage, type FirstProps } from "../pages/first.tsx";
import { lastSaved } from "../queries.ts";
import type { TextRead } from "../read-files.ts";
import { readSent } from "../receive.ts";

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
    const before = await openDesk(installation, form.values.kept ?? "");
    const { texts, problems, replaced } = await readSent(form, purpose, {
      nameTyped: (number) => page.t("texts.typed", { number }),
      kept: before?.texts ?? [],
    });
    if (problems.length > 0) {
      // A browser without script forgets which files were chosen: those that were read need not be sent again.
      const token = await lay(c, { texts: texts.filter(({ isTyped }) => !isTyped), before, replaced });
      const kept = await openDesk(installation, token);
      return firstPage(c, { purpose, values: form.values, problems, kept });
    }
    const token = await lay(c, { texts, before, replaced });
    // Instructions are compared with nothing: what they make of the text is shown.
    const proposes = [...texts, ...(before?.texts ?? [])].some(({ about }) => about.kind === "instructions");
    const view = purpose === "compare" && proposes ? "consolidation" : opens[purpose];
    return c.redirect(addressOf({ kind: "desk", token }, view, page.locale), 303);
  });

  /** Lays texts on a new desk, or on that of texts which were sent before; gives its token, "" where there is none. */
  async function lay(
    c: WebContext,
    {
      texts,
      before,
      replaced,
    }: { texts: readonly TextRead[]; before: OpenDesk | null; replaced: readonly number[] },
  ): Promise<string> {
    const actor = c.get("actor");
    if (before?.place.kind !== "desk") return texts.length > 0 ? layOut(installation, { actor, texts }) : "";
    await layMore(installation, { actor, desk: before, texts, replaced });
    return before.place.token;
  }

  async function firstPage(
    c: WebContext,
    given: Pick<FirstProps, "purpose" | "values" | "problems"> & { kept?: OpenDesk | null },
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
        isSignedIn={c.get("actor").kind === "person"}
        uploadMegabytes={Math.floor(config.uploadBytesAtMost / 1024 / 1024)}
        {...given}
      />,
    );
  }
}
