import type { Receipt } from "#engines/ledger/receipt.ts";
import { addresses as recordAddresses } from "#features/record/addresses.ts";
import type { Installation } from "#features/record/installation.ts";
import { receiptOf } from "#features/record/ledger.ts";
import type { ContributionInFull } from "./queries.ts";
import { sha256Hex } from "./submission.ts";

/** The name under which the typed part of a contribution is listed and downloaded. */
export const statementName = "contribution.txt";

/** The receipt of a contribution: its typed words are the first of its files. */
export function receiptOfContribution(
  installation: Installation,
  contribution: ContributionInFull,
): Promise<Receipt | undefined> {
  const statement = Buffer.from(contribution.statement);
  return receiptOf(
    installation.db,
    installation.ledger,
    { kind: "contribution", id: contribution.code },
    {
      files: [
        { name: statementName, bytes: statement.length, sha256: sha256Hex(statement) },
        ...contribution.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      ],
      verifyAt: `${installation.config.publicUrl}${recordAddresses.verify.to("en", {})}`,
    },
  );
}
