import nodemailer from "nodemailer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Letter } from "./mail.ts";

/** A mail server, and what it can do. */
export interface Smtp {
  readonly send: (from: string, letter: Letter) => Promise<void>;
  /** Whether it takes an address: beyond ASCII before the @ only a server that says so does (RFC 6531). */
  readonly takes: (address: string) => Promise<boolean>;
}

export function openSmtp(url: string): Smtp {
  const transport = nodemailer.createTransport(url);
  return {
    send: async (from, { to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text });
    },
    // The library sends to a server that cannot read the address all the same. Domains it writes in ASCII by itself.
    takes: async (address) =>
      /^\p{ASCII}*$/u.test(address.slice(0, address.lastIndexOf("@"))) ||
      (await extensionsOf(new SMTPConnection(transport.options))).includes("SMTPUTF8"),
  };
}

/** What the server says to EHLO; the library keeps it to itself. */
async function extensionsOf(connection: SMTPConnection): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  connection.once("error", reject);
  connection.connect((error) => (error ? reject(error) : resolve()));
  await promise;
  connection.quit();
  return (connection as unknown as { readonly _supportedExtensions: readonly string[] })._supportedExtensions;
}
