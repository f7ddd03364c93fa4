import { grantRole } from "#features/mandates/queries.ts";
import { demonstrationPersons } from "#features/people/demonstration.ts";
import { findUserByEmail, makeSecretariat } from "#features/people/queries.ts";
import { countProcesses } from "#features/mandates/queries.ts";
import type { OpenInstallation } from "./installation.ts";

/** Loads the demonstration into a new database; says whether the installation is a demonstration. */
export async function loadDemonstration({ installation, auth }: OpenInstallation): Promise<boolean> {
  const { db } = installation;
  const known = await findUserByEmail(db, demonstrationPersons[0].email);
  if (known) return true;
  if ((await countProcesses(db, { withDrafts: true })) > 0) return false;
  for (const { role, name, email, password } of demonstrationPersons) {
    const { user } = await auth.api.signUpEmail({ body: { name, email, password } });
    if (role === "secretariat") await makeSecretariat(db, user.id);
  }
  void grantRole;
  return true;
}
