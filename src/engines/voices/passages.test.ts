import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointOffsets, segment } from "./passages.ts";

function named(text: string, language = "en"): string[][] {
  return segment(text, { language }).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe("the passages of a text", () => {
  test("lines are joined where a program wrapped them, and parted at lists, headings and blank lines", () => {
    const text = [
      "I. Principles",
      "1. Everyone who is concerned by a decision of this kind should be able to take part in",
      "preparing it, from wherever they are and in a language that they understand well. That is",
      "what we mean by open.",
      "2. The means for it are these, of which the first is the one that matters most to all of",
      "us who live far away:",
      "(a) a schedule that is known in time;",
      "(b) captions, in the languages of those who take part, for what is said at the meetings and",
      "a record afterwards.",
      "",
      "II. Means",
      "",
      "We have none to offer ourselves, but we know of organisations that have, and have asked each",
      "of them to write to you.",
    ].join("\n");
    expect(named(text).map(([kind, words]) => [kind, words!.slice(0, 12), words!.slice(-8)])).toEqual([
      ["heading", "I. Principle", "inciples"],
      ["paragraph", "1. Everyone ", "by open."],
      ["list-item", "2. The means", "ar away:"],
      ["list-item", "(a) a schedu", "in time;"],
      ["list-item", "(b) captions", "erwards."],
      ["heading", "II. Means", "I. Means"],
      ["paragraph", "We have none", " to you."],
    ]);
  });

  test("what a page adds is named, and the paragraph that it interrupts goes on", () => {
    const body = [
      [
        "The organisations that took part in the first meeting, held in the spring of that year at the",
        "seat of the union, were asked for comments in writing, in any of the official languages of the",
      ],
      [
        "union or in those of its members, and got an answer to each of them before the end of the same",
        "summer. Some asked for more time, which was granted to all of them in equal measure, until the",
      ],
      [
        "autumn. Nobody was refused, late as they might be, because the convener held that a comment is",
        "worth the same on whatever day it comes.",
      ],
    ];
    const text = body
      .flatMap(([first, second], i) => [
        "A/99/123",
        "Report on the open consultation",
        first,
        second,
        "_______________",
        `${i + 1} See A/98/12, para. ${i + 4} (a).`,
        `99-12345 ${i + 1}/3`,
      ])
      .join("\n");
    const passages = segment(text, { language: "en" });
    expect(passages.slice(0, 5).map(({ kind }) => kind)).toEqual([
      "running-head",
      "running-head",
      "paragraph",
      "rule",
      "footnote",
    ]);
    expect(passages.filter(({ kind }) => kind === "paragraph").map(({ continues }) => continues)).toEqual([
      false,
      true,
      true,
    ]);
    expect(passages.filter(({ kind }) => kind === "footnote")).toHaveLength(3);
  });

  test.each([
    ["en", "Dear Madam Chair,", "Yours sincerely,", "Tel.: +41 22 730 51 11"],
    ["es", "Estimada señora Presidenta:", "Atentamente,", "Correo electrónico: secretaria@example.org"],
    [
      "fr",
      "Madame la Présidente,",
      "Veuillez agréer, Madame, l’expression de ma considération,",
      "Tél. : +33 1 45 68 10 00",
    ],
    ["ru", "Уважаемая госпожа Председатель!", "С уважением,", "Тел.: +7 495 123-45-67"],
    ["zh", "尊敬的主席先生：", "此致", "电话：+86 10 6800 1234"],
    ["ar", "السيدة الرئيسة المحترمة،", "وتفضلوا بقبول فائق الاحترام،", "هاتف: +216 71 123 456"],
  ])(
    "the greeting, the close and the contact details of a letter in %s",
    (language, greeting, close, contact) => {
      const body = {
        en: "We welcome the consultation and have three proposals to make.",
        es: "Agradecemos la consulta y tenemos tres propuestas que hacer.",
        fr: "Nous saluons la consultation et avons trois propositions à faire.",
        ru: "Мы приветствуем консультацию и хотим внести три предложения.",
        zh: "我们欢迎这次磋商，并提出三项建议。",
        ar: "نرحب بالمشاورات ولدينا ثلاثة مقترحات نود تقديمها.",
      }[language]!;
      const text = [greeting, "", body, "", close, "A. B. Name", "", contact].join("\n");
      expect(named(text, language)).toEqual([
        ["salutation", greeting],
        ["paragraph", body],
        ["signature", `${close}\nA. B. Name`],
        ["contact", contact],
      ]);
    },
  );

  test("a notice of confidentiality is named", () => {
    const notice = "This message is confidential. If you are not the intended recipient, please delete it.";
    expect(named(`We agree with the draft.\n\n${notice}`)).toEqual([
      ["paragraph", "We agree with the draft."],
      ["disclaimer", notice],
    ]);
  });

  test("a sentence that only mentions a telephone or thanks somebody is not boilerplate", () => {
    for (const text of [
      "We wrote to the secretariat at office@example.org last year and never had an answer from them at all.",
      "Dear life is what brought us to this forum, and we shall not leave it.",
      "Sincerely held beliefs deserve respect, also when a majority does not share them, and that is our point here today.",
    ]) {
      expect(named(`${text}\n\nMore text.`)[0]).toEqual(["paragraph", text]);
    }
  });

  test("a row of a table is no heading, an introduction of a list neither", () => {
    expect(named("Governments 11 13 8 32\nCivil society 32 7 3 42").map(([kind]) => kind)).toEqual([
      "paragraph",
      "paragraph",
    ]);
    expect(named("For all of this, we propose the following:\n- one;\n- two.").map(([kind]) => kind)).toEqual(
      ["paragraph", "list-item", "list-item"],
    );
  });

  test("every character that is not space is in one passage and, outside furniture, in one sentence", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "1. ",
        "(a) ",
        "• ",
        "\n",
        "\n\n",
        "A/66/77",
        "Page 3",
        "____",
        "12",
        "Dear all,",
        "Regards,",
        "۔",
        "。",
        "Art. 5 ",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.lorem({ maxCount: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const passages = segment(text, { language: "en" });
        let rest = text;
        let before = 0;
        for (const { start, end, kind, sentences } of passages) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
          if (["running-head", "page-number", "rule"].includes(kind)) continue;
          let words = text.slice(start, end);
          for (const sentence of sentences) {
            expect(sentence.end).toBeGreaterThan(sentence.start);
            words =
              words.slice(0, sentence.start - start) +
              " ".repeat(sentence.end - sentence.start) +
              words.slice(sentence.end - start);
          }
          expect(words.trim()).toBe("");
        }
        expect(rest.trim()).toBe("");
      }),
    );
  });

  test.each([
    ["one word", "Yes"],
    ["nothing", " \n \r\n"],
    ["no spaces", "a".repeat(300_000)],
    ["full stops", ". ".repeat(100_000)],
    ["line breaks", "a\n".repeat(100_000)],
    ["numbers", "1. ".repeat(100_000)],
    ["digits", "1".repeat(300_000)],
    ["quotation marks", "”".repeat(300_000)],
    ["low lines", "_ ".repeat(100_000)],
    ["unpaired surrogates", "\ud800\n".repeat(50_000)],
  ])("a text of %s is segmented", (_, text) => {
    const covered = segment(text, { language: "en" }).map(({ start, end }) => text.slice(start, end));
    expect(covered.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
  });
});

test("code point offsets count a character beyond U+FFFF once", () => {
  expect(codePointOffsets("a𠀀b", [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
});
