import { expect, test } from "vitest";
import { type CoderRecord, coderAgreement } from "./coders.ts";

const record = (coder: string, passage: string, ...codes: string[]): CoderRecord => ({
  coder,
  passage,
  codes: codes.map((each) => {
    const [code, position] = each.split(":");
    return { code: code!, position: position ?? null };
  }),
});

const records = [
  record("ana", "p1", "access:for"),
  record("ana", "p2", "access:for", "cost:against"),
  record("ana", "p3"),
  record("ana", "p4", "cost:for"),
  record("boris", "p1", "access:for"),
  record("boris", "p2", "access:against"),
  record("boris", "p3", "cost:for"),
  record("boris", "p4", "cost:for"),
  record("boris", "p5", "access:for"),
];

test("each code has its own agreement, over the passages that both read", () => {
  const { byCode } = coderAgreement(records);
  expect(byCode.map(({ code, alpha, units, verdict }) => ({ code, alpha, units, verdict }))).toEqual([
    { code: "access", alpha: 1, units: 4, verdict: "reliable" },
    // Two of four agree; of eight values four are given: 1 − 7·4 ÷ (2·4·4) = 0.125.
    { code: "cost", alpha: 0.125, units: 4, verdict: "unreliable" },
  ]);
});

test("positions are compared where both gave the code", () => {
  // access p1 for/for, p2 for/against; cost p4 for/for: 1 − 5·2 ÷ (2·5·1) = 0.
  expect(coderAgreement(records).positions).toMatchObject({ alpha: 0, units: 3 });
});

test("the order of records does not matter", () => {
  expect(coderAgreement(records.toReversed())).toEqual(coderAgreement(records));
});
