import { eq } from "drizzle-orm";
import type { Config } from "./config.ts";
import type { Db } from "./database.ts";
import type { Jobs, TaskHandler } from "./jobs.ts";
import type { Smtp } from "./mail-smtp.ts";
import { mails } from "./schema.ts";

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The name of the task that sends a letter. */
export const sendMailTask = "mail.send";

/** Writes a letter in the transaction of the action that causes it; it is sent after that commits. Without SMTP it stays in the outbox. */
export async function queueLetter(
  tx: Db,
  jobs: Jobs,
  config: Pick<Config, "smtpUrl">,
  letter: Letter,
): Promise<void> {
  const state = config.smtpUrl ? "queued" : "kept";
  const [row] = await tx
    .insert(mails)
    .values({ ...letter, state })
    .returning({ id: mails.id });
  if (config.smtpUrl) await jobs.enqueue(tx, { name: sendMailTask, data: { mailId: row!.id } });
}

/** Sends a queued letter by SMTP; an error leaves it to the queue's retries. */
export function mailSender(db: Db, config: Pick<Config, "smtpUrl" | "mailFrom">): TaskHandler {
  let smtp: Smtp | null = null;
  return async ({ mailId }) => {
    const [letter] = await db
      .select()
      .from(mails)
      .where(eq(mails.id, Number(mailId)));
    if (!letter || letter.state === "sent" || !config.smtpUrl) return undefined;
    try {
      // What speaks with a mail server is heavy, and loaded only where there is one.
      smtp ??= (await import("./mail-smtp.ts")).openSmtp(config.smtpUrl);
      if (!(await smtp.takes(letter.to))) {
        // Trying again would not help.
        const problem = "the mail server takes no address with letters beyond ASCII before the @ (SMTPUTF8)";
        await db.update(mails).set({ state: "failed", problem }).where(eq(mails.id, letter.id));
        return undefined;
      }
      await smtp.send(config.mailFrom, letter);
      await db
        .update(mails)
        .set({ state: "sent", sentAt: new Date(), problem: null })
        .where(eq(mails.id, letter.id));
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      await db.update(mails).set({ state: "failed", problem }).where(eq(mails.id, letter.id));
      throw cause;
    }
    return undefined;
  };
}
