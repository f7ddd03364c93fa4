import { extractionHandlers } from "#features/consultations/extraction.ts";
import { importHandlers } from "#features/consultations/import-job.ts";
import { addresses as peopleAddresses } from "#features/people/addresses.ts";
import { type Auth, createAuth } from "#features/people/auth.ts";
import { seedGroups } from "#features/people/seed-groups.ts";
import type { Installation } from "#features/record/installation.ts";
import { openLedger } from "#features/record/ledger.ts";
import { sweepDesks } from "#features/texts/actions/discard.ts";
import type { Config } from "#platform/config.ts";
import type { Database } from "#platform/database.ts";
import { closeExtraction } from "#platform/extract/extract.ts";
import type { LocaleCode } from "#platform/http/route.ts";
import { mailSender, sendMailTask } from "#platform/mail.ts";
import { openServices } from "#platform/services.ts";

export interface OpenInstallation {
  readonly installation: Installation;
  readonly auth: Auth;
  readonly startJobs: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Leaves whose server died between commit and placing are placed by the next to look, in milliseconds. */
const ledgerSweepMs = 5_000;

/** Opens everything that the web, the command line and the jobs work with. */
export async function openInstallation(config: Config, database?: Database): Promise<OpenInstallation> {
  const services = await openServices(config, database);
  await seedGroups(services.db);
  const ledger = await openLedger(services);
  await ledger.integrate();
  const installation: Installation = { ...services, ledger };
  const linkAddress = (token: string, locale: string) =>
    `${config.publicUrl}${peopleAddresses.signInLink.to(locale as LocaleCode, { token })}`;
  const sweep = setInterval(() => {
    ledger.integrate().catch((error) => services.log.warn({ error }, "the ledger waits"));
  }, ledgerSweepMs);
  const endDeskSweep = sweepDesks(installation);
  return {
    installation,
    auth: createAuth(services, linkAddress),
    startJobs: () =>
      services.jobs.start({
        [sendMailTask]: mailSender(services.db, config),
        ...extractionHandlers(installation),
        ...importHandlers(installation),
      }),
    close: async () => {
      clearInterval(sweep);
      endDeskSweep();
      await services.close();
      await closeExtraction();
    },
  };
}
