import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { extraction, type PageLine, paragraphs, pdf, pdfFile, pdfOfGlyphs, pdfStream } from "./made-files.ts";

/** Lines one below another; Helvetica of 11 points has some 5 points a letter. */
const block = (y: number, ...texts: readonly string[]): PageLine[] =>
  texts.map((text, at) => ({ text, y: y - at * 13 }));

describe("paragraphs", () => {
  test("lines broken at the margin are joined, those that end before it are not", async () => {
    const file = pdf([
      block(
        700,
        "The Government thanks the secretariat for its invitation and wishes to state the",
        "following.",
        "Access in rural areas comes before all else, for without it there is nothing that",
        "could be governed.",
        "1. Costs should fall.",
        "2. Skills should grow, and with them the number of those who can take part in the",
        "work.",
      ),
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual([
      "The Government thanks the secretariat for its invitation and wishes to state the following.",
      "Access in rural areas comes before all else, for without it there is nothing that could be governed.",
      "1. Costs should fall.",
      "2. Skills should grow, and with them the number of those who can take part in the work.",
    ]);
  });

  test("a gap, another size, and a first line set in begin a paragraph; a centred title goes on", async () => {
    const file = pdf([
      [
        { text: "A title that is long enough", x: 180, y: 740, size: 16 },
        { text: "for two lines", x: 230, y: 720, size: 16 },
        ...block(690, "This paragraph fills its line up to the margin and ends just exactly there, ok."),
        ...block(660, "After a gap, this one fills its line as well and it ends there at the margin, ok."),
        {
          text: "This one is set in by two letters and fills the line up to the very margin, yes,",
          x: 84,
          y: 647,
        },
        ...block(634, "and goes on."),
      ],
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual([
      "A title that is long enough for two lines",
      "This paragraph fills its line up to the margin and ends just exactly there, ok.",
      "After a gap, this one fills its line as well and it ends there at the margin, ok.",
      "This one is set in by two letters and fills the line up to the very margin, yes, and goes on.",
    ]);
  });

  test("running heads and page numbers go, and a sentence goes on over the page", async () => {
    const page = (number: number, ...texts: readonly string[]): PageLine[] => [
      { text: "Position of the Ministry", y: 770 },
      ...block(700, ...texts),
      { text: `${number}`, x: 300, y: 40 },
    ];
    const file = pdf([
      page(1, "We support the proposal as it was put before the working group by the chair, and"),
      page(2, "ask for a vote."),
      page(3, "Done."),
    ]);
    expect(await extraction(file, "a.pdf")).toMatchObject({
      text: "We support the proposal as it was put before the working group by the chair, and ask for a vote.\n\nDone.",
      pages: 3,
    });
  });

  test("a hyphen at the end of a line is kept or dropped as the document writes the word elsewhere", async () => {
    const file = pdf([
      block(
        700,
        "The multistakeholder approach, and follow-up, matter to us more than all the multi-",
        "stakeholder slogans, and what matters in the end is what comes of it in the follow-",
        "up to the event.",
      ),
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual([
      "The multistakeholder approach, and follow-up, matter to us more than all the multistakeholder slogans, and what matters in the end is what comes of it in the follow-up to the event.",
    ]);
  });

  test("notes at the foot of a page stand at the end, behind the mark that the text has", async () => {
    const file = pdf([
      [
        { text: "Agreed in Tunis", y: 700 },
        { text: "1", x: 150, y: 704, size: 6 },
        ...block(670, "and confirmed since, in many places and by many, so that nobody doubts it any more."),
        { text: "1", y: 104, size: 6 },
        { text: "Tunis Agenda for the Information Society.", x: 76, y: 100, size: 9 },
      ],
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual([
      "Agreed in Tunis[1]",
      "and confirmed since, in many places and by many, so that nobody doubts it any more.",
      "[1] Tunis Agenda for the Information Society.",
    ]);
  });
});

describe("what PDF.js leaves out or turns around", () => {
  const glyphs = (text: string): string[] => Array.from(text);

  test("notes no smaller than the text are told by their raised numbers, also where the next page goes on", async () => {
    const raised = (text: string, x: number, y: number): PageLine => ({ text, x, y: y + 5, size: 6.4 });
    const file = pdf([
      [
        ...block(700, "The Ministry supports the plan in every part of it, as it has said on each occasion,"),
        ...block(
          687,
          "and it will take part in the work that the plan calls for, in the manner that was agreed",
        ),
        raised("1", 72, 300),
        { text: "As it stood in May.", x: 80, y: 300 },
        raised("2", 72, 287),
        { text: "In four languages.", x: 80, y: 287 },
      ],
      block(700, "at the meeting in June."),
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual([
      "The Ministry supports the plan in every part of it, as it has said on each occasion, and it will take part in the work that the plan calls for, in the manner that was agreed at the meeting in June.",
      "[1] As it stood in May.",
      "[2] In four languages.",
    ]);
  });

  test("hyphens whose font names them soft are hyphens inside a line, and break words at its end", async () => {
    const file = pdfOfGlyphs([
      { glyphs: glyphs("the follow\u00adup to the declar\u00ad"), x: 72, y: 700 },
      { glyphs: glyphs("ation of Tunis"), x: 72, y: 687 },
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual(["the follow-up to the declaration of Tunis"]);
  });

  test("Arabic reads from the right, its ligatures too, and numbers in it from the left", async () => {
    // As drawn, from left to right: the last word first, each word by its last letter, lam-alef as one glyph.
    const word = (text: string): string[] => (text.match(/لا|./gu) ?? []).toReversed();
    const file = pdfOfGlyphs([
      { glyphs: word("المبادئ"), x: 100, y: 700 },
      { glyphs: glyphs("2014"), x: 145, y: 700 },
      { glyphs: word("لا"), x: 175, y: 700 },
      { glyphs: word("الاتصالات"), x: 190, y: 700 },
    ]);
    expect(await paragraphs(file, "a.pdf")).toEqual(["الاتصالات لا 2014 المبادئ"]);
  });
});

test("answers in the fields of a form are read where they stand", async () => {
  const page =
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>/Annots[6 0 R]>>";
  const content = pdfStream(
    Buffer.from("BT /F 11 Tf 72 700 Td (Your name) Tj ET BT /F 11 Tf 72 600 Td (Thank you) Tj ET"),
  );
  const file = pdfFile([
    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>",
    "<</Type/Pages/Kids[4 0 R]/Count 1>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    page,
    content,
    "<</Type/Annot/Subtype/Widget/FT/Tx/T(n)/V(Association of Operators)/Rect[72 660 300 680]/F 4>>",
  ]);
  expect(await paragraphs(file, "a.pdf")).toEqual(["Your name", "Association of Operators", "Thank you"]);
});

test("a PDF of pictures has no text", async () => {
  expect(await extraction(pdf([[], []]), "scan.pdf")).toMatchObject({ status: "none", reason: "no-text" });
});

test("a PDF cut off, and what is none after its first line, are corrupt", async () => {
  const file = pdf([block(700, "First page."), block(700, "Second page.")]);
  const cut = file.subarray(0, file.length - 300);
  expect(await extraction(cut, "a.pdf")).toMatchObject({ status: "none", reason: "corrupt" });
  expect(await extraction("%PDF-1.7\nnothing", "a.pdf")).toMatchObject({ status: "none", reason: "corrupt" });
});

test("ten thousand pages are read up to the limit, and counted", async () => {
  const pages = Array.from({ length: 10_000 }, (_, at) => block(700, `Entry ${at} of the register`));
  const result = await extraction(pdf(pages), "a.pdf", { pages: 20 });
  expect(result).toMatchObject({ status: "extracted", pages: 10_000, truncated: true });
  expect(result.status === "extracted" && result.text.split("\n\n").at(-1)).toBe("Entry 19 of the register");
});

describe("passwords", () => {
  // Standard security handler, revision 2 (PDF 32000-1, 7.6.3).
  const pad = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
  const md5 = (...parts: Buffer[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();
  const hex = (bytes: Buffer): string => `<${bytes.toString("hex")}>`;
  const protect = (owner: Buffer, user: Buffer): string =>
    `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${hex(owner)}/U${hex(user)}>>`;

  test("a document that asks for a password to be opened is encrypted", async () => {
    const trailer = protect(Buffer.alloc(32, 1), Buffer.alloc(32, 2));
    expect(await extraction(pdf([block(700, "Secret")], { trailer }), "a.pdf")).toMatchObject({
      status: "none",
      reason: "encrypted",
    });
  });

  test("one that only forbids printing or copying is read", async () => {
    const owner = Buffer.alloc(32, 7);
    const key = md5(pad, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), Buffer.of(0)).subarray(0, 5);
    const content = Buffer.from("BT /F 11 Tf 72 700 Td (Open to read) Tj ET");
    const objectKey = md5(key, Buffer.from([5, 0, 0, 0, 0])).subarray(0, 10);
    const file = pdfFile(
      [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[4 0 R]/Count 1>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>",
        pdfStream(rc4(objectKey, content)),
      ],
      protect(owner, rc4(key, pad)),
    );
    expect(await paragraphs(file, "a.pdf")).toEqual(["Open to read"]);
  });
});

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
