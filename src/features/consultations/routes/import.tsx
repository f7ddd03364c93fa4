import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage } from "#features/mandates/policy.ts";
import type { Installation } from "#features/record/installation.ts";
import { findTask } from "#features/record/queries.ts";
import { csvOf, csvResponse } from "#platform/http/csv.ts";
import { type FieldProblem, readForm } from "#platform/http/form.ts";
import { safeName } from "#platform/http/safe-name.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { planImportInto } from "../actions/import.ts";
import { prepareImport, setMapping, startImport } from "../actions/prepare-import.ts";
import { addresses } from "../addresses.ts";
import { importedFiles } from "../import-job.ts";
import { findImport } from "../import-queries.ts";
import { guessMapping, type ImportField, importFields, readTable } from "../import-table.ts";
import { ImportPage, ImportRunningPage, ImportStepPage, problemText } from "../pages/import.tsx";

export function importRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, files } = installation;

  on(app, "get", addresses.import, (c, { slug }) => firstStep(c, slug, []));

  on(app, "post", addresses.import, async (c, { slug }) => {
    const { process, participant } = await managed(c, slug);
    const sent = await readForm(c);
    const table = sent.files.table?.[0];
    if (!table)
      return firstStep(c, slug, [{ field: "table", message: "consultations.import.table.missing" }]);
    const bytes = new Uint8Array(await table.arrayBuffer());
    try {
      const { columns } = readTable(bytes);
      const names: Record<string, string> = {};
      for (const file of sent.files.files ?? [])
        names[safeName(file.name)] = await files.put(new Uint8Array(await file.arrayBuffer()));
      const id = await prepareImport(installation, {
        process,
        participant,
        fileName: safeName(table.name),
        sha256: await files.put(bytes),
        files: names,
        mapping: guessMapping(columns),
      });
      return c.redirect(addresses.importStep.to(c.get("page").locale, { slug, id }), 303);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return firstStep(c, slug, [{ field: "table", message: "consultations.import.table.unreadable" }]);
    }
  });

  for (const pattern of addresses.importStep.patterns) {
    // Not `:id.csv`, which the router takes for a name.
    app.get(pattern.replace(":id", ":file{[0-9]+\\.csv}"), async (c) => {
      const { slug, file } = c.req.param() as { slug: string; file: string };
      const at = { slug, id: file.replace(".csv", "") };
      const { process, row } = await prepared(c, at);
      const { plan } = await planned(process, row);
      const page = c.get("page");
      const csv = csvOf(
        ["line", "level", "column", "value", "problem"],
        plan.problems.map((problem) => [
          problem.line,
          problem.level,
          problem.column,
          problem.value,
          problemText(page, problem),
        ]),
      );
      return csvResponse(`import-${row.id}-problems`, csv);
    });
  }

  on(app, "get", addresses.importStep, async (c, at) => {
    const { process, row } = await prepared(c, at);
    const page = c.get("page");
    const summary = row.summary as { taskId?: string; received?: number; repeated?: number } | null;
    const task = summary?.taskId ? await findTask(db, summary.taskId) : undefined;
    if (task) {
      const result = task.result as { received: number; repeated: number } | null;
      return show(
        c,
        { title: row.fileName },
        <ImportRunningPage
          page={page}
          process={process}
          fileName={row.fileName}
          task={task}
          summary={result}
        />,
      );
    }
    const { table, mapping, plan } = await planned(process, row);
    return show(
      c,
      { title: row.fileName },
      <ImportStepPage
        page={page}
        process={process}
        id={row.id}
        fileName={row.fileName}
        table={table}
        mapping={mapping}
        plan={plan}
      />,
    );
  });

  on(app, "post", addresses.importStep, async (c, at) => {
    const { process, participant, row } = await prepared(c, at);
    const { values } = await readForm(c);
    const { columns } = readTable(await files.bytes(row.sha256));
    const mapping = Object.fromEntries(
      columns.flatMap((column, i) => {
        const field = importFields.find((each) => each === values[`column-${i}`]);
        return field ? [[column, field]] : [];
      }),
    );
    await setMapping(installation, { process, participant, id: row.id, mapping });
    if (values.act === "import") await startImport(installation, { process, participant, id: row.id });
    return c.redirect(addresses.importStep.to(c.get("page").locale, at), 303);
  });

  async function managed(c: WebContext, slug: string) {
    const found = await processOf(installation, c, slug);
    if (!mayManage(found.participant)) throw new Refusal("not-yours");
    return found;
  }

  async function prepared(c: WebContext, { slug, id }: { readonly slug: string; readonly id: string }) {
    const found = await managed(c, slug);
    const row = /^\d+$/.test(id) ? await findImport(db, Number(id)) : undefined;
    if (!row || row.processId !== found.process.id) throw new Refusal("not-found");
    return { ...found, row };
  }

  async function planned(
    process: Awaited<ReturnType<typeof managed>>["process"],
    row: NonNullable<Awaited<ReturnType<typeof findImport>>>,
  ) {
    const table = readTable(await files.bytes(row.sha256));
    const mapping = row.mapping as Readonly<Record<string, ImportField>>;
    const plan = await planImportInto(installation, {
      process,
      table,
      mapping,
      files: importedFiles(files, row.files),
    });
    return { table, mapping, plan };
  }

  async function firstStep(c: WebContext, slug: string, problems: readonly FieldProblem[]) {
    const { process } = await managed(c, slug);
    const page = c.get("page");
    return show(
      c,
      {
        title: page.t("consultations.import"),
        problems,
      },
      <ImportPage page={page} process={process} problems={problems} />,
    );
  }
}
