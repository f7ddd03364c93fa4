import { expect, test } from "vitest";
import { decodeText, looksLikeText } from "./encoding.ts";
import { encoded } from "./made-files.ts";

const samples: readonly (readonly [string, string])[] = [
  ["windows-1252", "La delegación española señala que la cooperación “reforzada” está aún pendiente."],
  ["windows-1251", "Правительства высказались за укрепление сотрудничества в области Интернета."],
  ["koi8-r", "Правительства высказались за укрепление сотрудничества в области Интернета."],
  ["windows-1256", "تدعم الحكومات تعزيز التعاون في مجال إدارة الإنترنت على الصعيد الدولي."],
  ["gb18030", "各国政府支持加强互联网治理方面的国际合作，并请秘书长提交报告。"],
  ["shift_jis", "各国政府はインターネットの管理について協力を強めることを支持した。"],
  ["euc-kr", "각국 정부는 인터넷 거버넌스 분야의 협력 강화를 지지하였다."],
  ["windows-1253", "Οι κυβερνήσεις υποστηρίζουν τη συνεργασία για τη διακυβέρνηση του Διαδικτύου."],
];

test.each(samples)("text in %s is recognised", (label, text) => {
  expect(decodeText(encoded(text, label), 1_000)).toBe(text);
});

test("UTF-8, UTF-16 and UTF-32, with a mark and, where it can be told, without", () => {
  const text = "Coopération renforcée — 各国政府";
  const wide = Buffer.from(text, "utf16le");
  expect(decodeText(Buffer.from(text), 1_000)).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`), 1_000)).toBe(text);
  expect(decodeText(Buffer.concat([Buffer.of(0xff, 0xfe), wide]), 1_000)).toBe(text);
  expect(decodeText(wide, 1_000)).toBe(text);
  expect(decodeText(Buffer.from(wide).swap16(), 1_000)).toBe(text);
  const points = Uint32Array.from([0xfeff, ...Array.from("Día 😀", (each) => each.codePointAt(0)!)]);
  expect(decodeText(new Uint8Array(points.buffer), 1_000)).toBe("Día 😀");
});

test("a damaged byte in UTF-8 does not turn the rest into another encoding", () => {
  const text = "Las delegaciones apoyaron la declaración. ".repeat(80);
  const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0xc3), Buffer.from(" fin")]);
  expect(decodeText(bytes, 100_000)).toBe(`${text}\ufffd fin`);
});

test("bytes of a programme are not text; text with a stray NUL is", () => {
  expect(looksLikeText(Uint8Array.from({ length: 4_000 }, (_, at) => (at * 37 + (at >> 3)) % 256))).toBe(
    false,
  );
  expect(looksLikeText(Buffer.from(`${"We support the text. ".repeat(20)}\0`))).toBe(true);
});

test("the first accent may come late, even in a line without spaces", () => {
  const bytes = Buffer.concat([Buffer.alloc(60_000, "a"), Buffer.of(0xe9)]);
  expect(decodeText(bytes, 100_000)).toBe(`${"a".repeat(60_000)}é`);
  const english = "We support the text as it stands.\n".repeat(2_000);
  const mixed = Buffer.concat([
    Buffer.from(english),
    encoded("Правительства высказались за текст.", "koi8-r"),
  ]);
  expect(decodeText(mixed, 100_000)).toBe(`${english}Правительства высказались за текст.`);
});
