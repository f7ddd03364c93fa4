import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import type { Installation } from "#features/record/installation.ts";
import { zipStream } from "#platform/http/zip.ts";
import { on, show, type Web } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import { openData } from "../open-data.ts";
import { DataPage } from "../pages/data.tsx";
import { countContributions, filesPublished } from "../queries.ts";

export function dataRoutes(app: Hono<Web>, installation: Installation): void {
  const { db } = installation;

  on(app, "get", addresses.data, async (c, { slug }) => {
    const { process } = await processOf(installation, c, slug);
    const page = c.get("page");
    const contributions = await countContributions(db, process.id, { statuses: ["published"] });
    return show(
      c,
      { title: page.t("consultations.data") },
      <DataPage
        page={page}
        process={process}
        contributions={contributions}
        files={await filesPublished(db, process.id)}
      />,
    );
  });

  for (const pattern of addresses.data.patterns) {
    app.get(`${pattern}.zip`, async (c) => {
      const slug = c.req.param("slug") as string;
      const { process } = await processOf(installation, c, slug);
      return c.body(zipStream(openData(installation, process)), 200, {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${slug}.zip"`,
        "cache-control": "private, no-store",
      });
    });
  }
}
