import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { html } from "hono/html";
import { printKey } from "#engines/ledger/signed-note.ts";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import { liveEvents } from "#platform/http/events.ts";
import { readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { taskTopic } from "#platform/services.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { changeTask, type TaskAct } from "./actions.ts";
import { addresses } from "./addresses.ts";
import type { Installation } from "./installation.ts";
import { publishedHead } from "./ledger.ts";
import { LedgerPage, Outcome, VerifyPage } from "./pages/ledger.tsx";
import { OutboxPage, TasksPage } from "./pages/tasks.tsx";
import { maySeeInstallation } from "./policy.ts";
import { findHead, findTask, listMails, listTasks } from "./queries.ts";

export function recordRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, ledger, live } = installation;

  /** The newest signed head, in the checkpoint format that monitors read. */
  app.get("/ledger/checkpoint", async (c) => {
    const head = await findHead(db);
    return head ? c.text(head.note, 200, { "cache-control": "no-cache" }) : c.text("", 404);
  });

  /** The same with key, time and, for `?since=SIZE`, the proof that it continues that size. */
  app.get("/ledger/head.json", async (c) => {
    const since = Number(c.req.query("since"));
    return c.json(
      await publishedHead(db, ledger, { since: Number.isSafeInteger(since) ? since : undefined }),
    );
  });

  on(app, "get", addresses.ledger, async (c) => {
    const page = c.get("page");
    const head = await findHead(db);
    return show(
      c,
      { title: page.t("record.ledger") },
      <LedgerPage
        page={page}
        size={head?.size ?? 0}
        root={head?.root ?? null}
        keyText={printKey(ledger.key)}
        treeHead={head?.note ?? null}
        at={head?.at ?? null}
      />,
    );
  });

  on(app, "get", addresses.verify, (c) => {
    const page = c.get("page");
    return show(
      c,
      { title: page.t("record.verify"), scripts: ["verify"] },
      <VerifyPage page={page} keyText={printKey(ledger.key)} />,
    );
  });

  on(app, "post", addresses.verify, async (c) => {
    const page = c.get("page");
    const { values, files } = await readForm(c);
    const chosen = files.file?.[0];
    const text = chosen ? await chosen.text() : (values.receipt ?? "");
    const contents = await Promise.all(
      (files.contents ?? []).map(async (file) => ({
        name: file.name,
        sha256: createHash("sha256")
          .update(new Uint8Array(await file.arrayBuffer()))
          .digest("hex"),
      })),
    );
    const { valid, checks } = verifyReceipt(parsed(text), {
      publicKey: printKey(ledger.key),
      files: contents,
    });
    return show(
      c,
      { title: page.t("record.verify"), scripts: ["verify"], status: valid ? 200 : 422 },
      <VerifyPage
        page={page}
        keyText={printKey(ledger.key)}
        receipt={text}
        outcome={<Outcome page={page} valid={valid} checks={checks} />}
      />,
    );
  });

  on(app, "get", addresses.tasks, async (c) => {
    refuseOthers(c);
    const page = c.get("page");
    const failedOnly = c.req.query("state") === "failed";
    return show(
      c,
      { title: page.t("record.tasks") },
      <TasksPage
        page={page}
        tasks={await listTasks(db, { failedOnly })}
        failedOnly={failedOnly}
        action={addresses.tasks.to(page.locale, {})}
        zone="UTC"
        outbox={addresses.outbox.to(page.locale, {})}
      />,
    );
  });

  on(app, "post", addresses.tasks, async (c) => {
    await changeTask(installation, { actor: c.get("actor"), ...(await readTaskAct(c)) });
    return c.redirect(addresses.tasks.to(c.get("page").locale, {}), 303);
  });

  /** Tells a page that waits for a task to look again. */
  app.get("/live/:locale/task/:id", async (c) => {
    const id = c.req.param("id");
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal("not-found");
    return liveEvents(
      c,
      (changed) => live.watch(taskTopic(id), changed),
      async () => {
        const task = await findTask(db, id);
        return String(
          await html`<turbo-stream action="refresh" request-id="${task?.state ?? ""}-${task?.done ?? 0}"></turbo-stream>`,
        );
      },
    );
  });

  on(app, "get", addresses.outbox, async (c) => {
    refuseOthers(c);
    const page = c.get("page");
    return show(
      c,
      { title: page.t("record.outbox") },
      <OutboxPage page={page} mails={await listMails(db)} />,
    );
  });
}

/** What the buttons beside a task send. */
export async function readTaskAct(c: WebContext): Promise<{ id: string; act: TaskAct }> {
  const { values } = await readForm(c);
  if (values.act !== "cancel" && values.act !== "retry") throw new Refusal("invalid");
  return { id: values.task ?? "", act: values.act };
}

function refuseOthers(c: WebContext): void {
  if (!maySeeInstallation(c.get("actor"))) throw new Refusal("not-yours");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
