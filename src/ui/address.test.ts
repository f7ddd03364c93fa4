import { describe, expect, it } from "vitest";
import { queryOf, withQuery } from "./address.ts";

describe("withQuery", () => {
  it("changes one parameter and keeps the others in their order", () => {
    expect(withQuery("/es/p?group=a&sort=date&q=red", { sort: "-date" })).toBe(
      "/es/p?group=a&q=red&sort=-date",
    );
  });
  it("removes what is undefined, and the question mark with the last", () => {
    expect(withQuery("/es/p?page=3", { page: undefined })).toBe("/es/p");
  });
  it("writes several values of one parameter, and escapes them", () => {
    expect(withQuery("/es/p", { group: ["a b", "c&d"] })).toBe("/es/p?group=a+b&group=c%26d");
  });
  it("drops the anchor, which belongs to the page that is left", () => {
    expect(withQuery("/es/p?q=1#x", { page: 2 })).toBe("/es/p?q=1&page=2");
  });
});

it("queryOf reads every value of a parameter", () => {
  expect(queryOf("/p?g=a&g=b&q=")).toEqual([
    ["g", "a"],
    ["g", "b"],
    ["q", ""],
  ]);
});
