import type { Child } from "hono/jsx";
import type { mails, tasks } from "#platform/schema.ts";
import { PostButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Progress, type WorkState } from "#ui/progress/progress.tsx";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { Moment } from "#ui/time/time.tsx";
import type { TaskAct } from "../actions.ts";

export type Task = typeof tasks.$inferSelect;
export type Mail = typeof mails.$inferSelect;

const workStates: Record<Task["state"], WorkState> = {
  queued: "queued",
  running: "running",
  done: "finished",
  failed: "failed",
  cancelled: "cancelled",
};

interface TaskProgressProps {
  page: Page;
  task: Task;
  /** The page that cancels it, or starts it again. */
  action: string;
  zone: string;
  result?: Child | undefined;
}

/** A piece of long work: how far it is, what became of it, and what can be done about it. The page follows it. */
export function TaskProgress({ page, task, action, zone, result }: TaskProgressProps) {
  const { t } = page;
  const act = (name: TaskAct, label: string, confirm?: string) => (
    <PostButton action={action} fields={{ task: task.id, act: name }} look="link" confirm={confirm}>
      {label}
    </PostButton>
  );
  const isUnderWay = task.state === "queued" || task.state === "running";
  return (
    <>
      {isUnderWay && <turbo-stream-source src={`/live/${page.locale}/task/${task.id}`} />}
      <Progress
        page={page}
        id={`task-${task.id}`}
        label={t(`task.${task.name}`, { process: task.processSlug ?? "" })}
        state={workStates[task.state]}
        done={task.done}
        total={task.total ?? undefined}
        since={task.startedAt ?? task.createdAt}
        zone={zone}
        by={task.requestedBy ?? undefined}
        reason={task.problem ?? undefined}
        acts={
          isUnderWay
            ? act("cancel", t("ui.confirm.no"), t("record.tasks.cancel.confirm"))
            : task.state !== "done" && act("retry", t("record.tasks.retry"))
        }
        result={result}
      />
    </>
  );
}

interface TasksProps {
  page: Page;
  tasks: readonly Task[];
  failedOnly: boolean;
  action: string;
  zone: string;
  /** The installation's own page leads to its outbox too. */
  outbox?: string | undefined;
}

/** Long work, newest first: what runs, what failed and why. */
export function TasksPage({ page, tasks: listed, failedOnly, action, zone, outbox }: TasksProps) {
  const { t } = page;
  return (
    <>
      <PageHeader title={t("record.tasks")} />
      <Tabs
        label={t("record.tasks")}
        tabs={[
          { href: action, label: t("record.tasks.all"), current: !failedOnly },
          { href: `${action}?state=failed`, label: t("record.tasks.failed"), current: failedOnly },
          ...(outbox ? [{ href: outbox, label: t("record.outbox") }] : []),
        ]}
      />
      {listed.length === 0 && (
        <EmptyState title={t(failedOnly ? "record.tasks.none-failed" : "record.tasks.empty")}>
          {t("record.tasks.empty.help")}
        </EmptyState>
      )}
      {listed.map((task) => (
        <TaskProgress page={page} task={task} action={action} zone={zone} />
      ))}
    </>
  );
}

const mailKinds = { queued: "info", sent: "good", failed: "bad", kept: "neutral" } as const;

/** Letters that went out or, without a mail server, would have. */
export function OutboxPage({ page, mails: listed }: { page: Page; mails: readonly Mail[] }) {
  const { t } = page;
  return (
    <>
      <PageHeader title={t("record.outbox")}>
        <p>{t("record.outbox.lead")}</p>
      </PageHeader>
      <DataTable
        page={page}
        caption={t("record.outbox")}
        rows={listed}
        narrow="stack"
        empty={<EmptyState title={t("record.outbox.empty")} />}
        columns={[
          {
            key: "at",
            head: t("record.outbox.at"),
            cell: ({ createdAt }) => <Moment page={page} at={createdAt} zone="UTC" style="short" />,
          },
          { key: "to", head: t("record.outbox.to"), cell: ({ to }) => <bdi>{to}</bdi>, rowHeader: true },
          {
            key: "state",
            head: t("record.outbox.state"),
            cell: ({ state, problem }) => (
              <>
                <StatusBadge kind={mailKinds[state]}>{t(`record.outbox.state.${state}`)}</StatusBadge>{" "}
                {problem}
              </>
            ),
          },
          {
            key: "text",
            head: t("record.outbox.text"),
            cell: ({ subject, text }) => (
              <details>
                <summary>{subject}</summary>
                <div class="letter">{linked(text)}</div>
              </details>
            ),
          },
        ]}
      />
    </>
  );
}

/** The words of a letter with its addresses as links, so that a link to sign in works from the outbox. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 === 1 ? <a href={part}>{part}</a> : part));
}
