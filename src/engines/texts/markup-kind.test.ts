import { expect, test } from "vitest";
import { markupKind } from "./markup-kind.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["<!-- saved --><!DOCTYPE html><p>", "html"],
  ['<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "html"],
  ["\ufeff  <HTML><body>", "html"],
  ["<p>Decides", "html"],
  ['<?xml version="1.0"?><akomaNtoso>', "xml"],
  ["<an:akomaNtoso xmlns:an='x'>", "xml"],
  ["<!DOCTYPE akomaNtoso [<!ENTITY a 'b'>]>", "xml"],
  ["<?xml version='1.0'?><schema/>", "xml"],
  ["<Decides> to count", null],
  ["1 < 2", null],
  ["81/7. Boxes <p>", null],
  ["", null],
])("%j begins as %s", (text, kind) => {
  expect(markupKind(bytes(text))).toBe(kind);
});

test("in UTF-16 too", () => {
  const wide = Uint16Array.from([..."\ufeff<html>"].map((each) => each.charCodeAt(0)));
  expect(markupKind(new Uint8Array(wide.buffer))).toBe("html");
});
