import { expect, test } from "vitest";
import { docx, openDocument, p, pdf } from "./made-files.ts";
import { sniffFormat } from "./sniff.ts";

const of = (content: Uint8Array | string, name: string) =>
  sniffFormat(typeof content === "string" ? Buffer.from(content, "latin1") : content, name).format;

test("content decides, not the name", () => {
  expect(sniffFormat(docx(p("a")), "a.pdf")).toEqual({
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  });
  expect(of(pdf([[]]), "a.doc")).toBe("pdf");
  expect(of(openDocument("text", ""), "a.zip")).toBe("odt");
  expect(of("{\\rtf1 a}", "a.doc")).toBe("rtf");
  expect(of("\r\n<!DOCTYPE html><p>a", "a.doc")).toBe("html");
  expect(of("Just words.", "a.docx")).toBe("txt");
});

test("kinds of plain text by name, when nothing in them says more", () => {
  expect(of("a;b", "a.csv")).toBe("csv");
  expect(of("# a", "A.MD")).toBe("md");
  expect(of("# a", "a")).toBe("txt");
  expect(of("<p>a</p>", "a.htm")).toBe("html");
  expect(of("a < b", "a.htm")).toBe("txt");
});

test("a message by its headers, a letter with a subject line is none", () => {
  const message = "Received: by x\r\nFrom: a@b.c\r\nDate: x\r\nSubject: y\r\n\r\nBody";
  expect(of(message, "a")).toBe("eml");
  expect(of(message, "a.txt")).toBe("eml");
  expect(of("Subject: our position\n\nDear Chair", "a.txt")).toBe("txt");
  expect(of("From: the Ministry\nTo: the secretariat\n\nDear Chair", "a.txt")).toBe("txt");
});

test("UTF-16 is text, and its mark-up is read as such", () => {
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
  expect(sniffFormat(wide("plain"), "a.txt").format).toBe("txt");
  expect(sniffFormat(wide("<html><p>x"), "a").format).toBe("html");
});

test("what holds no text has a media type all the same", () => {
  expect(sniffFormat(Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), "a.txt")).toEqual({
    format: null,
    mediaType: "image/png",
  });
  expect(sniffFormat(Buffer.from("RIFF\0\0\0\0WEBPVP8 ", "latin1"), "x").mediaType).toBe("image/webp");
  expect(
    sniffFormat(
      Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 32),
      "a.txt",
    ).mediaType,
  ).toBe("application/octet-stream");
});
