import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect, it } from "vitest";
import { mailSender, queueLetter, sendMailTask } from "./mail.ts";
import { mails } from "./schema.ts";
import { openServices } from "./services.ts";
import { openTestDatabase } from "./testing/databases.ts";

it("a letter is sent after its transaction, again after the server refused it, and once", async () => {
  const refused: string[] = [];
  const arrived: {
    to: string[];
    text: string | undefined;
    subject: string | undefined;
    from: string | undefined;
  }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      if (refused.length > 0) return done();
      refused.push(address);
      done(Object.assign(new Error("come back later"), { responseCode: 451 }));
    },
    onData: (stream, session, done) => {
      stream.toArray().then(async (chunks) => {
        const { subject, text, from } = await PostalMime.parse(Buffer.concat(chunks));
        arrived.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          subject,
          text,
          from: from?.address,
        });
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;

  const test = await openTestDatabase("PGlite");
  const config = {
    ...test.config,
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: "Acuerdo <acuerdo@example.org>",
  };
  const services = await openServices(config, test.database);
  const { db, jobs } = services;
  await jobs.start({ [sendMailTask]: mailSender(db, config) });
  const letter = { to: "amina@example.org", subject: "Acuse n.º 7", text: "Ha llegado: «ñandú».\n" };
  await db
    .transaction(async (tx) => {
      await queueLetter(tx, jobs, config, { ...letter, to: "nobody@example.org" });
      throw new Error("changed my mind");
    })
    .catch(() => undefined);
  await db.transaction((tx) => queueLetter(tx, jobs, config, letter));
  for (let tries = 0; tries < 300 && arrived.length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  for (let tries = 0; tries < 50 && (await db.select().from(mails))[0]?.state !== "sent"; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(refused).toEqual(["amina@example.org"]);
  expect(arrived.map((each) => ({ ...each, text: each.text?.trim() }))).toEqual([
    {
      to: ["amina@example.org"],
      subject: "Acuse n.º 7",
      text: "Ha llegado: «ñandú».",
      from: "acuerdo@example.org",
    },
  ]);
  expect(await db.select().from(mails)).toMatchObject([
    { to: "amina@example.org", state: "sent", problem: null },
  ]);
  await services.close();
  await test.drop();
  await new Promise((resolve) => server.close(() => resolve(undefined)));
});

it.each([
  ["takes it, it is sent", false, "sent", null],
  ["does not, it is told and not sent to someone else", true, "failed", expect.stringContaining("SMTPUTF8")],
] as const)("to an address beyond ASCII: where the server %s", async (_, hideSMTPUTF8, state, problem) => {
  const arrived: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideSMTPUTF8,
    logger: false,
    onRcptTo: ({ address }, __, done) => {
      arrived.push(address);
      done();
    },
    onData: (stream, __, done) => void stream.resume().on("end", done),
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const test = await openTestDatabase("PGlite");
  const config = { ...test.config, smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "acuerdo@example.org" };
  const services = await openServices(config, test.database);
  const { db } = services;
  const send = mailSender(db, config);
  const done = { taskId: "", report: async () => undefined };
  for (const to of ["用户@例子.广告", "user@例子.广告"])
    await db.transaction((tx) => queueLetter(tx, services.jobs, config, { to, subject: "s", text: "t" }));
  for (const { id } of await db.select().from(mails)) await send({ mailId: id }, done);
  expect(await db.select().from(mails).orderBy(mails.id)).toMatchObject([
    { to: "用户@例子.广告", state, problem },
    // A domain is written in ASCII where it must be.
    { to: "user@例子.广告", state: "sent", problem: null },
  ]);
  expect(arrived.at(-1)).toMatch(/^user@/);
  expect(arrived).toHaveLength(hideSMTPUTF8 ? 1 : 2);
  await services.close();
  await test.drop();
  await new Promise((resolve) => server.close(() => resolve(undefined)));
});

it("without a mail server a letter stays in the outbox", async () => {
  const test = await openTestDatabase("PGlite");
  const services = await openServices(test.config, test.database);
  await services.db.transaction((tx) =>
    queueLetter(tx, services.jobs, test.config, { to: "amina@example.org", subject: "s", text: "t" }),
  );
  expect(await services.db.select().from(mails)).toMatchObject([{ state: "kept", sentAt: null }]);
  await services.close();
  await test.drop();
});
