import { expect, it } from "vitest";
import { createLog, reasonOf } from "./log.ts";

/** As the library tells a query that failed, with all that was to be written. */
function failedQuery(): Error {
  const cause = Object.assign(new Error("duplicate key value violates a constraint"), {
    code: "23505",
    detail: "Key (email)=(amina@example.org) already exists.",
  });
  const params = "amina@example.org,We draw at dawn.\n    at the well\nWe sing.";
  return Object.assign(new Error(`Failed query: insert into persons\nparams: ${params}`, { cause }), {
    params,
  });
}

it("an error is logged with its place and its code, without what was being written", () => {
  const lines: string[] = [];
  createLog("info", { write: (line) => void lines.push(line) }).error({ error: failedQuery() }, "unexpected");
  const [line] = lines.map((each) => JSON.parse(each));
  expect(line).toMatchObject({ msg: "unexpected", error: { type: "Error", code: "23505" } });
  expect(line.error.message).toBe(
    "Failed query: insert into persons: duplicate key value violates a constraint",
  );
  expect(line.error.stack).toMatch(/^ {4}at failedQuery .*log\.test\.ts/);
  expect(lines.join()).not.toMatch(/amina|dawn|sing|well/);
});

it("passwords and addresses are never logged", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  log.info({ user: { email: "amina@example.org", password: "a secret of hers" } }, "signed in");
  expect(lines.join()).not.toMatch(/amina|secret/);
});

it("a reason is one that a person can read", () => {
  expect(reasonOf(failedQuery())).not.toContain("amina");
  expect(reasonOf(new Error("the table has no rows"))).toBe("the table has no rows");
  expect(reasonOf("gone")).toBe("gone");
});
