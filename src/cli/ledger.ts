import { parseArgs } from "node:util";
import { contentHash, toBase64 } from "#engines/ledger/merkle.ts";
import { parseKey } from "#engines/ledger/signed-note.ts";
import { openTreeHead, type TreeHead } from "#engines/ledger/tree-head.ts";
import { type Check, type Reason, verifyReceipt } from "#engines/ledger/verify-receipt.ts";
import type { ContentProblem } from "#features/consultations/audit-contents.ts";
import type { LedgerProblem } from "#features/record/audit.ts";
import { type Command, CommandError, printJson, readInput } from "./command.ts";

const verify: Command = {
  usage: "[RECEIPT.json] [--tree-head F] [--key F] [--file F]… [--json]",
  summary:
    "Check a receipt, its files and a published tree head, offline; without a receipt, the whole log here",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "tree-head": { type: "string" },
        key: { type: "string" },
        file: { type: "string", multiple: true },
        json: { type: "boolean" },
      },
    });
    const [path, ...more] = positionals;
    if (more.length > 0) throw new CommandError(`usage: acuerdo ledger verify ${verify.usage}`, 2);
    const publicKey = values.key === undefined ? undefined : await readKey(values.key);
    const published = values["tree-head"] === undefined ? undefined : await readTreeHead(values["tree-head"]);
    if (path === undefined && !published) return auditHere(values.json);
    if (path === undefined) return verifyTreeHead(published, publicKey, values);
    const files = [];
    for (const name of values.file ?? []) files.push({ name, sha256: contentHash(await readInput(name)) });
    const receipt = parseJson(path, decode(await readInput(path)));
    const { valid, checks, leaf, head } = verifyReceipt(receipt, { publicKey, treeHead: published, files });
    if (values.json) {
      printJson({ file: path, valid, checks, ...(leaf && { leaf }), ...(head && { treeHead: shown(head) }) });
    } else {
      process.stdout.write(checks.map((check) => `${describeCheck(check)}\n`).join(""));
    }
    if (!valid) {
      const failed = checks.filter(({ outcome }) => outcome === "failed").map(({ name }) => name);
      throw new CommandError(`${path}: does not verify (${[...new Set(failed)].join(", ")})`);
    }
  },
};

export const commands: Readonly<Record<string, Command>> = { verify };

/** Without a receipt, only the signature of a tree head can be checked offline, and only with a key. */
function verifyTreeHead(
  published: { readonly note: string } | undefined,
  publicKey: string | undefined,
  { json, ...values }: { readonly json?: boolean | undefined; readonly "tree-head"?: string | undefined },
): void {
  const key = publicKey === undefined ? undefined : parseKey(publicKey);
  if (!published || !key) {
    throw new CommandError("usage: acuerdo ledger verify --tree-head F --key F", 2);
  }
  const file = values["tree-head"];
  const opened = openTreeHead(published.note, key);
  if (opened.status !== "verified") throw new CommandError(`${file}: ${sentences[opened.status]}`);
  if (opened.head.origin !== key.name) throw new CommandError(`${file}: ${sentences["other-log"]}`);
  if (json) printJson({ file, valid: true, treeHead: shown(opened.head) });
  else process.stdout.write(`passed     signature: ${opened.head.size} leaves, signed by ${key.name}\n`);
}

/** Reads the whole log of the installation that the environment names, and everything that it commits to. */
async function auditHere(json: boolean | undefined): Promise<void> {
  // The installation is loaded only here: everything else works without a database.
  const { withInstallation } = await import("./open.ts");
  const { auditLedger } = await import("#features/record/audit.ts");
  const { auditContents } = await import("#features/consultations/audit-contents.ts");
  const { size, problems } = await withInstallation(async ({ installation }) => {
    const log = await auditLedger(installation.db, installation.ledger.key);
    return { size: log.size, problems: [...log.problems, ...(await auditContents(installation))] };
  });
  if (json) printJson({ valid: problems.length === 0, size, problems });
  else if (problems.length === 0)
    process.stdout.write(`passed     log: ${size} leaves, their signed head, and what they commit to\n`);
  for (const problem of json ? [] : problems)
    process.stdout.write(`failed     ${describeProblem(problem)}\n`);
  if (problems.length > 0) throw new CommandError(`the log does not verify (problems: ${problems.length})`);
}

function describeProblem(problem: LedgerProblem | ContentProblem): string {
  switch (problem.kind) {
    case "leaf-changed":
      return `leaf ${problem.index}: its content is not what was logged`;
    case "other-root":
      return `head of ${problem.size} leaves: the leaves kept here make another tree`;
    case "leaves-missing":
      return `head of ${problem.size} leaves: not all of them are kept here`;
    case "head-changed":
      return `head of ${problem.size} leaves: its signature does not verify`;
    case "row-changed":
      return `leaf ${problem.index}, ${problem.subject}: not what was received (${problem.what})`;
    case "text-changed":
      return `leaf ${problem.index}, ${problem.subject}: its words are not those that were received`;
    case "file-changed":
      return `leaf ${problem.index}, ${problem.subject}: file ${problem.what} was changed`;
    case "file-missing":
      return `leaf ${problem.index}, ${problem.subject}: file ${problem.what} is not kept here`;
  }
}

async function readKey(path: string): Promise<string> {
  const text = decode(await readInput(path)).trim();
  if (!parseKey(text)) throw new CommandError(`${path}: not a key of the form name+id+key`);
  return text;
}

/** A tree head is published as it was signed, or as JSON with the proof that leads to it. */
async function readTreeHead(path: string): Promise<{ note: string; consistency?: unknown }> {
  const text = decode(await readInput(path));
  if (!text.trimStart().startsWith("{")) return { note: text };
  const { treeHead, consistency } = parseJson(path, text) as { treeHead?: unknown; consistency?: unknown };
  if (typeof treeHead !== "string") throw new CommandError(`${path}: no "treeHead" in it`);
  return { note: treeHead, consistency };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${path}: not JSON`);
  }
}

function shown({ origin, size, root }: TreeHead) {
  return { origin, size, root: toBase64(root) };
}

function describeCheck({ name, outcome, reason, subject }: Check): string {
  const about = subject === undefined ? name : `${name} ${subject}`;
  return `${outcome.padEnd(9)}  ${about}${reason === undefined ? "" : `: ${sentences[reason]}`}`;
}

const sentences: Readonly<Record<Reason, string>> = {
  "not-a-receipt": "this is not a receipt of a kind known here",
  "no-trusted-key": "the receipt vouches for its own key; give the log's published key with --key",
  "malformed-key": "the key cannot be read",
  "other-key": "the receipt was signed with another key than the one given",
  malformed: "the tree head cannot be read",
  unsigned: "the tree head is not signed with this key",
  forged: "the signature does not belong to this tree head",
  "other-size": "the tree head is of another size than the receipt says",
  "other-log": "the tree head is of another log",
  "other-files": "the files listed are not those that were received",
  "not-included": "the signed log does not hold this contribution",
  "no-consistency-proof": "the published tree head has another size and no proof of what lies between",
  inconsistent: "the published tree head tells another history",
  "not-in-leaf": "this file is not among those received, byte for byte",
};
