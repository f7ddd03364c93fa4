import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { corpus } from "../../../../bench/corpus.ts";
import { sentenceScores } from "../../../../bench/voices-passages.ts";
import { splitSentences } from "./sentences.ts";

/** Written for this test; ‖ stands where one sentence ends and the next begins. */
const CASES: readonly (readonly [language: string, text: string])[] = [
  [
    "en",
    "Dr. A. B. Smith, of Acme Inc., met Mr. Lee at 3.30 p.m. on Monday. ‖ They agreed on No. 5 of the list.",
  ],
  ["en", "See Art. 5, para. 3 (b), and sect. IV. ‖ The rest follows from vol. 660, No. 9464."],
  [
    "en",
    "“Why so late?” she asked. ‖ “Because nobody told us!” ‖ That was all, e.g. nothing was written down.",
  ],
  [
    "en",
    "The U.S. delegation spoke first. ‖ Some said no. ‖ Others agreed, etc. ‖ However, nothing was decided.",
  ],
  [
    "en",
    "The session was noted in the report.12 ‖ The next one (see A/66/53/Add.2 and E/2009/92) will be longer.",
  ],
  ["en", "It cost 1.5 million. ‖ Was it worth it? ‖ [We] think so... ‖ The U.K. abstained."],
  [
    "en",
    "?  The forum should stay open. ‖ ... Nobody else said so. ‖ Write to Help.Desk@example.org or Booking.com.",
  ],
  [
    "es",
    "La Sra. Pérez citó el art. 5, párr. 3, y el núm. 9464. ‖ ¿Quién responde? ‖ Nadie, según la Resolución 75 (Rev. Dubái, 2014).",
  ],
  [
    "es",
    "Había 3.500 entidades, entre ellas EE.UU. y la S.A. del Dr. Gil. ‖ «Es tarde.» ‖ Así terminó, etc. ‖ El resto consta en la pág. 7.",
  ],
  [
    "fr",
    "M. Dupont et Mme Durand ont cité l’art. 5, al. 2. ‖ « Est-ce possible ? » ‖ Oui, selon le vol. 660, no 9464. ‖ C’est tout.",
  ],
  [
    "fr",
    "L’affaire Ukraine c. Fédération de Russie est pendante. ‖ Cf. par. 12 du rapport (p. 4) de J.-P. Martin.",
  ],
  [
    "ru",
    "См. ст. 5 и п. 3 гл. II. ‖ В 2010 г. Генеральная Ассамблея приняла резолюцию. ‖ Сумма составила 65 459 100 долл. США.",
  ],
  [
    "ru",
    "Выступили А. С. Иванов, г-н Петров и др. ‖ В докладе об этом не сказано. ‖ «Почему?» — спросил он. ‖ Ответа не было.",
  ],
  [
    "de",
    "Gemäß § 35 a) und Art. 5 Abs. 2 gilt das z. B. für Dr. Huber. ‖ Am 3. Mai bzw. am 4. Juni wird entschieden. ‖ Warum?",
  ],
  [
    "ar",
    "نرحب بالتقرير. ‖ هل نشر في 3.5 ملايين نسخة؟ ‖ نعم، وقال د. سامي إنه مهم! ‖ انظر ص. 5 من A/66/53/Add.2 والمرفق.",
  ],
  ["zh", "我们欢迎这份报告。‖它何时公布？‖“现在就公布！”‖代表说。‖共有3.5万人参加（见A/66/53）。"],
  ["zh", "他问：“为什么？”，没有人回答。‖这样好嗎?‖請三思!‖谢谢。"],
];

function marked(text: string, language: string): string {
  const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  return sentences.join(language === "zh" ? "‖" : " ‖ ");
}

describe("the sentences of a paragraph", () => {
  test.each(CASES)("in %s: %s", (language, expected) => {
    const text = expected.replaceAll(language === "zh" ? "‖" : "‖ ", "");
    expect(marked(text, language)).toBe(expected);
  });

  test("a space that was forgotten ends a sentence, but not in an address or a name", () => {
    const text =
      "We agree with the Internet.Everybody does (see www.Example.Org/Help.Page, Booking.Com and A.B.Smith).";
    expect(marked(text, "en")).toBe(text.replace("Internet.", "Internet. ‖ "));
  });

  test("a label, a wrapped line and a paragraph without punctuation are no ends", () => {
    expect(marked("1. The first\npoint is this", "en")).toBe("1. The first\npoint is this");
    expect(splitSentences("   ", "en")).toEqual([]);
  });

  test.runIf(existsSync(corpus)).each(["first", "second"] as const)(
    "fifty paragraphs a language checked by hand, %s sample (skipped without the corpus): F1 is at least 0.97",
    (sample) => {
      for (const { language, paragraphs, f1 } of sentenceScores(sample)) {
        expect(paragraphs, language).toBe(50);
        expect(f1, language).toBeGreaterThanOrEqual(0.97);
      }
    },
  );
});
