import { afterAll, describe, expect, test } from "vitest";
import { closeExtraction, extractText } from "./extract.ts";
import { docx, openDocument, p, pdf, pdfBomb, relations, zip } from "./made-files.ts";

afterAll(closeExtraction);

const said = (text: string): Uint8Array => docx(p(text));

describe("workers", () => {
  test("files are read in worker threads, the bytes of the caller left as they were", async () => {
    const bytes = Buffer.from(said("We support the text."));
    const before = Buffer.from(bytes);
    expect(await extractText(bytes, { fileName: "a.docx" })).toEqual({
      status: "extracted",
      text: "We support the text.",
      format: "docx",
      truncated: false,
    });
    expect(bytes.equals(before)).toBe(true);
  });

  test("many files at once wait for a worker, and each gets its own text", async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Contribution number ${at}`);
    const results = await Promise.all(texts.map((text) => extractText(said(text), { fileName: "a.docx" })));
    expect(results.map((each) => each.status === "extracted" && each.text)).toEqual(texts);
  });

  test("a file that takes too long ends its worker; the next file is read by another", async () => {
    const slow = Buffer.from(`{\\rtf1 ${"\\u8364 ?".repeat(3_000_000)}}`);
    expect(await extractText(slow, { fileName: "a.rtf", limits: { seconds: 0.2 } })).toEqual({
      status: "none",
      reason: "too-slow",
      detail: "reading it takes over 0.2 seconds",
    });
    expect(await extractText(said("Next."), { fileName: "a.docx" })).toMatchObject({ text: "Next." });
  });

  test("closing rejects what was not read, and a later file starts new workers", async () => {
    const waiting = Array.from({ length: 20 }, () => extractText(said("x"), { fileName: "a.docx" }));
    const outcomes = Promise.allSettled(waiting);
    await closeExtraction();
    expect((await outcomes).some((each) => each.status === "rejected")).toBe(true);
    expect(await extractText(said("Again."), { fileName: "a.docx" })).toMatchObject({ text: "Again." });
  });
});

describe("hostile files", () => {
  test("an empty file, and one of no known kind", async () => {
    expect(await extractText(new Uint8Array(), { fileName: "a.docx" })).toMatchObject({ reason: "empty" });
    const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * at * 31 + at) % 251);
    expect(await extractText(noise, { fileName: "a.docx" })).toEqual({
      status: "none",
      reason: "unknown-format",
      detail: "application/octet-stream",
    });
  });

  test("a zip bomb is refused by what it declares, before it is inflated", async () => {
    const bomb = zip({ "word/document.xml": new Uint8Array(20_000_000) });
    expect(await extractText(bomb, { fileName: "a.docx" })).toEqual({
      status: "none",
      reason: "too-large",
      detail: "word/document.xml would expand over 250 times",
    });
  });

  test("a zip bomb that declares a small size stops at that size", async () => {
    const file = Buffer.from(zip({ "word/document.xml": new Uint8Array(20_000_000) }));
    const directory = file.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    file.writeUInt32LE(1_000, directory + 24);
    expect(await extractText(file, { fileName: "a.docx" })).toEqual({
      status: "none",
      reason: "too-large",
      detail: "word/document.xml inflates to more than it declares",
    });
  });

  test("parts that are modest one by one share one budget", async () => {
    const names = Array.from({ length: 10 }, (_, at) => `xl/worksheets/s${at}.xml`);
    const file = zip({
      ...Object.fromEntries(names.map((name) => [name, `<a>${" ".repeat(150_000)}</a>`])),
      "_rels/.rels": relations(["m", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook xmlns:r="r">${names.map((_, at) => `<sheet name="s" r:id="r${at}"/>`).join("")}</workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ...names.map((name, at) => [`r${at}`, "worksheet", `/${name}`] as const),
      ),
    });
    expect(await extractText(file, { fileName: "a.xlsx" })).toMatchObject({ status: "extracted", pages: 10 });
    expect(await extractText(file, { fileName: "a.xlsx", limits: { inflatedBytes: 1_000_000 } })).toEqual({
      status: "none",
      reason: "too-large",
      detail: "the parts would inflate to over 1000000 bytes",
    });
  });

  test("a PDF whose page inflates without end ends its worker, not the server", async () => {
    const limits = { bufferMegabytes: 100 };
    expect(await extractText(pdfBomb(200_000_000), { fileName: "a.pdf", limits })).toEqual({
      status: "none",
      reason: "too-large",
      detail: "reading it takes too much memory",
    });
    expect(await extractText(said("Still here."), { fileName: "a.docx" })).toMatchObject({
      text: "Still here.",
    });
  });

  test("Office files under a password are encrypted, those of before 2007 are of no known kind", async () => {
    const compound = (stream: string): Buffer =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from(stream, "utf16le"),
      ]);
    expect(await extractText(compound("EncryptedPackage"), { fileName: "a.docx" })).toMatchObject({
      reason: "encrypted",
    });
    expect(await extractText(compound("Workbook"), { fileName: "a.xls" })).toMatchObject({
      reason: "unknown-format",
      detail: "application/vnd.ms-excel",
    });
  });

  test("files cut off in the middle are corrupt, whatever they are called", async () => {
    for (const whole of [
      said("x".repeat(5_000)),
      openDocument("text", `<text:p>${"y".repeat(5_000)}</text:p>`),
    ]) {
      const result = await extractText(whole.subarray(0, whole.length - 60), { fileName: "a.txt" });
      expect(result).toMatchObject({ status: "none", reason: "corrupt" });
    }
  });

  test("a wrong extension does not matter, nor do macros", async () => {
    expect(await extractText(pdf([[{ text: "A statement", y: 700 }]]), { fileName: "a.docx" })).toMatchObject(
      {
        format: "pdf",
        text: "A statement",
      },
    );
    const macros = docx(p("A statement"), { vbaProject: "Sub AutoOpen()" });
    expect(await extractText(macros, { fileName: "a.docm" })).toMatchObject({ text: "A statement" });
  });

  test("right-to-left overrides stay in the text; showing it isolates them", async () => {
    expect(await extractText(said("pay \u202ecod.exe"), { fileName: "a.docx" })).toMatchObject({
      text: "pay \u202ecod.exe",
    });
  });

  test("the sender's media type names a text without extension", async () => {
    const bytes = Buffer.from("a;b\nc;d");
    expect(
      await extractText(bytes, { fileName: "answers", mediaType: "text/csv; charset=utf-8" }),
    ).toMatchObject({
      format: "csv",
      text: "a\tb\n\nc\td",
    });
  });
});
